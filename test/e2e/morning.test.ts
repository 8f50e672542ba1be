import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { verifyAudit } from '#db/record/verify-audit';
import { moreSchools, type School } from '../support/more-schools.ts';
import { password, startStack, type Stack } from '../support/stack.ts';
import { button, dialog, field, heading, sees, soon } from './screens.ts';
import { storyTold } from './steps.ts';

const names = Array.from(
  { length: 40 },
  (_, n) =>
    `Trường Tiểu học ${n < 6 ? 'Sao Mai' : n < 20 ? 'Hướng Dương' : 'Phượng Vĩ'} ${String(n + 1)}`,
);
const reason = 'Chỉ tiêu tập huấn chưa có số liệu nền của năm trước.';

let stack: Stack;
let schools: School[];
beforeAll(async () => {
  stack = await startStack({
    at: '2026-09-18T01:00:00.000Z',
    issuedAt: '2026-09-07T01:00:00.000Z',
  });
  const { world } = stack;
  await world.tick({ type: 'open' }, '2026-09-07T02:00:00.000Z');
  const { submissionId } = await world.drafted('plan', '2026-09-08T02:00:00.000Z');
  schools = await moreSchools(world, submissionId, names, {
    signed: '2026-09-15T02:00:00.000Z',
    endorsed: '2026-09-16T02:00:00.000Z',
  });
  await world.db`
    insert into appointment (id, person_id, unit_id, position, during, confirmed)
    values (
      ${randomUUID()}, ${world.people.inspector}, ${world.units.commune}, 'deputy',
      '[2020-01-01,)', true
    )`;
}, 300_000);
afterAll(async () => {
  await stack?.stop();
});

const rows = (page: Page) => page.getByRole('table', { name: 'Việc cần xử lý' }).getByRole('row');
const stateOf = async (state: string): Promise<number> => {
  const [row] = await stack.world.db<{ n: number }[]>`
    select count(*)::int as n
    from submission
    where state = ${state}
      and id = any(${schools.map((s) => s.submissionId)}::uuid[])`;
  return row?.n ?? 0;
};

describe("a head's morning: forty plans wait", () => {
  const step = storyTold(() => stack.desks);
  const at = (who: Parameters<Stack['desks']['at']>[0]) => stack.desks.at(who);

  step('the inbox holds forty, and a filter leaves those of one name', async () => {
    const page = await at('chair').open('/#/work?perPage=100');
    await heading(page, 'Việc cần xử lý').waitFor();
    await expect.poll(async () => rows(page).count(), soon).toBe(41);
    await page
      .getByRole('searchbox')
      .or(page.getByRole('textbox', { name: 'Tìm' }))
      .first()
      .fill('sao mai');
    await expect.poll(async () => rows(page).count(), soon).toBe(7);
  });

  step(
    'three are read one after the other and returned with a reason; the next opens by itself',
    async () => {
      const { page } = at('chair');
      await rows(page).nth(1).getByRole('link').first().click();
      for (let n = 0; n < 3; n += 1) {
        await heading(page, 'Kế hoạch năm học').waitFor();
        await sees(page, 'Nâng cao năng lực khai thác thông tin.');
        // Marks the section in view as read, as one does while reading.
        await page.keyboard.press('m');
        const { hash } = new URL(page.url());
        await button(page, 'Trả lại').click();
        await field(dialog(page), 'Lý do trả lại (bắt buộc)').fill(reason);
        await button(dialog(page), 'Trả lại để sửa').click();
        await expect.poll(() => new URL(page.url()).hash, soon).not.toBe(hash);
      }
      await expect.poll(async () => stateOf('returned'), soon).toBe(3);
    },
  );

  step(
    'for the afternoons the signature on plans is lent to the deputy, for two weeks',
    async () => {
      const { page } = at('chair');
      await page.getByRole('button', { name: /Tài khoản của/ }).click();
      await page.getByRole('link', { name: 'Ủy quyền của tôi' }).click();
      await button(page, 'Giao ký').first().click();
      await dialog(page).getByRole('combobox', { name: 'Người nhận và hình thức' }).fill('Thước');
      await page.getByRole('option', { name: /Bùi Quốc Thước, Cấp phó/ }).click();
      await sees(dialog(page), 'KT. CHỦ TỊCH');
      await field(dialog(page), 'Từ ngày').fill('18/09/2026');
      await dialog(page)
        .getByRole('textbox', { name: /Đến hết ngày/ })
        .fill('02/10/2026');
      await field(dialog(page), 'Số văn bản, nội dung giao').fill('Thông báo số 21/TB-UBND');
      await button(dialog(page), 'Giao ký').click();
      await dialog(page).waitFor({ state: 'detached' });
    },
  );

  step(
    'the deputy finds the same papers waiting, signs one for the head, and the authority stands on record',
    async () => {
      const page = await at('inspector').open('/#/work?perPage=100');
      await expect.poll(async () => rows(page).count(), soon).toBe(38);
      await rows(page).nth(1).getByRole('link').first().click();
      await button(page, 'Phê duyệt').click();
      await sees(dialog(page), 'KT.');
      await button(dialog(page), 'Phê duyệt').click();
      await expect.poll(async () => stateOf('approved'), soon).toBe(1);
      expect(
        await stack.world.db`select distinct authority from decision where kind = 'approved'`,
      ).toEqual([{ authority: 'KT.' }]);
    },
  );

  step(
    'the rest is approved at once: what is signed is named, the password asked once, each paper told',
    async () => {
      const page = await at('chair').go('/#/work?perPage=100');
      await expect.poll(async () => rows(page).count(), soon).toBe(37);
      await page.getByRole('checkbox', { name: 'Chọn mọi văn bản trên trang này' }).check();
      await button(page, 'Phê duyệt (36)').click();
      await sees(dialog(page), '36 làm được');
      await sees(dialog(page), /Ủy ban nhân dân xã Hoa Sen/);
      await dialog(page).getByLabel('Mật khẩu của thầy cô').fill('sai-mat-khau-1');
      await button(dialog(page), 'Phê duyệt (36)').click();
      await dialog(page).getByRole('alert').waitFor();
      expect(await stateOf('approved')).toBe(1);
      await dialog(page).getByLabel('Mật khẩu của thầy cô').fill(password);
      await button(dialog(page), 'Phê duyệt (36)').click();
      await sees(page, '36 đã xong');
      expect([
        await stateOf('approved'),
        await stateOf('returned'),
        await stateOf('in-review'),
      ]).toEqual([37, 3, 0]);
    },
  );

  step('nothing waits any more, each author was told, every chain holds', async () => {
    const page = await at('chair').go('/#/work');
    await expect
      .poll(async () => rows(page).filter({ hasText: 'Trường Tiểu học' }).count(), soon)
      .toBe(0);
    const told = await stack.world.db`
      select kind, count(*)::int as n
      from notice
      where channel = 'app'
        and kind in ('approved', 'returned')
      group by kind
      order by kind`;
    expect(told).toEqual([
      { kind: 'approved', n: 37 },
      { kind: 'returned', n: 3 },
    ]);
    expect(
      await stack.world.db`
        select authority, count(*)::int as n
        from decision
        where kind = 'approved'
        group by authority
        order by authority`,
    ).toEqual([
      { authority: 'KT.', n: 1 },
      { authority: 'TM.', n: 36 },
    ]);
    expect((await verifyAudit(stack.world.db)).broken).toEqual([]);
    expect(stack.desks.faults).toEqual([]);
  });
});
