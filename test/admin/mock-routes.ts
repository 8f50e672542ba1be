import type { PersonRow } from '#domain/contracts/people';
import type {
  Holders,
  RouteChecked,
  RouteConflict,
  RouteRow,
  RouteVersionView,
  RouteView,
} from '../../domain/contracts/review-route.ts';
import { checkRoute, warnRoute } from '../../domain/review-route/check.ts';
import type { DraftRoute } from '../../domain/review-route/draft.ts';
import { fill, words, type DetailCode } from '../../domain/words/index.ts';
import { communes, department, hanh, hoaSen, idOf, lan, minh, schools } from './mock/people.ts';
import { now } from './mock/plans.ts';

/**
 * Review routes in memory, with the domain's own check. The real ones are tested in test/api and
 * test/db.
 */
interface Stored {
  readonly id: string;
  owner: RouteRow['owner'];
  archivedOn: string | null;
  versions: RouteVersionView[];
}
let routes: Stored[] = [];

const office = (
  relation: 'own' | 'parent' | 'issuer',
  position: 'team-lead' | 'deputy' | 'specialist' | 'head',
  line: 'managing' | 'professional' = 'managing',
) => ({ relation, line, position });
const step = (
  key: string,
  over: Partial<DraftRoute['steps'][number]>,
): DraftRoute['steps'][number] => ({
  key,
  name: '',
  offices: [office('parent', 'specialist')],
  rule: 'one',
  needed: 1,
  act: 'endorse',
  limitDays: 5,
  returns: 'author',
  samePerson: false,
  confirm: 'click',
  ...over,
});
const spec: DraftRoute = {
  withdrawDays: 5,
  steps: [
    step('to-chuyen-mon', { offices: [office('own', 'team-lead')], act: 'advise', limitDays: 2 }),
    step('tham-dinh', {
      name: 'Cùng thẩm định',
      offices: [
        office('parent', 'specialist'),
        office('parent', 'specialist', 'professional'),
        office('issuer', 'specialist'),
      ],
      rule: 'some',
      needed: 2,
      returns: 'author',
    }),
    step('phe-duyet', {
      offices: [office('parent', 'head')],
      act: 'approve',
      limitDays: 3,
      returns: 'before',
      confirm: 'password',
    }),
  ],
};
const older: DraftRoute = {
  withdrawDays: 0,
  steps: [
    step('tham-dinh', { limitDays: 7 }),
    step('phe-duyet', { offices: [office('parent', 'head')], act: 'approve', limitDays: 3 }),
  ],
};
const version = (n: number, name: string, text: DraftRoute): RouteVersionView => ({
  version: n,
  state: 'published',
  name,
  spec: text,
  draftVersion: 1,
  changedBy: { id: minh.id, name: minh.name },
  changedAt: '2026-09-01T02:00:00.000Z',
  publishedBy: { id: lan.id, name: lan.name },
  publishedAt: '2026-09-02T02:00:00.000Z',
  sha256: String(n).repeat(64),
});

export const routeId = idOf('route');
export function resetRoutes(): void {
  routes = [
    {
      id: routeId,
      owner: communes[0],
      archivedOn: null,
      versions: [
        version(2, 'Kế hoạch năm học, trường công lập', spec),
        version(1, 'Kế hoạch năm học', older),
      ],
    },
    {
      id: idOf('route of the department'),
      owner: department,
      archivedOn: null,
      versions: [version(1, 'Trường trung học phổ thông', older)],
    },
  ];
}

const rowOf = (r: Stored, who: PersonRow): RouteRow => {
  const published = r.versions.find((v) => v.state === 'published');
  const newest = r.versions[0] as RouteVersionView;
  return {
    id: r.id,
    name: (published ?? newest).name,
    owner: r.owner,
    published: published?.version ?? null,
    publishedAt: published?.publishedAt ?? null,
    steps: (published ?? newest).spec.steps.length,
    hasDraft: newest.state === 'draft',
    archivedOn: r.archivedOn,
    mayEdit: r.archivedOn === null && who.id !== hanh.id,
    mayPublish:
      r.archivedOn === null &&
      (who.id === lan.id || who.offices.some((o) => o.position === 'administrator')),
  };
};
const viewOf = (r: Stored, who: PersonRow): RouteView => ({
  ...rowOf(r, who),
  versions: r.versions,
  events: r.versions
    .filter((v) => v.state === 'published')
    .map((v, seq) => ({
      seq,
      type: 'route-published',
      at: v.publishedAt ?? now,
      by: v.publishedBy,
      office: lan.offices[0] ?? null,
      submissionId: null,
      text: null,
      params: { version: v.version },
    }))
    .toReversed(),
});

