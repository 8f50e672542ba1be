import type { Office } from '../access/actor.ts';
import { authoritiesFor, lendable } from '../access/lending.ts';
import { needsSecondAdministrator } from '../access/powers.ts';
import { localDate } from '../calendar/dates.ts';
import { refuse, type Refusal } from '../problems.ts';
import { freeText } from '../shapes/free-text.ts';
import { aYearAfter, inOrder, meet } from './lending.ts';
import {
  covers,
  type DelegateCommand,
  type Lending,
  type UnitContext,
  type UnitEvent,
  type UnitState,
} from './state.ts';

const today = (ctx: UnitContext): string => localDate(ctx.now, ctx.zone);
const byHolder = (unit: UnitState, command: DelegateCommand, office: Office): boolean =>
  office.unitId === unit.id && office.position === command.position;

/**
 * An office lends its signature for some acts, kinds of paper and days. Its holder does it at once;
 * what an administrator records for an office that signs waits for a second one.
 */
export function delegate(
  unit: UnitState,
  command: DelegateCommand,
  ctx: UnitContext,
  me: string,
  office: Office,
): UnitEvent[] | Refusal {
  if (!ctx.personKnown) return refuse('not-found');
  const own = byHolder(unit, command, office);
  if (!own && command.personId === me) return refuse('own-appointment');
  const { acts, kinds } = inOrder(command);
  if (acts.length === 0 || acts.some((act) => !lendable[command.position].includes(act)))
    return refuse('delegation-beyond-powers', {}, [{ at: 'acts', code: 'not-accepted' }]);
  if (command.from < today(ctx))
    return refuse('date-in-past', { date: command.from }, [{ at: 'from', code: 'date-in-past' }]);
  if (command.to !== null && command.to <= command.from)
    return refuse('dates-crossed', {}, [{ at: 'to', code: 'dates-crossed' }]);

  const holders = unit.appointments
    .filter((a) => a.confirmed && a.position === command.position && covers(a, command.from))
    .map((a) => a.personId);
  const giverId = own ? me : (command.giverId ?? (holders.length === 1 ? holders[0] : undefined));
  if (giverId === undefined || !holders.includes(giverId))
    return refuse('delegation-no-giver', {}, [
      { at: own ? 'from' : 'giverId', code: 'not-accepted' },
    ]);
  if (giverId === command.personId)
    return refuse('delegation-to-self', {}, [{ at: 'personId', code: 'not-accepted' }]);
  const { authority } = command;
  const receiving = ctx.receiving?.find((r) =>
    authoritiesFor(command.position, r).includes(authority),
  );
  if (!receiving)
    return refuse('delegation-receiver', { authority }, [{ at: 'personId', code: 'not-accepted' }]);
  if (command.reason.trim() === '' && (!own || authority === 'TUQ.'))
    return refuse('delegation-paper-missing', {}, [{ at: 'reason', code: 'required' }]);
  if (authority === 'TUQ.') {
    if (kinds.length === 0)
      return refuse('delegation-content-missing', {}, [{ at: 'kinds', code: 'required' }]);
    if (command.to === null)
      return refuse('delegation-open-ended', {}, [{ at: 'to', code: 'required' }]);
    if (command.to > aYearAfter(command.from))
      return refuse('delegation-too-long', {}, [{ at: 'to', code: 'not-accepted' }]);
  }
  const lending: Lending = {
    position: command.position,
    giverId,
    personId: command.personId,
    receiverUnitId: receiving.unitId,
    receiverPosition: receiving.position,
    authority,
    acts,
    kinds,
    from: command.from,
    to: command.to,
  };
  if (unit.delegations.some((d) => meet(d, lending))) return refuse('delegation-overlap');
  return [
    {
      type: 'delegated',
      delegationId: ctx.newId,
      ...lending,
      reason: freeText(command.reason.trim()),
      confirmed: own || !needsSecondAdministrator(command.position),
      by: me,
    },
  ];
}

/** The second administrator's yes: neither who proposed it nor who gets it. */
export function confirmDelegation(
  unit: UnitState,
  delegationId: string,
  me: string,
): UnitEvent[] | Refusal {
  const found = unit.delegations.find((d) => d.id === delegationId);
  if (!found) return refuse('not-found');
  if (found.confirmed) return [];
  if (found.personId === me) return refuse('own-appointment');
  if (found.proposedBy === me) return refuse('second-person-needed');
  return [{ type: 'delegation-confirmed', delegationId }];
}

/** Takes the signature back from a day on, today or later: what was signed before stays signed. */
export function endDelegation(
  unit: UnitState,
  command: { readonly delegationId: string; readonly on: string },
  ctx: UnitContext,
): UnitEvent[] | Refusal {
  const found = unit.delegations.find((d) => d.id === command.delegationId);
  if (!found) return refuse('not-found');
  if (found.to !== null && found.to <= today(ctx)) return refuse('wrong-state', { state: 'ended' });
  if (command.on < today(ctx))
    return refuse('date-in-past', { date: command.on }, [{ at: 'on', code: 'date-in-past' }]);
  if (found.to !== null && command.on >= found.to)
    return refuse('dates-crossed', {}, [{ at: 'on', code: 'dates-crossed' }]);
  return [{ type: 'delegation-ended', delegationId: found.id, on: command.on }];
}
