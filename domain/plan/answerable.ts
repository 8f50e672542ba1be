import type { Instant } from '../calendar/dates.ts';
import { refuse, type Refusal } from '../problems.ts';
import type { SubmissionKind } from '../shapes/basics.ts';
import type { Obligation, PlanState } from './state.ts';

/**
 * The obligations that a submission of this kind is to answer, or why it may not: all must be of
 * this year, open and not answered yet, and at least one must be of the kind.
 */
export function answerable(
  plan: PlanState,
  kind: SubmissionKind,
  ids: readonly string[],
  now: Instant,
): readonly Obligation[] | Refusal {
  const found = ids.map((id) => plan.obligations.find((o) => o.id === id));
  const obligations = found.filter((o) => o !== undefined);
  if (obligations.length !== ids.length || !obligations.some((o) => o.kind === kind))
    return refuse('not-found');
  if (obligations.some((o) => o.submissionId !== null)) return refuse('already-begun');
  const closed = obligations.find((o) => o.opensAt > now);
  return closed ? refuse('not-open-yet', { opens: closed.opensAt }) : obligations;
}
