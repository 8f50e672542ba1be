import type { Hono } from 'hono';
import type { z } from 'zod';
import type { ProblemCode } from '#domain/problems';
import type { Env } from './endpoint.ts';

export type App = Hono<Env>;

/** What a route promises: `endpoint` parses by it, and the OpenAPI document says it. */
export interface Contract<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends z.ZodType = z.ZodType,
> {
  /** Unlike any other: what a generated client calls it (`operationId`). */
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** `/api/plans/{id}` */
  readonly path: string;
  /** As `summary`: Vietnamese, ` / `, English. */
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
  /** Answered without a session. */
  readonly open?: boolean;
  /** Media types of a body that is bytes. */
  readonly sends?: readonly string[];
  /** Media types of an answer that is not JSON; of one in lines, `answer` is a line. */
  readonly media?: readonly string[];
  /** The answer sets or ends a cookie. */
  readonly setsCookie?: boolean;
}

const told = new WeakMap<App, Contract[]>();

/**
 * Puts a route into the document. `endpoint` does it for its own; who answers otherwise says it
 * here.
 */
export function describe(app: App, contract: Contract): void {
  const known = told.get(app);
  if (known) known.push(contract);
  else told.set(app, [contract]);
}
/** What was described so far, in the order in which it was mounted. */
export const contractsOf = (app: App): readonly Contract[] => told.get(app) ?? [];

const everywhere: readonly ProblemCode[] = ['unavailable', 'internal'];
const signedIn: readonly ProblemCode[] = ['not-signed-in', 'not-found', 'bad-input'];
const withBody: readonly ProblemCode[] = [
  'bad-input',
  'bad-json',
  'too-large',
  'too-deep',
  'unsupported-type',
];
/** Of every write: another site's page is refused. */
const writing: readonly ProblemCode[] = ['cross-site'];
const withKey: readonly ProblemCode[] = ['key-missing', 'key-reused', 'key-in-progress'];

/** Every problem a route may answer with, its own and those of its kind. */
export const problemsOf = ({
  method,
  open,
  body,
  keyed,
  problems: own = [],
}: Contract): readonly ProblemCode[] => [
  ...new Set([
    ...(open ? [] : signedIn),
    ...everywhere,
    ...(method === 'get' ? [] : writing),
    ...(body ? withBody : []),
    ...(keyed ? withKey : []),
    ...own,
  ]),
];
