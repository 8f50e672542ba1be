import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { logLevels } from './log.ts';
import {
  databaseUrl,
  mailAddress,
  secret,
  smtpUrl,
  timeZone,
  webUrl,
  wholeNumber,
} from './settings-kinds.ts';

/** One environment variable: what may stand in it, its default, and what it means. */
export type Setting<S extends z.ZodType = z.ZodType> = {
  readonly name: string;
  readonly kind: S;
  /** Taken when the variable is missing or empty. */
  readonly fallback?: string;
  /** What the table says in the default column when there is no plain value to print. */
  readonly fallbackText?: string;
  readonly example: string;
  readonly meaning: string;
  /** The value must not be repeated in a message. */
  readonly hidden?: boolean;
};

const setting = <S extends z.ZodType>(row: Setting<S>): Setting<S> => row;

/**
 * Every setting there is. The table in docs/operations.md is made from these rows; a test keeps the
 * two in step.
 */
export const rows = {
  nodeEnv: setting({
    name: 'NODE_ENV',
    kind: z.enum(['development', 'test', 'production']),
    fallback: 'development',
    example: 'production',
    meaning: '`production` asks for `AUTH_SECRET`, secure cookies and the real clock',
  }),
  port: setting({
    name: 'PORT',
    kind: wholeNumber(1, 65_535),
    fallback: '3000',
    example: '3000',
    meaning: 'Port of the API and the console',
  }),
  host: setting({
    name: 'HOST',
    kind: z.string(),
    fallback: '127.0.0.1',
    example: '0.0.0.0',
    meaning: 'Address to listen on; `0.0.0.0` lets other machines in',
  }),
  publicUrl: setting({
    name: 'PUBLIC_URL',
    kind: webUrl.optional(),
    fallbackText: '`http://localhost:PORT`',
    example: 'https://ke-hoach.so.example.vn',
    meaning: 'Address people open; links in mail begin with it',
  }),
  dataDir: setting({
    name: 'DATA_DIR',
    kind: z.string().transform((path) => resolve(path)),
    fallback: '.data',
    example: '.data',
    meaning: 'Folder for what `npm start` keeps: Postgres, Temporal, secrets',
  }),
  databaseUrl: setting({
    name: 'DATABASE_URL',
    kind: databaseUrl.optional(),
    fallbackText: '`npm start` prepares Postgres itself',
    hidden: true,
    example: 'postgres://user:password@localhost:5432/nien_khoa',
    meaning: 'Postgres 18, the record of truth',
  }),
  dbPoolSize: setting({
    name: 'DB_POOL_SIZE',
    kind: wholeNumber(1, 200),
    fallback: '10',
    example: '10',
    meaning: 'Connections to Postgres held by each process',
  }),
  temporalAddress: setting({
    name: 'TEMPORAL_ADDRESS',
    kind: z
      .string()
      .regex(/^[^\s/]+:\d{1,5}$/, 'it must be host:port')
      .optional(),
    fallbackText: '`npm start` prepares Temporal itself',
    example: 'localhost:7233',
    meaning: "Temporal's gRPC address",
  }),
  temporalNamespace: setting({
    name: 'TEMPORAL_NAMESPACE',
    kind: z.string(),
    fallback: 'nien-khoa',
    example: 'nien-khoa',
    meaning: 'Namespace; made at the start if it is missing and the server allows it',
  }),
  temporalTaskQueue: setting({
    name: 'TEMPORAL_TASK_QUEUE',
    kind: z.string(),
    fallback: 'nien-khoa',
    example: 'nien-khoa',
    meaning: 'Task queue the worker listens on',
  }),
  wakesPerSecond: setting({
    name: 'WAKES_PER_SECOND',
    kind: wholeNumber(1, 10_000),
    fallback: '30',
    example: '200',
    meaning:
      'Wake-ups a second that one worker sends to Temporal; raise it where Temporal has machines of its own',
  }),
  mailsPerSecond: setting({
    name: 'MAILS_PER_SECOND',
    kind: wholeNumber(1, 1_000),
    fallback: '30',
    example: '10',
    meaning: 'Mails a second that one worker sends; what your mail server allows',
  }),
  cachedWorkflows: setting({
    name: 'TEMPORAL_CACHED_WORKFLOWS',
    kind: wholeNumber(1, 100_000),
    fallback: '500',
    example: '500',
    meaning: 'Workflows a worker keeps in memory',
  }),
  smtpUrl: setting({
    name: 'SMTP_URL',
    kind: smtpUrl.optional(),
    fallbackText:
      'notices are kept and readable in the console; links for a forgotten password are not made',
    hidden: true,
    example: 'smtp://user:password@mail.example.vn:587',
    meaning: 'Mail server; `smtps://` for TLS from the first byte',
  }),
  mailFrom: setting({
    name: 'MAIL_FROM',
    kind: mailAddress,
    fallback: 'Niên Khóa <nien-khoa@localhost>',
    example: 'Niên Khóa <ke-hoach@so.example.vn>',
    meaning: 'Sender of every mail',
  }),
  authSecret: setting({
    name: 'AUTH_SECRET',
    kind: secret.optional(),
    fallbackText: 'made once, kept in `DATA_DIR`; required in production',
    hidden: true,
    example: 'the output of: openssl rand -hex 32',
    meaning:
      'Key that signs session cookies, 32 characters or more; ' +
      'a new one signs everybody out and makes second factors unreadable',
  }),
  timeZone: setting({
    name: 'TIME_ZONE',
    kind: timeZone,
    fallback: 'Asia/Ho_Chi_Minh',
    example: 'Asia/Ho_Chi_Minh',
    meaning: 'Zone in which days begin and due dates end',
  }),
  clock: setting({
    name: 'CLOCK',
    kind: z.enum(['real', 'demo']),
    fallback: 'real',
    example: 'demo',
    meaning:
      '`demo` reads an offset from Postgres, so that a rehearsal can go through a year ' +
      '(what `npm start` takes with demo data); refused in production',
  }),
  demoData: setting({
    name: 'DEMO_DATA',
    kind: z.enum(['yes', 'no']),
    fallback: 'yes',
    example: 'no',
    meaning: '`yes` lets `npm start` load an invented province once; never loaded in production',
  }),
  documentThreads: setting({
    name: 'DOCUMENT_THREADS',
    kind: wholeNumber(1, 64),
    fallback: '2',
    example: '2',
    meaning: 'Threads of the api that make Word files; started as they are needed',
  }),
  documentSeconds: setting({
    name: 'DOCUMENT_SECONDS',
    kind: wholeNumber(1, 600),
    fallback: '10',
    example: '30',
    meaning: 'Longest time one Word file may take; then it is stopped',
  }),
  documentMemoryMb: setting({
    name: 'DOCUMENT_MEMORY_MB',
    kind: wholeNumber(64, 16_384),
    fallback: '256',
    example: '512',
    meaning: 'Memory of each of these threads; the longest plan there can be needs some 100 MB',
  }),
  documentInputMb: setting({
    name: 'DOCUMENT_INPUT_MB',
    kind: wholeNumber(1, 1_024),
    fallback: '8',
    example: '16',
    meaning: 'Longest document that is made into a Word file',
  }),
  documentOutputMb: setting({
    name: 'DOCUMENT_OUTPUT_MB',
    kind: wholeNumber(1, 1_024),
    fallback: '20',
    example: '50',
    meaning: 'Largest Word file that is sent out',
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    kind: z.enum(logLevels),
    fallback: 'info',
    example: 'warn',
    meaning: 'How much the processes say; set, `npm start` shows all of it',
  }),
};

