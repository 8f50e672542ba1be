import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seriousIssues, sideways, startConsole, tick, type Console } from './console.ts';
import { resetDocuments } from './mock-documents.ts';
import { hanh, idOf, lan, minh } from './mock/people.ts';

let site: Console;
beforeAll(async () => {
  site = await startConsole();
}, 180_000);
afterAll(async () => {
  await site.stop();
});
beforeEach(() => {
  resetDocuments();
});

const slow = { timeout: 15_000 };
const id = idOf('submission mn-anhduong');

async function open(login: string, options: { width?: number; path?: string } = {}): Promise<Page> {
  const page = await site.open(login, { width: options.width ?? 1280 });
  await page.goto(`${site.url}/#${options.path ?? `/submissions/${id}`}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** The bodies of the acts the page sends to `/plans/{id}/{act}`. */
function acts(page: Page): { act: string; body: Record<string, unknown> }[] {
  const sent: { act: string; body: Record<string, unknown> }[] = [];
  page.on('request', (r) => {
    const act = /\/plans\/[^/]+\/([a-z-]+)$/.exec(new URL(r.url()).pathname)?.[1];
    if (act && r.method() === 'POST')
      sent.push({ act, body: r.postDataJSON() as Record<string, unknown> });
  });
  return sent;
}

const contents = (page: Page) => page.getByRole('navigation', { name: 'Mục lục' });

describe('what changed since my last decision', () => {
  test('is marked in the text by more than colour, and counted by section', async () => {
    const page = await open(minh.login);
    await page.getByText('6 chỗ thay đổi').waitFor();
    await contents(page).getByText('3 thay đổi').waitFor();
    const doc = page.getByRole('article').first();
    expect(
      await doc
        .locator('ins')
        .first()
        .evaluate((e) => getComputedStyle(e).textDecorationLine),
    ).toBe('underline');
    expect(
      await doc
        .locator('del')
        .first()
        .evaluate((e) => getComputedStyle(e).textDecorationLine),
    ).toBe('line-through');
    await doc.locator('.doc-added').getByText('Mới', { exact: true }).waitFor();
    await doc.locator('.doc-removed').getByText('Đã bỏ', { exact: true }).waitFor();
    expect(await doc.locator('.doc-removed').innerText()).toContain(
      'Tổ chức hội thi vẽ tranh trên mạng',
    );
  });

  test('j and k walk from change to change, m marks the section as read, and the mark stays', async () => {
    const page = await open(minh.login);
    await page.getByText('6 chỗ thay đổi').waitFor();
    const here = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.doc [data-change]')].findIndex((e) =>
          e.classList.contains('doc-here'),
        ),
      );
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await here()).toBe(2);
    await page.keyboard.press('k');
    expect(await here()).toBe(1);
    await page.keyboard.press('m');
    await page.getByText('Đã xem 1/7 phần').waitFor();
    await page.reload();
    await page.getByText('Đã xem 1/7 phần').waitFor();
  });

  test('may be held against another revision, or none', async () => {
    const page = await open(minh.login);
    await page.getByText('6 chỗ thay đổi').waitFor();
    await page.getByLabel('So với').click();
    await page.getByRole('option', { name: 'Không so' }).click();
    await expect.poll(() => page.locator('.doc [data-change]').count(), slow).toBe(0);
  });
});

describe('comments', () => {
  test('hang on an item, carry its key, and are answered and resolved', async () => {
    const page = await open(minh.login);
    const sent = acts(page);
    await page.locator('#item-purpose-p-1').hover();
    await page.locator('#item-purpose-p-1').getByRole('button').click();
    await page.getByLabel('Nội dung góp ý').fill('Nêu rõ đối tượng.');
    await page.getByRole('button', { name: 'Gửi góp ý' }).click();
    await page
      .locator('#item-purpose-p-1')
      .getByRole('button', { name: '1 góp ý ở đây' })
      .waitFor();
    expect(sent[0]).toMatchObject({
      act: 'comment',
      body: { part: 'purpose', anchor: 'p-1', text: 'Nêu rõ đối tượng.' },
    });
    const card = page.locator('.thread').filter({ hasText: 'Nêu rõ đối tượng.' });
    await card.getByRole('button', { name: /^Trả lời/ }).click();
    await card.getByLabel(/^Trả lời/).fill('Sẽ bổ sung.');
    await card.getByRole('button', { name: 'Trả lời', exact: true }).click();
    await card.locator('.said-text').getByText('Sẽ bổ sung.').waitFor();
    await card.getByRole('button', { name: 'Đã xong' }).click();
    await page.getByText('1 góp ý mở, 2 đã xong').waitFor();
  });

  test('are read by the author beside the section they concern', async () => {
    const page = await open(hanh.login, {
      path: `/submissions/${idOf('submission th-hoasen')}?at=objectives`,
    });
    await expect
      .poll(() => page.getByRole('complementary', { name: 'Hướng dẫn' }).innerText(), slow)
      .toContain('Tỷ lệ này thấp hơn mức cấp trên yêu cầu.');
  });
});

describe('decisions', () => {
  test('a return asks for the reason before anything is sent', async () => {
    const page = await open(minh.login);
    const address = page.url();
    const sent = acts(page);
    await page.getByRole('button', { name: 'Trả lại' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Trả lại để sửa' }).click();
    await dialog.getByText('Hãy ghi lý do.').waitFor();
    expect(sent).toEqual([]);
    await dialog.getByLabel(/^Lý do trả lại/).fill('Bổ sung nguồn kinh phí.');
    await dialog.getByLabel(/^Hạn sửa mới/).fill('05/12/2026');
    await dialog.getByRole('button', { name: 'Trả lại để sửa' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(sent).toMatchObject([
      {
        act: 'return',
        body: { reason: 'Bổ sung nguồn kinh phí.', dueOn: '2026-12-05', revision: 2 },
      },
    ]);
    // The next one of the queue has opened by itself; whoever comes back sees what was decided.
    await expect.poll(() => page.url(), slow).not.toBe(address);
    await page.goto(address);
    await page.getByText('Bổ sung nguồn kinh phí.').waitFor();
    expect(await page.getByRole('button', { name: 'Trả lại' }).count()).toBe(0);
  });

  test('an approval names unit, document, revision, hash and office, and shows what the server says', async () => {
    const page = await open(lan.login);
    const sent = acts(page);
    await page.getByRole('button', { name: 'Phê duyệt' }).click();
    const dialog = page.getByRole('dialog');
    for (const fact of [
      'Trường Mầm non Ánh Dương',
      'Kế hoạch: Kế hoạch năm học 2026-2027',
      'Chủ tịch, Ủy ban nhân dân phường Hoa Sen (Phạm Thu Lan)',
      'Còn 7 phần chưa đánh dấu đã xem.',
    ])
      await dialog.getByText(fact, { exact: true }).waitFor();
    await dialog.getByText(/^[0-9a-f]{64}$/).waitFor();
    expect(sent).toEqual([]);
    await dialog.getByRole('button', { name: 'Phê duyệt' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(sent).toMatchObject([
      {
        act: 'approve',
        body: {
          submissionId: id,
          revision: 2,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        },
      },
    ]);
    // The next document has opened; this one says what was decided.
    await page.waitForURL((url) => !url.hash.includes(id));
    await page.goto(`${site.url}/#/submissions/${id}`);
    await page.locator('.decisions').getByText('Phê duyệt').waitFor();
  });

  test('a decision on a text that was replaced meanwhile is refused in words, and nothing is lost', async () => {
    const page = await open(lan.login);
    await page.route('**/approve', async (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: '',
          title:
            'Văn bản đã có bản ký mới (bản 3). Hãy đọc bản mới rồi quyết định; chưa có gì thay đổi.',
          status: 409,
          code: 'stale-revision',
          retryable: false,
        }),
      }),
    );
    await page.getByRole('button', { name: 'Phê duyệt' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Ý kiến/).fill('Đồng ý.');
    await dialog.getByRole('button', { name: 'Phê duyệt' }).click();
    await dialog.getByText(/đã có bản ký mới \(bản 3\)/).waitFor();
    expect(await dialog.getByLabel(/^Ý kiến/).inputValue()).toBe('Đồng ý.');
  });

  test('buttons are the verdicts of the server', async () => {
    const page = await open(minh.login);
    await page.getByRole('button', { name: 'Đồng ý, trình lãnh đạo' }).waitFor();
    expect(await page.getByRole('button', { name: 'Phê duyệt' }).count()).toBe(0);
    const reader = await open(hanh.login);
    expect(await reader.getByRole('button', { name: /^(Trả lại|Phê duyệt|Đồng ý)/ }).count()).toBe(
      0,
    );
  });
});

