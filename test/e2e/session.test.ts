import { afterAll, beforeAll, describe, expect } from 'vitest';
import { readDraft } from '#db/plan/draft-rows';
import { signIn } from '../support/browser.ts';
import { password, startStack, type Stack } from '../support/stack.ts';
import { button, dialog, field, saved, sees, soon, write } from './screens.ts';
import { storyTold } from './steps.ts';

const now = '2026-09-10T02:00:00.000Z';
const before = 'Môi trường mạng lành mạnh cho mọi người.';
const written = 'Mỗi giáo viên biết tự bảo vệ mình trên mạng.';

let stack: Stack;
let submissionId: string;
beforeAll(async () => {
  stack = await startStack({ at: now, issuedAt: '2026-09-07T01:00:00.000Z' });
  await stack.world.tick({ type: 'open' }, now);
  ({ submissionId } = await stack.world.drafted('plan', now));
}, 300_000);
afterAll(async () => {
  await stack?.stop();
});

const onServer = async (): Promise<string> =>
  JSON.stringify((await readDraft(stack.world.db, submissionId, stack.world.planId))?.content);

describe('a session that ends while somebody writes', () => {
  const step = storyTold(() => stack.desks);

  step('the text is kept, and the screen says why it is not saved', async () => {
    const page = await stack.desks.at('principal').open(`/#/submissions/${submissionId}`);
    await write(page, 'Mục tiêu, chỉ tiêu', { 'Mục tiêu chung 1': before });
    await saved(page);
    await page.context().clearCookies();
    await field(page, 'Mục tiêu chung 1').fill(written);
    await sees(page.getByRole('status'), 'Phiên đã hết, nội dung được giữ');
    expect(await onServer()).toContain(before);
    await button(page, 'Đăng nhập lại').click();
    await page.waitForURL(/sign-in/);
  });

  step('a colleague who signs in on the same computer neither sees nor saves it', async () => {
    const { page } = stack.desks.at('principal');
    await signIn(page, 'th-hoasen/teamlead', password);
    await expect.poll(async () => field(page, 'Mục tiêu chung 1').inputValue(), soon).toBe(before);
    await page.getByRole('button', { name: 'Tài khoản của Phạm Văn Lành' }).click();
    await button(dialog(page), 'Đăng xuất').click();
    await page.waitForURL(/sign-in/);
    expect(await onServer()).not.toContain(written);
  });

  step('signed in again, the principal finds the text, and it is saved', async () => {
    const { page } = stack.desks.at('principal');
    await page.goto(
      `/sign-in.html?next=${encodeURIComponent(`/#/submissions/${submissionId}?at=objectives`)}`,
    );
    await signIn(page, 'th-hoasen/principal', password);
    await saved(page);
    expect(await field(page, 'Mục tiêu chung 1').inputValue()).toBe(written);
    expect(await onServer()).toContain(written);
    expect(stack.desks.faults).toEqual([]);
  });
});
