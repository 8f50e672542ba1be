import type { Stories } from '../../../gallery/story.ts';
import { Stated } from './Stated.tsx';
import { amended, refused } from './story-data.ts';

const sentence = (who: string, when: string): string => `${who} trả lại lúc ${when}:`;

export default {
  'with a reason': refused.decisions[0] ? (
    <Stated said={refused.decisions[0]} sentence={sentence} />
  ) : (
    <p />
  ),
  'why it is amended': amended.amendment ? (
    <Stated said={amended.amendment} sentence={sentence} />
  ) : (
    <p />
  ),
} satisfies Stories;
