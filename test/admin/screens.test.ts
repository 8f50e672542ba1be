import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousIssues, sideways, startConsole, type Console } from './console.ts';
import { directives } from './mock/frame.ts';
import { hanh, hoaSen, minh, quan } from './mock/people.ts';

let site: Console;
beforeAll(async () => {
  site = await startConsole();
}, 180_000);
afterAll(async () => {
  await site.stop();
});

const widths = [1280, 390];

/** Screens of the frame: who looks, where, and the heading that says the screen stands. */
const screens: readonly (readonly [name: string, login: string, path: string, heading: string])[] =
  [
    ['home of a principal', hanh.login, '/', 'Chào Nguyễn Thị Hồng Hạnh'],
    ['home of a specialist', minh.login, '/', 'Chào Trần Quang Minh'],
    ['inbox', minh.login, '/work', 'Việc cần xử lý'],
    ['directives', quan.login, '/directives', 'Văn bản chỉ đạo'],
    ['directive', quan.login, `/directives/${directives[0]?.id ?? ''}`, directives[0]?.title ?? ''],
    [
      'draft of a directive',
      quan.login,
      `/directives/${directives[1]?.id ?? ''}`,
      directives[1]?.title ?? '',
    ],
    ['new directive', quan.login, '/directives/create', 'Soạn văn bản chỉ đạo'],
    ['board', quan.login, '/board', 'Theo dõi nộp'],
    ['units', quan.login, '/units', 'Đơn vị'],
    ['unit', quan.login, `/units/${hoaSen.id}`, hoaSen.name],
    ['people', quan.login, '/people', 'Nhân sự'],
    ['calendar', quan.login, '/calendar', 'Lịch làm việc'],
    ['notices', quan.login, '/notices', 'Thông báo'],
    ['audit', quan.login, '/audit', 'Nhật ký'],
    ['operations', quan.login, '/operations', 'Vận hành'],
    ['kept mail', quan.login, '/mail', 'Thư lưu lại'],
    ['unknown address', quan.login, '/nowhere/at/all', 'Không có trang này'],
  ];

describe.each(widths)('at %i px', (width) => {
  // One page a person: going from screen to screen is what people do, and cheaper than beginning
  // anew.
  const pages = new Map<string, Page>();
  const pageOf = async (login: string): Promise<Page> => {
    const page = pages.get(login) ?? (await site.open(login, { width }));
    pages.set(login, page);
    return page;
  };

  test.each(screens)(
    '%s: axe finds nothing serious, nothing sticks out',
    async (_, login, path, heading) => {
      const page = await pageOf(login);
      await page.goto(`${site.url}/#${path}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
      // axe measures every pair of colours: a dozen rows of the 600 say the same.
      if (path === '/board') await page.getByRole('searchbox').fill('son ca 1');
      if (path === '/board')
        await expect.poll(async () => page.getByRole('row').count()).toBeLessThan(20);
      expect(await seriousIssues(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
    },
  );

  test('sign-in: axe finds nothing serious, nothing sticks out', async () => {
    const page = await site.open(null, { width });
    await page.goto(`${site.url}/sign-in.html`);
    await page.getByRole('heading', { name: 'Tài khoản thử' }).waitFor();
    expect(await seriousIssues(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.context().close();
  });

  test('what opens above a screen: account, bell, reason of a date, dialogs', async () => {
    const page = await site.open(quan.login, { width });
    const look = async (what: string) => {
      expect({ what, issues: await seriousIssues(page) }).toEqual({ what, issues: [] });
    };
    await page.goto(`${site.url}/#/`);
    await page
      .getByRole('button', { name: /^Vì sao ngày này/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('chuyển từ').waitFor();
    await look('reason of a date');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Tài khoản của/ }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    await look('account');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Thông báo, 3 chưa đọc' }).click();
    await page.getByRole('dialog').getByRole('link').first().waitFor();
    await look('bell');
    await page.keyboard.press('Escape');
    await page.goto(`${site.url}/#/units/${hoaSen.id}`);
    await page.getByRole('button', { name: 'Bổ nhiệm' }).click();
    await page.getByRole('dialog').waitFor();
    await look('appoint');
    await page.context().close();
  });

  test('dark: home and lists', async () => {
    const page = await site.open(quan.login, { width, dark: true });
    for (const path of ['/', '/directives', '/people']) {
      await page.goto(`${site.url}/#${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
      expect({ path, issues: await seriousIssues(page) }).toEqual({ path, issues: [] });
    }
    await page.context().close();
  });
});
