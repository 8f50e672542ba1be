/** One line a happening, with what it is about; secrets and content never get here. */
export interface Log {
  debug(text: string): void;
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
}

const levels = ['debug', 'info', 'warn', 'error'] as const;

/** Writes lines of `least` and above, warnings and errors to stderr. */
export function lineLog(least: (typeof levels)[number]): Log {
  const write =
    (level: (typeof levels)[number]) =>
    (text: string): void => {
      if (levels.indexOf(level) < levels.indexOf(least)) return;
      (level === 'warn' || level === 'error' ? process.stderr : process.stdout).write(
        `${new Date().toISOString()} ${level} ${text}\n`,
      );
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

/** An error as one line, for people who run the system. */
export const inOneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 300);
