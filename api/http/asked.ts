import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Db } from '#db/postgres/connect';
import type { PersonActor } from '#domain/access/actor';
import type { Instant, IsoDate } from '#domain/calendar/dates';
import type { Language } from '#domain/words/index';
import type { SignedIn } from './signed-in.ts';

/** Who asks, in what language, and when: set before any handler runs. */
export interface Asked {
  readonly actor: PersonActor;
  /** Reads for them. */
  readonly read: <T>(body: (sql: Db) => Promise<T>) => Promise<T>;
  readonly now: Instant;
  readonly today: IsoDate;
  readonly language: Language;
  /** `Idempotency-Key`, when it was sent and has the right form. */
  readonly key: string | undefined;
}

/** What hono carries through a request. */
export interface Env {
  Bindings: Partial<HttpBindings>;
  Variables: {
    signedIn: SignedIn;
    language: Language;
    requestId: string;
    personId: string | undefined;
    problem: string | undefined;
    asked: Omit<Asked, 'key' | 'language'>;
  };
}

export type App = Hono<Env>;
