import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousIssues, sideways, startConsole, type Console } from './console.ts';
import { board, directives } from './mock/frame.ts';
import { hanh, idOf, minh, quan } from './mock/people.ts';
import { directiveTitle, plans } from './mock/plans.ts';

/** What lists, boards and headers show at a glance, without being moved sideways. */
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
/** Pixels by which what an element holds is wider than it. */
const cut = async (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((e) => e.scrollWidth - e.clientWidth);

test('home counts all that is to be done, not the lines it shows', async () => {
  const page = await open(minh.login, '/', /^Chào/);
  const line = page.getByRole('link', { name: /^Kế hoạch năm học/ });
  await line.first().waitFor();
  expect(await page.getByRole('heading', { level: 2, name: /^Cần làm ngay/ }).textContent()).toBe(
    'Cần làm ngay (25)',
  );
});

test.each([1280, 390])(
  'without tasks their list says where tasks come from; only who narrows it reads that nothing matches, at %i px',
  async (width) => {
    const page = await site.open(hanh.login, { width });
    await page.route('**/api/tasks?*', async (route) =>
      route.fulfill({ json: { data: [], total: 0 } }),
    );
    await page.goto(`${site.url}/#/tasks`);
    await page.getByRole('heading', { level: 2, name: 'Chưa có nhiệm vụ nào phải làm' }).waitFor();
    await page.getByRole('link', { name: 'Mở kế hoạch' }).waitFor();
    expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
    await page.getByRole('switch', { name: 'Chỉ mục quá hạn' }).click();
    await page.getByRole('heading', { level: 2, name: 'Không có mục nào khớp bộ lọc' }).waitFor();
  },
);

test('the list of plans fits 1280 px: no column is cut, the directive takes at most two lines', async () => {
  const page = await site.open(quan.login);
  // As long as they come: the words of a real directive and of real units.
  const long = plans.map((p) => ({
    ...p,
    directiveTitle: `${directiveTitle} của các trường phổ thông có nhiều cấp học và trung tâm giáo dục thường xuyên trên địa bàn tỉnh`,
    unit: { ...p.unit, name: `${p.unit.name} Trung học cơ sở và Trung học phổ thông` },
  }));
  await page.route('**/api/plans?*', async (route) =>
    route.fulfill({ json: { data: long, total: long.length } }),
  );
  await page.goto(`${site.url}/#/plans`);
  await page.getByRole('table', { name: 'Kế hoạch' }).waitFor();
  expect(await cut(page, '.table-frame')).toBe(0);
  const lines = await page
    .locator('.clamp')
    .first()
    .evaluate((e) => e.clientHeight / Number.parseFloat(getComputedStyle(e).lineHeight));
  expect(Math.round(lines)).toBe(2);
});

test('a card on a phone leaves out what there is not, label and all', async () => {
  const page = await site.open(quan.login, { width: 390 });
  await page.route('**/api/plans?*', async (route) =>
    route.fulfill({
      json: {
        data: plans.slice(0, 2).map((p, n) => (n === 0 ? { ...p, dueOn: null } : p)),
        total: 2,
      },
    }),
  );
  await page.goto(`${site.url}/#/plans`);
  await page.getByRole('row').nth(2).waitFor();
  const due = page.getByRole('row').locator('.cell-label', { hasText: /^Hạn$/ });
  expect(await due.count()).toBe(1);
  expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
});

test('a row is opened by a press anywhere on it; its text can be selected, and then nothing opens', async () => {
  const page = await open(quan.login, '/plans', 'Kế hoạch');
  const text = page.locator('.clamp').first();
  const { x, y } = (await text.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 2, y + 8);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 8, { steps: 4 });
  await page.mouse.up();
  const selected = await page.evaluate(() => String(getSelection()));
  expect(selected.length).toBeGreaterThan(5);
  expect(directiveTitle).toContain(selected);
  expect(page.url()).toMatch(/#\/plans$/);
  await page.getByRole('row').nth(1).getByRole('cell').last().click();
  await page.waitForURL(/#\/plans\/[^/]+\/show$/);
});

test('the sums of the board are all in sight, and the names of the columns stick right below them', async () => {
  const page = await open(quan.login, '/board', 'Theo dõi nộp');
  await page.getByRole('table').waitFor();
  expect(await cut(page, '.totals')).toBe(0);
  await page.mouse.move(700, 600);
  await page.mouse.wheel(0, 3000);
  const edges = async () =>
    page.evaluate(() =>
      ['.board-top', '.board-head']
        .map((s) => document.querySelector(s)?.getBoundingClientRect())
        .map((r) => [r?.top, r?.bottom]),
    );
  await expect.poll(async () => (await edges())[0]?.[0]).toBe(60);
  const [top, head] = await edges();
  expect(Math.abs((head?.[0] ?? 0) - (top?.[1] ?? 0))).toBeLessThan(1);
});

test('one day is one day in English too', async () => {
  const page = await site.open(quan.login);
  await page.addInitScript(() => {
    localStorage.setItem('nien-khoa.language', 'en');
  });
  const [first, second] = board.rows;
  await page.route('**/api/board?*', async (route) =>
    route.fulfill({
      json: {
        ...board,
        rows: [first, second].flatMap((r, n) =>
          r
            ? [
                {
                  ...r,
                  cells: r.cells.slice(0, 1).map((c) => ({
                    ...c,
                    state: n === 0 ? 'draft' : 'overdue',
                    daysLeft: n === 0 ? 1 : -1,
                  })),
                },
              ]
            : [],
        ),
      },
    }),
  );
  await page.goto(`${site.url}/#/board`);
  await page.getByRole('row').nth(2).waitFor();
  expect(await page.locator('.cell-days').allTextContents()).toEqual(['1 day late', '1 day left']);
});

test('on paper the board is a table across the page, under its directive, with column names on each page', async () => {
  const page = await open(quan.login, '/board', 'Theo dõi nộp');
  await page.getByRole('searchbox').fill('son ca 1');
  await expect.poll(async () => page.getByRole('row').count()).toBeLessThan(20);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 900 });
  expect(
    await page
      .getByText(directives[0]?.title ?? '', { exact: true })
      .locator('visible=true')
      .count(),
  ).toBe(1);
  expect(await page.getByText('Báo cáo học kỳ I').first().isVisible()).toBe(true);
  expect(await page.locator('.board-head').evaluate((e) => getComputedStyle(e).display)).toBe(
    'table-header-group',
  );
  expect(
    await page
      .locator('.board-row')
      .nth(1)
      .evaluate((e) => getComputedStyle(e).display),
  ).toBe('table-row');
});

