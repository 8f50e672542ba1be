import type { ServerResponse } from 'node:http';
import type { Board } from '#domain/contracts/board';
import type { BulkCheck, BulkItem } from '#domain/contracts/bulk';
import type { RerouteRow } from '#domain/contracts/review-route';
import type { ClockRow } from '#domain/contracts/two-sided-clock';
import type { WorkItem } from '#domain/contracts/work';
import type { Asking, OwnAnswers } from '../mock-api.ts';
import { board } from './frame.ts';
import { communes, idOf, schools } from './people.ts';

/**
 * Bulk acts in memory: a dry run, a line an item, an act done once under its key however often it
 * is asked for. That the real API answers so is tested there; here it may also break off in the
 * middle, as networks do.
 */
export interface BulkMock {
  readonly own: OwnAnswers;
  /** Every request for an act, in order. */
  readonly asked: { readonly act: string; readonly key: string; readonly items: readonly Line[] }[];
  /** How often each item was really done. */
  readonly done: Map<string, number>;
  /** Who has given their password. */
  readonly proved: Set<string>;
  /** Breaks the connection after so many lines, once. */
  cutAfter: number | null;
  /** Fails on this item, once. */
  failOnce: string | null;
  /** Milliseconds between two waves of lines. */
  pause: number;
}
interface Line {
  readonly planId: string;
  readonly command: Readonly<Record<string, unknown>>;
}

const hash = (n: number): string => n.toString(16).padStart(4, '0').repeat(16);
/** 52 papers that wait for a chair: 40 plans and 12 reports, every sixth late. */
export const papers: readonly WorkItem[] = Array.from({ length: 52 }, (_, n) => {
  const school = schools[n % schools.length];
  if (!school) throw new Error('no schools');
  const isPlan = n < 40;
  return {
    id: `${idOf(`paper ${String(n)}`)}:review`,
    kind: 'review',
    planId: idOf(`year ${String(n)}`),
    submissionId: idOf(`paper ${String(n)}`),
    taskId: null,
    unit: { ...school, id: idOf(`unit ${String(n)}`), name: `${school.name} ${String(n + 1)}` },
    title: isPlan ? 'Kế hoạch năm học' : 'Báo cáo học kỳ I',
    submissionKind: isPlan ? 'plan' : 'semester-report',
    schoolYear: '2026-2027',
    state: 'reviewing',
    round: 1 + (n % 5 === 0 ? 1 : 0),
    since: '2026-11-18T03:00:00.000Z',
    dueOn: n % 6 === 0 ? '2026-11-19' : '2026-11-25',
    daysLeft: n % 6 === 0 ? -2 : 2,
    late: n % 6 === 0,
    reason: null,
    paper: {
      revision: 1 + (n % 3),
      sha256: hash(n),
      act: isPlan ? 'approve' : 'endorse',
      confirm: 'click',
      seat: 0,
    },
  };
});

/** Two that the dry run holds back: one was sent anew meanwhile, one was sent by the asker. */
const blocked: Readonly<Record<string, [code: string, title: string]>> = {
  [papers[3]?.submissionId ?? '']: [
    'stale-revision',
    'Văn bản đã có bản mới hơn (bản 2). Hãy mở bản mới rồi quyết định.',
  ],
  [papers[7]?.submissionId ?? '']: [
    'own-submission',
    'Thầy cô đã ký trình văn bản này nên không tự duyệt được.',
  ],
};
/** One that is decided by another between the dry run and the act. */
export const taken = papers[11]?.submissionId ?? '';

const twelve = board.rows
  .slice(0, 12)
  .map((r, n) => ({ ...r, planId: idOf(`board ${String(n)}`) }));
export const smallBoard: Board = { ...board, rows: twelve };

const row = (n: number, over: Partial<ClockRow>): ClockRow => ({
  id: idOf(`clock ${String(n)}`),
  unit: schools[n] ?? communes[0],
  position: null,
  papers: 1 + n,
  authorDays: 20 - n,
  superiorDays: 3 * n,
  mean: n === 0 ? null : 1.5 * n,
  longest: n === 0 ? null : 2 * n,
  beyond: n > 3 ? n - 3 : 0,
  waiting: n % 2,
  ...over,
});
const byUnit = schools.slice(0, 6).map((_, n) => row(n, {}));
const byReviewer = communes.map((unit, n) =>
  row(n + 1, { id: `${unit.id}:specialist`, unit, position: 'specialist', authorDays: 0 }),
);

export const running: readonly RerouteRow[] = [0, 1, 2].map((n) => ({
  planId: idOf(`year ${String(n)}`),
  submissionId: idOf(`paper ${String(n)}`),
  unit: schools[n] ?? communes[0],
  title: 'Kế hoạch năm học',
  revision: 1,
  sha256: hash(n),
  version: 1,
  from: 'Thẩm định: Chuyên viên',
  ...(n === 2
    ? {
        to: null,
        stays: false,
        dropped: 0,
        dueOn: null,
        code: 'no-reviewer-office',
        reason: 'Không tìm được nơi thẩm định cho bước 2. Hãy kiểm tra tuyến duyệt.',
      }
    : {
        to: n === 0 ? 'Thẩm định: Chuyên viên' : 'Phê duyệt: Thủ trưởng',
        stays: n === 0,
        dropped: n,
        dueOn: '2026-11-27',
        code: null,
        reason: null,
      }),
}));

