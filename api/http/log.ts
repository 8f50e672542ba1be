const levels = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof levels)[number];

/** One JSON line a happening. Never bodies, names or addresses: ids, codes and times. */
export type Log = (
  level: Level,
  message: string,
  fields?: Readonly<Record<string, string | number | boolean | null>>,
) => void;

/** @param least the lowest level that is written */
export function jsonLog(
  least: Level,
  write: (line: string) => void = (line) => {
    process.stdout.write(`${line}\n`);
  },
): Log {
  return (level, message, fields = {}) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return;
    write(JSON.stringify({ at: new Date().toISOString(), level, part: 'api', message, ...fields }));
  };
}

export const noLog: Log = () => {};

/** What went wrong, short enough for a line. */
export const briefly = (error: unknown): string =>
  error instanceof Error ? error.message.slice(0, 300) : 'unknown';
