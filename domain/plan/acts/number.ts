import { z } from 'zod';
import { localDate, yearOf } from '../../calendar/dates.ts';
import { refuse } from '../../problems.ts';
import { id, isoDate, line } from '../../shapes/basics.ts';
import { anyText } from '../act-body.ts';
import { onSubmission } from '../act.ts';

/**
 * Vào sổ, cấp số: the unit's own clerk enters number and date in the register of the unit that
 * signed (NĐ 30/2020/NĐ-CP, Điều 15).
 */
export const number = onSubmission({
  body: z.strictObject({
    submissionId: id,
    number: z.number().int().min(1).max(99_999),
    date: isoDate,
    symbol: line(60),
  }),
  by: 'number',
  problems: ['number-taken'],
  facts: [],
  bulk: null,
  trials: {
    on: 'submission',
    bodies: (s) => [{ submissionId: s.id, number: 1, date: '2000-01-01', symbol: anyText }],
  },
  decide(s, said, ctx) {
    // An amendment gets its number when it is approved; until then the number is that of what is in
    // force.
    const isSigned = s.state === 'approved' || (s.state === 'in-review' && s.inForce === null);
    if (!isSigned && (s.inForce === null || s.registerNumber !== null))
      return refuse('wrong-state', { state: s.state });
    if (s.registerNumber !== null)
      return refuse('number-taken', { number: s.registerNumber, year: yearOf(said.date) });
    if (said.date > localDate(ctx.now, ctx.days.zone))
      return refuse('bad-input', {}, [{ at: 'date', code: 'date-in-future' }]);
    return [
      {
        type: 'numbered',
        submissionId: s.id,
        revision: s.inForce ?? s.revision,
        number: said.number,
        date: said.date,
        symbol: said.symbol,
      },
    ];
  },
});
