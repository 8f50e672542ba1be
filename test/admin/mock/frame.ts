import type { AuditRow } from '#domain/contracts/audit';
import type { Board } from '#domain/contracts/board';
import type { DirectiveRow, DirectiveView } from '#domain/contracts/directive';
import type { Me } from '#domain/contracts/me';
import type { KeptMail, Operations } from '#domain/contracts/operations';
import type { PersonRow } from '#domain/contracts/people';
import type { UnitView } from '#domain/contracts/unit';
import type { ShownState } from '#domain/shapes/shown-state';
import type { DirectiveContent } from '../../../domain/shapes/directive.ts';
import type { ProgrammeContent } from '../../../domain/shapes/programme.ts';
import { lentBy } from './delegations.ts';
import {
  communes,
  department,
  hanh,
  hoaSen,
  idOf,
  lan,
  minh,
  people,
  quan,
  schools,
  thu,
  units,
} from './people.ts';
import { below, directiveId, directiveTitle, now, plans, today, year } from './plans.ts';

const menus: Record<string, Me['menu']> = {
  [hanh.login]: ['home', 'plans', 'reports', 'tasks', 'notices'],
  [minh.login]: [
    'home',
    'work',
    'plans',
    'reports',
    'tasks',
    'directives',
    'routes',
    'board',
    'clock',
    'units',
    'people',
    'notices',
  ],
  [lan.login]: [
    'home',
    'work',
    'plans',
    'reports',
    'directives',
    'routes',
    'board',
    'clock',
    'notices',
  ],
  [thu.login]: ['home', 'work', 'plans', 'notices'],
  [quan.login]: [
    'home',
    'work',
    'plans',
    'reports',
    'tasks',
    'directives',
    'routes',
    'board',
    'clock',
    'units',
    'people',
    'calendar',
    'notices',
    'audit',
    'operations',
    'mail',
  ],
};

export const meOf = (p: PersonRow): Me => ({
  person: { id: p.id, name: p.name, email: p.email, login: p.login, language: 'vi' },
  offices: p.offices,
  menu: menus[p.login] ?? ['home', 'plans', 'notices'],
  schoolYears: ['2025-2026', year],
  unreadNotices: 3,
  clock: { now, today, mode: 'demo' },
  zone: 'Asia/Ho_Chi_Minh',
});

const programme: ProgrammeContent = {
  bases: [
    {
      key: 'qd3296',
      symbol: '3296/QĐ-BGDĐT',
      date: '2018-08-30',
      text: 'Quyết định phê duyệt Kế hoạch triển khai thực hiện Đề án “Xây dựng văn hóa ứng xử trong trường học giai đoạn 2018-2025”',
      until: null,
    },
  ],
  goals: [
    'Tăng cường xây dựng văn hóa ứng xử trong trường học nhằm tạo chuyển biến căn bản về ứng xử văn hóa của cán bộ quản lý, nhà giáo, nhân viên và người học.',
  ],
  indicators: [
    {
      code: 'CT1',
      name: 'Cơ sở giáo dục có quy tắc ứng xử được niêm yết',
      numerator: 'Số cơ sở đã niêm yết',
      denominator: 'Tổng số cơ sở',
      counts: 'institutions',
      targets: [{ percent: 100, by: '2026-12-31' }],
    },
    {
      code: 'CT2',
      name: 'Cán bộ, giáo viên được bồi dưỡng kỹ năng ứng xử',
      numerator: 'Số người đã dự',
      denominator: 'Tổng số',
      counts: 'staff',
      targets: [{ percent: 85, by: '2027-05-31' }],
    },
  ],
  taskGroups: [
    { code: 'N1', title: 'Nâng cao nhận thức', hint: 'Tuyên truyền, giáo dục' },
    { code: 'N2', title: 'Quy tắc ứng xử', hint: 'Ban hành và thực hiện' },
  ],
};
export const programmes = [
  {
    id: idOf('programme'),
    code: '3296',
    title: 'Xây dựng văn hóa ứng xử trong trường học',
    startsOn: '2018-08-30',
    endsOn: '2030-12-31',
    content: programme,
  },
];

