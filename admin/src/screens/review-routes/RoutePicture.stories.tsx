import type { Stories } from '../../../gallery/story.ts';
import { RoutePicture } from './RoutePicture.tsx';
import { after, before } from './story-data.ts';

export default {
  'side by side, where there is room': <RoutePicture route={after} />,
  'from top to bottom': <RoutePicture route={after} upright />,
  'a step with something to mend': (
    <RoutePicture route={after} wrong={new Set([after.steps[1]?.key ?? ''])} />
  ),
  'two steps': <RoutePicture route={before} />,
} satisfies Stories;
