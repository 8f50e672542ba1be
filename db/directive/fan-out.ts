import { instantAt } from '#domain/calendar/dates';
import type { Calendar } from '#domain/calendar/working-days';
import { fixedDue } from '#domain/deadlines/due';
import { directiveContent } from '#domain/shapes/directive';
import type { Db } from '../postgres/connect.ts';

/**
 * Gives the next `limit` target units of an issued directive their plan and obligations. A set
 * write: bounded, and safe to repeat or to resume after a crash, because what is there already is
 * left out.
 * @returns how many units still have to get theirs
 */
export async function fanOut(
  db: Db,
  directiveId: string,
  days: { calendar: Calendar; zone: string },
  limit: number,
): Promise<number> {
  return db.begin(async (sql) => {
    const [directive] = await sql<{ content: unknown; issued_at: string }[]>`
      select content, issued_at
      from directive
      where id = ${directiveId}
        and state in ('issuing', 'issued')
      for share`;
    if (!directive) return 0;
    const { obligations, shift } = directiveContent.parse(directive.content);
    const plans = await sql<{ id: string }[]>`
      insert into plan (id, directive_id, unit_id, phase, changed_at)
      select gen_random_uuid(), t.directive_id, t.unit_id, 'waiting', ${directive.issued_at}
      from directive_target t
      where t.directive_id = ${directiveId}
        and not exists (
          select 1
          from plan p
          where p.directive_id = t.directive_id
            and p.unit_id = t.unit_id
        )
      order by t.unit_id
      limit ${limit}
      on conflict do nothing
      returning id`;
    const owed = obligations.map((o) => {
      const due = fixedDue(o.dueOn, shift, days);
      return {
        kind: o.kind,
        title: o.title,
        opens_at: instantAt(o.opensOn, '00:00', days.zone),
        due_on: due.on,
        due_at: due.at,
        why: due.why,
      };
    });
    if (plans.length) {
      await sql`
        insert into obligation (id, plan_id, kind, title, opens_at, due_on, due_at, why)
        select gen_random_uuid(), p.id, o.kind, o.title, o.opens_at, o.due_on, o.due_at, o.why
        from unnest(${plans.map((p) => p.id)}::uuid[]) as p(id)
        cross join jsonb_to_recordset(${sql.json(owed)})
          as o(kind text, title text, opens_at timestamptz, due_on date, due_at timestamptz,
            why jsonb)`;
      await sql`
        insert into clock_wake (stream, kind, head_seq, raised_at)
        select id, 'plan', 0, ${directive.issued_at}
        from unnest(${plans.map((p) => p.id)}::uuid[]) as p(id)
        on conflict do nothing`;
    }
    const [left] = await sql<{ count: number }[]>`
      select count(*)::int as count
      from directive_target t
      where t.directive_id = ${directiveId}
        and not exists (
          select 1
          from plan p
          where p.directive_id = t.directive_id
            and p.unit_id = t.unit_id
        )`;
    return left?.count ?? 0;
  });
}
