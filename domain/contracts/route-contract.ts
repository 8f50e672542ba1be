import type { z } from 'zod';
import type { ProblemCode } from '../problems.ts';

/**
 * What a route promises: the API parses by it, the OpenAPI document is made of it, and the
 * console's client is typed by it.
 */
export interface RouteContract {
  /** Unlike any other: what a generated client calls it (`operationId`). */
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** `/api/plans/{id}` */
  readonly path: string;
  /** As `summary`: Vietnamese, ` / `, English. */
  readonly tag: string;
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  /** Of a list: what its parameter `filter` holds as JSON. Left out it is `{}`. */
  readonly filter?: z.ZodType;
  readonly body?: z.ZodType;
  /** A command of the record: `Idempotency-Key` must be sent. */
  readonly keyed?: boolean;
  readonly answer: z.ZodType;
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

/** Declares a route, keeping its method and path as literal types for the console's client. */
export const routeContract = <const C extends RouteContract>(contract: C): C => contract;

/** `unit`, `end-leave` -> `unitEndLeave` */
export const operationId = (of: string, ...names: readonly string[]): string =>
  [of, ...names].join('-').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Routes by their names, as {@link routeContracts} makes them. */
export type RouteContracts = Readonly<Record<string, RouteContract>>;

/** Declares the routes of a subject: the key of each is its name, and all have the tag. */
export const routeContracts = <const R extends Readonly<Record<string, Declared>>>(
  tag: string,
  routes: R,
) =>
  Object.fromEntries(
    Object.entries(routes).map(([name, route]) => [name, { name, tag, ...route }]),
  ) as { readonly [N in keyof R & string]: R[N] & { readonly name: N; readonly tag: string } };
type Declared = Omit<RouteContract, 'name' | 'tag'>;

/** What a schema of a contract, if it has one, makes of what was sent. */
type Parsed<C, Part extends string> =
  C extends Readonly<Record<Part, infer S extends z.ZodType>> ? z.output<S> : undefined;

/** What a request to a route carried, parsed by its contract. */
export interface Given<C extends RouteContract> {
  readonly params: Parsed<C, 'params'>;
  readonly query: Parsed<C, 'query'>;
  readonly filter: Parsed<C, 'filter'>;
  readonly body: Parsed<C, 'body'>;
}
/** What a route answers, as it is sent. */
export type AnswerOf<C extends RouteContract> = z.input<C['answer']>;