const content: DirectiveContent = {
  subject: directiveTitle,
  body: 'Các cơ sở giáo dục xây dựng kế hoạch năm học, trình cấp quản lý phê duyệt và báo cáo kết quả theo thời hạn dưới đây.',
  bases: programme.bases,
  taskGroups: programme.taskGroups,
  indicators: programme.indicators,
  floors: { CT1: 100, CT2: 80 },
  obligations: [
    { kind: 'plan', title: 'Kế hoạch năm học', opensOn: '2026-09-05', dueOn: '2026-11-28' },
    {
      kind: 'semester-report',
      title: 'Báo cáo học kỳ I',
      opensOn: '2027-01-02',
      dueOn: '2027-01-16',
    },
    { kind: 'year-report', title: 'Báo cáo cuối năm', opensOn: '2027-05-15', dueOn: '2027-05-31' },
  ],
  shift: 'next-working-day',
  routes: [
    { unitKinds: ['kindergarten'], kinds: ['plan'], routeId: idOf('route of the department') },
    { unitKinds: [], kinds: [], routeId: idOf('route') },
  ],
  ladder: [
    { days: -7, kind: 'reminder' },
    { days: -2, kind: 'reminder' },
    { days: 0, kind: 'reminder' },
    { days: 2, kind: 'escalation' },
  ],
  reviewLadder: [
    { days: -1, kind: 'reminder' },
    { days: 1, kind: 'escalation' },
  ],
  target: {
    under: department.id,
    line: 'professional',
    kinds: ['kindergarten', 'primary', 'lower-secondary'],
  },
  closesOn: '2027-06-30',
};
const row = (id: string, title: string, state: DirectiveRow['state']): DirectiveRow => ({
  id,
  title,
  symbol: state === 'draft' ? '' : '1487/SGDĐT-CTTT',
  schoolYear: year,
  state,
  issuer: department,
  issuedAt: state === 'draft' ? null : '2026-09-04T03:00:00.000Z',
  targetCount: state === 'draft' ? null : 595,
  programme: programmes[0]?.title ?? '',
  counts: state === 'draft' ? [] : below,
});
export const directives: readonly DirectiveRow[] = [
  row(directiveId, directiveTitle, 'issued'),
  row(idOf('directive draft'), 'Bổ sung kế hoạch phòng ngừa bạo lực học đường học kỳ II', 'draft'),
];
export const directiveView = (r: DirectiveRow): DirectiveView => ({
  ...r,
  version: 3,
  content,
  programmeContent: programme,
  mayEdit: r.state === 'draft',
  mayIssue: r.state === 'draft',
  events: [
    {
      seq: 1,
      type: 'issued',
      at: r.issuedAt ?? now,
      by: { id: quan.id, name: quan.name },
      office: quan.offices[0] ?? null,
      submissionId: null,
      text: null,
      params: {},
    },
  ],
});

const cellStates: readonly ShownState[] = [
  'approved',
  'executing',
  'approved',
  'reviewing',
  'returned',
  'overdue',
  'draft',
  'submitted',
  'approved',
  'waiting',
];
/** A board of 600 rows: the schools, over and over, under their communes. */
export const board: Board = {
  directive: directives[0] as DirectiveRow,
  columns: content.obligations.map(({ kind, title }) => ({ kind, title })),
  totals: below,
  rows: Array.from({ length: 600 }, (_, n) => {
    const school = schools[n % schools.length] ?? hoaSen;
    return {
      planId: plans[n % plans.length]?.id ?? '',
      unit: {
        ...school,
        id: idOf(`row ${String(n)}`),
        name:
          n < schools.length
            ? school.name
            : `${school.name} ${String(Math.floor(n / schools.length) + 1)}`,
      },
      parent: communes[n % 3] ?? null,
      cells: content.obligations.map((o, c) => {
        const state = c === 0 ? (cellStates[n % 10] ?? 'draft') : 'waiting';
        return {
          obligationId: idOf(`o ${String(n)} ${o.kind}`),
          kind: o.kind,
          state,
          dueOn: o.dueOn,
          daysLeft: state === 'overdue' ? -3 : 5 + c * 40,
          late: state === 'overdue',
          submissionId:
            state === 'waiting' || state === 'overdue'
              ? null
              : (plans[n % plans.length]?.submissionId ?? null),
          asked: null,
          allowedActions: state === 'approved' || state === 'executing' ? [] : ['extend', 'urge'],
          askedUntil: state === 'draft' && c === 0 ? '2026-12-12' : null,
        };
      }),
    };
  }),
};

