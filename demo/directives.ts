import { addDays, type IsoDate } from '#domain/calendar/dates';
import type { UnitKind } from '#domain/shapes/basics';
import type { DirectiveContent, DirectiveObligation } from '#domain/shapes/directive';
import { unitId } from './ids.ts';
import { indicatorCodes, programme } from './programme.ts';
import { ladder, reviewLadder, routeIdOf, type RouteName } from './route.ts';
import type { Timeline } from './timeline.ts';
import { communes, DEPARTMENT, MINISTRY } from './units.ts';

/** A directive as it is drafted, and when it is issued; numbers of documents are invented. */
export interface DirectiveSeed {
  readonly issuer: string;
  readonly signer: string;
  readonly schoolYear: string;
  readonly title: string;
  readonly symbol: string;
  readonly issuedOn: IsoDate;
  readonly content: DirectiveContent;
}

const schoolKinds: UnitKind[] = [
  'kindergarten',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'multi-level',
  'continuing',
];
const { guiding, team, trained, pages, held, attended } = indicatorCodes;

const floors: Readonly<Record<string, number>> = {
  [guiding]: 100,
  [team]: 100,
  [trained]: 90,
  [pages]: 100,
  [held]: 85,
  [attended]: 65,
};

/** The programme's indicators with this year's own target behind the past ones. */
const indicatorsUntil = (by: IsoDate): DirectiveContent['indicators'] =>
  programme.content.indicators.map((i) => {
    const percent = floors[i.code];
    return percent === undefined ? i : { ...i, targets: [...i.targets, { percent, by }] };
  });

const inForce = (on: IsoDate) =>
  programme.content.bases.filter((b) => b.until === null || b.until >= on);

interface Wanted {
  readonly issuedOn: IsoDate;
  readonly subject: string;
  readonly body: readonly string[];
  readonly obligations: DirectiveObligation[];
  readonly closesOn: IsoDate;
  readonly under: string;
  readonly kinds: UnitKind[];
  /** The usual one unless said otherwise. */
  readonly routes?: DirectiveContent['routes'];
  readonly line?: DirectiveContent['target']['line'];
}

/** Which route all submissions of a directive take, whatever the unit. */
const always = (name: RouteName): DirectiveContent['routes'] => [
  { unitKinds: [], kinds: [], routeId: routeIdOf(name) },
];

const content = (w: Wanted): DirectiveContent => ({
  subject: w.subject,
  body: w.body.join('\n\n'),
  bases: inForce(w.issuedOn),
  taskGroups: programme.content.taskGroups,
  indicators: indicatorsUntil(w.closesOn),
  floors,
  obligations: w.obligations,
  shift: 'next-working-day',
  routes: w.routes ?? always('usual'),
  ladder,
  reviewLadder,
  target: { under: unitId(w.under), line: w.line ?? 'professional', kinds: w.kinds },
  closesOn: w.closesOn,
});

const schoolBody = (year: string): string[] => [
  `Năm học ${year}, Sở Giáo dục và Đào tạo yêu cầu các cơ sở giáo dục xây dựng một kế hoạch gọn, có chỉ tiêu, có người chủ trì và thời hạn cho từng nhiệm vụ theo năm nhóm nhiệm vụ của Chương trình; lồng ghép trong hoạt động thường xuyên, không phát sinh hồ sơ mới cho giáo viên.`,
  'Trường mầm non, tiểu học, trung học cơ sở và trường liên cấp đến trung học cơ sở trình Ủy ban nhân dân cấp xã (qua Phòng Văn hóa - Xã hội) thẩm định, phê duyệt. Trường trung học phổ thông, trường liên cấp có trung học phổ thông và trung tâm giáo dục thường xuyên trình Sở.',
  'Kế hoạch và báo cáo không ghi thông tin riêng của người học. Chỉ tiêu đếm cơ sở, nhân sự, hoạt động, lượt người dự. Nhiệm vụ của đội ngũ cộng tác viên là biên soạn, hướng dẫn, giải đáp.',
  'Báo cáo học kỳ I và báo cáo cuối năm thực hiện theo nội dung của Thông tư số 19/2020/TT-BGDĐT; số liệu lấy từ nhiệm vụ và chỉ tiêu của kế hoạch đã được phê duyệt.',
];

