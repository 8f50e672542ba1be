import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { stopProcesses } from './processes.ts';
import { stopWithParent } from './stop-with-parent.ts';

export type ServerProcess = {
  readonly pid: number;
  /** Fulfilled when the process has ended, with its exit code or signal. */
  readonly ended: Promise<string>;
  /** Why it has ended, undefined while it runs. */
  readonly end: () => string | undefined;
  readonly stop: () => Promise<void>;
};

export type ServerOptions = {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  readonly log: string;
  readonly stopSignal: 'INT' | 'TERM';
  /** How long it may take to stop before it is killed, in ms. */
  readonly patience: number;
  /** Removed if we die before we could stop the server. */
  readonly temporaryFolder?: string | undefined;
  /** Lets other processes of this machine go first. */
  readonly background?: boolean;
};

/**
 * Starts a native server in a process group of its own, so that Ctrl-C reaches it only through us,
 * in our order.
 */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const log = openSync(options.log, 'a', 0o600);
  try {
    const call =
      options.background && process.platform !== 'win32'
        ? (['nice', '-n', '10', options.program, ...options.args] as const)
        : ([options.program, ...options.args] as const);
    const child = spawn(call[0], call.slice(1), {
      detached: true,
      stdio: ['ignore', log, log],
      env: options.env ?? process.env,
      ...(options.user === undefined
        ? {}
        : { uid: options.user.uid, gid: options.user.gid, cwd: '/' }),
    });
    let end: string | undefined;
    const ended = new Promise<string>((resolve) => {
      child.once('exit', (code, signal) => {
        end = signal ?? `exit code ${String(code)}`;
        resolve(end);
      });
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    child.unref();
    const pid = child.pid ?? 0;
    const release = stopWithParent(pid, options.stopSignal, options.temporaryFolder);
    return {
      pid,
      ended,
      end: () => end,
      stop: async () => {
        await stopProcesses(
          [pid],
          [
            [`SIG${options.stopSignal}`, options.patience],
            ['SIGKILL', 5_000],
          ],
        );
        release();
      },
    };
  } finally {
    closeSync(log);
  }
}

/** The last lines of a server's log, for an error message. */
export function tailOf(log: string, lines = 12): string {
  try {
    const size = statSync(log).size;
    return readFileSync(log, 'utf8')
      .slice(Math.max(0, size > 20_000 ? -20_000 : 0))
      .trimEnd()
      .split('\n')
      .slice(-lines)
      .join('\n');
  } catch {
    return '';
  }
}
