import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildConsole } from '../../scripts/lib/console-build.ts';
import { root } from '../../scripts/lib/our-files.ts';

/** Vite's manifest: what each source became, and what it imports at once and on demand. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const dist = join(root, 'dist', 'admin');
const kilobytes = 1024;
let chunks: Readonly<Record<string, Chunk>> = {};

beforeAll(async () => {
  await buildConsole(root, () => {});
  chunks = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as typeof chunks;
}, 120_000);

/** Everything a source brings with it; `deep` counts also what it may load later. */
function brought(names: readonly string[], deep: boolean, seen = new Set<string>()): Set<string> {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    brought(chunks[name]?.imports ?? [], deep, seen);
    if (deep) brought(chunks[name]?.dynamicImports ?? [], deep, seen);
  }
  return seen;
}

const weight = (names: ReadonlySet<string>): number =>
  [...new Set([...names].map((n) => chunks[n]?.file ?? ''))]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);

const home = 'src/screens/home/HomePage.tsx';

describe('weight of the console, gzip', () => {
  test('the sign-in page is under 200 KB of script', () => {
    expect(weight(brought(['sign-in.html'], true))).toBeLessThan(200 * kilobytes);
  });

  test('the sign-in page has neither React nor MUI', () => {
    const text = [...brought(['sign-in.html'], true)]
      .map((n) => readFileSync(join(dist, chunks[n]?.file ?? ''), 'utf8'))
      .join('');
    expect(text).not.toMatch(/react|MuiButton/i);
  });

  test('home is under 450 KB of script', () => {
    expect(chunks).toHaveProperty([home]);
    expect(weight(brought(['index.html', home], false))).toBeLessThan(450 * kilobytes);
  });

  test('no screen is over 650 KB in all', () => {
    const frame = brought(['index.html'], false);
    const screens = [...frame].flatMap((n) => chunks[n]?.dynamicImports ?? []);
    expect(screens.length).toBeGreaterThan(10);
    const heavy = screens
      .map((screen) => ({
        screen,
        kb: Math.round(weight(brought([screen], true, new Set(frame))) / kilobytes),
      }))
      .filter(({ kb }) => kb > 650);
    expect(heavy).toEqual([]);
  });
});
