import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal } from '#domain/problems';
import { startStack, type Stack } from '../support/stack.ts';
import { button, heading, sees } from './screens.ts';
import { withPictures } from './steps.ts';

const now = '2026-09-10T02:00:00.000Z';
const notFound = 'Không tìm thấy, hoặc thầy cô không có quyền xem mục này.';
const acts = [
  'Ký và trình',
  'Rút lại',
  'Trả lại',
  'Đồng ý, trình lãnh đạo',
  'Phê duyệt',
  'Vào sổ, cấp số',
];

/** Hoa Sen has a draft that is ready to sign; Hoa Mai's plan lies with the commune's specialist. */
let stack: Stack;
let draft: string;
let sent: { readonly id: string; readonly revision: number; readonly sha256: string };
beforeAll(async () => {
  stack = await startStack({ at: now, issuedAt: '2026-09-07T01:00:00.000Z' });
  const { world } = stack;
  for (const planId of [world.planId, world.otherPlanId])
    await world.tick({ type: 'open' }, now, planId);
  draft = (await world.drafted('plan', now)).submissionId;
  const answer = await world.act(
    'otherPrincipal',
    { type: 'submit', ...(await world.drafted('plan', now, world.otherPlanId)) },
    now,
    { planId: world.otherPlanId },
  );
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  sent = answer['submission'] as typeof sent;
}, 300_000);
afterAll(async () => {
  await stack?.stop();
});

type Who = Parameters<Stack['desks']['at']>[0];
/** Opens a screen, in the same tab when the person has one. @returns once it stands */
const open = async (who: Who, path: string): Promise<Page> => {
  const { desks } = stack;
  // The screen before must not be taken for the new one.
  if (desks.at(who).isOpen)
    await desks.at(who).page.evaluate(() => {
      document.querySelector('h1')?.setAttribute('data-before', '');
    });
  const page = await desks.at(who).go(`/#${path}`);
  await page.locator('h1:not([data-before])').waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  return page;
};
const menu = async (page: Page): Promise<string[]> =>
  page
    .getByRole('navigation', { name: 'Mục chính' })
    .getByRole('link')
    .allInnerTexts()
    .then((texts) => texts.map((t) => t.replace(/\s*\d*$/u, '')));
const offered = async (page: Page): Promise<string[]> => {
  const shown = await page.getByRole('button').allInnerTexts();
  return acts.filter((act) => shown.includes(act));
};
/**
 * What a person who knows the address gets: the same request as the console's, from the same
 * browser.
 */
