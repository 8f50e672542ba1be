import { insert, update } from '../../postgres/write-rows.ts';
import { personOf, type RowsOf } from './change.ts';

/** What people say about a paper: comments, and advice they ask for and give. */
export const discussionRows: RowsOf<
  'commented' | 'comment-resolved' | 'advice-asked' | 'advice-given'
> = {
  commented: (event, sealed, change) => [
    insert('comment', {
      id: event.commentId,
      submission_id: event.submissionId,
      revision: event.revision,
      part: event.part,
      anchor: event.anchor,
      reply_to: event.replyTo,
      mentions: event.mentions,
      text_id: sealed.textIds['text'] ?? null,
      person_id: personOf(change),
      office_unit_id: change.office?.unitId ?? null,
      office_position: change.office?.position ?? null,
      at: change.now,
    }),
  ],
  'comment-resolved': (event, _, change) => [
    update('comment', {
      id: event.commentId,
      resolved_at: change.now,
      resolved_by: personOf(change),
    }),
  ],
  'advice-asked': (event, sealed, change) => [
    insert('advice', {
      id: event.adviceId,
      submission_id: event.submissionId,
      revision: event.revision,
      asked_by: personOf(change),
      asked_of: event.of,
      office_unit_id: change.office?.unitId ?? null,
      office_position: change.office?.position ?? null,
      question_id: sealed.textIds['question'] ?? null,
      asked_at: change.now,
    }),
  ],
  'advice-given': (event, sealed, { now }) => [
    update('advice', {
      id: event.adviceId,
      answer_id: sealed.textIds['text'] ?? null,
      answered_at: now,
    }),
  ],
};
