import type { PlannedTask } from '#domain/shapes/content';

/**
 * The nested tasks as an ordered list with depths; every act answers the new list and which line to
 * stand on.
 */
export interface Outline {
  readonly tasks: readonly PlannedTask[];
  readonly at: number;
}

export const deepest = 3;
/** The contract's most lines of a plan. */
export const mostTasks = 300;

/** The line behind the last child of the line at `at`. */
export function endOf(tasks: readonly PlannedTask[], at: number): number {
  const depth = tasks[at]?.depth ?? 0;
  let end = at + 1;
  while (end < tasks.length && (tasks[end]?.depth ?? 0) > depth) end += 1;
  return end;
}

const blank = (key: string, depth: number, group: string): PlannedTask => ({
  key,
  depth,
  group,
  title: '',
  measures: '',
  lead: '',
  partners: '',
  from: '',
  dueOn: '',
  output: '',
});

/** A sibling behind the line and its children, of the same group. */
export function addSibling({ tasks, at }: Outline, key: string, group?: string): Outline {
  if (tasks.length >= mostTasks) return { tasks, at };
  const here = tasks[at];
  const place = here ? endOf(tasks, at) : 0;
  return {
    tasks: tasks.toSpliced(place, 0, blank(key, here?.depth ?? 0, group ?? here?.group ?? '')),
    at: place,
  };
}

/** A line of depth 0 at the end of its task group, or at the end of all. */
export function addToGroup({ tasks }: Pick<Outline, 'tasks'>, key: string, group: string): Outline {
  if (tasks.length >= mostTasks) return { tasks, at: tasks.length - 1 };
  const last = tasks.findLastIndex((t) => t.group === group);
  const place = last < 0 ? tasks.length : last + 1;
  return { tasks: tasks.toSpliced(place, 0, blank(key, 0, group)), at: place };
}

const shifted = (tasks: readonly PlannedTask[], at: number, by: number): PlannedTask[] => {
  const end = endOf(tasks, at);
  return tasks.map((t, i) => (i >= at && i < end ? { ...t, depth: t.depth + by } : t));
};

/** Can the line become a child of the one above it, without its own children falling too deep? */
export function canNest({ tasks, at }: Outline): boolean {
  const depth = tasks[at]?.depth ?? 0;
  const above = tasks[at - 1];
  if (!above || depth > above.depth) return false;
  return Math.max(...tasks.slice(at, endOf(tasks, at)).map((t) => t.depth)) < deepest;
}

/**
 * Makes the line, with its children, a child of its older sibling; it goes over to that one's task
 * group.
 */
export function nest(outline: Outline): Outline {
  if (!canNest(outline)) return outline;
  const { tasks, at } = outline;
  const group = tasks[at - 1]?.group ?? '';
  const end = endOf(tasks, at);
  return {
    tasks: shifted(tasks, at, 1).map((t, i) => (i >= at && i < end ? { ...t, group } : t)),
    at,
  };
}

export const canUnnest = ({ tasks, at }: Outline): boolean => (tasks[at]?.depth ?? 0) > 0;

/**
 * Lifts the line, with its children, to its parent's level. Younger siblings become its children,
 * as in every outline.
 */
export const unnest = (outline: Outline): Outline =>
  canUnnest(outline) ? { tasks: shifted(outline.tasks, outline.at, -1), at: outline.at } : outline;

/** Where the older sibling begins, or null at the top of the parent. */
function olderSibling({ tasks, at }: Outline): number | null {
  const depth = tasks[at]?.depth ?? 0;
  for (let i = at - 1; i >= 0; i -= 1) {
    const other = tasks[i]?.depth ?? 0;
    if (other === depth) return i;
    if (other < depth) return null;
  }
  return null;
}

/** Moves the line with its children before its older sibling; at the top of its parent it stays. */
export function moveUp(outline: Outline): Outline {
  const to = olderSibling(outline);
  if (to === null) return outline;
  const { tasks, at } = outline;
  const end = endOf(tasks, at);
  return {
    tasks: [
      ...tasks.slice(0, to),
      ...tasks.slice(at, end),
      ...tasks.slice(to, at),
      ...tasks.slice(end),
    ],
    at: to,
  };
}

/** Moves the line with its children behind its younger sibling. */
export function moveDown({ tasks, at }: Outline): Outline {
  const next = endOf(tasks, at);
  if (next >= tasks.length || tasks[next]?.depth !== tasks[at]?.depth) return { tasks, at };
  const after = endOf(tasks, next);
  return {
    tasks: [
      ...tasks.slice(0, at),
      ...tasks.slice(next, after),
      ...tasks.slice(at, next),
      ...tasks.slice(after),
    ],
    at: at + (after - next),
  };
}

/** Takes the line out, with its children; the focus goes to the line above. */
export const remove = ({ tasks, at }: Outline): Outline => ({
  tasks: tasks.toSpliced(at, endOf(tasks, at) - at),
  at: Math.max(0, at - 1),
});
