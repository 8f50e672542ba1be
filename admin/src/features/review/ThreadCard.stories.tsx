import type { ReactElement } from 'react';
import type { CommentView } from '#domain/contracts/submission';
import { idOf, minh, thu } from '#test/admin/mock/people';
import type { Story, Stories } from '../../../gallery/story.ts';
import { inReview, readOnly, threads } from './story-data.ts';
import { ThreadCard } from './ThreadCard.tsx';
import type { Thread } from './threads.ts';

const [first] = threads;
if (!first) throw new Error('the mock has a comment');
const done = threads.find((t) => !t.open) ?? first;
const calling: CommentView = {
  ...first.first,
  id: idOf('calling'),
  text: `@${thu.name} xem giúp: việc này ai chủ trì, và có trùng tuần thi không?`,
  mentions: [{ id: thu.id, name: thu.name }],
};
const card = (thread: Thread, view = inReview, placed = false): Story => ({
  as: minh,
  show: (<ThreadCard view={view} thread={thread} placed={placed} />) satisfies ReactElement,
});

export default {
  'a comment with an answer': card(first),
  'beside its place': card(first, inReview, true),
  'somebody is called': card({ first: calling, replies: [], open: true }),
  done: card(done),
  'for those who only read': card(first, readOnly),
  'an answer is being written': { ...card(first), press: ['Trả lời'] },
} satisfies Stories;
