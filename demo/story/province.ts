import { DEPARTMENT } from '../units.ts';
import type { Chapter } from './chapter.ts';
import { department, dongsim, send, sendChecked, suoimay } from './sending.ts';

/**
 * Not signed yet: it waits for the team lead inside the school. Its due date was extended because
 * the school asked for it.
 */
async function beforeTeamLead({ year, plan, t }: Chapter): Promise<void> {
  const [head, author] = ['thpt-cuavong/son', 'thpt-cuavong/ha'];
  await year.begin(author, 'plan', t.at(-12, '08:25'));
  await year.askExtension(
    head,
    'plan',
    t.at(-9, '08:40'),
    t.day(4),
    'Hai phó hiệu trưởng mới nhận phân công, nhà trường xin thêm thời gian để các tổ góp ý kế hoạch.',
  );
  await year.extend(
    department.head,
    'plan',
    t.at(-8, '10:50'),
    t.day(4),
    'Đồng ý lùi thời hạn như trường đề nghị; không lùi thêm.',
  );
  await year.write(author, 'plan', plan, t.at(-2, '16:20'));
  await year.submit(author, 'plan', t.at(-1, '15:30'));
}

/** Approved by the deputy director for the director. */
async function signedForDirector(c: Chapter): Promise<void> {
  const head = 'thpt-doithong/binh';
  await sendChecked(
    c,
    { author: head, lead: 'thpt-doithong/toai', deputy: 'thpt-doithong/hong', head },
    -14,
    -7,
    '14:10',
  );
  await c.year.endorse(
    department.specialist,
    'plan',
    c.t.at(-5, '09:40'),
    'Kế hoạch đã qua kiểm tra nội bộ, đủ nội dung theo hướng dẫn.',
  );
  await c.year.approve(
    department.deputy,
    'plan',
    c.t.at(-1, '10:20'),
    'Đồng ý phê duyệt. Đề nghị trường lưu ý lịch họp chợ phiên khi tổ chức các buổi với gia đình.',
  );
}

/** Forwarded to a colleague whose field it is, with the reason. */
async function passedOn(c: Chapter): Promise<void> {
  const head = 'thpt-ngoclam/cuong';
  await c.year.extend(
    department.head,
    'plan',
    c.t.at(-8, '11:05'),
    c.t.day(-2),
    'Trường sửa phòng máy, chưa chốt được lịch hoạt động.',
  );
  await sendChecked(
    c,
    { author: head, lead: 'thpt-ngoclam/vang', deputy: 'thpt-ngoclam/thanh', head },
    -15,
    -2,
    '09:30',
  );
  await c.year.forward(
    department.specialist,
    'plan',
    c.t.at(-1, '09:10'),
    { unit: DEPARTMENT, position: 'specialist', login: department.second },
    'Nội dung chủ yếu về học liệu môn học, thuộc phần việc của phòng Giáo dục trung học và thường xuyên.',
  );
}

/** The director asks the deputy before deciding. */
async function deputyAsked(c: Chapter): Promise<void> {
  await send(c, 'gdtx-suoimay/tien', -14, -6, '15:25');
  await c.year.endorse(
    department.second,
    'plan',
    c.t.at(-3, '15:45'),
    'Đủ nội dung; phần buổi lưu động phụ thuộc xã bố trí địa điểm.',
  );
  await c.year.ask(
    department.head,
    'plan',
    c.t.at(-1, '08:30'),
    department.deputy,
    'Kế hoạch dựa nhiều vào hai điểm học tại xã. Đồng chí làm việc với xã tuần trước, xin cho biết địa điểm đã chắc chắn chưa?',
  );
}

/** It waits for the only specialist of a commune, who is away; the chairman has been told. */
async function nobodyAtDesk(c: Chapter): Promise<void> {
  await c.year.extend(
    suoimay.head,
    'plan',
    c.t.at(-9, '15:20'),
    c.t.day(-2),
    'Đường vào ba điểm lẻ bị sạt lở, trường chưa họp được toàn thể.',
  );
  await send(c, 'th-khelanh/sinh', -15, -2, '15:05');
}

/**
 * It waits for a chairwoman who is away and has lent her signature to nobody; the department has
 * been told.
 */
async function nobodyToApprove(c: Chapter): Promise<void> {
  await send(c, 'mn-dongsim/trinh', -13, -6, '09:50');
  await c.year.endorse(dongsim.specialist, 'plan', c.t.at(-4, '14:30'), 'Đề nghị phê duyệt.');
}

export const chaptersOfProvince: Readonly<Record<string, (c: Chapter) => Promise<void>>> = {
  'thpt-cuavong': beforeTeamLead,
  'thpt-doithong': signedForDirector,
  'thpt-ngoclam': passedOn,
  'gdtx-suoimay': deputyAsked,
  'th-khelanh': nobodyAtDesk,
  'mn-dongsim': nobodyToApprove,
};
