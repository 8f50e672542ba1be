import { forbidden, officeFor } from '../../access/may.ts';
import { unitAct } from '../act.ts';

/**
 * A person of this unit gets a temporary password from an office above. The password itself is no
 * part of the record.
 */
export const resetPassword = unitAct({
  facts: ['mayReset', 'secondFactorSet'],
  decide: (_unit, { personId }: { readonly personId: string }, ctx) =>
    ctx.mayReset
      ? [
          {
            type: 'password-reset',
            personId,
            by: ctx.me,
            ...(ctx.secondFactorSet && { secondFactorRemoved: true }),
          },
        ]
      : forbidden(ctx.actor, ctx.subject),
  by: (_unit, _said, { actor, subject }) => officeFor(actor, 'reset-password', subject),
  withoutOffice: true,
});