const sends = async (page: Page, path: string, body: object): Promise<string> =>
  page.evaluate(
    async ([path, body]) => {
      const response = await fetch(`/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body,
      });
      return `${String(response.status)} ${((await response.json()) as { code: string }).code}`;
    },
    [path, JSON.stringify(body)] as const,
  );
const seen = () => ({ submissionId: sent.id, revision: sent.revision, sha256: sent.sha256 });

describe('each role finds its own screens, and nothing it must not do', () => {
  const role = (name: string, act: () => Promise<void>) => {
    it(name, async () => {
      try {
        await act();
      } catch (error) {
        throw await withPictures(error, name, stack.desks);
      }
      expect(stack.desks.faults).toEqual([]);
    });
  };

  role('clerk: numbers and files, signs nothing', async () => {
    const page = await open('clerk', `/submissions/${draft}`);
    expect(await menu(page)).toEqual(['Trang chủ', 'Việc cần xử lý', 'Kế hoạch', 'Báo cáo']);
    expect(await offered(page)).toEqual([]);
    expect(
      await sends(page, `/plans/${stack.world.planId}/submit`, {
        submissionId: draft,
        draftVersion: 1,
      }),
    ).toBe('403 not-allowed');
    await sees(await open('clerk', `/plans/${stack.world.otherPlanId}`), notFound);
  });

  role('team lead: writes the draft, but the head signs it', async () => {
    const page = await open('teamLead', `/submissions/${draft}`);
    await sees(page, 'Người đứng đầu đơn vị ký và trình khi văn bản đã đủ.');
    expect(await offered(page)).toEqual([]);
    expect(
      await sends(page, `/plans/${stack.world.planId}/submit`, {
        submissionId: draft,
        draftVersion: 1,
      }),
    ).toBe('403 not-allowed');
  });

  role(
    'specialist: endorses or returns what was sent up, approves nothing, sees no draft',
    async () => {
      const page = await open('specialist', `/submissions/${sent.id}`);
      expect(await menu(page)).toEqual([
        'Trang chủ',
        'Việc cần xử lý',
        'Kế hoạch',
        'Báo cáo',
        'Nhiệm vụ',
        'Văn bản chỉ đạo',
        'Tuyến duyệt',
        'Theo dõi nộp',
        'Thời gian xử lý',
        'Đơn vị',
      ]);
      expect(await offered(page)).toEqual(['Trả lại', 'Đồng ý, trình lãnh đạo']);
      expect(await sends(page, `/plans/${stack.world.otherPlanId}/approve`, seen())).toMatch(
        /^40[39] /,
      );
      const other = await open('specialist', `/submissions/${draft}`);
      await sees(other, 'Chưa có văn bản để xem');
      expect(await other.getByText('Nâng cao năng lực khai thác thông tin.').count()).toBe(0);
    },
  );

  role('inspector: reads the subtree, changes nothing', async () => {
    const page = await open('inspector', `/submissions/${sent.id}`);
    expect(await menu(page)).toEqual([
      'Trang chủ',
      'Kế hoạch',
      'Báo cáo',
      'Văn bản chỉ đạo',
      'Theo dõi nộp',
      'Nhật ký',
    ]);
    await sees(page, 'Nâng cao năng lực khai thác thông tin.');
    expect(await offered(page)).toEqual([]);
    expect(await page.getByRole('button', { name: /^Góp ý/ }).count()).toBe(0);
    for (const act of ['endorse', 'approve'])
      expect(await sends(page, `/plans/${stack.world.otherPlanId}/${act}`, seen())).toBe(
        '403 not-allowed',
      );
  });

  role('administrator: manages people and units, reads no plan', async () => {
    const page = await open('admin', '/people');
    expect(await menu(page)).toEqual([
      'Trang chủ',
      'Tuyến duyệt',
      'Đơn vị',
      'Nhân sự',
      'Lịch làm việc',
      'Vận hành',
      'Thư lưu lại',
    ]);
    await sees(page, 'Nguyễn Thu Hạnh');
    await sees(await open('admin', `/plans/${stack.world.otherPlanId}`), notFound);
    await sees(await open('admin', `/submissions/${sent.id}`), notFound);
    expect(
      await sends(
        stack.desks.at('admin').page,
        `/plans/${stack.world.otherPlanId}/approve`,
        seen(),
      ),
    ).toBe('404 not-found');
  });

  role("another school's principal: the own year, nobody else's", async () => {
    const page = await open('otherPrincipal', `/submissions/${sent.id}`);
    expect(await menu(page)).toEqual([
      'Trang chủ',
      'Việc cần xử lý',
      'Kế hoạch',
      'Báo cáo',
      'Nhiệm vụ',
    ]);
    expect(await offered(page)).not.toContain('Phê duyệt');
    expect(await sends(page, `/plans/${stack.world.otherPlanId}/endorse`, seen())).toMatch(/^403 /);
    const list = await open('otherPrincipal', '/plans');
    await heading(list, 'Kế hoạch').waitFor();
    await list.getByRole('row').filter({ hasText: 'Trường Tiểu học Hoa Mai' }).waitFor();
    expect(await list.getByText('Trường Tiểu học Hoa Sen').count()).toBe(0);
    for (const path of [`/plans/${stack.world.planId}`, `/submissions/${draft}`])
      await sees(await open('otherPrincipal', path), notFound);
    const { page: here } = stack.desks.at('otherPrincipal');
    expect(
      await here.evaluate(
        async (path) => (await fetch(path)).status,
        `/api/submissions/${draft}/document.docx`,
      ),
    ).toBe(404);
  });

  role('principal: the one who may sign the draft', async () => {
    const page = await open('principal', `/submissions/${draft}`);
    await button(page, 'Ký và trình').waitFor();
    expect(await offered(page)).toEqual(['Ký và trình']);
  });
});
