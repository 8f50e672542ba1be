import type { Problem } from '#domain/contracts/shared';
import type { DraftConflict, DraftSaved } from '#domain/contracts/submission';
import type { Part } from '#domain/shapes/content';
import { offline } from '../../providers/api.ts';
import { draftShelf, type Shelf } from './draft-shelf.ts';
import type { PartValue } from './merge.ts';

/**
 * `waiting`: no answer came, it is tried again; `refused`: the server will not take it as it is;
 * `signed-out`: the session ended.
 */
export type PartStatus =
  | 'saved'
  | 'dirty'
  | 'saving'
  | 'waiting'
  | 'conflict'
  | 'refused'
  | 'signed-out';

export interface PartState {
  readonly content: PartValue;
  /** What the server had when this person began to change it: the ground of a merge. */
  readonly base: PartValue;
  readonly version: number;
  readonly status: PartStatus;
  readonly savedAt: string | null;
  readonly problem: Problem | null;
  readonly conflict: DraftConflict | null;
}

export type Saved =
  | { readonly ok: true; readonly answer: DraftSaved }
  | { readonly ok: false; readonly problem: Problem };

export interface DraftDeps {
  readonly submissionId: string;
  readonly personId: string;
  readonly content: Readonly<Partial<Record<Part, PartValue>>>;
  readonly versions: Readonly<Record<string, number>>;
  readonly draftVersion: number;
  readonly save: (part: Part, content: PartValue, version: number) => Promise<Saved>;
  readonly storage: Storage | null;
  /** Quiet time before a change is sent, in milliseconds. */
  readonly delay?: number;
}

export interface DraftStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly part: (part: Part) => PartState;
  readonly parts: () => readonly (readonly [Part, PartState])[];
  readonly draftVersion: () => number;
  /** False when this browser would not keep the text: it must be saved before the page is left. */
  readonly kept: () => boolean;
  readonly set: (part: Part, content: PartValue) => void;
  /** Takes over what others saved, where this person has nothing unsent. */
  readonly adopt: (
    content: DraftDeps['content'],
    versions: DraftDeps['versions'],
    draftVersion: number,
  ) => void;
  /**
   * Sends what is unsent now; answers when all is settled. @returns true when everything lies on
   * the server
   */
  readonly flush: () => Promise<boolean>;
  /** Ends a conflict with this content, on top of what lies there. */
  readonly resolve: (part: Part, content: PartValue) => void;
  /** The whole draft as it is typed; the same object until something changes. */
  readonly content: () => DraftDeps['content'];
  /**
   * Begins to send what a former visit left and to listen for the network. @returns what ends it
   * again, sending what is unsent
   */
  readonly start: () => () => void;
}

/**
 * Pauses before further tries while the network is away, in milliseconds; the browser's `online`
 * event cuts them short.
 */
const pauses = [1500, 3000, 8000, 20_000, 30_000];

/**
 * The draft as this person sees it: every change is kept in the browser at once, sent after a short
 * quiet, and forgotten here only when the server has confirmed it. Nothing typed is lost to a
 * reload, a lost network or an ended session.
 */
