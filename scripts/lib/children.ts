import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isQuiet, logTo } from './child-log.ts';
import { stopProcesses } from './processes.ts';
import { type Tell, tell } from './progress.ts';

/** One of our own processes: api or worker. */
export type Child = {
  readonly name: string;
  readonly pid: number;
  readonly ended: Promise<string>;
  readonly end: () => string | undefined;
  readonly stop: () => Promise<void>;
};

const preload = new URL('leave-with-parent.ts', import.meta.url).href;

/**
 * Where the lines of a process go besides: all of them into the file, and on the screen only what
 * matters unless `all`.
 */
export type ChildLog = { readonly path: string; readonly all: boolean };

/**
 * Starts `file` under the project's Node; each line it writes is shown behind its name, with a log
 * only warnings and worse.
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
    // A group of its own: Ctrl-C reaches it through us, in our order. The channel tells it when we
    // are gone.
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
