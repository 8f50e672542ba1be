import { minh } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { AdviceAsked, AdviceGiven } from './Advice.tsx';
import { asked, several } from './story-data.ts';

export default {
  'asked of me': { as: minh, show: <AdviceAsked view={asked} /> },
  'one question answered, one open': { as: minh, show: <AdviceGiven view={several} /> },
} satisfies Stories;
