import type { RouteContract } from '#domain/contracts/route-contract';
import type { ProblemCode } from '#domain/problems';
import type { App } from './asked.ts';

const described = new WeakMap<App, RouteContract[]>();

/**
 * Puts a route into the OpenAPI document. `endpoint` does it for its own; who answers otherwise
 * says it here.
 */
export function describe(app: App, contract: RouteContract): void {
  const known = described.get(app);
  if (known) known.push(contract);
  else described.set(app, [contract]);
}
/** What was described so far, in the order in which it was mounted. */
export const contractsOf = (app: App): readonly RouteContract[] => described.get(app) ?? [];

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
}: RouteContract): readonly ProblemCode[] => [
  ...new Set([
    ...(open ? [] : signedIn),
    ...everywhere,
    ...(method === 'get' ? [] : writing),
    ...(body ? withBody : []),
    ...(keyed ? withKey : []),
    ...own,
  ]),
];
