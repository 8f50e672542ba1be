import type { Context } from 'hono';
import type { z } from 'zod';
import type { AnswerOf, Given, RouteContract } from '#domain/contracts/route-contract';
import { isRefusal, type Refusal } from '#domain/problems';
import type { App, Asked, Env } from './asked.ts';
import { readJson } from './body.ts';
import { describe } from './contract.ts';
import { detailsOf } from './details.ts';
import { Problem } from './problem.ts';

/** An `Idempotency-Key`: visible ASCII. */
export const anyKey = /^[\x21-\x7e]{8,100}$/;

/** Of a route whose key must be sent, the key is there; an open one knows nobody. */
type AskedOf<C extends RouteContract> = C extends { readonly open: true }
  ? Pick<Asked, 'language'>
  : C extends { readonly keyed: true }
    ? Asked & { readonly key: string }
    : Asked;

/** Gets everything parsed by the contract, and answers what it promises or a refusal. */
export type Handler<C extends RouteContract> = (
  asked: AskedOf<C>,
  given: Given<C>,
  c: Context<Env>,
) => Promise<AnswerOf<C> | Refusal | Response>;

/**
 * Serves a route by its contract, which the OpenAPI document tells too. Unless the contract is
 * open, only signed-in people get this far.
 * @param options `checkAnswers` compares what the handler answers with the contract, too
 */
export function endpoint<C extends RouteContract>(
  app: App,
  contract: C,
  handler: Handler<C>,
  options: { readonly checkAnswers: boolean },
): void {
  describe(app, contract);
  app.on(
    contract.method.toUpperCase(),
    contract.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    async (c) => {
      const asked = {
        ...c.get('asked'),
        language: c.get('language'),
        key: keyOf(c, contract.keyed ?? false),
      } as AskedOf<C>;
      const given = (await parsedBy(contract, c)) as Given<C>;
      const answer = await handler(asked, given, c);
      if (answer instanceof Response) return answer;
      if (isRefusal(answer)) throw new Problem(answer);
      if (options.checkAnswers) checkAnswer(contract, answer);
      return c.json(answer as object);
    },
  );
}

/** What the request carries, parsed. @throws {Problem} not-found, bad-input */
async function parsedBy(
  contract: RouteContract,
  c: Context<Env>,
): Promise<Record<keyof Given<RouteContract>, unknown>> {
  // An id of the wrong form is nothing there: strangers learn no more from it.
  const params = contract.params?.safeParse(c.req.param());
  if (params && !params.success) throw new Problem('not-found');
  const { filter, ...query } = c.req.query();
  return {
    params: params?.data,
    query: parsed(contract.query, contract.filter ? query : c.req.query(), 'query'),
    filter: contract.filter && parsed(contract.filter, json(filter), 'query/filter'),
    body: parsed(contract.body, contract.body && (await readJson(c.req.raw)), ''),
  };
}

function parsed(schema: z.ZodType | undefined, value: unknown, under: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new Problem({ refused: 'bad-input', details: detailsOf(result.error, under) });
}

/** Longest text of a `filter`, in characters. */
const FILTER_LENGTH = 4000;

/** A filter as it stands in the address: JSON; nothing is a filter of nothing. */
function json(text = ''): unknown {
  const wrong = (code: string): Problem =>
    new Problem({ refused: 'bad-input', details: [{ at: 'query/filter', code }] });
  if (text.length > FILTER_LENGTH) throw wrong('too-long');
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw wrong('wrong-type');
  }
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

function checkAnswer({ method, path, answer: schema }: RouteContract, answer: unknown): void {
  const result = schema.safeParse(answer, { reportInput: true });
  if (result.success) return;
  const found = result.error.issues
    .slice(0, 5)
    .map((i) => ({ path: i.path.join('/'), code: i.code, message: i.message }));
  throw new Error(`${method} ${path} broke its contract: ${JSON.stringify(found)}`);
}
