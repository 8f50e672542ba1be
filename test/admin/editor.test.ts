import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seriousIssues, sideways, startConsole, type Console } from './console.ts';
import { resetDocuments } from './mock-documents.ts';
import { hanh, idOf } from './mock/people.ts';

let site: Console;
beforeAll(async () => {
  site = await startConsole();
}, 180_000);
afterAll(async () => {
  await site.stop();
});
beforeEach(() => {
  resetDocuments();
});

/** Browsers of a busy machine take their time. */
const slow = { timeout: 15_000 };

const id = idOf('submission th-hoasen');
const report = idOf('report');

async function open(
  at: string,
  options: { width?: number; page?: Page; id?: string } = {},
): Promise<Page> {
  const page = options.page ?? (await site.open(hanh.login, { width: options.width ?? 1280 }));
  await page.goto(`${site.url}/#/submissions/${options.id ?? id}?at=${at}`);
  await page.locator('#section-title').waitFor();
  return page;
}

/** What the server holds of a part. */
const stored = async (page: Page, part: string): Promise<Record<string, unknown>> =>
  (
    (await (await page.request.get(`${site.url}/api/submissions/${id}`)).json()) as {
      content: Record<string, Record<string, unknown>>;
    }
  ).content[part] ?? {};
const state = async (page: Page): Promise<string> =>
  (await page.locator('[data-save]').getAttribute('data-save')) ?? '';
const subject = (page: Page) => page.getByLabel('Trích yếu', { exact: true });
const titles = async (page: Page): Promise<string[]> =>
  page
    .locator('.task-row')
    .evaluateAll((rows) =>
      rows.map(
        (r) =>
          `${r.querySelector('.task-label')?.textContent ?? ''} ${r.querySelector('textarea')?.value ?? ''}`,
      ),
    );

describe('autosave', () => {
  test('what is typed is saved by itself, and the screen says since when', async () => {
    const page = await open('heading');
    await subject(page).fill('Giáo dục kỹ năng số năm học 2026-2027');
    await expect.poll(async () => state(page), slow).toBe('saved');
    await page.getByText(/^Đã lưu lúc \d\d:\d\d$/).waitFor();
    expect(await stored(page, 'heading')).toMatchObject({
      subject: 'Giáo dục kỹ năng số năm học 2026-2027',
    });
  });

  test('an unfinished draft is saved all the same', async () => {
    const page = await open('heading');
    await subject(page).fill('');
    await page.getByText(/^Đã lưu lúc/).waitFor();
    expect(await stored(page, 'heading')).toMatchObject({ subject: '' });
    await page.getByRole('navigation', { name: 'Các phần' }).getByText('thiếu 1').waitFor();
  });

  test('offline the text is kept, and sent after a reload when the network is back', async () => {
    const page = await open('heading');
    await page.route('**/draft/**', async (route) => route.abort('internetdisconnected'));
    await subject(page).fill('Gõ khi mất mạng');
    await page.getByText('Mất mạng, sẽ tự lưu').waitFor();
    expect(await stored(page, 'heading')).not.toMatchObject({ subject: 'Gõ khi mất mạng' });
    await page.reload();
    await expect.poll(async () => subject(page).inputValue(), slow).toBe('Gõ khi mất mạng');
    await page.unroute('**/draft/**');
    await page.evaluate(() => {
      dispatchEvent(new Event('online'));
    });
    await expect
      .poll(async () => (await stored(page, 'heading'))['subject'], slow)
      .toBe('Gõ khi mất mạng');
    await expect
      .poll(
        async () =>
          page.evaluate(
            () => Object.keys(localStorage).filter((k) => k.startsWith('nien-khoa.draft')).length,
          ),
        slow,
      )
      .toBe(0);
  });

  test('an ended session keeps the text; after signing in again it is sent', async () => {
    const page = await open('heading');
    await page.route('**/draft/**', async (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: '',
          title: 'Hết phiên',
          status: 401,
          code: 'not-signed-in',
          retryable: false,
        }),
      }),
    );
    await subject(page).fill('Gõ khi phiên đã hết');
    await page.getByText('Phiên đã hết, nội dung được giữ').waitFor();
    await page.getByRole('button', { name: 'Đăng nhập lại' }).waitFor();
    await page.unroute('**/draft/**');
    await page.reload();
    await expect
      .poll(async () => (await stored(page, 'heading'))['subject'], slow)
      .toBe('Gõ khi phiên đã hết');
  });
});

