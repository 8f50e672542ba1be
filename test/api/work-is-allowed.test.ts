import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officesOf } from '#db/access/people';
import { readPlan } from '#db/plan/rows';
import { connect, type Db } from '#db/postgres/connect';
import { listWork } from '#db/screens/work/list';
import type { Moment } from '#db/shared/moment';
import { lentActs, type PersonActor } from '#domain/access/actor';
import { allowedOnSubmission } from '#domain/plan/allowed';
import type { PlanContext } from '#domain/plan/context';
import { actorForKind, openSeats, seatFor } from '#domain/review/steps';
import type { Given, Step } from '#domain/review/submission';
import { submissionKinds, type Position } from '#domain/shapes/basics';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { directive as directiveOf } from '../support/world.ts';

const zone = 'Asia/Ho_Chi_Minh';
const now = '2026-10-15T02:00:00.000Z';
const calendar = { off: {}, worked: {} };
const moment: Moment = { now, today: '2026-10-15', zone, calendar };

let database: TestDatabase;
let db: Db;
let directiveId: string;
let issuer: string;
const content = () => directiveOf(issuer);
beforeAll(async () => {
  database = await testDatabase();
  db = connect(database.url, 'owner', 4);
  [directiveId, issuer] = [randomUUID(), randomUUID()];
  const programmeId = randomUUID();
  await db`
    insert into unit ${db({
      id: issuer,
      code: 'so',
      kind: 'department',
      name: 'Sở',
      symbol: 'S',
      place: '',
      opened_on: '1999-01-01',
    })}`;
  await db`
    insert into programme ${db({
      id: programmeId,
      code: 'x',
      title: 'x',
      starts_on: '2020-01-01',
      content: db.json({ bases: [], goals: [], indicators: [], taskGroups: [] }),
    })}`;
  await db`
    insert into directive ${db({
      id: directiveId,
      programme_id: programmeId,
      issuer_unit_id: issuer,
      school_year: '2026-2027',
      title: 'x',
      symbol: 'x',
      state: 'issued',
      content: db.json(content() as never),
      issued_at: now,
    })}`;
});
afterAll(async () => {
  await db.end();
  await database.close();
});

const deciding = ['head', 'deputy', 'specialist', 'team-lead'] as const satisfies Position[];
const anyOffice = fc.record({
  unit: fc.nat(3),
  position: fc.constantFrom<Position>(...deciding, ...deciding, 'clerk', 'administrator'),
});
const people = fc.array(fc.array(anyOffice, { minLength: 1, maxLength: 3 }), {
  minLength: 6,
  maxLength: 6,
});
const loans = fc.array(
  fc.record({
    giver: fc.nat(),
    office: fc.nat(),
    receiver: fc.nat(),
    acts: fc.subarray([...lentActs], { minLength: 1 }),
    kinds: fc.subarray([...submissionKinds]),
  }),
  { minLength: 18, maxLength: 25 },
);
const step = fc.record({
  act: fc.constantFrom<Step['act']>('advise', 'endorse', 'endorse', 'approve', 'sign'),
  seats: fc.uniqueArray(
    fc.record({
      unit: fc.nat(3),
      position: fc.constantFrom(...deciding),
      person: fc.option(fc.nat(5), { freq: 4 }),
    }),
    { minLength: 1, maxLength: 3, selector: (s) => `${s.unit} ${s.position}` },
  ),
  samePerson: fc.boolean(),
  confirm: fc.constantFrom('click' as const, 'second-factor' as const),
  needed: fc.constantFrom(1, 2),
});
/**
 * A paper as it may lie: at one of its steps, with what others have given now and before, prepared
 * and signed by anybody.
 */
const paper = fc.record({
  unit: fc.constantFrom(0, 1),
  kind: fc.constantFrom(...submissionKinds),
  state: fc.constantFrom('checking', 'in-review', 'in-review', 'in-review', 'returned', 'approved'),
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  at: fc.nat(2),
  given: fc.array(
    fc.record({ step: fc.nat(2), seat: fc.nat(2), now: fc.boolean(), person: fc.nat(5) }),
    { maxLength: 3 },
  ),
  submittedBy: fc.option(fc.nat(5)),
  preparedBy: fc.option(fc.nat(5)),
});

