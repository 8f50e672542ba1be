import type { Db } from '#db/postgres/connect';
import type { Reference } from '#db/shared/reference';
import { thisYear } from '../directives.ts';
import { frameOf } from '../frames.ts';
import { inParallel } from '../in-parallel.ts';
import { planOf } from '../plans/index.ts';
import { playedYear } from '../play.ts';
import type { Timeline } from '../timeline.ts';
import { carryOut } from './carry-out.ts';
import type { Chapter } from './chapter.ts';
import { chaptersOfHaiAu } from './haiau.ts';
import { issueDirective } from './issue.ts';
import { chaptersOfProvince } from './province.ts';
import { returnedToHoaSen, secondRoundOfVanSon } from './returned.ts';
import { department, dongsim, haiau, send, sendChecked, sendReport, suoimay } from './sending.ts';

/** Not begun and overdue; the ward has been told. */
async function overdue({ year, t }: Chapter): Promise<void> {
  await year.urge(
    haiau.specialist,
    'plan',
    t.at(-2, '09:30'),
    'Đề nghị trường hoàn thành trong tuần, có vướng mắc thì trao đổi với phòng.',
  );
}

async function withSpecialist(c: Chapter): Promise<void> {
  await c.year.extend(
    haiau.head,
    'plan',
    c.t.at(-8, '14:30'),
    c.t.day(-1),
    'Trường đón đoàn đánh giá ngoài trong tuần đến hạn.',
  );
  await send(c, 'th-binhminh/phuc', -18, -2, '08:45');
}

async function withChair(c: Chapter): Promise<void> {
  await send(c, 'mn-nanghong/anh', -16, -6);
  await c.year.endorse(
    haiau.specialist,
    'plan',
    c.t.at(-3, '14:00'),
    'Đủ năm nhóm nhiệm vụ, chỉ tiêu không thấp hơn hướng dẫn. Đề nghị phê duyệt.',
  );
}

async function recalled(c: Chapter): Promise<void> {
  await c.year.extend(
    suoimay.head,
    'plan',
    c.t.at(-9, '15:00'),
    c.t.day(6),
    'Mưa lũ chia cắt điểm Khe Lạnh, trường nghỉ ba ngày.',
  );
  await send(c, 'mn-hoarung/tuyet', -15, -5);
  await c.year.recall('mn-hoarung/tuyet', 'plan', c.t.at(-5, '14:40'));
}

async function onPaper({ year, t }: Chapter): Promise<void> {
  const subject = `Giáo dục kỹ năng sử dụng thông tin an toàn trên môi trường mạng năm học ${t.schoolYear} của Trường Tiểu học Suối Mây`;
  await year.enterPaper(suoimay.specialist, 'plan', t.at(-9, '09:15'), t.day(-12), subject);
  // The specialist who entered the paper may not review it, so the chairman takes both steps.
  await year.endorse(
    suoimay.head,
    'plan',
    t.at(-8, '08:30'),
    'Đã đối chiếu bản quét với bản giấy.',
  );
  await year.approve(suoimay.head, 'plan', t.at(-8, '08:50'));
  await year.number('th-suoimay/dung', 'plan', t.at(-7, '10:00'), 41);
  await year.progress(
    'th-suoimay/hop',
    't-3',
    100,
    t.at(-5, '16:00'),
    'Đã có quyết định phân công.',
  );
  await year.progress('th-suoimay/hop', 't-2', 40, t.at(-4, '16:10'));
}

/** Approved early; its semester report has been endorsed on one of the two lines. */
async function inExecution(c: Chapter): Promise<void> {
  const { year, t } = c;
  await send(c, 'thcs-suoimay/an', -48, -42);
  await year.endorse(suoimay.specialist, 'plan', t.at(-40, '10:30'));
  await year.approve(
    suoimay.head,
    'plan',
    t.at(-38, '15:10'),
    'Đồng ý. Lưu ý bố trí buổi trao đổi với gia đình vào ngày nghỉ.',
  );
  await year.number('thcs-suoimay/sen', 'plan', t.at(-37, '08:30'), 44);
  await carryOut(c, { logins: ['thcs-suoimay/bien', 'thcs-suoimay/an'], since: -34, leftOver: 2 });
  await sendReport(c, 'thcs-suoimay/an', -3, '08:35');
  await year.endorse(
    suoimay.specialist,
    'semester-report',
    t.at(-2, '14:20'),
    'Số liệu khớp sổ theo dõi của xã; phần bồi dưỡng đề nghị Sở cho ý kiến.',
  );
}

