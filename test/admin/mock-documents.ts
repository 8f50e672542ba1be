import type { PersonRow } from '#domain/contracts/people';
import type { PlanView } from '#domain/contracts/plan';
import type { Problem } from '#domain/contracts/shared';
import type { SubmissionView } from '#domain/contracts/submission';
import type { TaskView } from '#domain/contracts/task';
import { missing } from '../../domain/content/complete.ts';
import { numberTasks, taskNumbers } from '../../domain/content/numbering.ts';
import type { Content, Part, PlanContent } from '../../domain/shapes/content.ts';
import { freshCases } from './mock/cases.ts';
import {
  directive,
  freshDocuments,
  fullPlan,
  lastYears,
  lastYearsId,
  route,
  type Stored,
} from './mock/documents.ts';
import { hanh, hoaSen, idOf, lan, minh, thu } from './mock/people.ts';
import { directiveId, directiveTitle, now, plans, year } from './mock/plans.ts';

/**
 * The part of the API the document screens use, in memory: drafts with versions, comments,
 * decisions, progress.
 */
type Row = Record<string, unknown>;
export interface MockAnswer {
  readonly status: number;
  readonly body: unknown;
}

const fresh = (): Map<string, Stored> => new Map([...freshDocuments(), ...freshCases()]);
let documents = fresh();
let progress = new Map<string, { percent: number; text: string | null; at: string }[]>();
export function resetDocuments(): void {
  documents = fresh();
  requests = new Map([[asking, asked]]);
  progress = new Map();
}

const ok = (body: unknown): MockAnswer => ({ status: 200, body });
const refuse = (
  status: number,
  code: string,
  title: string,
  more: Partial<Problem> = {},
): MockAnswer => ({
  status,
  body: { type: `about:blank#${code}`, title, status, code, retryable: false, ...more },
});
const office = (p: PersonRow) => {
  const o = p.offices[0];
  if (!o) throw new Error(`${p.name} holds no office`);
  return o;
};
const person = (p: PersonRow) => ({ id: p.id, name: p.name });

/** What a unit has asked for: a later date for its plan. */
const asking = idOf(`${plans[1]?.id ?? ''} plan`);
const asked = {
  extensionId: idOf('extension'),
  dueOn: '2026-12-12',
  by: person(hanh),
  at: '2026-11-20T03:00:00.000Z',
  reason: 'Tuần 48 trường là điểm thi giáo viên giỏi, chưa họp được hội đồng.',
  answerOn: '2026-11-25',
};
let requests = new Map([[asking, asked]]);

/** @returns the answer, or undefined when the path is not about documents */
export function answerDocuments(
  method: string,
  path: string,
  url: URL,
  body: Row,
  who: PersonRow,
): MockAnswer | undefined {
  const [, name = '', id = '', third = '', fourth = ''] = path.split('/');
  if (path === '/mock/reset') {
    resetDocuments();
    return ok({});
  }
  if (path === '/mock/other-saved') return otherSaved(body);
  if (path === '/mock/unit') return toHoaSen(String(body['submissionId']));
  if (name === 'files' && method === 'POST')
    return ok({
      id: idOf(`file ${url.searchParams.get('name') ?? ''}`),
      name: url.searchParams.get('name') ?? 'scan.pdf',
      mediaType: 'application/pdf',
    });
  if (name === 'tasks' && method === 'GET') return list(tasksOf(who), url);
  if (name === 'submissions' && !id) {
    const kinds = (JSON.parse(url.searchParams.get('filter') ?? '{}') as { kinds?: string[] })
      .kinds;
    return list(
      [...documents.values()]
        .map(({ view }) => rowOf(view))
        .filter((s) => !kinds || kinds.includes(s.kind)),
      url,
    );
  }
  if (id === lastYearsId)
    return ok({
      number: 1,
      sha256: idOf('last').replaceAll('-', '').repeat(2),
      content: lastYears(
        fullPlan(documents.get(idOf('submission mn-anhduong'))?.view.unit.name ?? ''),
      ),
      signedBy: person(hanh),
      office: office(hanh),
      signedAt: '2025-09-20T02:00:00.000Z',
    });
  if (name === 'submissions') {
    const stored = documents.get(id);
    if (!stored)
      return refuse(404, 'not-found', 'Không tìm thấy, hoặc thầy cô không có quyền xem mục này.');
    if (third === 'draft' && method === 'PUT') return save(stored, fourth as Part, body, who);
    if (third === 'marks')
      return mark(
        stored,
        method,
        method === 'PUT' ? body : Object.fromEntries(url.searchParams),
        who,
      );
    if (third === 'people')
      return ok({
        data: [hanh, minh, thu, lan]
          .filter((p) =>
            p.name.toLowerCase().includes((url.searchParams.get('q') ?? '').toLowerCase()),
          )
          .map((p) => ({ ...person(p), office: office(p) })),
      });
    if (third === 'revisions') return revision(stored, Number(fourth));
    if (third === 'register-proposal')
      return ok({ number: 12, symbol: '12/KH-THHS', date: '2026-11-21' });
    return ok(seenBy(stored, who));
  }
  if (name === 'plans' && id && method === 'GET') return ok(planView(id, who));
  if (name === 'plans' && id && method === 'POST') return act(third, body, who);
  return undefined;
}

