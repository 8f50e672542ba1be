import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousIssues, sideways, startConsole, type Console } from './console.ts';
import { routeId } from './mock-routes.ts';
import { directives } from './mock/frame.ts';
import { idOf, quan } from './mock/people.ts';

/** Which route the papers of a directive take is chosen among the published ones. */
let site: Console;
beforeAll(async () => {
  site = await startConsole();
}, 180_000);
afterAll(async () => {
  await site.stop();
});

test('a directive begins with a route that was chosen; without one it cannot be saved', async () => {
  const page = await site.open(quan.login);
  await page.goto(`${site.url}/#/directives/create`);
  await page.getByLabel(/^Văn bản/).fill('Kế hoạch thử');
  const save = page.getByRole('button', { name: 'Lưu bản nháp' });
  await page.getByText(/^Hãy chọn một tuyến đã công bố/).waitFor();
  expect(await save.isDisabled()).toBe(true);
  await page.getByLabel(/^Đi theo tuyến/).click();
  await page.getByRole('option', { name: /^Kế hoạch năm học, trường công lập/ }).click();
  const [request] = await Promise.all([
    page.waitForRequest((r) => r.url().endsWith('/api/directives') && r.method() === 'POST'),
    save.click(),
  ]);
  expect(request.postDataJSON()).toMatchObject({
    content: { routes: [{ unitKinds: [], kinds: [], routeId }] },
  });
});

test('lines narrow a route to kinds of units and papers', async () => {
  const page = await site.open(quan.login, { width: 390 });
  await page.goto(`${site.url}/#/directives/${directives[1]?.id ?? ''}`);
  const panel = page.getByRole('list', { name: 'Tuyến duyệt' });
  await panel.getByRole('listitem').first().waitFor();
  expect(await panel.getByRole('listitem').count()).toBe(2);
  await panel.getByLabel('Loại văn bản').nth(1).click();
  await page.getByRole('option', { name: 'Báo cáo đột xuất' }).click();
  await page.keyboard.press('Escape');
  expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
  const [request] = await Promise.all([
    page.waitForRequest((r) => r.method() === 'PUT'),
    page.getByRole('button', { name: 'Lưu bản nháp' }).click(),
  ]);
  expect(request.postDataJSON()).toMatchObject({
    content: {
      routes: [
        { unitKinds: ['kindergarten'], kinds: ['plan'], routeId: idOf('route of the department') },
        { unitKinds: [], kinds: ['ad-hoc-report'], routeId },
      ],
    },
  });
});

test('who reads a directive sees each route with its picture', async () => {
  const page = await site.open(quan.login);
  await page.goto(`${site.url}/#/directives/${directives[0]?.id ?? ''}`);
  await page.getByRole('figure').nth(1).waitFor();
  expect(await page.getByRole('figure').count()).toBe(2);
  await page.getByText('Mọi loại đơn vị · Mọi loại văn bản').waitFor();
});
