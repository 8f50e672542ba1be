import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousIssues, sideways, startConsole, type Console } from './console.ts';
import { operations } from './mock/frame.ts';
import { hanh, idOf, minh, quan } from './mock/people.ts';
import { directiveId, homeOfCommune, homeOfSchool, workOfCommune } from './mock/plans.ts';

let site: Console;
beforeAll(async () => {
  site = await startConsole();
}, 180_000);
afterAll(async () => {
  await site.stop();
});

/** Opens a screen on which one read answers this. */
async function open(
  login: string,
  path: string,
  heading: string | RegExp,
  answers: Readonly<Record<string, object>> = {},
  width = 1280,
): Promise<Page> {
  const page = await site.open(login, { width });
  for (const [api, json] of Object.entries(answers))
    await page.route(
      (url) => url.pathname === `/api${api}`,
      (route) => route.fulfill({ json }),
    );
  await page.goto(`${site.url}/#${path}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return page;
}
const troubles = async (page: Page) => [await seriousIssues(page), await sideways(page)];

const acts = ['advise', 'endorse', 'sign', 'approve'] as const;
const todo = acts.map((act, n) => ({
  ...workOfCommune[n],
  round: 1,
  paper: { revision: 1, sha256: 'a'.repeat(64), act, confirm: 'click', seat: 0 },
}));
const waits = ['Chờ ý kiến', 'Chờ thẩm định', 'Chờ ký', 'Chờ phê duyệt'];

test('what waits is named by what its step asks for, at home and in the inbox', async () => {
  const home = await open(minh.login, '/', /^Chào/, { '/home': { ...homeOfCommune, todo } });
  for (const text of waits)
    await expect
      .poll(async () => home.locator('.work-line').getByText(text, { exact: true }).count())
      .toBe(1);
  const inbox = await open(minh.login, '/work', 'Việc cần xử lý', {
    '/work': { data: todo, total: todo.length },
  });
  for (const text of waits)
    await expect
      .poll(async () => inbox.getByRole('cell').getByText(text, { exact: true }).count())
      .toBe(1);
});

test.each([1280, 390])(
  'the strip of a year that asks only for a report has its five stages, none filled before the first (%i px)',
  async (width) => {
    const strip = {
      ...homeOfSchool.plans[0]?.strip,
      stage: 0,
      stages: [0, 1, 2, 3, 6],
      state: 'open',
      phase: 'executing',
    };
    const page = await open(
      hanh.login,
      '/',
      /^Chào/,
      { '/home': { ...homeOfSchool, plans: [{ ...homeOfSchool.plans[0], strip }] } },
      width,
    );
    const line = page.locator('.strip');
    await line.waitFor();
    expect(await line.locator('li .strip-name').allTextContents()).toEqual([
      'Soạn thảo',
      'Đã trình',
      'Thẩm định',
      'Phê duyệt',
      'Kết thúc',
    ]);
    expect([
      await line.locator('.strip-done').count(),
      await line.locator('.strip-now').count(),
    ]).toEqual([0, 1]);
    expect(await line.locator('.strip-mobile').textContent()).toBe('Soạn thảo · Bước 1/5');
    expect(await troubles(page)).toEqual([[], 0]);
  },
);

test.each([1280, 390])(
  'a past reminder says of what, which rung, and to whom (%i px)',
  async (width) => {
    const page = await open(
      minh.login,
      `/plans/${idOf('plan th-hoasen')}/show?tab=history`,
      /./,
      {},
      width,
    );
    await page
      .getByText(
        `Kế hoạch năm học · quá hạn 3 ngày làm việc (hạn 14/11/2026) · nhắc đơn vị, báo cấp trên: ${hanh.name} và 2 người khác`,
      )
      .waitFor();
    await page
      .getByText(
        'Kế hoạch năm học · trước hạn 1 ngày làm việc (hạn 14/11/2026) · không gửi, lần nhắc sau đã thay',
      )
      .waitFor();
    expect(await troubles(page)).toEqual([[], 0]);
  },
);

test('the ladder of reviews says that who has the paper is reminded', async () => {
  const page = await open(minh.login, `/directives/${directiveId}/show`, /./);
  const ladder = (name: string) =>
    page.locator('.panel').filter({ has: page.getByRole('heading', { name, exact: true }) });
  await ladder('Nhắc hạn nộp').getByText('nhắc đơn vị').first().waitFor();
  await ladder('Nhắc hạn thẩm định, phê duyệt')
    .getByText('nhắc người đang giữ văn bản')
    .first()
    .waitFor();
  expect(await ladder('Nhắc hạn thẩm định, phê duyệt').getByText('nhắc đơn vị').count()).toBe(0);
});

test.each([1280, 390])(
  'operations do not call kept mail sent, and say the demo clock in days and hours (%i px)',
  async (width) => {
    const kept = {
      ...operations,
      mail: { ...operations.mail, mode: 'kept', sent: 0, kept: 102 },
      clock: { ...operations.clock, offsetDays: 4.84 },
    };
    const page = await open(quan.login, '/operations', 'Vận hành', { '/operations': kept }, width);
    await page.getByText('102 lưu lại · 2 chờ gửi').waitFor();
    await page.getByText('Đồng hồ thử nghiệm, đi trước giờ thật 4 ngày 20 giờ').waitFor();
    expect(await page.getByText('đã gửi').count()).toBe(0);
    const cards = await page
      .locator('.health-row > .panel')
      .evaluateAll((all) =>
        all
          .map((c) => c.getBoundingClientRect())
          .map((r) => ({ top: r.top, height: Math.round(r.height) })),
      );
    if (width > 1000)
      expect(new Set(cards.map((c) => `${String(c.top)} ${String(c.height)}`)).size).toBe(1);
    const title = page.locator('.health-row .panel-head').first();
    expect(
      await title.evaluate((head) => {
        const [name, chip] = [...head.children].map((c) => c.getBoundingClientRect());
        return name && chip ? chip.top < name.bottom && chip.left >= name.right : false;
      }),
    ).toBe(true);
    expect(await troubles(page)).toEqual([[], 0]);
  },
);
