import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './commands.ts';
import { cacheDir } from './temporal-cache.ts';

/** The command line tool whose development server is of the version we are built with. */
export const cliVersion = '1.9.1';

const folderOf = (env: NodeJS.ProcessEnv): string =>
  join(cacheDir(env), `temporal-cli-v${cliVersion}`);

/** A tool downloaded on an earlier day. */
export function downloaded(env: NodeJS.ProcessEnv): string | undefined {
  try {
    const name = readdirSync(folderOf(env)).find(
      (entry) => /^temporal-cli-[\w.-]+$/.test(entry) && !/download/i.test(entry),
    );
    return name === undefined ? undefined : join(folderOf(env), name);
  } catch {
    return undefined;
  }
}

/**
 * Lets the SDK download the tool into our cache directory; undefined when that does not work. In a
 * process of its own, because a download that hangs cannot be called off otherwise.
 */
export async function download(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  // Where the site does not answer there is no use in waiting for the download's own retries.
  const answers = await fetch('https://temporal.download/', {
    method: 'HEAD',
    signal: AbortSignal.timeout(10_000),
  }).then(
    () => true,
    () => false,
  );
  if (!answers) return undefined;
  mkdirSync(folderOf(env), { recursive: true });
  const script = fileURLToPath(new URL('temporal-download-main.ts', import.meta.url));
  await run(process.execPath, [script, folderOf(env), `v${cliVersion}`], {
    env,
    limit: 300_000,
  }).catch(() => undefined);
  return downloaded(env);
}
