import type { PersonRow } from '#domain/contracts/people';
import type { PlanRow } from '#domain/contracts/plan';
import type { OfficeRef } from '#domain/contracts/shared';
import type { RouteStepView, SubmissionView } from '#domain/contracts/submission';
import type { PlanContent } from '../../../domain/shapes/content.ts';
import {
  decision,
  earlier,
  fullPlan,
  office,
  person,
  seatOf,
  stepOf,
  view,
  type Stored,
} from './documents.ts';
import { communes, department, hanh, hoaSen, idOf, lan, minh, thu } from './people.ts';
import { plans } from './plans.ts';

/**
 * Documents that show one thing each: a step of several offices, an approval to withdraw, an
 * amendment, a text before its own unit.
 */
export const cases = {
  several: idOf('case several'),
  advises: idOf('case advises'),
  approves: idOf('case approves'),
  approved: idOf('case approved'),
  amended: idOf('case amended'),
  amending: idOf('case amending'),
  checking: idOf('case checking'),
  inside: idOf('case inside'),
  asked: idOf('case asked'),
  refused: idOf('case refused'),
} as const;

const [commune] = communes;
const at = (
  unit: OfficeRef['unit'],
  position: OfficeRef['position'],
  title: string,
): OfficeRef => ({ unit, position, title });
const lead = { ...hanh, id: idOf('person lead'), name: 'Đặng Thị Mai' };
const given = (p: PersonRow, kind: string, day: number, authority = '') => ({
  by: person(p),
  at: `2026-11-${String(day)}T04:00:00.000Z`,
  kind,
  authority,
});

const specialist = at(commune, 'specialist', 'Chuyên viên');
const head = at(commune, 'head', 'Chủ tịch');
const approval = (more: Partial<RouteStepView> = {}) =>
  stepOf(1, 'approve', [seatOf(head, [lan])], {
    limitDays: 3,
    returns: 'both',
    confirm: 'password',
    ...more,
  });
const endorsed = stepOf(
  0,
  'endorse',
  [seatOf(specialist, [minh], { given: given(minh, 'endorsed', 19) })],
  { state: 'done' },
);
const approvedSteps = [
  endorsed,
  approval({ state: 'done', seats: [seatOf(head, [lan], { given: given(lan, 'approved', 20) })] }),
];
/** A team lead looks, the head signs, the commune decides. */
const insideSteps = (now: number | null): RouteStepView[] => [
  stepOf(
    0,
    'advise',
    [
      seatOf(at(hoaSen, 'team-lead', 'Tổ trưởng'), [lead], {
        given: now !== null && now > 0 ? given(lead, 'advised', 18) : null,
      }),
    ],
    {
      internal: true,
      limitDays: 2,
      state: now === null ? 'ahead' : now === 0 ? 'current' : 'done',
      dueOn: now === 0 ? '2026-11-24' : null,
    },
  ),
  stepOf(1, 'sign', [seatOf(at(hoaSen, 'head', 'Hiệu trưởng'), [hanh])], {
    internal: true,
    limitDays: 2,
    confirm: 'password',
    state: now === 1 ? 'current' : 'ahead',
    dueOn: now === 1 ? '2026-11-25' : null,
  }),
  stepOf(2, 'endorse', [seatOf(specialist, [minh])]),
  stepOf(3, 'approve', [seatOf(head, [lan])], { limitDays: 3, returns: 'both' }),
];
const several = (): RouteStepView[] => [
  endorsed,
  stepOf(
    1,
    'endorse',
    [
      seatOf(specialist, [minh]),
      seatOf(at(department, 'specialist', 'Chuyên viên'), [], {
        person: { id: idOf('person forwarded'), name: 'Lê Văn Đức' },
      }),
      seatOf(at(department, 'deputy', 'Phó Giám đốc'), [], {
        holders: [{ id: idOf('person deputy'), name: 'Bùi Thế Đăng', away: true, authority: '' }],
        given: null,
      }),
    ],
    { needed: 2, returns: 'both', state: 'current', dueOn: '2026-11-25' },
  ),
  approval({ index: 2, key: 'step-2' }),
];

const clock: SubmissionView['clock'] = {
  author: 9,
  superior: 7,
  spans: [
    {
      seq: 3,
      side: 'author',
      unit: hoaSen,
      position: 'head',
      since: '2026-11-02T02:00:00.000Z',
      until: '2026-11-10T02:00:00.000Z',
      days: 6,
      limitDays: null,
    },
    {
      seq: 4,
      side: 'superior',
      unit: commune,
      position: 'specialist',
      since: '2026-11-10T02:00:00.000Z',
      until: '2026-11-18T02:00:00.000Z',
      days: 6,
      limitDays: 5,
    },
    {
      seq: 5,
      side: 'author',
      unit: hoaSen,
      position: 'head',
      since: '2026-11-18T02:00:00.000Z',
      until: '2026-11-20T02:00:00.000Z',
      days: 3,
      limitDays: null,
    },
    {
      seq: 6,
      side: 'superior',
      unit: commune,
      position: 'head',
      since: '2026-11-20T02:00:00.000Z',
      until: null,
      days: 1,
      limitDays: 3,
    },
  ],
};

const opened = (text: string): SubmissionView['amendment'] => ({
  by: person(hanh),
  office: office(hanh),
  at: '2026-11-19T01:05:00.000Z',
  text,
});
const taken = {
  routeId: idOf('route'),
  name: 'Kế hoạch năm học, trường công lập',
  version: 1,
  newest: 2,
};
type Verdicts = NonNullable<Stored['verdicts']>;
const allowed = (who: PersonRow, ...acts: SubmissionView['allowedActions']): Verdicts =>
  new Map([[who.id, acts]]);

