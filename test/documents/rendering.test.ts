import { afterEach, describe, expect, it } from 'vitest';
import { renderDocx, type DocumentInput } from '#documents/docx/docx';
import { createRenderer, type Renderer, type RenderingLimits } from '#documents/rendering/renderer';
import { isRefusal, refuse } from '#domain/problems';
import { planInput } from './input.ts';
import { renderingLimits } from './limits.ts';
import { plan } from './samples.ts';
import { unzip } from './unzip.ts';

let renderer: Renderer | undefined;
afterEach(async () => {
  await renderer?.close();
});

/** @param thread the name of a program under threads/, for one that misbehaves */
function rendererWith(limits: Partial<RenderingLimits>, thread?: string): Renderer {
  renderer = createRenderer(
    { ...renderingLimits, ...limits },
    thread === undefined ? undefined : new URL(`./threads/${thread}.ts`, import.meta.url),
  );
  return renderer;
}

/** A plan with so many tasks of 5,000 letters each. */
function planWith(tasks: number): DocumentInput {
  const content = plan();
  const [first] = content.tasks.tasks;
  if (!first) throw new Error('the sample has no task');
  const measures = 'Tổ chức tập huấn cho giáo viên. '.repeat(156);
  const many = Array.from({ length: tasks }, (_, i) => ({ ...first, key: `t-${i}`, measures }));
  return planInput({ content: { ...content, tasks: { tasks: many } } });
}

describe('a Word file made in a thread', () => {
  it('is the one made without it', async () => {
    const made = await rendererWith({}).docx(planInput());
    if (isRefusal(made)) throw new Error(made.refused);
    const plain = unzip(await renderDocx(planInput()));
    expect([...unzip(made)].filter(([path]) => path !== 'docProps/core.xml')).toEqual(
      [...plain].filter(([path]) => path !== 'docProps/core.xml'),
    );
  });

  it('is refused when the document is too long, and when the file is', async () => {
    expect(await rendererWith({ inputBytes: 4_000 }).docx(planInput())).toEqual(
      refuse('document-too-large'),
    );
    await renderer?.close();
    expect(await rendererWith({ outputBytes: 4_000 }).docx(planInput())).toEqual(
      refuse('document-too-large'),
    );
  });

  it('is stopped when it takes too long, and the next one is made', async () => {
    const slow = rendererWith({ seconds: 1, threads: 1 }, 'endless');
    const began = performance.now();
    const both = await Promise.all([slow.docx(planInput()), slow.docx(planInput())]);
    expect(both).toEqual(both.map(() => refuse('document-too-slow', { limit: 1 })));
    // One thread: the second began when the first had been stopped.
    expect(performance.now() - began).toBeGreaterThan(1_900);
  });

  it('is refused when it needs more memory than a thread may have', async () => {
    expect(await rendererWith({ memoryMb: 64 }, 'greedy').docx(planInput())).toEqual(
      refuse('document-too-large'),
    );
  }, 30_000);

  it('fails alone when its thread dies: those that wait get another thread', async () => {
    const mortal = rendererWith({ threads: 1 }, 'mortal');
    const outcomes = await Promise.allSettled(
      ['die', 'live', 'throw', 'live'].map(async (title) => mortal.docx(planInput({ title }))),
    );
    expect(outcomes).toEqual([
      { status: 'rejected', reason: new Error('a rendering thread ended with code 3') },
      { status: 'fulfilled', value: new Uint8Array(1) },
      { status: 'rejected', reason: new Error('not in a promise') },
      { status: 'fulfilled', value: new Uint8Array(1) },
    ]);
  });

  it('is refused as one too many when a hundred wait, and when the process stops', async () => {
    const endless = rendererWith({ threads: 1 }, 'endless');
    const asked = Array.from({ length: 105 }, async () => endless.docx(planInput()));
    // The hundred and first to wait and those after it are told at once.
    expect(await Promise.all(asked.slice(101))).toEqual(
      asked.slice(101).map(() => refuse('unavailable')),
    );
    await endless.close();
    expect(await Promise.all(asked)).toEqual(asked.map(() => refuse('unavailable')));
    expect(await endless.docx(planInput())).toEqual(refuse('unavailable'));
  });

  it('leaves the event loop free, however many are made at once', async () => {
    const long = planWith(60);
    const inThreads = rendererWith({});
    // Both sides have everything loaded and compiled before they are measured.
    await Promise.all([renderDocx(long), inThreads.docx(long), inThreads.docx(long)]);
    const documents = Array.from({ length: 12 }, () => long);
    const here = await meanDelay(async () => {
      for (const document of documents) await renderDocx(document);
    });
    const there = await meanDelay(async () => {
      await Promise.all(documents.map(async (document) => inThreads.docx(document)));
    });
    expect(there / here).toBeLessThan(0.3);
  }, 60_000);
});

/**
 * How long somebody who asks at any moment waits for the event loop while `work` is done, in
 * milliseconds: half of each gap between two turns, weighed by its length.
 */
async function meanDelay(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  let last = began;
  let waited = 0;
  const turn = (): void => {
    const now = performance.now();
    waited += (now - last) ** 2 / 2;
    last = now;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  await work();
  await new Promise(setImmediate);
  turn();
  clearImmediate(next);
  return waited / (last - began);
}
