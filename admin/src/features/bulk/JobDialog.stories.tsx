import type { BulkItem } from '#domain/contracts/bulk';
import type { Story, Stories } from '../../../gallery/story.ts';
import { down } from '../../components/story-data.ts';
import { JobDialog } from './JobDialog.tsx';
import { targetKey } from './order.ts';
import type { Job } from './store.ts';
import { targets } from './story-data.ts';

const told = (count: number, refused = 0): Job['told'] =>
  new Map(
    targets.slice(0, count).map((t, n): [string, BulkItem] => [
      targetKey(t),
      {
        planId: t.planId,
        submissionId: t.submissionId,
        outcome: n < refused ? 'refused' : 'done',
        code: n < refused ? 'stale-revision' : null,
        title: n < refused ? 'Văn bản đã có bản ký mới' : null,
      },
    ]),
  );
const job = (more: Partial<Job>): Story => ({
  above: true,
  show: (
    <JobDialog
      job={{
        name: 'approve',
        key: 'key',
        targets,
        lines: [],
        told: told(3),
        state: 'running',
        waiting: false,
        problem: null,
        ...more,
      }}
      onContinue={() => {}}
      onClose={() => {}}
    />
  ),
});

export default {
  'under way': job({}),
  'no network, tried again': job({ waiting: true }),
  'stopped in between': job({ state: 'stopped', problem: down }),
  'stopped, the proof has run out': job({
    state: 'stopped',
    problem: {
      ...down,
      status: 403,
      code: 'confirmation-needed',
      title: 'Cần xác nhận',
      params: { level: 'password' },
    },
  }),
  'over, two not done': job({ state: 'ended', told: told(8, 2) }),
  'over, all done': job({ state: 'ended', told: told(8) }),
} satisfies Stories;
