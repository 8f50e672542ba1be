import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { chromium, type Browser, type Page } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createApp } from '#api/app';
import { connect, type Db } from '#db/postgres/connect';
import { findChromium } from '../../scripts/lib/chromium.ts';
import { buildConsole } from '../../scripts/lib/console-build.ts';
import { root } from '../../scripts/lib/our-files.ts';
import { apiWorld, PASSWORD, type ApiWorld } from '../api/support.ts';
import { signIn } from '../support/browser.ts';
import { totp } from '../support/totp.ts';
import { seriousIssues, sideways } from './console.ts';

/** The built console on the real API: what is proved here is proved to better-auth. */
let w: ApiWorld;
let owner: Db;
let server: ServerType;
let browser: Browser;
let url: string;
beforeAll(async () => {
  await buildConsole(root, () => {});
  w = await apiWorld();
  owner = connect(w.url, 'owner', 1);
  const app = createApp({ ...w.deps, console: `${root}/dist/admin` });
  url = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (at: AddressInfo) => {
      resolve(`http://127.0.0.1:${at.port}`);
    });
  });
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('These tests need Chromium: npm test installs or asks for it.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}, 180_000);
beforeEach(async () => {
  await owner`delete from auth.attempt`;
});
afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  await owner.end();
  await w.close();
});

async function open(login: string, path: string, width = 1280): Promise<Page> {
  const page = await (
    await browser.newContext({
      baseURL: url,
      viewport: { width, height: width < 500 ? 844 : 860 },
      locale: 'vi-VN',
      reducedMotion: 'reduce',
    })
  ).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`/#${path}`);
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await signIn(page, login, PASSWORD);
  return page;
}
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const sound = async (page: Page, what: string): Promise<void> => {
  expect({ what, issues: await seriousIssues(page) }).toEqual({ what, issues: [] });
  expect({ what, sideways: await sideways(page) }).toEqual({ what, sideways: 0 });
};
/** What a scanner reads in the picture of the code. */
async function scanned(page: Page): Promise<string> {
  const png = (
    await page.getByRole('img', { name: 'Mã QR cho ứng dụng xác thực' }).screenshot()
  ).toString('base64');
  const image = await page.evaluate(async (data) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const bitmap = await createImageBitmap(picture);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    return {
      width: bitmap.width,
      height: bitmap.height,
      data: [...(canvas?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [])],
    };
  }, png);
  return decodeQR({ ...image, data: Uint8ClampedArray.from(image.data) });
}

