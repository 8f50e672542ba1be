import type { ProvidedContext } from 'vitest';

declare module 'vitest' {
  /** What the global set-up hands to the test files. */
  export interface ProvidedContext {
    /** The maintenance database of the Postgres of this run; its owner may create databases. */
    readonly postgresUrl: string;
    /** gRPC address of the Temporal server of this run. */
    readonly temporalAddress: string;
  }
}

export type ProvidedName = keyof ProvidedContext;
