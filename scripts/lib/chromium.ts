import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CommandFailed, run } from './commands.ts';
import { type Tell, step, tell } from './progress.ts';
import { Sentence } from './sentence.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The browser the tests drive; undefined when there is none. CHROMIUM_PATH names one that lies
 * elsewhere.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [env.CHROMIUM_PATH ?? '', ...onPath, ...elsewhere].find(
    (path) => path !== '' && isExecutable(path),
  );
}

/** Finds the browser, and installs it where that is ours to do: as root on Debian and its kin. */
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
      throw new Sentence(
        `${missing}${error instanceof CommandFailed ? ` apt-get says:\n${error.output.trim().split('\n').slice(-5).join('\n')}` : ''}`,
      );
    });
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Sentence(missing);
}

const missing =
  'The tests of the console need Chromium or Google Chrome. Install one (Debian, Ubuntu: sudo apt-get install chromium; macOS: brew install --cask chromium) ' +
  'or name it: CHROMIUM_PATH=/path/to/chrome npm test.';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
