import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seriousIssues, sideways, startConsole, tick, type Console } from './console.ts';
import { resetDocuments } from './mock-documents.ts';
import { resetViews } from './mock-views.ts';
import { hanh, idOf, lan, minh } from './mock/people.ts';

let site: Console;
beforeAll(async () => {
  site = await startConsole();
}, 180_000);
afterAll(async () => {
  await site.stop();
});
beforeEach(() => {
  resetDocuments();
  resetViews();
});

const slow = { timeout: 15_000 };
const id = idOf('submission mn-anhduong');

async function open(login: string, path = `/submissions/${id}`, width = 1280): Promise<Page> {
  const page = await site.open(login, { width });
  page.setDefaultTimeout(20_000);
  await page.goto(`${site.url}/#${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
const contents = (page: Page) => page.getByRole('navigation', { name: 'Mục lục' });
const queue = (page: Page) => page.getByRole('navigation', { name: 'Việc cần xử lý' });
const at = (code: string): string => `/submissions/${idOf(`submission ${code}`)}`;
const arrived = async (page: Page, code: string): Promise<void> => {
  await page.waitForURL((url) => url.hash.includes(at(code)), slow);
};

describe('marks', () => {
  test('are kept on the server: they survive another browser, and a second person sees whose they are', async () => {
    const page = await open(minh.login);
    await tick(contents(page).getByRole('checkbox', { name: /Kinh phí/ }));
    await page.getByText('Đã xem 1/7 phần').waitFor();
    const elsewhere = await open(minh.login);
    await elsewhere.getByText('Đã xem 1/7 phần').waitFor();
    const second = await open(lan.login);
    await second.getByText('Đã xem 0/7 phần').waitFor();
    await contents(second).getByText(`${minh.name} đã đọc`).waitFor();
    await tick(contents(second).getByRole('checkbox', { name: /Kinh phí/ }));
    await second.getByText('Đã xem 1/7 phần').waitFor();
    await elsewhere.reload();
    await elsewhere.getByText('Đã xem 1/7 phần').waitFor();
    await contents(elsewhere).getByText(`${lan.name} đã đọc`).waitFor();
    await contents(elsewhere)
      .getByRole('checkbox', { name: /Kinh phí/ })
      .uncheck();
    await elsewhere.reload();
    await elsewhere.getByText('Đã xem 0/7 phần').waitFor();
    expect(await contents(elsewhere).getByText(`${lan.name} đã đọc`).count()).toBe(1);
  });

  test('that could not be kept are taken back, with a sentence', async () => {
    const page = await open(minh.login);
    await page.route('**/marks', async (route) => route.abort());
    await contents(page)
      .getByRole('checkbox', { name: /Kinh phí/ })
      .click();
    await page.getByText(/Chưa ghi được dấu đã xem/).waitFor();
    await page.getByText('Đã xem 0/7 phần').waitFor();
    expect(
      await contents(page)
        .getByRole('checkbox', { name: /Kinh phí/ })
        .isChecked(),
    ).toBe(false);
  });

  test('say when a section is as it was read in an earlier revision', async () => {
    const page = await site.open(minh.login);
    await page.route(`**/api/submissions/${id}`, async (route) => {
      const view = (await (await route.fetch()).json()) as Record<string, unknown>;
      await route.fulfill({
        json: {
          ...view,
          marks: [
            {
              part: 'funding',
              by: { id: minh.id, name: minh.name },
              revision: 1,
              at: '2026-11-15T03:00:00.000Z',
            },
          ],
        },
      });
    });
    await page.goto(`${site.url}/#/submissions/${id}`);
    await contents(page).getByText('không đổi từ bản đã đọc (bản 1)').waitFor();
    await page.getByText('Đã xem 1/7 phần').waitFor();
    expect(
      await contents(page)
        .getByRole('checkbox', { name: /Kinh phí/ })
        .isChecked(),
    ).toBe(true);
  });
});

