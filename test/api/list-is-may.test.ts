import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedPlans } from '#db/access/changed';
import { officesOf } from '#db/access/people';
import { directiveView, listDirectives } from '#db/directive/list';
import { readFile } from '#db/file/files';
import { listNotices } from '#db/notice/reads';
import { listPlans } from '#db/plan/list';
import { connect, type Db } from '#db/postgres/connect';
import { listAudit } from '#db/screens/audit';
import { readBoard } from '#db/screens/board';
import { readHome } from '#db/screens/home';
import { readMe } from '#db/screens/me';
import { listWork } from '#db/screens/work/list';
import { planView } from '#db/screens/year';
import type { Moment } from '#db/shared/moment';
import { createReference, type Reference } from '#db/shared/reference';
import { listSubmissions } from '#db/submission/list';
import { paperOf } from '#db/submission/paper';
import { submissionView } from '#db/submission/view';
import { listTasks } from '#db/task/list';
import { listUnits } from '#db/unit/list';
import type { PersonActor } from '#domain/access/actor';
import { lentActs, type Actor, type Office, type Subject } from '#domain/access/actor';
import { may } from '#domain/access/may';
import { blankPlan } from '#domain/content/blank';
import { positions, submissionKinds } from '#domain/shapes/basics';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { directive as directiveOf } from '../support/world.ts';

const zone = 'Asia/Ho_Chi_Minh';
const now = '2026-10-15T02:00:00.000Z';
const moment: Moment = { now, today: '2026-10-15', zone, calendar: { off: {}, worked: {} } };
const all = { sort: 'id', order: 'asc', page: 1, perPage: 1000 } as const;

let database: TestDatabase;
let db: Db;
let reference: Reference;
beforeAll(async () => {
  database = await testDatabase();
  db = connect(database.url, 'owner', 6);
  reference = createReference(db, zone);
});
afterAll(async () => {
  await db.end();
  await database.close();
});

/**
 * A tree on two lines in which every parent was made before its child, so that there is no circle;
 * some links ended, some begin later.
 */
const tree = fc.array(
  fc.record({
    professional: fc.nat(),
    managing: fc.nat(),
    span: fc.constantFrom(
      '[2000-01-01,)',
      '[2000-01-01,2026-10-15)',
      '[2026-10-15,)',
      '[2026-11-01,)',
    ),
  }),
  { minLength: 6, maxLength: 12 },
);
const offices = fc.array(
  fc.array(fc.record({ unit: fc.nat(), position: fc.constantFrom(...positions) }), {
    maxLength: 3,
  }),
  { minLength: 5, maxLength: 6 },
);
/**
 * Who lends which of their offices to whom, by which office of theirs, for what: rows as they would
 * lie in the table, in force or not.
 */
const loans = fc.array(
  fc.record({
    giver: fc.nat(),
    office: fc.nat(),
    receiver: fc.nat(),
    by: fc.nat(),
    acts: fc.subarray([...lentActs], { minLength: 1 }),
    kinds: fc.subarray([...submissionKinds]),
    during: fc.constantFrom(
      '[2026-01-01,)',
      '[2026-01-01,)',
      '[2026-10-15,2026-10-16)',
      '[2026-10-15,2026-10-16)',
      '[2026-01-01,2026-10-15)',
      '[2026-10-16,)',
    ),
    confirmed: fc.constantFrom(true, true, false),
  }),
  { minLength: 12, maxLength: 20 },
);

interface Grown {
  units: string[];
  above: Map<string, Subject['above']>;
  actors: PersonActor[];
  directiveId: string;
  plans: { id: string; unitId: string; submissionId: string; fileId: string; taskId: string }[];
}

