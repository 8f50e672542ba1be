import type { CycleKind } from '#domain/agenda/cycle-kinds';
import type { Reader } from '../postgres/connect.ts';

/** A stream whose dates a workflow watches. */
export interface Cycle {
  readonly stream: string;
  readonly kind: CycleKind;
}

/**
 * Every cycle that may run: those of the streams that are not closed, and of the closed ones that
 * still have mail to send.
 */
export const openCycles = (sql: Reader): Promise<Cycle[]> => sql<Cycle[]>`
  select w.stream, w.kind
  from clock_wake w
  left join plan p on p.id = w.stream
  left join directive d on d.id = w.stream
  where w.delivered_seq >= 0
    and (
      p.phase <> 'closed'
      or d.state <> 'closed'
      or exists (
        select from notice n
        where n.plan_id = p.id
          and n.channel = 'mail'
          and n.state = 'pending'
      )
    )`;

/** Is there a wake-up that has not been carried to its workflow yet? Those that failed do not count. */
export async function wakesWaiting(sql: Reader): Promise<boolean> {
  const rows = await sql`
    select 1
    from clock_wake
    where delivered_seq < head_seq
      and attempts = 0
    limit 1`;
  return rows.length > 0;
}
