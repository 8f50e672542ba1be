import fc from 'fast-check';
import type { Actor, PersonActor } from '#domain/access/actor';
import { addDays, instantAt, localDate, type Instant } from '#domain/calendar/dates';
import { blankPlan } from '#domain/content/blank';
import type { PlanCommand } from '#domain/plan/commands';
import type { Decision, ReadContext } from '#domain/plan/context';
import { decide } from '#domain/plan/decide';
import type { PlanEvent } from '#domain/plan/events';
import { evolve } from '#domain/plan/evolve';
import { type PlanState } from '#domain/plan/state';
import { isRefusal } from '#domain/problems';
import { openSeats } from '#domain/review/steps';
import { currentStep, type Submission } from '#domain/review/submission';
import { anyFacts, commune, department, emptyPlan, id, obligation, school } from './plans.ts';
import {
  actorOn,
  begins,
  days,
  ministry,
  officesOn,
  people,
  type Ground,
} from './random-review.ts';
import { directive, fillPlan, routeId } from './world.ts';

export const paper = id(90);
export const owedBy = id(71);

/**
 * One move of a random play: so many hours pass, then somebody who may does this; `dice` settles
 * what is left open.
 */
export interface Move {
  readonly hours: number;
  readonly kind: MoveKind;
  readonly dice: number;
}
const kinds = [
  'submit',
  'decide',
  'return',
  'refuse',
  'recall',
  'withdraw-approval',
  'forward',
  'ask-advice',
  'give-advice',
  'amend',
  'drop-amendment',
  'publish',
  'reroute',
  'ask-extension',
  'extend',
  'refuse-extension',
  'comment',
  'number',
] as const;
type MoveKind = (typeof kinds)[number];
const often: Partial<Record<MoveKind, number>> = {
  submit: 8,
  decide: 16,
  return: 8,
  forward: 4,
  'withdraw-approval': 10,
  amend: 3,
  publish: 2,
  reroute: 3,
};
export const anyMoves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    hours: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
      { weight: 3, arbitrary: fc.integer({ min: 12, max: 120 }) },
      { weight: 1, arbitrary: fc.integer({ min: 120, max: 400 }) },
    ),
    kind: fc.oneof(
      ...kinds.map((kind) => ({ weight: often[kind] ?? 1, arbitrary: fc.constant(kind) })),
    ),
    dice: fc.nat(),
  }),
  { minLength: 10, maxLength: 40, size: 'max' },
);

/**
 * What happened at one move; `before` and `after` are the year's state, `states` that after each
 * single event.
 */
export interface Happening {
  readonly at: Instant;
  readonly actor: PersonActor;
  readonly command: PlanCommand;
  readonly ctx: ReadContext;
  readonly before: PlanState;
  readonly after: PlanState;
  readonly events: readonly PlanEvent[];
  readonly states: readonly PlanState[];
}
/** A moment somebody looks at: the state, and what lets one ask who may do what then. */
export interface Moment {
  readonly at: Instant;
  readonly plan: PlanState;
  readonly contextOf: (person: string, over?: Partial<ReadContext>) => ReadContext;
}
export interface Play {
  readonly ground: Ground;
  readonly happenings: readonly Happening[];
  readonly moments: readonly Moment[];
}

const content = directive(department);
/** A draft that lacks nothing. */
export const wholeDraft = fillPlan(
  blankPlan(content, {
    unitName: 'Trường',
    place: 'Hoa Sen',
    position: 'HIỆU TRƯỞNG',
    signer: 'A',
    superior: 'UBND',
  }),
);
export const shaOf = (n: number): string => n.toString(16).padStart(64, '0');

export const submissionOf = (plan: PlanState): Submission =>
  plan.submissions.find((s) => s.id === paper) ??
  (() => {
    throw new Error('not begun');
  })();
export const targets = [school, commune, department, ministry].flatMap((unitId) =>
  (['head', 'deputy', 'specialist', 'team-lead', 'clerk', 'administrator'] as const).map(
    (position) => ({ unitId, position }),
  ),
);

