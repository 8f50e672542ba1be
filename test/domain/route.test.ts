import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor';
import { routeChanges } from '#domain/review-route/changes';
import { checkRoute, warnRoute } from '#domain/review-route/check';
import type { DraftRoute } from '#domain/review-route/draft';
import {
  decideRoute,
  type RouteCommand,
  type RouteContext,
  type RouteState,
} from '#domain/review-route/review-route';
import { positions } from '#domain/shapes/basics';
import {
  confirmations,
  relations,
  routeSpec,
  stepActs,
  type RouteOffice,
  type RouteSpec,
  type RouteStep,
} from '#domain/shapes/review-route';
import { words } from '#domain/words/index';
import { stepName } from '#domain/words/review-route';

const office = (
  relation: RouteOffice['relation'],
  position: RouteOffice['position'],
  line: RouteOffice['line'] = 'managing',
): RouteOffice => ({ relation, line, position });
const step = (key: string, over: Partial<RouteStep> = {}): RouteStep => ({
  key,
  name: '',
  offices: [office('parent', 'specialist')],
  rule: 'one',
  needed: 1,
  act: 'endorse',
  limitDays: 3,
  returns: 'author',
  samePerson: false,
  confirm: 'click',
  ...over,
});
const approve = step('b-end', {
  act: 'approve',
  offices: [office('parent', 'head')],
  limitDays: 5,
});
const route = (...steps: RouteStep[]): RouteSpec => ({ steps, withdrawDays: 5 });
const found = (spec: DraftRoute): string[] => checkRoute(spec).map((d) => `${d.at} ${d.code}`);

describe('a route that cannot run names the spot', () => {
  const own = step('o', { offices: [office('own', 'team-lead')], act: 'advise', returns: 'none' });
  it.each<[string, DraftRoute, string[]]>([
    ['no steps', route(), ['steps route-no-steps']],
    ['the last step does not approve', route(step('a')), ['steps/0/act route-end']],
    [
      'it approves before the end',
      route(step('a', { act: 'approve', offices: [office('parent', 'head')] }), approve),
      ['steps/0/act route-approves-early'],
    ],
    [
      'a step of the own unit after a superior',
      route(step('a'), own, approve),
      ['steps/1/offices route-own-late'],
    ],
    [
      'one step of both sides',
      route(step('a', { offices: [office('own', 'head'), office('parent', 'head')] }), approve),
      ['steps/0/offices route-own-mixed'],
    ],
    [
      'the own unit approves',
      route({ ...own, act: 'approve' }),
      ['steps/0/act route-own-approves'],
    ],
    ['a key twice', route(step('a'), step('a'), approve), ['steps/1/key route-key-twice']],
    [
      'an office twice',
      route(step('a', { offices: [office('parent', 'head'), office('parent', 'head')] }), approve),
      ['steps/0/offices/1 route-office-twice'],
    ],
    [
      'the issuer twice, by another line',
      route(
        step('a', {
          offices: [office('issuer', 'head'), office('issuer', 'head', 'professional')],
        }),
        approve,
      ),
      ['steps/0/offices/1 route-office-twice'],
    ],
    [
      'more needed than there are',
      route(step('a', { rule: 'some', needed: 2 }), approve),
      ['steps/0/needed route-needed-more'],
    ],
    [
      'all, but not as many as there are',
      route(
        step('a', {
          rule: 'all',
          needed: 1,
          offices: [office('parent', 'head'), office('issuer', 'head')],
        }),
        approve,
      ),
      ['steps/0/needed route-needed-rule'],
    ],
    [
      'one, but two',
      route(
        step('a', { needed: 2, offices: [office('parent', 'head'), office('issuer', 'head')] }),
        approve,
      ),
      ['steps/0/needed route-needed-rule'],
    ],
    [
      'some, but none',
      route(step('a', { rule: 'some', needed: 0 }), approve),
      ['steps/0/needed route-needed-rule'],
    ],
    [
      'nobody decides',
      route(step('a', { offices: [] }), approve),
      ['steps/0/offices route-no-office'],
    ],
    [
      'a specialist approves',
      route({ ...approve, offices: [office('parent', 'specialist')] }),
      ['steps/0/offices/0/position route-approver'],
    ],
    [
      'a deputy approves without delegation',
      route({ ...approve, offices: [office('parent', 'deputy')] }),
      ['steps/0/offices/0/position route-approver'],
    ],
    [
      'a clerk reviews',
      route(step('a', { offices: [office('parent', 'clerk')] }), approve),
      ['steps/0/offices/0/position route-position'],
    ],
    [
      'a team lead of a superior reviews',
      route(step('a', { offices: [office('parent', 'team-lead')] }), approve),
      ['steps/0/offices/0/position route-position'],
    ],
    [
      'an inspector of the own unit',
      route({ ...own, offices: [office('own', 'inspector')] }, approve),
      ['steps/0/offices/0/position route-position-own'],
    ],
    [
      'the first step returns to the one before',
      route(step('a', { returns: 'before' }), approve),
      ['steps/0/returns route-before-first'],
    ],
    [
      'two steps that hand it to and fro',
      route(step('a', { returns: 'none' }), { ...approve, returns: 'before' }),
      ['steps/1/returns route-no-way-back'],
    ],
    [
      'a long way back that ends nowhere',
      route(step('a', { returns: 'none' }), step('b', { returns: 'before' }), {
        ...approve,
        returns: 'before',
      }),
      ['steps/1/returns route-no-way-back', 'steps/2/returns route-no-way-back'],
    ],
    [
      'a way back behind the head’s signature',
      route(own, step('a', { returns: 'both' }), approve),
      ['steps/1/returns route-back-over-signature'],
    ],
    ['no time', route({ ...approve, limitDays: 0 }), ['steps/0/limitDays route-limit']],
    [
      'withdrawn after years',
      { ...route(approve), withdrawDays: 61 },
      ['withdrawDays route-withdraw'],
    ],
  ])('%s', (_name, spec, expected) => {
    expect(found(spec)).toEqual(expected);
  });

  it('and says nothing about one that runs', () => {
    expect(
      found(
        route(own, step('a', { returns: 'author' }), step('b', { returns: 'before' }), approve),
      ),
    ).toEqual([]);
    expect(
      found(
        route(
          step('a', {
            rule: 'some',
            needed: 2,
            offices: [
              office('parent', 'head'),
              office('issuer', 'head'),
              office('grandparent', 'deputy'),
            ],
          }),
          approve,
        ),
      ),
    ).toEqual([]);
  });
  it('has words for every code, in both languages', () => {
    for (const language of ['vi', 'en'] as const)
      for (const code of ['route-no-steps', 'route-nobody', 'route-no-way-back'])
        expect(words(language).details).toHaveProperty(code);
    expect(
      words('vi').problems['no-holder']({
        step: 2,
        relation: 'parent',
        line: 'managing',
        position: 'specialist',
      }),
    ).toContain('Bước 2: không ai giữ chức vụ Chuyên viên, cấp trên trực tiếp (quản lý)');
  });
});