describe('two people in one part', () => {
  async function conflict(): Promise<Page> {
    const page = await open('heading');
    const heading = await stored(page, 'heading');
    const bases = heading['bases'] as Record<string, unknown>[];
    await page.request.post(`${site.url}/api/mock/other-saved`, {
      data: {
        submissionId: id,
        part: 'heading',
        content: {
          subject: 'Trích yếu của người kia',
          bases: bases.map((b, n) => (n === 0 ? { ...b, symbol: '1/QĐ-KHAC' } : b)),
        },
      },
    });
    await subject(page).fill('Trích yếu của tôi');
    await page.getByRole('button', { name: 'Xem và chọn' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Lê Văn Đức').waitFor();
    await dialog.getByText('Gộp sẵn 1 chỗ').waitFor();
    expect(await dialog.getByRole('button', { name: 'Lưu bản đã chọn' }).isDisabled()).toBe(true);
    return page;
  }

  test.each([
    ['Giữ bản của tôi', 'Trích yếu của tôi'],
    ['Lấy bản kia', 'Trích yếu của người kia'],
  ])(
    '%s: the choice is saved on top, what only the other changed is kept',
    async (choice, expected) => {
      const page = await conflict();
      await page.getByRole('radio', { name: choice }).check();
      await page.getByRole('button', { name: 'Lưu bản đã chọn' }).click();
      await expect.poll(async () => state(page), slow).toBe('saved');
      const heading = await stored(page, 'heading');
      expect(heading['subject']).toBe(expected);
      expect((heading['bases'] as { symbol: string }[])[0]?.symbol).toBe('1/QĐ-KHAC');
      expect(await subject(page).inputValue()).toBe(expected);
    },
  );
});

describe('outline of tasks', () => {
  test('Enter adds, Tab nests, Shift+Tab lifts, Alt with arrows moves; numbers follow', async () => {
    const page = await open('tasks');
    await page.getByLabel('Tên nhiệm vụ 1', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Việc mới');
    const [first = ''] = await titles(page);
    const at = async () => (await titles(page)).find((t) => t.endsWith('Việc mới'));
    expect(await at()).toBe('2. Việc mới');
    await page.keyboard.press('Tab');
    expect(await at()).toMatch(/^[b-y]\) Việc mới$/);
    expect(await page.locator(':focus').inputValue()).toBe('Việc mới');
    await page.keyboard.press('Shift+Tab');
    expect(await at()).toBe('2. Việc mới');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await at()).toBe('1. Việc mới');
    expect((await titles(page))[1]).toBe(first.replace('1.', '2.'));
    await page.keyboard.press('Alt+ArrowDown');
    expect(await at()).toBe('2. Việc mới');
    await page.getByText(/^Đã lưu lúc/).waitFor();
    const { tasks } = (await stored(page, 'tasks')) as {
      tasks: { title: string; depth: number }[];
    };
    expect(tasks.find((t) => t.title === 'Việc mới')?.depth).toBe(0);
  });

  test('nobody is caught: Esc, then Tab leaves the title; Tab that cannot nest leaves at once', async () => {
    const page = await open('tasks');
    await page.getByLabel('Tên nhiệm vụ 1.2', { exact: true }).focus();
    const before = await titles(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Chi tiết: 1.2');
    await page.getByLabel('Tên nhiệm vụ 1', { exact: true }).focus();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Chi tiết: 1');
    expect(await titles(page)).toEqual(before);
  });

  test('what is taken out comes back', async () => {
    const page = await open('tasks/tasks/1/lead');
    const before = await titles(page);
    await page.getByRole('button', { name: 'Bỏ nhiệm vụ: 1.1' }).click();
    expect((await titles(page)).length).toBeLessThan(before.length);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await titles(page)).toEqual(before);
  });
});

describe('figures and warnings', () => {
  test('the share is computed and held against the target', async () => {
    const page = await open('indicators', { id: report });
    await page.getByLabel('Tử số').first().fill('9');
    await page.getByLabel('Mẫu số').first().fill('10');
    await expect
      .poll(() => page.locator('.share').first().innerText(), slow)
      .toMatch(/Đạt 90 %, mục tiêu \d+ %/);
  });

  test('what looks like a telephone number is pointed out, not refused', async () => {
    const page = await open('heading');
    await subject(page).fill('Liên hệ 0912 345 678');
    await expect
      .poll(() => page.locator('.write-remarks').innerText(), slow)
      .toContain('số điện thoại');
    await page.getByText(/^Đã lưu lúc/).waitFor();
  });
});

describe('sign and send up', () => {
  test('lists what is missing, and leads to the spot', async () => {
    const page = await open('indicators', { id: report });
    await page.getByRole('button', { name: 'Ký và trình' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/chỗ chưa đủ để ký/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Ký và trình' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Chưa nêu tình hình chung' }).click();
    await expect
      .poll(async () => page.locator(':focus').getAttribute('id'), slow)
      .toBe('f-situation-paragraphs-0-text');
  });

  test('a gap of a task opens its details', async () => {
    const page = await open('tasks/tasks/1/lead');
    await page.getByLabel('Tên nhiệm vụ 2', { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Việc chưa có người');
    await page.getByRole('button', { name: 'Ký và trình' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Nhiệm vụ chưa có người chủ trì' })
      .first()
      .click();
    await expect
      .poll(async () => page.locator(':focus').getAttribute('id'), slow)
      .toMatch(/^f-tasks-tasks-\d+-lead$/);
  });

  test('names what is signed, saves the last change first, and then shows the signed document', async () => {
    const page = await open('heading');
    await subject(page).fill('Trích yếu ngay trước khi ký');
    await page.getByRole('button', { name: 'Ký và trình' }).click();
    const dialog = page.getByRole('dialog');
    for (const fact of [
      'Trường Tiểu học Hoa Sen',
      'Kế hoạch: Trích yếu ngay trước khi ký',
      'Hiệu trưởng, Trường Tiểu học Hoa Sen (Nguyễn Thị Hồng Hạnh)',
    ])
      await dialog.getByText(fact, { exact: true }).waitFor();
    // The way it will take, not the one it came back from.
    expect(
      (await dialog.locator('.route > li').allInnerTexts()).map((t) => t.replaceAll(/\s+/gu, ' ')),
    ).toEqual([
      expect.stringMatching(
        /^Ủy ban nhân dân phường Hoa Sen · Chuyên viên thẩm định chưa tới · Trần Quang Minh · 5 ngày làm việc/u,
      ) as string,
      expect.stringMatching(
        /^Ủy ban nhân dân phường Hoa Sen · Thủ trưởng phê duyệt chưa tới · Phạm Thu Lan · 3 ngày làm việc/u,
      ) as string,
    ]);
    expect(await dialog.getByRole('definition').filter({ hasText: /^2$/ }).count()).toBe(1);
    await dialog.getByRole('button', { name: 'Ký và trình' }).click();
    await page.getByRole('article').getByText('Trích yếu ngay trước khi ký').waitFor();
    await page.getByRole('button', { name: 'Rút lại' }).waitFor();
  });
});

describe('for everybody', () => {
  const spots = ['heading', 'objectives', 'tasks/tasks/1/lead', 'closing', 'indicators'];
  test.each([1280, 390].flatMap((width) => spots.map((at) => [width, at] as const)))(
    'axe finds nothing serious at %i pixels in %s, and nothing leaves the window',
    async (width, at) => {
      const page = await open(at, { width, ...(at === 'indicators' && { id: report }) });
      expect({ issues: await seriousIssues(page), sideways: await sideways(page) }).toEqual({
        issues: [],
        sideways: 0,
      });
      await page.close();
    },
  );

  test.each([1280, 390])('nor in the dialog of missing places, at %i pixels', async (width) => {
    const page = await open('indicators', { width, id: report });
    await page.getByRole('button', { name: 'Ký và trình' }).click();
    await page
      .getByRole('dialog')
      .getByText(/chưa đủ để ký/)
      .waitFor();
    expect(await seriousIssues(page)).toEqual([]);
  });
});
