import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isQuiet, logTo } from './child-log.ts';
import { stopProcesses } from './processes.ts';
import { type Tell, tell } from './progress.ts';

/** A process of api or worker. */
export type Child = {
  readonly name: string;
  readonly pid: number;
  /** Fulfilled when it has ended, with its exit code or signal. */
  readonly ended: Promise<string>;
  /** Why it has ended, undefined while it runs. */
  readonly end: () => string | undefined;
  readonly stop: () => Promise<void>;
};

const preload = new URL('leave-with-parent.ts', import.meta.url).href;

/**
 * The file that keeps all lines of a process; on the terminal only warnings and errors are shown
 * then, unless `all`.
 */
export type ChildLog = { readonly path: string; readonly all: boolean };

/**
 * Starts `file` under the project's Node. Each line it writes is shown with its name in front; where
 * there is a log, see {@link ChildLog}.
 */
export function startChild(
  name: string,
  file: string,
  env: NodeJS.ProcessEnv,
  say: Tell = tell,
  log?: ChildLog,
): Child {
  const keep = log && logTo(log.path);
  const child = spawn(process.execPath, ['--import', preload, file], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env,
    // In a process group of its own, so that Ctrl-C reaches it only through us, in our order. The
    // channel (`ipc`) closes when we are killed, see leave-with-parent.ts.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    let rest = '';
    stream.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      if (lines.length > 0) keep?.(`${lines.join('\n')}\n`);
      for (const line of lines) if (!log || log.all || !isQuiet(line)) say(`${name} | ${line}`);
    });
  }
  let end: string | undefined;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve((end = error.message));
    });
    child.once('exit', (code, signal) => {
      resolve((end = signal ?? `exit code ${String(code)}`));
    });
  });
  const pid = child.pid ?? 0;
  return {
    name,
    pid,
    ended,
    end: () => end,
    stop: async () => {
      if (pid > 0 && end === undefined)
        await stopProcesses(
          [pid],
          [
            ['SIGTERM', 30_000],
            ['SIGKILL', 5_000],
          ],
        );
    },
  };
}
