import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Part } from '#domain/shapes/content';
import { unsent } from '../../admin/src/features/editor/draft-shelf.ts';
import {
  createDraftStore,
  type DraftDeps,
  type DraftStore,
  type Saved,
} from '../../admin/src/features/editor/draft-store.ts';
import { merge, type PartValue } from '../../admin/src/features/editor/merge.ts';

const at = '2026-11-21T02:00:00.000Z';
const person = { id: '11111111-1111-4111-8111-111111111111', name: 'Lê Minh' };
const text = (value: string): PartValue => ({ items: [{ key: 'n-1', text: value }] });
const problem = (code: string, status: number, current?: unknown): Saved => ({
  ok: false,
  problem: {
    type: '',
    title: code,
    status,
    code,
    retryable: status >= 500 || status === 0,
    ...(current !== undefined && { current }),
  },
});

/** What a browser keeps, without a browser. */
function memory(): Storage {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    clear: () => {
      map.clear();
    },
    key: (n) => [...map.keys()][n] ?? null,
    getItem: (k) => map.get(k) ?? null,
    setItem: (k, v) => {
      map.set(k, v);
    },
    removeItem: (k) => {
      map.delete(k);
    },
  };
}

/** A server that keeps one part and refuses a stale version, as the API does. */
function server(content: PartValue) {
  const now = { content, version: 1, online: true, sent: 0, by: person };
  const save = async (part: Part, sent: PartValue, version: number): Promise<Saved> => {
    if (!now.online) return problem('offline', 0);
    now.sent += 1;
    if (version !== now.version)
      return problem('stale-version', 409, {
        part,
        version: now.version,
        content: now.content,
        savedBy: now.by,
        savedAt: at,
      });
    now.content = sent;
    now.version += 1;
    return {
      ok: true,
      answer: {
        part,
        version: now.version,
        draftVersion: now.version,
        savedAt: at,
        gaps: [],
        warnings: [],
      },
    };
  };
  return { now, save };
}

let stops: (() => void)[] = [];
const open = (
  from: ReturnType<typeof server>,
  storage: Storage,
  seen: PartValue = from.now.content,
  version = from.now.version,
  over: Partial<DraftDeps> = {},
): DraftStore => {
  const store = createDraftStore({
    submissionId: 's',
    personId: person.id,
    content: { nextTasks: seen },
    versions: { nextTasks: version },
    draftVersion: 1,
    save: from.save,
    storage,
    delay: 500,
    ...over,
  });
  stops.push(store.start());
  return store;
};

beforeEach(() => {
  vi.useFakeTimers();
  stops = [];
});
afterEach(() => {
  for (const stop of stops) stop();
  vi.useRealTimers();
});