describe('checks', () => {
  test('are counted beside their section, and each leads to its spot', async () => {
    const page = await open(minh.login);
    await page.getByRole('heading', { name: 'Kiểm tra tự động: 2 điểm' }).waitFor();
    await contents(page)
      .getByRole('button', { name: /Mục tiêu, chỉ tiêu.*1 điểm kiểm tra/ })
      .waitFor();
    await page.getByRole('button', { name: /70 % thấp hơn mức cấp trên yêu cầu \(85 %\)/ }).click();
    await expect
      .poll(() => page.locator(':focus').getAttribute('id'), slow)
      .toBe('item-objectives-o-2');
    await expect
      .poll(() => page.locator('#item-objectives-o-2').getAttribute('class'), slow)
      .toContain('doc-found');
    expect(
      await page.locator('#item-objectives-o-2').evaluate((e) => {
        const box = e.getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight;
      }),
    ).toBe(true);
  });

  test('lead to the section and the spot on a phone', async () => {
    const page = await open(minh.login, undefined, 390);
    await page.getByRole('button', { name: /70 % thấp hơn/ }).click();
    await page.getByText('Phần 3/7').waitFor();
    await expect
      .poll(() => page.locator(':focus').getAttribute('id'), slow)
      .toBe('item-objectives-o-2');
  });

  test("are the author's too, once each, while they write", async () => {
    const page = await open(
      hanh.login,
      `/submissions/${idOf('submission th-hoasen')}?at=objectives`,
    );
    const target = page.locator('[id$="specific-0-target"]').first();
    await target.fill('10');
    await page
      .getByText(/10 % thấp hơn mức cấp trên yêu cầu \(85 %\)/)
      .first()
      .waitFor();
    // Beside the field, and in the list of the section.
    await expect
      .poll(() => page.getByText(/10 % thấp hơn mức cấp trên yêu cầu/).count(), slow)
      .toBe(2);
  });
});

describe('compared with last year', () => {
  test('nearly the same plan says so; what is new is marked whatever the keys of the two years', async () => {
    const page = await open(minh.login);
    await page.getByText(/^Lời văn giống 9\d % kế hoạch năm học 2025-2026\./).waitFor();
    await page.getByRole('button', { name: 'Xem chỗ khác' }).click();
    const changed = page.locator('.doc [data-change]');
    await expect.poll(async () => page.locator('.doc-added').count(), slow).toBe(1);
    expect(await page.locator('.doc-removed').count()).toBe(0);
    expect(await changed.count()).toBeLessThan(15);
    await page.getByLabel('So với').click();
    const options = page.getByRole('option');
    expect(await options.allInnerTexts()).toEqual([
      'Không so',
      'bản 1 (tôi đã trả lại)',
      'năm trước (2025-2026)',
    ]);
    await page.getByRole('option', { name: /bản 1/ }).click();
    await page.getByText('6 chỗ thay đổi').waitFor();
  });
});