async function grow(
  shape: { professional: number; managing: number; span: string }[],
  held: { unit: number; position: Office['position'] }[][],
  lent: typeof loans extends fc.Arbitrary<infer T> ? T : never,
): Promise<Grown> {
  const ids = shape.map(() => randomUUID());
  await db`
    insert into unit ${db(
      ids.map((id, i) => ({
        id,
        code: `u-${id.slice(0, 8)}`,
        kind: 'primary',
        name: `Trường Số ${i}`,
        symbol: 'T',
        place: '',
        opened_on: '1999-01-01',
      })),
    )}`;
  const links = shape.flatMap((s, i) =>
    i === 0
      ? []
      : (['professional', 'managing'] as const).flatMap((line) => {
          const parent = s[line] % (i + 1);
          return parent === i
            ? []
            : [{ line, child: ids[i] as string, parent: ids[parent] as string, during: s.span }];
        }),
  );
  if (links.length) await db`insert into unit_link ${db(links)}`;
  const holders = held.map((offs) => ({
    personId: randomUUID(),
    offices: offs
      .map((o) => ({ unitId: ids[o.unit % ids.length] as string, position: o.position }))
      .filter(
        (o, i, all) =>
          all.findIndex((x) => x.unitId === o.unitId && x.position === o.position) === i,
      ),
  }));
  await db`
    insert into person
    ${db(holders.map((a) => ({ id: a.personId, name: 'Người', login: `x/${a.personId}` })))}`;
  const appointments = holders.flatMap((a) =>
    a.offices.map((o) => ({
      id: randomUUID(),
      person_id: a.personId,
      unit_id: o.unitId,
      position: o.position,
      during: '[2020-01-01,)',
      confirmed: true,
    })),
  );
  if (appointments.length) await db`insert into appointment ${db(appointments)}`;
  for (const l of lent) {
    const giver = holders[l.giver % holders.length];
    const office = giver?.offices[l.office % giver.offices.length];
    if (!giver || !office) continue;
    // In the same unit or directly below it, and now and then where nothing can be lent.
    const receivers = holders
      .filter((h) => h !== giver)
      .flatMap((h) => h.offices.map((by) => ({ personId: h.personId, by })))
      .filter(
        ({ by }) =>
          by.unitId === office.unitId ||
          links.some((link) => link.child === by.unitId && link.parent === office.unitId) ||
          l.receiver % 4 === 0,
      );
    const receiver = receivers[l.by % receivers.length];
    if (!receiver) continue;
    const { by } = receiver;
    await db`
      insert into delegation ${db({
        id: randomUUID(),
        unit_id: office.unitId,
        position: office.position,
        giver_id: giver.personId,
        receiver_id: receiver.personId,
        receiver_unit_id: by.unitId,
        receiver_position: by.position,
        authority: 'TL.',
        acts: l.acts,
        kinds: l.kinds,
        during: l.during,
        confirmed: l.confirmed,
      })}`.catch(() => {});
  }
  // As the API has them: what they may do is what the table says on the day, own and lent.
  const actors = await Promise.all(
    holders.map(async (a): Promise<PersonActor> => ({
      kind: 'person',
      personId: a.personId,
      offices: await officesOf(db, a.personId, moment.today),
    })),
  );
  const programmeId = randomUUID();
  const directiveId = randomUUID();
  const content = directiveOf(ids[0] as string);
  await db`
    insert into programme ${db({
      id: programmeId,
      code: programmeId,
      title: 'x',
      starts_on: '2020-01-01',
      content: db.json({ bases: [], goals: [], indicators: [], taskGroups: content.taskGroups }),
    })}`;
  await db`
    insert into directive ${db({
      id: directiveId,
      programme_id: programmeId,
      issuer_unit_id: ids[0] as string,
      school_year: '2026-2027',
      title: 'x',
      symbol: 'x',
      state: 'issued',
      content: db.json(content as never),
      issued_at: now,
    })}`;
  const plans = ids.map((unitId) => ({
    id: randomUUID(),
    unitId,
    submissionId: randomUUID(),
    fileId: randomUUID(),
    taskId: randomUUID(),
  }));
  const [owner] = actors;
  const by = owner?.personId ?? '';
  await db`
    insert into plan ${db(
      plans.map((p) => ({
        id: p.id,
        directive_id: directiveId,
        unit_id: p.unitId,
        phase: 'executing',
        changed_at: now,
      })),
    )}`;
  await db`
    insert into submission ${db(
      plans.map((p) => ({
        id: p.submissionId,
        plan_id: p.id,
        kind: 'plan',
        state: 'approved',
        revision: 1,
        round: 1,
        sha256: 'a'.repeat(64),
        submitted_by: by,
      })),
    )}`;
  const text = JSON.stringify(
    blankPlan(content, { unitName: 'x', place: 'x', position: 'x', signer: 'x', superior: 'x' }),
  );
  await db`
    insert into revision ${db(
      plans.map((p) => ({
        submission_id: p.submissionId,
        number: 1,
        content: text,
        sha256: 'a'.repeat(64),
        signed_by: by,
        signed_on: '2026-10-01',
        signed_at: now,
        office_unit_id: p.unitId,
        office_position: 'head',
      })),
    )}`;
  await db`
    insert into obligation ${db(
      plans.map((p) => ({
        id: randomUUID(),
        plan_id: p.id,
        kind: 'plan',
        title: 'Kế hoạch',
        opens_at: '2026-09-01T00:00:00Z',
        due_on: '2026-09-30',
        due_at: '2026-09-30T17:00:00Z',
        why: db.json([]),
        submission_id: p.submissionId,
      })),
    )}`;
  await db`
    insert into extension
      (id, obligation_id, plan_id, asked_by, asked_at, wanted_on, answer_on, state)
    select gen_random_uuid(), o.id, o.plan_id, ${by}, ${now}, '2026-10-30', '2026-10-20', 'asked'
    from obligation o
    where o.plan_id = any(${plans.map((p) => p.id)}::uuid[])`;
  await db`
    insert into task ${db(
      plans.map((p) => ({
        id: p.taskId,
        plan_id: p.id,
        key: 't-1',
        position: 0,
        depth: 0,
        is_leaf: true,
        task_group: 'g',
        title: 'Tập huấn',
        lead: 'x',
        due_on: '2026-10-20',
        changed_at: now,
      })),
    )}`;
  await db`
    insert into event ${db(
      plans.map((p) => ({
        stream: p.id,
        seq: 1,
        type: 'opened',
        at: now,
        body: JSON.stringify({ actor: 'system', office: null, payload: {} }),
        hash: 'x',
      })),
    )}`;
  await db`
    insert into file ${db(
      plans.map((p) => ({
        id: p.fileId,
        unit_id: p.unitId,
        name: 'x.pdf',
        media_type: 'application/pdf',
        bytes: Buffer.from('%PDF-'),
        sha256: 'x',
        uploaded_by: by,
        uploaded_at: now,
      })),
    )}`;
  await db`
    insert into submission_file ${db(
      plans.map((p) => ({ submission_id: p.submissionId, file_id: p.fileId, attached_at: now })),
    )}`;
  await db`
    insert into notice ${db(
      actors.flatMap((a) =>
        plans.map((p) => ({
          id: randomUUID(),
          cause: `x:${p.id}`,
          occurrence: 1,
          rung: '0',
          person_id: a.personId,
          channel: 'app',
          kind: 'opened',
          plan_id: p.id,
          params: db.json({}),
          at: now,
          state: 'none',
        })),
      ),
    )}`;
  return {
    units: ids,
    actors,
    directiveId,
    plans,
    above: new Map(ids.map((id) => [id, climb(id, links)])),
  };
}

