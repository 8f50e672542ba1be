import { describe, expect, it } from 'vitest';
import { changes } from '#domain/content/changes';
import type { CommentView } from '#domain/contracts/submission';
import { withEnd } from '../../admin/src/features/document/ending.ts';
import { marksOf, side } from '../../admin/src/features/document/marks.ts';
import { threadsAt, threadsOf } from '../../admin/src/features/review/threads.ts';
import { earlier, fullPlan, report } from './mock/documents.ts';
import { hanh, idOf } from './mock/people.ts';

describe('marks of change', () => {
  const plan = fullPlan('Trường Tiểu học Hoa Sen');
  const marks = marksOf(changes(earlier(plan), plan));

  it('finds the change of a field, of an item, and what was taken out where it stood', () => {
    const segments = marks.field('heading', 'subject') ?? [];
    expect(side(segments, 'removed')).toContain('trong năm học');
    expect(side(segments, 'added')).toBe(plan.heading.subject);
    expect(marks.item('objectives', 'specific', 'o-1')?.kind).toBe('changed');
    const gone = [null, ...plan.tasks.tasks.map((t) => t.key)]
      .flatMap((key) => marks.removedBehind('tasks', 'tasks', key))
      .map((c) => c.key);
    expect(gone).toEqual(['t-old']);
    expect(marks.total).toBe(6);
    expect(marks.count('funding')).toBe(0);
  });

  it('shows what follows a line that went too behind the one before both', () => {
    const before = structuredClone(plan);
    const [first, second] = before.purpose.purposes;
    const after = {
      ...plan,
      purpose: { ...plan.purpose, purposes: plan.purpose.purposes.slice(2) },
    };
    expect(
      marksOf(changes(before, after))
        .removedBehind('purpose', 'purposes', null)
        .map((c) => c.key),
    ).toEqual([first?.key, second?.key]);
  });
});

describe('the end of a document', () => {
  it('is marked once, behind the last words of the body', () => {
    const plan = fullPlan('Trường Tiểu học Hoa Sen');
    const ended = JSON.stringify(withEnd(plan)).match(/\.\/\./gu);
    expect(ended).toHaveLength(1);
    const duties = withEnd(plan) as typeof plan;
    expect(duties.organisation.duties.at(-1)?.duties).toMatch(/[^.]\.\/\.$/u);
    expect(plan.organisation.duties.at(-1)?.duties).not.toMatch(/\.\/\.$/u);
  });

  it('follows the next tasks when a report proposes nothing', () => {
    const written = {
      ...report(),
      nextTasks: { items: [{ key: 'n-1', text: 'Duy trì lịch đăng bài.' }] },
    };
    expect(withEnd(written)).toMatchObject({
      nextTasks: { items: [{ text: 'Duy trì lịch đăng bài./.' }] },
    });
  });
});

describe('threads', () => {
  const office = hanh.offices[0];
  const comment = (id: string, more: Partial<CommentView>): CommentView => {
    if (!office) throw new Error('no office');
    return {
      id: idOf(id),
      part: 'tasks',
      anchor: null,
      revision: 1,
      replyTo: null,
      text: id,
      by: { id: hanh.id, name: hanh.name },
      office,
      at: `2026-11-2${id}T00:00:00.000Z`,
      resolvedAt: null,
      resolvedBy: null,
      mentions: [],
      ...more,
    };
  };

  it('gather answers under the first comment, also answers to answers, the oldest first', () => {
    const threads = threadsOf([
      comment('3', { replyTo: idOf('2') }),
      comment('2', { replyTo: idOf('1') }),
      comment('1', { anchor: 't-1' }),
      comment('0', { resolvedAt: '2026-11-21T00:00:00.000Z' }),
    ]);
    expect(threads.map((t) => [t.first.text, t.replies.map((r) => r.text), t.open])).toEqual([
      ['0', [], false],
      ['1', ['2', '3'], true],
    ]);
    expect(threadsAt(threads, 'tasks', 't-1')).toHaveLength(1);
    expect(threadsAt(threads, 'tasks', null)).toHaveLength(1);
    expect(threadsAt(threads, 'tasks')).toHaveLength(2);
  });
});
