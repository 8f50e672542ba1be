import { yearOf } from '#domain/calendar/dates';
import type { EventOf } from '#domain/plan/events';
import { insert, update } from '../../postgres/write-rows.ts';
import { personOf, type PlanChange, type RowsOf } from './change.ts';

type Laid = EventOf<'put-forward' | 'submitted'>;

/** What drafts, revisions, files, the register and tasks keep of events. */
export const paperRows: RowsOf<
  'begun' | 'put-forward' | 'submitted' | 'numbered' | 'attached' | 'progressed'
> = {
  begun: (event, _, change) =>
    (change.context.firstParts ?? []).map(({ part, content }) =>
      insert('draft_part', {
        submission_id: event.submissionId,
        part,
        content,
        version: 1,
        saved_by: personOf(change),
        saved_at: change.now,
      }),
    ),
  'put-forward': (event, _, change) => [
    insert('revision', {
      ...revisionOf(event, change),
      ...unsigned,
      on_behalf: false,
      file_id: null,
    }),
  ],
  submitted: (event, _, change) => [
    insert('revision', {
      ...revisionOf(event, change),
      ...signatureOf(event, change),
      on_behalf: event.onBehalf,
      file_id: event.fileId,
    }),
  ],
  numbered: (event, _, { after }) => [
    insert('register_entry', {
      unit_id: after.unitId,
      year: yearOf(event.date),
      number: event.number,
      date: event.date,
      symbol: event.symbol,
      submission_id: event.submissionId,
      revision: event.revision,
      type:
        after.submissions.find((s) => s.id === event.submissionId)?.kind === 'plan' ? 'KH' : 'BC',
    }),
  ],
  attached: (event, _, { now }) => [
    insert(
      'submission_file',
      { submission_id: event.submissionId, file_id: event.fileId, attached_at: now },
      'nothing',
    ),
  ],
  progressed: (event, sealed, change) => [
    update('task', { id: event.taskId, percent: event.percent, changed_at: change.now }),
    insert('task_note', {
      plan_id: change.streamId,
      task_id: event.taskId,
      seq: sealed.envelope.seq,
      percent: event.percent,
      text_id: sealed.textIds['note'] ?? null,
      person_id: personOf(change),
      at: change.now,
    }),
  ],
};

/** The text of a revision is the draft that was submitted, or what was typed in for a paper. */
const revisionOf = (event: Laid, { context, now }: PlanChange) => ({
  submission_id: event.submissionId,
  number: event.revision,
  content: (context.draft ?? context.paper)?.text ?? '',
  sha256: event.sha256,
  prepared_by: event.by,
  prepared_at: now,
});

const unsigned = {
  signed_by: null,
  signed_on: null,
  signed_at: null,
  office_unit_id: null,
  office_position: null,
  authority: '',
};

/** Who signed a revision, when, and in which office. */
export const signatureOf = (
  event: EventOf<'submitted' | 'signed'>,
  { now, office, after }: PlanChange,
) => ({
  signed_by: event.by,
  signed_on: event.signedOn,
  signed_at: now,
  office_unit_id: office?.unitId ?? after.unitId,
  office_position: office?.position ?? 'head',
  authority: event.authority,
});
