import type { IsoDate } from '../calendar/dates.ts';

/**
 * One rung of a ladder whose time has come. `cause` is an obligation, a step or an event;
 * `occurrence` is its version or round.
 */
export interface Reminder {
  readonly cause: string;
  readonly occurrence: number;
  readonly rung: string;
  /** `nobody-free`: nobody who is there may decide; the office above hears of it at once. */
  readonly kind: 'reminder' | 'escalation' | 'nobody-free';
  readonly side: 'author' | 'reviewer' | 'granter';
  readonly submissionId: string | null;
  readonly obligationId: string | null;
  /** `superseded`: missed during an outage, and a later rung was sent instead. */
  readonly outcome: 'sent' | 'superseded';
  readonly dueOn: IsoDate;
}

/** What tells one rung from every other: nobody is reminded of the same one twice. */
export const rungKey = (r: Pick<Reminder, 'cause' | 'occurrence' | 'rung'>): string =>
  `${r.cause}|${r.occurrence}|${r.rung}`;
