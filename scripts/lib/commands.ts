import { type ChildProcess, spawn } from 'node:child_process';

/** A command failed: it ended with another exit code than 0, or by a signal. `output` is what it wrote. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  readonly output: string;
  constructor(command: string, end: string, output: string) {
    super(`${command} ended with ${end}`);
    this.output = output;
  }
}

export type CommandOptions = {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the command after so many ms. */
  readonly limit?: number;
  /** Shows the output while it comes instead of keeping it for the error. */
  readonly show?: boolean;
  readonly onLine?: (line: string) => void;
};

const running = new Set<ChildProcess>();

/** Runs a program to its end and returns what it wrote; throws {@link CommandFailed}. */
export async function run(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    // In a process group of its own: Ctrl-C reaches it through stopCommands, together with what it
    // started.
    detached: true,
    stdio: options.show === true ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-200_000);
      if (options.onLine !== undefined)
        for (const line of text.split('\n')) if (line !== '') options.onLine(line);
    });
  }
  const timer =
    options.limit === undefined
      ? undefined
      : setTimeout(() => {
          kill(child, 'SIGKILL');
        }, options.limit);
  try {
    const end = await new Promise<string>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        resolve(signal ?? `exit code ${String(code)}`);
      });
    });
    if (end === 'exit code 0') return output;
    throw new CommandFailed([program, ...args].join(' '), end, output);
  } finally {
    clearTimeout(timer);
    running.delete(child);
  }
}

/** Ends every command that is still running; for Ctrl-C in the middle of the set-up. */
export function stopCommands(): void {
  for (const child of running) kill(child, 'SIGTERM');
}

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}
