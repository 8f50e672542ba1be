import type { z } from 'zod';
import type { ProblemCode } from '../problems.ts';

/** What a route promises: the API parses by it, the OpenAPI document is made of it, and
 * the console's client is typed by it. */
export interface RouteContract<
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

/** Declares a route, keeping its method and path as literal types for the console's client. */
export const routeContract = <const C extends RouteContract>(contract: C): C => contract;
