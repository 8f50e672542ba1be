import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CommandFailed, run } from './commands.ts';
import { waitForLock } from './lock.ts';
import { type Tell, step, tell } from './progress.ts';
import { SetUpError, fullDisk } from './set-up-error.ts';

/** What the built console depends on. */
const sources = [
  'admin/**/*.*',
  'domain/**/*.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];
/** The gallery is built by itself. */
const notSources = ['admin/gallery/**', '**/*.stories.tsx'];

/** Builds the console into dist/admin when its sources have changed since the last time. */
export async function buildConsole(root: string, say: Tell = tell): Promise<void> {
  const config = join(root, 'admin', 'vite.config.ts');
  if (!existsSync(config))
    throw new SetUpError(
      "The console's sources are missing (admin/vite.config.ts). Clone the project again, or run: git checkout admin",
    );
  const dist = join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  const lock = await waitForLock(join(dist, 'admin.lock'), ({ pid }) => {
    say(`  Another process (${String(pid)}) builds the console; this one waits.`);
  });
  try {
    const stamp = join(dist, 'admin.sha256');
    const now = hashOf(root);
    if (
      existsSync(join(dist, 'admin', 'index.html')) &&
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === now
    )
      return;
    await step('console: building', async () => build(root, config), say);
    writeFileSync(stamp, now);
  } finally {
    lock.release();
  }
}

// Built in another folder and then put in the old one's place, so that an api that is running never
// serves half a console.
async function build(root: string, config: string): Promise<void> {
  const target = join(root, 'dist', 'admin');
  const fresh = `${target}.new`;
  const old = `${target}.old`;
  for (const path of [fresh, old]) rmSync(path, { recursive: true, force: true });
  try {
    await run(
      process.execPath,
      [
        join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
        'build',
        '--config',
        config,
        '--outDir',
        fresh,
        '--emptyOutDir',
      ],
      {
        cwd: root,
        env: { ...process.env, NODE_ENV: 'production' },
      },
    );
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!(error instanceof CommandFailed)) throw error;
    if (/ENOSPC|no space left/i.test(error.output)) throw new SetUpError(fullDisk);
    throw new SetUpError(`The console could not be built. Vite says:\n${error.output.trim()}`);
  }
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

function hashOf(root: string): string {
  const hash = createHash('sha256');
  for (const pattern of sources) {
    for (const file of globSync(pattern, { cwd: root, exclude: notSources }).sort()) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}