describe('keys', () => {
  test('lead through three documents and back, keep the filter of the list, and rest while one types', async () => {
    const page = await open(minh.login, '/work');
    await page.getByRole('searchbox').last().fill('Long Phú');
    await expect.poll(() => page.getByRole('row').count(), slow).toBe(3);
    await page.getByRole('link', { name: 'Kế hoạch năm học 2026-2027' }).first().click();
    await queue(page).getByText('1/2 việc chờ · theo bộ lọc đang chọn').waitFor();
    await page.keyboard.press('n');
    await arrived(page, 'thcs-longphu');
    await queue(page).getByText('2/2 việc chờ').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    await arrived(page, 'th-longphu');
    // One that was returned already is on nobody's desk here.
    await page.goto(`${site.url}/#${at('mn-anhduong')}`);
    await queue(page).getByText('1/8 việc chờ').waitFor();
    for (const [n, code] of ['thcs-hoasen', 'th-longphu', 'thcs-longphu'].entries()) {
      await page.keyboard.press('n');
      await arrived(page, code);
      await queue(page)
        .getByText(`${String(n + 2)}/8 việc chờ`)
        .waitFor();
    }
    await page.goto(`${site.url}/#${at('mn-anhduong')}`);
    await queue(page).getByText('1/8 việc chờ').waitFor();
    await page.keyboard.press('c');
    await page.getByLabel('Nội dung góp ý').pressSequentially('nnpp?m jk');
    expect(await page.getByLabel('Nội dung góp ý').inputValue()).toBe('nnpp?m jk');
    expect(page.url()).toContain(at('mn-anhduong'));
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByText('Đã xem 0/7 phần').waitFor();
  });

  test('are listed under "?", and rest while the list is open', async () => {
    const page = await open(minh.login);
    await queue(page).getByText('1/8 việc chờ').waitFor();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Phím tắt' });
    await dialog.getByText('Văn bản chờ sau').waitFor();
    await page.keyboard.press('n');
    expect(page.url()).toContain(at('mn-anhduong'));
    expect(await seriousIssues(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('n');
    await arrived(page, 'thcs-hoasen');
  });

  test('work after a decision: the next document opens by itself at its place', async () => {
    const page = await open(minh.login);
    await queue(page).getByText('1/8 việc chờ').waitFor();
    await page.getByRole('button', { name: 'Đồng ý, trình lãnh đạo' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Đồng ý và trình lãnh đạo' })
      .click();
    await arrived(page, 'thcs-hoasen');
    await queue(page).getByText('1/7 việc chờ').waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.keyboard.press('n');
    await arrived(page, 'th-longphu');
  });
});

test('a comment calls somebody who may read: found with @, sent by id, shown by name', async () => {
  const page = await open(minh.login);
  const sent: Record<string, unknown>[] = [];
  page.on('request', (r) => {
    if (r.url().endsWith('/comment')) sent.push(r.postDataJSON() as Record<string, unknown>);
  });
  await page.locator('#item-purpose-p-1').hover();
  await page.locator('#item-purpose-p-1').getByRole('button').click();
  const field = page.getByLabel('Nội dung góp ý');
  await field.pressSequentially('Nhờ xem giúp');
  const takesMentions = (await page.getByText(/Gõ @ để gọi/).count()) > 0;
  if (takesMentions) {
    await field.pressSequentially(' @Thu');
    await page.getByRole('option', { name: new RegExp(lan.name) }).waitFor();
    expect(await seriousIssues(page)).toEqual([]);
    await field.press('Enter');
    expect(await field.inputValue()).toBe(`Nhờ xem giúp @${lan.name} `);
  }
  await page.getByRole('button', { name: 'Gửi góp ý' }).click();
  await expect.poll(() => sent.length, slow).toBe(1);
  expect(sent[0]?.['mentions']).toEqual(takesMentions ? [lan.id] : undefined);
  if (takesMentions) await page.locator('.mentioned').getByText(`@${lan.name}`).waitFor();
});

describe('saved views', () => {
  const button = (page: Page) => page.getByRole('button', { name: /^Bộ lọc/ });
  const save = async (page: Page, name: string): Promise<void> => {
    await button(page).click();
    await page.getByRole('menuitem', { name: 'Lưu bộ lọc đang dùng…' }).click();
    await page.getByLabel(/^Tên bộ lọc/).fill(name);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Lưu|Ghi đè/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };

  test('keep filter and order under a name, put them in again, and as the default on opening', async () => {
    const page = await open(minh.login, '/plans');
    await page.getByRole('searchbox').last().fill('Long Phú');
    await expect.poll(() => page.getByRole('row').count(), slow).toBe(3);
    await page.getByRole('columnheader', { name: 'Đơn vị' }).getByRole('button').click();
    await save(page, 'Hoa Sen');
    await page.getByRole('button', { name: 'Bộ lọc: Hoa Sen' }).waitFor();
    await page.getByRole('search').getByRole('button', { name: 'Xóa lọc' }).click();
    await expect.poll(() => page.getByRole('row').count(), slow).toBeGreaterThan(3);
    await button(page).click();
    await page.getByRole('menuitem', { name: 'Hoa Sen' }).click();
    await expect.poll(() => page.getByRole('row').count(), slow).toBe(3);
    expect(await page.getByRole('columnheader', { name: 'Đơn vị' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await button(page).click();
    await page.getByRole('menuitem', { name: 'Sắp xếp, đổi tên, xóa…' }).click();
    await page.getByRole('button', { name: 'Dùng làm mặc định: Hoa Sen' }).click();
    await page.getByRole('button', { name: 'Thôi làm mặc định: Hoa Sen' }).waitFor();
    const elsewhere = await open(minh.login, '/plans');
    await elsewhere.getByRole('button', { name: 'Bộ lọc: Hoa Sen' }).waitFor();
    await expect.poll(() => elsewhere.getByRole('row').count(), slow).toBe(3);
    const other = await open(lan.login, '/plans');
    await button(other).click();
    await other.getByText('Chưa lưu bộ lọc nào').waitFor();
  });

  test.each([1280, 390])(
    'are renamed, moved, replaced and deleted at %i pixels; axe finds nothing, nothing leaves the window',
    async (width) => {
      const page = await open(minh.login, '/work', width);
      await save(page, 'Tất cả');
      await page.getByLabel('Chỉ việc quá hạn').click();
      await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).waitFor();
      await save(page, 'Quá hạn');
      await button(page).click();
      await page.getByRole('menuitem', { name: 'Sắp xếp, đổi tên, xóa…' }).click();
      const dialog = page.getByRole('dialog');
      const names = async () =>
        dialog
          .getByLabel('Tên')
          .evaluateAll((all) => all.map((e) => (e as HTMLInputElement).value));
      expect(await names()).toEqual(['Tất cả', 'Quá hạn']);
      expect({ issues: await seriousIssues(page), sideways: await sideways(page) }).toEqual({
        issues: [],
        sideways: 0,
      });
      await dialog.getByRole('button', { name: 'Đưa lên: Quá hạn' }).click();
      await expect.poll(names, slow).toEqual(['Quá hạn', 'Tất cả']);
      await dialog.getByLabel('Tên').first().fill('Gấp');
      await dialog.getByLabel('Tên').first().press('Enter');
      await dialog.getByRole('button', { name: 'Xóa: Tất cả' }).click();
      await expect.poll(names, slow).toEqual(['Gấp']);
      await dialog.getByRole('button', { name: 'Xong' }).click();
      await page.getByLabel('Chỉ việc quá hạn').click();
      await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).waitFor();
      await save(page, 'gấp');
      await page.getByRole('button', { name: 'Bộ lọc: Gấp' }).waitFor();
      await page.getByLabel('Chỉ việc quá hạn').click();
      await button(page).click();
      expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
        'Gấp',
        'Lưu bộ lọc đang dùng…',
        'Sắp xếp, đổi tên, xóa…',
      ]);
    },
  );

  test('stand in every list they belong to, the board among them', async () => {
    for (const path of ['/work', '/plans', '/reports', '/tasks', '/directives', '/board']) {
      const page = await open(minh.login, path);
      await button(page).waitFor();
      await page.close();
    }
    const page = await open(minh.login, '/board');
    const search = page.getByRole('searchbox').last();
    await search.fill('Long');
    const shown = page.getByRole('search').getByRole('status');
    const before = await shown.innerText();
    await expect.poll(() => shown.innerText(), slow).not.toBe(before);
    const narrowed = await shown.innerText();
    await save(page, 'Long Phú');
    await search.fill('');
    await expect.poll(() => shown.innerText(), slow).toBe(before);
    await button(page).click();
    await page.getByRole('menuitem', { name: 'Long Phú' }).click();
    await expect.poll(() => shown.innerText(), slow).toBe(narrowed);
  });
});
