import { powerFor } from '#domain/access/powers';
import type { SubmissionReader as Person } from '#domain/contracts/submission';
import type { Position } from '#domain/shapes/basics';
import type { Language } from '#domain/words/index';
import type { PlanAsSeen } from '../plan/as-seen.ts';
import type { Reader } from '../postgres/connect.ts';
import { searching } from '../postgres/page.ts';
import { officeOf, unitJson, type UnitJson } from '../shared/refs.ts';

/** As many as somebody looks through; the others are found by typing. */
const MAX_READERS = 12;

/**
 * The people who may read what belongs to the unit of `seen` today, and by which office, those
 * nearest to the unit first. They are the people for whom `may(person, 'read', subject)` holds, by
 * the same table of powers; a test compares the two. A lent office reads as the office itself does.
 */
export async function readersOf(
  sql: Reader,
  seen: PlanAsSeen,
  q: string | undefined,
  language: Language,
  limit = MAX_READERS,
): Promise<Person[]> {
  const { subject } = seen.context;
  const read = powerFor('read');
  const above = subject.above.map((a) => ({ id: a.unitId, depth: a.depth }));
  const rows = await sql<
    { id: string; name: string; position: Position; title: string; unit: UnitJson }[]
  >`
    select f.*
    from (
      select distinct on (pe.id) pe.id, pe.name, o.position, o.title,
        ${unitJson(sql, 'u')} as unit, w.depth
      from office_on(${seen.moment.today}::date) o
      join person pe on pe.id = o.person_id
      join unit u on u.id = o.unit_id
      join (
        select ${subject.unitId}::uuid as id, 0 as depth, true as own
        union all
        select x.id, min(x.depth), false
        from unnest(${above.map((a) => a.id)}::uuid[], ${above.map((a) => a.depth)}::int[])
          as x(id, depth)
        group by x.id
      ) w on w.id = o.unit_id
      where o.position = any(
        case when w.own then ${[...read.own]}::text[] else ${[...read.below]}::text[] end
      )
        and ${searching(sql, sql`pe.search`, q)}
      order by pe.id, w.depth, (o.delegation_id is not null), o.since
    ) f
    order by f.depth, f.name collate vietnamese, f.id
    limit ${limit}`;
  return rows.map((r) => ({
    id: r.id,
    name: r.name,
    office: officeOf(r.unit, r.position, r.title, language),
  }));
}