test('a new directive blames nobody for a route before they had a chance to choose one', async () => {
  const page = await open(quan.login, '/directives/create', 'Soạn văn bản chỉ đạo');
  const route = page.getByLabel(/^Đi theo tuyến/);
  await route.waitFor();
  const invalid = page.locator('.MuiFormHelperText-root.Mui-error');
  expect(await invalid.count()).toBe(0);
  await route.focus();
  await page.keyboard.press('Tab');
  await invalid.waitFor();
});

test('who begins a comment sees the whole form with the button that sends it, however high the window is', async () => {
  const page = await open(minh.login, `/submissions/${idOf('submission mn-anhduong')}`, /./);
  const tool = page.getByRole('button', { name: /^Góp ý: / }).nth(1);
  const form = page.locator('.place-comments .comment-form');
  const isSeen = async () =>
    form.evaluate((f) => {
      const side = f.closest('.reader-side')?.getBoundingClientRect();
      const { top, bottom } = f.getBoundingClientRect();
      return side !== undefined && top >= side.top && bottom <= Math.min(side.bottom, innerHeight);
    });
  await tool.waitFor();
  const seen: Record<number, boolean> = {};
  const heights = [880, 820, 760, 700, 640, 580];
  for (const height of heights) {
    await page.setViewportSize({ width: 1280, height });
    await page.evaluate(() => {
      document.querySelector('.reader-side')?.scrollTo(0, 0);
      scrollTo(0, 0);
    });
    await tool.evaluate((b: HTMLElement) => {
      b.click();
    });
    await form.getByRole('textbox').and(page.locator(':focus')).waitFor();
    seen[height] = await isSeen();
    await page.locator('.place-comments').getByRole('button', { name: 'Đóng' }).click();
    await form.waitFor({ state: 'detached' });
  }
  expect(seen).toEqual(Object.fromEntries(heights.map((height) => [height, true])));
});

test("the title of a paper under review has the page's width: what may be done stands in its own row", async () => {
  const page = await open(minh.login, `/submissions/${idOf('submission mn-anhduong')}`, /./);
  const lead = page.locator('.page-lead');
  expect(
    await lead.evaluate((e) =>
      Math.round(e.clientHeight / Number.parseFloat(getComputedStyle(e).lineHeight)),
    ),
  ).toBe(1);
  const [title, bar] = [
    await page.locator('.page-head').boundingBox(),
    await page.locator('.review-bar').boundingBox(),
  ];
  expect((bar?.y ?? 0) + 8).toBeGreaterThanOrEqual((title?.y ?? 0) + (title?.height ?? 0));
});
