import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CommandFailed, run } from './commands.ts';
import { type Tell, step, tell } from './progress.ts';
import { SetUpError } from './set-up-error.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser the tests use: the one CHROMIUM_PATH names, or one in a usual place; undefined when
 * there is none.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [env.CHROMIUM_PATH ?? '', ...onPath, ...onMac].find(
    (path) => path !== '' && isExecutable(path),
  );
}

/** Finds the browser; installs it when we are root on Debian, Ubuntu or the like. */
export async function prepareChromium(say: Tell = tell): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    await step(
      'Chromium: installing it with apt-get',
      async () => {
        const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
        await run('apt-get', ['update'], { env });
        await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
      },
      say,
    ).catch((error: unknown) => {
      if (!(error instanceof CommandFailed)) throw new SetUpError(noBrowser);
      const lastLines = error.output.trim().split('\n').slice(-5).join('\n');
      throw new SetUpError(`${noBrowser} apt-get says:\n${lastLines}`);
    });
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new SetUpError(noBrowser);
}

const noBrowser =
  'The tests of the console need Chromium or Google Chrome. Install one (Debian, Ubuntu: ' +
  'sudo apt-get install chromium; macOS: brew install --cask chromium) ' +
  'or name it: CHROMIUM_PATH=/path/to/chrome npm test.';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
