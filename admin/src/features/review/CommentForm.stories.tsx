import { minh } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { CommentForm } from './CommentForm.tsx';
import { inReview, threads } from './story-data.ts';

export default {
  'a new comment': {
    as: minh,
    show: <CommentForm view={inReview} part="tasks" anchor={null} onDone={() => {}} />,
  },
  'an answer': {
    as: minh,
    show: (
      <CommentForm
        view={inReview}
        part="tasks"
        anchor={null}
        replyTo={threads[0]?.first ?? null}
        onDone={() => {}}
      />
    ),
  },
} satisfies Stories;
