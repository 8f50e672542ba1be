import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/may';
import type {
  DirectiveFilter,
  DirectiveRow,
  directiveSorts,
  DirectiveView,
} from '#domain/contracts/directive';
import { directiveContent } from '#domain/shapes/directive';
import { programmeContent } from '#domain/shapes/programme';
import type { Language } from '#domain/words/index';
import { readableDirective } from '../access/conditions.ts';
import { visible } from '../access/visible.ts';
import type { Db, Fragment, Reader } from '../postgres/connect.ts';
import {
  ifSet,
  orderBy,
  page,
  searching,
  type Listed,
  type ListQuery,
  type SortColumns,
} from '../postgres/page.ts';
import { snapshot } from '../postgres/snapshot.ts';
import { eventsOf, happening } from '../shared/happenings.ts';
import type { Moment } from '../shared/moment.ts';
import { unitJson, type UnitJson } from '../shared/refs.ts';
import { shownObligationSql } from '../shared/shown-sql.ts';
import { subjectOf } from '../unit/tree.ts';

const sortable: SortColumns<typeof directiveSorts> = {
  title: 'title collate vietnamese',
  issuedAt: 'issued_at',
  schoolYear: 'school_year',
  symbol: 'symbol',
  state: 'state',
  targetCount: 'target_count',
};
interface Row {
  id: string;
  title: string;
  symbol: string;
  school_year: string;
  state: DirectiveRow['state'];
  issuer: UnitJson;
  issued_at: string | null;
  target_count: number | null;
  programme: string;
  counts: DirectiveRow['counts'];
}

/** Counts are of the years the actor may read, by shown state of the plan document. */
const columns = (sql: Reader, actor: Actor, moment: Moment): Fragment => sql`
  d.id, d.title, d.symbol, d.school_year, d.state, d.issued_at, d.target_count,
  g.title as programme, ${unitJson(sql, 'i')} as issuer,
  (
    select coalesce(
      jsonb_agg(jsonb_build_object('state', c.state, 'count', c.count) order by c.state), '[]'
    )
    from (
      select state, count(*)::int as count
      from (
        select ${shownObligationSql(sql, moment.now)} as state
        from plan p
        join obligation o on o.plan_id = p.id and o.kind = 'plan'
        left join submission s on s.id = o.submission_id
        where p.directive_id = d.id
          and ${visible(sql, actor, 'read', sql`p.unit_id`, moment.today)}
      ) y
      group by state
    ) c
  ) as counts`;
const joins = (sql: Reader): Fragment => sql`
  join programme g on g.id = d.programme_id
  join unit i on i.id = d.issuer_unit_id`;

const rowOf = (r: Row): DirectiveRow => ({
  id: r.id,
  title: r.title,
  symbol: r.symbol,
  schoolYear: r.school_year,
  state: r.state,
  issuer: r.issuer,
  issuedAt: r.issued_at,
  targetCount: r.target_count,
  programme: r.programme,
  counts: r.counts,
});

export const listDirectives = (
  sql: Reader,
  actor: Actor,
  q: ListQuery,
  filter: DirectiveFilter,
  moment: Moment,
): Promise<Listed<DirectiveRow>> =>
  page(
    sql,
    q,
    {
      filtered: sql`
        select d.id, d.title, d.issued_at, d.school_year, d.symbol, d.state, d.target_count
        from directive d
        where ${readableDirective(sql, actor, moment.today)}
          and ${ifSet(sql, filter.schoolYear, (year) => sql`d.school_year = ${year}`)}
          and ${ifSet(sql, filter.state, (state) => sql`d.state = ${state}`)}
          and ${searching(sql, sql`plain(d.title || ' ' || d.symbol)`, filter.q)}`,
      columns: columns(sql, actor, moment),
      joins: sql`join directive d on d.id = f.id ${joins(sql)}`,
      order: orderBy(sql, q, sortable, sortable.issuedAt),
    },
    rowOf,
  );

/** One row, for the board; null when it is not for this person. */
export async function directiveRow(
  sql: Reader,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<DirectiveRow | null> {
  const [row] = await sql<Row[]>`
    select ${columns(sql, actor, moment)}
    from directive d ${joins(sql)}
    where d.id = ${id}
      and ${readableDirective(sql, actor, moment.today)}`;
  return row ? rowOf(row) : null;
}

export const directiveView = (
  pool: Db,
  actor: Actor,
  id: string,
  moment: Moment,
  language: Language,
): Promise<DirectiveView | null> =>
  snapshot(pool, async (sql) => {
    const row = await directiveRow(sql, actor, id, moment);
    if (!row) return null;
    const [[more], subject, events] = await Promise.all([
      sql<{ version: number; content: unknown; programme_content: unknown }[]>`
        select d.version, d.content, g.content as programme_content
        from directive d
        join programme g on g.id = d.programme_id
        where d.id = ${id}`,
      subjectOf(sql, row.issuer.id, moment.today),
      eventsOf(sql, id),
    ]);
    const open = row.state === 'draft';
    return {
      ...row,
      version: more?.version ?? 0,
      content: directiveContent.parse(more?.content),
      programmeContent: programmeContent.parse(more?.programme_content),
      mayEdit: open && may(actor, 'draft-directive', subject),
      mayIssue: open && may(actor, 'issue', subject),
      events: events.map((e) => happening(e, language, true)),
    };
  });
