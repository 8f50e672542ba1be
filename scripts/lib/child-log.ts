import { appendFileSync, renameSync, statSync } from 'node:fs';

/** A log file that has grown to so many bytes is put aside as `<name>.1`. */
const MAX_LOG_BYTES = 20_000_000;

/**
 * Is this a line of our log below `warn`? It is kept in the file and not shown. What has no level
 * (a crash, a library's warning) is always shown.
 */
export const isQuiet = (line: string): boolean =>
  /^\{"at":"[^"]*","level":"(?:debug|info)"/.test(line);

/**
 * Appends text to the file. What cannot be written is left out, because a full disk must not end the
 * parts that still run.
 */
export function logTo(path: string): (text: string) => void {
  let size = 0;
  try {
    size = statSync(path).size;
  } catch {
    // The first start.
  }
  return (text) => {
    try {
      if (size > MAX_LOG_BYTES) {
        renameSync(path, `${path}.1`);
        size = 0;
      }
      appendFileSync(path, text, { mode: 0o600 });
      size += Buffer.byteLength(text);
    } catch {
      // Warnings and errors are shown on the terminal too.
    }
  };
}