test.each([1280, 390])(
  'at %i px a second factor is set up from the account menu, renewed and turned off',
  async (width) => {
    const login = width === 1280 ? 'th-hoasen/principal' : 'th-hoamai/otherprincipal';
    const page = await open(login, '/', width);
    await page.getByRole('button', { name: /^Tài khoản của/ }).click();
    await page.getByRole('link', { name: 'Bảo mật tài khoản' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bảo mật tài khoản' }).waitFor();
    await page.getByText('Chưa thiết lập').waitFor();
    await sound(page, 'account, nothing set up');

    await page.getByRole('button', { name: 'Thiết lập' }).click();
    const enrol = dialog(page, 'Thiết lập xác thực hai lớp');
    await sound(page, 'password');
    await enrol.getByLabel('Mật khẩu của thầy cô').fill('sai');
    await page.keyboard.press('Enter');
    await enrol.getByText('Mật khẩu chưa đúng').waitFor();
    await enrol.getByLabel('Mật khẩu của thầy cô').fill(PASSWORD);
    await page.keyboard.press('Enter');
    const shown = (await enrol.locator('code').innerText()).replaceAll(' ', '');
    const uri = new URL(await scanned(page));
    expect([
      uri.protocol,
      decodeURIComponent(uri.pathname).split(':')[1],
      uri.searchParams.get('secret'),
    ]).toEqual(['otpauth:', login, shown]);
    await sound(page, 'QR code');
    await enrol.getByLabel('Mã xác thực 6 số').fill(totp(shown, 8));
    await page.keyboard.press('Enter');
    await enrol.getByText('Mã xác thực chưa đúng').waitFor();
    await enrol.getByLabel('Mã xác thực 6 số').fill(totp(shown, -1));
    await page.keyboard.press('Enter');
    const codes = dialog(page, 'Mã dự phòng');
    await codes.waitFor();
    const backup = await codes.getByRole('listitem').allInnerTexts();
    expect(backup).toHaveLength(10);
    await page.keyboard.press('Escape');
    await sound(page, 'backup codes');
    await codes.getByRole('button', { name: 'Đã cất giữ, đóng' }).click();
    await page.getByText('Còn 10 mã dự phòng.').waitFor();

    await page.getByRole('button', { name: 'Tạo mã dự phòng mới' }).click();
    const renew = dialog(page, 'Tạo mã dự phòng mới?');
    await renew.getByLabel('Mật khẩu của thầy cô').fill(PASSWORD);
    await renew.getByRole('button', { name: /Dùng mã dự phòng/ }).click();
    await renew.getByLabel('Mã dự phòng').fill(backup[0] ?? '');
    await renew.getByRole('button', { name: 'Tạo mã dự phòng mới' }).click();
    await codes.waitFor();
    expect(await codes.getByRole('listitem').count()).toBe(10);
    expect(await codes.getByRole('listitem').allInnerTexts()).not.toContain(backup[1]);
    await codes.getByRole('button', { name: 'Đã cất giữ, đóng' }).click();

    await page.getByRole('button', { name: 'Tắt' }).click();
    const remove = dialog(page, 'Tắt xác thực hai lớp?');
    await remove.getByLabel('Mật khẩu của thầy cô').fill(PASSWORD);
    await remove.getByLabel('Mã xác thực 6 số').fill(totp(shown));
    await remove.getByRole('button', { name: 'Tắt' }).click();
    await page.getByText('Chưa thiết lập').waitFor();
    await page.context().close();
  },
);

test.each([1280, 390])(
  'at %i px the own password is changed by keyboard: the rule stands there first, and other devices are signed out',
  async (width) => {
    const login = width === 1280 ? 'th-hoasen/clerk' : 'th-hoasen/teamlead';
    const fresh = 'mat-khau-moi-cua-toi';
    const soon = { timeout: 20_000 };
    const [page, phone] = [await open(login, '/account', width), await open(login, '/', 390)];
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).press('Enter');
    const asks = dialog(page, 'Đổi mật khẩu');
    const [current, next, again] = [
      asks.getByLabel('Mật khẩu hiện tại'),
      asks.getByLabel(/^Mật khẩu mới/),
      asks.getByLabel('Nhập lại mật khẩu mới'),
    ];
    const said = async (field: typeof current) => ({
      focus: await field.evaluate((f) => f === document.activeElement),
      invalid: await field.getAttribute('aria-invalid'),
      text: await field.evaluate(
        (f) => document.getElementById(f.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
      ),
    });
    expect([await said(current), await said(next)]).toEqual([
      { focus: true, invalid: 'false', text: '' },
      { focus: false, invalid: 'false', text: 'Từ 10 đến 128 ký tự' },
    ]);
    expect(
      await Promise.all([current, next, again].map(async (f) => f.getAttribute('autocomplete'))),
    ).toEqual(['current-password', 'new-password', 'new-password']);
    await sound(page, 'the question');

    const type = async (...texts: string[]) => {
      await current.focus();
      for (const [i, text] of texts.entries()) {
        if (i > 0) await page.keyboard.press('Tab');
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.type(text);
      }
      await page.keyboard.press('Enter');
    };
    await type(PASSWORD, 'ngan', 'ngan');
    await expect
      .poll(async () => said(next), soon)
      .toEqual({ focus: true, invalid: 'true', text: 'Cần từ 10 đến 128 ký tự, đang có 4' });
    await type(PASSWORD, fresh, `${fresh}!`);
    await expect
      .poll(async () => said(again), soon)
      .toEqual({ focus: true, invalid: 'true', text: 'Hai lần nhập mật khẩu mới chưa giống nhau' });
    await type('sai', fresh, fresh);
    await expect
      .poll(async () => said(current), soon)
      .toEqual({ focus: true, invalid: 'true', text: 'Mật khẩu chưa đúng. Hãy nhập lại.' });
    await sound(page, 'refused');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: 'Mọi thiết bị và trình duyệt khác đã bị đăng xuất' })
      .waitFor();
    await asks.waitFor({ state: 'detached' });
    await sound(page, 'changed');

    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Bảo mật tài khoản' }).waitFor();
    await phone.reload();
    await phone.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await signIn(phone, login, fresh);
    await Promise.all([page, phone].map(async (p) => p.context().close()));
  },
);

/**
 * Steps of the record ask for proofs by their route; here a proxy in the browser asks, of an act
 * that is at hand.
 */
async function askFor(page: Page, level: 'password' | 'second-factor'): Promise<string[]> {
  const keys: string[] = [];
  await page.route('**/reset-password', async (route) => {
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    const proved = await page.evaluate(
      async () => (await fetch('/api/auth/confirmation')).json() as Promise<{ level: string }>,
    );
    if (proved.level === level) await route.continue();
    else
      await route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: '/api/docs#confirmation-needed',
          title: 'Cần xác nhận',
          status: 403,
          code: 'confirmation-needed',
          retryable: false,
          params: { level },
        }),
      });
  });
  return keys;
}

