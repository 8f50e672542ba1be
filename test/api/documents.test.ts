import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#api/app';
import { createRenderer, type Renderer, type RenderingLimits } from '#documents/rendering/renderer';
import { renderingLimits } from '../documents/limits.ts';
import { apiWorld, client, problem, type ApiWorld, type Client } from './support.ts';

let w: ApiWorld;
let path: string;
let renderer: Renderer | undefined;
beforeAll(async () => {
  w = await apiWorld();
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  const { submissionId } = await w.world.drafted('plan', '2026-09-08T01:00:00.000Z');
  path = `/api/submissions/${submissionId}/document.docx`;
});
afterEach(async () => {
  await renderer?.close();
});
afterAll(async () => {
  await w.close();
});

/** The principal at an API that makes documents in its own way. */
async function principal(limits: Partial<RenderingLimits>, thread?: string): Promise<Client> {
  renderer = createRenderer(
    { ...renderingLimits, ...limits },
    thread === undefined
      ? undefined
      : new URL(`../documents/threads/${thread}.ts`, import.meta.url),
  );
  const app = createApp({ ...w.deps, documents: renderer });
  return client(app, (await w.signIn('principal')).cookie);
}

describe('a Word file that cannot be made', () => {
  it('because the document is too long is a 422 that says so in both languages', async () => {
    const c = await principal({ inputBytes: 100 });
    const answer = await c.get(path);
    expect(problem(answer)).toMatchObject({ status: 422, code: 'document-too-large' });
    expect(problem(answer).title).toMatch(/^Văn bản quá dài/);
    const english = problem(await c.get(path, { 'accept-language': 'en' }));
    expect(english.title).toMatch(/^The document is too long/);
  });

  it('in the time allowed is a 503 to be tried again', async () => {
    const c = await principal({ seconds: 1 }, 'endless');
    const answer = await c.get(path);
    expect(problem(answer)).toMatchObject({ status: 503, retryable: true });
    expect(problem(answer).title).toMatch(/^Sau 1 giây vẫn chưa tạo xong/);
    expect(answer.headers.get('retry-after')).toBe('5');
    const english = problem(await c.get(path, { 'accept-language': 'en' }));
    expect(english.title).toMatch(/^The Word file was not finished after 1 seconds/);
  });

  it('because the thread died is a 500 with an id, in the log, and harms nothing else', async () => {
    const c = await principal({}, 'dead');
    const [answer, me] = await Promise.all([c.get(path), c.get('/api/me')]);
    expect(me.status).toBe(200);
    expect(problem(answer)).toMatchObject({ status: 500, code: 'internal' });
    const id = problem(answer).instance?.replace('urn:uuid:', '') ?? '?';
    expect(w.lines.some((l) => l.includes(id) && l.includes('ended with code 3'))).toBe(true);
    expect((await c.get(path)).status).toBe(500);
    expect((await c.get('/api/me')).status).toBe(200);
  });
});
