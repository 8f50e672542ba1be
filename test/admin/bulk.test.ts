import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { seriousIssues, sideways, startConsole, type Console } from './console.ts';
import { routeId } from './mock-routes.ts';
import { bulkMock, papers, running, smallBoard, taken } from './mock/bulk.ts';
import { lan, quan } from './mock/people.ts';

const mock = bulkMock();
let site: Console;
beforeAll(async () => {
  site = await startConsole((asking) => mock.own(asking));
}, 180_000);
beforeEach(() => {
  mock.done.clear();
  mock.asked.length = 0;
  mock.proved.clear();
  Object.assign(mock, { cutAfter: null, failOnce: null, pause: 20 });
});
afterAll(async () => {
  await site.stop();
});

async function open(login: string, path: string, width = 1280): Promise<Page> {
  const page = await site.open(login, { width });
  page.setDefaultTimeout(20_000);
  await page.goto(`${site.url}/#${path}`);
  return page;
}
const sound = async (page: Page, what: string): Promise<void> => {
  expect({ what, issues: await seriousIssues(page), sideways: await sideways(page) }).toEqual({
    what,
    issues: [],
    sideways: 0,
  });
};
const rowTicks = (page: Page): Locator =>
  page.getByRole('checkbox', { name: /^Chọn (Kế hoạch|Báo cáo)/ });
