import type { WorkItem } from '#domain/contracts/work';
import { minh } from '#test/admin/mock/people';
import { workOfCommune, workOfSchool } from '#test/admin/mock/plans';
import type { Stories, Story } from '../../../gallery/story.ts';
import { WorkLine } from './WorkLine.tsx';

const [first] = workOfCommune;
if (!first) throw new Error('the mock has work');
const line = (item: WorkItem | undefined, more: Partial<WorkItem> = {}): Story => ({
  as: minh,
  show: <WorkLine item={{ ...(item ?? first), ...more }} showUnit />,
});

export default {
  'came back, with the reason': line(workOfSchool[0]),
  'a task that is late': line(workOfSchool[1]),
  'waits for a review': line(first),
  'waits for an answer about more time': line(first, { kind: 'extension' }),
  'somebody asks for advice': line(first, { kind: 'advice' }),
  'due today': line(first, { dueOn: '2026-11-21', daysLeft: 0 }),
} satisfies Stories;
