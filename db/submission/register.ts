import type { Actor } from '#domain/access/actor';
import { may } from '#domain/access/may';
import { yearOf } from '#domain/calendar/dates';
import { documentType } from '#domain/content/paper';
import type { SubmissionView } from '#domain/contracts/submission';
import { submissionAsSeen } from '../plan/as-seen.ts';
import type { Db, Reader } from '../postgres/connect.ts';
import { snapshot } from '../postgres/snapshot.ts';
import type { ViewAt } from '../shared/moment.ts';
import type { Reference } from '../shared/reference.ts';

/** The newest entry of a submission in its unit's register; null while it has none. */
export async function registeredAs(
  sql: Reader,
  submissionId: string,
): Promise<SubmissionView['registered']> {
  const [row] = await sql<{ number: number; date: string; symbol: string; revision: number }[]>`
    select number, date, symbol, revision
    from register_entry
    where submission_id = ${submissionId}
    order by revision desc
    limit 1`;
  return row ?? null;
}

/**
 * Number and date the clerk may enter: the next of the unit's own register this calendar year. The
 * clerk may change them, because many units number elsewhere.
 * @returns null when there is no such submission for this person
 */
export const registerProposal = (
  pool: Db,
  reference: Reference,
  actor: Actor,
  id: string,
  at: ViewAt,
): Promise<{ number: number; symbol: string; date: string } | 'not-allowed' | null> =>
  snapshot(pool, async (sql) => {
    const seen = await submissionAsSeen(reference, sql, actor, id, at.now);
    const submission = seen?.state.submissions.find((s) => s.id === id);
    if (!seen || !submission) return null;
    if (!may(actor, 'number', seen.context.subject)) return 'not-allowed';
    const { code } = documentType(submission.kind);
    const { today } = seen.moment;
    const [row] = await sql<{ symbol: string; next: number }[]>`
      select u.symbol,
        coalesce(
          (
            select max(number)
            from register_entry r
            where r.unit_id = u.id
              and r.year = ${yearOf(today)}
              and r.type = ${code}
          ),
          0
        ) + 1 as next
      from unit u
      where u.id = ${seen.state.unitId}`;
    const number = row?.next ?? 1;
    return {
      number,
      symbol: `${String(number).padStart(2, '0')}/${code}-${row?.symbol ?? ''}`,
      date: today,
    };
  });
