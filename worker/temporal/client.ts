import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
  type ConnectionOptions,
} from '@temporalio/client';

/** Temporal's server, and which namespace and task queue are ours there. */
export interface TemporalPlace {
  readonly connection: ConnectionOptions;
  readonly namespace: string;
  readonly taskQueue: string;
}

/**
 * A client that can be made while the server is down: it connects with the first call, and gives up
 * on a call after half a second instead of the usual twenty, because the relay knows better when to
 * come back.
 */
export function lazyClient({ connection, namespace }: TemporalPlace): Client {
  const retry = makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts: 3 }));
  return new Client({
    connection: Connection.lazy({ ...connection, interceptors: [retry] }),
    namespace,
  });
}
