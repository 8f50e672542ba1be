import { describe, expect, it } from 'vitest';
import { addDays, instantAt, localDate, type Instant, type IsoDate } from '#domain/calendar/dates';
import { isWorkingDay } from '#domain/calendar/working-days';
import { evolve } from '#domain/plan/evolve';
import { daysOverLimit } from '#domain/review/steps';
import { changedHands, daysHeld, daysOf, joined, type Side } from '#domain/review/two-sided-clock';
import { spansOf, type HeldSpan } from '../support/held.ts';
import { emptyPlan, school } from '../support/plans.ts';
import { days } from '../support/random-review.ts';
import { everyPlay, isInside, linesOf, paperIn, type Line } from '../support/review-book.ts';
import { paper, type Happening, type Play } from '../support/review-play.ts';

const clockOf = (p: Play): HeldSpan[] => spansOf(paper, p.happenings);
/** As it stood after that act. */
const clockThen = (p: Play, last: Happening): HeldSpan[] =>
  spansOf(paper, p.happenings.slice(0, p.happenings.indexOf(last) + 1));
/**
 * Working days superiors took beyond their limits, each visit against its own: what one was quicker
 * does not make good what another was slower.
 */
const beyondLimits = (list: readonly HeldSpan[], now: Instant): number =>
  [
    ...Map.groupBy(
      list.filter((s) => s.side === 'superior'),
      (s) => s.visit,
    ).values(),
  ].reduce(
    (sum, visit) =>
      sum + Math.max(0, daysHeld(visit, 'superior', now, days) - (visit[0]?.limitDays ?? 0)),
    0,
  );
const sideOf = (line: Line | undefined): Side => {
  const state = line && paperIn(line.is)?.state;
  return state === undefined || state === 'approved'
    ? 'nobody'
    : state === 'in-review'
      ? 'superior'
      : 'author';
};
const later = (at: Instant, hours: number): Instant =>
  new Date(Date.parse(at) + hours * 3_600_000).toISOString();
/** Working days counted one by one: after `from`, up to and with `to`. */
const walk = (from: IsoDate, to: IsoDate): IsoDate[] => {
  const out: IsoDate[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(days.calendar, day)) out.push(day);
  return out;
};

