import type { IsoDate } from '#domain/calendar/dates';
import type { Figure } from '#domain/content/checks';
import type { SubmissionView } from '#domain/contracts/submission';
import type { Reader } from '../postgres/connect.ts';

interface Row {
  submission_id: string | null;
  school_year: string | null;
  revision: number | null;
  figures: Figure[] | null;
  bases: SubmissionView['grounds']['bases'];
  opens_on: string | null;
}

/**
 * What the same unit had approved of this kind in the school year before, under the same programme
 * if there is one; and what a text is checked against: the programme's legal bases, the first day
 * of the school year, last year's figures. Whoever may read a unit's papers may read those of its
 * other years.
 */
export async function lastYearOf(
  sql: Reader,
  submissionId: string,
  day: IsoDate,
): Promise<{ lastYear: SubmissionView['lastYear']; grounds: SubmissionView['grounds'] }> {
  const [row] = await sql<Row[]>`
    select x.id as submission_id, x.school_year, x.revision,
      r.content::jsonb -> 'indicators' -> 'values' as figures, g.content -> 'bases' as bases,
      (
        select min(y.opens_on)
        from school_year y
        where y.year = d.school_year
          and (
            y.unit_id = p.unit_id
            or y.unit_id in (
              select ancestor
              from unit_path
              where descendant = p.unit_id
                and during @> ${day}::date
            )
          )
      ) as opens_on
    from submission s
    join plan p on p.id = s.plan_id
    join directive d on d.id = p.directive_id
    join programme g on g.id = d.programme_id
    left join lateral (
      select o.id, e.school_year, o.in_force as revision
      from plan q
      join directive e on e.id = q.directive_id
      join submission o on o.plan_id = q.id
      where q.unit_id = p.unit_id
        and e.school_year =
          (left(d.school_year, 4)::int - 1)::text || '-' || left(d.school_year, 4)
        and o.kind = s.kind
        and o.in_force is not null
      order by (e.programme_id = d.programme_id) desc, o.approved_at desc, o.id
      limit 1
    ) x on true
    left join revision r on r.submission_id = x.id and r.number = x.revision and s.kind <> 'plan'
    where s.id = ${submissionId}`;
  if (!row) throw new Error(`submission ${submissionId} is not there`);
  return {
    lastYear:
      row.submission_id === null || row.revision === null
        ? null
        : {
            submissionId: row.submission_id,
            schoolYear: row.school_year ?? '',
            revision: row.revision,
          },
    grounds: {
      bases: row.bases.map(({ symbol, date, text, until }) => ({ symbol, date, text, until })),
      yearOpensOn: row.opens_on,
      lastFigures: (row.figures ?? []).map(({ code, numerator, denominator }) => ({
        code,
        numerator,
        denominator,
      })),
    },
  };
}
