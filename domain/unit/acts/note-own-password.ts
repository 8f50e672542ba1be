import { forbidden, heldOffice } from '../../access/may.ts';
import { unitAct } from '../act.ts';
import type { OwnPassword } from '../state.ts';

/** Notes what sign-in has done already: the person has set their own password. */
export const noteOwnPassword = unitAct({
  facts: [],
  decide: (
    _unit,
    { personId, how }: { readonly personId: string; readonly how: OwnPassword },
    ctx,
  ) =>
    personId === ctx.me
      ? [{ type: 'password-changed', personId, how }]
      : forbidden(ctx.actor, ctx.subject),
  by: (unit, _said, { actor }) => heldOffice(actor, unit.id),
  withoutOffice: true,
});