/** Commands of one kind on the paper as it stands, with whatever choice `dice` makes. */
function commandFor(
  kind: Exclude<MoveKind, 'publish'>,
  plan: PlanState,
  version: number,
  now: Instant,
  dice: number,
): PlanCommand {
  const s = submissionOf(plan);
  const seen = {
    submissionId: paper,
    revision: Math.max(1, s.revision),
    sha256: s.sha256 ?? shaOf(0),
  };
  const pick = <T>(list: readonly T[]): T => list[dice % list.length] as T;
  const due = plan.obligations[0]?.dueOn ?? begins;
  switch (kind) {
    case 'submit':
      return { type: 'submit', submissionId: paper, draftVersion: 3 };
    case 'decide': {
      const act = currentStep(s)?.act ?? 'endorse';
      return act === 'advise'
        ? { type: 'advise', ...seen, note: 'Đồng ý' }
        : { type: act, ...seen };
    }
    case 'return':
      return {
        type: 'return',
        ...seen,
        reason: 'sửa',
        ...(dice % 4 > 0 && { to: dice % 4 === 1 ? 'author' : 'before' }),
        ...(dice % 5 === 0 && { dueOn: addDays(localDate(now, days.zone), 1 + (dice % 9)) }),
      };
    case 'refuse':
    case 'withdraw-approval':
      return { type: kind, ...seen, reason: 'không đạt' };
    case 'recall':
      return { type: 'recall', ...seen };
    case 'forward': {
      const to = pick(targets);
      const who = dice % 4 === 0 ? pick(people) : undefined;
      return {
        type: 'forward',
        ...seen,
        seat: openSeats(s)[dice % Math.max(1, openSeats(s).length)]?.index ?? 0,
        to: { ...to, ...(who !== undefined && { personId: who }) },
        reason: 'đi vắng',
      };
    }
    case 'ask-advice':
      return { type: 'ask-advice', ...seen, personId: pick(people), question: 'ý kiến?' };
    case 'give-advice':
      return { type: 'give-advice', submissionId: paper, adviceId: id(91), text: 'được' };
    case 'amend':
      return { type: 'amend', submissionId: paper, reason: 'điều chỉnh' };
    case 'drop-amendment':
      return { type: 'drop-amendment', submissionId: paper };
    case 'reroute':
      return { type: 'reroute', ...seen, version };
    case 'ask-extension':
      return {
        type: 'ask-extension',
        obligationId: owedBy,
        dueOn: addDays(due, 1 + (dice % 20)),
        reason: 'bão',
      };
    case 'extend':
      return {
        type: 'extend',
        obligationId: owedBy,
        dueOn: addDays(due, 1 + (dice % 20)),
        reason: 'bão',
      };
    case 'refuse-extension':
      return {
        type: 'refuse-extension',
        obligationId: owedBy,
        extensionId: plan.obligations[0]?.asked?.id ?? id(92),
        reason: 'không',
      };
    case 'comment':
      return {
        type: 'comment',
        submissionId: paper,
        commentId: id(93),
        part: 'tasks',
        text: 'xem lại',
        mentions: [pick(people)],
      };
    case 'number':
      return {
        type: 'number',
        submissionId: paper,
        number: 1 + (dice % 99),
        date: begins,
        symbol: 'KH',
      };
  }
}

