/** The levels of the log, the least important first. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

type Fields = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Writes one line: a fixed sentence that can be searched for, and what it is about. Fields hold
 * ids, codes, times and counts, never bodies, names or addresses of people. Where there is one,
 * `requestId` names the request (the answer's header `x-request-id`) and `workflowId` the workflow;
 * `why` is an error through {@link inOneLine}.
 */
export type Log = (level: LogLevel, message: string, fields?: Fields) => void;

/**
 * The log of api and worker: JSON, one line a happening, to standard output.
 * @param least the lowest level that is written
 */
export function createLog(
  part: 'api' | 'worker',
  least: LogLevel,
  write: (line: string) => void = (line) => {
    process.stdout.write(`${line}\n`);
  },
): Log {
  return (level, message, fields = {}) => {
    if (logLevels.indexOf(level) < logLevels.indexOf(least)) return;
    const line = { at: new Date().toISOString(), level, part, message, ...fields };
    write(JSON.stringify(line, (_key, value: unknown) => withoutMailAddresses(value)));
  };
}

/** Mail servers and databases repeat an address in the words of their errors. */
const withoutMailAddresses = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '…@…') : value;

/** What went wrong where nobody expected it, with the places in the code; at most 2,000 characters. */
export const withStack = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 2000);

/** What went wrong, short enough for a field of a line. */
export const inOneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 300);