describe('what waits for somebody', () => {
  it('is what the rules let them decide, from the seat the rules give, on random desks and loans', async () => {
    const seen = { waits: 0, barred: 0, lent: 0, other: 0, seats: 0 };
    await fc.assert(
      fc.asyncProperty(
        people,
        loans,
        fc.array(paper, { minLength: 25, maxLength: 30 }),
        async (held, lent, papers) => {
          // Two schools under a commune under a department, new ones each time.
          const units = Array.from({ length: 4 }, () => randomUUID());
          await db`
            insert into unit ${db(
              units.map((id, i) => ({
                id,
                code: `u-${id.slice(0, 8)}`,
                kind: i === 3 ? 'department' : i === 2 ? 'commune' : 'primary',
                name: 'Đơn vị',
                symbol: 'X',
                place: '',
                opened_on: '1999-01-01',
              })),
            )}`;
          const tie = (child: number, parent: number) => ({
            line: 'managing',
            child: units[child] ?? '',
            parent: units[parent] ?? '',
            during: '[2000-01-01,)',
          });
          await db`insert into unit_link ${db([tie(0, 2), tie(1, 2), tie(2, 3)])}`;
          const persons = held.map((offices) => ({
            id: randomUUID(),
            offices: offices.filter(
              (o, i) =>
                offices.findIndex((x) => x.unit === o.unit && x.position === o.position) === i,
            ),
          }));
          await db`
            insert into person
            ${db(persons.map((p) => ({ id: p.id, name: 'Người', login: `x/${p.id}` })))}`;
          await db`
            insert into appointment ${db(
              persons.flatMap((p) =>
                p.offices.map((o) => ({
                  id: randomUUID(),
                  person_id: p.id,
                  unit_id: units[o.unit] ?? '',
                  position: o.position,
                  during: '[2020-01-01,)',
                  confirmed: true,
                })),
              ),
            )}`;
          for (const l of lent) {
            const [giver, receiver] = [
              persons[l.giver % persons.length],
              persons[l.receiver % persons.length],
            ];
            const office = giver?.offices[l.office % giver.offices.length];
            const by =
              receiver?.offices.find((o) => o.unit === office?.unit) ?? receiver?.offices[0];
            if (!giver || !receiver || !office || !by || giver === receiver) continue;
            await db`
              insert into delegation ${db({
                id: randomUUID(),
                unit_id: units[office.unit] ?? '',
                position: office.position,
                giver_id: giver.id,
                receiver_id: receiver.id,
                receiver_unit_id: units[by.unit] ?? '',
                receiver_position: by.position,
                authority: 'TL.',
                acts: l.acts,
                kinds: l.kinds,
                during: '[2026-01-01,)',
                confirmed: true,
              })}`.catch(() => {});
          }
          const actors = await Promise.all(
            persons.map(async (p): Promise<PersonActor> => ({
              kind: 'person',
              personId: p.id,
              offices: await officesOf(db, p.id, moment.today),
            })),
          );
          const idOf = (n: number | null): string | null =>
            n === null ? null : (persons[n]?.id ?? null);
          const plans = [randomUUID(), randomUUID()];
          await db`
            insert into plan ${db(
              plans.map((id, i) => ({
                id,
                directive_id: directiveId,
                unit_id: units[i] ?? '',
                phase: 'executing',
                changed_at: now,
              })),
            )}`;
          await db`
            insert into submission ${db(
              papers.map((p) => {
                const lies = p.state === 'checking' || p.state === 'in-review';
                const steps = p.steps.map((s, i): Step => ({
                  ...s,
                  key: `b-${i}`,
                  seats: s.seats
                    .filter(
                      (x, n) =>
                        p.state !== 'checking' ||
                        s.seats.findIndex((y) => y.position === x.position) === n,
                    )
                    // Before the signature only the own unit is asked.
                    .map((x) => ({
                      unitId: units[p.state === 'checking' ? p.unit : x.unit] ?? '',
                      position: x.position,
                      personId: idOf(x.person),
                    })),
                  limitDays: 3,
                  returns: 'both',
                }));
                const given = p.given.map((g): Given => ({
                  step: g.now ? p.at % steps.length : g.step % steps.length,
                  seat: g.seat,
                  visit: g.now ? 5 : 2,
                  personId: idOf(g.person) ?? '',
                }));
                return {
                  id: randomUUID(),
                  plan_id: plans[p.unit] ?? '',
                  kind: p.kind,
                  state: p.state,
                  revision: 1,
                  round: 1,
                  visit: 5,
                  sha256: 'a'.repeat(64),
                  steps: db.json(steps as never),
                  given: db.json(given as never),
                  step_index: lies ? p.at % steps.length : null,
                  step_since: lies ? now : null,
                  step_due_on: lies ? '2026-10-20' : null,
                  step_due_at: lies ? '2026-10-20T17:00:00.000Z' : null,
                  submitted_by: idOf(p.submittedBy),
                  prepared_by: idOf(p.preparedBy),
                };
              }),
            )}`;
          const years = (
            await Promise.all(plans.map(async (id) => readPlan(db, id, now, zone)))
          ).filter((y) => y !== null);
          const papersOf = years.flatMap((year) =>
            year.state.submissions.map((s) => ({ year, s })),
          );
          // As the projection writes them.
          const desks = papersOf.flatMap(({ s }) =>
            openSeats(s).map(({ seat, index }) => ({
              submission_id: s.id,
              seat: index,
              unit_id: seat.unitId,
              position: seat.position,
              person_id: seat.personId,
            })),
          );
          if (desks.length > 0) await db`insert into desk ${db(desks)}`;
          for (const actor of actors) {
            const waits = (
              await listWork(
                db,
                actor,
                { sort: 'id', order: 'asc', page: 1, perPage: 500 },
                { kind: 'review' },
                moment,
              )
            ).data;
            const ctx = (year: (typeof years)[number]): PlanContext => ({
              now,
              actor,
              subject: year.subject,
              unitKind: year.unitKind,
              days: { calendar, zone },
              directive: { issuerUnitId: issuer, content: content() },
              routes: [],
              newId: randomUUID(),
            });
            const expected = papersOf.filter(({ year, s }) =>
              allowedOnSubmission(year.state, s.id, ctx(year)).some(
                (a) => a === 'advise' || a === 'endorse' || a === 'sign' || a === 'approve',
              ),
            );
            // Told as what it is, so that a failure says which rule the list does not know.
            const told = (ids: readonly (string | null)[]) =>
              papersOf
                .filter(({ s }) => ids.includes(s.id))
                .map(({ s }) => JSON.stringify([actor, s]));
            expect(told(waits.map((x) => x.submissionId))).toEqual(
              told(expected.map(({ s }) => s.id)),
            );
            expect(waits).toHaveLength(expected.length);
            for (const { s } of expected) {
              const seat = seatFor(actorForKind(actor, s.kind), s);
              expect(waits.find((x) => x.submissionId === s.id)?.paper).toMatchObject({
                revision: 1,
                seat: seat?.seat,
              });
              seen.waits += 1;
              if (seat?.office.lent) seen.lent += 1;
              if (seat && seat.seat > 0) seen.seats += 1;
            }
            for (const { s } of papersOf.filter((p) => !expected.includes(p))) {
              if (seatFor(actorForKind(actor, s.kind), s)) seen.barred += 1;
              else seen.other += 1;
            }
          }
        },
      ),
      { numRuns: 20, endOnFailure: true },
    );
    // Of each kind there were many: else nothing was shown.
    expect(Object.entries(seen).filter(([, n]) => n < 20)).toEqual([]);
  }, 120_000);
});
