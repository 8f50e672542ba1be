import { homedir } from 'node:os';
import { join } from 'node:path';

/** The server this project is built and tested with. */
export const serverVersion = '1.32.1';

/**
 * Where prepared programs are kept: outside the checkout, so that all checkouts of a user share
 * them.
 */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  const base =
    env.XDG_CACHE_HOME === undefined || env.XDG_CACHE_HOME === ''
      ? join(homedir(), '.cache')
      : env.XDG_CACHE_HOME;
  return join(base, 'nien-khoa');
}

/** Path of the server built here. */
export const builtServer = (env: NodeJS.ProcessEnv = process.env): string =>
  join(cacheDir(env), `temporal-server-v${serverVersion}`, 'temporal-server');
