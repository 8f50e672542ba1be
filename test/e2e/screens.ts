import type { Locator, Page } from 'playwright-core';

/** What people do on the screens of the console, by the names they read there. */

/** As long as anything on a screen may take; expect.poll gives up after one second otherwise. */
export const soon = { timeout: 30_000 } as const;

export const heading = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('heading', { level: 1, name });
export const button = (on: Page | Locator, name: string | RegExp): Locator =>
  on.getByRole('button', { name, exact: true });
export const field = (on: Page | Locator, name: string): Locator =>
  on.getByRole('textbox', { name, exact: true });
export const dialog = (page: Page): Locator => page.getByRole('dialog');
export const sees = async (on: Page | Locator, text: string | RegExp): Promise<void> =>
  on.getByText(text).first().waitFor();

/** The line of the strip that says whose desk the year lies on. */
export const strip = (page: Page): Locator => page.locator('.strip-desk').first();

/**
 * On the page of a year: begins the draft that answers this obligation, and stands in the editor.
 */
export async function begin(page: Page, obligation: string): Promise<void> {
  await button(page, `Bắt đầu soạn: ${obligation}`).click();
  await button(dialog(page), 'Bắt đầu soạn').click();
  await page.getByRole('navigation', { name: 'Các phần' }).waitFor();
}

/** In the editor: to a section, by the outline on the left. */
export async function section(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Các phần' }).getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** In the editor: fills fields of a section by their labels. */
export async function write(
  page: Page,
  name: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await section(page, name);
  for (const [label, text] of Object.entries(fields)) await field(page, label).fill(text);
}

/** The editor says that everything lies on the server. */
export const saved = async (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^Đã lưu lúc \d\d:\d\d/ })
    .waitFor();

/** Signs and sends up; the confirmation names what is signed. */
export async function sign(page: Page, says: readonly (string | RegExp)[] = []): Promise<void> {
  await button(page, 'Ký và trình').click();
  for (const text of ['Thầy cô sắp ký và trình:', ...says]) await sees(dialog(page), text);
  await button(dialog(page), 'Ký và trình').click();
  await sees(page, 'Đã ký và trình');
}

/**
 * A decision on the document in front: the verb on the screen, the verb that confirms it, and what
 * the dialog must name.
 */
export async function decide(
  page: Page,
  verb: string,
  confirm: string,
  says: readonly (string | RegExp)[],
  done: string,
): Promise<void> {
  await button(page, verb).click();
  for (const text of says) await sees(dialog(page), text);
  await button(dialog(page), confirm).click();
  await sees(page, done);
  await dialog(page).waitFor({ state: 'detached' });
}

/** Opens the one line of the inbox that is about this unit. */
export async function takeFromInbox(page: Page, unit: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Mục chính' })
    .getByRole('link', { name: 'Việc cần xử lý', exact: true })
    .click();
  await page
    .getByRole('table', { name: 'Việc cần xử lý' })
    .getByRole('row')
    .filter({ hasText: unit })
    .getByRole('link')
    .first()
    .click();
}

/**
 * Opens the register for the document in front. @param proposed the number line it must propose;
 * @param instead another number to give
 */
export async function register(
  page: Page,
  proposed: string,
  instead?: { readonly number: string; readonly line: string },
): Promise<void> {
  await button(page, 'Vào sổ, cấp số').click();
  await sees(dialog(page), proposed);
  if (instead) {
    await field(dialog(page), 'Số').fill(instead.number);
    await sees(dialog(page), instead.line);
  }
  await button(dialog(page), 'Vào sổ').click();
  await sees(page, 'Đã vào sổ');
  await sees(page, instead?.line ?? proposed);
}
