import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Board } from '#domain/contracts/board';
import type { PlanRow } from '#domain/contracts/plan';
import type { Home, WorkItem } from '#domain/contracts/work';
import { seriousIssues, sideways, startConsole, type Console } from './console.ts';
import { communes, hanh, idOf, minh, quan } from './mock/people.ts';

let site: Console;
beforeAll(async () => {
  site = await startConsole();
}, 180_000);
afterAll(async () => {
  await site.stop();
});

async function open(
  login: string,
  path: string,
  heading: string | RegExp,
  width = 1280,
): Promise<Page> {
  const page = await site.open(login, { width });
  await page.goto(`${site.url}/#${path}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return page;
}

test('a day is taken out of the calendar after a question, and the list shows it at once', async () => {
  const page = await open(quan.login, '/calendar', 'Lịch làm việc');
  const remove = page.getByRole('button', { name: 'Bỏ 31/12/2026' });
  await remove.click();
  const dialog = page.getByRole('dialog', { name: 'Bỏ ngày 31/12/2026 khỏi lịch?' });
  await dialog.getByText('Ngày này sẽ theo quy tắc chung của tuần.').waitFor();
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await remove.count()).toBe(1);
  await remove.click();
  const [request] = await Promise.all([
    page.waitForRequest((r) => r.method() === 'DELETE'),
    dialog.getByRole('button', { name: 'Bỏ', exact: true }).click(),
  ]);
  expect(new URL(request.url()).pathname).toBe('/api/calendar/2026-12-31');
  await page.getByText('Đã lưu lịch').waitFor();
  await remove.waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: /^Bỏ \d/ }).count()).toBe(1);
});

test('all notices are marked as read with one click: list, bell and button follow', async () => {
  const page = await open(minh.login, '/notices', 'Thông báo');
  const unread = page.getByRole('cell').getByText('chưa đọc');
  await unread.first().waitFor();
  await page.getByRole('button', { name: 'Đánh dấu đã đọc hết' }).click();
  await page.getByRole('button', { name: 'Thông báo', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Đánh dấu đã đọc hết' }).waitFor({ state: 'detached' });
  await expect.poll(async () => unread.count()).toBe(0);
});

test('who supervises narrows the tasks to a unit, and finds it so when one comes back', async () => {
  const asked: string[] = [];
  const page = await open(minh.login, '/tasks', 'Nhiệm vụ');
  page.on('request', (r) => {
    if (r.url().includes('/api/tasks'))
      asked.push(new URL(r.url()).searchParams.get('filter') ?? '');
  });
  await page.getByRole('combobox', { name: 'Đơn vị' }).fill('long phu');
  await page.getByRole('option', { name: communes[1].name }).click();
  await expect.poll(() => asked.at(-1) ?? '').toContain(`"unitId":"${communes[1].id}"`);
  await page.reload();
  await expect
    .poll(async () => page.getByRole('combobox', { name: 'Đơn vị' }).inputValue(), {
      timeout: 15_000,
    })
    .toBe(communes[1].name);
  expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
  await page.getByRole('button', { name: 'Xóa lọc' }).click();
  await expect.poll(() => asked.at(-1) ?? '').not.toContain('unitId');
});

test('a principal, whose tasks are all of one school, is not asked for a unit', async () => {
  const page = await open(hanh.login, '/tasks', 'Nhiệm vụ');
  await page.getByRole('searchbox').waitFor();
  expect(await page.getByRole('combobox', { name: 'Đơn vị' }).count()).toBe(0);
});

test.each([1280, 390])(
  'what was written and not sent is told at home with the way to it, and no longer once it is sent, at %i px',
  async (width) => {
    const id = idOf('submission th-hoasen');
    const page = await site.open(hanh.login, { width });
    await page.goto(`${site.url}/#/submissions/${id}?at=heading`);
    await page.route('**/draft/**', async (route) => route.abort('internetdisconnected'));
    await page.getByLabel('Trích yếu', { exact: true }).fill(`Viết khi mất mạng ${String(width)}`);
    await page.getByText('Mất mạng, sẽ tự lưu').waitFor();
    await page.goto(`${site.url}/#/`);
    const line = page.getByRole('status').filter({ hasText: 'Có nội dung chưa gửi' });
    await line.waitFor();
    expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
    await page.unroute('**/draft/**');
    await line.getByRole('link').click();
    await expect
      .poll(async () => page.getByLabel('Trích yếu', { exact: true }).inputValue())
      .toBe(`Viết khi mất mạng ${String(width)}`);
    await page.locator('[data-save=saved]').waitFor();
    await page.goto(`${site.url}/#/`);
    await page.getByRole('heading', { level: 1, name: /^Chào/ }).waitFor();
    await expect.poll(async () => line.count()).toBe(0);
  },
);

