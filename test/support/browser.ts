import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { prepareChromium } from '../../scripts/lib/chromium.ts';

/** How long anything on a screen may take to appear, in milliseconds. */
const PATIENCE_MS = 30_000;

/** A person in front of a browser of their own. */
export interface Desk {
  /** The tab in front; opened and signed in by `open`. */
  readonly page: Page;
  readonly isOpen: boolean;
  /** Opens an address in a new tab, as a link in a mail does, and signs in where that is asked. */
  open(address: string): Promise<Page>;
  /** Goes to an address of the console in the same tab, as one who types it. */
  go(address: string): Promise<Page>;
  /** Goes where the main menu leads. */
  menu(entry: string): Promise<void>;
}

export interface Desks<Who extends string> {
  at(who: Who): Desk;
  /**
   * What went wrong unseen: errors in the browsers, answers of 500 and above, error lines of the
   * api.
   */
  readonly faults: readonly string[];
  /** Pictures of all tabs. @returns their paths */
  pictures(name: string): Promise<string[]>;
  close(): Promise<void>;
}

/** One browser, a separate profile for each person. @param said what the api says on its output */
export async function openDesks<Who extends string>(
  url: string,
  logins: Readonly<Record<Who, string>>,
  password: string,
  said: readonly string[],
): Promise<Desks<Who>> {
  const browser = await chromium.launch({
    executablePath: await prepareChromium(() => {}),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const desks = new Map<Who, Desk>();
  const faults: string[] = [];
  return {
    at: (who) => {
      const desk =
        desks.get(who) ??
        openDesk(
          async () =>
            browser.newContext({
              baseURL: url,
              viewport: { width: 1280, height: 900 },
              locale: 'vi-VN',
              timezoneId: 'Asia/Ho_Chi_Minh',
              reducedMotion: 'reduce',
              acceptDownloads: true,
            }),
          {
            login: logins[who],
            password,
            fault: (text) => {
              faults.push(`${who}: ${text}`);
            },
          },
        );
      desks.set(who, desk);
      return desk;
    },
    get faults() {
      return [...faults, ...said.filter((line) => line.includes('"level":"error"'))];
    },
    async pictures(name) {
      const folder = mkdtempSync(join(tmpdir(), 'nien-khoa-pictures-'));
      const tabs = browser.contexts().flatMap((context) => context.pages());
      return Promise.all(
        tabs.map(async (tab, n) => {
          const path = join(
            folder,
            `${name.replace(/[^\p{L}\d]+/gu, '-').slice(0, 60)}-${String(n + 1)}.png`,
          );
          await tab.screenshot({ path, fullPage: true });
          return path;
        }),
      );
    },
    close: async () => {
      await browser.close();
    },
  };
}

interface Person {
  readonly login: string;
  readonly password: string;
  readonly fault: (text: string) => void;
}

function openDesk(
  newContext: () => Promise<BrowserContext>,
  { login, password, fault }: Person,
): Desk {
  let context: BrowserContext | null = null;
  let front: Page | null = null;
  const page = (): Page => {
    if (!front) throw new Error(`${login} has opened nothing yet.`);
    return front;
  };
  const desk: Desk = {
    get page() {
      return page();
    },
    get isOpen() {
      return front !== null;
    },
    async go(address) {
      if (!front) return desk.open(address);
      await front.goto(address);
      return front;
    },
    async open(address) {
      context ??= await newContext();
      const before = front;
      front = await context.newPage();
      watch(front, fault);
      await front.goto(address);
      await before?.close();
      // The console knows only after its first question that nobody is signed in.
      await front
        .getByRole('navigation', { name: 'Mục chính' })
        .or(front.getByRole('heading', { name: 'Đăng nhập' }))
        .first()
        .waitFor();
      if (front.url().includes('sign-in')) await signIn(front, login, password);
      return front;
    },
    async menu(entry) {
      await page()
        .getByRole('navigation', { name: 'Mục chính' })
        .getByRole('link', { name: entry, exact: true })
        .click();
    },
  };
  return desk;
}

/** Fills the sign-in page, and waits until the console stands. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  const [unit = '', name = ''] = login.split('/');
  await page.getByRole('textbox', { name: 'Mã đơn vị', exact: true }).fill(unit);
  await page.getByRole('textbox', { name: 'Tên đăng nhập', exact: true }).fill(name);
  await page.getByRole('textbox', { name: 'Mật khẩu', exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  const refusal = page.getByRole('alert').filter({ hasText: /\S/ });
  await page.getByRole('navigation', { name: 'Mục chính' }).or(refusal).first().waitFor();
  if ((await refusal.count()) > 0)
    throw new Error(`${login} could not sign in: ${await refusal.innerText()}`);
}

function watch(page: Page, fault: (text: string) => void): void {
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => {
    fault(`error on ${page.url()}: ${error.stack ?? error.message}`);
  });
  // What a screen's boundary has caught is said here only; refused requests are part of life.
  page.on('console', (said) => {
    if (said.type() === 'error' && !said.text().startsWith('Failed to load resource'))
      fault(`console on ${page.url()}: ${said.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) fault(`${String(response.status())} from ${response.url()}`);
  });
}
