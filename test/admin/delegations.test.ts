import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problems } from '../../domain/problems.ts';
import { words } from '../../domain/words/index.ts';
import { seriousIssues, sideways, startConsole, type Console } from './console.ts';
import { communes, hanh, idOf, lan, minh, people, quan } from './mock/people.ts';

let site: Console;
beforeAll(async () => {
  site = await startConsole();
}, 180_000);
afterAll(async () => {
  await site.stop();
});

const [commune] = communes;
const deputy = people[4];
const dialogOf = (page: Page) => page.getByRole('dialog');
async function open(login: string, path: string, heading: string, width = 1280): Promise<Page> {
  const page = await site.open(login, { width });
  await page.goto(`${site.url}/#${path}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return page;
}
const looks = async (page: Page) =>
  expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
async function confirm(page: Page, button: string, path: string): Promise<unknown> {
  const [request] = await Promise.all([
    page.waitForRequest((r) => r.method() === 'POST' && r.url().endsWith(path)),
    dialogOf(page).getByRole('button', { name: button, exact: true }).click(),
  ]);
  return request.postDataJSON();
}

describe.each([1280, 390])('at %i px', (width) => {
  test('a head lends the signature from the account menu: to whom, how it is signed, what is refused', async () => {
    const page = await site.open(lan.login, { width });
    await page.goto(`${site.url}/#/`);
    await page.getByRole('button', { name: /Tài khoản của/ }).click();
    await page.getByRole('link', { name: 'Ủy quyền của tôi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ủy quyền của tôi' }).waitFor();
    await page
      .getByText('KT. (ký thay): TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH')
      .waitFor();
    await looks(page);
    await page.getByRole('button', { name: 'Giao ký' }).click();
    const dialog = dialogOf(page);
    const go = dialog.getByRole('button', { name: 'Giao ký', exact: true });
    expect(await go.isDisabled()).toBe(true);
    await dialog.getByRole('combobox', { name: 'Người nhận và hình thức' }).fill('Hạnh');
    await page.getByRole('option', { name: new RegExp(hanh.name) }).click();
    // In writing: content and an end are asked for in words.
    await dialog.getByText('TUQ. CHỦ TỊCH').waitFor();
    await dialog.getByText('Thừa ủy quyền phải nêu rõ: chọn ít nhất một loại.').waitFor();
    const title = words('vi').problems['delegation-content-missing']({});
    await page.route(
      '**/delegate',
      async (route) =>
        route.fulfill({
          status: problems['delegation-content-missing'].status,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            type: 'about:blank',
            title,
            status: 422,
            code: 'delegation-content-missing',
            retryable: false,
          }),
        }),
      { times: 1 },
    );
    await go.click();
    await dialog.getByRole('alert').getByText(title).waitFor();
    await looks(page);
    await dialog.getByRole('checkbox', { name: 'Kế hoạch' }).check();
    await dialog.getByRole('textbox', { name: 'Từ ngày' }).fill('01/12/2026');
    await dialog.getByRole('textbox', { name: 'Đến hết ngày' }).fill('31/12/2026');
    await dialog
      .getByRole('textbox', { name: 'Số văn bản, nội dung giao' })
      .fill('Giấy ủy quyền số 3/GUQ-UBND');
    expect(await confirm(page, 'Giao ký', `/api/units/${commune.id}/delegate`)).toEqual({
      position: 'head',
      personId: hanh.id,
      authority: 'TUQ.',
      acts: ['review', 'approve'],
      kinds: ['plan'],
      from: '2026-12-01',
      to: '2027-01-01',
      reason: 'Giấy ủy quyền số 3/GUQ-UBND',
    });
    await dialog.waitFor({ state: 'detached' });
  });

  test('an administrator sees what a unit has lent and who is away, confirms, takes back and hands over', async () => {
    const page = await open(quan.login, `/units/${commune.id}`, commune.name, width);
    const lent = page.getByRole('list', { name: 'Ủy quyền, ký thay' }).getByRole('listitem');
    expect(await lent.count()).toBe(3);
    await looks(page);
    await lent.nth(1).getByRole('button', { name: 'Xác nhận' }).click();
    expect(await confirm(page, 'Xác nhận', '/confirm-delegation')).toEqual({
      delegationId: idOf('delegation tuq'),
    });
    await dialogOf(page).waitFor({ state: 'detached' });
    await lent.nth(0).getByRole('button', { name: 'Thu lại' }).click();
    await dialogOf(page).getByRole('textbox', { name: 'Thu lại từ ngày' }).fill('25/11/2026');
    await looks(page);
    expect(await confirm(page, 'Thu lại', '/end-delegation')).toEqual({
      delegationId: idOf('delegation kt'),
      on: '2026-11-25',
    });
    await dialogOf(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Bàn giao' }).first().click();
    await dialogOf(page).getByRole('combobox', { name: 'Người kế nhiệm' }).fill('duc');
    await page.getByRole('option', { name: deputy?.name ?? '' }).click();
    await dialogOf(page).getByRole('textbox', { name: 'Bàn giao từ ngày' }).fill('01/12/2026');
    await dialogOf(page)
      .getByText(/Từ 01\/12\/2026, mọi việc đang chờ chức vụ này là của Lê Văn Đức/)
      .waitFor();
    await looks(page);
    expect(await confirm(page, 'Bàn giao', '/hand-over')).toMatchObject({
      toPersonId: deputy?.id,
      on: '2026-12-01',
    });
    await dialogOf(page).waitFor({ state: 'detached' });
  });

  test('leave is entered to the end of a day and ended; no reason is asked for', async () => {
    const page = await open(quan.login, `/units/${commune.id}`, commune.name, width);
    await page.getByRole('button', { name: 'Ghi nghỉ phép' }).click();
    const dialog = dialogOf(page);
    expect(await dialog.getByRole('textbox').count()).toBe(2);
    await dialog.getByRole('combobox', { name: 'Người nghỉ' }).click();
    await page.getByRole('option', { name: minh.name }).click();
    await dialog.getByRole('textbox', { name: 'Từ ngày' }).fill('30/11/2026');
    await dialog.getByRole('textbox', { name: 'Đến hết ngày' }).fill('02/12/2026');
    await looks(page);
    expect(await confirm(page, 'Ghi nghỉ phép', '/enter-leave')).toEqual({
      personId: minh.id,
      from: '2026-11-30',
      to: '2026-12-03',
    });
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Kết thúc nghỉ' }).click();
    expect(await confirm(page, 'Kết thúc nghỉ', '/end-leave')).toMatchObject({
      leaveId: idOf('leave'),
    });
  });
});

test('the account menu names lent offices with their authority and last day', async () => {
  const page = await site.open(hanh.login);
  await page.route('**/api/me', async (route) => {
    const answer = (await (await route.fetch()).json()) as { offices: object[] };
    await route.fulfill({
      json: {
        ...answer,
        offices: [
          ...answer.offices,
          {
            unit: commune,
            position: 'head',
            title: 'Chủ tịch',
            authority: 'TUQ.',
            lentUntil: '2027-03-01',
          },
        ],
      },
    });
  });
  await page.goto(`${site.url}/#/`);
  await page.getByRole('button', { name: /Tài khoản của/ }).click();
  const offices = page.getByRole('dialog').getByRole('listitem');
  await offices.nth(1).waitFor();
  expect(await offices.allTextContents()).toEqual([
    'Hiệu trưởng · Trường Tiểu học Hoa Sen',
    `TUQ. Chủ tịch · ${commune.name} (được giao đến hết 28/02/2027)`,
  ]);
});
