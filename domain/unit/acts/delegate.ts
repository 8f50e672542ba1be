import { z } from 'zod';
import { lentActs } from '../../access/actor.ts';
import { authoritiesFor, lendable, lentAuthorities } from '../../access/lending.ts';
import { actsIn, officeFor } from '../../access/may.ts';
import { needsSecondAdministrator } from '../../access/powers.ts';
import { refuse } from '../../problems.ts';
import { id, isoDate, line, position, submissionKind } from '../../shapes/basics.ts';
import { freeText } from '../../shapes/free-text.ts';
import { servedUnitAct } from '../act.ts';
import { today } from '../context.ts';
import { aYearAfter, inOrder, overlaps } from '../lending.ts';
import { covers, type Lending } from '../state.ts';

/**
 * Ký thay, thừa lệnh, thừa ủy quyền: an office lends its signature for some acts, kinds of paper
 * and days (NĐ 30/2020/NĐ-CP, Điều 13). Its holder does it at once; what an administrator records
 * for an office that signs waits for a second one.
 */
export const delegate = servedUnitAct({
  body: z.strictObject({
    position,
    personId: id,
    /** Whose signature is lent, when an administrator records it and several hold the office. */
    giverId: id.optional(),
    authority: z.enum(lentAuthorities),
    acts: z.array(z.enum(lentActs)).min(1).max(3),
    kinds: z.array(submissionKind).max(4),
    from: isoDate,
    to: isoDate.nullable(),
    /** Number of the paper and what it says. */
    reason: line(300),
  }),
  summary: 'Giao ký thay, thừa lệnh, ủy quyền / Lend the signature',
  by: (_unit, { position: lent }, { actor, subject }) =>
    officeFor(actor, 'delegate', { ...subject, position: lent }),
  whyNot: (unit, { position: lent }, { actor }) =>
    actsIn(actor, unit.id, lent) ? refuse('delegation-of-lent') : null,
  problems: [
    'own-appointment',
    'delegation-beyond-powers',
    'delegation-of-lent',
    'delegation-to-self',
    'delegation-no-giver',
    'delegation-receiver',
    'delegation-paper-missing',
    'delegation-content-missing',
    'delegation-open-ended',
    'delegation-too-long',
    'delegation-overlap',
    'overlap',
    'date-in-past',
    'dates-crossed',
  ],
  facts: ['personKnown', 'receiving'],
  decide(unit, said, { me, office, ...ctx }) {
    if (!ctx.personKnown) return refuse('not-found');
    const isHolder = office?.unitId === unit.id && office.position === said.position;
    if (!isHolder && said.personId === me) return refuse('own-appointment');
    const { acts, kinds } = inOrder(said);
    if (acts.length === 0 || acts.some((act) => !lendable[said.position].includes(act)))
      return refuse('delegation-beyond-powers', {}, [{ at: 'acts', code: 'not-accepted' }]);
    if (said.from < today(ctx))
      return refuse('date-in-past', { date: said.from }, [{ at: 'from', code: 'date-in-past' }]);
    if (said.to !== null && said.to <= said.from)
      return refuse('dates-crossed', {}, [{ at: 'to', code: 'dates-crossed' }]);

    const holders = unit.appointments
      .filter((a) => a.confirmed && a.position === said.position && covers(a, said.from))
      .map((a) => a.personId);
    const onlyHolder = holders.length === 1 ? holders[0] : undefined;
    const giverId = isHolder ? me : (said.giverId ?? onlyHolder);
    if (giverId === undefined || !holders.includes(giverId))
      return refuse('delegation-no-giver', {}, [
        { at: isHolder ? 'from' : 'giverId', code: 'not-accepted' },
      ]);
    if (giverId === said.personId)
      return refuse('delegation-to-self', {}, [{ at: 'personId', code: 'not-accepted' }]);
    const { authority } = said;
    const receiving = ctx.receiving.find((r) =>
      authoritiesFor(said.position, r).includes(authority),
    );
    if (!receiving)
      return refuse('delegation-receiver', { authority }, [
        { at: 'personId', code: 'not-accepted' },
      ]);
    if (said.reason.trim() === '' && (!isHolder || authority === 'TUQ.'))
      return refuse('delegation-paper-missing', {}, [{ at: 'reason', code: 'required' }]);
    if (authority === 'TUQ.') {
      if (kinds.length === 0)
        return refuse('delegation-content-missing', {}, [{ at: 'kinds', code: 'required' }]);
      if (said.to === null)
        return refuse('delegation-open-ended', {}, [{ at: 'to', code: 'required' }]);
      if (said.to > aYearAfter(said.from))
        return refuse('delegation-too-long', {}, [{ at: 'to', code: 'not-accepted' }]);
    }
    const lending: Lending = {
      position: said.position,
      giverId,
      personId: said.personId,
      receiverUnitId: receiving.unitId,
      receiverPosition: receiving.position,
      authority,
      acts,
      kinds,
      from: said.from,
      to: said.to,
    };
    if (unit.delegations.some((d) => overlaps(d, lending))) return refuse('delegation-overlap');
    return [
      {
        type: 'delegated',
        delegationId: ctx.newId,
        ...lending,
        reason: freeText(said.reason.trim()),
        confirmed: isHolder || !needsSecondAdministrator(said.position),
        by: me,
      },
    ];
  },
});