/**
 * The mock's day is Saturday 21/11/2026: since Friday no working day has passed, and none is left
 * until Sunday.
 */
const friday = { dueOn: '2026-11-20', daysLeft: 0, late: true };
const sunday = { dueOn: '2026-11-22', daysLeft: 0, late: false };
const strip = (date: string) => ({ until: date, daysLeft: 0 });

/** Answers a read with what the mock says, changed. */
async function changed(page: Page, path: string, change: (body: never) => unknown): Promise<void> {
  await page.route(`**/api/${path}*`, async (r) =>
    r.fulfill({ json: change((await (await r.fetch()).json()) as never) }),
  );
}

test.each([1280, 390])(
  'at %i px what was due on Friday is late on Saturday, and not due today, on every screen',
  async (width) => {
    const page = await site.open(hanh.login, { width });
    page.setDefaultTimeout(20_000);
    await changed(page, 'home', (h: Home) => ({
      ...h,
      todo: h.todo.map((w, n) => ({ ...w, ...(n === 0 ? friday : sunday) })),
      coming: h.coming.slice(0, 1).map((c) => ({ ...c, dueOn: '2026-11-21', daysLeft: 0 })),
      plans: h.plans.map((p) => ({ ...p, strip: { ...p.strip, ...strip('2026-11-20') } })),
    }));
    await page.goto(`${site.url}/#/`);
    const lines = page.locator('.work-line');
    await lines.first().waitFor();
    expect(await lines.first().innerText()).toMatch(
      /Quá hạn[\s\S]*20\/11\/2026\s+· quá hạn từ thứ sáu 20\/11/u,
    );
    expect(await lines.nth(1).innerText()).toMatch(/22\/11\/2026\s+· hạn chủ nhật 22\/11/u);
    expect(await page.getByText('hạn hôm nay').count()).toBe(1);
    await page
      .locator('.strip-desk')
      .getByText(/quá hạn từ thứ sáu 20\/11$/u)
      .waitFor();
    expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);

    await changed(page, 'work', (list: { data: WorkItem[]; total: number }) => ({
      ...list,
      data: list.data.map((w) => ({ ...w, ...friday })),
    }));
    await page.goto(`${site.url}/#/work`);
    await page.getByText('quá hạn từ thứ sáu 20/11').first().waitFor();
    expect(await page.getByText('hạn hôm nay').count()).toBe(0);

    await changed(page, 'plans', (list: { data: PlanRow[]; total: number }) => ({
      ...list,
      data: list.data.map((p) => ({ ...p, ...friday })),
    }));
    await page.goto(`${site.url}/#/plans`);
    await page.getByText('quá hạn từ thứ sáu 20/11').first().waitFor();
    expect(await page.getByText('hạn hôm nay').count()).toBe(0);
    expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
  },
);

test('a cell of the board names the day too, and what is being amended waits for nobody', async () => {
  const page = await site.open(minh.login, {});
  page.setDefaultTimeout(20_000);
  const states = ['overdue', 'reviewing', 'amending'] as const;
  await changed(page, 'board', (b: Board) => ({
    ...b,
    rows: b.rows.slice(0, 3).map((r, n) => ({
      ...r,
      cells: r.cells.slice(0, 1).map((c) => ({ ...c, ...friday, late: n === 0, state: states[n] })),
    })),
  }));
  await page.goto(`${site.url}/#/board`);
  const cells = page.locator('.cell-button');
  await cells.first().waitFor();
  expect(
    await cells.evaluateAll((all) =>
      all.map((c) => c.querySelector('.cell-days')?.textContent ?? null),
    ),
  ).toEqual(expect.arrayContaining(['quá từ 20/11', null]));
  const being = cells.filter({ hasText: 'Đang điều chỉnh' });
  expect(await being.locator('.cell-days').count()).toBe(0);
  await being.click();
  const close = page.getByRole('dialog');
  await close.getByText('20/11/2026').waitFor();
  expect(await close.getByText(/quá hạn|hôm nay/u).count()).toBe(0);
  expect(await page.getByText('hôm nay', { exact: true }).count()).toBe(0);
});