/**
 * The units above, found by walking the links of the day: not by the table the lists are made from.
 */
function climb(
  id: string,
  links: readonly {
    line: 'professional' | 'managing';
    child: string;
    parent: string;
    during: string;
  }[],
): Subject['above'] {
  const today = links.filter(
    (l) =>
      l.during.slice(1, 11) <= moment.today &&
      (l.during.length < 14 || l.during.slice(12, 22) > moment.today),
  );
  return (['professional', 'managing'] as const).flatMap((line) => {
    const out: { unitId: string; line: typeof line; depth: number }[] = [];
    for (let at = today.find((l) => l.line === line && l.child === id), depth = 1; at; depth += 1) {
      out.push({ unitId: at.parent, line, depth });
      const up = at.parent;
      at = today.find((l) => l.line === line && l.child === up);
    }
    return out;
  });
}

const sorted = (ids: Iterable<string>): string[] => [...ids].toSorted();

describe('a list is the filter by may', () => {
  it('on random trees, for lists, totals, counts, search, board, notices, audit, documents, live events', async () => {
    let lentReads = 0;
    // A clerk to whom the head of all lends: what they read is the head's.
    const star = Array.from({ length: 6 }, () => ({
      professional: 0,
      managing: 0,
      span: '[2000-01-01,)' as const,
    }));
    await fc.assert(
      fc.asyncProperty(tree, offices, loans, async (shape, held, lent) => {
        const g = await grow(shape, held, lent);
        for (const actor of g.actors) {
          await compare(g, actor);
          const own = { ...actor, offices: actor.offices.filter((o) => !o.lent) };
          const subjects = g.units.map((unitId): Subject => ({
            unitId,
            above: g.above.get(unitId) ?? [],
          }));
          lentReads += subjects.filter((s) => may(actor, 'read', s) && !may(own, 'read', s)).length;
          // Lent for one act, it is lent for no other: no drafting, no managing, no number, and
          // review only as lent.
          for (const o of actor.offices.filter((x) => x.lent)) {
            const alone: Actor = { ...actor, offices: [o] };
            expect(
              subjects.some(
                (s) =>
                  may(alone, 'draft', s) ||
                  may(alone, 'manage', s) ||
                  may(alone, 'number', s) ||
                  may(alone, 'extend', s),
              ),
            ).toBe(false);
            expect(
              subjects.some((s) => may(alone, 'review', s)) &&
                !o.lent?.acts.some((act) => act !== 'sign'),
            ).toBe(false);
          }
        }
      }),
      {
        numRuns: 8,
        examples: [
          [
            star,
            [[{ unit: 0, position: 'head' }], [{ unit: 0, position: 'clerk' }]],
            [
              {
                giver: 0,
                office: 0,
                receiver: 1,
                by: 0,
                acts: ['review'],
                kinds: [],
                during: '[2026-01-01,)',
                confirmed: true,
              },
            ],
          ],
        ],
      },
    );
    // Some read what they could not without a loan: else nothing was shown.
    expect(lentReads).toBeGreaterThan(3);
  }, 120_000);
});

