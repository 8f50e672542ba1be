import type { PersonActor } from '#domain/access/actor';
import { authoritiesFor, lendable } from '#domain/access/lending';
import { denied, heldOffice } from '#domain/access/may';
import { signatureBlock } from '#domain/content/signature';
import type { DelegatesView } from '#domain/contracts/unit';
import type { Refusal } from '#domain/problems';
import type { Position, UnitKind } from '#domain/shapes/basics';
import type { Language } from '#domain/words/index';
import type { Reader } from '../postgres/connect.ts';
import type { Moment } from '../shared/moment.ts';
import { officeOf, unitJson, type UnitJson } from '../shared/refs.ts';
import { subjectOf } from './tree.ts';

/** More offices than any unit has, together with those of the units directly below it. */
const MAX_CANDIDATES = 2_000;

/**
 * To whom an office could lend its signature from a day on: people of the unit and of those directly
 * below it, each with every authority the law has for them (NĐ 30/2020/NĐ-CP, Điều 13), and the
 * signature as it would read.
 */
export async function delegatesFor(
  sql: Reader,
  actor: PersonActor,
  unitId: string,
  position: Position,
  day: string,
  moment: Moment,
  language: Language,
): Promise<DelegatesView | Refusal> {
  const subject = { ...(await subjectOf(sql, unitId, moment.today)), position };
  const refused = denied(actor, 'delegate', subject);
  if (refused) return refused;
  const [givers, rows] = await Promise.all([
    sql<{ id: string; name: string; title: string; unit_kind: UnitKind }[]>`
      select pe.id, pe.name, a.title, u.kind as unit_kind
      from appointment a
      join person pe on pe.id = a.person_id
      join unit u on u.id = a.unit_id
      where a.unit_id = ${unitId}
        and a.position = ${position}
        and a.confirmed
        and a.during @> ${day}::date
      order by pe.name collate vietnamese, pe.id`,
    sql<{ person_id: string; name: string; unit: UnitJson; position: Position; title: string }[]>`
      select pe.id as person_id, pe.name, ${unitJson(sql, 'u')} as unit, a.position, a.title
      from appointment a
      join person pe on pe.id = a.person_id
      join unit u on u.id = a.unit_id
      where a.confirmed
        and a.during @> ${day}::date
        and (
          a.unit_id = ${unitId}
          or exists (
            select from unit_link l
            where l.child = a.unit_id
              and l.parent = ${unitId}
              and l.during @> ${day}::date
          )
        )
      order by (a.unit_id = ${unitId}) desc, pe.name collate vietnamese, pe.id, a.id
      limit ${MAX_CANDIDATES}`,
  ]);
  const [giver] = givers;
  const onlyGiver = givers.length === 1 ? giver?.id : undefined;
  const lender = heldOffice(actor, unitId, position) ? actor.personId : onlyGiver;
  return {
    acts: [...lendable[position]],
    givers: givers.map((g) => ({ id: g.id, name: g.name })),
    candidates: giver
      ? rows
          .filter((r) => r.person_id !== lender)
          .flatMap((r) =>
            authoritiesFor(position, {
              unitId: r.unit.id,
              position: r.position,
              where: r.unit.id === unitId ? 'here' : 'below',
            }).map((authority) => ({
              person: { id: r.person_id, name: r.name },
              office: officeOf(r.unit, r.position, r.title, language),
              authority,
              signature: signatureBlock({
                unitKind: giver.unit_kind,
                position,
                authority,
                officeTitle: giver.title,
                holder: {
                  unitKind: r.unit.kind,
                  position: r.position,
                  title: r.title,
                  ...(r.unit.id !== unitId && { unitName: r.unit.name }),
                },
              }),
            })),
          )
      : [],
  };
}
