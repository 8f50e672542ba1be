import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { waitForLock } from './lock.ts';
import { type Tell, step, tell } from './progress.ts';
import { SetUpError } from './set-up-error.ts';
import { buildServer, hasGo, runs } from './temporal-build.ts';
import { builtServer, cacheDir, serverVersion } from './temporal-cache.ts';
import { download, downloaded } from './temporal-download.ts';
import { whyUnfit } from './temporal-probe.ts';
import type { TemporalProgram } from './temporal-server.ts';

/** A server that runs elsewhere, or a program we start ourselves. */
export type Temporal = { readonly kind: 'address'; readonly address: string } | TemporalProgram;

/** What the steps are done with; tests put their own in its place. */
export type Means = {
  readonly env: NodeJS.ProcessEnv;
  readonly say: Tell;
  readonly probe: (program: TemporalProgram) => Promise<string | undefined>;
  readonly runs: (path: string) => Promise<boolean>;
  readonly download: (env: NodeJS.ProcessEnv) => Promise<string | undefined>;
  readonly hasGo: (env: NodeJS.ProcessEnv) => Promise<boolean>;
  readonly build: (env: NodeJS.ProcessEnv) => Promise<string>;
};

const usual = (): Means => ({
  env: process.env,
  say: tell,
  probe: whyUnfit,
  runs,
  download,
  hasGo,
  build: buildServer,
});

/**
 * Finds or makes a Temporal server, the cheapest way first: an address given, a program on PATH
 * that passes the probe, our cache directory, the SDK's download, `go install`.
 */
export async function prepareTemporal(given: Partial<Means> = {}): Promise<Temporal> {
  const means = { ...usual(), ...given };
  const address = means.env.TEMPORAL_ADDRESS;
  if (address !== undefined && address !== '') return { kind: 'address', address };
  return (await findOnPath(means)) ?? (await findInCache(means)) ?? (await downloadOrBuild(means));
}

async function findOnPath(means: Means): Promise<TemporalProgram | undefined> {
  for (const [name, kind] of [
    ['temporal', 'cli'],
    ['temporal-server', 'server'],
  ] as const) {
    const path = which(name, means.env);
    if (path === undefined) continue;
    const reason = await probe({ kind, path }, means);
    if (reason === undefined) return { kind, path };
    means.say(`  ${path} is not used: ${reason}.`);
  }
  return undefined;
}

async function findInCache(means: Means): Promise<TemporalProgram | undefined> {
  const built = builtServer(means.env);
  if (existsSync(built)) {
    if (await means.runs(built)) return { kind: 'server', path: built };
    means.say(`  ${built} does not run; it is removed and prepared again.`);
    rmSync(dirname(built), { recursive: true, force: true });
  }
  const tool = downloaded(means.env);
  if (tool === undefined) return undefined;
  if (await means.runs(tool)) return { kind: 'cli', path: tool };
  means.say(`  ${tool} does not run; it is removed and prepared again.`);
  rmSync(tool, { force: true });
  return undefined;
}

async function downloadOrBuild(means: Means): Promise<TemporalProgram> {
  // Of two starts at the same time the second waits for what the first prepares.
  const lock = await waitForLock(
    join(cacheDir(means.env), `temporal-server-v${serverVersion}.lock`),
    ({ pid }) => {
      means.say(
        `  Another start (process ${String(pid)}) prepares the Temporal server; this one waits for it.`,
      );
    },
  );
  try {
    const meanwhile = await findInCache(means);
    if (meanwhile !== undefined) return meanwhile;
    const tool = await step(
      'Temporal server: download',
      async () => means.download(means.env),
      means.say,
    );
    if (tool !== undefined && (await means.probe({ kind: 'cli', path: tool })) === undefined)
      return { kind: 'cli', path: tool };
    means.say('  The download is not to be had here.');
    if (!(await means.hasGo(means.env))) throw new SetUpError(noServer);
    const what = 'Temporal server: building it with Go, about 10 minutes, once on this machine';
    return {
      kind: 'server',
      path: await step(what, async () => means.build(means.env), means.say),
    };
  } finally {
    lock.release();
  }
}

const noServer =
  'There is no Temporal server here: https://temporal.download cannot be reached and Go is not ' +
  'installed. Do one of these and start again: let this machine reach ' +
  'temporal.download; install Go 1.26.8 or newer (https://go.dev/dl); ' +
  'put the temporal program on PATH; or name a server that runs: TEMPORAL_ADDRESS=host:7233.';

/** The first executable file of that name on PATH, those in node_modules left out. */
function which(name: string, env: NodeJS.ProcessEnv): string | undefined {
  return (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

// The probe takes some seconds, so a good result is remembered until the program changes. A bad one is
// not: the machine may just have been busy.
async function probe(program: TemporalProgram, means: Means): Promise<string | undefined> {
  const { size, mtimeMs } = statSync(program.path);
  const subject = `${program.path} ${String(size)} ${String(mtimeMs)}`;
  const remembered = join(cacheDir(means.env), `probe-${program.kind}`);
  try {
    if (readFileSync(remembered, 'utf8') === subject) return undefined;
  } catch {
    // No probe has succeeded yet.
  }
  const reason = await step(
    `Temporal server: trying ${program.path}`,
    async () => means.probe(program),
    means.say,
  );
  if (reason !== undefined) return reason;
  mkdirSync(cacheDir(means.env), { recursive: true });
  writeFileSync(remembered, subject);
  return undefined;
}
