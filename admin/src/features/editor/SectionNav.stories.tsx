import type { Stories } from '../../../gallery/story.ts';
import { SectionNav, SectionSelect, SectionSteps } from './SectionNav.tsx';
import { Draft, lacking, report } from './story-data.tsx';

export default {
  'a plan with something missing': (
    <Draft view={lacking}>
      <SectionNav part="tasks" />
    </Draft>
  ),
  'a report': (
    <Draft view={report}>
      <SectionNav part="indicators" />
    </Draft>
  ),
  'on a phone': (
    <Draft view={lacking}>
      <SectionSelect part="tasks" />
    </Draft>
  ),
  'to the neighbours': (
    <Draft>
      <SectionSteps part="tasks" />
    </Draft>
  ),
} satisfies Stories;