function list(rows: readonly object[], url: URL): MockAnswer {
  const [page, perPage] = [
    Number(url.searchParams.get('page') ?? 1),
    Number(url.searchParams.get('perPage') ?? 25),
  ];
  return ok({ data: rows.slice((page - 1) * perPage, page * perPage), total: rows.length });
}

const rowOf = (v: SubmissionView) => ({
  id: v.id,
  planId: v.planId,
  kind: v.kind,
  title: v.title,
  unit: v.unit,
  schoolYear: v.schoolYear,
  state: v.state,
  round: v.round,
  revision: v.revision,
  submittedAt: v.revision > 0 ? now : null,
  dueOn: v.dueOn,
  daysLeft: 5,
  late: false,
  onBehalf: v.onBehalf,
  registered: v.registered?.symbol ?? null,
});

/** Verdicts by who asks, as the server gives them. */
function seenBy({ view, verdicts }: Stored, who: PersonRow): SubmissionView {
  const mine = who.id === hanh.id && view.unit.id === hoaSen.id;
  const atAuthor = ['draft', 'returned', 'recalled', 'refused', 'amending'].includes(view.state);
  const inReview = view.state === 'reviewing' || view.state === 'submitted';
  const allowed: SubmissionView['allowedActions'] = verdicts
    ? (verdicts.get(who.id) ?? [])
    : mine
      ? [
          ...(atAuthor ? (['submit', 'attach', 'comment'] as const) : []),
          ...(inReview ? (['recall', 'comment'] as const) : []),
          ...(view.state === 'approved' && !view.registered ? (['number', 'attach'] as const) : []),
        ]
      : inReview && who.id === minh.id
        ? ['endorse', 'return', 'comment']
        : inReview && who.id === lan.id
          ? ['approve', 'return', 'comment']
          : [];
  const mayEdit = mine && atAuthor && view.source !== 'none';
  const content = view.content;
  return {
    ...view,
    mayEdit,
    allowedActions: allowed,
    marks: marksFor(view, who),
    gaps:
      mayEdit && content
        ? missing(content, directive).map((g) => ({
            at: g.at,
            code: g.code,
            ...(g.params && { params: { ...g.params } }),
          }))
        : view.gaps,
  };
}

/** Marks of the current revision; what is refused by the real API is not asked here. */
function mark({ view }: Stored, method: string, { part }: Row, who: PersonRow): MockAnswer {
  const others = view.marks.filter((m) => m.by.id !== who.id || m.part !== part);
  view.marks =
    method === 'PUT'
      ? [...others, { part: part as Part, by: person(who), revision: view.revision, at: now }]
      : others;
  return ok({ marks: marksFor(view, who) });
}
const marksFor = (view: SubmissionView, who: PersonRow) =>
  who.id === hanh.id ? view.marks.filter((m) => m.by.id === who.id) : view.marks;

function save({ view }: Stored, part: Part, body: Row, who: PersonRow): MockAnswer {
  const content = view.content as Record<string, unknown>;
  const version = view.partVersions[part] ?? 0;
  if (body['version'] !== version)
    return refuse(409, 'stale-version', 'Nội dung đã được người khác sửa sau khi thầy cô mở.', {
      current: {
        part,
        version,
        content: content[part],
        savedBy: person(lastSaver ?? who),
        savedAt: now,
      },
    });
  content[part] = body['content'];
  view.partVersions[part] = version + 1;
  view.draftVersion += 1;
  return ok({
    part,
    version: version + 1,
    draftVersion: view.draftVersion,
    savedAt: now,
    gaps: [],
    warnings: [],
  });
}

