import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousIssues, sideways, startConsole, type Console } from './console.ts';
import { communes, hanh, idOf, minh, quan } from './mock/people.ts';

let site: Console;
beforeAll(async () => { site = await startConsole(); }, 180_000);
afterAll(async () => { await site.stop(); });

async function open(login: string, path: string, heading: string | RegExp, width = 1280): Promise<Page> {
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
  const [request] = await Promise.all([page.waitForRequest((r) => r.method() === 'DELETE'), dialog.getByRole('button', { name: 'Bỏ', exact: true }).click()]);
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
  page.on('request', (r) => { if (r.url().includes('/api/tasks')) asked.push(new URL(r.url()).searchParams.get('filter') ?? ''); });
  await page.getByRole('combobox', { name: 'Đơn vị' }).fill('long phu');
  await page.getByRole('option', { name: communes[1].name }).click();
  await expect.poll(() => asked.at(-1) ?? '').toContain(`"unitId":"${communes[1].id}"`);
  await page.reload();
  await expect.poll(async () => page.getByRole('combobox', { name: 'Đơn vị' }).inputValue(), { timeout: 15_000 }).toBe(communes[1].name);
  expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
  await page.getByRole('button', { name: 'Xóa lọc' }).click();
  await expect.poll(() => asked.at(-1) ?? '').not.toContain('unitId');
});

test('a principal, whose tasks are all of one school, is not asked for a unit', async () => {
  const page = await open(hanh.login, '/tasks', 'Nhiệm vụ');
  await page.getByRole('searchbox').waitFor();
  expect(await page.getByRole('combobox', { name: 'Đơn vị' }).count()).toBe(0);
});

test.each([1280, 390])('what was written and not sent is told at home with the way to it, and no longer once it is sent, at %i px', async (width) => {
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
  await expect.poll(async () => page.getByLabel('Trích yếu', { exact: true }).inputValue()).toBe(`Viết khi mất mạng ${String(width)}`);
  await page.locator('[data-save=saved]').waitFor();
  await page.goto(`${site.url}/#/`);
  await page.getByRole('heading', { level: 1, name: /^Chào/ }).waitFor();
  await expect.poll(async () => line.count()).toBe(0);
});
