import { describe, expect, it } from 'vitest';
import { addDays, instantAt, localDate, type Instant, type IsoDate } from '#domain/calendar/dates';
import { isWorkingDay } from '#domain/calendar/working-days';
import { beyondLimits, daysOf, heldBy, spans, type Happened, type Side } from '#domain/plan/clock';
import { emptyPlan, school } from '../support/plans.ts';
import { days } from '../support/random-review.ts';
import { everyPlay, isInside, linesOf, paperIn, type Line } from '../support/review-book.ts';
import { paper, type Play } from '../support/review-play.ts';

const happened = (p: Play): Happened[] => p.happenings.flatMap((h) => h.events.map((event) => ({ event, at: h.at })));
const clockOf = (p: Play, until = Infinity) => spans({ id: emptyPlan.id, unitId: school }, paper, happened(p).slice(0, until));
const sideOf = (line: Line | undefined): Side | null => {
  const state = line && paperIn(line.is)?.state;
  return state === undefined || state === 'approved' ? null : state === 'in-review' ? 'superior' : 'author';
};
const later = (at: Instant, hours: number): Instant => new Date(Date.parse(at) + hours * 3_600_000).toISOString();
/** Working days counted one by one: after `from`, up to and with `to`. */
const walk = (from: IsoDate, to: IsoDate): IsoDate[] => {
  const out: IsoDate[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(days.calendar, day)) out.push(day);
  return out;
};

describe('the two-sided clock', () => {
  it('runs without a gap from the beginning to the approval, and says who has it', () => {
    let again = 0;
    everyPlay(120, (p) => {
      const lines = linesOf(p);
      const list = clockOf(p);
      expect(list[0]?.from).toBe(lines[0]?.of.at);
      list.forEach((span, i) => {
        const next = list[i + 1];
        if (!next) { expect(span.to === null).toBe(sideOf(lines.at(-1)) !== null); return; }
        if (span.to === next.from) return;
        // Between two spans nobody has it: it is approved, and withdrawn or amended later.
        again += 1;
        expect(lines.some((line) => line.of.at === span.to && /^(approved|amendment-dropped)$/.test(line.event.type))).toBe(true);
        expect(lines.some((line) => line.of.at === next.from && /^(approval-withdrawn|amendment-begun)$/.test(line.event.type))).toBe(true);
      });
      lines.forEach((line, i) => {
        if (lines[i + 1]?.of.at === line.of.at) return;
        const span = list.find((x) => x.from <= line.of.at && (x.to === null || x.to > line.of.at));
        expect(span?.side ?? null).toBe(sideOf(line));
        const { after } = line;
        const step = after.at === null ? undefined : after.steps[after.at];
        const first = step?.seats.find((_, seat) => !after.decisions.some((d) => d.visit === after.visit && d.seat === seat));
        if (span) expect([span.unitId, span.position, span.limitDays]).toEqual(step ? [first?.unitId, first?.position, step.limitDays] : [school, 'head', null]);
      });
    });
    expect(again).toBeGreaterThan(0);
  });

  it('adds up: each working day belongs to who had it when the day began, and both sides are the whole', () => {
    let counted = 0;
    everyPlay(120, (p) => {
      const lines = linesOf(p);
      const list = clockOf(p);
      const begun = lines[0]?.of.at ?? '';
      for (const now of [lines.at(-1)?.of.at ?? '', later(lines.at(-1)?.of.at ?? '', 100)]) {
        const sides = walk(localDate(begun, days.zone), localDate(now, days.zone)).map((day) => sideOf(lines.findLast((line) => line.of.at < instantAt(day, '00:00', days.zone))));
        for (const side of ['author', 'superior'] as const) expect(heldBy(list, side, now, days)).toBe(sides.filter((x) => x === side).length);
        expect(list.reduce((sum, span) => sum + daysOf(span, now, days), 0)).toBe(sides.filter((x) => x !== null).length);
        counted += sides.length;
      }
      // As it stood then: what came later changes nothing of what was counted.
      const middle = lines[Math.floor(lines.length / 2)];
      if (middle) expect(heldBy(list, 'superior', middle.of.at, days)).toBe(heldBy(clockOf(p, middle.n + 1), 'superior', middle.of.at, days));
    });
    expect(counted).toBeGreaterThan(1000);
  });

  it('moves the author\'s dates on a return by what superiors of the round took beyond their limits, and only by that', () => {
    const seen = { late: 0, inTime: 0 };
    everyPlay(250, (p) => {
      const lines = linesOf(p);
      const visits: { visit: number; from: Instant; to: Instant | null; limit: number }[] = [];
      for (const { event, of, was, is, before, after, n } of lines) {
        const open = visits.at(-1);
        const left = after.at === null || after.visit !== before.visit;
        if (left && open && open.to === null) open.to = of.at;
        const step = after.at === null ? undefined : after.steps[after.at];
        if (left && step && !isInside(step)) visits.push({ visit: after.visit, from: of.at, to: null, limit: step.limitDays });
        if (event.type === 'put-forward' || event.type === 'submitted') expect(paperIn(is)?.overrun).toBe(0);
        if (event.type !== 'returned' && event.type !== 'refused') continue;
        const beyond = visits.filter((v) => v.visit >= before.since).reduce((sum, v) => sum + Math.max(0, walk(localDate(v.from, days.zone), localDate(v.to ?? of.at, days.zone)).length - v.limit), 0);
        expect(beyondLimits(clockOf(p, n).filter((x) => x.visit !== null && x.visit >= before.since), of.at, days)).toBe(beyond);
        if (paperIn(was)?.inForce !== null || beyond === 0) { expect(event.moved).toEqual([]); seen.inTime += 1; continue; }
        seen.late += 1;
        expect(event.moved).toHaveLength(1);
        for (const m of event.moved) {
          expect([m.days, m.from]).toEqual([beyond, was.obligations[0]?.dueOn]);
          expect(walk(m.from, m.dueOn)).toHaveLength(beyond);
          expect(isWorkingDay(days.calendar, m.dueOn)).toBe(true);
          expect(m.dueAt).toBe(instantAt(addDays(m.dueOn, 1), '00:00', days.zone));
        }
      }
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it('ends with the year, and leaves out moments in which nobody could have acted', () => {
    const at = '2026-09-08T02:00:00.000Z';
    const begun: Happened = { at, event: { type: 'begun', submissionId: paper, kind: 'plan', obligationIds: [], onBehalf: false } };
    const plan = { id: emptyPlan.id, unitId: school };
    expect(spans(plan, paper, [begun])).toMatchObject([{ side: 'author', from: at, to: null }]);
    expect(spans(plan, paper, [begun, { at: later(at, 24), event: { type: 'closed', open: [] } }])).toMatchObject([{ from: at, to: later(at, 24) }]);
    expect(spans(plan, paper, [begun, { at, event: { type: 'closed', open: [] } }])).toEqual([]);
    expect(spans(plan, paper, [{ ...begun, event: { ...begun.event, submissionId: 'other' } as Happened['event'] }])).toEqual([]);
  });
});