/** Everything anew: what a test changed is forgotten. */
export function freshCases(): Map<string, Stored> {
  const row = plans[0] as PlanRow;
  const content: PlanContent = fullPlan(row.unit.name);
  const before = earlier(content);
  const of = (id: string, verdicts: Verdicts, more: Partial<SubmissionView>): [string, Stored] => {
    const shown = view(row, content, {
      id,
      revision: 1,
      state: 'reviewing',
      clock,
      routeTaken: taken,
      ...more,
    });
    return [
      id,
      {
        view: shown,
        revisions: new Map([
          [1, shown.revision > 1 ? before : content],
          [2, content],
        ]),
        verdicts,
      },
    ];
  };
  const revisions = (inForce: number | null, count: number): SubmissionView['revisions'] =>
    view(row, content, { revision: count }).revisions.map((r) => ({
      ...r,
      inForce: r.number === inForce,
    }));
  return new Map([
    of(cases.several, allowed(minh, 'endorse', 'return', 'ask-advice', 'forward', 'comment'), {
      route: several(),
      revision: 2,
      lastSeenRevision: 1,
      advice: [
        {
          id: idOf('advice 1'),
          revision: 1,
          askedBy: person(minh),
          of: person(thu),
          question: 'Chỉ tiêu tập huấn này có vừa sức trường không?',
          askedAt: '2026-11-18T02:00:00.000Z',
          answer: 'Vừa sức; năm trước đã đạt 80 %.',
          answeredAt: '2026-11-19T02:00:00.000Z',
          mine: false,
        },
        {
          id: idOf('advice 2'),
          revision: 2,
          askedBy: person(minh),
          of: person(lan),
          question: 'Nguồn xã hội hóa ghi như vậy đã đúng chưa?',
          askedAt: '2026-11-20T02:00:00.000Z',
          answer: null,
          answeredAt: null,
          mine: false,
        },
      ],
    }),
    of(cases.advises, allowed(minh, 'advise', 'comment'), {
      route: [
        stepOf(0, 'advise', [seatOf(specialist, [minh])], {
          state: 'current',
          returns: 'none',
          dueOn: '2026-11-25',
        }),
        approval(),
      ],
    }),
    of(
      cases.approves,
      new Map([
        [lan.id, ['approve', 'return', 'refuse', 'ask-advice', 'forward', 'comment']],
        [thu.id, ['approve', 'return', 'refuse', 'comment']],
      ]),
      { route: [endorsed, approval({ state: 'current', dueOn: '2026-11-25' })] },
    ),
    of(
      cases.approved,
      new Map([
        [lan.id, ['withdraw-approval']],
        [hanh.id, ['amend', 'number', 'attach']],
      ]),
      {
        state: 'approved',
        route: approvedSteps,
        inForce: 1,
        revisions: revisions(1, 1),
        withdrawUntil: '2026-11-27',
        decisions: [
          decision('endorsed', null, '2026-11-19T04:00:00.000Z'),
          {
            ...decision('approved', 'Đồng ý.', '2026-11-20T04:00:00.000Z'),
            by: person(lan),
            office: office(lan),
            authority: '',
          },
        ],
      },
    ),
    of(cases.amended, allowed(minh, 'endorse', 'return', 'comment'), {
      revision: 3,
      inForce: 2,
      amendment: opened('Tách thêm một lớp 5, chỉ tiêu tập huấn và kinh phí đổi theo.'),
      revisions: revisions(2, 3),
      decisions: [
        { ...decision('approved', null, '2026-11-13T04:00:00.000Z') },
        { ...decision('approved', null, '2026-11-18T04:00:00.000Z'), revision: 2 },
      ],
    }),
    of(cases.amending, allowed(hanh, 'submit', 'drop-amendment', 'comment'), {
      state: 'amending',
      source: 'draft',
      inForce: 1,
      amendment: opened('Thêm một lớp.'),
      revisions: revisions(1, 1),
    }),
    of(cases.checking, allowed(hanh, 'sign', 'return', 'recall', 'comment'), {
      state: 'checking',
      route: insideSteps(1),
      revisions: revisions(null, 1).map((r) => ({
        ...r,
        signedBy: null,
        office: null,
        signedAt: null,
        signedOn: null,
        preparedBy: person(lead),
      })),
      decisions: [
        {
          ...decision('advised', 'Đã thống nhất trong tổ.', '2026-11-18T04:00:00.000Z'),
          by: person(lead),
          office: at(hoaSen, 'team-lead', 'Tổ trưởng'),
        },
      ],
    }),
    of(cases.inside, allowed(hanh, 'submit', 'comment'), {
      state: 'draft',
      revision: 0,
      source: 'draft',
      route: insideSteps(null),
      clock: { author: 0, superior: 0, spans: [] },
    }),
    of(cases.asked, new Map([[minh.id, ['comment']]]), {
      route: [endorsed, approval({ state: 'current' })],
      advice: [
        {
          id: idOf('advice 3'),
          revision: 1,
          askedBy: person(lan),
          of: person(minh),
          question: 'Phần kinh phí đã đủ căn cứ chưa?',
          askedAt: '2026-11-20T02:00:00.000Z',
          answer: null,
          answeredAt: null,
          mine: true,
        },
      ],
    }),
    of(cases.refused, allowed(hanh, 'submit', 'comment'), {
      state: 'refused',
      source: 'draft',
      decisions: [
        {
          ...decision(
            'refused',
            'Nhiệm vụ không thuộc chương trình năm nay.',
            '2026-11-20T08:30:00.000Z',
          ),
          by: person(lan),
          office: office(lan),
        },
      ],
    }),
  ]);
}
