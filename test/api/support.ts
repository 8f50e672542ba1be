import { randomUUID } from 'node:crypto';
import { createApp } from '#api/app';
import { createAuth } from '#api/auth/auth';
import { passwordRecord } from '#api/auth/password-record';
import type { Deps } from '#api/deps';
import type { App } from '#api/http/asked';
import { createLive } from '#api/live/live';
import { actorOf } from '#db/access/people';
import { readingFrom } from '#db/access/reading';
import { addAccounts, hashPassword } from '#db/account/accounts';
import { connect, type Db } from '#db/postgres/connect';
import { createReference } from '#db/shared/reference';
import type { Clock } from '#db/wake/clock';
import { createRenderer } from '#documents/rendering/renderer';
import type { Problem } from '#domain/contracts/shared';
import { createLog } from '#log';
import { renderingLimits } from '../documents/limits.ts';
import { testDatabase } from '../support/postgres.ts';
import { smallWorld, zone, type World } from '../support/world.ts';

export const PASSWORD = 'mat-khau-thu-nghiem';
let hash: Promise<string> | undefined;

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** One person's hand on the API: their cookie, JSON in, JSON out. */
export interface Client {
  readonly cookie: string;
  get<T = Record<string, unknown>>(
    path: string,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  post<T = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  put<T = Record<string, unknown>>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  delete<T = Record<string, unknown>>(path: string): Promise<Answer<T>>;
}
export type Person = keyof World['people'];

/** The application without a port, on a database that is there. */
export interface OpenApp {
  readonly app: App;
  readonly deps: Deps;
  /** As nk_reader. */
  readonly reader: Db;
  /** Sets the time of the application. */
  at(instant: string): void;
  /** Mail about passwords, as handed to the port. */
  readonly resets: { readonly personId: string; readonly token: string }[];
  /** Who was told that their password was changed. */
  readonly told: string[];
  /** Lines of the log. */
  readonly lines: string[];
  readonly stranger: Client;
  close(): Promise<void>;
}

export interface ApiWorld extends OpenApp {
  readonly world: World;
  readonly url: string;
  signIn(person: Person): Promise<Client>;
}

export async function read<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (/json/.test(response.headers.get('content-type') ?? '')
      ? JSON.parse(text)
      : { text }) as T,
  };
}

export function client(app: App, cookie: string): Client {
  const send = async <T>(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> =>
    read<T>(
      await app.request(path, {
        method,
        headers: {
          ...(cookie && { cookie }),
          'accept-language': 'vi',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  return {
    cookie,
    get: async (path, headers) => send('GET', path, undefined, headers),
    post: async (path, body = {}, headers = {}) =>
      send('POST', path, body, { 'idempotency-key': randomUUID(), ...headers }),
    put: async (path, body, headers) => send('PUT', path, body, headers),
    delete: async (path) => send('DELETE', path, undefined),
  };
}

interface AppOptions {
  readonly mode?: Clock['mode'];
  readonly listen?: boolean;
  readonly mail?: 'smtp' | 'kept';
}

/** @param url a migrated database; `close` leaves it there */
export function openApp(url: string, options: AppOptions = {}): OpenApp {
  const write = connect(url, 'nk_writer', 4);
  const reader = connect(url, 'nk_reader', 4);
  const resets: OpenApp['resets'] = [];
  const told: string[] = [];
  const lines: string[] = [];
  let now = '2026-09-08T02:00:00.000Z';
  const clock: Clock = { mode: options.mode ?? 'real', now: async () => now };
  const publicUrl = 'http://localhost:3000';
  const log = createLog('api', 'info', (line) => {
    lines.push(line);
    if (line.includes('"level":"error"')) process.stderr.write(`${line}\n`);
  });
  const auth = createAuth({
    databaseUrl: url,
    secret: 'x'.repeat(40),
    publicUrl,
    production: false,
    poolSize: 2,
    resetByMail: passwordRecord({ write, zone, clock, log }, 'mail'),
    sendReset: async (mail) => {
      resets.push(mail);
    },
  });
  const reading = readingFrom(reader);
  const live = createLive({
    reading,
    listener: options.listen ? reader : null,
    clock,
    zone,
    log,
    actorOf: async (id, day) => actorOf(reader, id, day),
  });
  const documents = createRenderer(renderingLimits);
  const deps: Deps = {
    write,
    reading,
    reference: createReference(reader, zone),
    auth,
    tellPasswordChanged: (personId) => {
      told.push(personId);
    },
    clock,
    zone,
    live,
    documents,
    log,
    publicUrl,
    checkAnswers: true,
    demoAccounts: [],
    around: {
      temporalAddress: 'localhost:7233',
      temporalUp: async () => false,
      mail: options.mail ?? 'kept',
    },
  };
  const app = createApp(deps);
  return {
    app,
    deps,
    reader,
    resets,
    told,
    lines,
    stranger: client(app, ''),
    at(instant) {
      now = instant;
    },
    async close() {
      await Promise.all([live.close(), documents.close()]);
      await Promise.all([write.end({ timeout: 5 }), reader.end({ timeout: 5 }), auth.close()]);
    },
  };
}

/** A small world with accounts, and the application on top of it. */
export async function apiWorld(
  options: AppOptions & { readonly issuedAt?: string | null } = {},
): Promise<ApiWorld> {
  const database = await testDatabase();
  const world = await smallWorld(
    database.url,
    options.issuedAt === undefined ? undefined : options.issuedAt,
  );
  hash ??= hashPassword(PASSWORD);
  const passwordHash = await hash;
  const people = await world.db<
    { id: string; name: string; login: string; email: string | null }[]
  >`select id, name, login, email from person`;
  await addAccounts(
    world.db,
    people.map((p) => ({
      personId: p.id,
      name: p.name,
      login: p.login,
      email: p.email,
      passwordHash,
    })),
  );
  const open = openApp(database.url, options);
  const logins = new Map(people.map((p) => [p.id, p.login]));
  const clients = new Map<Person, Client>();
  return {
    ...open,
    world,
    url: database.url,
    async signIn(person) {
      const found = clients.get(person);
      if (found) return found;
      const response = await open.app.request('/api/auth/sign-in/username', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: logins.get(world.people[person]), password: PASSWORD }),
      });
      if (response.status !== 200)
        throw new Error(`sign-in of ${person}: ${response.status} ${await response.text()}`);
      const made = client(
        open.app,
        response.headers
          .getSetCookie()
          .map((c) => c.split(';')[0])
          .join('; '),
      );
      clients.set(person, made);
      return made;
    },
    async close() {
      await open.close();
      await world.close();
      await database.close();
    },
  };
}

export const problem = (answer: Answer<unknown>): Problem => answer.body as Problem;
