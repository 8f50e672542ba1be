import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const folder = join(import.meta.dirname, '..', '..', 'workflows');

/** Name of the bundle of today's workflow code and SDK: another code, another name. */
function bundleName(): string {
  const hash = createHash('sha256');
  const { version } = createRequire(import.meta.url)('@temporalio/worker/package.json') as {
    version: string;
  };
  hash.update(`${version} ${process.version}\n`);
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .toSorted())
    hash.update(file).update(readFileSync(join(folder, file)));
  return `workflows-${hash.digest('hex').slice(0, 16)}.js`;
}

/**
 * The workflow code as one file, made once for each state of the code and kept in `cacheDir`.
 * Building takes some seconds; a worker that restarts under load should not spend them.
 * @returns path of the bundle
 */
export async function workflowBundle(cacheDir: string): Promise<string> {
  const path = join(cacheDir, bundleName());
  if (isThere(path)) return path;
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(folder, 'index.ts'),
    logger: new DefaultLogger('WARN'),
  });
  mkdirSync(cacheDir, { recursive: true });
  // Written aside and renamed: two workers that start together never read half a file.
  const half = `${path}.${process.pid}`;
  writeFileSync(half, code);
  renameSync(half, path);
  for (const name of readdirSync(cacheDir))
    if (/^workflows-.*\.js$/.test(name) && join(cacheDir, name) !== path)
      rmSync(join(cacheDir, name), { force: true });
  return path;
}

function isThere(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
