import { afterAll, beforeAll, expect, it } from 'vitest';
import { listNotices } from '#db/notice/reads';
import { readAgenda } from '#db/plan/agenda';
import { connect, type Db } from '#db/postgres/connect';
import { readOperations } from '#db/screens/operations';
import { planView } from '#db/screens/year';
import { momentOf } from '#db/shared/moment';
import { isRefusal } from '#domain/problems';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';
import { smallWorld, zone, type World } from '../support/world.ts';

let database: TestDatabase;
let world: World;
let owner: Db;
beforeAll(async () => {
  database = await testDatabase();
  world = await smallWorld(database.url);
  owner = connect(database.url, 'owner', 1);
  done(await world.tick({ type: 'open' }, '2026-09-07T01:00:01.000Z'));
});
afterAll(async () => {
  await owner.end();
  await world.close();
  await database.close();
});

function done<T extends object>(answer: T): T {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}
const remindAt = async (now: string): Promise<void> => {
  const reminders = (await readAgenda(owner, world.reference, world.planId, now)).due.flatMap((d) =>
    d.do === 'remind' ? d.reminders : [],
  );
  done(await world.tick({ type: 'remind', reminders }, now));
};
const told = async (who: keyof World['people'], now: string) =>
  (
    await planView(world.db, world.reference, world.actor(who), world.planId, {
      now,
      zone,
      language: 'vi',
    })
  )?.events.at(-1)?.reminders;
const noticesOf = async (who: keyof World['people'], now: string) => {
  const actor = world.actor(who);
  if (actor.kind !== 'person') throw new Error('not a person');
  const { data } = await listNotices(
    world.db,
    actor,
    { sort: 'at', order: 'desc', page: 1, perPage: 20 },
    {},
    momentOf(now, zone, { off: {}, worked: {} }),
    'vi',
  );
  return data.map((n) => n.text.split(':')[0]);
};

it('a reminder in the history says of what, which rung and to whom; one replaced by a later was not sent', async () => {
  const now = '2026-10-02T02:00:00.000Z';
  await remindAt(now);
  const plan = { title: 'Kế hoạch năm học', side: 'author', dueOn: '2026-09-30' };
  expect(await told('principal', now)).toMatchObject([
    { ...plan, rung: '-5', kind: 'reminder', isSent: false, to: [], others: 0 },
    { ...plan, rung: '-1', isSent: false },
    { ...plan, rung: '0', isSent: false },
    {
      ...plan,
      rung: '+2',
      kind: 'escalation',
      isSent: true,
      others: 0,
      to: ['Hoàng Đình Sáng', 'Nguyễn Thu Hạnh', 'Đỗ Minh Khuê'].map((name) => ({ name })),
    },
  ]);
});

it('tells the author to send it up and those above to press for it', async () => {
  const now = '2026-10-02T03:00:00.000Z';
  expect((await noticesOf('principal', now))[0]).toBe('Quá hạn nộp');
  expect((await noticesOf('chair', now))[0]).toBe('Đơn vị quá hạn nộp');
});

it('names only those the reader may know, and speaks of the act of the step', async () => {
  const { submissionId, draftVersion } = await world.drafted('plan', '2026-10-02T04:00:00.000Z');
  const sent = done(
    await world.act(
      'principal',
      { type: 'submit', submissionId, draftVersion },
      '2026-10-02T04:10:00.000Z',
    ),
  ) as unknown as { submission: { revision: number; sha256: string } };
  const { revision, sha256 } = sent.submission;
  done(
    await world.act(
      'specialist',
      { type: 'endorse', submissionId, revision, sha256 },
      '2026-10-02T05:00:00.000Z',
    ),
  );
  expect((await noticesOf('chair', '2026-10-02T05:00:01.000Z'))[0]).toBe('Chờ phê duyệt');
  const now = '2026-10-16T02:00:00.000Z';
  await remindAt(now);
  const last = async (who: keyof World['people']) => (await told(who, now))?.at(-1);
  const step = {
    title: 'Kế hoạch năm học',
    side: 'reviewer',
    kind: 'escalation',
    rung: '+1',
    isSent: true,
  };
  // The director is on no route of the school's: the principal reads that one more was told.
  expect(await last('principal')).toMatchObject({
    ...step,
    to: [{ name: 'Hoàng Đình Sáng' }],
    others: 1,
  });
  expect(await last('director')).toMatchObject({
    ...step,
    to: [{ name: 'Hoàng Đình Sáng' }, { name: 'Vũ Thị Ngân' }],
    others: 0,
  });
  expect([(await noticesOf('chair', now))[0], (await noticesOf('director', now))[0]]).toEqual([
    'Quá hạn xử lý',
    'Phê duyệt quá hạn',
  ]);
});

it('mail laid by for want of a server is not counted as sent', async () => {
  await owner`update notice set state = 'kept' where channel = 'mail' and kind = 'to-review'`;
  await owner`update notice set state = 'sent' where channel = 'mail' and kind = 'opened'`;
  const { mail } = await readOperations(
    world.db,
    world.actor('admin'),
    '2026-10-16T02:00:00.000Z',
    '2026-10-16',
  );
  expect(mail).toMatchObject({ sent: 1, kept: 2 });
});
