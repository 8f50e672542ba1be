import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/may';
import type { UnitFilter, UnitRow, unitSorts, UnitView } from '#domain/contracts/unit';
import type { UnitKind, Position } from '#domain/shapes/basics';
import { words, type Language } from '#domain/words/index';
import { visible } from '../access/visible.ts';
import type { Fragment, Reader } from '../postgres/connect.ts';
import {
  ifSet,
  orderBy,
  page,
  searching,
  type Listed,
  type ListQuery,
  type SortColumns,
} from '../postgres/page.ts';
import type { Moment } from '../shared/moment.ts';
import { unitJson, type UnitJson } from '../shared/refs.ts';
import { delegationViews, officesToLend } from './delegations.ts';
import { leaveViews } from './leaves.ts';
import { subjectOf } from './tree.ts';

const sortable: SortColumns<typeof unitSorts> = {
  name: 'name collate vietnamese',
  code: 'code',
  kind: 'kind',
  openedOn: 'opened_on',
};
interface Row {
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
  symbol: string;
  place: string;
  parent: UnitJson | null;
  opened_on: string;
  closed_on: string | null;
}

const seen = (sql: Reader, actor: Actor, day: string): Fragment =>
  visible(sql, actor, 'see-unit', sql`u.id`, day);

export const listUnits = (
  sql: Reader,
  actor: Actor,
  q: ListQuery,
  filter: UnitFilter,
  moment: Moment,
): Promise<Listed<UnitRow>> =>
  page(
    sql,
    q,
    {
      filtered: sql`
        select u.id, u.code, u.name, u.kind, u.symbol, u.place, u.opened_on, u.closed_on
        from unit u
        where ${seen(sql, actor, moment.today)}
          and ${ifSet(sql, filter.kind, (kind) => sql`u.kind = ${kind}`)}
          and ${searching(sql, sql`u.search`, filter.q)}
          and ${ifSet(
            sql,
            filter.under,
            (under) => sql`
              u.id in (
                select descendant
                from unit_path
                where ancestor = ${under}
                  and during @> ${moment.today}::date
              )`,
          )}`,
      columns: sql`
        f.*,
        (
          select ${unitJson(sql, 'm')}
          from unit_link l
          join unit m on m.id = l.parent
          where l.child = f.id
            and l.during @> ${moment.today}::date
          order by (l.line = 'managing') desc
          limit 1
        ) as parent`,
      joins: sql``,
      order: orderBy(sql, q, sortable, sortable.name),
    },
    (r: Row): UnitRow => ({
      id: r.id,
      code: r.code,
      name: r.name,
      kind: r.kind,
      symbol: r.symbol,
      place: r.place,
      parent: r.parent,
      openedOn: r.opened_on,
      closedOn: r.closed_on,
    }),
  );

interface LinkRow {
  line: 'professional' | 'managing';
  unit: UnitJson;
  starts: string;
  ends: string | null;
}
interface OfficeRow {
  id: string;
  person_id: string;
  person_name: string;
  position: Position;
  title: string;
  starts: string;
  ends: string | null;
  confirmed: boolean;
  acting: boolean;
  on_leave: boolean;
  proposer_id: string | null;
  proposer_name: string | null;
}

/**
 * A unit with its superiors, its offices, what they lent and who is away, past ones included; null
 * when it is not for this person.
 */
export async function unitView(
  sql: Reader,
  actor: Actor,
  id: string,
  moment: Moment,
  language: Language,
): Promise<UnitView | null> {
  const subject = await subjectOf(sql, id, moment.today);
  const mayManage = may(actor, 'manage', subject);
  const [[unit], parents, offices, delegations, leaves] = await Promise.all([
    sql<Row[]>`
      select u.id, u.code, u.name, u.kind, u.symbol, u.place, u.opened_on, u.closed_on
      from unit u
      where u.id = ${id}
        and ${seen(sql, actor, moment.today)}`,
    sql<LinkRow[]>`
      select l.line, ${unitJson(sql, 'm')} as unit, lower(l.during) as starts,
        upper(l.during) as ends
      from unit_link l
      join unit m on m.id = l.parent
      where l.child = ${id}
      order by l.line, lower(l.during) desc`,
    sql<OfficeRow[]>`
      select a.id, a.person_id, pe.name as person_name, a.position, a.title,
        lower(a.during) as starts, upper(a.during) as ends, a.confirmed, a.acting,
        pr.id as proposer_id, pr.name as proposer_name,
        exists (
          select from leave l
          where l.person_id = a.person_id
            and l.during @> ${moment.today}::date
        ) as on_leave
      from appointment a
      join person pe on pe.id = a.person_id
      left join person pr on pr.id = a.proposed_by
      where a.unit_id = ${id}
      order by upper(a.during) desc nulls first, lower(a.during), a.id`,
    delegationViews(sql, sql`d.unit_id = ${id}`, actor, subject, moment, language),
    leaveViews(sql, actor, subject, moment.today),
  ]);
  if (!unit) return null;
  const today = offices.filter((o) => o.confirmed && (o.ends === null || o.ends > moment.today));
  const people = new Map(today.map((o) => [o.person_id, { id: o.person_id, name: o.person_name }]));
  return {
    id,
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    symbol: unit.symbol,
    place: unit.place,
    openedOn: unit.opened_on,
    closedOn: unit.closed_on,
    parents: parents.map((p) => ({ line: p.line, unit: p.unit, from: p.starts, to: p.ends })),
    offices: offices.map((o) => ({
      appointmentId: o.id,
      person: { id: o.person_id, name: o.person_name },
      position: o.position,
      title: o.title || words(language).positions[o.position],
      from: o.starts,
      to: o.ends,
      confirmed: o.confirmed,
      proposedBy:
        o.proposer_id === null ? null : { id: o.proposer_id, name: o.proposer_name ?? '' },
      acting: o.acting,
      onLeave: o.on_leave,
    })),
    delegations,
    leaves,
    mayManage,
    mayDelegate: officesToLend(actor, subject),
    mayEnterLeave: [...people.values()].filter((p) =>
      may(actor, 'enter-leave', { ...subject, personId: p.id }),
    ),
  };
}
