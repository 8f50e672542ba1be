import { z } from 'zod';
import { refuse } from '../../problems.ts';
import { id } from '../../shapes/basics.ts';
import { servedUnitAct } from '../act.ts';

/** The second administrator's yes: neither who proposed it nor who is lent the office. */
export const confirmDelegation = servedUnitAct({
  body: z.strictObject({ delegationId: id }),
  summary: 'Xác nhận ủy quyền (người thứ hai) / Confirm a delegation (second person)',
  by: 'manage',
  problems: ['own-appointment', 'second-person-needed'],
  facts: [],
  decide(unit, { delegationId }, { me }) {
    const found = unit.delegations.find((d) => d.id === delegationId);
    if (!found) return refuse('not-found');
    if (found.confirmed) return [];
    if (found.personId === me) return refuse('own-appointment');
    if (found.proposedBy === me) return refuse('second-person-needed');
    return [{ type: 'delegation-confirmed', delegationId }];
  },
});