export function createDraftStore(deps: DraftDeps): DraftStore {
  const { save, delay = 700 } = deps;
  const shelf: Shelf = draftShelf(deps.storage, deps.personId, deps.submissionId);
  const listeners = new Set<() => void>();
  const states = new Map<Part, PartState>();
  const timers = new Map<Part, ReturnType<typeof setTimeout>>();
  const flights = new Map<Part, Promise<void>>();
  const tries = new Map<Part, number>();
  let draftVersion = deps.draftVersion;
  let running = false;
  let whole: DraftDeps['content'] = {};
  let entries: readonly (readonly [Part, PartState])[] = [];

  // What subscribers read stays the same object until something changes.
  const assemble = (): void => {
    entries = [...states];
    whole = Object.fromEntries(entries.map(([part, { content }]) => [part, content]));
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const at = (part: Part): PartState =>
    states.get(part) ?? {
      content: {},
      base: {},
      version: 0,
      status: 'saved',
      savedAt: null,
      problem: null,
      conflict: null,
    };
  const put = (part: Part, change: Partial<PartState>): void => {
    states.set(part, { ...at(part), ...change });
    assemble();
    tell();
  };
  const plan = (part: Part, ms: number): void => {
    clearTimeout(timers.get(part));
    timers.set(
      part,
      setTimeout(() => {
        void send(part);
      }, ms),
    );
  };

  const answered = (part: Part, sent: PartState, outcome: Saved): void => {
    if (outcome.ok) {
      tries.delete(part);
      draftVersion = Math.max(draftVersion, outcome.answer.draftVersion);
      const more = at(part).content !== sent.content;
      put(part, {
        base: sent.content,
        version: outcome.answer.version,
        savedAt: outcome.answer.savedAt,
        status: more ? 'dirty' : 'saved',
        problem: null,
      });
      if (more) {
        shelf.keep(part, at(part));
        plan(part, delay);
      } else shelf.drop(part);
      return;
    }
    const { problem } = outcome;
    if (problem.code === 'stale-version' && isConflict(problem.current))
      put(part, { status: 'conflict', conflict: problem.current, problem });
    else if (problem.code === 'not-signed-in') put(part, { status: 'signed-out', problem });
    else if (problem.code === offline || problem.retryable) {
      const n = tries.get(part) ?? 0;
      tries.set(part, n + 1);
      put(part, { status: 'waiting', problem });
      if (running) plan(part, pauses[Math.min(n, pauses.length - 1)] ?? 30_000);
    } else put(part, { status: 'refused', problem });
  };

  const send = async (part: Part): Promise<void> => {
    const flying = flights.get(part);
    if (flying) return flying;
    clearTimeout(timers.get(part));
    const sent = at(part);
    if (sent.status === 'saved' || sent.status === 'conflict') return;
    put(part, { status: 'saving' });
    const flight = (async () => {
      const outcome = await save(part, sent.content, sent.version);
      flights.delete(part);
      answered(part, sent, outcome);
    })();
    flights.set(part, flight);
    return flight;
  };

  const again = (): void => {
    for (const [part, state] of states)
      if (state.status === 'waiting' || state.status === 'signed-out') void send(part);
  };

  for (const [part, content] of Object.entries(deps.content) as [Part, PartValue][]) {
    const version = deps.versions[part] ?? 0;
    const left = shelf.left(part);
    states.set(part, {
      content: left?.content ?? content,
      base: left?.base ?? content,
      version: left?.version ?? version,
      status: left ? 'dirty' : 'saved',
      savedAt: null,
      problem: null,
      conflict: null,
    });
  }
  assemble();

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    part: at,
    parts: () => entries,
    draftVersion: () => draftVersion,
    kept: shelf.works,
    set: (part, content) => {
      const status = at(part).status;
      put(part, {
        content,
        status:
          status === 'saving' || status === 'conflict' || status === 'signed-out'
            ? status
            : 'dirty',
        problem: null,
      });
      shelf.keep(part, at(part));
      if (status !== 'conflict') plan(part, delay);
    },
    adopt: (content, versions, newer) => {
      draftVersion = Math.max(draftVersion, newer);
      for (const [part, value] of Object.entries(content) as [Part, PartValue][]) {
        const version = versions[part] ?? 0;
        if (at(part).status === 'saved' && version > at(part).version)
          put(part, { content: value, base: value, version });
      }
    },
    flush: async () => {
      await Promise.all(
        [...states.keys()].map(async (part) => {
          await send(part);
          if (at(part).status === 'dirty') await send(part);
        }),
      );
      return [...states.values()].every((s) => s.status === 'saved');
    },
    resolve: (part, content) => {
      const { conflict } = at(part);
      if (!conflict) return;
      put(part, {
        content,
        base: conflict.content,
        version: conflict.version,
        status: 'dirty',
        conflict: null,
        problem: null,
      });
      shelf.keep(part, at(part));
      plan(part, 0);
    },
    content: () => whole,
    start: () => {
      running = true;
      for (const [part, state] of states) if (state.status === 'dirty') plan(part, 0);
      const online = typeof addEventListener === 'function';
      if (online) addEventListener('online', again);
      return () => {
        running = false;
        if (online) removeEventListener('online', again);
        for (const [part, timer] of timers) {
          clearTimeout(timer);
          if (at(part).status === 'dirty') void send(part);
        }
      };
    },
  };
}

const isConflict = (value: unknown): value is DraftConflict =>
  typeof value === 'object' &&
  value !== null &&
  'content' in value &&
  'version' in value &&
  'savedBy' in value;