export function unitView(id: string): UnitView | undefined {
  const unit = units.find((u) => u.id === id);
  if (!unit) return undefined;
  const { parent, ...rest } = unit;
  return {
    ...rest,
    mayManage: true,
    parents: parent
      ? [
          { line: 'managing', unit: parent, from: '2025-07-01', to: null },
          { line: 'professional', unit: department, from: '2025-07-01', to: null },
        ]
      : [],
    offices: people.flatMap((p) =>
      p.offices
        .filter((o) => o.unit.id === id)
        .map((o, n) => ({
          appointmentId: idOf(`${p.id} ${o.position}`),
          person: { id: p.id, name: p.name },
          position: o.position,
          title: o.title,
          from: '2024-08-01',
          to: null,
          confirmed: n === 0,
          proposedBy: n === 0 ? null : { id: quan.id, name: quan.name },
          acting: false,
          onLeave: false,
        })),
    ),
    ...lentBy(id),
  };
}

export const calendar = [
  ['2026-09-02', 'Quốc khánh'],
  ['2026-12-31', 'Nghỉ bù Tết Dương lịch'],
  ['2027-01-01', 'Tết Dương lịch'],
  ['2027-02-05', 'Tết Nguyên đán'],
  ['2027-04-30', 'Ngày Chiến thắng'],
].map(([day = '', name = '']) => ({ day, working: false, name }));

export const audit: readonly AuditRow[] = plans.flatMap((p, n) =>
  ['opened', 'begun', 'submitted', 'returned'].map((type, seq) => ({
    seq: seq + 1,
    type,
    at: `2026-11-${String(10 + seq)}T0${String(n % 9)}:00:00.000Z`,
    by: type === 'opened' ? null : { id: hanh.id, name: hanh.name },
    office: type === 'opened' ? null : (hanh.offices[0] ?? null),
    submissionId: p.submissionId,
    text: type === 'returned' ? 'Thiếu chỉ tiêu tập huấn' : null,
    params: {},
    stream: p.id,
    hash: idOf(`${p.id} ${type}`).replaceAll('-', '').padEnd(64, '0'),
    unit: p.unit,
    planId: p.id,
  })),
);

export const operations: Operations = {
  temporal: { up: true, address: '127.0.0.1:7233' },
  database: { up: true, size: 148_897_792 },
  wakeUps: {
    waiting: 4,
    oldestSeconds: 38,
    failing: [{ stream: plans[2]?.id ?? '', attempts: 6, nextTry: '2026-11-21T02:20:00.000Z' }],
  },
  mail: {
    mode: 'smtp',
    pending: 2,
    sent: 1284,
    kept: 0,
    failed: [
      {
        noticeId: idOf('n'),
        to: 'hieutruong@sonca.example',
        attempts: 5,
        error: '550 5.1.1 mailbox unavailable',
        at: now,
      },
    ],
  },
  clock: { mode: 'demo', now, offsetDays: 12 },
};
export const mails: readonly KeptMail[] = [
  {
    id: idOf('mail 1'),
    to: 'hanh@hoasen.example',
    subject: 'Kế hoạch năm học được trả lại, sửa trước hết ngày 28/11/2026',
    at: now,
    text: 'Kính gửi cô Hạnh',
    html: '<p>Kính gửi thầy/cô Nguyễn Thị Hồng Hạnh,</p><p><b>Kế hoạch năm học được trả lại</b></p><p><a href="http://localhost/">Mở trong hệ thống</a></p>',
  },
];
