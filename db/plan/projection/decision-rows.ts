import type { DecidedAt, MovedDue } from '#domain/plan/events';
import { addTo, insert, update, type Write } from '../../postgres/write-rows.ts';
import type { Sealed } from '../../record/chain.ts';
import { personOf, type PlanChange, type RowsOf } from './change.ts';
import { takeEffect } from './effects.ts';
import { signatureOf } from './paper-rows.ts';

/** What the decisions on a paper leave: each a row, and what takes effect by it. */
export const decisionRows: RowsOf<
  | 'signed'
  | 'recalled'
  | 'advised'
  | 'endorsed'
  | 'returned'
  | 'sent-back'
  | 'refused'
  | 'approved'
  | 'approval-withdrawn'
  | 'forwarded'
  | 'rerouted'
  | 'amendment-begun'
  | 'amendment-dropped'
> = {
  signed: (event, sealed, change) => [
    update(
      'revision',
      {
        submission_id: event.submissionId,
        number: event.revision,
        ...signatureOf(event, change),
      },
      ['submission_id', 'number'],
    ),
    decision(change, event, 'signed', sealed, 'note'),
  ],
  recalled: (event, sealed, change) => [
    decision(change, endOfVisit(event, change), 'recalled', sealed, null),
  ],
  advised: (event, sealed, change) => [decision(change, event, 'advised', sealed, 'note')],
  endorsed: (event, sealed, change) => [decision(change, event, 'endorsed', sealed, 'note')],
  returned: (event, sealed, change) => [
    decision(change, event, 'returned', sealed, 'reason'),
    ...event.moved.map(whyMoved),
  ],
  'sent-back': (event, sealed, change) => [decision(change, event, 'sent-back', sealed, 'reason')],
  refused: (event, sealed, change) => [
    decision(change, event, 'refused', sealed, 'reason'),
    ...event.moved.map(whyMoved),
  ],
  approved: (event, sealed, change) => [
    decision(change, event, 'approved', sealed, 'note'),
    ...(event.last ? takeEffect(change, event.submissionId, change.context.decidedText) : []),
  ],
  'approval-withdrawn': (event, sealed, change) => {
    const { superseded } = change.context;
    return [
      decision(change, endOfVisit(event, change), 'withdrawn', sealed, 'reason'),
      ...(superseded ? takeEffect(change, event.submissionId, superseded.content) : []),
    ];
  },
  forwarded: null,
  rerouted: null,
  'amendment-begun': null,
  'amendment-dropped': null,
};

/** @param text which of the event's free texts says why, or what was noted */
function decision(
  change: PlanChange,
  { submissionId, revision, step, seat, visit }: DecidedAt,
  kind: string,
  sealed: Sealed,
  text: 'note' | 'reason' | null,
): Write {
  const { before, after, office, now } = change;
  return insert('decision', {
    submission_id: submissionId,
    revision,
    round: before.submissions.find((s) => s.id === submissionId)?.round ?? 0,
    step,
    seat,
    visit,
    kind,
    authority: office?.authority ?? '',
    text_id: (text && sealed.textIds[text]) ?? null,
    at: now,
    person_id: personOf(change),
    office_unit_id: office?.unitId ?? after.unitId,
    office_position: office?.position ?? 'head',
  });
}

/**
 * The author's recall and the withdrawal of an approval belong to the visit they end, and to no
 * seat.
 */
function endOfVisit(
  event: { readonly submissionId: string; readonly revision: number },
  { before }: PlanChange,
): DecidedAt {
  const s = before.submissions.find((x) => x.id === event.submissionId);
  return {
    submissionId: event.submissionId,
    revision: event.revision,
    step: s?.stepIndex ?? (s?.steps.length ?? 1) - 1,
    seat: -1,
    visit: s?.visit ?? 0,
  };
}

const whyMoved = (m: MovedDue): Write =>
  addTo('obligation', {
    id: m.obligationId,
    why: [{ code: 'superior-overran', days: m.days, from: m.from, to: m.dueOn }],
  });
