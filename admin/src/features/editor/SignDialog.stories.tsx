import type { SubmissionView } from '#domain/contracts/submission';
import type { Story, Stories } from '../../../gallery/story.ts';
import type { PartState } from './draft-store.ts';
import { SignDialog } from './SignDialog.tsx';
import { Draft, inside, lacking, returned } from './story-data.tsx';

const complete: SubmissionView = { ...returned, gaps: [], warnings: [] };
const dialog = (view: SubmissionView, tasks: Partial<PartState> = { status: 'saved' }): Story => ({
  above: true,
  show: (
    <Draft view={view} tasks={tasks}>
      <SignDialog title={view.title} onClose={() => {}} />
    </Draft>
  ),
});

export default {
  'ready to be signed': dialog(complete),
  'with points to look at again': dialog({ ...complete, warnings: lacking.warnings }),
  'something is missing': dialog(lacking),
  'laid before the own unit first': dialog({ ...inside, gaps: [] }),
  'not everything could be saved': dialog(complete, { status: 'refused' }),
} satisfies Stories;
