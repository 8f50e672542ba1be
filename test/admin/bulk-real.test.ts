import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#api/app';
import { addAccounts, hashPassword } from '#db/account/accounts';
import { planStream } from '#db/plan/stream';
import { connect, type Db } from '#db/postgres/connect';
import { createReference } from '#db/shared/reference';
import type { PlanCommand } from '#domain/plan/commands';
import { isRefusal } from '#domain/problems';
import { findChromium } from '../../scripts/lib/chromium.ts';
import { buildConsole } from '../../scripts/lib/console-build.ts';
import { root } from '../../scripts/lib/our-files.ts';
import { apiWorld, PASSWORD, type ApiWorld } from '../api/support.ts';
import { signIn } from '../support/browser.ts';
import { executeAll } from '../support/execute-all.ts';
import { manySchools, type Officer, type School } from '../support/many-schools.ts';
import { zone } from '../support/world.ts';

/**
 * The inbox on the real API: 40 plans wait at a commune, the specialist endorses and the chair
 * approves them, all at once.
 */
const PAPERS = 40;
const at = '2026-09-16T02:00:00.000Z';
let w: ApiWorld;
let owner: Db;
let server: ServerType;
let browser: Browser;
let url: string;
let officers: readonly Officer[];
let schools: readonly School[];
const headOf = (s: School) => ({
  actor: {
    kind: 'person' as const,
    personId: s.principal,
    offices: [{ unitId: s.unitId, position: 'head' as const }],
  },
  now: at,
  key: randomUUID(),
  streamId: s.planId,
});
const send = async (
  calls: readonly (ReturnType<typeof headOf> & { readonly command: PlanCommand })[],
) => executeAll(owner, planStream(createReference(owner, zone)), calls);
beforeAll(async () => {
  await buildConsole(root, () => {});
  w = await apiWorld();
  owner = connect(w.url, 'owner', 2);
  await w.world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z');
  const { submissionId } = await w.world.drafted('plan', '2026-09-08T02:00:00.000Z');
  const made = await manySchools(owner, w.world, submissionId, 2, PAPERS, [
    ['specialist', 1],
    ['head', 1],
  ]);
  ({ officers, schools } = made);
  const passwordHash = await hashPassword(PASSWORD);
  await addAccounts(
    owner,
    officers.map((o) => ({
      personId: o.personId,
      name: o.name,
      login: o.login,
      email: null,
      passwordHash,
    })),
  );
  const sent = await send(
    schools.map((s) => ({
      ...headOf(s),
      command: { type: 'submit', submissionId: s.submissionId, draftVersion: 0 },
    })),
  );
  for (const one of sent)
    if (one.status === 'rejected' || isRefusal(one.value)) throw new Error(JSON.stringify(one));
  w.at(at);
  const app = createApp({ ...w.deps, console: `${root}/dist/admin` });
  url = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (a: AddressInfo) => {
      resolve(`http://127.0.0.1:${a.port}`);
    });
  });
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('These tests need Chromium: npm test installs or asks for it.');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  await owner.end();
  await w.close();
});

const states = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await owner<{ state: string; n: number }[]>`
        select coalesce(state, '') || coalesce(':' || step_index, '') as state,
          count(*)::int as n
        from submission
        where submitted_by is not null
        group by 1
        order by 1`
    ).map((r) => [r.state, r.n]),
  );

async function open(position: Officer['position']): Promise<Page> {
  const who = officers.find((o) => o.unitId === w.world.units.commune && o.position === position);
  const page = await (
    await browser.newContext({
      baseURL: url,
      viewport: { width: 1280, height: 860 },
      locale: 'vi-VN',
      reducedMotion: 'reduce',
    })
  ).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto('/#/work');
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await signIn(page, who?.login ?? '', PASSWORD);
  return page;
}

async function decide(
  page: Page,
  verb: string,
  n: number,
  meanwhile?: () => Promise<void>,
): Promise<void> {
  await page.getByRole('checkbox', { name: 'Chọn mọi văn bản trên trang này' }).check();
  const act = page.getByRole('button', { name: new RegExp(`^${verb} \\(`) });
  await act.waitFor();
  await meanwhile?.();
  await act.click();
  const ask = page.getByRole('dialog');
  await ask.getByText(`${String(n)} làm được`).waitFor();
  await ask.getByText(/Với tư cách/).waitFor();
  await ask.getByLabel('Mật khẩu của thầy cô').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog', { name: /^Kết quả/ })
    .getByText(`${String(n)} đã xong`, { exact: true })
    .waitFor();
  await page.getByRole('button', { name: 'Đóng' }).click();
}

test('what waits is endorsed and approved from the list, each once; one recalled meanwhile is held back', async () => {
  const mine = schools.filter((s) => s.communeId === w.world.units.commune);
  const first = mine[0];
  if (!first) throw new Error('no school');
  const recall = async (): Promise<void> => {
    const [s] = await owner<{ revision: number; sha256: string }[]>`
      select revision, sha256
      from submission
      where id = ${first.submissionId}`;
    const [one] = await send([
      {
        ...headOf(first),
        command: {
          type: 'recall',
          submissionId: first.submissionId,
          revision: s?.revision ?? 0,
          sha256: s?.sha256 ?? '',
        },
      },
    ]);
    expect(one?.status === 'fulfilled' && isRefusal(one.value)).toBe(false);
  };
  const specialist = await open('specialist');
  await specialist.getByRole('combobox', { name: 'Cấp học' }).click();
  await specialist.getByRole('option', { name: 'Trường tiểu học', exact: true }).click();
  await decide(specialist, 'Đồng ý, trình lãnh đạo', mine.length - 1, recall);
  const others = PAPERS - mine.length;
  expect(await states()).toEqual({
    recalled: 1,
    'in-review:0': others,
    'in-review:1': mine.length - 1,
  });

  const chair = await open('head');
  await decide(chair, 'Phê duyệt', mine.length - 1);
  expect(await states()).toEqual({ recalled: 1, approved: mine.length - 1, 'in-review:0': others });
  expect(
    (
      await owner<{ n: number }[]>`
        select count(*)::int as n
        from decision
        where kind in ('endorsed', 'approved')`
    )[0]?.n,
  ).toBe(2 * (mine.length - 1));

  await chair.getByRole('link', { name: 'Thời gian xử lý' }).click();
  await chair.getByRole('table', { name: 'Theo đơn vị' }).waitFor();
  expect(await chair.getByRole('row').count()).toBeGreaterThan(mine.length);
  await chair.getByRole('tab', { name: 'Theo nơi thẩm định' }).click();
  await chair.getByRole('link', { name: /^Chuyên viên, / }).waitFor();
});
