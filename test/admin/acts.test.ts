import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { placeOf } from '../../admin/src/screens/home/WorkLine.tsx';
import { seriousIssues, sideways, startConsole, type Console } from './console.ts';
import { resetDocuments } from './mock-documents.ts';
import { cases } from './mock/cases.ts';
import { resetConfirmation } from './mock/confirmation.ts';
import { communes, hanh, idOf, lan, minh, thu } from './mock/people.ts';
import { workOfSchool } from './mock/plans.ts';

/**
 * Every act of the review beside endorsing and approving, as people do them. What the server makes
 * of each is tested with the machine.
 */
let site: Console;
beforeAll(async () => {
  site = await startConsole();
}, 180_000);
afterAll(async () => {
  await site.stop();
});
beforeEach(() => {
  resetDocuments();
  resetConfirmation();
});

async function open(login: string, path: string, width = 1280): Promise<Page> {
  const page = await site.open(login, { width });
  page.setDefaultTimeout(20_000);
  await page.goto(`${site.url}/#${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
const paper = (name: keyof typeof cases) => `/submissions/${cases[name]}`;

/** The bodies of what the page posts, by the last part of the path. */
function posts(page: Page): { act: string; body: Record<string, unknown> }[] {
  const sent: { act: string; body: Record<string, unknown> }[] = [];
  page.on('request', (r) => {
    if (r.method() === 'POST')
      sent.push({
        act: new URL(r.url()).pathname.split('/').at(-1) ?? '',
        body: r.postDataJSON() as Record<string, unknown>,
      });
  });
  return sent;
}

/** Presses the button of an act, wherever there was room for it. */
async function press(page: Page, name: string): Promise<void> {
  const more = page.getByRole('button', { name: 'Thao tác khác' });
  const button = page.getByRole('button', { name, exact: true });
  await button.or(more).first().waitFor();
  if ((await button.count()) > 0) {
    await button.first().click();
    return;
  }
  await more.click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}
const sound = async (page: Page): Promise<void> => {
  expect([await seriousIssues(page), await sideways(page)]).toEqual([[], 0]);
};

describe('beside the text', () => {
  test('the route says how many must decide, who is away or was forwarded to, and names a newer version', async () => {
    const page = await open(minh.login, paper('several'));
    const margin = page.locator('.margin');
    await margin.getByText('2 trong 3').waitFor();
    for (const said of [
      'Bùi Thế Đăng (đang nghỉ)',
      'chuyển cho Lê Văn Đức',
      'Tuyến này đã có phiên bản 2; văn bản đang đi giữ phiên bản lúc trình.',
    ])
      await margin.getByText(said, { exact: true }).waitFor();
    await margin.getByText('Trần Quang Minh, 11:00 19/11/2026').waitFor();
    expect(
      await margin
        .getByRole('link', { name: 'Kế hoạch năm học, trường công lập, phiên bản 1' })
        .getAttribute('href'),
    ).toBe(`#/routes/${idOf('route')}`);
  });

  test('the clock tells what each side has held, and each span with its limit', async () => {
    const page = await open(minh.login, paper('several'));
    const clock = page.locator('.clock');
    await clock.getByText('trường 9 ngày · cấp trên 7 ngày').waitFor();
    await clock.getByText('Xem từng chặng (4)').click();
    const spans = await clock.getByRole('listitem').allInnerTexts();
    expect(spans).toHaveLength(4);
    expect(spans[1]).toMatch(
      /Chuyên viên[\s\S]*6 ngày[\s\S]*10\/11\/2026 – 18\/11\/2026 · quá hạn 1 ngày/u,
    );
    expect(spans[3]).toMatch(/20\/11\/2026 – nay · hạn 3 ngày/u);
    expect(
      await clock
        .getByText('trường 9 ngày')
        .evaluate((e) => getComputedStyle(e).fontVariantNumeric),
    ).toBe('tabular-nums');
  });

  test('a date that moved because the superior was late explains itself', async () => {
    const page = await open(minh.login, `/plans/${idOf('plan thcs-hoasen')}/show`);
    await page.getByRole('button', { name: 'Vì sao ngày này? 28/11/2026' }).first().click();
    expect(await page.getByRole('dialog').getByRole('listitem').allTextContents()).toContain(
      'thêm 2 ngày làm việc vì cấp trên thẩm định quá hạn, từ 28/11/2026 sang 02/12/2026',
    );
  });
});

