import { nameOf } from '../people.ts';
import { afterApproval } from './after-approval.ts';
import type { Chapter } from './chapter.ts';
import { department, haiau, send, sendReport } from './sending.ts';

/** What the specialist writes when a plan goes on to the chairman. */
const notes = [
  'Đủ năm nhóm nhiệm vụ, chỉ tiêu không thấp hơn hướng dẫn. Đề nghị phê duyệt.',
  'Kế hoạch gọn, phân công rõ người rõ việc. Đề nghị phê duyệt.',
  'Đã trao đổi với trường về lịch các buổi với gia đình; nội dung phù hợp. Đề nghị phê duyệt.',
  'Kinh phí nằm trong dự toán được giao. Đề nghị phê duyệt.',
];

/** Sent, endorsed, and now in the chairman's queue. Days are counted from today. */
const queued =
  (head: string, sent: number, endorsed: number, time: string) =>
  async (c: Chapter): Promise<void> => {
    await send(c, head, sent - 7, sent, time);
    await c.year.endorse(
      haiau.specialist,
      'plan',
      c.t.at(endorsed, '15:20'),
      notes[-endorsed % notes.length],
    );
  };

/** The chairman asked his deputy, who has answered: he may decide now. */
async function adviceGiven(c: Chapter): Promise<void> {
  await queued('mn-hoami/lanchi', -8, -5, '08:50')(c);
  const asked = await c.year.ask(
    haiau.head,
    'plan',
    c.t.at(-3, '08:20'),
    haiau.deputy,
    'Trường xin mượn hội trường phường cho hai buổi chuyên đề buổi tối. Đồng chí phụ trách văn xã cho ý kiến có bố trí được không?',
  );
  await c.year.answer(
    haiau.deputy,
    'plan',
    c.t.at(-2, '16:30'),
    asked,
    'Bố trí được hai buổi tối thứ Năm như trường đề nghị; trường tự trông xe. Tôi đồng ý để phê duyệt.',
  );
}

/** Not approved, with a reason and time to write another plan. */
async function refused(c: Chapter): Promise<void> {
  await queued('mn-baitruoc/luong', -9, -6, '10:30')(c);
  await c.year.extend(
    haiau.head,
    'plan',
    c.t.at(-2, '09:40'),
    c.t.day(8),
    'Để trường xây dựng lại kế hoạch sau khi chốt quy mô lớp.',
  );
  await c.year.refuse(
    haiau.head,
    'plan',
    c.t.at(-2, '10:05'),
    'Không phê duyệt: quy mô lớp nêu trong kế hoạch đã thay đổi sau khi tiếp nhận trẻ từ khu nhà trọ mới, phân công và kinh phí không còn phù hợp. Đề nghị trường xây dựng kế hoạch khác.',
  );
}

/** Approved, then the approval was withdrawn: it waits for the chairman again. */
async function withdrawn(c: Chapter): Promise<void> {
  await queued('mn-thuyengiay/tram', -9, -7, '09:15')(c);
  await c.year.approve(haiau.head, 'plan', c.t.at(-4, '16:10'));
  await c.year.withdraw(
    haiau.head,
    'plan',
    c.t.at(-1, '09:30'),
    'Kinh phí in tài liệu ghi vượt dự toán phường đã phân bổ; cần đối chiếu lại với kế toán trước khi phê duyệt.',
  );
}

/** The principal has retired; the deputy signs in her place. */
async function actingPrincipal(c: Chapter): Promise<void> {
  const { plan } = c;
  const signed = {
    ...plan,
    closing: { ...plan.closing, authority: 'Q.' as const, signer: nameOf('th-congio/thu') },
  };
  await queued('th-congio/thu', -7, -4, '14:40')({ ...c, plan: signed });
}

/** The school asked for more time, was refused, and sent its plan in time. */
async function noExtension(c: Chapter): Promise<void> {
  await c.year.askExtension(
    'th-lachmoi/huan',
    'plan',
    c.t.at(-10, '08:30'),
    c.t.day(2),
    'Trường đang chờ lịch dùng chung phòng Tin học của trường bạn.',
  );
  await c.year.refuseExtension(
    haiau.head,
    'plan',
    c.t.at(-9, '14:05'),
    'Lịch phòng máy có thể bổ sung sau; kế hoạch cần trình đúng hạn để kịp tổng hợp toàn phường.',
  );
  await queued('th-lachmoi/huan', -6, -3, '16:40')(c);
}

/**
 * The ward kept it longer than its limit and then returned it: the school's due date moved by as
 * many days, and says why.
 */
async function heldTooLong(c: Chapter): Promise<void> {
  const { year, t } = c;
  await send(c, 'th-songxanh/nguyen', -20, -14);
  await year.comment(
    haiau.specialist,
    'plan',
    t.at(-4, '08:40'),
    'organisation',
    undefined,
    'Bổ sung người thay khi phụ trách trang thông tin nghỉ.',
  );
  await year.returnPaper(
    haiau.specialist,
    'plan',
    t.at(-4, '09:05'),
    'Phường xin lỗi vì trả lời chậm. Đề nghị trường bổ sung phương án liên lạc trong mùa mưa bão và người dự phòng cho trang thông tin.',
    t.day(4),
  );
}

/**
 * Planned in September; the semester report was endorsed on both lines and waits for the chairman.
 */
async function reported(
  c: Chapter,
  head: string,
  clerk: string,
  number: number,
  sent: number,
): Promise<void> {
  const { year, t } = c;
  await send(c, head, -48, -43);
  await year.endorse(haiau.specialist, 'plan', t.at(-41, '09:30'));
  await year.approve(haiau.head, 'plan', t.at(-39, '15:00'));
  await year.number(clerk, 'plan', t.at(-38, '08:20'), number);
  if (year.unit === 'th-phochai') await afterApproval.superseded(c);
  await sendReport(c, head, sent, '09:25');
  await year.endorse(
    haiau.specialist,
    'semester-report',
    t.at(sent + 1, '10:10'),
    'Số liệu khớp với theo dõi của phường.',
  );
  await year.endorse(
    department.second,
    'semester-report',
    t.at(sent + 2, '15:35'),
    'Mẫu báo cáo điền đủ, số liệu hợp lý.',
  );
}

export const chaptersOfHaiAu: Readonly<Record<string, (c: Chapter) => Promise<void>>> = {
  'mn-saobien': queued('mn-saobien/thuydung', -10, -8, '08:35'),
  'mn-vanganh': queued('mn-vanganh/nganha', -7, -5, '15:10'),
  'mn-hoami': adviceGiven,
  'mn-baitruoc': refused,
  'mn-thuyengiay': withdrawn,
  'mn-ocnho': queued('mn-ocnho/my', -6, -4, '10:45'),
  'th-baitruoc': queued('th-baitruoc/khai', -6, -3, '08:25'),
  'th-congio': actingPrincipal,
  'th-lachmoi': noExtension,
  'th-phochai': (c) => reported(c, 'th-phochai/maihoa', 'th-phochai/sam', 38, -6),
  'th-hangduong': afterApproval.amended,
  'th-songxanh': heldTooLong,
  'thcs-congio': queued('thcs-congio/vy', -7, -4, '14:20'),
  'thcs-lachmoi': queued('thcs-lachmoi/nhung', -8, -6, '09:00'),
  'thcs-phochai': (c) => reported(c, 'thcs-phochai/khoat', 'thcs-phochai/mien', 51, -5),
  'thcs-hangduong': queued('thcs-hangduong/tuuyen', -6, -2, '16:15'),
};
