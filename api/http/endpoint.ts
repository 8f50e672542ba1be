import type { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { z } from 'zod';
import { isRefusal, problems, type ProblemCode, type Refusal } from '#domain/problems';
import { problem } from '#domain/contracts/views';
import type { Instant, IsoDate } from '#domain/calendar/dates';
import type { Actor } from '#domain/roles';
import type { Language } from '#domain/words/index';
import type { SignedIn } from '../auth/session.ts';
import { readJson } from './body.ts';
import { detailsOf } from './details.ts';
import { Problem } from './problem.ts';

type PersonActor = Extract<Actor, { kind: 'person' }>;

/** Who asks, in what language, and when: set before any handler runs. */
export interface Asked {
  readonly actor: PersonActor;
  readonly now: Instant;
  readonly today: IsoDate;
  readonly language: Language;
  /** `Idempotency-Key`, when it was sent and has the right form. */
  readonly key: string | undefined;
}
export interface Env {
  Bindings: Partial<HttpBindings>;
  Variables: { signedIn: SignedIn; language: Language; requestId: string; personId: string | undefined; problem: string | undefined; asked: Omit<Asked, 'key' | 'language'> };
}
export type App = OpenAPIHono<Env>;

interface Contract<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** `/api/plans/{id}` */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** A command of the record: `Idempotency-Key` must be sent. */
  readonly keyed?: boolean;
  readonly answer: A;
  /** Problems beside those every route has. */
  readonly problems?: readonly ProblemCode[];
}

const everyRoute: readonly ProblemCode[] = ['not-signed-in', 'not-found', 'bad-input', 'unavailable', 'internal'];
const withBody: readonly ProblemCode[] = ['bad-json', 'too-large', 'too-deep', 'unsupported-type'];
const anyKey = /^[\x21-\x7e]{8,100}$/;

/**
 * One route: its contract for the OpenAPI document and its handler, which gets everything parsed and answers a value or
 * a refusal. Only signed-in people get this far.
 */
export function endpoint<P extends z.ZodType = z.ZodUndefined, Q extends z.ZodType = z.ZodUndefined, B extends z.ZodType = z.ZodUndefined, A extends z.ZodType = z.ZodType>(
  app: App, contract: Contract<P, Q, B, A>,
  handler: (asked: Asked, given: { readonly params: z.output<P>; readonly query: z.output<Q>; readonly body: z.output<B> }, c: Context<Env>) => Promise<z.input<A> | Refusal | Response>,
  options: { readonly checkAnswers: boolean },
): void {
  describe(app, contract);
  app.on(contract.method.toUpperCase(), contract.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
    const asked: Asked = { ...c.get('asked'), language: c.get('language'), key: keyOf(c, contract.keyed ?? false) };
    // An id of the wrong form is nothing there: strangers learn no more from it.
    const params = contract.params?.safeParse(c.req.param());
    if (params && !params.success) throw new Problem('not-found');
    const query = parsed(contract.query, c.req.query(), 'query');
    const body = parsed(contract.body, contract.body ? await readJson(c.req.raw) : undefined, '');
    const answer = await handler(asked, { params: params?.data as z.output<P>, query, body }, c);
    if (answer instanceof Response) return answer;
    if (isRefusal(answer)) throw new Problem(answer);
    if (options.checkAnswers) checkAnswer(contract, answer);
    return c.json(answer as object);
  });
}

function parsed<T extends z.ZodType>(schema: T | undefined, value: unknown, under: string): z.output<T> {
  if (!schema) return undefined as z.output<T>;
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new Problem({ refused: 'bad-input', details: detailsOf(result.error, under) });
}

function keyOf(c: Context<Env>, needed: boolean): string | undefined {
  const key = c.req.header('idempotency-key');
  if (key === undefined || key === '') {
    if (needed) throw new Problem('key-missing');
    return undefined;
  }
  if (!anyKey.test(key)) throw new Problem({ refused: 'bad-input', details: [{ at: 'Idempotency-Key', code: key.length > 100 ? 'too-long' : 'not-accepted' }] });
  return key;
}

function checkAnswer(contract: { readonly method: string; readonly path: string; readonly answer: z.ZodType }, answer: unknown): void {
  const result = contract.answer.safeParse(answer, { reportInput: true });
  if (!result.success) throw new Error(`${contract.method} ${contract.path} broke its contract: ${JSON.stringify(result.error.issues.slice(0, 5).map((i) => ({ path: i.path.join('/'), code: i.code, message: i.message })))}`);
}

type AnyContract = Contract<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

function describe(app: App, contract: object): void {
  const { method, path, tag, summary, params, query, body, keyed, answer, problems: own = [] } = contract as AnyContract;
  const codes = [...new Set<ProblemCode>([...everyRoute, ...(body ? withBody : []), ...(method === 'get' ? [] : ['cross-site'] as const), ...(keyed ? ['key-missing', 'key-reused', 'key-in-progress'] as const : []), ...own])];
  const byStatus = Map.groupBy(codes, (code) => problems[code].status);
  app.openAPIRegistry.registerPath({
    method, path, tags: [tag], summary,
    request: {
      ...(params && { params: params as z.ZodObject }), ...(query && { query: query as z.ZodObject }),
      ...(keyed && { headers: z.object({ 'Idempotency-Key': z.string().regex(anyKey).describe('One of your own for each click; the same for every try of it') }) }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: answer } } },
      ...Object.fromEntries([...byStatus].map(([status, list]) => [status, { description: list.join(', '), content: { 'application/problem+json': { schema: problem } } }])),
    },
  });
}
