/**
 * An error of a command whose message is all a person needs: what is wrong, and what to do. It is
 * printed without a stack.
 */
export class SetUpError extends Error {
  override readonly name = 'SetUpError';
}

/** What an error says, whatever was thrown. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

const pathOf = (error: unknown): string =>
  error instanceof Error && 'path' in error && typeof error.path === 'string'
    ? error.path
    : 'the data folder';

/**
 * The text of an error for the person who ran the command. Where we know what helps it says so;
 * an error we do not know is shown with its stack.
 */
export function explain(error: unknown): string {
  if (error instanceof SetUpError) return error.message;
  if (error instanceof Error && error.name === 'SettingsError') return error.message;
  const code = codeOf(error);
  const text = messageOf(error);
  if (code === 'ENOSPC' || /No space left on device|disk full|disk is full/i.test(text))
    return fullDisk;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return noPermission(pathOf(error));
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

export const fullDisk =
  'The disk is full. Free about 2 GB, or choose a folder on another disk with ' +
  'DATA_DIR=/other/folder npm start. Nothing saved was lost.';

/** As {@link fullDisk}, when it is known which disk. @param free bytes left */
export const fullDiskAt = (folder: string, free: number): string =>
  `The disk that holds ${folder} is full (${String(Math.floor(free / 1_000_000))} MB left). ` +
  'Free about 2 GB there, or choose a folder on another disk with ' +
  'DATA_DIR=/other/folder npm start. Nothing saved was lost.';

export const noPermission = (path: string): string =>
  `No permission to write ${path}. Give yourself that folder (chown), ` +
  'or choose another with DATA_DIR=/other/folder npm start.';