/** What decide is told of the world at one moment. */
function contextAt(
  ground: Ground,
  version: number,
  now: Instant,
  plan: PlanState,
  actor: Actor,
  command: PlanCommand | null,
  n: number,
): ReadContext {
  const day = localDate(now, days.zone);
  const to = command?.type === 'forward' ? command.to : null;
  const holds = (person: string): boolean =>
    officesOn(ground, person, day).some(
      (o) => o.unitId === to?.unitId && o.position === to.position,
    );
  const spec = ground.versions[version - 1];
  return {
    now,
    actor,
    subject: ground.subject,
    unitKind: 'primary',
    days,
    newId: id(1000 + n),
    directive: { issuerUnitId: ground.issuer, content },
    routes: spec ? [{ routeId, version, spec }] : [],
    ...anyFacts,
    draft: {
      content: wholeDraft,
      version: 3,
      sha256: shaOf((plan.submissions[0]?.revision ?? 0) + 1),
      text: '',
    },
    mayRead: new Set(people),
    ...(to && { targetHeld: to.personId === undefined ? people.some(holds) : holds(to.personId) }),
    ...(command?.type === 'give-advice' &&
      actor.kind === 'person' && {
        advice: { id: id(91), of: actor.personId, by: people[0] ?? '', given: false },
      }),
  };
}

/**
 * Plays the moves on a ground: the first of those who may do what a move says does it, counted from
 * a random one; when nobody may, the paper goes on, or only time passes.
 */
export function play(ground: Ground, moves: readonly Move[]): Play {
  let now = instantAt(begins, '08:00', days.zone);
  let version = 1;
  let plan: PlanState = { ...emptyPlan, obligations: [obligation(71, ground.kind, '2026-10-01')] };
  const happenings: Happening[] = [];
  const moments: Moment[] = [];
  const record = (
    actor: Happening['actor'],
    command: PlanCommand,
    ctx: ReadContext,
    events: readonly PlanEvent[],
  ): void => {
    const before = plan;
    const states = events.map((event) => (plan = evolve(plan, event, now)));
    happenings.push({ at: now, actor, command, ctx, before, after: plan, events, states });
  };
  // Every fourth paper comes in on paper and is entered by the office above.
  const founder: Happening['actor'] = {
    kind: 'person',
    personId: id(9),
    offices: [
      ground.onPaper
        ? { unitId: commune, position: 'specialist' }
        : { unitId: school, position: 'head' },
    ],
  };
  const what = { kind: ground.kind, obligationIds: [owedBy] };
  const begin: PlanCommand = ground.onPaper
    ? { type: 'enter-on-behalf', ...what, fileId: id(94), signedOn: begins, subject: 'x' }
    : { type: 'begin', ...what };
  const begun = {
    ...contextAt(ground, version, now, plan, founder, begin, 0),
    newId: paper,
    fileKnown: true,
    paper: { sha256: shaOf(1), text: '' },
  };
  record(founder, begin, begun, granted(decide(plan, begin, begun)));
  moves.forEach(({ hours, kind, dice }, n) => {
    now = new Date(Date.parse(now) + hours * 3_600_000).toISOString();
    const [at, day, state, current] = [now, localDate(now, days.zone), plan, version];
    moments.push({
      at,
      plan: state,
      contextOf: (person, over) => ({
        ...contextAt(ground, current, at, state, actorOn(ground, person, day, 'click'), null, n),
        ...over,
      }),
    });
    if (kind === 'publish') {
      version = Math.min(version + 1, ground.versions.length);
      return;
    }
    // What nobody may do now gives way to what brings the paper forward: else most years would end
    // before they were interesting.
    for (const wanted of [
      kind,
      submissionOf(plan).stepIndex === null ? 'submit' : 'decide',
    ] as const)
      for (let i = 0; i < people.length; i += 1) {
        const command = commandFor(wanted, plan, version, now, dice);
        const actor = actorOn(
          ground,
          people[(dice + i) % people.length] ?? '',
          day,
          dice % 7 === 0 ? 'click' : 'second-factor',
        );
        const ctx = contextAt(ground, version, now, plan, actor, command, n);
        const events = granted(decide(plan, command, ctx));
        if (events.length === 0) continue;
        record(actor, command, ctx, events);
        return;
      }
  });
  return { ground, happenings, moments };
}

const granted = (answer: Decision): readonly PlanEvent[] => (isRefusal(answer) ? [] : answer);
