import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Actor } from '#domain/access/actor';
import type { Instant, IsoDate } from '#domain/calendar/dates';
import { isRefusal, type Refusal } from '#domain/problems';
import type { Language } from '#domain/words/index';
import { readJson } from './body.ts';
import { describe, type App, type Contract } from './contract.ts';
import { detailsOf } from './details.ts';
import { Problem } from './problem.ts';
import type { SignedIn } from './signed-in.ts';

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
  Variables: {
    signedIn: SignedIn;
    language: Language;
    requestId: string;
    personId: string | undefined;
    problem: string | undefined;
    asked: Omit<Asked, 'key' | 'language'>;
  };
}
export type { App } from './contract.ts';

/** An `Idempotency-Key`: visible ASCII. */
export const anyKey = /^[\x21-\x7e]{8,100}$/;

/**
 * One route: its contract, which the OpenAPI document tells too, and its handler, which gets
 * everything parsed and answers a value or a refusal. Only signed-in people get this far.
 */
export function endpoint<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  A extends z.ZodType = z.ZodType,
>(
  app: App,
  contract: Contract<P, Q, B, A>,
  handler: (
    asked: Asked,
    given: {
      readonly params: z.output<P>;
      readonly query: z.output<Q>;
      readonly body: z.output<B>;
    },
    c: Context<Env>,
  ) => Promise<z.input<A> | Refusal | Response>,
  options: { readonly checkAnswers: boolean },
): void {
  describe(app, contract);
  app.on(
    contract.method.toUpperCase(),
    contract.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    async (c) => {
      const asked: Asked = {
        ...c.get('asked'),
        language: c.get('language'),
        key: keyOf(c, contract.keyed ?? false),
      };
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
    },
  );
}

function parsed<T extends z.ZodType>(
  schema: T | undefined,
  value: unknown,
  under: string,
): z.output<T> {
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
  if (!anyKey.test(key))
    throw new Problem({
      refused: 'bad-input',
      details: [{ at: 'Idempotency-Key', code: key.length > 100 ? 'too-long' : 'not-accepted' }],
    });
  return key;
}

function checkAnswer(
  contract: { readonly method: string; readonly path: string; readonly answer: z.ZodType },
  answer: unknown,
): void {
  const result = contract.answer.safeParse(answer, { reportInput: true });
  if (!result.success)
    throw new Error(
      `${contract.method} ${contract.path} broke its contract: ${JSON.stringify(result.error.issues.slice(0, 5).map((i) => ({ path: i.path.join('/'), code: i.code, message: i.message })))}`,
    );
}
