import { addTo, insert, update, type Write } from '../../postgres/write-rows.ts';
import type { Sealed } from '../../record/chain.ts';
import { personOf, type PlanChange, type RowsOf } from './change.ts';

/** What moves and recalls due dates: extensions, reminders. */
export const deadlineRows: RowsOf<
  'extended' | 'extension-asked' | 'extension-refused' | 'urged' | 'reminded'
> = {
  extended: (event, sealed, change) => [
    addTo('obligation', {
      id: event.obligationId,
      why: [
        {
          code: 'moved',
          from: event.from,
          to: event.dueOn,
          because: sealed.textIds['reason'] ?? '',
        },
      ],
    }),
    ...(event.extensionId === null
      ? []
      : [
          update('extension', {
            id: event.extensionId,
            state: 'granted',
            granted_on: event.dueOn,
            ...answerOf(sealed, change),
          }),
        ]),
  ],
  'extension-asked': ({ obligationId, asked }, sealed, { streamId, now }) => [
    insert('extension', {
      id: asked.id,
      obligation_id: obligationId,
      plan_id: streamId,
      asked_by: asked.by,
      asked_at: now,
      wanted_on: asked.dueOn,
      answer_on: asked.answerOn,
      reason_id: sealed.textIds['reason'] ?? null,
      state: 'asked',
    }),
  ],
  'extension-refused': (event, sealed, change) => [
    update('extension', {
      id: event.extensionId,
      state: 'refused',
      ...answerOf(sealed, change),
    }),
  ],
  urged: null,
  reminded: (event, _, { streamId, now }) =>
    event.reminders.map((r): Write =>
      insert('rung', {
        plan_id: streamId,
        cause: r.cause,
        occurrence: r.occurrence,
        rung: r.rung,
        outcome: r.outcome,
        at: now,
      }),
    ),
};

/** Who answered a request for an extension, when and in which words. */
const answerOf = (sealed: Sealed, change: PlanChange) => ({
  decided_by: personOf(change),
  decided_at: change.now,
  answer_id: sealed.textIds['reason'] ?? null,
});