describe('what may surprise is told, not refused', () => {
  const warned = (spec: DraftRoute): string[] => warnRoute(spec).map((d) => `${d.at} ${d.code}`);
  it('two offices that may be one', () => {
    const two = (a: RouteOffice, b: RouteOffice) =>
      warned(route(step('a', { offices: [a, b], rule: 'all', needed: 2 }), approve));
    expect(two(office('parent', 'specialist'), office('issuer', 'specialist'))).toEqual([
      'steps/0/offices/1 route-offices-may-meet',
    ]);
    expect(
      two(office('parent', 'specialist'), office('parent', 'specialist', 'professional')),
    ).toEqual(['steps/0/offices/1 route-offices-may-meet']);
    expect(two(office('parent', 'specialist'), office('grandparent', 'specialist'))).toEqual([]);
    expect(two(office('parent', 'specialist'), office('issuer', 'deputy'))).toEqual([]);
  });
  it('one office in two steps', () => {
    expect(warned(route(step('a', { offices: [office('parent', 'head')] }), approve))).toEqual([
      'steps/1/samePerson route-same-office-again',
    ]);
    expect(
      warned(
        route(step('a', { offices: [office('parent', 'head')] }), { ...approve, samePerson: true }),
      ),
    ).toEqual([]);
  });
});

