import { globSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareChromium } from '../../scripts/lib/chromium.ts';
import { root } from '../../scripts/lib/our-files.ts';
import { seriousIssues, sideways } from './console.ts';

const contrast = 'color-contrast';
/**
 * How every story is looked at: on a wide screen, in the dark, on a phone. In the dark only the
 * colours differ, on a phone only the rest.
 */
const looks = [
  { name: 'light', width: 1280, height: 860, colorScheme: 'light', rules: {} },
  { name: 'dark', width: 1280, height: 860, colorScheme: 'dark', rules: { only: contrast } },
  { name: 'phone', width: 390, height: 844, colorScheme: 'light', rules: { without: contrast } },
] as const;

/** Pictures for a person to look at; outside git, made anew by every run. */
const pictures = join(root, 'dist', 'gallery-pictures');
const source = join(root, 'admin', 'src');
const files = globSync('**/*.stories.tsx', { cwd: source })
  .map((file) => file.replace('.stories.tsx', ''))
  .toSorted();

let server: PreviewServer;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  const configFile = join(root, 'admin', 'gallery', 'vite.config.ts');
  await build({ configFile, logLevel: 'error' });
  server = await preview({ configFile, logLevel: 'error', preview: { port: 0 } });
  browser = await chromium.launch({
    executablePath: await prepareChromium(() => {}),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'vi-VN' });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (said) => {
    // react-admin tells of a refused list here; that it is refused is what a story shows.
    const isFault = said.type() === 'error' || said.type() === 'warning';
    if (isFault && !said.text().startsWith('Refused:')) faults.push(said.text());
  });
  rmSync(pictures, { recursive: true, force: true });
  for (const { name } of looks) mkdirSync(join(pictures, name), { recursive: true });
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}story.html`);
  // A story that cannot even be imported takes all of them along.
  if (faults.length > 0) throw new Error(faults.join('\n'));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('every component of admin/src/components has stories', () => {
  const components = readdirSync(join(source, 'components'))
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.stories.tsx'))
    .map((file) => `components/${file.replace('.tsx', '')}`);
  expect(components.filter((name) => !files.includes(name))).toEqual([]);
});

/** Opens stories by their address and waits until they are drawn and their letters have come. */
async function open(address: string, look: 'light' | 'dark'): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await page.locator(`html[data-shown="${address} ${look}"]`).waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((painted) => {
      requestAnimationFrame(() => requestAnimationFrame(painted));
    });
  });
}

test.each(files)('%s: nothing wrong in the light, in the dark, on a phone', async (file) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await open(file, 'light');
  const alone = await page
    .locator('.gallery-above a')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href')?.slice(1) ?? ''));
  const found: object[] = [];
  const inPage = (await page.locator('.gallery > section').count()) > 0;
  for (const address of [...(inPage ? [file] : []), ...alone]) {
    for (const { name: look, width, height, colorScheme, rules } of looks) {
      faults.length = 0;
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(address, colorScheme);
      const issues = await seriousIssues(page, rules);
      const wider = await sideways(page);
      await page.screenshot({
        path: join(pictures, look, `${address.replaceAll('/', '-')}.png`),
        fullPage: address === file,
      });
      if (issues.length > 0 || wider > 0 || faults.length > 0)
        found.push({ address, look, issues, wider, faults: [...faults] });
    }
  }
  expect(found).toEqual([]);
});
