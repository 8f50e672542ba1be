import { describe, expect, it } from 'vitest';
import type { ShownObligation, ShownSubmission } from '#domain/plan/shown';
import { shownStrip, stagesOf } from '#domain/plan/shown-strip';
import { commune, id, school } from '../support/plans.ts';

const now = '2026-10-15T02:00:00.000Z';
const paper = (over: Partial<ShownSubmission>): ShownSubmission => ({
  id: id(90),
  kind: 'ad-hoc-report',
  state: 'draft',
  isUntouched: true,
  stepSince: null,
  stepDueOn: null,
  returnDueOn: null,
  returnDueAt: null,
  returnedAt: null,
  approvedAt: null,
  inForce: false,
  desk: null,
  ...over,
});
const asks = (
  kind: ShownObligation['kind'],
  over: Partial<ShownObligation> = {},
): ShownObligation => ({
  kind,
  opensAt: '2026-09-30T17:00:00.000Z',
  dueOn: '2026-12-01',
  dueAt: '2026-12-01T17:00:00.000Z',
  answer: null,
  ...over,
});
const later = {
  opensAt: '2027-01-01T17:00:00.000Z',
  dueOn: '2027-02-01',
  dueAt: '2027-02-01T17:00:00.000Z',
};
const desk = (act: 'endorse' | 'approve') => ({ unitId: commune, position: 'head' as const, act });
const strip = (...obligations: ShownObligation[]) =>
  shownStrip(school, 'executing', obligations, now);

describe('the stages of a year', () => {
  it('are those its directive asks for', () => {
    expect(stagesOf([asks('plan'), asks('year-report')])).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(stagesOf([asks('plan')])).toEqual([0, 1, 2, 3, 4, 6]);
    expect(stagesOf([asks('ad-hoc-report')])).toEqual([0, 1, 2, 3, 6]);
  });
});

describe('a directive that asks only for a report', () => {
  it('stands at drafting while nothing was written, and not beyond', () => {
    expect(strip(asks('ad-hoc-report'))).toEqual({
      stage: 0,
      state: 'open',
      desk: { unitId: school, position: 'head' },
      since: '2026-09-30T17:00:00.000Z',
      until: '2026-12-01',
    });
    expect(strip(asks('ad-hoc-report', { answer: paper({}) }))).toMatchObject({
      stage: 0,
      state: 'draft',
    });
  });
  it('goes with its report over the desks', () => {
    const at = (act: 'endorse' | 'approve') =>
      strip(
        asks('ad-hoc-report', {
          answer: paper({
            state: 'in-review',
            isUntouched: false,
            desk: desk(act),
            stepSince: now,
            stepDueOn: '2026-10-20',
          }),
        }),
      );
    expect(at('endorse')).toMatchObject({
      stage: 2,
      state: 'reviewing',
      desk: { unitId: commune },
      until: '2026-10-20',
    });
    expect(at('approve')).toMatchObject({ stage: 3 });
  });
  it('waits for the next one once the first is approved', () => {
    const approved = asks('semester-report', {
      answer: paper({ state: 'approved', inForce: true, approvedAt: now }),
    });
    expect(strip(approved, asks('year-report', later))).toEqual({
      stage: 0,
      state: 'waiting',
      desk: null,
      since: null,
      until: '2027-02-01',
    });
  });
  it('is late when its report is, and amended when it is', () => {
    expect(
      strip(asks('ad-hoc-report', { dueOn: '2026-10-10', dueAt: '2026-10-10T17:00:00.000Z' })),
    ).toMatchObject({ stage: 0, state: 'overdue' });
    expect(
      strip(asks('ad-hoc-report', { answer: paper({ state: 'draft', inForce: true }) })),
    ).toMatchObject({ stage: 0, state: 'amending' });
  });
  it('never stands at a stage it has not', () => {
    const years = [
      [asks('ad-hoc-report')],
      [asks('ad-hoc-report', later)],
      [asks('ad-hoc-report', { answer: paper({ state: 'approved', inForce: true }) })],
    ];
    for (const year of years)
      for (const phase of ['waiting', 'executing', 'closing', 'closed'] as const)
        expect(stagesOf(year)).toContain(shownStrip(school, phase, year, now).stage);
  });
});

it('a year with a plan reports while it carries it out', () => {
  const approved = asks('plan', {
    answer: paper({ kind: 'plan', state: 'approved', inForce: true, approvedAt: now }),
  });
  expect(strip(approved, asks('year-report', later))).toMatchObject({
    stage: 4,
    state: 'executing',
  });
  expect(strip(approved, asks('year-report'))).toMatchObject({ stage: 5, state: 'executing' });
});
