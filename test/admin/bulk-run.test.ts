import { describe, expect, it } from 'vitest';
import {
  isReady,
  linesFor,
  type BulkOrder,
  type BulkTarget,
} from '../../admin/src/features/bulk/order.ts';
import { isPassing, parts } from '../../admin/src/features/bulk/run.ts';

const target: BulkTarget = {
  planId: 'p',
  submissionId: 's',
  unit: 'Trường Tiểu học Hoa Sen',
  title: 'Kế hoạch năm học',
  to: '/submissions/s',
  seen: { revision: 2, sha256: 'a'.repeat(64) },
  seat: 1,
  obligationId: 'o',
};
const order = (name: BulkOrder['name']): BulkOrder => ({
  name,
  targets: [target],
  leftOut: 0,
  version: 3,
});
const nothing = { text: '', dueOn: '', to: null };
const typed = {
  text: ' Thiếu mục III ',
  dueOn: '2026-12-12',
  to: { unitId: 'u', position: 'deputy' as const },
};
const command = (name: BulkOrder['name'], dry = false) =>
  linesFor(order(name), typed, dry)[0]?.command;

describe('the lines of a bulk act', () => {
  it('name the text that was seen, and say what was typed once for all', () => {
    const seen = { submissionId: 's', revision: 2, sha256: 'a'.repeat(64) };
    expect(command('approve')).toEqual({ ...seen, note: 'Thiếu mục III' });
    expect(linesFor(order('approve'), nothing, false)[0]?.command).toEqual(seen);
    expect(command('return')).toEqual({ ...seen, reason: 'Thiếu mục III', dueOn: '2026-12-12' });
    expect(command('forward')).toEqual({
      ...seen,
      seat: 1,
      to: { unitId: 'u', position: 'deputy' as const },
      reason: 'Thiếu mục III',
    });
    expect(command('extend')).toEqual({
      obligationId: 'o',
      dueOn: '2026-12-12',
      reason: 'Thiếu mục III',
    });
    expect(command('urge')).toEqual({ obligationId: 'o', note: 'Thiếu mục III' });
    expect(command('reroute')).toEqual({ ...seen, version: 3 });
  });
  it('of a dry run do not change with what is being typed, so that typing asks the server nothing', () => {
    expect(command('return', true)).toEqual(
      linesFor(order('return'), { ...typed, text: '' }, true)[0]?.command,
    );
  });
  it('wait for what the act needs: a reason, a date, a receiver; a dry run needs no reason', () => {
    const acts = ['endorse', 'approve', 'urge', 'return', 'extend', 'forward'] as const;
    expect(acts.filter((a) => isReady(order(a), nothing, false))).toEqual([
      'endorse',
      'approve',
      'urge',
    ]);
    expect(acts.filter((a) => isReady(order(a), nothing, true))).toEqual([
      'endorse',
      'approve',
      'urge',
      'return',
    ]);
    expect(acts.filter((a) => isReady(order(a), typed, false))).toEqual(acts);
  });
});

describe('requests', () => {
  const lines = Array.from({ length: 1000 }, (_, n) => ({
    planId: String(n),
    command: { reason: 'ắ'.repeat(900) },
  }));
  it('stay under the weight the server takes, with every line once and in order', () => {
    const some = parts(lines);
    expect(some.length).toBeGreaterThan(3);
    for (const part of some)
      expect(new TextEncoder().encode(JSON.stringify({ items: part })).length).toBeLessThan(
        1024 * 1024,
      );
    expect(some.flat()).toEqual(lines);
  });
  it('are one when it is light', () => {
    expect(parts(lines.map((l) => ({ ...l, command: {} })))).toHaveLength(1);
  });
});

it('only what was busy may pass when it is sent again by itself', () => {
  const item = (outcome: 'done' | 'refused' | 'failed', code: string | null) =>
    isPassing({ planId: 'p', submissionId: null, outcome, code, title: null });
  expect([
    item('refused', 'unavailable'),
    item('refused', 'key-in-progress'),
    item('refused', 'already-decided'),
    item('failed', 'internal'),
    item('done', null),
  ]).toEqual([true, true, false, false, false]);
});
