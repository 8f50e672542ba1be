import type { SubmissionView } from '#domain/contracts/submission';
import { partsOf, type Part } from '#domain/shapes/content';
import type { Story, Stories } from '../../../../gallery/story.ts';
import { Draft, report, returned } from '../story-data.tsx';
import { SectionForm } from './SectionForm.tsx';

const form = (view: SubmissionView, part: Part): Story => ({
  show: (
    <Draft view={view}>
      <section className="sheet">
        <SectionForm part={part} />
      </section>
    </Draft>
  ),
});
/** The tasks have stories of their own. */
const plan: readonly Part[] = partsOf('plan').filter((part) => part !== 'tasks');
const ofReport = partsOf('semester-report').filter((part) => !plan.includes(part));

const stories: Stories = {
  ...Object.fromEntries(plan.map((part) => [`plan: ${part}`, form(returned, part)])),
  ...Object.fromEntries(ofReport.map((part) => [`report: ${part}`, form(report, part)])),
};
export default stories;
