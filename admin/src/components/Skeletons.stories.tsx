import type { Stories } from '../../gallery/story.ts';
import { LinesSkeleton, PageSkeleton, RowsSkeleton } from './Skeletons.tsx';

export default {
  'lines of text': <LinesSkeleton />,
  'rows of a list': <RowsSkeleton rows={4} />,
  'a whole screen': <PageSkeleton />,
} satisfies Stories;