const others = schools.slice(1, 4);
const holdersOf = (text: DraftRoute): Holders => ({
  units: schools.length,
  offices: text.steps.flatMap((s, n) =>
    s.offices.map((is, office) => {
      const missing = is.line === 'professional' ? others : [];
      return {
        step: n,
        office,
        is,
        held: is.position === 'deputy' ? 0 : schools.length - missing.length,
        away: n === 0 ? 1 : 0,
        noUnit: { count: 0, examples: [] },
        nobody: {
          count: is.position === 'deputy' ? schools.length : missing.length,
          examples: (is.position === 'deputy' ? schools : missing).map((unit) => ({
            unit,
            at: is.relation === 'own' ? unit : department,
          })),
        },
      };
    }),
  ),
});
const said = (found: ReturnType<typeof checkRoute>): RouteChecked['details'] =>
  found.map((d) => ({
    at: d.at,
    code: d.code,
    message: fill(words('vi').details[d.code as DetailCode], d.params),
  }));

/** Answers a request about routes; null when it is about something else. */
export function answerRoutes(
  method: string,
  path: string,
  body: Record<string, unknown>,
  who: PersonRow,
): { status: number; body: unknown } | null {
  const [, name, id, act] = path.split('/');
  if (name !== 'routes') return null;
  const ok = (value: unknown) => ({ status: 200, body: value });
  if (!id) {
    if (method === 'GET')
      return ok({ data: routes.map((r) => rowOf(r, who)), total: routes.length });
    const made = idOf(`route ${String(routes.length)}`);
    routes = [
      ...routes,
      {
        id: made,
        owner: who.offices[0]?.unit ?? hoaSen,
        archivedOn: null,
        versions: [draft(1, 1, body, who)],
      },
    ];
    return ok({ id: made, version: 1, draftVersion: 1 });
  }
  const found = routes.find((r) => r.id === id);
  if (!found)
    return {
      status: 404,
      body: {
        type: 'about:blank',
        title: words('vi').problems['not-found']({}),
        status: 404,
        code: 'not-found',
        retryable: false,
      },
    };
  const [newest] = found.versions as [RouteVersionView, ...RouteVersionView[]];
  if (method === 'GET') return ok(viewOf(found, who));
  if (act === 'check') {
    const text = (body['spec'] as DraftRoute | undefined) ?? newest.spec;
    return ok({
      details: said(checkRoute(text)),
      warnings: said(warnRoute(text)),
      holders: holdersOf(text),
    } satisfies RouteChecked);
  }
  if (act === 'draft') return saved(found, newest, body, who);
  if (act === 'archive') found.archivedOn = String(body['on']);
  if (act === 'publish')
    found.versions = [
      {
        ...newest,
        state: 'published',
        publishedBy: { id: who.id, name: who.name },
        publishedAt: now,
        sha256: '9'.repeat(64),
      },
      ...found.versions.slice(1),
    ];
  if (act === 'copy')
    routes = [
      ...routes,
      {
        ...found,
        id: idOf('copy'),
        versions: [draft(1, 1, { name: body['name'], spec: newest.spec }, who)],
      },
    ];
  return ok({
    id: act === 'copy' ? idOf('copy') : id,
    seq: 3,
    published: newest.version,
    archivedOn: found.archivedOn,
    version: 1,
    draftVersion: 1,
  });
}

const draft = (
  n: number,
  draftVersion: number,
  body: Record<string, unknown>,
  who: PersonRow,
): RouteVersionView => ({
  version: n,
  state: 'draft',
  name: String(body['name']),
  spec: body['spec'] as DraftRoute,
  draftVersion,
  changedBy: { id: who.id, name: who.name },
  changedAt: now,
  publishedBy: null,
  publishedAt: null,
  sha256: null,
});

function saved(
  found: Stored,
  newest: RouteVersionView,
  body: Record<string, unknown>,
  who: PersonRow,
): { status: number; body: unknown } {
  const there = newest.state === 'draft' ? newest.draftVersion : 0;
  if (there !== body['draftVersion']) {
    const current: RouteConflict = {
      version: newest.version,
      draftVersion: there,
      name: newest.name,
      spec: newest.spec,
      savedBy: newest.changedBy,
      savedAt: newest.changedAt,
    };
    return {
      status: 409,
      body: {
        type: 'about:blank',
        title: words('vi').problems['stale-version']({}),
        status: 409,
        code: 'stale-version',
        retryable: false,
        current,
      },
    };
  }
  const next = draft(there ? newest.version : newest.version + 1, there + 1, body, who);
  found.versions = there ? [next, ...found.versions.slice(1)] : [next, ...found.versions];
  return {
    status: 200,
    body: { id: found.id, version: next.version, draftVersion: next.draftVersion },
  };
}

/** Someone else saves the draft of a route. */
export function saveElsewhere(id: string, change: (spec: DraftRoute) => DraftRoute): void {
  const found = routes.find((r) => r.id === id);
  const newest = found?.versions[0];
  if (found && newest)
    found.versions = [
      {
        ...newest,
        spec: change(newest.spec),
        draftVersion: newest.draftVersion + 1,
        changedBy: { id: minh.id, name: minh.name },
        changedAt: now,
      },
      ...found.versions.slice(1),
    ];
}
