import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DraftRoute } from '../../domain/review-route/draft.ts';
import { words } from '../../domain/words/index.ts';
import { seriousIssues, sideways, startConsole, type Console } from './console.ts';
import { resetRoutes, routeId, saveElsewhere } from './mock-routes.ts';
import { hanh, lan, minh } from './mock/people.ts';

let site: Console;
beforeAll(async () => {
  site = await startConsole();
}, 180_000);
afterAll(async () => {
  await site.stop();
});
beforeEach(() => {
  resetRoutes();
});

const details = words('vi').details;
const open = async (path: string, login = lan.login, width = 1280): Promise<Page> => {
  const page = await site.open(login, { width });
  await page.goto(`${site.url}/#${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};
const card = (page: Page, n: number) => page.locator('.step-card').nth(n - 1);
const heads = async (page: Page): Promise<string[]> =>
  page.locator('.step-card h3').allInnerTexts();
const ok = async (page: Page): Promise<void> => {
  expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
};
/** Presses Tab until the focus is where its name says. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < 120; i += 1) {
    await page.keyboard.press('Tab');
    const is = await page.evaluate(() => {
      const e = document.activeElement;
      return e instanceof HTMLElement
        ? (e.getAttribute('aria-label') ??
            (e.getAttribute('aria-labelledby') ?? '')
              .split(' ')
              .map((id) => document.getElementById(id)?.textContent ?? '')
              .join(' ')
              .trim()) ||
            (e instanceof HTMLInputElement ? e.labels?.[0]?.textContent : e.textContent) ||
            ''
        : '';
    });
    if (typeof name === 'string' ? is.startsWith(name) : name.test(is)) return;
  }
  throw new Error(`no way to ${String(name)} by Tab`);
}
/** In an open list of choices, to the one of this name. */
async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name, exact: true }).waitFor();
  for (
    let i = 0;
    i < 12 && (await page.evaluate(() => document.activeElement?.textContent)) !== name;
    i += 1
  )
    await page.keyboard.press(i < 6 ? 'ArrowDown' : 'ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}

describe.each([1280, 390])('at %i px', (width) => {
  test('a route is made from a template by keyboard alone: checked, mended, saved and published', async () => {
    const page = await open('/routes/create', lan.login, width);
    await page.getByRole('radio', { name: /^Có kiểm tra nội bộ/ }).waitFor();
    await ok(page);
    await page.getByRole('radio', { name: /^Chuyên viên rồi lãnh đạo/ }).focus();
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Tên tuyến');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Kế hoạch an toàn số');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch an toàn số' }).waitFor();
    await page.getByText('Tuyến chạy được').waitFor();
    expect(await heads(page)).toHaveLength(4);
    // The last step moves up with Alt and the arrow: the route no longer ends with an approval, and
    // each step says so itself.
    await card(page, 4).getByRole('textbox', { name: 'Tên bước' }).focus();
    await page.keyboard.type('Lãnh đạo ký');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await heads(page)).toEqual([
      'Bước 1 · Cho ý kiến: Tổ trưởng, chính đơn vị',
      'Bước 2 · Thẩm định: Cấp phó, chính đơn vị',
      'Bước 3 · Lãnh đạo ký',
      'Bước 4 · Thẩm định: Chuyên viên, cấp trên trực tiếp',
    ]);
    await card(page, 3).getByText(details['route-approves-early']).waitFor();
    await card(page, 4).getByText(details['route-end']).waitFor();
    expect(await page.getByRole('button', { name: 'Công bố' }).isDisabled()).toBe(true);
    await ok(page);
    expect(
      await page.evaluate(
        () => document.activeElement instanceof HTMLInputElement && document.activeElement.value,
      ),
    ).toBe('Lãnh đạo ký');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('Tuyến chạy được').waitFor();
    // A choice that cannot stand is told at its field, and taken back there.
    await card(page, 4).getByRole('textbox', { name: 'Tên bước' }).focus();
    await tabTo(page, 'Cơ quan');
    await choose(page, 'Chính đơn vị');
    await card(page, 4).getByText(details['route-own-approves']).waitFor();
    await choose(page, 'Cấp trên trực tiếp');
    await page.getByText('Tuyến chạy được').waitFor();
    await page.getByRole('button', { name: 'Lưu bản nháp' }).focus();
    const [request] = await Promise.all([
      page.waitForRequest((r) => r.method() === 'PUT'),
      page.keyboard.press('Enter'),
    ]);
    const sent = request.postDataJSON() as { draftVersion: number; name: string; spec: DraftRoute };
    expect([sent.draftVersion, sent.name, sent.spec.steps.map((s) => [s.name, s.act])]).toEqual([
      1,
      'Kế hoạch an toàn số',
      [
        ['', 'advise'],
        ['', 'endorse'],
        ['', 'endorse'],
        ['Lãnh đạo ký', 'approve'],
      ],
    ]);
    await page.getByText('Đã lưu · Tuyến chạy được').waitFor();
    const publish = page.getByRole('button', { name: 'Công bố' });
    await publish.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Văn bản đang trình giữ bản đã có khi trình.').waitFor();
    await dialog.getByText(`Bước 2: 12 đơn vị chưa có người giữ chức vụ`).waitFor();
    await ok(page);
    await dialog.getByRole('button', { name: 'Công bố' }).focus();
    const [command] = await Promise.all([
      page.waitForRequest((r) => r.url().endsWith('/publish')),
      page.keyboard.press('Enter'),
    ]);
    expect([command.postDataJSON(), command.headers()['idempotency-key']]).toEqual([
      { version: 1, draftVersion: 2 },
      expect.stringMatching(/^[0-9a-f-]{36}$/),
    ]);
    await dialog.waitFor({ state: 'detached' });
  });

  test('a route shows its picture, its sentences, who is missing where, and how versions differ', async () => {
    const page = await open(`/routes/${routeId}`, lan.login, width);
    const picture = page.getByRole('figure', { name: 'Sơ đồ tuyến: 3 bước' });
    expect(await picture.getByRole('listitem').allInnerTexts()).toEqual([
      'Bước 1: Cho ý kiến: Tổ trưởng, chính đơn vị, trong 2 ngày làm việc, trả lại tác giả',
      'Sau đó thủ trưởng đơn vị ký và trình.',
      'Bước 2: Cùng thẩm định, Thẩm định: Chuyên viên, cấp trên trực tiếp (quản lý); Chuyên viên, cấp trên trực tiếp (chuyên môn); Chuyên viên, cơ quan ban hành, cần 2 trong 3, trong 5 ngày làm việc, trả lại tác giả',
      'Bước 3: Phê duyệt: Thủ trưởng, cấp trên trực tiếp (quản lý), trong 3 ngày làm việc, trả về bước trước, nhập lại mật khẩu',
      'Văn bản được phê duyệt; có thể rút phê duyệt trong 5 ngày làm việc.',
    ]);
    // Side by side where there is room, one under the other on a phone.
    const marks = await picture.locator('.station-mark').evaluateAll((all) =>
      all.map((e) => {
        const { left, top } = e.getBoundingClientRect();
        return [Math.round(left), Math.round(top)] as const;
      }),
    );
    expect(marks).toHaveLength(6);
    const along = width > 1000 ? 0 : 1;
    expect(marks.map((m) => m[along])).toEqual(
      marks.map((m) => m[along] ?? 0).toSorted((a, b) => a - b),
    );
    const table = page.getByRole('table', { name: 'Đã có người giữ chức vụ chưa?' });
    await table.getByText('Xem 3 đơn vị').click();
    await table
      .getByText(`Trường Mầm non Ánh Dương · chờ ở Sở Giáo dục và Đào tạo tỉnh Tân Ánh`)
      .waitFor();
    await page.getByText('Thêm bước 1', { exact: true }).waitFor();
    await page.getByText('7 ngày làm việc → 5 ngày làm việc').waitFor();
    await ok(page);
  });
});

test('half a route is kept, n above the offices is told, a step is taken out and brought back', async () => {
  const page = await open(`/routes/${routeId}/draft`);
  const second = card(page, 2);
  await second.getByRole('textbox', { name: 'Số ý kiến cần có' }).fill('4');
  await second.getByText('Cần 4 ý kiến nhưng bước chỉ có 3 chức vụ').waitFor();
  await card(page, 3).getByRole('button', { name: 'Bỏ bước 3' }).click();
  await second.getByText(details['route-end']).waitFor();
  await page.getByText('Còn 2 chỗ cần sửa trước khi công bố').waitFor();
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
  await page.getByText('Đã lưu · Còn 2 chỗ').waitFor();
  await page.getByRole('button', { name: 'Lấy lại' }).click();
  expect(await heads(page)).toHaveLength(3);
  await page.getByRole('button', { name: 'Thêm bước của cấp trên' }).click();
  expect(await heads(page)).toHaveLength(4);
  await page.keyboard.type('Ý kiến pháp chế');
  expect((await heads(page))[2]).toBe('Bước 3 · Ý kiến pháp chế');
  await page.getByRole('button', { name: 'Thêm bước nội bộ' }).click();
  expect((await heads(page))[1]).toBe('Bước 2 · Cho ý kiến: Tổ trưởng, chính đơn vị');
});

test("a save over another's tells who, when and what; one chooses, and nothing is lost", async () => {
  const page = await open(`/routes/${routeId}/draft`);
  const withdraw = page.getByRole('textbox', { name: 'Được rút phê duyệt trong' });
  const save = page.getByRole('button', { name: 'Lưu bản nháp' });
  await withdraw.fill('9');
  await save.click();
  await page.getByText('Đã lưu · Tuyến chạy được').waitFor();
  await withdraw.fill('7');
  saveElsewhere(routeId, (spec) => ({ ...spec, withdrawDays: 20 }));
  await save.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`${minh.name} lưu lúc`).waitFor();
  await dialog
    .getByText('được rút trong 7 ngày làm việc → được rút trong 20 ngày làm việc')
    .waitFor();
  await ok(page);
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  expect(await withdraw.inputValue()).toBe('7');
  await save.click();
  const [request] = await Promise.all([
    page.waitForRequest((r) => r.method() === 'PUT'),
    dialog.getByRole('button', { name: 'Giữ bản của tôi, lưu đè' }).click(),
  ]);
  expect(request.postDataJSON()).toMatchObject({ draftVersion: 2, spec: { withdrawDays: 7 } });
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Đã lưu · Tuyến chạy được').waitFor();
});

test('who may not write sees no act; who drafts does not publish', async () => {
  const school = await open(`/routes/${routeId}`, hanh.login);
  expect(await school.getByRole('button', { name: /Công bố|Thôi dùng|Lập tuyến/ }).count()).toBe(0);
  expect(await school.getByRole('table', { name: 'Đã có người giữ chức vụ chưa?' }).count()).toBe(
    0,
  );
  const specialist = await open(`/routes/${routeId}`, minh.login);
  await specialist.getByRole('link', { name: 'Soạn phiên bản mới' }).waitFor();
  expect(await specialist.getByRole('button', { name: /Công bố|Thôi dùng/ }).count()).toBe(0);
});