describe('deciding', () => {
  test('a return may go to the step before, without a date', async () => {
    const page = await open(minh.login, paper('several'));
    const sent = posts(page);
    await press(page, 'Trả lại');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Hạn sửa mới/).waitFor();
    await dialog
      .getByRole('radio', { name: /^Bước trước \(Chuyên viên, Ủy ban nhân dân phường Hoa Sen\)/ })
      .check();
    expect(await dialog.getByLabel(/^Hạn sửa mới/).count()).toBe(0);
    await dialog.getByLabel(/^Lý do trả lại/).fill('Xem lại chỉ tiêu.');
    await dialog.getByRole('button', { name: 'Trả lại để sửa' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(sent).toMatchObject([
      { act: 'return', body: { to: 'before', reason: 'Xem lại chỉ tiêu.', revision: 2 } },
    ]);
    expect(sent[0]?.body).not.toHaveProperty('dueOn');
  });

  test('a step that advises takes an opinion and nothing else', async () => {
    const page = await open(minh.login, paper('advises'));
    const sent = posts(page);
    expect(await page.getByRole('button', { name: /^(Trả lại|Phê duyệt|Đồng ý)/ }).count()).toBe(0);
    await press(page, 'Cho ý kiến');
    const dialog = page.getByRole('dialog', { name: 'Cho ý kiến' });
    await dialog.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await dialog.getByText('Hãy ghi ý kiến.').waitFor();
    expect(sent).toEqual([]);
    await dialog.getByLabel(/^Ý kiến/).fill('Nên bổ sung minh chứng.');
    await dialog.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await page.locator('.decisions').getByText('Nên bổ sung minh chứng.').waitFor();
    expect(sent).toMatchObject([{ act: 'advise', body: { note: 'Nên bổ sung minh chứng.' } }]);
  });

  test('who signs for the head sees the block as it will stand, and proves who they are', async () => {
    const page = await open(thu.login, paper('approves'), 390);
    const sent = posts(page);
    await press(page, 'Phê duyệt');
    const dialog = page.getByRole('dialog', { name: 'Phê duyệt' });
    expect((await dialog.locator('.block').innerText()).split('\n')).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      thu.name,
    ]);
    await dialog.getByText('KT. Chủ tịch, Ủy ban nhân dân phường Hoa Sen (Vũ Minh Thư)').waitFor();
    await dialog.getByText('Phạm Thu Lan · được giao đến hết ngày 30/11/2026').waitFor();
    await sound(page);
    await dialog.getByRole('button', { name: 'Phê duyệt' }).click();
    await dialog.getByText('Hãy nhập ô này').waitFor();
    await dialog.getByLabel(/^Mật khẩu của thầy cô/).fill('nien-khoa');
    await dialog.getByRole('button', { name: 'Phê duyệt' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(sent.map((s) => s.act)).toEqual(['confirm', 'approve']);
    expect(sent[1]?.body).toMatchObject({ submissionId: cases.approves, revision: 1 });
  });

  test('a refusal asks for its reason before it asks who one is', async () => {
    const page = await open(lan.login, paper('approves'));
    const sent = posts(page);
    await press(page, 'Không phê duyệt');
    const dialog = page.getByRole('dialog', { name: 'Không phê duyệt' });
    await dialog.getByLabel(/^Mật khẩu của thầy cô/).fill('nien-khoa');
    await dialog.getByRole('button', { name: 'Không phê duyệt' }).click();
    await dialog.getByText('Hãy ghi lý do.').waitFor();
    expect(sent).toEqual([]);
    await dialog.getByLabel(/^Lý do không phê duyệt/).fill('Ngoài chương trình năm nay.');
    await dialog.getByRole('button', { name: 'Không phê duyệt' }).click();
    await page.locator('.decisions').getByText('Ngoài chương trình năm nay.').waitFor();
    expect(sent).toMatchObject([
      { act: 'confirm' },
      { act: 'refuse', body: { reason: 'Ngoài chương trình năm nay.' } },
    ]);
  });

  test('an approval is withdrawn while it may be, and until when is said beforehand', async () => {
    const page = await open(lan.login, paper('approved'));
    const sent = posts(page);
    await page
      .locator('.review-strip')
      .getByText('Có thể thu hồi phê duyệt đến hết ngày 27/11/2026.')
      .waitFor();
    await press(page, 'Thu hồi phê duyệt');
    const dialog = page.getByRole('dialog', { name: 'Thu hồi phê duyệt' });
    await dialog.getByText('Có thể thu hồi phê duyệt đến hết ngày 27/11/2026.').waitFor();
    await dialog.getByLabel(/^Lý do thu hồi/).fill('Số liệu chỉ tiêu nhầm.');
    await dialog.getByLabel(/^Mật khẩu của thầy cô/).fill('nien-khoa');
    await dialog.getByRole('button', { name: 'Thu hồi phê duyệt' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(sent).toMatchObject([
      { act: 'confirm' },
      { act: 'withdraw-approval', body: { reason: 'Số liệu chỉ tiêu nhầm.', revision: 1 } },
    ]);
    await page.locator('.decisions').getByText('Thu hồi phê duyệt').waitFor();
  });
});

describe('handing on and asking', () => {
  test('a seat is forwarded to an office or to one person, with a reason', async () => {
    const page = await open(minh.login, paper('several'));
    const sent = posts(page);
    await press(page, 'Chuyển tiếp');
    const dialog = page.getByRole('dialog', { name: 'Chuyển tiếp' });
    expect(
      await dialog
        .getByRole('radio', { name: 'Chuyên viên, Ủy ban nhân dân phường Hoa Sen' })
        .isChecked(),
    ).toBe(true);
    await dialog.getByRole('button', { name: 'Chuyển tiếp' }).click();
    await dialog.getByText('Hãy chọn nơi nhận.').waitFor();
    await dialog.getByLabel(/^Chuyển tới/).fill('thu');
    await page.getByRole('option', { name: /^Vũ Minh Thư/ }).click();
    expect(
      await dialog
        .getByRole('radio', {
          name: 'Chức vụ Phó Chủ tịch, Ủy ban nhân dân phường Hoa Sen: ai giữ cũng xử lý được',
        })
        .isChecked(),
    ).toBe(true);
    await dialog.getByRole('radio', { name: 'Riêng Vũ Minh Thư' }).check();
    await dialog.getByLabel(/^Lý do chuyển/).fill('Tôi đi công tác.');
    await sound(page);
    await page.route('**/forward', async (r) =>
      r.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: '',
          title: 'Hiện không ai giữ chức vụ này ở cơ quan đã chọn.',
          status: 422,
          code: 'nobody-holds-office',
          retryable: false,
        }),
      }),
    );
    await dialog.getByRole('button', { name: 'Chuyển tiếp' }).click();
    await dialog.getByText('Hiện không ai giữ chức vụ này').waitFor();
    expect([
      await dialog.getByLabel(/^Chuyển tới/).inputValue(),
      await dialog.getByLabel(/^Lý do chuyển/).inputValue(),
    ]).toEqual(['Vũ Minh Thư', 'Tôi đi công tác.']);
    expect(sent[0]).toMatchObject({
      act: 'forward',
      body: {
        seat: 0,
        to: { unitId: communes[0].id, position: 'deputy', personId: thu.id },
        reason: 'Tôi đi công tác.',
      },
    });
  });

  test('a colleague is asked and the decision stays', async () => {
    const page = await open(minh.login, paper('several'), 390);
    const sent = posts(page);
    await press(page, 'Xin ý kiến');
    const dialog = page.getByRole('dialog', { name: 'Xin ý kiến' });
    await dialog.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await dialog.getByText('Hãy chọn người để hỏi.').waitFor();
    await dialog.getByLabel(/^Hỏi ai/).fill('lan');
    await page.getByRole('option', { name: /^Phạm Thu Lan/ }).click();
    await dialog.getByLabel(/^Câu hỏi/).fill('Kinh phí như vậy được không?');
    await dialog.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(sent).toMatchObject([
      {
        act: 'ask-advice',
        body: { personId: lan.id, question: 'Kinh phí như vậy được không?', revision: 2 },
      },
    ]);
    await page.locator('.margin').getByText('Kinh phí như vậy được không?').waitFor();
    await page.getByRole('button', { name: 'Đồng ý, trình lãnh đạo' }).waitFor();
  });

  test('who is asked answers at the top; what was typed stays when it could not be sent', async () => {
    const page = await open(minh.login, `${paper('asked')}?at=advice`, 390);
    const sent = posts(page);
    const card = page.getByRole('region', { name: 'Xin ý kiến' });
    const field = card.getByLabel('Ý kiến của thầy cô');
    await expect.poll(() => field.evaluate((e) => e === document.activeElement)).toBe(true);
    await card.getByText('Phần kinh phí đã đủ căn cứ chưa?').waitFor();
    await field.fill('Đã đủ.');
    await sound(page);
    await page.route(
      '**/give-advice',
      async (r) =>
        r.fulfill({
          status: 409,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            type: '',
            title: 'Bước này đã có người quyết định.',
            status: 409,
            code: 'already-decided',
            retryable: false,
          }),
        }),
      { times: 1 },
    );
    await card.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await card.getByText('Bước này đã có người quyết định.').waitFor();
    expect(await field.inputValue()).toBe('Đã đủ.');
    await card.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await card.waitFor({ state: 'detached' });
    expect(sent.at(-1)).toMatchObject({
      act: 'give-advice',
      body: { submissionId: cases.asked, adviceId: idOf('advice 3'), text: 'Đã đủ.' },
    });
  });

  test('lines of the inbox lead to where they are answered', () => {
    const item = workOfSchool[0];
    if (!item) throw new Error('no work');
    expect(placeOf({ ...item, kind: 'advice', submissionId: 's' })).toBe(
      '/submissions/s?at=advice',
    );
    expect(placeOf({ ...item, kind: 'extension', planId: 'p', submissionId: null })).toBe(
      '/plans/p/show?at=extension',
    );
    expect(placeOf({ ...item, kind: 'review', submissionId: 's' })).toBe('/submissions/s');
  });
});

