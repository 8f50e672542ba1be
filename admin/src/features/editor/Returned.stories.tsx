import type { Stories } from '../../../gallery/story.ts';
import { Returned } from './Returned.tsx';
import { refused, returned } from './story-data.tsx';

export default {
  'returned, with a date to mend it by': <Returned view={returned} />,
  refused: <Returned view={refused} />,
} satisfies Stories;
