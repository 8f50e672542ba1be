import type { Actor } from '#domain/access/actor';
import type { IsoDate } from '#domain/calendar/dates';
import type { LastAct } from '#domain/contracts/submission';
import type { Position } from '#domain/shapes/basics';
import type { Language } from '#domain/words/index';
import { visible } from '../access/visible.ts';
import type { Reader } from '../postgres/connect.ts';
import { officeOf, unitJson, type UnitJson } from '../shared/refs.ts';

interface Row {
  act: LastAct['act'];
  revision: number;
  person_id: string;
  name: string;
  office_unit: UnitJson | null;
  office_position: Position | null;
  at: string;
}

/**
 * The last decision on a paper, or its signature if that was later; null when there is nothing the
 * asker may read. What nobody has signed is read by who reads the unit's drafts.
 */
export async function lastAct(
  sql: Reader,
  actor: Actor,
  submissionId: string,
  day: IsoDate,
  language: Language,
): Promise<LastAct | null> {
  const [row] = await sql<Row[]>`
    with act as (
      select d.kind as act, d.revision, d.person_id, d.office_unit_id, d.office_position, d.at,
        d.visit
      from decision d
      where d.submission_id = ${submissionId}
      union all
      select 'submitted', r.number, r.signed_by, r.office_unit_id, r.office_position,
        r.signed_at, -1
      from revision r
      where r.submission_id = ${submissionId}
        and r.signed_at is not null
    )
    select act.act, act.revision, act.person_id, pe.name, act.office_position, act.at,
      case when u.id is not null then ${unitJson(sql, 'u')} end as office_unit
    from act
    join person pe on pe.id = act.person_id
    left join unit u on u.id = act.office_unit_id
    join revision r on r.submission_id = ${submissionId} and r.number = act.revision
    join submission s on s.id = ${submissionId}
    join plan p on p.id = s.plan_id
    where case
      when r.signed_at is null then ${visible(sql, actor, 'read-drafts', sql`p.unit_id`, day)}
      else ${visible(sql, actor, 'read', sql`p.unit_id`, day)}
    end
    order by act.at desc, act.visit desc
    limit 1`;
  return row
    ? {
        act: row.act,
        revision: row.revision,
        by: { id: row.person_id, name: row.name },
        at: row.at,
        office:
          row.office_unit && row.office_position
            ? officeOf(row.office_unit, row.office_position, '', language)
            : null,
      }
    : null;
}