/** @param lists answer the lists too; without them only the acts */
export function bulkMock(lists = true): BulkMock {
  const proved = new Set<string>();
  const keys = new Set<string>();
  const mock: { -readonly [K in keyof BulkMock]: BulkMock[K] } = {
    own: (asking) => answer(asking),
    asked: [],
    done: new Map(),
    proved,
    cutAfter: null,
    failOnce: null,
    pause: 30,
  };

  async function answer({ req, res, method, path, url, body, who }: Asking): Promise<boolean> {
    const proof = () => ({
      level: proved.has(who.id) ? 'password' : 'click',
      until: proved.has(who.id) ? new Date(Date.now() + 300_000).toISOString() : null,
    });
    if (path === '/auth/confirmation')
      return json(res, { ...proof(), secondFactor: false, backupCodesLeft: null });
    if (path === '/auth/confirm') {
      if (body['password'] !== 'nien-khoa')
        return refuse(res, 403, 'wrong-password', 'Mật khẩu chưa đúng. Hãy nhập lại.');
      proved.add(who.id);
      return json(res, proof());
    }
    if (lists && path === '/work')
      return json(
        res,
        listed(
          papers.filter((p) => !mock.done.has(p.submissionId ?? '')),
          url,
        ),
      );
    if (lists && path === '/board') return json(res, smallBoard);
    if (path === '/clock')
      return json(res, listed(filterOf(url)['by'] === 'reviewer' ? byReviewer : byUnit, url));
    if (/^\/routes\/[^/]+\/running$/.test(path))
      return json(res, { newest: 2, rows: running.filter((r) => !mock.done.has(r.submissionId)) });
    const [, bulk, act = '', check] = path.split('/');
    if (bulk !== 'bulk' || method !== 'POST') return false;
    const items = body['items'] as readonly Line[];
    const signs = act === 'approve' || act === 'endorse';
    if (check) {
      const answers = items.map((i): BulkCheck['items'][number] => {
        const held = blocked[idOfLine(i)];
        return {
          ...about(i),
          allowed: !held,
          code: held?.[0] ?? null,
          title: held?.[1] ?? null,
          office: held
            ? null
            : {
                unitId: who.offices[0]?.unit.id ?? '',
                position: who.offices[0]?.position ?? 'head',
                authority: 'KT.',
              },
        };
      });
      return json(res, { needs: signs ? 'password' : 'click', items: answers } satisfies BulkCheck);
    }
    if (signs && !proved.has(who.id))
      return refuse(res, 403, 'confirmation-needed', 'Cần xác nhận', { level: 'password' });
    const key = String(req.headers['idempotency-key']);
    mock.asked.push({ act, key, items });
    await tell(res, items, key);
    return true;
  }

  async function tell(res: ServerResponse, items: readonly Line[], key: string): Promise<void> {
    res.writeHead(200, { 'content-type': 'application/x-ndjson' });
    const counts = { done: 0, refused: 0, failed: 0 };
    const cut = mock.cutAfter;
    mock.cutAfter = null;
    for (const [n, item] of items.entries()) {
      // Broken off inside a line; what stands before it was done all the same.
      if (n === cut) {
        res.write('{"planId":"');
        res.destroy();
        return;
      }
      const told = outcome(item, key);
      counts[told.outcome] += 1;
      res.write(`${JSON.stringify(told)}\n`);
      if (n % 5 === 4)
        await new Promise((resolve) => {
          setTimeout(resolve, mock.pause);
        });
    }
    res.end(`${JSON.stringify(counts)}\n`);
  }

  function outcome(item: Line, key: string): BulkItem {
    const id = idOfLine(item);
    if (id === taken)
      return {
        ...about(item),
        outcome: 'refused',
        code: 'already-decided',
        title: 'Văn bản này vừa có quyết định.',
      };
    if (id === mock.failOnce) {
      mock.failOnce = null;
      return {
        ...about(item),
        outcome: 'failed',
        code: 'internal',
        title: 'Hệ thống gặp lỗi. Hãy thử lại.',
      };
    }
    // Under one key an item is done once; what is told again changes nothing.
    if (!keys.has(`${key} ${id}`)) mock.done.set(id, (mock.done.get(id) ?? 0) + 1);
    keys.add(`${key} ${id}`);
    return { ...about(item), outcome: 'done', code: null, title: null };
  }
  return mock;
}

const idOfLine = (i: Line): string => about(i).submissionId ?? i.planId;
const about = (i: Line) => ({
  planId: i.planId,
  submissionId: (i.command['submissionId'] as string | undefined) ?? null,
});
const filterOf = (url: URL): Record<string, unknown> =>
  JSON.parse(url.searchParams.get('filter') ?? '{}') as Record<string, unknown>;

function listed<T extends object>(rows: readonly T[], url: URL): { data: T[]; total: number } {
  const found = rows.filter((r) =>
    Object.entries(filterOf(url)).every(([k, v]) =>
      k === 'q'
        ? JSON.stringify(r).includes(String(v))
        : !(k in r) || (r as Record<string, unknown>)[k] === v,
    ),
  );
  const by = url.searchParams.get('sort') ?? '';
  const sign = url.searchParams.get('order') === 'desc' ? -1 : 1;
  const sorted = found.toSorted(
    (a, b) =>
      sign *
        (Number((a as Record<string, unknown>)[by] ?? 0) -
          Number((b as Record<string, unknown>)[by] ?? 0)) || 0,
  );
  const [page, perPage] = [
    Number(url.searchParams.get('page') ?? 1),
    Number(url.searchParams.get('perPage') ?? 25),
  ];
  return { data: sorted.slice((page - 1) * perPage, page * perPage), total: found.length };
}
function json(res: ServerResponse, value: unknown): true {
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify(value));
  return true;
}
function refuse(
  res: ServerResponse,
  status: number,
  code: string,
  title: string,
  params?: object,
): true {
  res.writeHead(status, { 'content-type': 'application/problem+json' });
  res.end(
    JSON.stringify({
      type: `about:blank#${code}`,
      title,
      status,
      code,
      retryable: false,
      ...(params && { params }),
    }),
  );
  return true;
}
