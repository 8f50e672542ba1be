import { appendFileSync, renameSync, statSync } from 'node:fs';

/** A log file is put aside as `<name>.1` when it has grown to this; bytes. */
const most = 20_000_000;

/**
 * Is this a line of our log below `warn`? It is kept in the file and not shown. What has no level
 * (a crash, a library's warning) is always shown.
 */
export const isQuiet = (line: string): boolean =>
  /^\{"at":"[^"]*","level":"(?:debug|info)"/.test(line);

/**
 * Appends text to the file; what cannot be kept is let go, since a full disk must not end the parts
 * that still run.
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
      if (size > most) {
        renameSync(path, `${path}.1`);
        size = 0;
      }
      appendFileSync(path, text, { mode: 0o600 });
      size += Buffer.byteLength(text);
    } catch {
      // Nothing to be done: what matters is shown as well.
    }
  };
}
