import type { Happening, OfficeRef } from '#domain/contracts/shared';
import type { Position } from '#domain/shapes/basics';
import type { Language } from '#domain/words/index';
import type { Fragment, Reader } from '../postgres/connect.ts';
import { officeOf, unitJson, type UnitJson } from './refs.ts';

interface Envelope {
  actor: string;
  office: { unitId: string; position: Position } | null;
  payload: Readonly<Record<string, unknown>>;
}
export interface EventRow {
  seq: number;
  type: string;
  at: string;
  body: string;
  by_name: string | null;
  office_unit: UnitJson | null;
  text: string | null;
  /** The revision it is about; null when it is about none. */
  about: number | null;
  /** Has that revision been signed? */
  signed: boolean;
}

const isUuid = "'^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'";

/**
 * What stands beside an event `e`: its body `b`, the person `pe`, the unit `ou` of their office,
 * and its free text `x`.
 */
export const eventJoins = (sql: Reader): Fragment => sql`
  cross join lateral (select e.body::jsonb as b) j
  left join person pe on pe.id = case
    when b ->> 'actor' ~ ${sql.unsafe(isUuid)} then (b ->> 'actor')::uuid
  end
  left join unit ou on ou.id = (b -> 'office' ->> 'unitId')::uuid
  left join event_text x on x.id = (
    coalesce(
      b -> 'payload' -> 'reason' ->> 'text', b -> 'payload' -> 'note' ->> 'text',
      b -> 'payload' -> 'text' ->> 'text', b -> 'payload' -> 'question' ->> 'text'
    )
  )::uuid`;

/** An answer of who was asked for advice is about the revision they were asked about. */
const revisionOf = (sql: Reader): Fragment => sql`
  coalesce(
    (b -> 'payload' ->> 'revision')::int,
    (
      select a.revision
      from advice a
      where e.type = 'advice-given'
        and a.id = (b -> 'payload' ->> 'adviceId')::uuid
    )
  )`;

export const eventColumns = (sql: Reader): Fragment => sql`
  e.seq, e.type, e.at, e.body, pe.name as by_name, x.text, ${revisionOf(sql)} as about,
  exists (
    select from revision r
    where r.submission_id = (b -> 'payload' ->> 'submissionId')::uuid
      and r.number = ${revisionOf(sql)}
      and r.signed_at is not null
  ) as signed,
  case when ou.id is not null then ${unitJson(sql, 'ou')} end as office_unit`;

/** The events of a stream in their order. */
export const eventsOf = (sql: Reader, stream: string): Promise<EventRow[]> =>
  sql<EventRow[]>`
    select ${eventColumns(sql)}
    from event e ${eventJoins(sql)}
    where e.stream = ${stream}
    order by e.seq`;

/**
 * A line of the history. Whoever may not read drafts sees that something was said about a draft
 * nobody had signed, but not what.
 * @param draftsToo may the reader read this unit's drafts?
 */
export function happening(row: EventRow, language: Language, draftsToo: boolean): Happening {
  const { actor, office, payload } = JSON.parse(row.body) as Envelope;
  const officeRef: OfficeRef | null =
    office && row.office_unit ? officeOf(row.office_unit, office.position, '', language) : null;
  const hidden = row.about !== null && !row.signed && !draftsToo;
  return {
    seq: row.seq,
    type: row.type,
    at: row.at,
    by: row.by_name === null ? null : { id: actor, name: row.by_name },
    office: officeRef,
    submissionId: typeof payload['submissionId'] === 'string' ? payload['submissionId'] : null,
    text: hidden ? null : row.text,
    params: scalars(payload),
  };
}

const scalars = (
  payload: Readonly<Record<string, unknown>>,
): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(payload).filter(
      (entry): entry is [string, string | number | boolean] =>
        entry[0] !== 'submissionId' && ['string', 'number', 'boolean'].includes(typeof entry[1]),
    ),
  );