/** Is it off this person's desk? */
export const decided = (id: string, who: PersonRow): boolean => {
  const view = documents.get(id)?.view;
  return view?.decisions.some((d) => d.by.id === who.id && d.revision === view.revision) ?? false;
};

/** The document becomes one of the unit whose clerk is at hand. */
function toHoaSen(id: string): MockAnswer {
  const stored = documents.get(id);
  if (stored) stored.view.unit = hoaSen;
  return ok({});
}

let lastSaver: PersonRow | null = null;
/** Somebody else of the unit saves a part meanwhile. */
function otherSaved(body: Row): MockAnswer {
  const stored = documents.get(String(body['submissionId']));
  if (!stored) return refuse(404, 'not-found', '');
  const part = String(body['part']);
  lastSaver = { ...minh, name: 'Lê Văn Đức' };
  (stored.view.content as Record<string, unknown>)[part] = body['content'];
  stored.view.partVersions[part] = (stored.view.partVersions[part] ?? 0) + 1;
  stored.view.draftVersion += 1;
  return ok({});
}

function revision(stored: Stored, n: number): MockAnswer {
  const content = stored.revisions.get(n);
  const about = stored.view.revisions.find((r) => r.number === n);
  return content && about
    ? ok({
        number: n,
        sha256: about.sha256,
        content,
        signedBy: about.signedBy,
        office: about.office,
        signedAt: about.signedAt,
      })
    : refuse(404, 'not-found', 'Không có bản này.');
}

function act(name: string, body: Row, who: PersonRow): MockAnswer {
  if (name === 'progress') {
    const id = String(body['taskId']);
    progress.set(id, [
      ...(progress.get(id) ?? []),
      {
        percent: Number(body['percent']),
        text: (body['note'] as string | undefined) ?? null,
        at: new Date(Date.parse(now) + (progress.get(id)?.length ?? 0) * 1000).toISOString(),
      },
    ]);
    return ok({ id, seq: 9, phase: 'executing' });
  }
  if (name === 'begin')
    return ok({
      id: 'p',
      seq: 9,
      phase: 'drafting',
      submission: {
        id: idOf('report'),
        state: 'draft',
        round: 0,
        revision: 0,
        sha256: null,
        stepIndex: null,
        dueOn: null,
      },
    });
  if (name === 'ask-extension')
    requests.set(String(body['obligationId']), {
      ...asked,
      dueOn: String(body['dueOn']),
      by: person(who),
      reason: String(body['reason']),
    });
  if (name === 'extend' || name === 'refuse-extension')
    requests.delete(String(body['obligationId']));
  const stored = documents.get(String(body['submissionId']));
  if (!stored) return ok({ id: 'p', seq: 9, phase: 'drafting' });
  const { view } = stored;
  if (
    body['sha256'] !== undefined &&
    (body['sha256'] !== view.sha256 || body['revision'] !== view.revision)
  )
    return refuse(
      409,
      'stale-revision',
      `Văn bản đã có bản ký mới (bản ${String(view.revision)}).`,
    );
  decide(stored, name, body, who);
  if (stored.verdicts && !['ask-advice', 'comment', 'amend'].includes(name))
    stored.verdicts.delete(who.id);
  return ok({ id: view.planId, seq: 9, phase: 'approving' });
}

