import type { Stories } from '../../../gallery/story.ts';
import { RouteSteps } from './RouteSteps.tsx';
import { approved, approves, checking, inReview, several } from './story-data.ts';

export default {
  'the first of two steps': <RouteSteps steps={inReview.route} />,
  'the last step, with its date': <RouteSteps steps={approves.route} />,
  'several offices, two of three must agree': <RouteSteps steps={several.route} />,
  'inside the unit first': <RouteSteps steps={checking.route} />,
  'all done': <RouteSteps steps={approved.route} />,
} satisfies Stories;
