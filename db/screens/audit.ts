import type { Actor } from '#domain/access/actor';
import { addDays, instantAt, type Instant, type IsoDate } from '#domain/calendar/dates';
import type { AuditFilter, AuditRow, auditSorts } from '#domain/contracts/audit';
import type { Language } from '#domain/words/index';
import { visible } from '../access/visible.ts';
import type { Reader } from '../postgres/connect.ts';
import {
  ifSet,
  orderBy,
  page,
  type Listed,
  type ListQuery,
  type SortColumns,
} from '../postgres/page.ts';
import { eventColumns, eventJoins, happening, type EventRow } from '../shared/happenings.ts';
import type { Moment } from '../shared/moment.ts';
import { unitJson, type UnitJson } from '../shared/refs.ts';

const sortable: SortColumns<typeof auditSorts> = { at: 'at' };

interface Row extends EventRow {
  stream: string;
  hash: string;
  unit: UnitJson | null;
  plan_id: string | null;
  drafts_too: boolean;
}

/**
 * Every act on the record the actor may read: of years, of directives by their issuer, of routes by
 * their owner, of units also by who manages them.
 */
export const listAudit = (
  sql: Reader,
  actor: Actor,
  q: ListQuery,
  filter: AuditFilter,
  moment: Moment,
  language: Language,
): Promise<Listed<AuditRow>> => {
  const startOf = (day: IsoDate): Instant => instantAt(day, '00:00', moment.zone);
  return page(
    sql,
    q,
    {
      filtered: sql`
        select e.stream || ':' || e.seq as id, e.stream, e.seq, e.at, p.id as plan_id,
          coalesce(p.unit_id, d.issuer_unit_id, w.id, rr.owner_unit_id) as unit_id
        from event e
        left join plan p on p.id = e.stream
        left join directive d on d.id = e.stream
        left join unit w on w.id = e.stream
        left join review_route rr on rr.id = e.stream
        where (
          (p.id is not null and ${visible(sql, actor, 'read', sql`p.unit_id`, moment.today)})
          or (
            d.id is not null
            and ${visible(sql, actor, 'read', sql`d.issuer_unit_id`, moment.today)}
          )
          or (w.id is not null and ${visible(sql, actor, 'see-unit', sql`w.id`, moment.today)})
          or (
            rr.id is not null
            and ${visible(sql, actor, 'see-unit', sql`rr.owner_unit_id`, moment.today)}
          )
        )
          and ${ifSet(sql, filter.planId, (id) => sql`e.stream = ${id}`)}
          and ${ifSet(sql, filter.type, (type) => sql`e.type = ${type}`)}
          and ${ifSet(sql, filter.from, (day) => sql`e.at >= ${startOf(day)}`)}
          and ${ifSet(sql, filter.to, (day) => sql`e.at < ${startOf(addDays(day, 1))}`)}`,
      columns: sql`
        e.stream, e.hash, f.plan_id, ${eventColumns(sql)}, ${unitJson(sql, 'un')} as unit,
        ${visible(sql, actor, 'read-drafts', sql`f.unit_id`, moment.today)} as drafts_too`,
      joins: sql`
        join event e on e.stream = f.stream and e.seq = f.seq
        join unit un on un.id = f.unit_id ${eventJoins(sql)}`,
      order: orderBy(sql, q, sortable, sortable.at),
    },
    (r: Row): AuditRow => ({
      ...happening(r, language, r.drafts_too),
      stream: r.stream,
      hash: r.hash,
      unit: r.unit,
      planId: r.plan_id,
    }),
  );
};
