import { minh } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { AllComments, PlaceComments } from './Comments.tsx';
import { inReview, readOnly, threads } from './story-data.ts';

const key = threads.find((t) => t.first.anchor !== null)?.first.anchor ?? null;

export default {
  'all of them, what is done folded away': {
    as: minh,
    show: <AllComments view={inReview} threads={threads} />,
  },
  'what is done shown too': {
    as: minh,
    press: ['Hiện góp ý đã xong'],
    show: <AllComments view={inReview} threads={threads} />,
  },
  'none yet': { as: minh, show: <AllComments view={inReview} threads={[]} /> },
  'none, and I only read': { as: minh, show: <AllComments view={readOnly} threads={[]} /> },
  'of one place, with the form': {
    as: minh,
    show: (
      <PlaceComments
        view={inReview}
        threads={threads}
        place={{ part: 'tasks', key, label: 'Tổ chức tuần lễ “Nói lời hay, làm việc tốt”' }}
        onClose={() => {}}
      />
    ),
  },
} satisfies Stories;