async function compare(g: Grown, actor: PersonActor): Promise<void> {
  const subject = (unitId: string): Subject => ({ unitId, above: g.above.get(unitId) ?? [] });
  const mine = g.plans.filter((p) => may(actor, 'read', subject(p.unitId)));
  const expected = sorted(mine.map((p) => p.id));
  const ours = <T extends { planId?: string | null; id?: string }>(
    rows: readonly T[],
    pick: (row: T) => string | null | undefined,
  ): string[] =>
    sorted(
      rows
        .map(pick)
        .filter((id): id is string => typeof id === 'string' && g.plans.some((p) => p.id === id)),
    );

  const plans = await listPlans(db, actor, all, { directiveId: g.directiveId }, moment);
  expect(ours(plans.data, (p) => p.id)).toEqual(expected);
  expect(plans.total).toBe(expected.length);
  expect(
    (
      await listPlans(
        db,
        actor,
        { ...all, perPage: 1, page: 2 },
        { directiveId: g.directiveId, q: 'truong so' },
        moment,
      )
    ).total,
  ).toBe(expected.length);
  const submissions = await listSubmissions(db, actor, all, {}, moment);
  expect(ours(submissions.data, (s) => s.planId)).toEqual(expected);
  const tasks = await listTasks(db, actor, all, { q: 'TAP HUAN' }, moment);
  expect(ours(tasks.data, (t) => t.planId)).toEqual(expected);
  for (const t of tasks.data) {
    const unitId = g.plans.find((p) => p.id === t.planId)?.unitId;
    if (unitId !== undefined) expect(t.mayProgress).toBe(may(actor, 'task', subject(unitId)));
  }
  const notices = await listNotices(db, actor, all, {}, moment, 'vi');
  expect(ours(notices.data, (n) => n.planId)).toEqual(expected);
  expect((await readMe(db, actor, moment.today, 'vi'))?.unreadNotices).toBe(expected.length);
  const audit = await listAudit(db, actor, all, { type: 'opened' }, moment, 'vi');
  expect(ours(audit.data, (e) => e.planId)).toEqual(expected);
  const board = await readBoard(db, reference, actor, g.directiveId, moment);
  expect(ours(board?.rows ?? [], (r) => r.planId)).toEqual(expected);
  expect((board?.totals ?? []).reduce((n, t) => n + t.count, 0)).toBe(expected.length);
  const [directive] = (await listDirectives(db, actor, all, {}, moment)).data.filter(
    (d) => d.id === g.directiveId,
  );
  expect((directive?.counts ?? []).reduce((n, c) => n + c.count, 0)).toBe(expected.length);
  const readsIssuer = may(actor, 'read', subject(g.units[0] as string));
  expect(directive !== undefined).toBe(readsIssuer || expected.length > 0);
  expect((await directiveView(db, actor, g.directiveId, moment, 'vi')) !== null).toBe(
    directive !== undefined,
  );
  const home = await readHome(db, actor, undefined, moment);
  const own = new Set(
    actor.offices
      .filter((o) => may(actor, 'read', { unitId: o.unitId, above: [] }))
      .map((o) => o.unitId),
  );
  expect(home.below.reduce((n, b) => n + b.count, 0)).toBe(
    mine.filter((p) => !own.has(p.unitId)).length,
  );
  for (const [kind, action] of [
    ['task', 'task'],
    ['extension', 'extend'],
  ] as const) {
    const work = await listWork(db, actor, all, { kind }, moment);
    const doable = g.plans.filter((p) => may(actor, action, subject(p.unitId)));
    expect(ours(work.data, (item) => item.planId)).toEqual(sorted(doable.map((p) => p.id)));
  }
  const units = await listUnits(db, actor, all, {}, moment);
  expect(sorted(units.data.map((u) => u.id).filter((id) => g.units.includes(id)))).toEqual(
    sorted(
      g.units.filter((id) => may(actor, 'read', subject(id)) || may(actor, 'manage', subject(id))),
    ),
  );
  const at = { now, zone, language: 'vi' as const };
  for (const p of g.plans) {
    const readable = mine.includes(p);
    expect([
      (await planView(db, reference, actor, p.id, at)) !== null,
      (await submissionView(db, reference, actor, p.submissionId, at)) !== null,
      (await paperOf(db, reference, actor, p.submissionId, at)) !== null,
      (await readFile(db, actor, p.fileId, at)) !== null,
    ]).toEqual([readable, readable, readable, readable]);
  }
  const live = await changedPlans(
    db,
    g.plans.map((p) => p.id),
    moment.today,
  );
  expect(sorted(live.filter((p) => may(actor, 'read', p.subject)).map((p) => p.id))).toEqual(
    expected,
  );
}