test('checks lead to the item they point at; the queue leads to the neighbours', async () => {
  const page = await open(minh.login);
  await page.getByRole('button', { name: /Có thể là số điện thoại/ }).click();
  await expect.poll(() => page.locator(':focus').getAttribute('id'), slow).toMatch(/^item-tasks-/);
  await page.getByText(/\d+\/\d+ việc chờ/).waitFor();
  await page.getByRole('link', { name: 'Văn bản chờ sau' }).click();
  await page.getByText('Trường THCS Hoa Sen').first().waitFor();
});

test('on a phone: contents, one section at a time, actions under the thumb', async () => {
  const page = await open(minh.login, { width: 390 });
  expect(await page.getByRole('article').filter({ hasText: 'CỘNG HÒA' }).count()).toBe(0);
  await contents(page)
    .getByRole('button', { name: /^III\. Nhiệm vụ/ })
    .click();
  await page.getByText('Phần 4/7').waitFor();
  await tick(page.getByRole('checkbox', { name: 'Đã xem' }));
  await page.getByRole('button', { name: 'Phần sau' }).click();
  await page.getByText('Phần 5/7').waitFor();
  await page.getByRole('button', { name: 'Đồng ý, trình lãnh đạo' }).click();
  await page.getByRole('dialog').getByText('Trường Mầm non Ánh Dương').waitFor();
  expect(await sideways(page)).toBe(0);
});

