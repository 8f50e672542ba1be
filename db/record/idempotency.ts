import { DAY_MS, later, type Instant } from '#domain/calendar/dates';
import { refuse, type Refusal } from '#domain/problems';
import type { Reader, Tx } from '../postgres/connect.ts';
import { canonical, sha256 } from './canonical.ts';
import type { Answer, Call } from './stream.ts';

interface KeyRow {
  person_id: string;
  key: string;
  request_sha256: string;
  outcome: Answer;
}

const requestHash = (call: Call<unknown>): string =>
  sha256(canonical({ stream: call.streamId, command: call.command }));

/**
 * What was answered before under these calls' keys: a repeat gets it again, another request under
 * the same key is refused.
 */
export async function earlierAnswers(
  sql: Tx,
  calls: readonly Call<unknown>[],
): Promise<(Answer | Refusal | null)[]> {
  const keyed = calls.flatMap(({ actor, key }) =>
    actor.kind === 'person' && key !== undefined ? [{ person: actor.personId, key }] : [],
  );
  if (keyed.length === 0) return calls.map(() => null);
  const rows = await sql<KeyRow[]>`
    select i.person_id, i.key, i.request_sha256, i.outcome
    from unnest(${keyed.map((k) => k.person)}::uuid[], ${keyed.map((k) => k.key)}::text[])
      as a (person, key)
    join idempotency_key i on i.person_id = a.person and i.key = a.key`;
  return calls.map((call) => {
    const { actor } = call;
    const row =
      rows.length > 0 && actor.kind === 'person'
        ? rows.find((r) => r.person_id === actor.personId && r.key === call.key)
        : undefined;
    if (!row) return null;
    return row.request_sha256 === requestHash(call) ? row.outcome : refuse('key-reused');
  });
}

/** The row that keeps an answer under its key; none without a key, or for the system. */
export function keyRows(call: Call<unknown>, answer: Answer): (KeyRow & { at: string })[] {
  const { actor, key, now } = call;
  if (actor.kind !== 'person' || key === undefined) return [];
  return [
    { person_id: actor.personId, key, request_sha256: requestHash(call), outcome: answer, at: now },
  ];
}

/** Days for which a repeat under the same key gets the answer it got before. */
const KEY_DAYS = 30;

/**
 * Deletes keys that were used more than thirty days before `at` (people's time), the oldest first,
 * `limit` at most.
 * @returns how many were deleted
 */
export async function deleteOldKeys(sql: Reader, at: Instant, limit: number): Promise<number> {
  const { count } = await sql`
    delete from idempotency_key
    where (person_id, key) in (
      select person_id, key
      from idempotency_key
      where at < ${later(at, -KEY_DAYS * DAY_MS)}
      order by at
      limit ${limit}
    )`;
  return count;
}
