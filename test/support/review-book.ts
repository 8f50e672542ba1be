import fc from 'fast-check';
import type { Instant } from '#domain/calendar/dates';
import type { PlanEvent } from '#domain/plan/events';
import type { PlanState } from '#domain/plan/state';
import type { Seat, Step, Submission } from '#domain/review/submission';
import { school } from './plans.ts';
import { anyGround } from './random-review.ts';
import { anyMoves, paper, play, type Happening, type Play } from './review-play.ts';

/** One decision of a round, as the events tell it. */
export interface Entry {
  readonly key: string;
  readonly act: Step['act'];
  readonly step: number;
  readonly visit: number;
  readonly seat: number;
  readonly office: Seat | undefined;
  readonly by: string;
  readonly authority: string;
  readonly at: Instant;
}
/** A step left behind because enough was given there, in which visit. */
export interface Carried {
  readonly key: string;
  readonly act: Step['act'];
  readonly visit: number;
}

/**
 * What a clerk with a ledger would know who only heard the events, one by one: written without the
 * machine's own state, so that the two can be held against each other.
 */
export interface Book {
  readonly steps: readonly Step[];
  readonly at: number | null;
  readonly visit: number;
  readonly revision: number;
  readonly round: number;
  readonly decisions: readonly Entry[];
  readonly carried: readonly Carried[];
  readonly rerouted: boolean;
  readonly preparer: string | null;
  readonly signer: string | null;
  readonly texts: ReadonlyMap<number, string>;
  /** Approved revisions that count, the last one in force. */
  readonly approved: readonly number[];
  /** Where the round began, as visit. */
  readonly since: number;
}

const blank: Book = {
  steps: [],
  at: null,
  visit: 0,
  revision: 0,
  round: 0,
  decisions: [],
  carried: [],
  rerouted: false,
  preparer: null,
  signer: null,
  texts: new Map(),
  approved: [],
  since: 0,
};

function write(book: Book, event: PlanEvent, at: Instant): Book {
  const here = book.at === null ? undefined : book.steps[book.at];
  const arrive = (e: { readonly step: number; readonly visit: number } | null): Partial<Book> =>
    e ? { at: e.step, visit: e.visit } : {};
  switch (event.type) {
    case 'put-forward':
    case 'submitted':
      return {
        ...book,
        ...arrive(event.entry),
        steps: event.steps,
        revision: event.revision,
        round: event.round,
        decisions: [],
        carried: [],
        rerouted: false,
        preparer: event.by,
        signer: event.type === 'submitted' ? event.by : null,
        texts: new Map([...book.texts, [event.revision, event.sha256]]),
        since: event.entry.visit,
      };
    case 'signed':
    case 'endorsed':
    case 'advised':
    case 'approved': {
      const step = book.steps[event.step];
      const entry: Entry = {
        key: step?.key ?? '',
        act: step?.act ?? 'sign',
        step: event.step,
        visit: event.visit,
        seat: event.seat,
        office: step?.seats[event.seat],
        by: event.by,
        authority: event.authority,
        at,
      };
      const isCarried = event.type === 'approved' ? event.last : event.entry !== null;
      return {
        ...book,
        decisions: [...book.decisions, entry],
        ...(isCarried && {
          carried: [...book.carried, { key: entry.key, act: entry.act, visit: entry.visit }],
        }),
        ...(event.type === 'signed' && { signer: event.by }),
        ...(event.type === 'approved'
          ? event.last && { at: null, approved: [...book.approved, event.revision] }
          : arrive(event.entry)),
      };
    }
    case 'sent-back':
      return { ...book, ...arrive(event.entry) };
    case 'returned':
    case 'refused':
    case 'recalled':
      return { ...book, at: null };
    case 'approval-withdrawn':
      return { ...book, approved: book.approved.slice(0, -1), ...arrive(event.entry) };
    case 'forwarded':
      return {
        ...book,
        steps: book.steps.map((s, i) =>
          i === event.step ? { ...s, seats: s.seats.with(event.seat, event.to) } : s,
        ),
      };
    case 'rerouted': {
      // What is gone is gone, also when a later version brings back a step of that name.
      const isThere = (x: { readonly key: string; readonly act: Step['act'] }): boolean =>
        event.steps.some((step) => step.key === x.key && step.act === x.act);
      return {
        ...book,
        steps: event.steps,
        rerouted: true,
        ...arrive(event.entry),
        decisions: book.decisions.filter(isThere),
        carried: book.carried.filter(
          (c) => isThere(c) && !(c.key === here?.key && c.act === here.act),
        ),
      };
    }
    default:
      return book;
  }
}

/** One event with the state and the ledger before and after it. */
export interface Line {
  readonly event: PlanEvent;
  readonly of: Happening;
  readonly was: PlanState;
  readonly is: PlanState;
  readonly before: Book;
  readonly after: Book;
  readonly n: number;
}

export function linesOf(play: Play): Line[] {
  let [book, state, n] = [blank, play.happenings[0]?.before as PlanState, 0];
  return play.happenings.flatMap((of) =>
    of.events.map((event, i): Line => {
      const [before, was] = [book, state];
      state = of.states[i] as PlanState;
      book = write(book, event, of.at);
      return { event, of, was, is: state, before, after: book, n: n++ };
    }),
  );
}

export const paperIn = (plan: PlanState): Submission | undefined =>
  plan.submissions.find((s) => s.id === paper);

/** Plays so many random years and shows each to `look`. */
export const everyPlay = (runs: number, look: (p: Play) => void): void => {
  fc.assert(
    fc.property(anyGround, anyMoves, (ground, moves) => {
      look(play(ground, moves));
    }),
    { numRuns: runs },
  );
};
export const everyLine = (
  runs: number,
  look: (line: Line, lines: readonly Line[], p: Play) => void,
): void => {
  everyPlay(runs, (p) => {
    const lines = linesOf(p);
    for (const line of lines) look(line, lines, p);
  });
};

/** Before the signature of the unit's head, or the signature itself. */
export const isInside = (step: Step | undefined): boolean =>
  step !== undefined && (step.act === 'sign' || step.seats.every((seat) => seat.unitId === school));
const said = {
  signed: 'sign',
  endorsed: 'endorse',
  advised: 'advise',
  approved: 'approve',
} as const;
export type DecisionEvent = Extract<PlanEvent, { type: keyof typeof said }>;
export const isDecision = (event: PlanEvent): event is DecisionEvent => event.type in said;
/** The act a step must ask for, when this is said there. */
export const actOf = (event: DecisionEvent): Step['act'] => said[event.type];
export const carries = (event: DecisionEvent): boolean =>
  event.type === 'approved' ? event.last : event.entry !== null;