describe('amendment', () => {
  test('opens from what is approved, with a reason; the editor says what stays in force and can drop it', async () => {
    const page = await open(hanh.login, paper('approved'));
    const sent = posts(page);
    await press(page, 'Điều chỉnh');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText(/^Bản 1 vẫn có hiệu lực cho đến khi bản điều chỉnh được phê duyệt/)
      .waitFor();
    await dialog.getByRole('button', { name: 'Mở bản điều chỉnh' }).click();
    await dialog.getByText('Hãy ghi lý do.').waitFor();
    await dialog.getByLabel(/^Lý do điều chỉnh/).fill('Thêm một lớp.');
    await dialog.getByRole('button', { name: 'Mở bản điều chỉnh' }).click();
    await page.getByText('Bản 1 vẫn có hiệu lực trong lúc đơn vị soạn bản điều chỉnh.').waitFor();
    expect(await page.locator('.in-force').innerText()).toMatch(
      /Hiệu trưởng Trường Tiểu học Hoa Sen, mở bản điều chỉnh 09:15 21\/11\/2026:\s+Thêm một lớp\.\s/u,
    );
    await page.getByRole('button', { name: 'Bỏ bản điều chỉnh' }).click();
    await page
      .getByRole('dialog')
      .getByText(/bản 1 giữ nguyên hiệu lực/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ bản điều chỉnh' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(sent).toMatchObject([
      { act: 'amend', body: { submissionId: cases.approved, reason: 'Thêm một lớp.' } },
      { act: 'drop-amendment', body: { submissionId: cases.approved } },
    ]);
  });

  test('while it is reviewed, a line leads to both revisions and to what differs', async () => {
    const page = await open(minh.login, paper('amended'), 390);
    await page
      .getByText('Bản 2 vẫn có hiệu lực trong lúc bản điều chỉnh (bản 3) được xem xét.')
      .waitFor();
    const links = page
      .getByRole('navigation', { name: 'Các bản của văn bản này' })
      .getByRole('link');
    expect(
      await links.evaluateAll((all) =>
        all.map((a) => /from=\d+&to=\d+/.exec(a.getAttribute('href') ?? '')?.[0]),
      ),
    ).toEqual(['from=2&to=2', 'from=3&to=3', 'from=2&to=3']);
    // Whoever decides on it reads why it was opened again, before the text.
    await page
      .locator('.in-force')
      .getByText('Tách thêm một lớp 5, chỉ tiêu tập huấn và kinh phí đổi theo.')
      .waitFor();
    await sound(page);
  });

  test('the list of revisions names the one in force, the superseded and the one not yet signed', async () => {
    const page = await open(minh.login, `/plans/${idOf('plan th-hoasen')}/show?tab=revisions`);
    await page.route(`**/api/submissions/${idOf('submission th-hoasen')}`, async (r) =>
      r.fulfill({
        json: (await (
          await page.request.get(`${site.url}/api/submissions/${cases.amended}`)
        ).json()) as unknown,
      }),
    );
    await page.reload();
    await page.getByText('đang có hiệu lực', { exact: true }).waitFor();
    expect(await page.locator('.revision-fate').allInnerTexts()).toEqual([
      'đang có hiệu lực',
      'đã được thay thế',
    ]);
    await page.getByLabel('So từ').click();
    await page.getByRole('option', { name: 'Bản 2 (đang có hiệu lực)' }).waitFor();
  });
});

