import { endOfDay, type Instant } from '#domain/calendar/dates';
import type { DirectivePhase } from '#domain/directive/directive';
import { directiveContent } from '#domain/shapes/directive';
import type { Db } from '../postgres/connect.ts';

/** Where a directive stands, for the cycle that fans it out and closes it. */
export interface DirectiveAgenda {
  readonly phase: DirectivePhase;
  /** The newest event that this answer knows of. */
  readonly headSeq: number;
  readonly closesAt: Instant;
}

/** @returns for a directive that is not there, what a closed one answers: its cycle ends */
export async function readDirectiveAgenda(
  db: Db,
  zone: string,
  directiveId: string,
  now: Instant,
): Promise<DirectiveAgenda> {
  const [row] = await db<{ state: DirectivePhase; seq: number; content: unknown }[]>`
    select state, seq, content
    from directive
    where id = ${directiveId}`;
  if (!row) return { phase: 'closed', headSeq: 0, closesAt: now };
  return {
    phase: row.state,
    headSeq: row.seq,
    closesAt: endOfDay(directiveContent.parse(row.content).closesOn, zone),
  };
}

/** The number of units a directive was issued to. */
export async function targetCount(db: Db, directiveId: string): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select count(*)::int as count
    from directive_target
    where directive_id = ${directiveId}`;
  return row?.count ?? 0;
}
