import { expect } from 'vitest';
import { officesOf } from '#db/access/people';
import type { Db } from '#db/postgres/connect';
import { reroutable } from '#db/review-route/reroute';
import { listWork } from '#db/screens/work/list';
import { momentOf } from '#db/shared/moment';
import { createReference } from '#db/shared/reference';
import { signatureOf } from '#db/submission/signature';
import { personId, unitId } from '#demo/ids';
import { routeIdOf } from '#demo/route';
import { localDate } from '#domain/calendar/dates';

interface Paper {
  id: string;
  plan_id: string;
  kind: string;
  state: string;
  round: number;
  revision: number;
  in_force: number | null;
  supersedes: number | null;
  approved_at: string | null;
  step: {
    key: string;
    act: string;
    confirm: string;
    needed: number;
    seats: { unitId: string; position: string; personId: string | null }[];
  } | null;
  given: number;
  route: { routeId: string; version: number };
  submitted_by: string | null;
}

/**
 * Asks the database of a demo set up for `now` for each state of review and approval a visitor may
 * want to see; fails by the name of the missing one.
 */
export async function expectReviewStates(db: Db, zone: string, now: string): Promise<void> {
  const today = localDate(now, zone);
  const paper = async (unit: string, kind = 'plan'): Promise<Paper> => {
    const [row] = await db<Paper[]>`
      select s.*, s.steps -> s.step_index as step,
        (
          select count(*)::int
          from jsonb_array_elements(s.given) g
          where (g ->> 'visit')::int = s.visit
        ) as given
      from submission s
      join plan p on p.id = s.plan_id
      where p.unit_id = ${unitId(unit)}
        and s.kind = ${kind}
        and p.phase <> 'closed'`;
    if (!row) throw new Error(`${unit} has no ${kind}`);
    return row;
  };
  const decisions = (p: Paper) => db<
    { kind: string; authority: string; person_id: string; has_text: boolean }[]
  >`
    select kind, authority, person_id, text_id is not null as has_text
    from decision
    where submission_id = ${p.id}
    order by at`;
  const told = (login: string, kind: string, about: Paper) =>
    db`
      select 1
      from notice
      where person_id = ${personId(login)}
        and kind = ${kind}
        and channel = 'app'
        and submission_id = ${about.id}`;

  // Routes: chosen by kind of unit and of paper, the newer version beside papers that run on the
  // older one.
  const checking = await paper('thpt-cuavong');
  expect(checking, 'in internal check').toMatchObject({
    state: 'checking',
    submitted_by: null,
    step: { act: 'endorse', seats: [{ position: 'team-lead' }] },
    route: { routeId: routeIdOf('checked') },
  });
  expect(
    await db`
      select 1
      from revision
      where submission_id = ${checking.id}
        and signed_at is null`,
    'the text in internal check is not signed',
  ).toHaveLength(1);
  const half = await paper('thcs-suoimay', 'semester-report');
  expect(half, 'one of two given').toMatchObject({
    state: 'in-review',
    given: 1,
    step: {
      needed: 2,
      seats: [{ unitId: unitId('ubnd-suoimay') }, { unitId: unitId('so-sonhai') }],
    },
    route: { routeId: routeIdOf('bothLines') },
  });
  expect(
    (await paper('thpt-nuixanh', 'semester-report')).step?.seats,
    'two lines that meet are one seat',
  ).toHaveLength(1);
  const reference = createReference(db, zone);
  const moment = momentOf(now, zone, await reference.calendar());
  const acting = async (login: string) => ({
    kind: 'person' as const,
    personId: personId(login),
    offices: await officesOf(db, personId(login), today),
  });
  const dryRun = await reroutable(
    db,
    reference,
    await acting('so-sonhai/khoa'),
    routeIdOf('usual'),
    {
      ...moment,
      language: 'vi',
    },
  );
  expect(dryRun.newest, 'a second version').toBe(2);
  expect(
    dryRun.rows.filter((r) => r.version === 1 && r.code === null && r.to !== null).length,
    'papers that may be moved',
  ).toBeGreaterThan(10);
  expect(new Set(dryRun.rows.map((r) => r.stays)), 'moving leaves some where they are').toEqual(
    new Set([true, false]),
  );

  // Offices.
  const deputy = await officesOf(db, personId('so-sonhai/duyen'), today);
  expect(
    deputy.find((o) => o.lent),
    'the director’s signature is lent',
  ).toMatchObject({
    position: 'head',
    authority: 'KT.',
    lent: { acts: ['review', 'approve'], kinds: ['plan'] },
  });
  expect(await officesOf(db, personId('th-congio/thu'), today), 'an acting head').toContainEqual({
    unitId: unitId('th-congio'),
    position: 'head',
    authority: 'Q.',
  });
  expect(
    await db`
      select 1
      from revision r
      join submission s on s.id = r.submission_id
      join plan p on p.id = s.plan_id
      where p.unit_id = ${unitId('th-congio')}
        and r.authority = 'Q.'`,
    'signed by an acting head',
  ).toHaveLength(1);
  expect(
    await db`
      select 1
      from appointment
      where replaces is not null
        and confirmed
        and lower(during) > ${today}::date
        and unit_id = ${unitId('gdtx-sonhai')}`,
    'a hand-over prepared',
  ).toHaveLength(1);
  const away = await db<{ login: string }[]>`
    select pe.login
    from leave l
    join person pe on pe.id = l.person_id
    where l.during @> ${today}::date
    order by pe.login`;
  expect(
    away.map((r) => r.login),
    'on leave today',
  ).toEqual(['ubnd-dongsim/lan', 'ubnd-dongsim/quan', 'ubnd-suoimay/toan']);
  expect(
    await db`
      select 1
      from office_holders(${unitId('ubnd-dongsim')}, 'specialist', ${today}::date) h
      where not h.on_leave`,
    'with a colleague',
  ).toHaveLength(1);
  const atNobody = await paper('th-khelanh');
  expect(atNobody.step?.seats, 'at a desk where nobody is free').toMatchObject([
    { unitId: unitId('ubnd-suoimay'), position: 'specialist' },
  ]);
  expect(
    await told('ubnd-suoimay/su', 'nobody-free', atNobody),
    'the chairman was told',
  ).toHaveLength(1);
  const unapproved = await paper('mn-dongsim');
  expect(unapproved.step?.act, 'at an approver’s desk where nobody is free').toBe('approve');
  expect(
    await told('so-sonhai/thuan', 'nobody-free', unapproved),
    'the office above was told',
  ).toHaveLength(1);

  // Papers.
  const forwarded = await paper('thpt-ngoclam');
  expect(forwarded.step?.seats, 'forwarded').toMatchObject([
    { position: 'specialist', personId: personId('so-sonhai/tam') },
  ]);
  expect(await told('so-sonhai/tam', 'forwarded', forwarded), 'and told').toHaveLength(1);
  const advice = await db<{ code: string; answered: boolean }[]>`
    select u.code, a.answered_at is not null as answered
    from advice a
    join submission s on s.id = a.submission_id
    join plan p on p.id = s.plan_id
    join unit u on u.id = p.unit_id
    order by u.code`;
  expect(advice, 'advice asked, and given').toEqual([
    { code: 'gdtx-suoimay', answered: false },
    { code: 'mn-hoami', answered: true },
  ]);
  expect(await paper('th-hangduong'), 'an amendment under way').toMatchObject({
    state: 'in-review',
    in_force: 1,
    revision: 2,
    round: 2,
  });
  const superseded = await paper('th-phochai');
  expect(superseded, 'superseded by an amendment').toMatchObject({
    state: 'approved',
    in_force: 2,
    revision: 2,
    supersedes: 1,
  });
  expect(
    await db`select 1 from register_entry where submission_id = ${superseded.id}`,
    'both have numbers',
  ).toHaveLength(2);
  const refused = await paper('mn-baitruoc');
  expect(refused.state, 'refused').toBe('refused');
  expect((await decisions(refused)).at(-1), 'with a reason').toMatchObject({
    kind: 'refused',
    has_text: true,
  });
  const withdrawn = await paper('mn-thuyengiay');
  expect(withdrawn, 'an approval withdrawn').toMatchObject({
    state: 'in-review',
    in_force: null,
    step: { act: 'approve' },
  });
  expect(
    (await decisions(withdrawn)).map((d) => d.kind),
    'approved, then taken back',
  ).toEqual(['endorsed', 'approved', 'withdrawn']);
  const signedFor = await paper('thpt-doithong');
  expect(
    await signatureOf(db, signedFor.plan_id, ['approved'], signedFor.id, 1, zone),
    'approved by the deputy for the director',
  ).toMatchObject({ lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], signer: 'Phan Thị Mỹ Duyên' });
  const extensions = await db<{ code: string; state: string }[]>`
    select u.code, e.state
    from extension e
    join plan p on p.id = e.plan_id
    join unit u on u.id = p.unit_id
    order by u.code`;
  expect(extensions, 'extensions asked, refused, granted').toEqual([
    { code: 'th-lachmoi', state: 'refused' },
    { code: 'thcs-hangduong', state: 'asked' },
    { code: 'thpt-cuavong', state: 'granted' },
  ]);
  const moved = await paper('th-songxanh');
  expect(moved.state).toBe('returned');
  const [owed] = await db<
    { due_on: string; why: { code: string; days?: number; to?: string }[] }[]
  >`
    select due_on, why
    from obligation
    where submission_id = ${moved.id}`;
  expect(owed?.why.at(-1), 'a date moved by who held it too long, and says so').toMatchObject({
    code: 'superior-overran',
    days: 7,
    to: owed?.due_on,
  });

  // A head's morning.
  const queue = await listWork(
    db,
    await acting('ubnd-haiau/lam'),
    { sort: 'urgency', order: 'asc', page: 1, perPage: 100 },
    { kind: 'review' },
    moment,
  );
  const toApprove = queue.data.filter((item) => item.paper?.act === 'approve');
  expect(toApprove.length, 'a queue worth a morning').toBeGreaterThanOrEqual(15);
  expect(new Set(toApprove.map((item) => item.submissionKind)), 'of several kinds').toEqual(
    new Set(['plan', 'semester-report', 'ad-hoc-report']),
  );
  expect(
    new Set(toApprove.map((item) => item.unit.kind)),
    'from schools of several levels',
  ).toEqual(new Set(['kindergarten', 'primary', 'lower-secondary']));
  expect(new Set(toApprove.map((item) => item.late)), 'some late').toEqual(new Set([true, false]));

  expect(
    await db`select 1 from notice where channel = 'mail' and state <> 'none'`,
    'no mail waits',
  ).toHaveLength(0);
}
