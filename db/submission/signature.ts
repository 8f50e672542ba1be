import { signatureBlock } from '#domain/content/signature';
import type { Authority, Position, UnitKind } from '#domain/shapes/basics';
import type { Reader } from '../postgres/connect.ts';

/**
 * A signature as it stands on paper: the lines above it, the name below it, for which body, when.
 */
export interface SignedAs {
  readonly lines: readonly string[];
  readonly signer: string;
  readonly unitName: string;
  readonly at: string;
}

interface Row {
  at: string;
  signer: string;
  unit_name: string;
  unit_kind: UnitKind;
  position: Position;
  authority: Authority;
  office_title: string | null;
  receiver_kind: UnitKind | null;
  receiver_unit: string | null;
  receiver_position: Position | null;
  receiver_title: string | null;
}

/**
 * How a revision was signed, or approved, out of the event itself: office, person and authority as
 * they were that day, never what an author typed. Titles are those of the appointments of the day.
 * @param stream the plan in whose record it lies
 * @returns null when there is no such event
 */
export async function signatureOf(
  sql: Reader,
  stream: string,
  types: readonly ('submitted' | 'signed' | 'approved')[],
  submissionId: string,
  revision: number,
  zone: string,
): Promise<SignedAs | null> {
  const [row] = await sql<Row[]>`
    with act as (
      select e.at, (e.at at time zone ${zone})::date as day, e.body::jsonb->>'actor' as actor,
        e.body::jsonb->'office' as office, e.body::jsonb->'payload' as payload
      from event e
      where e.stream = ${stream}
        and e.type = any(${[...types]})
        and e.body::jsonb->'payload'->>'submissionId' = ${submissionId}
        and (e.body::jsonb->'payload'->>'revision')::int = ${revision}
      order by e.seq desc
      limit 1
    )
    select act.at, pe.name as signer, u.name as unit_name, u.kind as unit_kind,
      act.office->>'position' as position,
      coalesce(act.office->>'authority', act.payload->>'authority', '') as authority,
      (
        select a.title
        from appointment a
        where a.unit_id = u.id
          and a.position = act.office->>'position'
          and a.confirmed
          and a.during @> act.day
          and a.person_id = coalesce(d.giver_id, pe.id)
      ) as office_title,
      ru.kind as receiver_kind, case when ru.id <> u.id then ru.name end as receiver_unit,
      d.receiver_position,
      (
        select a.title
        from appointment a
        where a.unit_id = ru.id
          and a.position = d.receiver_position
          and a.confirmed
          and a.during @> act.day
          and a.person_id = pe.id
      ) as receiver_title
    from act
    join person pe on pe.id::text = act.actor
    join unit u on u.id::text = act.office->>'unitId'
    left join delegation d on d.id::text = act.office->'lent'->>'delegationId'
    left join unit ru on ru.id = d.receiver_unit_id`;
  if (!row) return null;
  const { receiver_kind: kind, receiver_position: position, receiver_unit: unitName } = row;
  return {
    signer: row.signer,
    unitName: row.unit_name,
    at: row.at,
    lines: signatureBlock({
      unitKind: row.unit_kind,
      position: row.position,
      authority: row.authority,
      officeTitle: row.office_title ?? '',
      ...(kind !== null &&
        position !== null && {
          holder: {
            unitKind: kind,
            position,
            title: row.receiver_title ?? '',
            ...(unitName !== null && { unitName }),
          },
        }),
    }),
  };
}
