import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './commands.ts';
import { cacheDir } from './temporal-cache.ts';

/** The version of the command line tool that holds a server of the version we are tested with. */
const cliVersion = '1.9.1';

const folderOf = (env: NodeJS.ProcessEnv): string =>
  join(cacheDir(env), `temporal-cli-v${cliVersion}`);

/** The tool, if it was downloaded before. */
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
 * Lets the SDK download the tool into our cache directory. It is done in a process of its own, which
 * can be ended when the download hangs.
 * @returns its path; undefined when it could not be downloaded
 */
export async function download(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  // The download tries again for minutes, which is no use when the site does not answer.
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
