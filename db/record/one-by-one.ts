import type { Statement, Tx } from '../postgres/connect.ts';
import type { CallWithId, Change, Loaded, Stream } from './stream.ts';

/** A stream that knows how to load and write one call. */
export interface Single<S, C, E extends { readonly type: string }, X> extends Omit<
  Stream<S, C, E, X>,
  'load' | 'project'
> {
  /** The statement that locks is the first one sent. */
  load(sql: Tx, call: CallWithId<C>): Promise<Loaded<S, X> | null>;
  project(sql: Tx, change: Change<S, E, X>): Statement[];
}

/**
 * For streams few people act on: several calls in one transaction are loaded and written each for
 * itself, in the order of their ids.
 */
export const oneByOne = <S, C, E extends { readonly type: string }, X>(
  single: Single<S, C, E, X>,
): Stream<S, C, E, X> => ({
  ...single,
  async load(sql, calls) {
    const loading = new Map(
      calls
        .toSorted((a, b) => (a.streamId < b.streamId ? -1 : 1))
        .map((call) => [call, single.load(sql, call)]),
    );
    return Promise.all(calls.map(async (call) => (await loading.get(call)) ?? null));
  },
  project: (sql, changes) => changes.flatMap((change) => single.project(sql, change)),
});
