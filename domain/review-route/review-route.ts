import type { Actor, Subject } from '../access/actor.ts';
import { may } from '../access/may.ts';
import { localDate, type Instant, type IsoDate } from '../calendar/dates.ts';
import { refuse, type Detail, type Refusal } from '../problems.ts';
import { checkRoute } from './check.ts';
import type { DraftRoute } from './draft.ts';

/**
 * A review route with its versions: drafted as a working row, published and archived on the record.
 */
export interface RouteState {
  readonly id: string;
  readonly name: string;
  readonly archivedOn: IsoDate | null;
  /** The latest published version; 0 when none is. */
  readonly published: number;
  readonly draft: {
    readonly version: number;
    readonly draftVersion: number;
    readonly name: string;
    readonly spec: DraftRoute;
    readonly sha256: string;
  } | null;
}

export type RouteCommand =
  /** `draftVersion` is the draft as it was seen: a draft changed since then is not published. */
  | { readonly type: 'publish'; readonly version: number; readonly draftVersion: number }
  /** From this day no new directive may choose it; papers on it continue. */
  | { readonly type: 'archive'; readonly on: IsoDate };

export type RouteEvent =
  | {
      readonly type: 'route-published';
      readonly version: number;
      readonly name: string;
      readonly specSha256: string;
    }
  | { readonly type: 'route-archived'; readonly on: IsoDate };

export interface RouteContext {
  readonly now: Instant;
  readonly zone: string;
  readonly actor: Actor;
  /** The unit that owns the route, with those above. */
  readonly subject: Subject;
  readonly readable: boolean;
  /**
   * For `publish`: how many units it would serve, and the offices that nobody holds for any of
   * them.
   */
  readonly holders?: { readonly units: number; readonly nobody: readonly Detail[] };
}

/** Rules and permission for every act on a review route. @returns what happens, or why not */
export function decideRoute(
  state: RouteState,
  command: RouteCommand,
  ctx: RouteContext,
): RouteEvent[] | Refusal {
  if (!may(ctx.actor, 'publish-route', ctx.subject))
    return refuse(ctx.readable ? 'not-allowed' : 'not-found');
  if (state.archivedOn !== null) return refuse('wrong-state', { state: 'archived' });
  if (command.type === 'archive') {
    return command.on < localDate(ctx.now, ctx.zone)
      ? refuse('date-in-past', { date: command.on }, [{ at: 'on', code: 'date-in-past' }])
      : [{ type: 'route-archived', on: command.on }];
  }
  const { draft } = state;
  if (!draft) return refuse('wrong-state', { state: 'published' });
  if (draft.version !== command.version || draft.draftVersion !== command.draftVersion)
    return refuse('stale-version', { version: draft.draftVersion });
  const wrong = checkRoute(draft.spec);
  if (wrong.length) return refuse('route-unsound', { count: wrong.length }, wrong);
  if (!ctx.holders || ctx.holders.units === 0) return refuse('unknown-target');
  const [first] = ctx.holders.nobody;
  if (first) return refuse('no-holder', first.params, ctx.holders.nobody);
  return [
    { type: 'route-published', version: draft.version, name: draft.name, specSha256: draft.sha256 },
  ];
}

/** The route after an event. */
export function evolveRoute(state: RouteState, event: RouteEvent): RouteState {
  return event.type === 'route-archived'
    ? { ...state, archivedOn: event.on }
    : { ...state, name: event.name, published: event.version, draft: null };
}
