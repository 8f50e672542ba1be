import type { Actor, Subject } from '../access/actor.ts';
import { denied } from '../access/may.ts';
import { localDate, type Instant, type IsoDate } from '../calendar/dates.ts';
import { refuse, type Detail, type Refusal } from '../problems.ts';
import type { SubmissionKind, UnitKind } from '../shapes/basics.ts';
import type { DirectiveContent } from '../shapes/directive.ts';

export type DirectivePhase = 'draft' | 'issuing' | 'issued' | 'closed';

export interface DirectiveState {
  readonly id: string;
  readonly issuerUnitId: string;
  readonly phase: DirectivePhase;
  readonly version: number;
}

/** The head issues a directive; the system notes that it was sent out, and closes it. */
export type DirectiveCommand =
  | { readonly type: 'issue'; readonly version: number }
  | { readonly type: 'fanned-out'; readonly count: number }
  | { readonly type: 'close' };

export type DirectiveEvent =
  /** `count` and `targetSha256`, the hash of the sorted unit ids, say to which units it went. */
  | {
      readonly type: 'issued';
      readonly version: number;
      readonly contentSha256: string;
      readonly count: number;
      readonly targetSha256: string;
    }
  | { readonly type: 'fanned-out'; readonly count: number }
  | { readonly type: 'closed' };

export interface DirectiveContext {
  readonly now: Instant;
  readonly zone: string;
  readonly actor: Actor;
  readonly subject: Subject;
  readonly content: DirectiveContent;
  readonly contentSha256: string;
  /** The units to which it would go today. */
  readonly targets: { readonly count: number; readonly sha256: string };
  /**
   * For `issue`: which of the routes it names are published, and the offices in them that nobody
   * holds for any of the units.
   */
  readonly routes: { readonly published: ReadonlySet<string>; readonly nobody: readonly Detail[] };
}

/** Rules and permission for every act on a directive. @returns what happens, or why not */
export function decideDirective(
  state: DirectiveState,
  command: DirectiveCommand,
  ctx: DirectiveContext,
): DirectiveEvent[] | Refusal {
  if (command.type === 'issue') return issue(state, command.version, ctx);
  if (ctx.actor.kind !== 'system') return refuse('not-allowed');
  if (command.type === 'fanned-out')
    return state.phase === 'issuing' ? [{ type: 'fanned-out', count: command.count }] : [];
  return state.phase === 'issued' ? [{ type: 'closed' }] : [];
}

function issue(
  state: DirectiveState,
  version: number,
  ctx: DirectiveContext,
): DirectiveEvent[] | Refusal {
  const refused = denied(ctx.actor, 'issue', ctx.subject);
  if (refused) return refused;
  if (state.phase !== 'draft') return refuse('wrong-state', { state: state.phase });
  if (state.version !== version) return refuse('stale-version', { version: state.version });
  const crossed = crossedDates(ctx.content, localDate(ctx.now, ctx.zone));
  if (crossed.length) return refuse('dates-crossed', {}, crossed);
  if (ctx.targets.count === 0) return refuse('unknown-target');
  const uncovered = ctx.content.target.kinds.some((unitKind) =>
    ctx.content.obligations.some(
      (o) => !ctx.routes.published.has(routeFor(ctx.content, unitKind, o.kind) ?? ''),
    ),
  );
  if (uncovered) return refuse('no-route', {}, [{ at: 'content/routes', code: 'required' }]);
  const [first] = ctx.routes.nobody;
  if (first) return refuse('no-holder', first.params, ctx.routes.nobody);
  return [
    {
      type: 'issued',
      version,
      contentSha256: ctx.contentSha256,
      count: ctx.targets.count,
      targetSha256: ctx.targets.sha256,
    },
  ];
}

/** The review route that a unit's submission takes: the first entry of the directive that fits. */
export const routeFor = (
  content: Pick<DirectiveContent, 'routes'>,
  unitKind: UnitKind,
  kind: SubmissionKind,
): string | undefined =>
  content.routes.find(
    (c) =>
      (c.unitKinds.length === 0 || c.unitKinds.includes(unitKind)) &&
      (c.kinds.length === 0 || c.kinds.includes(kind)),
  )?.routeId;

/**
 * Dates that contradict each other: an obligation opens before it is due, is due before the year
 * closes, and is not due before today.
 */
export function crossedDates(content: DirectiveContent, today: IsoDate): Detail[] {
  return content.obligations.flatMap((o, i): Detail[] => {
    const at = `content/obligations/${i}`;
    if (o.opensOn > o.dueOn) return [{ at: `${at}/opensOn`, code: 'dates-crossed' }];
    if (o.dueOn > content.closesOn) return [{ at: `${at}/dueOn`, code: 'dates-crossed' }];
    return o.dueOn < today ? [{ at: `${at}/dueOn`, code: 'date-in-past' }] : [];
  });
}

const phaseAfter: Readonly<Record<DirectiveEvent['type'], DirectivePhase>> = {
  issued: 'issuing',
  'fanned-out': 'issued',
  closed: 'closed',
};

export const evolveDirective = (state: DirectiveState, event: DirectiveEvent): DirectiveState => ({
  ...state,
  phase: phaseAfter[event.type],
});