/** This school year's directive of the department to its schools. */
export function thisYear(t: Timeline): DirectiveSeed {
  const semesterDue = t.thisYear(1, 15, 30);
  const yearDue = t.thisYear(5, 31, 120);
  const issuedOn = t.day(-52);
  // Open early enough that one school can try the form first.
  const usual = addDays(semesterDue, -45);
  const semesterOpens = usual < t.day(-8) ? usual : t.day(-8);
  return {
    issuer: DEPARTMENT,
    signer: 'so-sonhai/thuan',
    schoolYear: t.schoolYear,
    issuedOn,
    symbol: '214/HD-SGDĐT',
    title: `Hướng dẫn giáo dục, sử dụng thông tin trên môi trường mạng năm học ${t.schoolYear}`,
    content: content({
      issuedOn,
      under: DEPARTMENT,
      kinds: schoolKinds,
      subject: `Giáo dục, hướng dẫn sử dụng thông tin trên môi trường mạng năm học ${t.schoolYear}`,
      body: schoolBody(t.schoolYear),
      obligations: [
        {
          kind: 'plan',
          title: `Kế hoạch năm học ${t.schoolYear}`,
          opensOn: t.day(-50),
          dueOn: t.day(-6),
        },
        {
          kind: 'semester-report',
          title: `Báo cáo sơ kết học kỳ I năm học ${t.schoolYear}`,
          opensOn: semesterOpens,
          dueOn: semesterDue,
        },
        {
          kind: 'year-report',
          title: `Báo cáo tổng kết năm học ${t.schoolYear}`,
          opensOn: addDays(yearDue, -45),
          dueOn: yearDue,
        },
      ],
      closesOn: t.thisYear(7, 20, 170),
      routes: [
        {
          unitKinds: ['upper-secondary', 'multi-level'],
          kinds: ['plan'],
          routeId: routeIdOf('checked'),
        },
        {
          unitKinds: [],
          kinds: ['semester-report', 'year-report'],
          routeId: routeIdOf('bothLines'),
        },
        ...always('usual'),
      ],
    }),
  };
}

/** Last school year's, closed by now. */
export function lastYear(t: Timeline): DirectiveSeed {
  const issuedOn = t.lastYear(9, 8);
  const year = t.lastSchoolYear;
  return {
    issuer: DEPARTMENT,
    signer: 'so-sonhai/thuan',
    schoolYear: year,
    issuedOn,
    symbol: '187/HD-SGDĐT',
    title: `Hướng dẫn giáo dục, sử dụng thông tin trên môi trường mạng năm học ${year}`,
    content: content({
      issuedOn,
      under: DEPARTMENT,
      kinds: schoolKinds,
      subject: `Giáo dục, hướng dẫn sử dụng thông tin trên môi trường mạng năm học ${year}`,
      body: schoolBody(year),
      obligations: [
        {
          kind: 'plan',
          title: `Kế hoạch năm học ${year}`,
          opensOn: t.lastYear(9, 10),
          dueOn: t.lastYear(10, 10),
        },
        {
          kind: 'semester-report',
          title: `Báo cáo sơ kết học kỳ I năm học ${year}`,
          opensOn: t.lastYear(12, 15),
          dueOn: t.lastYear(1, 20),
        },
        {
          kind: 'year-report',
          title: `Báo cáo tổng kết năm học ${year}`,
          opensOn: t.lastYear(5, 5),
          dueOn: t.lastYear(5, 29),
        },
      ],
      closesOn: t.lastYear(7, 20),
    }),
  };
}

/** The ministry's to universities. */
export function toUniversities(t: Timeline): DirectiveSeed {
  const issuedOn = t.day(-62);
  const semesterDue = t.thisYear(1, 30, 40);
  const yearDue = t.thisYear(6, 29, 140);
  return {
    issuer: MINISTRY,
    signer: 'bogddt/bach',
    schoolYear: t.schoolYear,
    issuedOn,
    symbol: '00/HD-BGDĐT',
    title: `Hướng dẫn các cơ sở giáo dục đại học về công tác trên môi trường mạng năm học ${t.schoolYear}`,
    content: content({
      issuedOn,
      under: MINISTRY,
      kinds: ['university'],
      routes: always('ministry'),
      subject: `Giáo dục, hướng dẫn người học sử dụng thông tin trên môi trường mạng năm học ${t.schoolYear}`,
      body: [
        'Các cơ sở giáo dục đại học xây dựng kế hoạch năm học theo năm nhóm nhiệm vụ, gắn với kế hoạch công tác sinh viên và đề án chuyển đổi số của nhà trường.',
        'Báo cáo nhanh về đội ngũ và trang thông tin nộp một lần trong năm; báo cáo học kỳ I và báo cáo cuối năm theo Thông tư số 19/2020/TT-BGDĐT.',
      ],
      obligations: [
        {
          kind: 'plan',
          title: `Kế hoạch năm học ${t.schoolYear}`,
          opensOn: t.day(-60),
          dueOn: t.day(-27),
        },
        {
          kind: 'ad-hoc-report',
          title: 'Báo cáo nhanh về đội ngũ và trang thông tin',
          opensOn: t.day(-12),
          dueOn: t.day(4),
        },
        {
          kind: 'semester-report',
          title: `Báo cáo học kỳ I năm học ${t.schoolYear}`,
          opensOn: addDays(semesterDue, -30),
          dueOn: semesterDue,
        },
        {
          kind: 'year-report',
          title: `Báo cáo năm học ${t.schoolYear}`,
          opensOn: addDays(yearDue, -45),
          dueOn: yearDue,
        },
      ],
      closesOn: t.thisYear(8, 15, 190) > yearDue ? t.thisYear(8, 15, 190) : addDays(yearDue, 50),
    }),
  };
}

