import { changes } from '#domain/content/changes';
import { isPlanContent } from '#domain/shapes/content';
import { earlier } from '#test/admin/mock/documents';
import { minh } from '#test/admin/mock/people';
import type { Story, Stories } from '../../../gallery/story.ts';
import { marksOf } from '../document/marks.ts';
import { ChangeBar } from './ChangeBar.tsx';
import { content, inReview } from './story-data.ts';
import type { Compared } from './use-compared.ts';

const marks = isPlanContent(content) ? marksOf(changes(earlier(content), content)) : null;
const bar = (more: Partial<Compared>): Story => ({
  as: minh,
  show: (
    <ChangeBar
      view={inReview}
      compared={{ against: 1, setAgainst: () => {}, marks, failed: false, same: null, ...more }}
      onWalk={() => {}}
    />
  ),
});

export default {
  'six changes since what I returned': bar({}),
  'compared with nothing': bar({ against: null, marks: null }),
  'nearly the words of last year': bar({ against: null, marks: null, same: 96 }),
  'what to compare with could not be loaded': bar({ marks: null, failed: true }),
} satisfies Stories;
