import type { NoticeView } from '#domain/contracts/notice';
import type { PlanRow } from '#domain/contracts/plan';
import type { Strip } from '#domain/contracts/shared';
import type { SubmissionRowView } from '#domain/contracts/submission';
import type { Home, WorkItem } from '#domain/contracts/work';
import type { ShownState } from '#domain/shapes/shown-state';
import { communes, hanh, hoaSen, idOf, minh, schools } from './people.ts';

export const today = '2026-11-21';
export const now = '2026-11-21T02:15:00.000Z';
export const year = '2026-2027';
export const directiveId = idOf('directive 2026');
export const directiveTitle = 'Kế hoạch xây dựng văn hóa ứng xử trong trường học năm học 2026-2027';

const states: readonly ShownState[] = [
  'returned',
  'reviewing',
  'submitted',
  'draft',
  'overdue',
  'approved',
  'executing',
  'executing',
  'waiting',
  'recalled',
  'approved',
  'closed',
];
const stageOf: Record<ShownState, number> = {
  waiting: 0,
  open: 0,
  draft: 0,
  returned: 0,
  recalled: 0,
  overdue: 0,
  submitted: 1,
  reviewing: 2,
  approved: 4,
  executing: 4,
  checking: 0,
  refused: 0,
  amending: 4,
  closed: 6,
};
const phaseOf: Record<ShownState, Strip['phase']> = {
  waiting: 'waiting',
  open: 'drafting',
  draft: 'drafting',
  returned: 'drafting',
  recalled: 'drafting',
  overdue: 'drafting',
  submitted: 'approving',
  reviewing: 'approving',
  approved: 'executing',
  executing: 'executing',
  checking: 'drafting',
  refused: 'drafting',
  amending: 'executing',
  closed: 'closed',
};

function stripOf(state: ShownState, n: number): Strip {
  const above = state === 'submitted' || state === 'reviewing';
  return {
    phase: phaseOf[state],
    stage: stageOf[state],
    stages: [0, 1, 2, 3, 4, 5, 6],
    state,
    desk:
      state === 'closed' || state === 'waiting'
        ? null
        : above
          ? { unit: communes[0], position: 'specialist', holder: minh.name }
          : { unit: schools[n] ?? hoaSen, position: 'head', holder: n === 0 ? hanh.name : null },
    since: '2026-11-18T03:00:00.000Z',
    until: state === 'closed' ? null : '2026-11-28',
    daysHeld: 3,
    daysLeft: state === 'overdue' ? -2 : 5,
  };
}

export const plans: readonly PlanRow[] = schools.map((unit, n) => {
  const state = states[n] ?? 'draft';
  return {
    id: idOf(`plan ${unit.code}`),
    unit,
    directiveId,
    directiveTitle,
    schoolYear: year,
    state,
    strip: stripOf(state, n),
    submissionId: state === 'waiting' ? null : idOf(`submission ${unit.code}`),
    revision: n % 3,
    dueOn: '2026-11-28',
    daysLeft: state === 'overdue' ? -2 : 5,
    late: state === 'overdue',
    changedAt: now,
  };
});

export const submissions: readonly SubmissionRowView[] = plans
  .filter((p) => p.submissionId)
  .map((p) => ({
    id: p.submissionId ?? '',
    planId: p.id,
    kind: 'plan',
    title: 'Kế hoạch năm học',
    unit: p.unit,
    schoolYear: year,
    state: p.state,
    round: 1,
    revision: p.revision,
    submittedAt: now,
    dueOn: p.dueOn,
    daysLeft: 5,
    late: p.state === 'overdue',
    onBehalf: false,
    registered: null,
  }));

const whyDirective = { code: 'set-by-directive', params: { date: '2026-11-28' } };
const item = (kind: WorkItem['kind'], unit: PlanRow, more: Partial<WorkItem> = {}): WorkItem => ({
  id: `${kind} ${unit.id}`,
  kind,
  planId: unit.id,
  submissionId: unit.submissionId,
  taskId: null,
  unit: unit.unit,
  title: 'Kế hoạch năm học 2026-2027',
  submissionKind: 'plan',
  schoolYear: year,
  state: unit.state,
  round: 1,
  since: '2026-11-18T03:00:00.000Z',
  dueOn: '2026-11-28',
  daysLeft: 5,
  late: false,
  reason: null,
  paper: null,
  ...more,
});