const anyStep = (key: number): fc.Arbitrary<RouteStep> =>
  fc.record({
    key: fc.constantFrom(`s-${String(key)}`, 's-0'),
    name: fc.constant(''),
    offices: fc.array(
      fc.record({
        relation: fc.constantFrom(...relations),
        line: fc.constantFrom('professional', 'managing'),
        position: fc.constantFrom(...positions),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    rule: fc.constantFrom('one', 'all', 'some'),
    needed: fc.integer({ min: 1, max: 4 }),
    act: fc.constantFrom(...stepActs),
    limitDays: fc.integer({ min: 1, max: 60 }),
    returns: fc.constantFrom('none', 'author', 'before', 'both'),
    samePerson: fc.boolean(),
    confirm: fc.constantFrom(...confirmations),
  });
const anyRoute: fc.Arbitrary<RouteSpec> = fc.record({
  steps: fc
    .integer({ min: 1, max: 6 })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => anyStep(i)))),
  withdrawDays: fc.integer({ min: 0, max: 60 }),
});
/** Sound in everything but its returns, so that many of them pass. */
const nearlySound: fc.Arbitrary<RouteSpec> = fc
  .tuple(
    fc.array(fc.tuple(fc.boolean(), fc.constantFrom('none', 'author', 'before', 'both')), {
      maxLength: 6,
    }),
    fc.constantFrom('none', 'author', 'before', 'both'),
  )
  .map(([middle, end]) =>
    route(
      ...middle
        .toSorted((a, b) => Number(b[0]) - Number(a[0]))
        .map(([own, returns], i) =>
          step(`s-${String(i)}`, {
            returns,
            offices: [own ? office('own', 'deputy') : office('parent', 'specialist')],
          }),
        ),
      { ...approve, returns: end },
    ),
  );

/**
 * Where a paper may go from each step, walked edge by edge: `approved`, `author`, or the number of
 * a step.
 */
function reached(spec: RouteSpec, from: number, onlyBack: boolean): Set<string> {
  const seen = new Set<string>();
  const queue = [String(from)];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const at = Number(node);
    const s = spec.steps[at];
    if (!s) continue;
    if (!onlyBack && s.act === 'approve') queue.push('approved');
    if (!onlyBack && s.act !== 'approve' && at + 1 < spec.steps.length) queue.push(String(at + 1));
    if (s.returns === 'author' || s.returns === 'both') queue.push('author');
    // Behind the signature of the head nobody above sends anything back.
    const overSignature =
      at > 0 &&
      (spec.steps[at - 1]?.offices.every((o) => o.relation === 'own') ?? false) &&
      s.offices.some((o) => o.relation !== 'own');
    if ((s.returns === 'before' || s.returns === 'both') && at > 0 && !overSignature)
      queue.push(String(at - 1));
  }
  return seen;
}

