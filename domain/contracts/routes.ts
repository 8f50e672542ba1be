import { z } from 'zod';
import * as subjects from './index.ts';
import type { RouteContract, RouteContracts } from './route-contract.ts';

type Subjects = typeof subjects;
/** Of an export, the contracts it holds: only records of contracts hold any. */
type ContractsIn<Export> = Export extends RouteContracts ? Export[keyof Export] : never;

/** The contract of any route, as declared: method and path are literal. */
export type AnyRoute = { [Name in keyof Subjects]: ContractsIn<Subjects[Name]> }[keyof Subjects];

const isContract = (value: unknown): value is RouteContract =>
  typeof value === 'object' &&
  value !== null &&
  'answer' in value &&
  value.answer instanceof z.ZodType &&
  'path' in value;

/** The contracts of all routes, those of a rehearsal included. */
export const allRoutes: readonly RouteContract[] = Object.values(subjects).flatMap((exported) =>
  Object.values(exported).filter(isContract),
);
