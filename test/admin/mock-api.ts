import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PersonRow } from '#domain/contracts/people';
import type { Problem } from '#domain/contracts/shared';
import type { WorkItem } from '#domain/contracts/work';
import { answerDocuments, decided, resetDocuments } from './mock-documents.ts';
import { answerRoutes, resetRoutes } from './mock-routes.ts';
import { answerViews, resetViews } from './mock-views.ts';
import { answerConfirmation, resetConfirmation } from './mock/confirmation.ts';
import { delegatesOf, myDelegations } from './mock/delegations.ts';
import {
  audit,
  board,
  calendar,
  directives,
  directiveView,
  mails,
  meOf,
  operations,
  programmes,
  unitView,
} from './mock/frame.ts';
import { hanh, people, units } from './mock/people.ts';
import {
  homeOfCommune,
  homeOfSchool,
  notices,
  now,
  plans,
  submissions,
  workOfCommune,
  workOfSchool,
} from './mock/plans.ts';

/**
 * The API of the frame's screens, in memory, with data typed by the contracts so that it cannot
 * drift from them. For looking at screens and testing how they look and sound; that the real API
 * answers so is tested end to end.
 */
const dist =
  process.env['ADMIN_DIST'] ?? fileURLToPath(new URL('../../dist/admin', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

type Row = Record<string, unknown>;
/** Days taken out of the calendar, and who has read their notices. */
const removed = new Set<string>();
const read = new Set<string>();
const noticesOf = (who: PersonRow) =>
  read.has(who.id) ? notices.map((n) => ({ ...n, readAt: n.readAt ?? now })) : notices;
const lists: Readonly<Record<string, (who: PersonRow) => readonly object[]>> = {
  work: (who) => (who === hanh ? workOfSchool : workOfCommune),
  plans: () => plans,
  submissions: () => submissions,
  tasks: () => [],
  directives: () => directives,
  programmes: () => programmes,
  notices: noticesOf,
  units: () => units,
  people: () => people,
  calendar: () => calendar.filter((d) => !removed.has(d.day)),
  audit: () => audit,
  'kept-mail': () => mails,
};

export interface Asking {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly method: string;
  readonly path: string;
  readonly url: URL;
  readonly body: Row;
  readonly who: PersonRow;
}
/** What a file of tests answers by itself; false leaves it to this mock. */
export type OwnAnswers = (asking: Asking) => boolean | Promise<boolean>;

export async function startMockApi(
  port = 0,
  own: OwnAnswers = () => false,
): Promise<{ url: string; server: Server; stop: () => Promise<void> }> {
  resetConfirmation();
  resetDocuments();
  resetRoutes();
  resetViews();
  removed.clear();
  read.clear();
  const server = createServer((req, res) => {
    void handle(req, res, own);
  });
  await new Promise<void>((done) => {
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : port)}`;
  return {
    url,
    server,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => {
        server.close(done);
      });
    },
  };
}

async function handle(req: IncomingMessage, res: ServerResponse, own: OwnAnswers): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://mock');
  if (!url.pathname.startsWith('/api/')) {
    file(url.pathname, res);
    return;
  }
  const body = await bodyOf(req);
  const path = url.pathname.slice(4);
  if (path === '/demo/accounts') {
    json(
      res,
      people.slice(0, 4).map((p) => ({
        name: p.name,
        login: p.login,
        password: 'nien-khoa',
        role: `${p.offices[0]?.title ?? ''}, ${p.offices[0]?.unit.name ?? ''}`,
      })),
    );
    return;
  }
  if (path.startsWith('/auth/sign-in/')) {
    signIn(body, res);
    return;
  }
  if (path === '/auth/sign-out') {
    res.setHeader('set-cookie', 'who=; Path=/; Max-Age=0');
    json(res, {});
    return;
  }
  const login = /(?:^|; )who=([^;]+)/.exec(req.headers.cookie ?? '')?.[1];
  const who = people.find((p) => p.login === decodeURIComponent(login ?? ''));
  if (!who) {
    refuse(
      res,
      401,
      'not-signed-in',
      'Phiên làm việc đã hết. Hãy đăng nhập lại; nội dung đang soạn vẫn được giữ.',
    );
    return;
  }
  if (path === '/live') {
    res.writeHead(200, { 'content-type': 'text/event-stream' });
    res.write(': open\n\n');
    return;
  }
  if (await own({ req, res, method: req.method ?? 'GET', path, url, body, who })) return;
  const proof = answerConfirmation(req.method ?? 'GET', path, body, who);
  if (proof) {
    res.statusCode = proof.status;
    json(res, proof.body);
    return;
  }
  const views = answerViews(req.method ?? 'GET', path, body, who);
  if (views) {
    res.statusCode = views.status;
    json(res, views.body);
    return;
  }
  const about =
    answerRoutes(req.method ?? 'GET', path, body, who) ??
    answerDocuments(req.method ?? 'GET', path, url, body, who);
  if (about) {
    res.statusCode = about.status;
    json(res, about.body);
    return;
  }
  if (req.method !== 'GET') {
    json(res, acted(req.method ?? '', path, body, who));
    return;
  }
  const answer = get(path, url, who);
  if (answer === undefined)
    refuse(res, 404, 'not-found', 'Không tìm thấy, hoặc thầy cô không có quyền xem mục này.');
  else json(res, answer);
}

function get(path: string, url: URL, who: PersonRow): unknown {
  const [, name = '', id] = path.split('/');
  if (path === '/me') return { ...meOf(who), ...(read.has(who.id) && { unreadNotices: 0 }) };
  if (path === '/home') return who === hanh ? homeOfSchool : homeOfCommune;
  if (path === '/work/queue')
    return { ids: queueOf(who, JSON.parse(url.searchParams.get('filter') ?? '{}') as Row) };
  if (path === '/board') return board;
  if (path === '/operations') return operations;
  if (name === 'directives' && id) {
    const row = directives.find((d) => d.id === id);
    return row && directiveView(row);
  }
  if (path === '/delegations') return myDelegations(who);
  if (name === 'units' && path.endsWith('/delegates'))
    return delegatesOf(url.searchParams.get('position') ?? 'head');
  if (name === 'units' && id) return unitView(id);
  const rows = lists[name]?.(who) as readonly Row[] | undefined;
  if (!rows) return undefined;
  if (id) return rows.find((r) => r['id'] === id);
  const filter = JSON.parse(url.searchParams.get('filter') ?? '{}') as Row;
  const found = rows.filter((row) =>
    Object.entries(filter).every(([k, v]) =>
      k === 'q'
        ? plain(JSON.stringify(row)).includes(plain(String(v)))
        : !(k in row) || row[k] === v,
    ),
  );
  const [page, perPage] = [
    Number(url.searchParams.get('page') ?? 1),
    Number(url.searchParams.get('perPage') ?? 25),
  ];
  return { data: found.slice((page - 1) * perPage, page * perPage), total: found.length };
}

/** What still waits for a review, filtered as the list is. */
const queueOf = (who: PersonRow, filter: Row): (string | null)[] =>
  ((lists['work']?.(who) ?? []) as readonly WorkItem[])
    .filter(
      (w) =>
        w.kind === 'review' &&
        !decided(w.submissionId ?? '', who) &&
        (filter['late'] === undefined || w.late === filter['late']) &&
        (typeof filter['q'] !== 'string' || plain(w.unit.name).includes(plain(filter['q']))),
    )
    .map((w) => w.submissionId);

function acted(method: string, path: string, body: Row, who: PersonRow): unknown {
  if (method === 'DELETE') removed.add(path.split('/')[2] ?? '');
  if (path === '/notices/read-all') read.add(who.id);
  if (path.endsWith('/preview')) return { count: units.length - 5, units: units.slice(5) };
  if (path === '/people' || path.endsWith('/reset-password'))
    return { id: people[4]?.id, password: 'tam-8K3w' };
  if (path === '/demo/advance') return { now: body['to'] };
  if (path === '/directives' || path.endsWith('/issue')) return { id: directives[1]?.id };
  return { id: path.split('/')[2] ?? '', seq: 9, phase: 'drafting', at: now };
}

function signIn(body: Row, res: ServerResponse): void {
  const who = people.find((p) => p.login === body['username'] || p.email === body['email']);
  if (!who || body['password'] !== 'nien-khoa') {
    res.writeHead(401, { 'content-type': 'application/json' });
    res.end(
      JSON.stringify({
        code: 'INVALID_USERNAME_OR_PASSWORD',
        message: 'Invalid username or password',
      }),
    );
    return;
  }
  res.setHeader('set-cookie', `who=${encodeURIComponent(who.login)}; Path=/`);
  json(res, { user: { id: who.id } });
}

function file(path: string, res: ServerResponse): void {
  const wanted = join(dist, normalize(path));
  const found = existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(dist, 'index.html');
  res.writeHead(200, { 'content-type': types[extname(found)] ?? 'application/octet-stream' });
  createReadStream(found).pipe(res);
}

async function bodyOf(req: IncomingMessage): Promise<Row> {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return text.startsWith('{') ? (JSON.parse(text) as Row) : {};
}

const plain = (s: string): string =>
  s
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase();
function json(res: ServerResponse, value: unknown): void {
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify(value));
}
function refuse(res: ServerResponse, status: number, code: string, title: string): void {
  const problem: Problem = { type: `about:blank#${code}`, title, status, code, retryable: false };
  res.writeHead(status, { 'content-type': 'application/problem+json' });
  res.end(JSON.stringify(problem));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startMockApi(Number(process.env['PORT'] ?? 4010));
  process.stdout.write(`${url}\n`);
}
