import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problems, type ProblemCode } from '../../domain/problems.ts';
import { words } from '../../domain/words/index.ts';
import { seriousIssues, sideways, startConsole, type Console } from './console.ts';
import { communes, department, hanh, hoaSen, quan } from './mock/people.ts';

let site: Console;
beforeAll(async () => {
  site = await startConsole();
}, 180_000);
afterAll(async () => {
  await site.stop();
});

const dialogOf = (page: Page) => page.getByRole('dialog');

async function open(path: string, heading: string, width = 1280): Promise<Page> {
  const page = await site.open(quan.login, { width });
  await page.goto(`${site.url}/#${path}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return page;
}
const unitPage = async (width?: number) => open(`/units/${hoaSen.id}`, hoaSen.name, width);

async function pick(page: Page, label: string, typed: string, name: string): Promise<void> {
  await dialogOf(page).getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option', { name }).click();
}

/** The next act is refused with this code, in the words of the API. */
async function refuseNext(page: Page, path: string, code: ProblemCode): Promise<string> {
  const title = words('vi').problems[code]({});
  await page.route(
    path,
    async (route) =>
      route.fulfill({
        status: problems[code].status,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'about:blank',
          title,
          status: problems[code].status,
          code,
          retryable: false,
        }),
      }),
    { times: 1 },
  );
  return title;
}

/** Confirms, and answers what was sent. */
async function confirm(
  page: Page,
  button: string,
  path: string,
): Promise<{ body: unknown; key: string | undefined }> {
  const [request] = await Promise.all([
    page.waitForRequest((r) => r.method() === 'POST' && r.url().endsWith(path)),
    dialogOf(page).getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { body: request.postDataJSON(), key: request.headers()['idempotency-key'] };
}

describe.each([1280, 390])('at %i px', (width) => {
  test('a unit is opened under its superiors on both lines, after the dialog has said so', async () => {
    const page = await open('/units', 'Đơn vị', width);
    await page.getByRole('button', { name: 'Mở đơn vị' }).click();
    const dialog = dialogOf(page);
    const go = dialog.getByRole('button', { name: 'Mở đơn vị' });
    await dialog.getByRole('textbox', { name: 'Tên' }).fill('Trường Tiểu học Ánh Sao');
    await dialog.getByRole('textbox', { name: 'Mã' }).fill('TH Ánh Sao');
    await dialog.getByRole('combobox', { name: 'Loại' }).click();
    await page.getByRole('option', { name: words('vi').unitKinds.primary }).click();
    await dialog.getByRole('textbox', { name: 'Ký hiệu văn bản' }).fill('THAS');
    await dialog.getByRole('textbox', { name: 'Địa danh' }).fill('Hoa Sen');
    await dialog.getByRole('textbox', { name: 'Thành lập từ ngày' }).fill('01/01/2027');
    await pick(page, 'Cấp trên về chuyên môn', 'tinh tan anh', department.name);
    await pick(page, 'Cấp trên về quản lý', 'long phu', communes[1].name);
    expect(await go.isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: 'Mã' }).fill('th-anhsao');
    await dialog
      .getByText(
        `Từ 01/01/2027, Trường Tiểu học Ánh Sao trực thuộc ${department.name} (chuyên môn) và ${communes[1].name} (quản lý)`,
      )
      .waitFor();
    expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
    const { body, key } = await confirm(page, 'Mở đơn vị', '/api/units');
    expect(body).toEqual({
      code: 'th-anhsao',
      kind: 'primary',
      name: 'Trường Tiểu học Ánh Sao',
      symbol: 'THAS',
      place: 'Hoa Sen',
      openedOn: '2027-01-01',
      parents: [
        { line: 'professional', parentId: department.id },
        { line: 'managing', parentId: communes[1].id },
      ],
    });
    expect(key).toMatch(/^[0-9a-f-]{36}$/);
    await dialog.waitFor({ state: 'detached' });
  });

  test('a unit moves on one line from a day on; a refusal is read in the dialog, nothing typed is lost', async () => {
    const page = await unitPage(width);
    await page.getByRole('button', { name: 'Chuyển cấp trên' }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole('textbox', { name: 'Từ ngày' }).fill('01/01/2027');
    await pick(page, 'Cấp trên mới', 'binh tho', communes[2].name);
    await dialog
      .getByText(`Từ 01/01/2027, ${hoaSen.name} trực thuộc ${communes[2].name} (quản lý).`)
      .waitFor();
    await dialog
      .getByText(`${communes[0].name} thôi là cấp trên ở hệ này từ 01/01/2027.`)
      .waitFor();
    for (const code of ['cycle-in-tree', 'overlap'] as const) {
      const title = await refuseNext(page, '**/move', code);
      await dialog.getByRole('button', { name: 'Chuyển cấp trên' }).click();
      await dialog.getByRole('alert').getByText(title).waitFor();
    }
    expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
    expect((await confirm(page, 'Chuyển cấp trên', `/api/units/${hoaSen.id}/move`)).body).toEqual({
      line: 'managing',
      parentId: communes[2].id,
      on: '2027-01-01',
    });
    await dialog.waitFor({ state: 'detached' });
  });

  test('a unit closes on a day; a day that has passed is refused in words', async () => {
    const page = await unitPage(width);
    await page.getByRole('button', { name: 'Giải thể' }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole('textbox', { name: 'Giải thể từ ngày' }).fill('30/06/2027');
    await dialog
      .getByText(`Từ 30/06/2027, ${hoaSen.name} không nhận văn bản chỉ đạo mới`)
      .waitFor();
    const title = await refuseNext(page, '**/close', 'date-in-past');
    await dialog.getByRole('button', { name: 'Giải thể', exact: true }).click();
    await dialog.getByRole('alert').getByText(title).waitFor();
    expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
    expect((await confirm(page, 'Giải thể', `/api/units/${hoaSen.id}/close`)).body).toEqual({
      on: '2027-06-30',
    });
    await dialog.waitFor({ state: 'detached' });
  });
});

test('a move that reaches back says what it removes; a unit may also leave a line', async () => {
  const page = await unitPage();
  await page.getByRole('button', { name: 'Chuyển cấp trên' }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('combobox', { name: 'Hệ' }).click();
  await page.getByRole('option', { name: 'Chuyên môn' }).click();
  await dialog.getByRole('textbox', { name: 'Từ ngày' }).fill('01/06/2025');
  await dialog.getByRole('checkbox', { name: 'Không còn cấp trên ở hệ này' }).check();
  await dialog.getByText(`Ghi nhận trực thuộc ${department.name} từ 01/07/2025 bị xóa`).waitFor();
  expect((await confirm(page, 'Chuyển cấp trên', '/move')).body).toEqual({
    line: 'professional',
    parentId: null,
    on: '2025-06-01',
  });
});

test('a superior that is closed on the day, and the unit itself, are no choice', async () => {
  const page = await unitPage();
  await page.getByRole('button', { name: 'Chuyển cấp trên' }).click();
  await dialogOf(page).getByRole('combobox', { name: 'Cấp trên mới' }).fill('binh tho');
  await page.getByRole('option', { name: communes[2].name }).waitFor();
  expect(
    await page.getByRole('option', { name: 'Phòng Giáo dục và Đào tạo huyện Bình Thọ' }).count(),
  ).toBe(0);
  await dialogOf(page).getByRole('combobox', { name: 'Cấp trên mới' }).fill('th-hoasen');
  await page.getByText('Không tìm thấy đơn vị nào.').waitFor();
});

test('who manages nothing sees no act', async () => {
  const page = await site.open(hanh.login);
  await page.goto(`${site.url}/#/units`);
  await page.getByRole('link', { name: department.name }).first().waitFor();
  expect(await page.getByRole('button', { name: 'Mở đơn vị' }).count()).toBe(0);
});
