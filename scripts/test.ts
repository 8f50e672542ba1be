import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareChromium } from './lib/chromium.ts';
import { CommandFailed, run } from './lib/commands.ts';
import { buildConsole } from './lib/console-build.ts';
import { root } from './lib/our-files.ts';
import { step, tell } from './lib/progress.ts';
import { explain } from './lib/set-up-error.ts';
import { Stopped, listenForStop } from './lib/shutdown.ts';
import { prepareTemporal } from './lib/temporal-prepare.ts';
import { type Counts, countsOf } from './lib/vitest-counts.ts';

/** Some tests failed; vitest has shown which, and why. */
class TestsFailed extends Error {}

// npm test [-- filter]: set-up, format, lint, types, console, tests. The last line is the count: "N passed,
// N failed".
const shutdown = listenForStop();
let counts: Counts = { passed: 0, failed: 0 };
const add = (more: Counts) => {
  counts = { passed: counts.passed + more.passed, failed: counts.failed + more.failed };
};
const tool = (name: string) => join(root, 'node_modules', '.bin', name);

try {
  await Promise.race([stages(process.argv.slice(2)), shutdown.requested]);
} catch (error) {
  if (!(error instanceof Stopped || error instanceof TestsFailed))
    tell(
      `\n✗ ${error instanceof CommandFailed ? `${error.output.trim()}\n✗ ${error.message}` : explain(error)}\n`,
    );
  // Tests that failed are counted already.
  if (!(error instanceof TestsFailed)) add({ passed: 0, failed: 1 });
}
await shutdown.stopAll(tell);
process.stdout.write(`${String(counts.passed)} passed, ${String(counts.failed)} failed\n`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

/** Runs the stages; the first that fails ends them. */
async function stages(filter: readonly string[]): Promise<void> {
  await step('set-up', async () => {
    await prepareTemporal();
    await prepareChromium();
  });
  await check('format', ['oxfmt', '--check', '.']);
  await check('lint', ['oxlint', '--type-aware', '--deny-warnings']);
  await check('types', ['tsc', '--noEmit']);
  await step('console', async () => buildConsole(root, () => {}));
  await step('tests', async () => {
    const ran = await vitest(filter);
    add(ran);
    if (ran.failed > 0) throw new TestsFailed();
  });
}

async function check(name: string, [program = '', ...args]: string[]): Promise<void> {
  await step(name, async () => run(tool(program), args, { cwd: root, env: withOurNode() }));
  add({ passed: 1, failed: 0 });
}

async function vitest(filter: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'nien-khoa-report-'));
  const report = join(folder, 'report.json');
  try {
    const args = [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...filter,
    ];
    const exitedWell = await run(tool('vitest'), args, {
      cwd: root,
      env: withOurNode(),
      show: true,
    }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof CommandFailed) return false;
        throw error;
      },
    );
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    return countsOf(JSON.parse(readFileSync(report, 'utf8')), exitedWell);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tools are started with the `node` of PATH, which has to be the project's, not the system's. */
function withOurNode(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`,
  };
}
