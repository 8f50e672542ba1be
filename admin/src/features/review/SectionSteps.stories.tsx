import type { Part } from '#domain/shapes/content';
import type { Stories } from '../../../gallery/story.ts';
import { SectionSteps } from './SectionSteps.tsx';

const nothing = (): void => {};
const parts: readonly Part[] = ['heading', 'purpose', 'objectives', 'tasks', 'funding', 'closing'];
const shared = { parts, onGo: nothing };

export default {
  'not read yet': <SectionSteps {...shared} at="tasks" read={false} onRead={nothing} />,
  read: <SectionSteps {...shared} at="tasks" read onRead={nothing} />,
  'the last section, for those who tick nothing': (
    <SectionSteps {...shared} at="closing" read={false} onRead={null} />
  ),
} satisfies Stories;