test('progress is written with a note where the task stands', async () => {
  const page = await open(hanh.login, { path: `/plans/${idOf('plan th-hoasen')}/show?tab=tasks` });
  const sent = acts(page);
  await page
    .getByRole('button', { name: /^Cập nhật tiến độ/ })
    .first()
    .click();
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('End');
  await page.getByLabel(/^Ghi chú/).fill('Đã tập huấn 46 người.');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(sent).toMatchObject([
    { act: 'progress', body: { percent: 100, note: 'Đã tập huấn 46 người.' } },
  ]);
});

test('the clerk is offered the next number and may change it', async () => {
  const page = await open(lan.login);
  await page.getByRole('button', { name: 'Phê duyệt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Phê duyệt' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.request.post(`${site.url}/api/mock/unit`, { data: { submissionId: id } });
  const clerk = await open(hanh.login);
  const sent = acts(clerk);
  await clerk.getByRole('button', { name: 'Vào sổ, cấp số' }).click();
  const dialog = clerk.getByRole('dialog');
  expect(await dialog.getByLabel('Số', { exact: true }).inputValue()).toBe('12');
  await dialog.getByLabel('Số', { exact: true }).fill('7');
  await dialog.getByText('Số: 07/KH-THHS').waitFor();
  await dialog.getByRole('button', { name: 'Vào sổ' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(sent).toMatchObject([
    { act: 'number', body: { number: 7, symbol: '07/KH-THHS', date: '2026-11-21' } },
  ]);
});

describe('for everybody', () => {
  const plan = idOf('plan th-hoasen');
  const paths = [
    `/submissions/${id}`,
    `/submissions/${id}/print`,
    '/plans',
    `/plans/${plan}/show`,
    `/plans/${plan}/show?tab=document`,
    `/plans/${idOf('plan mn-anhduong')}/show?tab=revisions`,
    `/plans/${plan}/show?tab=tasks`,
    `/plans/${plan}/show?tab=history`,
    '/tasks',
    '/reports',
  ];
  test.each([1280, 390].flatMap((width) => paths.map((path) => [width, path] as const)))(
    'axe finds nothing serious at %i pixels on %s, and nothing leaves the window',
    async (width, path) => {
      const page = await open(minh.login, { width, path });
      await page.waitForLoadState('networkidle');
      expect({ issues: await seriousIssues(page), sideways: await sideways(page) }).toEqual({
        issues: [],
        sideways: 0,
      });
      await page.close();
    },
  );
});