/** What the ward itself asks of its schools, on the managing line and by a route of its own. */
export function ofWard(t: Timeline): DirectiveSeed {
  const issuedOn = t.day(-9);
  const title = 'Báo cáo rà soát trang thông tin và nhóm liên lạc của nhà trường';
  return {
    issuer: communes.haiau,
    signer: `${communes.haiau}/lam`,
    schoolYear: t.schoolYear,
    issuedOn,
    symbol: '96/HD-UBND',
    title:
      'Hướng dẫn rà soát trang thông tin và nhóm liên lạc của các trường trên địa bàn phường Hải Âu',
    content: content({
      issuedOn,
      under: communes.haiau,
      line: 'managing',
      kinds: ['kindergarten', 'primary', 'lower-secondary'],
      routes: always('ward'),
      subject: 'Rà soát trang thông tin và nhóm liên lạc của các trường trên địa bàn phường Hải Âu',
      body: [
        'Các trường trên địa bàn phường rà soát trang thông tin, nhóm liên lạc với gia đình đang dùng; đóng những nhóm không còn người quản trị, thống nhất một đầu mối trả lời.',
        'Báo cáo ngắn gọn, lấy số liệu đang có, không thu thập thông tin của người học và gia đình.',
      ],
      obligations: [{ kind: 'ad-hoc-report', title, opensOn: issuedOn, dueOn: t.day(6) }],
      closesOn: t.day(40),
    }),
  };
}

/** Issued, but its day has not come: its plans wait. */
export function comingSoon(t: Timeline): DirectiveSeed {
  const issuedOn = t.day(-3);
  return {
    issuer: DEPARTMENT,
    signer: 'so-sonhai/thuan',
    schoolYear: t.schoolYear,
    issuedOn,
    symbol: '263/HD-SGDĐT',
    title: 'Hướng dẫn báo cáo chuyên đề về học liệu số dùng chung',
    content: content({
      issuedOn,
      under: DEPARTMENT,
      kinds: ['upper-secondary', 'continuing'],
      subject: 'Báo cáo chuyên đề về học liệu số dùng chung',
      body: [
        'Các trường trung học phổ thông và trung tâm giáo dục thường xuyên rà soát học liệu số đã biên soạn, đề xuất học liệu dùng chung toàn tỉnh.',
      ],
      obligations: [
        {
          kind: 'ad-hoc-report',
          title: 'Báo cáo chuyên đề về học liệu số dùng chung',
          opensOn: t.day(7),
          dueOn: t.day(22),
        },
      ],
      closesOn: t.day(45),
    }),
  };
}

/** Still on the director's desk, not issued. */
export function inDraft(t: Timeline): DirectiveSeed {
  const issuedOn = t.day(1);
  return {
    issuer: DEPARTMENT,
    signer: 'so-sonhai/thuan',
    schoolYear: t.schoolYear,
    issuedOn,
    symbol: '…/HD-SGDĐT',
    title: 'Dự thảo: hướng dẫn tuần lễ “Gia đình số” ở trường mầm non và tiểu học',
    content: content({
      issuedOn,
      under: DEPARTMENT,
      kinds: ['kindergarten', 'primary'],
      subject: 'Tổ chức tuần lễ “Gia đình số”',
      body: [
        'Mỗi trường tổ chức một tuần hoạt động với cha mẹ, dùng tài liệu đã có; báo cáo một trang sau khi kết thúc.',
      ],
      obligations: [
        {
          kind: 'ad-hoc-report',
          title: 'Báo cáo tuần lễ “Gia đình số”',
          opensOn: t.day(30),
          dueOn: t.day(50),
        },
      ],
      closesOn: t.day(80),
    }),
  };
}
