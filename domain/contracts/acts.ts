import { z } from 'zod';
import type { AnyAct } from '../plan/act.ts';
import { actNames, acts, type ActName } from '../plan/acts/index.ts';
import type { ProblemCode } from '../problems.ts';
import { id } from '../shapes/basics.ts';
import { words } from '../words/index.ts';
import { planAnswer } from './plan.ts';
import { operationId, routeContract } from './route-contract.ts';

/** Problems of every act, besides its own and those of every route. */
const always: readonly ProblemCode[] = ['not-allowed', 'wrong-state'];
const params = z.object({ id });

/** The route of an act on a unit's year: its body is what the act says. */
const actContract = <N extends ActName>(name: N) => {
  const { problems, summary }: AnyAct = acts[name];
  return routeContract({
    name: operationId('plan', name),
    method: 'post',
    path: `/api/plans/{id}/${name}`,
    tag: 'Việc / acts',
    summary: summary ?? `${words('vi').actions[name]} / ${words('en').actions[name]}`,
    params,
    body: acts[name].body,
    keyed: true,
    answer: planAnswer,
    problems: [...always, ...problems],
  });
};

export type ActContract<N extends ActName> = ReturnType<typeof actContract<N>>;
/** One route an act, by the name of the act. */
export const actContracts = Object.fromEntries(
  actNames.map((name) => [name, actContract(name)]),
) as { readonly [N in ActName]: ActContract<N> };