function decide(stored: Stored, name: string, body: Row, who: PersonRow): void {
  const { view } = stored;
  const decided = (kind: SubmissionView['decisions'][number]['kind'], text: unknown) => {
    view.decisions = [
      ...view.decisions,
      {
        revision: view.revision,
        round: view.round,
        step: 0,
        kind,
        by: person(who),
        office: office(who),
        authority: '',
        text: typeof text === 'string' ? text : null,
        at: now,
      },
    ];
  };
  switch (name) {
    case 'submit': {
      view.revision += 1;
      view.round += 1;
      view.state = 'submitted';
      view.source = 'revision';
      view.sha256 = idOf(`signed ${String(view.revision)}`)
        .replaceAll('-', '')
        .repeat(2);
      view.revisions = [
        ...view.revisions,
        {
          number: view.revision,
          sha256: view.sha256,
          signedBy: person(who),
          office: office(who),
          signedAt: now,
          signedOn: now.slice(0, 10),
          preparedBy: null,
          authority: '',
          onBehalf: false,
          inForce: false,
        },
      ];
      stored.revisions.set(view.revision, structuredClone(view.content) as Content);
      break;
    }
    case 'return':
      view.state = body['to'] === 'before' ? 'reviewing' : 'returned';
      decided(body['to'] === 'before' ? 'sent-back' : 'returned', body['reason']);
      break;
    case 'advise':
      decided('advised', body['note']);
      break;
    case 'sign':
      view.state = 'submitted';
      decided('signed', body['note']);
      break;
    case 'refuse':
      view.state = 'refused';
      decided('refused', body['reason']);
      break;
    case 'withdraw-approval':
      view.state = 'reviewing';
      view.inForce = null;
      decided('withdrawn', body['reason']);
      break;
    case 'ask-advice':
      view.advice = [
        ...view.advice,
        {
          id: idOf('asked now'),
          revision: view.revision,
          askedBy: person(who),
          of: person([hanh, minh, thu, lan].find((p) => p.id === body['personId']) ?? lan),
          question: String(body['question']),
          askedAt: now,
          answer: null,
          answeredAt: null,
          mine: false,
        },
      ];
      break;
    case 'give-advice':
      view.advice = view.advice.map((a) =>
        a.id === body['adviceId'] ? { ...a, answer: String(body['text']), answeredAt: now } : a,
      );
      break;
    case 'amend':
      view.state = 'amending';
      view.source = 'draft';
      view.amendment = {
        by: person(who),
        office: office(who),
        at: now,
        text: String(body['reason']),
      };
      stored.verdicts?.set(who.id, ['submit', 'drop-amendment', 'comment']);
      break;
    case 'drop-amendment':
      view.state = 'approved';
      view.amendment = null;
      view.source = 'revision';
      break;
    case 'endorse':
      view.route = route(1);
      view.state = 'reviewing';
      decided('endorsed', body['note']);
      break;
    case 'approve':
      view.route = route(null);
      view.state = 'approved';
      decided('approved', body['note']);
      break;
    case 'recall':
      view.state = 'recalled';
      view.source = 'draft';
      decided('recalled', null);
      break;
    case 'number':
      view.registered = {
        number: Number(body['number']),
        date: String(body['date']),
        symbol: String(body['symbol']),
        revision: view.revision,
      };
      break;
    case 'attach':
      view.files = [
        ...view.files,
        {
          id: String(body['fileId']),
          name: 'ban-ky.pdf',
          mediaType: 'application/pdf',
          attachedAt: now,
        },
      ];
      break;
    case 'comment':
      view.comments = [
        ...view.comments,
        {
          id: String(body['commentId']),
          part: body['part'] as Part,
          anchor: (body['anchor'] as string | undefined) ?? null,
          revision: view.revision,
          replyTo: (body['replyTo'] as string | undefined) ?? null,
          text: String(body['text']),
          by: person(who),
          office: office(who),
          at: new Date(Date.parse(now) + 60_000).toISOString(),
          resolvedAt: null,
          resolvedBy: null,
          mentions: ((body['mentions'] ?? []) as string[])
            .map((id) => [minh, lan, hanh].find((p) => p.id === id) ?? who)
            .map(person),
        },
      ];
      break;
    case 'resolve-comment':
      view.comments = view.comments.map((c) =>
        c.id === body['commentId'] ? { ...c, resolvedAt: now, resolvedBy: person(who) } : c,
      );
      break;
  }
}

function tasksOf(who: PersonRow): TaskView[] {
  const plan: PlanContent = fullPlan(hoaSen.name);
  const { tasks } = plan.tasks;
  const [labels, numbers] = [numberTasks(tasks), taskNumbers(tasks)];
  return tasks.map((task, n) => {
    const id = idOf(`task ${task.key}`);
    const notes = progress.get(id) ?? [];
    const percent = notes.at(-1)?.percent ?? (n * 35) % 120;
    const late = task.dueOn !== '' && task.dueOn < '2026-11-21' && percent < 100;
    return {
      id,
      planId: plans[0]?.id ?? '',
      unit: hoaSen,
      key: task.key,
      depth: task.depth,
      isLeaf: (tasks[n + 1]?.depth ?? 0) <= task.depth,
      group: task.group,
      number: numbers[n] ?? labels[n] ?? '',
      title: task.title,
      lead: task.lead,
      dueOn: task.dueOn || null,
      percent: Math.min(100, percent),
      late,
      daysLeft: late ? -3 : 12,
      mayProgress: who.id === hanh.id,
      notes: notes.map((note) => ({ ...note, by: person(hanh) })),
    };
  });
}

