import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { untilServing } from '#worker/temporal/namespace';
import { portsAsBefore } from './ports.ts';
import { birthOf } from './processes.ts';
import { startServer, tailOf } from './server-process.ts';
import { SetUpError, fullDisk } from './set-up-error.ts';
import { processFile, stopTemporalLeftover } from './temporal-leftover.ts';

/**
 * A program with a server in it: the server itself, or the command line tool `temporal` with its
 * development server.
 */
export type TemporalProgram = { readonly kind: 'server' | 'cli'; readonly path: string };

export type TemporalServer = {
  readonly address: string;
  readonly pid: number;
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
};

export type TemporalOptions = {
  readonly program: TemporalProgram;
  /** Holds the SQLite file, the dynamic configuration and the ports of last time. */
  readonly dir: string;
  readonly log: string;
  readonly temporaryFolder?: string;
  /** How long the server may take until it answers, in ms. */
  readonly patience?: number;
};

// What the server's ports are for, in the order of `ports` below. All of them must be free, also those
// over which the server only talks to itself.
const portNames = [
  'FRONTEND_GRPC_PORT',
  'FRONTEND_HTTP_PORT',
  'FRONTEND_MEMBERSHIP_PORT',
  'HISTORY_GRPC_PORT',
  'HISTORY_MEMBERSHIP_PORT',
  'MATCHING_GRPC_PORT',
  'MATCHING_MEMBERSHIP_PORT',
  'WORKER_GRPC_PORT',
  'WORKER_MEMBERSHIP_PORT',
];

/** Settings of the server that differ from its defaults, as key and value. */
const dynamicConfig: readonly (readonly [string, string])[] = [
  ['frontend.WorkflowTimeSkippingEnabled', 'true'],
  // The default of 10 a second is meant for a cluster that many share.
  ['frontend.namespaceRPS.visibility', '100'],
  ['system.namespaceCacheRefreshInterval', '"500ms"'],
  // How late a timer may fire. The default of a second allows for clocks of several machines that
  // differ; here there is one, and a rehearsal waits for each of its timers.
  ['history.timerProcessorMaxTimeShift', '"50ms"'],
];

/**
 * Starts a Temporal server of one process, its history in a SQLite file, on free ports of
 * 127.0.0.1; waits until it answers.
 */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  mkdirSync(dirname(options.log), { recursive: true });
  await stopTemporalLeftover(options.dir);
  const ports = await portsAsBefore(portsOfLastTime(options.dir), portNames.length);
  writeFileSync(join(options.dir, 'ports.json'), JSON.stringify(ports));
  if (options.program.kind === 'server') forgetOldAddresses(join(options.dir, 'temporal.sqlite'));
  const address = `127.0.0.1:${String(ports[0])}`;
  const server = await startServer({
    program: options.program.path,
    ...(options.program.kind === 'server'
      ? serverCall(options.dir, ports)
      : cliCall(options.dir, ports)),
    log: options.log,
    // A timer may be a second late, a click may not.
    background: true,
    stopSignal: 'TERM',
    patience: 20_000,
    temporaryFolder: options.temporaryFolder,
  });
  writeFileSync(
    processFile(options.dir),
    JSON.stringify({ pid: server.pid, birth: birthOf(server.pid) }),
  );
  try {
    await untilServing(address, server.end, options.patience ?? 60_000);
  } catch (error) {
    await server.stop();
    const tail = tailOf(options.log);
    if (/no space left on device|disk is full/i.test(tail)) throw new SetUpError(fullDisk);
    throw new SetUpError(
      `The Temporal server did not start. Its last words (${options.log}):\n${tail}`,
      { cause: error },
    );
  }
  return { address, pid: server.pid, ended: server.ended, stop: server.stop };
}

function portsOfLastTime(dir: string): number[] | undefined {
  const path = join(dir, 'ports.json');
  try {
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as number[]) : undefined;
  } catch {
    return undefined;
  }
}

// The server keeps its addresses in the database. When they have changed it would wait half a minute
// for the server at the old ones.
function forgetOldAddresses(file: string): void {
  if (!existsSync(file)) return;
  const database = new DatabaseSync(file);
  try {
    database.exec('delete from cluster_membership');
  } catch (error) {
    if (!/no such table/.test(String(error))) throw error;
  } finally {
    database.close();
  }
}

function serverCall(
  dir: string,
  ports: readonly number[],
): { args: string[]; env: NodeJS.ProcessEnv } {
  const config = join(dir, 'dynamic-config.yaml');
  writeFileSync(
    config,
    dynamicConfig.map(([key, value]) => `${key}:\n  - value: ${value}\n`).join(''),
  );
  return {
    args: ['--allow-no-auth', 'start'],
    env: {
      // Nothing else of our environment: the server reads LOG_LEVEL, DB_PORT and others, which may be
      // meant for something else.
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TMPDIR: process.env.TMPDIR,
      DB: 'sqlite',
      DBNAME: join(dir, 'temporal.sqlite'),
      VISIBILITY_DBNAME: join(dir, 'visibility.sqlite'),
      NUM_HISTORY_SHARDS: '1',
      TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1',
      BIND_ON_IP: '127.0.0.1',
      DYNAMIC_CONFIG_FILE_PATH: config,
      LOG_LEVEL: 'error',
      ...Object.fromEntries(portNames.map((name, index) => [name, String(ports[index])])),
    },
  };
}

function cliCall(dir: string, ports: readonly number[]): { args: string[] } {
  return {
    args: [
      'server',
      'start-dev',
      '--headless',
      '--ip',
      '127.0.0.1',
      '--log-level',
      'error',
      '--port',
      String(ports[0]),
      '--http-port',
      String(ports[1]),
      '--metrics-port',
      String(ports[2]),
      '--db-filename',
      join(dir, 'temporal.sqlite'),
      ...dynamicConfig.flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]),
    ],
  };
}
