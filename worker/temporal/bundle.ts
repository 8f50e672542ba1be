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

/** Name of the bundle of the workflow code as it is now, with this SDK and this Node. */
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
 * Bundles the workflow code into one file, unless `cacheDir` holds that of the same code already:
 * bundling takes some seconds, which a worker that restarts under load should not spend.
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
  // Written under another name and renamed, so that a worker that starts meanwhile never reads half
  // a file.
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
