import type { z } from 'zod';
import type { AnswerOf, RouteContract } from '#domain/contracts/route-contract';
import type { AnyRoute } from '#domain/contracts/routes';

// Types only: what the API promises, by the paths the console asks. No schema comes along into the
// browser.

export type Method = RouteContract['method'];

type Below<P> = P extends `/api${infer Rest}` ? Rest : never;
/** The routes that are asked by a method, by their paths without `/api`. */
type RoutesBy<M extends Method> = {
  [C in Extract<AnyRoute, { readonly method: M }> as Below<C['path']>]: C;
};
type Routes = { [M in Method]: RoutesBy<M> };
/** The paths that are asked by a method: `/plans/{id}`. */
export type Path<M extends Method> = keyof Routes[M] & string;

type Answers = {
  [M in Method]: {
    [P in keyof Routes[M]]: Routes[M][P] extends RouteContract ? AnswerOf<Routes[M][P]> : never;
  };
};
/** What a path answers. */
export type Answer<M extends Method, P extends Path<M>> = Answers[M][P];

type Nothing = Readonly<Record<string, never>>;
/** One part of what is sent; it may be left out when nothing in it must be there. */
type Part<C, Name extends string> =
  C extends Readonly<Record<Name, infer S extends z.ZodType>>
    ? Nothing extends z.input<S>
      ? { readonly [N in Name]?: z.input<S> }
      : { readonly [N in Name]: z.input<S> }
    : unknown;

type SentTo<C> = Part<C, 'params'> &
  Part<C, 'query'> &
  Part<C, 'filter'> &
  Part<C, 'body'> &
  (C extends { readonly sends: readonly string[] } ? { readonly bytes: Blob } : unknown) &
  (C extends { readonly keyed: true } ? { readonly key: string } : unknown) & {
    readonly signal?: AbortSignal;
  };
type AllSent = { [M in Method]: { [P in keyof Routes[M]]: SentTo<Routes[M][P]> } };

/**
 * What must be sent with a path: values of its places, query, filter, body, and the
 * `Idempotency-Key` of a command.
 */
export type Sent<M extends Method, P extends Path<M>> = AllSent[M][P];

/** The last argument of a function; it may be left out when nothing in it must be there. */
export type Last<T, Else = never> = Nothing extends T ? [last?: T | Else] : [last: T | Else];

type Lists = {
  [P in Path<'get'> as Answer<'get', P> extends ListAnswer ? NameOf<P> : never]: Routes['get'][P];
};
type NameOf<P> = P extends `/${infer Name}` ? Name : never;
interface ListAnswer {
  readonly data: readonly unknown[];
  readonly total: number;
}
/** The lists of the API, by the name of their path. */
export type Resource = keyof Lists;
/** What a row of each list is. */
export type Rows = { [R in Resource]: AnswerOf<Lists[R]>['data'][number] };
type Inputs<R extends Resource, Name extends string> =
  Lists[R] extends Readonly<Record<Name, infer S extends z.ZodType>> ? z.input<S> : never;
/** What a list can be filtered by, and the fields it can be ordered by. */
export type Filter<R extends Resource> = Inputs<R, 'filter'> & object;
export type SortField<R extends Resource> = (Inputs<R, 'query'> extends { sort?: infer S }
  ? S
  : never) &
  string;
