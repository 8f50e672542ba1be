import type { Hono } from 'hono';
import type { RouteContract as Contract } from '#domain/contracts/route-contract';
import type { ProblemCode } from '#domain/problems';
import type { Env } from './endpoint.ts';

export type App = Hono<Env>;
export type { RouteContract as Contract } from '#domain/contracts/route-contract';

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
