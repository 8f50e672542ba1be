import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
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

/**
 * What axe holds to be serious or worse on the page, one line each; empty when there is nothing.
 */
export async function seriousIssues(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map(
      (v) =>
        `${v.id}: ${v.help}; ${v.nodes
          .slice(0, 3)
          .map((n) => n.html.slice(0, 160))
          .join(' | ')}`,
    );
}

/** Pixels by which the page is wider than the window. */
export const sideways = async (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
