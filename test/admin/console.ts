import axe from 'axe-core';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from '../../scripts/lib/chromium.ts';
import { buildConsole } from '../../scripts/lib/console-build.ts';
import { root } from '../../scripts/lib/our-files.ts';
import { startMockApi, type OwnAnswers } from './mock-api.ts';

export interface Console {
  readonly url: string;
  /** A page of its own, signed in as `login`, or as nobody. */
  readonly open: (
    login: string | null,
    options?: { width?: number; dark?: boolean },
  ) => Promise<Page>;
  readonly stop: () => Promise<void>;
}

/**
 * The built console on the mock API, in a real browser. @param own what the tests answer
 * themselves, before the mock
 */
export async function startConsole(own?: OwnAnswers): Promise<Console> {
  await buildConsole(root, () => {});
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('These tests need Chromium: npm test installs or asks for it.');
  const api = await startMockApi(0, own);
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const contexts: BrowserContext[] = [];
  return {
    url: api.url,
    open: async (login, { width = 1280, dark = false } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: width < 500 ? 844 : 860 },
        colorScheme: dark ? 'dark' : 'light',
        locale: 'vi-VN',
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      if (login !== null)
        await context.addCookies([{ name: 'who', value: encodeURIComponent(login), url: api.url }]);
      return context.newPage();
    },
    stop: async () => {
      await Promise.all(contexts.map(async (c) => c.close()));
      await browser.close();
      await api.stop();
    },
  };
}

declare global {
  interface Window {
    readonly axe?: typeof axe;
  }
}

/**
 * What axe holds to be serious or worse on the page and in its frames, one line each; empty when
 * there is nothing. axe is brought in once a page, which takes a third of the time its binding for
 * Playwright takes: that one opens a second page for every look.
 * @param rules one rule alone, or all but one
 */
export async function seriousIssues(page: Page, rules: Rules = {}): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => window.axe !== undefined))) await frame.evaluate(axe.source);
  const found = await askAxe(page, rules);
  if (found.length === 0) return found;
  // A menu that is closing still covers what lies below it: what stays counts.
  await page.waitForTimeout(500);
  return askAxe(page, rules);
}

interface Rules {
  readonly only?: string;
  readonly without?: string;
}

async function askAxe(page: Page, { only, without }: Rules): Promise<string[]> {
  const found = await page.evaluate(async (options) => window.axe?.run(options), {
    resultTypes: ['violations' as const],
    ...(only && { runOnly: [only] }),
    ...(without && { rules: { [without]: { enabled: false } } }),
  });
  if (!found) throw new Error(`axe could not be brought into ${page.url()}`);
  return found.violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map(
      (v) =>
        `${v.id}: ${v.help}; ${v.nodes
          .slice(0, 3)
          .map((n) => n.html.slice(0, 160))
          .join(' | ')}`,
    );
}

/**
 * Ticks a box that shows its new state only once the cache of reads has it: `check()` looks at once
 * and would call it unchanged.
 */
export async function tick(box: Locator): Promise<void> {
  await box.click();
  await expect.poll(async () => box.isChecked()).toBe(true);
}

/** Pixels by which the page is wider than the window. */
export const sideways = async (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