type Parsed = { readonly [K in keyof typeof rows]: z.output<(typeof rows)[K]['kind']> };
/** Settings of the set-up, which prepares Postgres and Temporal where no address is given. */
export type SetUpSettings = Omit<Parsed, 'publicUrl'> & { readonly publicUrl: string };
/** Settings of a process that serves: both addresses are known. */
export type Settings = Omit<SetUpSettings, 'databaseUrl' | 'temporalAddress'> & {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
};

export type Environment = { readonly [name: string]: string | undefined };

/** Settings are wrong. The message has a sentence for each: its name, what is wrong, what to write. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings of api and worker. An empty variable counts as missing.
 * @throws {SettingsError}
 */
export function readSettings(env: Environment): Settings {
  const settings = readSetUpSettings(env);
  const { databaseUrl, temporalAddress } = settings;
  if (databaseUrl === undefined || temporalAddress === undefined) {
    throw new SettingsError(
      [
        ...(databaseUrl === undefined
          ? [complaint(rows.databaseUrl, undefined, 'it is missing')]
          : []),
        ...(temporalAddress === undefined
          ? [complaint(rows.temporalAddress, undefined, 'it is missing')]
          : []),
      ].join('\n'),
    );
  }
  return { ...settings, databaseUrl, temporalAddress };
}

/** As {@link readSettings}, for `npm start` and `npm test`, which prepare what has no address. */
export function readSetUpSettings(env: Environment): SetUpSettings {
  const wrong: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, row] of Object.entries<Setting>(rows)) {
    const given = env[row.name];
    const value = given === undefined || given === '' ? row.fallback : given;
    const parsed = row.kind.safeParse(value);
    if (parsed.success) values[key] = parsed.data;
    else wrong.push(complaint(row, given, reasonOf(parsed.error, row)));
  }
  if (values.nodeEnv === 'production' && values.clock === 'demo') {
    wrong.push(
      complaint(
        { ...rows.clock, example: 'real' },
        'demo',
        'NODE_ENV is production, where only the real clock is allowed',
      ),
    );
  }
  if (values.nodeEnv === 'production' && !env.AUTH_SECRET) {
    wrong.push(complaint(rows.authSecret, undefined, 'it is missing and NODE_ENV is production'));
  }
  if (wrong.length > 0) throw new SettingsError(wrong.join('\n'));
  const parsed = values as Parsed;
  return { ...parsed, publicUrl: parsed.publicUrl ?? `http://localhost:${String(parsed.port)}` };
}

/**
 * The key for session cookies: AUTH_SECRET, or one made once and kept in DATA_DIR, readable by its
 * owner only.
 */
export function authSecret(settings: Pick<Settings, 'authSecret' | 'dataDir'>): string {
  if (settings.authSecret !== undefined) return settings.authSecret;
  const path = join(settings.dataDir, 'auth-secret');
  mkdirSync(settings.dataDir, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(path, 'utf8').trim();
}

function reasonOf(error: z.ZodError, row: Setting): string {
  const issue = error.issues[0];
  if (issue?.code === 'invalid_value')
    return `it must be one of ${issue.values.map(String).join(', ')}`;
  return issue?.message ?? `it must be like ${row.example}`;
}

function complaint(row: Setting, given: string | undefined, reason: string): string {
  const shown =
    given === undefined || row.hidden === true
      ? row.name
      : `${row.name} is ${JSON.stringify(given)}`;
  return `${shown}: ${reason}. Write for example ${row.name}=${row.example}`;
}
