import type { SubmissionView } from '#domain/contracts/submission';
import { daysHeld, daysOf, joined, type Side } from '#domain/review/two-sided-clock';
import type { Position } from '#domain/shapes/basics';
import type { Reader } from '../postgres/connect.ts';
import type { Moment } from '../shared/moment.ts';
import { unitJson, type UnitJson } from '../shared/refs.ts';

interface Row {
  seq: number;
  side: Side;
  unit: UnitJson;
  unitId: string;
  position: Position;
  visit: number;
  from: string;
  to: string | null;
  limitDays: number | null;
}

/**
 * The two-sided clock of a submission: who has held it from when to when, in working days. Days of
 * adjacent spans add up to those of the whole.
 */
export async function twoSidedClockOf(
  sql: Reader,
  submissionId: string,
  moment: Moment,
): Promise<SubmissionView['clock']> {
  const rows = joined(
    await sql<Row[]>`
      select h.seq, h.side, h.unit_id as "unitId", h.position, h.visit, h.at as "from",
        lead(h.at) over (order by h.seq) as "to", h.limit_days as "limitDays",
        ${unitJson(sql, 'u')} as unit
      from held h
      join unit u on u.id = h.unit_id
      where h.submission_id = ${submissionId}
      order by h.seq`,
  );
  const spans = rows.flatMap((r) =>
    r.side === 'nobody'
      ? []
      : [
          {
            seq: r.seq,
            side: r.side,
            unit: r.unit,
            position: r.position,
            since: r.from,
            until: r.to,
            days: daysOf(r, moment.now, moment),
            limitDays: r.limitDays,
          },
        ],
  );
  return {
    author: daysHeld(rows, 'author', moment.now, moment),
    superior: daysHeld(rows, 'superior', moment.now, moment),
    spans,
  };
}
