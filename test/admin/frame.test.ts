import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConsole, type Console } from './console.ts';
import { bulkMock } from './mock/bulk.ts';
import { hanh, minh, quan } from './mock/people.ts';

let site: Console;
beforeAll(async () => {
  site = await startConsole(bulkMock(false).own);
}, 180_000);
afterAll(async () => {
  await site.stop();
});

test('without a session the console leads to sign-in, and back to the screen that was asked for', async () => {
  const page = await site.open(null);
  await page.goto(`${site.url}/#/units`);
  await page.waitForURL(/sign-in\.html\?next=/);
  await page.getByLabel('Mã đơn vị', { exact: true }).fill('so-tananh');
  await page.getByLabel('Tên đăng nhập').fill('quan');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('alert').getByText('chưa đúng').waitFor();
  expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('quan');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('nien-khoa');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Đơn vị' }).waitFor();
});

test('sign-in never leads to another site', async () => {
  const page = await site.open(quan.login);
  for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    await page.goto(`${site.url}/sign-in.html?next=${encodeURIComponent(next)}`);
    await page.getByRole('heading', { level: 1, name: /^Chào/ }).waitFor();
    expect(new URL(page.url()).origin).toBe(site.url);
  }
});

test('a principal sees five entries; an administrator sees operations', async () => {
  const menu = async (login: string) => {
    const page = await site.open(login);
    await page.goto(`${site.url}/#/`);
    const links = page.getByRole('navigation', { name: 'Mục chính' }).getByRole('link');
    await links.first().waitFor();
    return links.allInnerTexts();
  };
  expect(await menu(hanh.login)).toHaveLength(5);
  expect((await menu(quan.login)).join()).toContain('Vận hành');
});

test('every word changes with the language, and the choice stays', async () => {
  const page = await site.open(minh.login);
  await page.goto(`${site.url}/#/work`);
  await page.getByRole('button', { name: /^Tài khoản của/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: 'To do' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'To do' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
});

test('an act keeps its key while the network is away, and is sent again by itself', async () => {
  const page = await site.open(quan.login);
  const keys: string[] = [];
  await page.route('**/reset-password', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    await (keys.length < 3 ? route.abort('internetdisconnected') : route.continue());
  });
  await page.goto(`${site.url}/#/people`);
  await page.getByRole('button', { name: 'Đặt lại mật khẩu: Phạm Thu Lan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
  await page.getByText('tam-8K3w').waitFor();
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
});

test('a list finds without diacritics, and keeps filter when one comes back', async () => {
  const page = await site.open(quan.login);
  await page.goto(`${site.url}/#/units`);
  await page.getByRole('searchbox').fill('anh duong');
  await page.getByRole('link', { name: 'Trường Mầm non Ánh Dương' }).waitFor();
  await expect.poll(async () => page.getByRole('row').count()).toBe(2);
  await page.getByRole('link', { name: 'Trường Mầm non Ánh Dương' }).click();
  await page.getByRole('heading', { level: 1, name: 'Trường Mầm non Ánh Dương' }).waitFor();
  await page
    .getByRole('navigation', { name: 'Mục chính' })
    .getByRole('link', { name: 'Đơn vị' })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Đơn vị' }).waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('anh duong');
  expect(await page.getByRole('row').count()).toBe(2);
});

test('the board shows 600 units, filters by a sum, selects and reminds with one request each', async () => {
  const page = await site.open(quan.login);
  await page.goto(`${site.url}/#/board`);
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('row').count()).toBe(601);
  await page.getByRole('searchbox').fill('son ca 49');
  await expect.poll(async () => page.getByRole('row').count()).toBe(2);
  const sent: unknown[] = [];
  page.on('request', (r) => {
    if (r.url().endsWith('/urge')) sent.push(r.postDataJSON());
  });
  await page.getByRole('checkbox', { name: 'Chọn mọi đơn vị đang hiện' }).check();
  await page.getByRole('button', { name: /^Đôn đốc \(/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đôn đốc (1)' }).click();
  await page.getByText('1 đã xong', { exact: true }).waitFor();
  expect(sent).toHaveLength(1);
});

test('a day is written as offices write it, whatever the browser speaks', async () => {
  const page = await site.open(quan.login);
  await page.goto(`${site.url}/#/calendar`);
  await page.getByRole('button', { name: 'Thêm ngày' }).click();
  const day = page.getByRole('textbox', { name: 'Ngày' });
  await day.fill('31/11/2026');
  await day.blur();
  await page.getByText('Ghi ngày như 28/11/2026').waitFor();
  await day.fill('2-9-2026');
  await page.getByRole('textbox', { name: 'Tên' }).fill('Quốc khánh');
  const [request] = await Promise.all([
    page.waitForRequest((r) => r.method() === 'PUT'),
    page.getByRole('button', { name: 'Lưu' }).click(),
  ]);
  expect(request.url()).toContain('/api/calendar/2026-09-02');
  expect(request.postDataJSON()).toEqual({ working: false, name: 'Quốc khánh' });
});