describe('properties', () => {
  it('from every step of a route that passes, approval or the author is reached; sent back can get home', () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.oneof(nearlySound, anyRoute), (spec) => {
        if (checkRoute(spec).length) return;
        passed += 1;
        spec.steps.forEach((s, i) => {
          expect(reached(spec, i, false)).toContain('approved');
          if (s.returns !== 'none') expect(reached(spec, i, true)).toContain('author');
        });
        const internal = spec.steps.map((s) => s.offices.every((o) => o.relation === 'own'));
        expect(internal).toEqual(internal.toSorted((a, b) => Number(b) - Number(a)));
        expect(spec.steps.map((s) => s.act === 'approve')).toEqual(
          spec.steps.map((_, i) => i === spec.steps.length - 1),
        );
        expect(routeSpec.safeParse(spec).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(passed).toBeGreaterThan(200);
  });
  it('a route sound but for its returns is refused exactly when some step can send it back and never home', () => {
    fc.assert(
      fc.property(nearlySound, (spec) => {
        const stuck = spec.steps.some(
          (s, i) => s.returns !== 'none' && !reached(spec, i, true).has('author'),
        );
        // Two places have nothing before them to send it back to: the first step, and the first one
        // after the signature.
        const wall = spec.steps.findIndex((s) => s.offices.some((o) => o.relation !== 'own'));
        const before = [spec.steps[0], spec.steps[wall]].some(
          (s) => s?.returns === 'before' || s?.returns === 'both',
        );
        expect(checkRoute(spec).length > 0).toBe(stuck || before);
      }),
      { numRuns: 1000 },
    );
  });
  it('says nothing has changed exactly when nothing has, and names who moved', () => {
    fc.assert(
      fc.property(nearlySound, nearlySound, (a, b) => {
        expect(routeChanges(a, a)).toEqual([]);
        expect(routeChanges(a, b).length > 0).toBe(JSON.stringify(a) !== JSON.stringify(b));
      }),
    );
    const [x, y, z] = [step('x'), step('y'), step('z')];
    expect(
      routeChanges(route(x, y, z), route(z, x, y)).map((c) => [c.kind, 'step' in c && c.step.key]),
    ).toEqual([['moved', 'z']]);
    expect(
      routeChanges(route(x, y, approve), {
        ...route({ ...y, limitDays: 9, needed: 1, rule: 'all' }, approve),
        withdrawDays: 0,
      }),
    ).toMatchObject([
      { kind: 'removed', at: 1 },
      { kind: 'changed', at: 1, fields: ['rule', 'limitDays'] },
      { kind: 'withdraw', from: 5, to: 0 },
    ]);
  });
});

describe('publishing and archiving', () => {
  const owner = 'u-1';
  const person = (position: RouteOffice['position'], unitId = owner): Actor => ({
    kind: 'person',
    personId: 'p',
    offices: [{ unitId, position }],
  });
  const drafted: RouteState = {
    id: 'r',
    name: 'Cũ',
    archivedOn: null,
    published: 1,
    draft: {
      version: 2,
      draftVersion: 4,
      name: 'Mới',
      spec: route(approve),
      sha256: 'a'.repeat(64),
    },
  };
  const ctx = (actor: Actor, over: Partial<RouteContext> = {}): RouteContext => ({
    now: '2026-09-08T02:00:00.000Z',
    zone: 'Asia/Ho_Chi_Minh',
    actor,
    subject: { unitId: owner, above: [{ unitId: 'u-0', line: 'professional', depth: 1 }] },
    readable: true,
    holders: { units: 2, nobody: [] },
    ...over,
  });
  const publish = { type: 'publish', version: 2, draftVersion: 4 } as const;
  const decided = (
    actor: Actor,
    state = drafted,
    command: RouteCommand = publish,
    over: Partial<RouteContext> = {},
  ) => {
    const answer = decideRoute(state, command, ctx(actor, over));
    return Array.isArray(answer) ? answer.map((e) => e.type) : answer.refused;
  };

  it.each<[string, Actor, string | string[]]>([
    ['the head', person('head'), ['route-published']],
    ['an administrator', person('administrator'), ['route-published']],
    ['an administrator above', person('administrator', 'u-0'), ['route-published']],
    ['a specialist drafts, and does not publish', person('specialist'), 'not-allowed'],
    ['a head above reads', person('head', 'u-0'), 'not-allowed'],
    ['the system', { kind: 'system' }, 'not-allowed'],
  ])('%s', (_n, actor, expected) => {
    expect(decided(actor)).toEqual(expected);
  });

  it('refuses what is not sound, not seen, not held by anybody, archived', () => {
    const head = person('head');
    expect(decided(person('head', 'u-9'), drafted, publish, { readable: false })).toBe('not-found');
    expect(decided(head, { ...drafted, draft: null })).toBe('wrong-state');
    expect(decided(head, { ...drafted, archivedOn: '2026-01-01' })).toBe('wrong-state');
    expect(decided(head, drafted, { ...publish, draftVersion: 3 })).toBe('stale-version');
    expect(
      decided(head, {
        ...drafted,
        draft: { ...(drafted.draft as NonNullable<RouteState['draft']>), spec: route(step('a')) },
      }),
    ).toBe('route-unsound');
    expect(decided(head, drafted, publish, { holders: { units: 0, nobody: [] } })).toBe(
      'unknown-target',
    );
    expect(
      decided(head, drafted, publish, {
        holders: {
          units: 2,
          nobody: [
            {
              at: 'steps/0/offices/0',
              code: 'route-nobody',
              params: { step: 1, relation: 'parent', line: 'managing', position: 'head' },
            },
          ],
        },
      }),
    ).toBe('no-holder');
    expect(decided(head, drafted, { type: 'archive', on: '2026-09-07' })).toBe('date-in-past');
    expect(decided(head, drafted, { type: 'archive', on: '2026-09-08' })).toEqual([
      'route-archived',
    ]);
  });
});

it('a step without a name is called by what it does and who does it', () => {
  expect(stepName(approve, words('vi'))).toBe('Phê duyệt: Thủ trưởng, cấp trên trực tiếp');
  expect(stepName({ ...approve, name: 'Lãnh đạo ký' }, words('vi'))).toBe('Lãnh đạo ký');
});
