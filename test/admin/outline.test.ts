import { array, assert, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addSibling,
  addToGroup,
  endOf,
  moveDown,
  moveUp,
  nest,
  remove,
  unnest,
  type Outline,
} from '../../admin/src/features/editor/outline.ts';

const outline = (lines: string): Outline['tasks'] =>
  lines.split(' ').map((l) => {
    const title = l.replaceAll('.', '');
    return {
      key: title,
      depth: l.length - title.length,
      group: 'g',
      title,
      measures: '',
      lead: '',
      partners: '',
      from: '',
      dueOn: '',
      output: '',
    };
  });
const shown = ({ tasks }: Pick<Outline, 'tasks'>): string =>
  tasks.map((t) => '.'.repeat(t.depth) + t.title).join(' ');

describe('outline of tasks', () => {
  it('adds a sibling behind the children', () => {
    const after = addSibling({ tasks: outline('a .b ..c .d e'), at: 1 }, 'new');
    expect(after.at).toBe(3);
    expect(after.tasks[3]).toMatchObject({ key: 'new', depth: 1, group: 'g', title: '' });
  });

  it('nests a line with its children, and never deeper than four levels', () => {
    expect(shown(nest({ tasks: outline('a b .c'), at: 1 }))).toBe('a .b ..c');
    expect(shown(nest({ tasks: outline('a .b'), at: 1 }))).toBe('a .b');
    expect(shown(nest({ tasks: outline('a b .c ..d ...e'), at: 1 }))).toBe('a b .c ..d ...e');
    expect(shown(nest({ tasks: outline('a'), at: 0 }))).toBe('a');
  });

  it('lifts a line with its children', () => {
    expect(shown(unnest({ tasks: outline('a .b ..c .d'), at: 1 }))).toBe('a b .c .d');
    expect(shown(unnest({ tasks: outline('a'), at: 0 }))).toBe('a');
  });

  it('moves a line with its children among its siblings', () => {
    expect(moveUp({ tasks: outline('a .b c .d'), at: 2 })).toMatchObject({ at: 0 });
    expect(shown(moveUp({ tasks: outline('a .b c .d'), at: 2 }))).toBe('c .d a .b');
    expect(shown(moveDown({ tasks: outline('a .b c .d'), at: 0 }))).toBe('c .d a .b');
    expect(shown(moveUp({ tasks: outline('a .b c'), at: 1 }))).toBe('a .b c');
    expect(shown(moveDown({ tasks: outline('a .b c'), at: 1 }))).toBe('a .b c');
  });

  it('takes a line out with its children', () => {
    expect(shown(remove({ tasks: outline('a .b ..c d'), at: 1 }))).toBe('a d');
  });

  it('adds behind the last line of a task group', () => {
    const tasks = [...outline('a .b'), { ...outline('c')[0]!, group: 'h' }];
    expect(addToGroup({ tasks }, 'new', 'g').at).toBe(2);
    expect(addToGroup({ tasks }, 'new', 'none').at).toBe(3);
  });

  it('keeps every line, and every line a place under a parent, whatever is done', () => {
    const acts = [nest, unnest, moveUp, moveDown];
    assert(
      property(
        array(record({ act: nat({ max: acts.length - 1 }), at: nat({ max: 7 }) }), {
          maxLength: 40,
        }),
        (steps) => {
          let now: Outline = { tasks: outline('a b c d e f g h'), at: 0 };
          for (const { act, at } of steps) now = acts[act]!({ tasks: now.tasks, at });
          expect(
            now.tasks
              .map((t) => t.key)
              .toSorted()
              .join(''),
          ).toBe('abcdefgh');
          now.tasks.forEach((t, i) => {
            expect(t.depth).toBeLessThanOrEqual(3);
            expect(endOf(now.tasks, i)).toBeGreaterThan(i);
          });
        },
      ),
    );
  });
});