function planView(id: string, who: PersonRow): PlanView {
  const row = plans.find((p) => p.id === id) ?? plans[0];
  if (!row) throw new Error('no plan');
  const mine = who.id === hanh.id;
  const submission = row.submissionId ? documents.get(row.submissionId)?.view : undefined;
  const report = documents.get(idOf('report'))?.view;
  const papers = [submission, row.unit.id === hoaSen.id ? report : undefined].filter(
    (v) => v !== undefined,
  );
  return {
    id: row.id,
    unit: row.unit,
    directive: {
      id: directiveId,
      title: directiveTitle,
      symbol: '1487/SGDĐT-CTTT',
      schoolYear: year,
      issuer: row.unit,
    },
    strip: row.strip,
    obligations: directive.obligations.map((o, n) => ({
      candidates:
        mine && n === 1
          ? [
              { submissionId: idOf('elsewhere'), title: 'Văn hóa ứng xử trên môi trường mạng' },
              { submissionId: idOf('elsewhere 2'), title: 'Phòng ngừa bạo lực học đường' },
            ]
          : [],
      id: idOf(`${row.id} ${o.kind}`),
      kind: o.kind,
      title: o.title,
      opensAt: `${o.opensOn}T00:00:00.000Z`,
      dueOn: o.dueOn,
      daysLeft: n * 40 + 5,
      late: false,
      state: n === 0 ? row.state : n === 1 ? 'draft' : 'waiting',
      submissionId: n === 0 ? row.submissionId : n === 1 ? idOf('report') : null,
      asked: requests.get(idOf(`${row.id} ${o.kind}`)) ?? null,
      why:
        n === 0 && row.unit.id === plans[2]?.unit.id
          ? [
              { code: 'set-by-directive', params: { date: o.dueOn } },
              { code: 'superior-overran', params: { days: 2, from: o.dueOn, to: '2026-12-02' } },
            ]
          : [{ code: 'set-by-directive', params: { date: o.dueOn } }],
      allowedActions: mine
        ? n === 1
          ? [
              'begin',
              ...(requests.has(idOf(`${row.id} ${o.kind}`)) ? [] : (['ask-extension'] as const)),
            ]
          : []
        : [
            ...(requests.has(idOf(`${row.id} ${o.kind}`)) ? (['refuse-extension'] as const) : []),
            'extend',
            'urge',
            'enter-on-behalf',
          ],
    })),
    submissions: papers.map(rowOf),
    route: submission?.route ?? route(0),
    events: ['opened', 'begun', 'submitted', 'returned', 'reminded'].map((type, n) => ({
      seq: n + 1,
      type,
      at: `2026-11-${String(10 + n)}T02:00:00.000Z`,
      by: n % 4 === 0 ? null : person(n === 3 ? minh : hanh),
      office: n % 4 === 0 ? null : office(n === 3 ? minh : hanh),
      submissionId: n === 4 ? null : row.submissionId,
      text: type === 'returned' ? 'Mục III thiếu chỉ tiêu tập huấn.' : null,
      params: {},
      reminders:
        type !== 'reminded'
          ? []
          : [
              {
                title: 'Kế hoạch năm học',
                rung: '-1',
                kind: 'reminder',
                side: 'author',
                dueOn: '2026-11-14',
                isSent: false,
                to: [],
                others: 0,
              },
              {
                title: 'Kế hoạch năm học',
                rung: '+3',
                kind: 'escalation',
                side: 'author',
                dueOn: '2026-11-14',
                isSent: true,
                to: [person(hanh)],
                others: 2,
              },
            ],
    })),
    coming: [
      {
        on: '2026-11-28',
        what: 'Kế hoạch năm học',
        kind: 'mend',
        why: [{ code: 'set-on-return', params: { date: '2026-11-28' } }],
      },
      {
        on: '2027-01-18',
        what: 'Báo cáo học kỳ I',
        kind: 'due',
        why: [{ code: 'set-by-directive', params: { date: '2027-01-16' } }],
      },
      { on: '2027-05-31', what: 'Báo cáo cuối năm', kind: 'due', why: [] },
    ],
    tasks: row.unit.id === hoaSen.id ? tasksOf(who) : [],
    mayProgress: mine,
  };
}