describe('the two-sided clock', () => {
  it('runs without a gap from the beginning to the approval, and says who has it', () => {
    const seen = { stopped: 0, again: 0 };
    everyPlay(120, (p) => {
      const lines = linesOf(p);
      const list = clockOf(p);
      expect(list[0]?.from).toBe(lines[0]?.of.at);
      expect(list.at(-1)).toMatchObject({ side: sideOf(lines.at(-1)), to: null });
      list.forEach((span, i) => {
        const next = list[i + 1];
        if (next) expect(span.to).toBe(next.from);
        if (span.side !== 'nobody') return;
        // Nobody has it: it is approved, and withdrawn or amended later.
        seen.stopped += 1;
        expect(
          lines.some(
            (line) =>
              line.of.at === span.from && /^(approved|amendment-dropped)$/.test(line.event.type),
          ),
        ).toBe(true);
        if (!next) return;
        seen.again += 1;
        expect(
          lines.some(
            (line) =>
              line.of.at === next.from &&
              /^(approval-withdrawn|amendment-begun)$/.test(line.event.type),
          ),
        ).toBe(true);
      });
      lines.forEach((line, i) => {
        if (lines[i + 1]?.of.at === line.of.at) return;
        const span = list.find((x) => x.from <= line.of.at && (x.to === null || x.to > line.of.at));
        const { after } = line;
        const step = after.at === null ? undefined : after.steps[after.at];
        const first = step?.seats.find(
          (_, seat) => !after.decisions.some((d) => d.visit === after.visit && d.seat === seat),
        );
        const office =
          sideOf(line) === 'superior'
            ? {
                unitId: first?.unitId,
                position: first?.position,
                limitDays: step?.limitDays,
                visit: after.visit,
              }
            : { unitId: school, position: 'head', limitDays: null };
        expect(span).toMatchObject({ side: sideOf(line), ...office });
      });
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it("names nobody twice in a row: the own unit's steps are one span, each visit to a superior another", () => {
    const seen = { insideSteps: 0, visits: 0 };
    everyPlay(120, (p) => {
      const list = clockOf(p);
      list.forEach((span, i) => {
        const before = list[i - 1];
        if (!before || before.side !== span.side) return;
        expect([
          span.side,
          before.visit === span.visit &&
            before.unitId === span.unitId &&
            before.position === span.position,
        ]).toEqual(['superior', false]);
        if (before.visit !== span.visit) seen.visits += 1;
      });
      seen.insideSteps += linesOf(p).filter(
        (line) =>
          paperIn(line.was)?.state === 'checking' &&
          paperIn(line.is)?.state === 'checking' &&
          line.after.visit !== line.before.visit,
      ).length;
    });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });

  it('reads rows of a visit each as the one span they are; days and what follows stay the same', () => {
    everyPlay(60, (p) => {
      const list = clockOf(p);
      const now = later(linesOf(p).at(-1)?.of.at ?? '', 100);
      // As it was written down before: cut at every moment in which something happened.
      const cuts = [...new Set(linesOf(p).map((line) => line.of.at))];
      const cut = list.flatMap((span) => {
        if (span.side === 'superior') return [span];
        const at = [
          span.from,
          ...cuts.filter((c) => c > span.from && (span.to === null || c < span.to)),
        ];
        return at.map((from, n) => ({
          ...span,
          visit: span.visit + n,
          from,
          to: at[n + 1] ?? span.to,
        }));
      });
      expect(joined(cut)).toEqual(list);
      for (const side of ['author', 'superior'] as const)
        expect(daysHeld(joined(cut), side, now, days)).toBe(daysHeld(cut, side, now, days));
    });
  });

  it('adds up: each working day belongs to who had it when the day began, and both sides are the whole', () => {
    let counted = 0;
    everyPlay(120, (p) => {
      const lines = linesOf(p);
      const list = clockOf(p);
      const begun = lines[0]?.of.at ?? '';
      for (const now of [lines.at(-1)?.of.at ?? '', later(lines.at(-1)?.of.at ?? '', 100)]) {
        const sides = walk(localDate(begun, days.zone), localDate(now, days.zone)).map((day) =>
          sideOf(lines.findLast((line) => line.of.at < instantAt(day, '00:00', days.zone))),
        );
        for (const side of ['author', 'superior'] as const)
          expect(daysHeld(list, side, now, days)).toBe(sides.filter((x) => x === side).length);
        expect(
          list
            .filter((span) => span.side !== 'nobody')
            .reduce((sum, span) => sum + daysOf(span, now, days), 0),
        ).toBe(sides.filter((x) => x !== 'nobody').length);
        counted += sides.length;
      }
      // As it stood then: what came later changes nothing of what was counted.
      const middle = lines[Math.floor(lines.length / 2)];
      if (middle)
        expect(daysHeld(list, 'superior', middle.of.at, days)).toBe(
          daysHeld(clockThen(p, middle.of), 'superior', middle.of.at, days),
        );
    });
    expect(counted).toBeGreaterThan(1000);
  });

  it("moves the author's dates on a return by exactly what superiors took beyond their limits", () => {
    const seen = { late: 0, inTime: 0 };
    everyPlay(250, (p) => {
      const lines = linesOf(p);
      const visits: { visit: number; from: Instant; to: Instant | null; limit: number }[] = [];
      for (const { event, of, was, is, before, after } of lines) {
        const open = visits.at(-1);
        const left = after.at === null || after.visit !== before.visit;
        if (left && open && open.to === null) open.to = of.at;
        const step = after.at === null ? undefined : after.steps[after.at];
        if (left && step && !isInside(step))
          visits.push({ visit: after.visit, from: of.at, to: null, limit: step.limitDays });
        if (event.type === 'put-forward' || event.type === 'submitted')
          expect(paperIn(is)?.overrun).toBe(0);
        if (event.type !== 'returned' && event.type !== 'refused') continue;
        const beyond = visits
          .filter((v) => v.visit >= before.since)
          .reduce(
            (sum, v) =>
              sum +
              Math.max(
                0,
                walk(localDate(v.from, days.zone), localDate(v.to ?? of.at, days.zone)).length -
                  v.limit,
              ),
            0,
          );
        const s = paperIn(was);
        expect(s && s.overrun + daysOverLimit(s, of.at, days)).toBe(beyond);
        expect(
          beyondLimits(
            clockThen(p, of).filter((x) => x.visit >= before.since),
            of.at,
          ),
        ).toBe(beyond);
        if (s?.inForce !== null || beyond === 0) {
          expect(event.moved).toEqual([]);
          seen.inTime += 1;
          continue;
        }
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
    const begun = evolve(
      emptyPlan,
      { type: 'begun', submissionId: paper, kind: 'plan', obligationIds: [], onBehalf: false },
      at,
    );
    const closed = evolve(begun, { type: 'closed', open: [] }, later(at, 24));
    expect(spansOf(paper, [{ before: emptyPlan, after: begun, at }])).toMatchObject([
      { side: 'author', from: at, to: null },
    ]);
    expect(
      spansOf(paper, [
        { before: emptyPlan, after: begun, at },
        { before: begun, after: closed, at: later(at, 24) },
      ]),
    ).toMatchObject([
      { side: 'author', from: at, to: later(at, 24) },
      { side: 'nobody', to: null },
    ]);
    // Begun and closed in one act: nobody had it.
    expect(spansOf(paper, [{ before: emptyPlan, after: closed, at }])).toMatchObject([
      { side: 'nobody' },
    ]);
    expect(spansOf('other', [{ before: emptyPlan, after: begun, at }])).toEqual([]);
    // What another year lends changes hands there, and what is closed stays closed.
    expect(changedHands(emptyPlan, { ...begun, id: 'other' })).toEqual([]);
    expect(
      changedHands(closed, { ...closed, submissions: closed.submissions.map((s) => ({ ...s })) }),
    ).toEqual([]);
  });
});