describe('draft store', () => {
  it('sends after a quiet moment, once for many keystrokes, and forgets its copy when it is confirmed', async () => {
    const [api, storage] = [server(text('')), memory()];
    const store = open(api, storage);
    for (const t of ['x', 'xy', 'xyz']) store.set('nextTasks', text(t));
    expect(storage.length).toBe(1);
    // Told to the one who wrote it, and to nobody else at this computer.
    expect([unsent(storage, person.id), unsent(storage, 'another')]).toEqual([['s'], []]);
    await vi.advanceTimersByTimeAsync(600);
    expect(api.now).toMatchObject({ sent: 1, content: text('xyz') });
    expect(store.part('nextTasks')).toMatchObject({ status: 'saved', version: 2, savedAt: at });
    expect(storage.length).toBe(0);
  });

  it('keeps what was typed while a save was under way and sends it next', async () => {
    const api = server(text(''));
    const store = open(api, memory());
    store.set('nextTasks', text('one'));
    const flushed = store.flush();
    store.set('nextTasks', text('one two'));
    expect(await flushed).toBe(true);
    expect(api.now.content).toEqual(text('one two'));
  });

  it('waits while the network is away, sends when it is back', async () => {
    const api = server(text(''));
    const store = open(api, memory());
    api.now.online = false;
    store.set('nextTasks', text('kept'));
    await vi.advanceTimersByTimeAsync(700);
    expect(store.part('nextTasks').status).toBe('waiting');
    api.now.online = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.part('nextTasks').status).toBe('saved');
    expect(api.now.content).toEqual(text('kept'));
  });

  it('sends what was left after a reload or an ended session, and only to the person who typed it', async () => {
    const [api, storage] = [server(text('')), memory()];
    api.now.online = false;
    const first = open(api, storage);
    first.set('nextTasks', text('left'));
    stops.pop()?.();
    api.now.online = true;
    const stranger = open(api, storage, text(''), 1, {
      personId: '22222222-2222-4222-8222-222222222222',
    });
    expect(stranger.part('nextTasks').content).toEqual(text(''));
    const second = open(api, storage);
    expect(second.part('nextTasks').content).toEqual(text('left'));
    await vi.advanceTimersByTimeAsync(100);
    expect(api.now.content).toEqual(text('left'));
  });

  it('tells a conflict, keeps both texts, and saves what the person chose on top', async () => {
    const api = server(text('base'));
    const store = open(api, memory());
    api.now.content = text('theirs');
    api.now.version = 2;
    store.set('nextTasks', text('mine'));
    await vi.advanceTimersByTimeAsync(700);
    const { conflict, content, base } = store.part('nextTasks');
    expect(conflict).toMatchObject({ version: 2, savedBy: person, content: text('theirs') });
    expect(content).toEqual(text('mine'));
    const { disputes } = merge(base, content, conflict?.content as PartValue);
    expect(disputes).toMatchObject([{ field: 'text', mine: 'mine', theirs: 'theirs' }]);
    store.resolve(
      'nextTasks',
      merge(base, content, conflict?.content as PartValue, { [disputes[0]?.id ?? '']: 'mine' })
        .content,
    );
    await vi.advanceTimersByTimeAsync(100);
    expect(api.now).toMatchObject({ content: text('mine'), version: 3 });
  });

  it('takes over what others saved where nothing is unsent, and leaves the rest', () => {
    const api = server(text('base'));
    const store = open(api, memory());
    store.adopt({ nextTasks: text('theirs') }, { nextTasks: 5 }, 5);
    expect(store.part('nextTasks')).toMatchObject({ content: text('theirs'), version: 5 });
    store.set('nextTasks', text('mine'));
    store.adopt({ nextTasks: text('newer') }, { nextTasks: 6 }, 6);
    expect(store.part('nextTasks')).toMatchObject({ content: text('mine'), version: 5 });
  });

  it('says so when the browser keeps nothing', () => {
    const full = memory();
    full.setItem = () => {
      throw new Error('full');
    };
    const store = open(server(text('')), full);
    expect(store.kept()).toBe(true);
    store.set('nextTasks', text('x'));
    expect(store.kept()).toBe(false);
  });
});

describe('merge of a part', () => {
  const list = (...items: [string, string][]): PartValue => ({
    items: items.map(([key, t]) => ({ key, text: t })),
  });
  const base = list(['a', 'A'], ['b', 'B'], ['c', 'C']);

  it('takes each side where only that side touched it', () => {
    const merged = merge(
      base,
      list(['a', 'A mine'], ['b', 'B'], ['c', 'C']),
      list(['a', 'A'], ['b', 'B theirs'], ['c', 'C'], ['d', 'D']),
    );
    expect(merged).toMatchObject({
      content: list(['a', 'A mine'], ['b', 'B theirs'], ['c', 'C'], ['d', 'D']),
      disputes: [],
      taken: 2,
    });
  });

  it('follows removals the other side left alone, and asks about those it changed', () => {
    const merged = merge(
      base,
      list(['a', 'A'], ['b', 'B']),
      list(['a', 'A'], ['b', 'B'], ['c', 'C theirs']),
    );
    expect(merged.content).toEqual(list(['a', 'A'], ['b', 'B']));
    expect(merged.disputes).toMatchObject([
      { key: 'c', field: null, mine: null, theirs: { text: 'C theirs' } },
    ]);
    expect(merge(base, list(['a', 'A'], ['b', 'B']), base).content).toEqual(
      list(['a', 'A'], ['b', 'B']),
    );
    expect(merge(base, base, list(['a', 'A'])).content).toEqual(list(['a', 'A']));
  });

  it('keeps the order of who moved, and the lines the other added', () => {
    expect(
      merge(
        base,
        list(['c', 'C'], ['a', 'A'], ['b', 'B']),
        list(['a', 'A'], ['x', 'X'], ['b', 'B'], ['c', 'C']),
      ).content,
    ).toEqual(list(['c', 'C'], ['a', 'A'], ['x', 'X'], ['b', 'B']));
  });
});
