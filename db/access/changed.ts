import type { Subject } from '#domain/access/actor';
import type { IsoDate } from '#domain/calendar/dates';
import type { LineOfAuthority } from '#domain/shapes/basics';
import type { Reader } from '../postgres/connect.ts';

/** A plan that has changed, the units it concerns, and who has an unread notice about it. */
export interface ChangedPlan {
  readonly id: string;
  readonly subject: Subject;
  readonly readers: readonly string[];
}

export async function changedPlans(
  sql: Reader,
  ids: readonly string[],
  day: IsoDate,
): Promise<ChangedPlan[]> {
  const rows = await sql<
    {
      id: string;
      unit_id: string;
      above: { unitId: string; line: LineOfAuthority; depth: number }[];
      readers: string[];
    }[]
  >`
    select p.id, p.unit_id,
      (
        select coalesce(
          jsonb_agg(jsonb_build_object('unitId', t.ancestor, 'line', t.line, 'depth', t.depth)),
          '[]'
        )
        from unit_path t
        where t.descendant = p.unit_id
          and t.during @> ${day}::date
      ) as above,
      (
        select coalesce(jsonb_agg(distinct n.person_id), '[]')
        from notice n
        where n.plan_id = p.id
          and n.channel = 'app'
          and n.read_at is null
      ) as readers
    from plan p
    where p.id = any(${[...ids]}::uuid[])`;
  return rows.map((r) => ({
    id: r.id,
    subject: { unitId: r.unit_id, above: r.above },
    readers: r.readers,
  }));
}
