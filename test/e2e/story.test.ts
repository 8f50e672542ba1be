import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { verifyAudit } from '#db/record/verify-audit';
import { linkIn } from '../support/mailbox.ts';
import { startWholeStack, type WholeStack } from '../support/stack.ts';
import {
  begin,
  button,
  decide,
  dialog,
  field,
  heading,
  register,
  saved,
  section,
  sees,
  sign,
  soon,
  strip,
  takeFromInbox,
  write,
} from './screens.ts';
import { storyTold } from './steps.ts';

const school = 'Trường Tiểu học Hoa Sen';
const subject = 'Giáo dục kỹ năng số an toàn cho cán bộ, giáo viên năm học 2026-2027';
const training = 'Tập huấn giáo viên về bản quyền trên mạng';
const reason = 'Chỉ tiêu tập huấn thấp hơn năm trước; phân công chưa rõ người chủ trì.';

let stack: WholeStack;
beforeAll(async () => {
  stack = await startWholeStack({ at: '2026-09-04T01:00:00.000Z', issuedAt: null });
}, 300_000);
afterAll(async () => {
  await stack?.stop();
});

describe("a school's year, from the directive to the year report", () => {
  const step = storyTold(() => stack.desks);
  const at = (who: Parameters<WholeStack['desks']['at']>[0]) => stack.desks.at(who);
  const mailTo = async (who: string, words: string) =>
    stack.mailbox.wait(`${who.toLowerCase()}@example.vn`, words);

  step('the director issues the directive', async () => {
    const desk = at('director');
    const page = await desk.open('/');
    await desk.menu('Văn bản chỉ đạo');
    await page.getByRole('link', { name: 'Kế hoạch giáo dục kỹ năng số 2026-2027' }).click();
    await button(page, 'Phát hành').click();
    await sees(dialog(page), 'Văn bản sẽ mở kế hoạch năm học cho 2 đơn vị');
    await sees(dialog(page), school);
    await button(dialog(page), 'Phát hành').click();
    await sees(page, 'Đã phát hành');
    await button(page, 'Phát hành').waitFor({ state: 'detached' });
  });

  step('on the day it opens, the principal is told by mail and begins the draft', async () => {
    await stack.clockwork.advance('2026-09-07T01:00:00.000Z');
    const mail = await mailTo('principal', 'Đã mở: Kế hoạch năm học');
    expect(mail.subject).toContain('hạn 30/09/2026');
    // The link leads through the sign-in page to the year of the school.
    const page = await at('principal').open(linkIn(mail));
    await heading(page, `Kế hoạch của ${school}`).waitFor();
    await begin(page, 'Kế hoạch năm học');
  });

  step('what is written saves itself; signing says what is missing', async () => {
    const { page } = at('principal');
    await write(page, 'Trích yếu và căn cứ', { 'Trích yếu': subject });
    await saved(page);
    await button(page, 'Ký và trình').click();
    await sees(dialog(page), /^Còn \d+ chỗ chưa đủ để ký$/);
    await button(dialog(page), 'Chưa có mục đích').click();
    await dialog(page).waitFor({ state: 'detached' });
    await sees(page, 'Chưa có mục đích');
    // The line leads to its spot: one may type at once.
    await expect
      .poll(
        async () => field(page, 'Mục đích 1').evaluate((el) => el === document.activeElement),
        soon,
      )
      .toBe(true);
    await page.keyboard.insertText('Nâng cao năng lực tự bảo vệ trên mạng của cán bộ, giáo viên.');
    await field(page, 'Yêu cầu 1').fill('Thiết thực, không hình thức.');
  });

  step('the principal fills the sections, tasks by keyboard, and signs', async () => {
    const { page } = at('principal');
    await write(page, 'Mục tiêu, chỉ tiêu', {
      'Mục tiêu chung 1': 'Môi trường mạng lành mạnh trong nhà trường.',
    });
    await section(page, 'Nhiệm vụ và giải pháp');
    await field(page, 'Tên nhiệm vụ 2').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(training);
    await expect
      .poll(async () => field(page, 'Tên nhiệm vụ 2.1').inputValue(), soon)
      .toBe(training);
    for (const [number, lead, due] of [
      ['1', 'Tổng phụ trách', '20/12/2026'],
      ['2.1', 'Tổ trưởng tổ 4-5', '20/11/2026'],
    ] as const) {
      await button(page, `Chi tiết: ${number}`).click();
      await field(page, 'Chủ trì').fill(lead);
      await field(page, 'Đến hết ngày').fill(due);
      await field(page, 'Sản phẩm, kết quả').fill('Biên bản, ảnh tư liệu');
    }
    await write(page, 'Kinh phí', {
      'Nguồn kinh phí 1': 'Nguồn chi thường xuyên',
      'Số tiền (triệu đồng)': '12,5',
    });
    await write(page, 'Tổ chức thực hiện', {
      'Ai thực hiện': 'Ban giám hiệu',
      'Làm gì': 'Chỉ đạo chung.',
    });
    await sees(page, '7/7 phần đã đủ');
    await saved(page);
    await sign(page, [
      school,
      subject,
      'Nguyễn Thu Hạnh',
      'Chuyên viên thẩm định',
      'Thủ trưởng phê duyệt',
    ]);
    await sees(strip(page), 'Ở bàn Ủy ban nhân dân xã Hoa Sen (Chuyên viên');
  });

  step(
    'the specialist finds it in the inbox, comments and returns it with the reason',
    async () => {
      await mailTo('specialist', `Chờ thẩm định: Kế hoạch năm học của ${school}`);
      const page = await at('specialist').open('/');
      await takeFromInbox(page, school);
      await heading(page, 'Kế hoạch năm học').waitFor();
      await sees(page, subject);
      await button(page, 'Góp ý: Mục tiêu, chỉ tiêu').click();
      await field(page, 'Nội dung góp ý').fill('Năm trước đã đạt 90 %, năm nay nên cao hơn.');
      await button(page, 'Gửi góp ý').click();
      await sees(page, '1 góp ý mở');
      await button(page, 'Trả lại').click();
      await button(dialog(page), 'Trả lại để sửa').click();
      await sees(dialog(page), 'Hãy ghi lý do.');
      await field(dialog(page), 'Lý do trả lại (bắt buộc)').fill(reason);
      await button(dialog(page), 'Trả lại để sửa').click();
      await sees(page, 'Đã trả lại');
    },
  );

  step(
    'the principal reads the reason in the mail, sees the comment, mends and sends it again',
    async () => {
      const mail = await mailTo('principal', 'được trả lại');
      expect(mail.text).toContain(reason);
      const page = await at('principal').open(linkIn(mail));
      await sees(page.getByRole('alert'), reason);
      await section(page, 'Mục tiêu, chỉ tiêu');
      await sees(page, 'Năm trước đã đạt 90 %, năm nay nên cao hơn.');
      await field(page, 'Đạt (%)').fill('95');
      await write(page, 'Tổ chức thực hiện', {
        'Làm gì': 'Phó hiệu trưởng chủ trì, chỉ đạo chung.',
      });
      await saved(page);
      await sign(page);
    },
  );

  step('the specialist sees what changed since the returned revision, and endorses', async () => {
    const mail = await stack.mailbox.wait('specialist@example.vn', 'Chờ thẩm định');
    const page = await at('specialist').open(linkIn(mail));
    await sees(page, 'bản 1 (tôi đã trả lại)');
    await sees(page.getByRole('status'), '2 chỗ thay đổi');
    const objectives = page.getByRole('region', { name: /Mục tiêu/i });
    expect(await objectives.getByRole('deletion').allInnerTexts()).toEqual([
      expect.stringContaining('85'),
    ]);
    expect(await objectives.getByRole('insertion').allInnerTexts()).toEqual([
      expect.stringContaining('95'),
    ]);
    await decide(
      page,
      'Đồng ý, trình lãnh đạo',
      'Đồng ý và trình lãnh đạo',
      ['Kế hoạch: Kế hoạch năm học'],
      'Đã đồng ý và trình lãnh đạo',
    );
  });

  step('the chair approves, having confirmed what exactly', async () => {
    const page = await at('chair').open(linkIn(await mailTo('chair', 'Chờ phê duyệt')));
    await decide(
      page,
      'Phê duyệt',
      'Phê duyệt',
      [school, 'Kế hoạch: Kế hoạch năm học', /^[0-9a-f]{64}$/, 'Hoàng Đình Sáng'],
      'Đã phê duyệt',
    );
    await button(page, 'Phê duyệt').waitFor({ state: 'detached' });
    // The principal, whose screen shows the same document, sees it without asking.
    await sees(strip(at('principal').page), 'Đang thực hiện');
    await mailTo('principal', 'Kế hoạch năm học đã được phê duyệt');
  });

  step("the clerk enters it in the school's register", async () => {
    await mailTo('clerk', 'Chờ vào sổ');
    const page = await at('clerk').open('/');
    await takeFromInbox(page, 'Kế hoạch năm học');
    // The first number of the year is proposed; eleven were given on paper before.
    await register(page, 'Số: 01/KH-THHS', { number: '12', line: 'Số: 12/KH-THHS' });
  });

  step('the document is downloaded as DOCX and read back', async () => {
    const { page } = at('clerk');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải DOCX' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`12-KH-THHS ${school}.docx`);
    const { value } = await mammoth.extractRawText({
      buffer: await readFile(await download.path()),
    });
    for (const text of [
      'TRƯỜNG TIỂU HỌC HOA SEN',
      'Số: 12/KH-THHS',
      'KẾ HOẠCH',
      subject,
      training,
      'Tổ trưởng tổ 4-5',
      '95',
      'Nguyễn Thu Hạnh',
    ])
      expect(value).toContain(text);
  });

  /**
   * The team lead, in the list of tasks that are still open: `steps` of 5 % below the end, and the
   * note beside it.
   */
  const progress = async (steps: number, note: string) => {
    const desk = at('teamLead');
    const page = await desk.open('/');
    await desk.menu('Nhiệm vụ');
    await button(page, `Cập nhật tiến độ: ${training}`).click();
    const slider = dialog(page).getByRole('slider');
    await slider.focus();
    await page.keyboard.press('End');
    for (let n = 0; n < steps; n += 1) await page.keyboard.press('ArrowLeft');
    await field(dialog(page), 'Ghi chú (việc đã làm, minh chứng)').fill(note);
    await button(dialog(page), 'Lưu').click();
    await sees(page, 'Đã ghi tiến độ');
    return page.getByRole('row').filter({ hasText: training });
  };

  step('the team lead writes down how far a task has come', async () => {
    await stack.clockwork.advance('2026-11-19T01:00:00.000Z');
    await sees(await progress(1, 'Đã tập huấn 38 giáo viên, có biên bản.'), '95 %');
  });

  step('and finishes it: it leaves the list of what is open', async () => {
    await stack.clockwork.advance('2026-11-20T02:00:00.000Z');
    const row = await progress(0, 'Hai giáo viên còn lại đã học bù.');
    await row.waitFor({ state: 'detached' });
  });

  /** Reports: reminded by mail, begun from the plan, sent up, endorsed, approved, numbered. */
  const report = async (title: string, reminded: string, due: string, number: string) => {
    await stack.clockwork.advance(reminded);
    const mail = await mailTo('principal', `Nhắc hạn: ${title} của ${school}`);
    expect(mail.subject).toContain(`hạn ${due}`);
    const page = await at('principal').open(linkIn(mail));
    await begin(page, title);
    await write(page, 'Tình hình chung', {
      'Tình hình chung 1': 'Kế hoạch được thực hiện đúng tiến độ.',
    });
    await section(page, 'Kết quả theo nhóm nhiệm vụ');
    expect(await field(page, '2. Nâng cao năng lực').inputValue()).toContain(
      `- ${training}: 100 %`,
    );
    await field(page, '1. Tuyên truyền, hướng dẫn').fill('Đã tổ chức 12 buổi sinh hoạt dưới cờ.');
    await write(page, 'Số liệu chỉ tiêu', { 'Tử số': '38', 'Mẫu số': '40' });
    await sees(page, 'Đạt 95 %');
    await write(page, 'Hạn chế và nguyên nhân', {
      'Hạn chế 1': 'Thiết bị còn thiếu.',
      'Nguyên nhân': 'Kinh phí hạn chế.',
    });
    await write(page, 'Nhiệm vụ thời gian tới', { 'Nhiệm vụ tới 1': 'Tiếp tục tập huấn.' });
    await saved(page);
    await sign(page, [title]);
    const review = await at('specialist').open(
      linkIn(await mailTo('specialist', `Chờ thẩm định: ${title}`)),
    );
    await decide(
      review,
      'Đồng ý, trình lãnh đạo',
      'Đồng ý và trình lãnh đạo',
      [title],
      'Đã đồng ý và trình lãnh đạo',
    );
    const approval = await at('chair').open(
      linkIn(await mailTo('chair', `Chờ phê duyệt: ${title}`)),
    );
    await decide(approval, 'Phê duyệt', 'Phê duyệt', [title], 'Đã phê duyệt');
    await mailTo('principal', `${title} đã được phê duyệt`);
    await register(
      await at('clerk').open(linkIn(await mailTo('clerk', `Chờ vào sổ: ${title}`))),
      number,
    );
  };

  step(
    'the semester report is reminded by mail, begun from the plan, sent, approved and numbered',
    async () => {
      await report('Báo cáo học kỳ I', '2027-01-11T02:00:00.000Z', '15/01/2027', 'Số: 01/BC-THHS');
    },
  );

  step('the year report likewise', async () => {
    await report('Báo cáo cuối năm', '2027-05-24T02:00:00.000Z', '28/05/2027', 'Số: 02/BC-THHS');
  });

  step('the year closes', async () => {
    await stack.clockwork.advance('2027-07-01T01:00:00.000Z');
    const desk = at('principal');
    const page = await desk.open('/');
    await desk.menu('Kế hoạch');
    await page.getByRole('row').filter({ hasText: school }).getByRole('link').first().click();
    await sees(strip(page), 'Kết thúc');
    await page.getByRole('tab', { name: 'Diễn biến' }).click();
    await sees(page, 'Kết thúc năm');
    const left = await mailTo('otherPrincipal', 'Năm học đã khép lại');
    expect(left.subject).toContain('Trường Tiểu học Hoa Mai còn nội dung chưa hoàn thành');
  });

  step('every chain of events holds, nobody was told twice, nothing broke unseen', async () => {
    const verdict = await verifyAudit(stack.world.db);
    expect(verdict.broken).toEqual([]);
    expect(verdict.events).toBeGreaterThan(20);
    const mails = stack.mailbox.received.map(({ to, mail }) => `${to} ${mail.messageId ?? ''}`);
    expect(new Set(mails).size).toBe(mails.length);
    expect(stack.desks.faults).toEqual([]);
  });
});
