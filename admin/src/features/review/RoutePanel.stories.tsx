import type { Stories } from '../../../gallery/story.ts';
import { RoutePanel } from './RoutePanel.tsx';
import { several } from './story-data.ts';

const { routeTaken } = several;

export default {
  'there is a newer version of the route': <RoutePanel view={several} />,
  'the newest version': (
    <RoutePanel view={{ ...several, routeTaken: routeTaken && { ...routeTaken, newest: 1 } }} />
  ),
} satisfies Stories;