test.each([1280, 390])(
  'at %i px an act that asks for the password opens the question on top, and goes on by itself',
  async (width) => {
    const page = await open('so-sonhai/admin', '/people', width);
    const keys = await askFor(page, 'password');
    await page.getByRole('button', { name: 'Đặt lại mật khẩu: Lê Thị Mận' }).click();
    const below = dialog(page, 'Đặt lại mật khẩu của Lê Thị Mận?');
    await below.getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
    const asks = dialog(page, 'Xác nhận danh tính');
    const field = asks.getByLabel('Mật khẩu của thầy cô');
    expect([
      await field.getAttribute('autocomplete'),
      await asks.getByLabel('Mã xác thực 6 số').count(),
    ]).toEqual(['current-password', 0]);
    expect(await field.evaluate((f) => f === document.activeElement)).toBe(true);
    await sound(page, 'the question');
    await asks.getByRole('button', { name: 'Xác nhận' }).click();
    await asks.getByText('Hãy nhập ô này').waitFor();
    await field.fill('sai');
    await page.keyboard.press('Enter');
    await asks.getByText('Mật khẩu chưa đúng').waitFor();
    await field.fill(PASSWORD);
    await page.keyboard.press('Enter');
    await dialog(page, 'Mật khẩu tạm').waitFor();
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
    await page.getByRole('button', { name: 'Đã ghi lại, đóng' }).click();

    // Confirmed once: the next act is not asked.
    await page.getByRole('button', { name: 'Đặt lại mật khẩu: Phạm Văn Lành' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
    await dialog(page, 'Mật khẩu tạm').waitFor();
    expect(keys).toHaveLength(3);
    await page.context().close();
  },
);

test('without proof the dialog keeps what was typed; without a second factor the way to it is shown', async () => {
  const page = await open('so-sonhai/admin', '/people');
  await askFor(page, 'second-factor');
  await page.getByRole('button', { name: 'Đặt lại mật khẩu: Lê Thị Mận' }).click();
  const below = dialog(page, 'Đặt lại mật khẩu của Lê Thị Mận?');
  await below.getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
  const asks = dialog(page, 'Xác nhận danh tính');
  expect(await asks.getByRole('link', { name: /Bảo mật tài khoản/ }).getAttribute('href')).toBe(
    '#/account',
  );
  await sound(page, 'no second factor');
  await asks.getByRole('button', { name: 'Thôi' }).click();
  await below.getByText('Cần xác nhận').waitFor();
  await page.context().close();
});

/** A page of ours on the same origin with the dialog as screens of decisions use it. */
async function harness(page: Page, needs: string): Promise<void> {
  const [
    {
      output: [{ code }],
    },
  ] = (await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      write: false,
      minify: false,
      lib: { entry: `${root}/test/admin/harness/needs.tsx`, formats: ['es'] },
      rollupOptions: { output: { codeSplitting: false } },
    },
  })) as [Rollup.RollupOutput];
  await page.route('**/harness.js', async (route) =>
    route.fulfill({ contentType: 'text/javascript', body: code }),
  );
  await page.route('**/harness.html*', async (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body:
        '<!doctype html><html lang="vi"><title>Quyết định</title>' +
        '<meta name="viewport" content="width=device-width">' +
        '<body><script type="module" src="/harness.js"></script></body></html>',
    }),
  );
  await page.goto(`/harness.html?needs=${needs}`);
  await page.getByRole('button', { name: 'Phê duyệt' }).waitFor();
}

test('password and code are taken in the dialog; a fresh proof is not asked again, until it runs out', async () => {
  const page = await open('xa-hoasen/chair', '/', 390);
  const secret = await page.evaluate(async (password) => {
    const answer = await fetch('/api/auth/second-factor/begin', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ password }),
    });
    return ((await answer.json()) as { secret: string }).secret;
  }, PASSWORD);
  await page.evaluate(
    async (code) =>
      fetch('/api/auth/second-factor/activate', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      }).then(() => {}),
    totp(secret, -1),
  );
  await page.clock.install();
  await harness(page, 'second-factor');
  const act = page.getByRole('button', { name: 'Phê duyệt' });
  const asks = dialog(page, 'Phê duyệt?');
  await act.click();
  const [password, code] = [
    asks.getByLabel('Mật khẩu của thầy cô'),
    asks.getByLabel('Mã xác thực 6 số'),
  ];
  expect([
    await password.getAttribute('autocomplete'),
    await code.getAttribute('autocomplete'),
    await code.getAttribute('inputmode'),
  ]).toEqual(['current-password', 'one-time-code', 'numeric']);
  await sound(page, 'password and code');
  await password.fill(PASSWORD);
  await code.fill('000000');
  await page.keyboard.press('Enter');
  await asks.getByText('Mã xác thực chưa đúng').waitFor();
  expect([await password.inputValue(), await code.inputValue()]).toEqual([PASSWORD, '']);
  await code.fill(totp(secret));
  await page.keyboard.press('Enter');
  await page.getByText('Đã gửi 1 lần').waitFor();

  await act.click();
  await asks.getByText(/còn hiệu lực đến \d\d:\d\d/).waitFor();
  expect(await password.count()).toBe(0);
  await sound(page, 'fresh');
  await asks.getByRole('button', { name: 'Phê duyệt' }).click();
  await page.getByText('Đã gửi 2 lần').waitFor();

  await act.click();
  await asks.getByText(/còn hiệu lực đến/).waitFor();
  await page.clock.fastForward(300_000);
  await password.waitFor();
  await page.context().close();
});
