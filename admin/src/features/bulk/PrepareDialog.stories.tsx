import type { BulkCheck } from '#domain/contracts/bulk';
import { unitView } from '#test/admin/mock/frame';
import { communes, lan } from '#test/admin/mock/people';
import type { Story, Stories } from '../../../gallery/story.ts';
import type { BulkOrder } from './order.ts';
import { PrepareDialog } from './PrepareDialog.tsx';
import { order, targets } from './story-data.ts';

const [commune] = communes;
const check = (blocked: number, needs: BulkCheck['needs']): BulkCheck => ({
  needs,
  items: targets.map((t, n) => ({
    planId: t.planId,
    submissionId: t.submissionId,
    allowed: n >= blocked,
    code: n < blocked ? 'stale-revision' : null,
    title: n < blocked ? 'Văn bản đã có bản ký mới' : null,
    office: { unitId: commune.id, position: 'head', authority: '' },
  })),
});
const dialog = (asked: BulkOrder, answer?: BulkCheck): Story => ({
  above: true,
  as: lan,
  answers: {
    [`/units/${commune.id}`]: unitView(commune.id) ?? {},
    ...(answer && { [`/bulk/${asked.name}/check`]: answer }),
  },
  show: <PrepareDialog order={asked} onStart={() => {}} onClose={() => {}} />,
});

export default {
  'being tried': dialog(order('urge')),
  'approve, with the password': dialog(order('approve'), check(0, 'password')),
  'endorse, two cannot be': dialog(order('endorse', { leftOut: 3 }), check(2, 'click')),
  'return, with a reason': dialog(order('return'), check(0, 'click')),
  'pass on': dialog(order('forward', { acts: ['endorse'] })),
  'give a later date': dialog(order('extend', { dueOn: '2026-12-12' }), check(0, 'click')),
} satisfies Stories;
