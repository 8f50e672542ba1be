import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { testQueue } from './clockwork.ts';
import type { TestTemporal } from './temporal.ts';

const root = join(import.meta.dirname, '..', '..');

/** The real worker in a process of its own, so that it can be killed. */
export interface WorkerChild {
  readonly pid: number;
  /** All it has said. */
  output(): string;
  said(text: RegExp): Promise<void>;
  /** Exit code or signal, once it has ended by itself. */
  readonly ended: Promise<number | string>;
  /** Sends a signal and waits for the end. @returns exit code or signal */
  end(signal: NodeJS.Signals): Promise<number | string>;
}

export interface WorkerChildOptions {
  readonly databaseUrl: string;
  readonly temporal: TestTemporal;
  readonly dataDir: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly program?: string;
}

export function startWorkerProcess({
  databaseUrl,
  temporal,
  dataDir,
  env = {},
  program = 'worker/main.ts',
}: WorkerChildOptions): WorkerChild {
  const child = spawn(process.execPath, [join(root, program)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'test',
      CLOCK: 'demo',
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'info',
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: temporal.namespace,
      TEMPORAL_TASK_QUEUE: testQueue,
      ...env,
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(signal ?? code ?? 'gone');
    });
  });
  // A test that fails must not leave it behind.
  process.once('exit', () => child.kill('SIGKILL'));
  return {
    pid: child.pid ?? 0,
    output: () => text,
    ended,
    async said(wanted) {
      for (let tries = 0; !wanted.test(text); tries += 1) {
        if (
          tries > 2_000 ||
          (child.exitCode !== null && child.stdout.readableEnded && child.stderr.readableEnded)
        )
          throw new Error(`the worker never said ${String(wanted)}, but:\n${text}`);
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
      }
    },
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
