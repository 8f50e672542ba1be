import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousIssues, sideways, startConsole, type Console } from './console.ts';
import { hanh, idOf, minh } from './mock/people.ts';
import { plans } from './mock/plans.ts';

let site: Console;
beforeAll(async () => {
  site = await startConsole();
}, 180_000);
afterAll(async () => {
  await site.stop();
});

const plan = plans[0]?.id ?? '';
const button = /^Lồng ghép vào văn bản đã có:/;

test.each([1280, 390])(
  'one document answers several directives: the chosen one is sent, at %i px',
  async (width) => {
    const page = await site.open(hanh.login, { width });
    await page.goto(`${site.url}/#/plans/${plan}`);
    // Only the obligation for which the unit has a document elsewhere offers it.
    await page.getByRole('button', { name: button }).first().waitFor();
    expect(await page.getByRole('button', { name: button }).count()).toBe(1);
    await page.getByRole('button', { name: button }).click();
    const dialog = page.getByRole('dialog', { name: 'Lồng ghép' });
    const choices = dialog.getByRole('radiogroup', { name: 'Chọn văn bản' });
    expect(
      await choices.getByRole('radio', { name: 'Văn hóa ứng xử trên môi trường mạng' }).isChecked(),
    ).toBe(true);
    await choices.getByRole('radio', { name: 'Phòng ngừa bạo lực học đường' }).check();
    expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
    const [request] = await Promise.all([
      page.waitForRequest((r) => r.url().endsWith(`/api/plans/${plan}/answer-with`)),
      dialog.getByRole('button', { name: 'Lồng ghép' }).click(),
    ]);
    expect(request.postDataJSON()).toEqual({
      submissionId: idOf('elsewhere 2'),
      obligationIds: [idOf(`${plan} semester-report`)],
    });
    expect(request.headers()['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    await page.getByText('Đã lồng ghép').waitFor();
    await dialog.waitFor({ state: 'detached' });
  },
);

test('without candidates there is no button', async () => {
  const page = await site.open(minh.login);
  await page.goto(`${site.url}/#/plans/${plan}`);
  await page
    .getByRole('button', { name: /^Gia hạn/ })
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: button }).count()).toBe(0);
});