async function toBeNumbered(c: Chapter): Promise<void> {
  await sendChecked(
    c,
    {
      author: 'pt-dongsim/loc',
      lead: 'pt-dongsim/xoan',
      deputy: 'pt-dongsim/tinh',
      head: 'pt-dongsim/loc',
    },
    -22,
    -8,
  );
  await c.year.endorse(dongsim.specialist, 'plan', c.t.at(-6, '09:20'));
  await c.year.approve(dongsim.head, 'plan', c.t.at(-2, '15:50'));
}

/** Half a draft: the frame and the first groups are written, the rest is still blank. */
async function halfDrafted({ year, plan, t }: Chapter): Promise<void> {
  const head = 'thpt-haidang/tuan';
  await year.begin(head, 'plan', t.at(-14, '08:15'));
  await year.extend(
    department.head,
    'plan',
    t.at(-8, '10:30'),
    t.day(3),
    'Trường sáp nhập hai tổ chuyên môn, cần rà lại phân công.',
  );
  await year.write(
    head,
    'plan',
    { heading: plan.heading, purpose: plan.purpose, objectives: plan.objectives },
    t.at(-6, '16:45'),
  );
  const written = plan.tasks.tasks.slice(
    0,
    plan.tasks.tasks.findIndex((task) => task.key === 't-3'),
  );
  const titles = plan.tasks.tasks.filter((task) => task.depth === 0 && !written.includes(task));
  await year.write(
    'thpt-haidang/chi',
    'plan',
    { tasks: { tasks: [...written, ...titles] } },
    t.at(-2, '15:20'),
  );
}

async function boardingSchool(c: Chapter): Promise<void> {
  const { year, t } = c;
  await sendChecked(
    c,
    {
      author: 'thpt-nuixanh/vananh',
      lead: 'thpt-nuixanh/giao',
      deputy: 'thpt-nuixanh/kien',
      head: 'thpt-nuixanh/vananh',
    },
    -47,
    -40,
  );
  await year.endorse(department.specialist, 'plan', t.at(-38, '09:00'));
  await year.approve(
    department.head,
    'plan',
    t.at(-36, '16:00'),
    'Đồng ý ban hành. Sở chọn trường làm thử mẫu báo cáo học kỳ.',
  );
  await year.number('thpt-nuixanh/nga', 'plan', t.at(-35, '08:10'), 52);
  await carryOut(c, {
    logins: ['thpt-nuixanh/giao', 'thpt-nuixanh/kien'],
    since: -32,
    leftOver: 3,
  });
  await sendReport(c, 'thpt-nuixanh/vananh', -2);
}

async function withDirector(c: Chapter): Promise<void> {
  await send(c, 'gdtx-sonhai/trang', -13, -7);
  await c.year.endorse(
    department.second,
    'plan',
    c.t.at(-4, '11:00'),
    'Kế hoạch sát đối tượng học viên đi làm. Đề nghị Giám đốc phê duyệt.',
  );
}

const chapters: Readonly<Record<string, (c: Chapter) => Promise<void>>> = {
  'thcs-haiau': overdue,
  'th-hoasen': returnedToHoaSen,
  'th-binhminh': withSpecialist,
  'mn-nanghong': withChair,
  'mn-hoarung': recalled,
  'th-suoimay': onPaper,
  'thcs-suoimay': inExecution,
  'pt-dongsim': toBeNumbered,
  'thpt-haidang': halfDrafted,
  'thpt-nuixanh': boardingSchool,
  'pt-vanson': secondRoundOfVanSon,
  'gdtx-sonhai': withDirector,
  ...chaptersOfHaiAu,
  ...chaptersOfProvince,
};

/**
 * Schools that planned in September; the others count their weeks from the day they began to write.
 */
const early = new Set(['thcs-suoimay', 'thpt-nuixanh', 'th-phochai', 'thcs-phochai']);

/** This school year up to now: every state a plan can be in. */
export async function playThisYear(db: Db, reference: Reference, t: Timeline): Promise<void> {
  const seed = thisYear(t);
  const id = await issueDirective(db, t.zone, seed);
  await inParallel(Object.entries(chapters), async ([unit, chapter]) => {
    const year = await playedYear(db, reference, id, unit);
    await chapter({
      year,
      seed,
      t,
      plan: planOf(unit, frameOf(unit, seed, t.day(-10), early.has(unit) ? undefined : t.day(-15))),
    });
    await year.runTo(t.now);
  });
}