const first = plans[0] as PlanRow;
export const workOfSchool: readonly WorkItem[] = [
  item('mend', first, {
    title: 'Kế hoạch bị trả lại, cần sửa và trình lại',
    round: 2,
    reason:
      'Mục III thiếu chỉ tiêu tập huấn cho giáo viên; mục V chưa ghi nguồn kinh phí từ nguồn thu hợp pháp khác.',
  }),
  item('task', first, {
    title: 'Nhiệm vụ 3.2: Tổ chức tuần lễ “Nói lời hay, làm việc tốt” khối 4-5',
    submissionId: null,
    taskId: idOf('task 1'),
    submissionKind: null,
    state: 'overdue',
    late: true,
    dueOn: '2026-11-18',
    daysLeft: -2,
  }),
];
export const workOfCommune: readonly WorkItem[] = plans.slice(0, 9).map((p, n) =>
  item('review', p, {
    round: n % 3 === 0 ? 2 : 1,
    state: 'reviewing',
    late: n === 3,
    dueOn: n === 3 ? '2026-11-18' : '2026-11-25',
    daysLeft: n === 3 ? -3 : 2,
  }),
);

export const homeOfSchool: Home = {
  todo: [...workOfSchool],
  todoTotal: workOfSchool.length,
  coming: [
    {
      planId: first.id,
      unit: hoaSen,
      title: 'Kế hoạch năm học',
      dueOn: '2026-11-28',
      daysLeft: 5,
      submissionId: first.submissionId,
      why: [{ code: 'set-on-return', params: { date: '2026-11-28' } }],
    },
    {
      planId: first.id,
      unit: hoaSen,
      title: 'Báo cáo học kỳ I',
      dueOn: '2027-01-18',
      daysLeft: 40,
      submissionId: null,
      why: [
        { code: 'set-by-directive', params: { date: '2027-01-16' } },
        { code: 'not-working', params: { date: '2027-01-16', name: ' (thứ bảy)' } },
        { code: 'shifted', params: { from: '2027-01-16', to: '2027-01-18' } },
      ],
    },
    {
      planId: first.id,
      unit: hoaSen,
      title: 'Báo cáo cuối năm',
      dueOn: '2027-05-31',
      daysLeft: 131,
      submissionId: null,
      why: [whyDirective],
    },
  ],
  plans: [{ planId: first.id, title: directiveTitle, unit: hoaSen, strip: first.strip }],
  below: [],
};
const counts: readonly [ShownState, number][] = [
  ['waiting', 8],
  ['draft', 33],
  ['submitted', 7],
  ['reviewing', 5],
  ['returned', 3],
  ['overdue', 9],
  ['approved', 120],
  ['executing', 410],
];
export const below = counts.map(([state, count]) => ({ state, count }));
export const homeOfCommune: Home = {
  todo: [...workOfCommune],
  todoTotal: 25,
  coming: homeOfSchool.coming.slice(1),
  plans: [],
  below,
};

export const notices: readonly NoticeView[] = [
  ['returned', 'Kế hoạch năm học được trả lại, sửa trước hết ngày 28/11/2026'],
  ['due-reminder', 'Nhắc hạn: Kế hoạch năm học của Trường Tiểu học Hoa Sen, hạn 28/11/2026'],
  ['to-review', 'Chờ thẩm định: Kế hoạch năm học của Trường THCS Hoa Sen, hạn xử lý 25/11/2026'],
  ['opened', 'Đã mở: Kế hoạch năm học của Trường Tiểu học Hoa Sen, hạn 14/11/2026'],
].map(([kind = '', text = ''], n) => ({
  id: idOf(`notice ${String(n)}`),
  kind,
  text,
  planId: first.id,
  submissionId: n === 3 ? null : first.submissionId,
  unit: hoaSen,
  at: `2026-11-${String(20 - n)}T01:00:00.000Z`,
  readAt: n > 2 ? now : null,
}));
