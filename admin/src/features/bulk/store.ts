import { useSyncExternalStore } from 'react';
import type { BulkItem } from '#domain/contracts/bulk';
import type { Problem } from '#domain/contracts/shared';
import { newKey } from '../../providers/api.ts';
import {
  lineKey,
  targetKey,
  type BulkLine,
  type BulkName,
  type BulkOrder,
  type BulkTarget,
} from './order.ts';
import { isPassing, runBulk } from './run.ts';

/**
 * A bulk act under way or done. It lives outside the screens: whoever leaves one, or closes its
 * dialog, does not end it.
 */
export interface Job {
  readonly name: BulkName;
  readonly key: string;
  readonly targets: readonly BulkTarget[];
  readonly lines: readonly BulkLine[];
  readonly told: ReadonlyMap<string, BulkItem>;
  readonly state: 'running' | 'stopped' | 'ended';
  readonly waiting: boolean;
  /** Why it stopped before every item was told of. */
  readonly problem: Problem | null;
}

export interface Bulk {
  /** What is being asked about, before anything is sent. */
  readonly order: BulkOrder | null;
  readonly job: Job | null;
  /** The dialog of the job is in front; otherwise it goes on in the background. */
  readonly isOpen: boolean;
}

let state: Bulk = { order: null, job: null, isOpen: false };
const listeners = new Set<() => void>();
const set = (change: Partial<Bulk>): void => {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useBulk = (): Bulk => useSyncExternalStore(subscribe, () => state);

/** One at a time: a second one would only wait for the rows of the first. */
export const askBulk = (order: BulkOrder): void => {
  if (state.job?.state !== 'running') set({ order });
};
export const dropOrder = (): void => {
  set({ order: null });
};
export const showJob = (isOpen: boolean): void => {
  set({ isOpen });
};
/** Forgets a job that is over; one that runs stays. */
export const closeJob = (): void => {
  set(state.job?.state === 'running' ? { isOpen: false } : { job: null, isOpen: false });
};

/**
 * Sends what was asked about. @param onEnd called when the server has told of every item, or
 * refused to go on
 */
export function startJob(
  order: BulkOrder,
  lines: readonly BulkLine[],
  onEnd: (job: Job, isOpen: boolean) => void,
): void {
  const names = new Set(lines.map(lineKey));
  set({
    order: null,
    isOpen: true,
    job: {
      name: order.name,
      key: newKey(),
      targets: order.targets.filter((t) => names.has(targetKey(t))),
      lines,
      told: new Map(),
      state: 'running',
      waiting: false,
      problem: null,
    },
  });
  order.onStarted?.();
  void go(lines, onEnd);
}

/**
 * Goes on with a job that stopped, or sends what failed again: the same key, so that nothing is
 * done twice.
 */
export function continueJob(onEnd: (job: Job, isOpen: boolean) => void): void {
  if (!state.job || state.job.state === 'running') return;
  const { told, state: was, lines } = state.job;
  const left = lines.filter((line) => {
    const item = told.get(lineKey(line));
    return was === 'stopped'
      ? item === undefined || mayRetry(item)
      : item !== undefined && mayRetry(item);
  });
  change({ state: 'running', problem: null });
  void go(left, onEnd);
}

/**
 * What failed on the server's side, or was only busy: the same act may pass. Other refusals need
 * somebody to look.
 */
export const mayRetry = (item: BulkItem): boolean => item.outcome === 'failed' || isPassing(item);

const change = (to: Partial<Job>): void => {
  if (state.job) set({ job: { ...state.job, ...to } });
};

async function go(
  lines: readonly BulkLine[],
  onEnd: (job: Job, isOpen: boolean) => void,
): Promise<void> {
  if (!state.job) return;
  addEventListener('beforeunload', stay);
  const problem = await runBulk(
    { name: state.job.name, key: state.job.key, lines },
    {
      items: (items) => {
        change({
          told: new Map([
            ...(state.job?.told ?? []),
            ...items.map((i) => [targetKey(i), i] as const),
          ]),
        });
      },
      waiting: (waiting) => {
        if (state.job?.waiting !== waiting) change({ waiting });
      },
    },
  );
  removeEventListener('beforeunload', stay);
  change({ state: problem ? 'stopped' : 'ended', waiting: false, problem });
  if (state.job) onEnd(state.job, state.isOpen);
}

// The server would go on, but nobody would hear what became of it.
function stay(event: Event): void {
  event.preventDefault();
}