const choose = async (page: Page, field: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

test.each([1280, 390])(
  'at %i px forty of a filter are approved: two held back, one password, a broken stream goes on under its key',
  async (width) => {
    mock.cutAfter = 15;
    const failing = papers[20]?.submissionId ?? '';
    mock.failOnce = failing;
    const page = await open(lan.login, '/work', width);
    await rowTicks(page).first().waitFor();
    await choose(page, 'Loại văn bản', 'Kế hoạch');
    await expect.poll(async () => rowTicks(page).count()).toBe(40);
    await page.getByRole('checkbox', { name: 'Chọn mọi văn bản trên trang này' }).check();
    await page.getByText('Đã chọn 40 văn bản').waitFor();
    await sound(page, 'selected');
    await page.getByRole('button', { name: 'Phê duyệt (40)' }).click();

    const ask = page.getByRole('dialog', { name: 'Phê duyệt 38 văn bản' });
    await ask.getByText('38 làm được').waitFor();
    await ask.getByText('Thầy cô đã ký trình văn bản này nên không tự duyệt được. (1)').waitFor();
    expect(await ask.getByRole('link', { name: /Long Phú 4/ }).getAttribute('href')).toBe(
      `#/submissions/${papers[3]?.submissionId ?? ''}`,
    );
    await ask.getByText('KT. Chủ tịch, Ủy ban nhân dân phường Hoa Sen').waitFor();
    expect(
      await ask
        .getByRole('region', { name: 'Đúng những bản sẽ được quyết định (38)' })
        .getByRole('listitem')
        .count(),
    ).toBe(38);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      ask.getByRole('button', { name: 'Tải danh sách' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('danh-sach.txt');
    await sound(page, 'tried first');
    await ask.getByLabel('Ghi chú chung (không bắt buộc)').fill('Đồng ý với kế hoạch');
    // The button stays in sight below a long list; what it misses is brought into view.
    expect(
      await ask
        .getByRole('button', { name: 'Phê duyệt (38)' })
        .evaluate((b) => b.getBoundingClientRect().bottom <= innerHeight),
    ).toBe(true);
    await ask.getByRole('button', { name: 'Phê duyệt (38)' }).click();
    await ask.getByText('Hãy nhập ô này').waitFor();
    await expect
      .poll(async () =>
        ask
          .getByLabel('Mật khẩu của thầy cô')
          .evaluate(
            (f) => f === document.activeElement && f.getBoundingClientRect().bottom <= innerHeight,
          ),
      )
      .toBe(true);
    await ask.getByLabel('Mật khẩu của thầy cô').fill('sai');
    await ask.getByRole('button', { name: 'Phê duyệt (38)' }).click();
    await ask.getByText('Mật khẩu chưa đúng').waitFor();
    expect([
      mock.asked.length,
      await ask.getByLabel('Ghi chú chung (không bắt buộc)').inputValue(),
    ]).toEqual([0, 'Đồng ý với kế hoạch']);
    await ask.getByLabel('Mật khẩu của thầy cô').fill('nien-khoa');
    await page.keyboard.press('Enter');

    const job = page.getByRole('dialog', { name: 'Kết quả: Phê duyệt 38 văn bản' });
    await job.getByText('36 đã xong · 2 chưa xong').waitFor();
    expect(await job.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('38/38');
    await job.getByText('Văn bản này vừa có quyết định. (1)').waitFor();
    await sound(page, 'results');
    expect([
      mock.asked.length,
      new Set(mock.asked.map((a) => a.key)).size,
      mock.asked.map((a) => a.items.length),
    ]).toEqual([2, 1, [38, 38]]);
    expect(mock.asked[0]?.items.every((i) => i.command['note'] === 'Đồng ý với kế hoạch')).toBe(
      true,
    );
    await job.getByRole('button', { name: 'Thử lại 1 mục' }).click();
    await job.getByText('37 đã xong · 1 chưa xong').waitFor();
    expect([
      mock.asked[2]?.items.map((i) => i.command['submissionId']),
      mock.asked[2]?.key,
    ]).toEqual([[failing], mock.asked[0]?.key]);
    expect([
      mock.done.size,
      [...mock.done.values()].every((n) => n === 1),
      mock.done.has(taken),
    ]).toEqual([37, true, false]);
    await job.getByText('Đã xong (37)').click();
    await job.getByRole('button', { name: 'Đóng' }).click();
    // The list says what is true now: two held back, one taken by another.
    await expect.poll(async () => rowTicks(page).count()).toBe(3);
    expect(await page.getByText(/^Đã chọn/).count()).toBe(0);
    await page.context().close();
  },
);

test('a bulk act goes on in the background, says how far it is, and brings its result back', async () => {
  const page = await open(lan.login, '/work');
  mock.pause = 700;
  mock.proved.add(lan.id);
  await rowTicks(page).nth(0).check();
  await page.getByRole('button', { name: 'Chọn mọi văn bản của bộ lọc' }).click();
  await page.getByText('Đã chọn 52 văn bản').waitFor();
  await page.getByRole('button', { name: 'Đồng ý, trình lãnh đạo (12)' }).click();
  const ask = page.getByRole('dialog', { name: 'Đồng ý và trình lãnh đạo 12 văn bản' });
  await ask.getByText('40 mục đã chọn không nằm trong lần này').waitFor();
  await ask.getByText(/Đã xác nhận danh tính/).waitFor();
  await ask.getByRole('button', { name: 'Đồng ý, trình lãnh đạo (12)' }).click();
  await page.getByRole('button', { name: 'Để chạy nền' }).click();
  const chip = page.getByRole('button', { name: /^Đồng ý, trình lãnh đạo: \d+\/12\. Mở kết quả$/ });
  await chip.waitFor();
  await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Kế hoạch' }).waitFor();
  await page.getByText('Đồng ý, trình lãnh đạo: 12 đã xong').waitFor();
  await chip.click();
  await page
    .getByRole('dialog', { name: 'Kết quả: Đồng ý và trình lãnh đạo 12 văn bản' })
    .getByText('12 đã xong', { exact: true })
    .waitFor();
  await page.keyboard.press('Escape');
  await chip.waitFor({ state: 'detached' });
  expect([mock.done.size, mock.asked.length]).toEqual([12, 1]);
  await page.context().close();
});

test('the keyboard is enough: space ticks, arrows move, Shift takes a range; another filter begins anew', async () => {
  const page = await open(lan.login, '/work');
  await rowTicks(page).nth(0).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await page.getByText('Đã chọn 4 văn bản').waitFor();
  await rowTicks(page)
    .nth(9)
    .click({ modifiers: ['Shift'] });
  await page.getByText('Đã chọn 10 văn bản').waitFor();
  await page.getByRole('switch', { name: 'Chỉ việc quá hạn' }).click();
  await expect.poll(async () => page.getByText(/^Đã chọn/).count()).toBe(0);
  await page.context().close();
});

test('a return asks for its reason and keeps it; who gets forwarded papers is chosen, then tried', async () => {
  const page = await open(lan.login, '/work', 390);
  await rowTicks(page).nth(0).check();
  await rowTicks(page).nth(1).check();
  await page.getByRole('button', { name: 'Trả lại (2)' }).click();
  const back = page.getByRole('dialog', { name: 'Trả lại 2 văn bản' });
  await back.getByText('2 làm được').waitFor();
  await back.getByRole('button', { name: 'Trả lại (2)' }).click();
  await back.getByText('Hãy ghi lý do').waitFor();
  expect(mock.asked).toEqual([]);
  await back.getByLabel('Lý do chung').fill('Thiếu chỉ tiêu tập huấn');
  await back.getByRole('textbox', { name: 'Sửa xong trước hết ngày' }).fill('28/11/2026');
  await sound(page, 'return');
  await back.getByText('2 làm được').waitFor();
  await back.getByRole('button', { name: 'Trả lại (2)' }).click();
  await page
    .getByRole('dialog', { name: 'Kết quả: Trả lại 2 văn bản' })
    .getByText('2 đã xong', { exact: true })
    .waitFor();
  expect(mock.asked[0]?.items[0]?.command).toMatchObject({
    reason: 'Thiếu chỉ tiêu tập huấn',
    dueOn: '2026-11-28',
    revision: 1,
  });
  await page.getByRole('button', { name: 'Đóng' }).click();

  // What waits for a head's approval goes to no specialist; an endorsement may.
  await page
    .getByRole('checkbox', { name: /^Chọn Báo cáo/ })
    .first()
    .check();
  await page.getByRole('button', { name: 'Chuyển tiếp (1)' }).click();
  const on = page.getByRole('dialog', { name: 'Chuyển tiếp 1 văn bản' });
  expect(await on.getByRole('button', { name: 'Chuyển tiếp (1)' }).isDisabled()).toBe(true);
  await on.getByRole('combobox', { name: 'Chức vụ, người nhận' }).click();
  await page.getByRole('option', { name: /Trần Quang Minh/ }).click();
  await on.getByText('1 làm được').waitFor();
  await on.getByLabel('Lý do chung').fill('Theo phân công');
  await sound(page, 'forward');
  await on.getByRole('button', { name: 'Chuyển tiếp (1)' }).click();
  await page.getByRole('dialog', { name: 'Kết quả: Chuyển tiếp 1 văn bản' }).waitFor();
  expect(mock.asked[1]?.items[0]?.command).toMatchObject({
    seat: 0,
    reason: 'Theo phân công',
    to: { position: 'specialist' },
  });
  await page.context().close();
});

test.each([1280, 390])(
  'at %i px the units of a column get a later date together; who asked for one is marked',
  async (width) => {
    const page = await open(quan.login, '/board', width);
    const waiting = smallBoard.rows.filter((r) => r.cells[0]?.askedUntil);
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('button', { name: /xin gia hạn đến 12\/12\/2026/ }).count()).toBe(
      waiting.length,
    );
    const all = page.getByRole('checkbox', { name: 'Chọn mọi đơn vị đang hiện' });
    await all.check();
    await page.getByText(`${String(waiting.length)} đang xin gia hạn`).waitFor();
    const may = smallBoard.rows.filter((r) => r.cells[0]?.allowedActions.includes('extend')).length;
    await page.getByRole('button', { name: `Gia hạn (${String(may)})` }).click();
    const ask = page.getByRole('dialog', { name: `Gia hạn cho ${String(may)} đơn vị` });
    await ask.getByText('Hãy chọn hạn mới').waitFor();
    await ask.getByRole('textbox', { name: 'Hạn mới' }).fill('12/12/2026');
    await ask.getByText(`${String(may)} làm được`).waitFor();
    await ask.getByLabel('Lý do chung').fill('Lũ lụt trên địa bàn');
    await sound(page, 'extend');
    await ask.getByRole('button', { name: `Gia hạn (${String(may)})` }).click();
    await page
      .getByRole('dialog', { name: /^Kết quả/ })
      .getByText(`${String(may)} đã xong`, { exact: true })
      .waitFor();
    expect(
      mock.asked.map((a) => [
        a.act,
        a.items.length,
        a.items[0]?.command['dueOn'],
        a.items[0]?.command['reason'],
      ]),
    ).toEqual([['extend', may, '2026-12-12', 'Lũ lụt trên địa bàn']]);
    await page.getByRole('button', { name: 'Đóng' }).click();

    // One unit's wish is the date its dialog begins with.
    await page
      .getByRole('button', { name: /xin gia hạn đến 12\/12\/2026/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gia hạn' }).click();
    expect(
      await page
        .getByRole('dialog', { name: 'Gia hạn cho 1 đơn vị' })
        .getByRole('textbox', { name: 'Hạn mới' })
        .inputValue(),
    ).toBe('12/12/2026');
    await page.context().close();
  },
);

test.each([1280, 390])(
  'at %i px the clock shows both sides, by unit and by office, and leads to the plans of a unit',
  async (width) => {
    const page = await open(quan.login, '/clock', width);
    await page.getByRole('table', { name: 'Theo đơn vị' }).waitFor();
    const first = async (): Promise<string> =>
      page.getByRole('row').nth(1).getByRole('link').innerText();
    await expect.poll(first).toBe('Trường Tiểu học Bình Thọ A');
    await page.getByRole('img', { name: 'đơn vị 15 ngày, cấp trên 15 ngày' }).waitFor();
    await page.getByText('Cách tính').click();
    await page.getByText('các đoạn liền nhau cộng lại vừa đúng tổng số ngày').waitFor();
    await sound(page, 'by unit');
    if (width > 700) {
      await page
        .getByRole('columnheader', { name: /Ngày ở đơn vị/ })
        .getByRole('button')
        .click();
      await page
        .getByRole('columnheader', { name: /Ngày ở đơn vị/ })
        .getByRole('button')
        .click();
      await expect.poll(first).toBe('Trường Tiểu học Hoa Sen');
      expect(
        await page.getByRole('columnheader', { name: /Ngày ở đơn vị/ }).getAttribute('aria-sort'),
      ).toBe('descending');
    }
    await page.getByRole('tab', { name: 'Theo nơi thẩm định' }).click();
    await page
      .getByRole('link', { name: /^Chuyên viên, Ủy ban nhân dân/ })
      .first()
      .waitFor();
    await sound(page, 'by office');
    await page.getByRole('tab', { name: 'Theo đơn vị' }).click();
    await page.getByRole('table', { name: 'Theo đơn vị' }).getByRole('link').first().click();
    await expect.poll(() => decodeURIComponent(page.url())).toMatch(/#\/plans\?.*"unitId":"/);
    await page.context().close();
  },
);

test.each([1280, 390])(
  'at %i px running papers are moved to the new version of their route, each with what it would do',
  async (width) => {
    const page = await open(quan.login, `/routes/${routeId}`, width);
    const all = page.getByRole('checkbox', { name: 'Chọn mọi văn bản chuyển được' });
    await page.getByText('Không tìm được nơi thẩm định cho bước 2').waitFor();
    await page.getByText('Thẩm định: Chuyên viên → Phê duyệt: Thủ trưởng').waitFor();
    await page.getByText('Tính lại từ đầu, hạn 27/11/2026').waitFor();
    await all.check();
    await sound(page, 'what moving would do');
    await page.getByRole('button', { name: 'Chuyển phiên bản (2)' }).click();
    const ask = page.getByRole('dialog', { name: 'Chuyển 2 văn bản sang phiên bản mới' });
    await ask.getByText('2 làm được').waitFor();
    await ask.getByRole('button', { name: 'Chuyển phiên bản (2)' }).click();
    await page
      .getByRole('dialog', { name: /^Kết quả/ })
      .getByText('2 đã xong', { exact: true })
      .waitFor();
    expect(mock.asked[0]?.items.map((i) => i.command)).toEqual(
      running.slice(0, 2).map((r) => ({
        submissionId: r.submissionId,
        revision: r.revision,
        sha256: r.sha256,
        version: 2,
      })),
    );
    await page.getByRole('button', { name: 'Đóng' }).click();
    expect(await page.getByRole('checkbox', { name: /^Chọn Kế hoạch năm học/ }).count()).toBe(0);
    await page.context().close();
  },
);

test('in English too', async () => {
  const page = await site.open(lan.login);
  await page.addInitScript(() => {
    localStorage.setItem('nien-khoa.language', 'en');
  });
  await page.goto(`${site.url}/#/work`);
  await page
    .getByRole('checkbox', { name: /^Select Kế hoạch/ })
    .nth(0)
    .check();
  await page.getByRole('button', { name: 'Approve (1)' }).click();
  await page.getByRole('dialog', { name: 'Approve 1 paper' }).getByText('1 can be done').waitFor();
  await page.keyboard.press('Escape');
  await page.goto(`${site.url}/#/clock`);
  await page.getByRole('tab', { name: 'By reviewing office' }).waitFor();
  await page.getByText('How it is counted').waitFor();
  expect(
    await page
      .getByText(/[ăâđêôơưạ]/i)
      .filter({ hasNotText: /Ủy ban|Trường|Phạm|Tiếng Việt|Niên Khóa/ })
      .allInnerTexts(),
  ).toEqual([]);
  await page.context().close();
});
