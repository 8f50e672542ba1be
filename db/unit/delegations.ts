import type { Actor, LentAct, PersonActor, Subject } from '#domain/access/actor';
import { lendable, type LentAuthority } from '#domain/access/lending';
import { heldOffice, may } from '#domain/access/may';
import { signatureBlock } from '#domain/content/signature';
import type { DelegationView, MyDelegations } from '#domain/contracts/unit';
import { positions, type Position, type SubmissionKind } from '#domain/shapes/basics';
import type { Language } from '#domain/words/index';
import type { Fragment, Reader } from '../postgres/connect.ts';
import type { Moment } from '../shared/moment.ts';
import { officeOf, unitJson, type UnitJson } from '../shared/refs.ts';

interface Row {
  id: string;
  unit: UnitJson;
  position: Position;
  office_title: string;
  giver_id: string;
  giver_name: string;
  receiver_id: string;
  receiver_name: string;
  receiver_unit: UnitJson;
  receiver_position: Position;
  receiver_title: string;
  authority: LentAuthority;
  acts: LentAct[];
  kinds: SubmissionKind[];
  starts: string;
  ends: string | null;
  confirmed: boolean;
  in_force: boolean;
  reason: string | null;
  proposer_id: string | null;
  proposer_name: string | null;
}

/** The title a person has in an office they hold on the day, or had last. */
const titleIn = (
  sql: Reader,
  person: Fragment,
  unit: Fragment,
  position: Fragment,
): Fragment => sql`
  coalesce(
    (
      select a.title
      from appointment a
      where a.person_id = ${person}
        and a.unit_id = ${unit}
        and a.position = ${position}
        and a.confirmed
      order by lower(a.during) desc
      limit 1
    ),
    ''
  )`;

/**
 * Delegations that fit `where` (columns of `d`), newest first.
 * @param subject the unit they are all of; null when they are of several and the asker looks at
 * what they have lent and been lent, with no say but as the holder
 */
export async function delegationViews(
  sql: Reader,
  where: Fragment,
  asker: Actor,
  subject: Subject | null,
  moment: Moment,
  language: Language,
): Promise<DelegationView[]> {
  const rows = await sql<Row[]>`
    select d.id, ${unitJson(sql, 'u')} as unit, d.position,
      ${titleIn(sql, sql`d.giver_id`, sql`d.unit_id`, sql`d.position`)} as office_title,
      d.giver_id, gi.name as giver_name, d.receiver_id, re.name as receiver_name,
      ${unitJson(sql, 'ru')} as receiver_unit, d.receiver_position,
      ${titleIn(sql, sql`d.receiver_id`, sql`d.receiver_unit_id`, sql`d.receiver_position`)}
        as receiver_title,
      d.authority, d.acts, d.kinds, lower(d.during) as starts, upper(d.during) as ends,
      d.confirmed,
      exists (
        select from office_on(${moment.today}::date) o
        where o.delegation_id = d.id
      ) as in_force,
      t.text as reason, pr.id as proposer_id, pr.name as proposer_name
    from delegation d
    join unit u on u.id = d.unit_id
    join unit ru on ru.id = d.receiver_unit_id
    join person gi on gi.id = d.giver_id
    join person re on re.id = d.receiver_id
    left join person pr on pr.id = d.proposed_by
    left join event_text t on t.id = d.reason_id
    where ${where}
    order by lower(d.during) desc, d.id`;
  const me = asker.kind === 'person' ? asker.personId : '';
  return rows.map((r): DelegationView => {
    const state =
      r.ends !== null && r.ends <= moment.today
        ? 'ended'
        : !r.confirmed
          ? 'proposed'
          : r.starts > moment.today
            ? 'coming'
            : r.in_force
              ? 'in-force'
              : 'lapsed';
    const elsewhere = r.receiver_unit.id !== r.unit.id;
    return {
      id: r.id,
      unit: r.unit,
      position: r.position,
      title: officeOf(r.unit, r.position, r.office_title, language).title,
      giver: { id: r.giver_id, name: r.giver_name },
      receiver: { id: r.receiver_id, name: r.receiver_name },
      receiverOffice: officeOf(r.receiver_unit, r.receiver_position, r.receiver_title, language),
      authority: r.authority,
      acts: r.acts,
      kinds: r.kinds,
      from: r.starts,
      to: r.ends,
      reason: r.reason || null,
      proposedBy:
        r.proposer_id === null ? null : { id: r.proposer_id, name: r.proposer_name ?? '' },
      state,
      signature: signatureBlock({
        unitKind: r.unit.kind,
        position: r.position,
        authority: r.authority,
        officeTitle: r.office_title,
        holder: {
          unitKind: r.receiver_unit.kind,
          position: r.receiver_position,
          title: r.receiver_title,
          ...(elsewhere && { unitName: r.receiver_unit.name }),
        },
      }),
      mayEnd:
        state !== 'ended' &&
        ((r.giver_id === me && heldOffice(asker, r.unit.id, r.position) !== null) ||
          (subject !== null && may(asker, 'delegate', subject))),
      mayConfirm:
        state === 'proposed' &&
        subject !== null &&
        may(asker, 'manage', subject) &&
        r.proposer_id !== me &&
        r.receiver_id !== me,
    };
  });
}

/**
 * Positions of a unit whose signature the asker may lend: their own, and for administrators all
 * that have something to lend.
 */
export const officesToLend = (actor: Actor, subject: Subject): Position[] =>
  positions.filter(
    (position) => lendable[position].length > 0 && may(actor, 'delegate', { ...subject, position }),
  );

/** What the asker has lent and been lent, ended ones too, and the own offices that could lend. */
export async function myDelegations(
  sql: Reader,
  actor: PersonActor,
  moment: Moment,
  language: Language,
): Promise<MyDelegations> {
  const [given, received, units] = await Promise.all([
    delegationViews(sql, sql`d.giver_id = ${actor.personId}`, actor, null, moment, language),
    delegationViews(sql, sql`d.receiver_id = ${actor.personId}`, actor, null, moment, language),
    sql<{ unit: UnitJson; position: Position; title: string }[]>`
      select ${unitJson(sql, 'u')} as unit, o.position, o.title
      from office_on(${moment.today}::date) o
      join unit u on u.id = o.unit_id
      where o.person_id = ${actor.personId}
        and o.delegation_id is null
      order by o.since, o.source_id`,
  ]);
  return {
    given,
    received,
    offices: units
      .filter((u) => lendable[u.position].length > 0)
      .map((u) => officeOf(u.unit, u.position, u.title, language)),
  };
}