describe('inside the unit', () => {
  test('where the unit checks first, the text is laid before it and not signed; the way is shown', async () => {
    const page = await open(hanh.login, paper('inside'));
    const sent = posts(page);
    await page.getByRole('button', { name: 'Trình kiểm tra nội bộ' }).click();
    const dialog = page.getByRole('dialog', { name: 'Trình kiểm tra nội bộ' });
    await dialog.getByText(/Tổ trưởng cho ý kiến · trong đơn vị/).waitFor();
    await dialog.getByText(/Thủ trưởng ký, trình · trong đơn vị/).waitFor();
    await dialog
      .getByText('Tôi đã soát văn bản này. Văn bản chưa rời đơn vị cho đến khi được ký.')
      .waitFor();
    await dialog.getByRole('button', { name: 'Trình kiểm tra nội bộ' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(sent.filter((s) => s.act === 'submit')).toMatchObject([
      { body: { submissionId: cases.inside } },
    ]);
  });

  test('the head signs what was checked, with the signature as it will stand and the proof the step asks', async () => {
    const page = await open(hanh.login, paper('checking'));
    const sent = posts(page);
    await page.locator('.margin').getByText('Đã thống nhất trong tổ.').waitFor();
    await press(page, 'Ký và trình');
    const dialog = page.getByRole('dialog', { name: 'Ký và trình' });
    expect((await dialog.locator('.block').innerText()).split('\n')).toEqual([
      'HIỆU TRƯỞNG',
      hanh.name,
    ]);
    await dialog.getByLabel(/^Mật khẩu của thầy cô/).fill('nien-khoa');
    await dialog.getByRole('button', { name: 'Ký và trình' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(sent).toMatchObject([
      { act: 'confirm' },
      { act: 'sign', body: { submissionId: cases.checking, revision: 1 } },
    ]);
  });

  test('what was refused says so before everything else', async () => {
    const page = await open(hanh.login, paper('refused'));
    expect(await page.locator('.returned').innerText()).toMatch(
      /^Không được phê duyệt[\s\S]*Nhiệm vụ không thuộc chương trình năm nay\.$/u,
    );
  });
});

describe('extensions', () => {
  test('the head asks with date and reason, and sees until when an answer must come', async () => {
    const page = await open(hanh.login, `/plans/${idOf('plan th-hoasen')}/show`, 390);
    const sent = posts(page);
    await page.getByRole('button', { name: /^Xin gia hạn:/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Xin gia hạn' });
    await dialog.getByText(/^Cấp trên trả lời trong 3 ngày làm việc/).waitFor();
    await dialog.getByLabel(/^Xin đến hết ngày/).fill('25/01/2027');
    await dialog.getByRole('button', { name: 'Xin gia hạn' }).click();
    await dialog.getByText('Hãy ghi lý do.').waitFor();
    await dialog.getByLabel(/^Lý do/).fill('Kiểm tra cuối kỳ trùng hạn.');
    await sound(page);
    await dialog.getByRole('button', { name: 'Xin gia hạn' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(sent).toMatchObject([
      {
        act: 'ask-extension',
        body: { dueOn: '2027-01-25', reason: 'Kiểm tra cuối kỳ trùng hạn.' },
      },
    ]);
    await page.getByText('Cấp trên trả lời trước hết ngày 25/11/2026.').waitFor();
    expect(
      await page
        .getByRole('button', { name: /^(Xin gia hạn|Đồng ý gia hạn|Không gia hạn):/ })
        .count(),
    ).toBe(0);
  });

  test('the office above finds the request from its inbox and grants another date', async () => {
    const page = await open(minh.login, `/plans/${idOf('plan mn-anhduong')}/show?at=extension`);
    const sent = posts(page);
    await expect
      .poll(() => page.locator(':focus').getAttribute('id'), { timeout: 15_000 })
      .toMatch(/^asked-/u);
    await page.getByText('Cần trả lời trước hết ngày 25/11/2026.').waitFor();
    await page.getByRole('button', { name: /^Đồng ý gia hạn:/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Đồng ý gia hạn' });
    expect(await dialog.getByLabel(/^Hạn mới/).inputValue()).toBe('12/12/2026');
    await dialog.getByLabel(/^Hạn mới/).fill('05/12/2026');
    await dialog.getByRole('button', { name: 'Đồng ý gia hạn' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(sent).toMatchObject([
      { act: 'extend', body: { dueOn: '2026-12-05', reason: 'Đồng ý.' } },
    ]);
    await expect.poll(() => page.locator('.asked').count()).toBe(0);
  });

  test('or refuses it with a reason', async () => {
    const page = await open(minh.login, `/plans/${idOf('plan mn-anhduong')}/show`);
    const sent = posts(page);
    await page.getByRole('button', { name: /^Không gia hạn:/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Không gia hạn' });
    await dialog.getByLabel(/^Lý do không gia hạn/).fill('Đủ thời gian.');
    await dialog.getByRole('button', { name: 'Không gia hạn' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(sent).toMatchObject([
      {
        act: 'refuse-extension',
        body: { extensionId: idOf('extension'), reason: 'Đủ thời gian.' },
      },
    ]);
  });
});
