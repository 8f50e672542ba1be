import { addAccounts, hashPassword } from '#db/account/accounts';
import { connect, type Db } from '#db/postgres/connect';
import { createReference } from '#db/shared/reference';
import type { Instant } from '#domain/calendar/dates';
import { accounts, DEMO_PASSWORD } from './accounts.ts';
import { calendarDays, schoolYears } from './calendar.ts';
import { comingSoon, inDraft } from './directives.ts';
import { personId, unitId } from './ids.ts';
import { insertCalendar, insertPeople, insertProgramme, insertUnits } from './insert.ts';
import { playOffices } from './offices.ts';
import { appointments, people } from './people.ts';
import { publishRoutes, publishSecondVersion } from './route.ts';
import { draftDirective, issueDirective } from './story/issue.ts';
import { playLastYear } from './story/last-year.ts';
import { playThisYear } from './story/this-year.ts';
import { playUniversity } from './story/universities.ts';
import { playWard } from './story/ward.ts';
import { timeline, type Timeline } from './timeline.ts';
import { DEPARTMENT, TWO_TIERS, units } from './units.ts';

export interface LoadOptions {
  /** The moment the demo is set up for: what it calls today. */
  readonly now?: Instant;
  /** Zone in which days begin and due dates end. */
  readonly zone?: string;
  readonly log?: (line: string) => void;
}

export type Loaded = 'loaded' | 'already loaded' | 'other data is there';

/**
 * Loads the invented province into an empty migrated database, once: a second call changes nothing,
 * and a database with units of its own is left as it is. The years are played through the same door
 * as people's acts, dated as they would have happened.
 * @throws when an earlier load was cut short, or a part of the story is refused
 */
export async function loadDemo(url: string, options: LoadOptions = {}): Promise<Loaded> {
  const { now = new Date().toISOString(), zone = 'Asia/Ho_Chi_Minh', log = () => {} } = options;
  const db = connect(withoutWaitingForDisk(url), 'owner', 6);
  const locked = await db.reserve();
  try {
    // Of two starts at the same time the second waits here and then finds everything loaded.
    await locked`select pg_advisory_lock(hashtext('nien-khoa demo'))`;
    const found = await whatIsThere(db);
    if (found !== 'nothing') return found;
    await play(db, timeline(now, zone), log);
    return 'loaded';
  } finally {
    locked.release();
    // After a failure other schools may still be in the middle of an act; they are not waited for.
    await db.end({ timeout: 5 });
  }
}

/**
 * A connection that does not wait for the disk after each act. The order of writing stays the same,
 * so a load that was cut short shows by its missing accounts.
 */
function withoutWaitingForDisk(url: string): string {
  const connection = new URL(url);
  connection.searchParams.set('synchronous_commit', 'off');
  return connection.href;
}

/**
 * First day for which the demo can be set up: it reaches back some months, and communes manage
 * schools only since 2025-07-01.
 */
const FIRST_DAY = '2025-11-01';

async function play(db: Db, t: Timeline, log: (line: string) => void): Promise<void> {
  if (t.today < FIRST_DAY)
    throw new Error(
      `The clock says ${t.today}; the demo can be set up for days from ${FIRST_DAY} on. Set the machine's clock, or start with DEMO_DATA=no.`,
    );
  const reference = createReference(db, t.zone);
  await prepare(db);
  await publishRoutes(db, t.zone, t.lastYear(9, 8) >= TWO_TIERS ? t.lastYear(8, 20) : t.day(-120), [
    'usual',
    'ministry',
  ]);
  await publishRoutes(db, t.zone, t.day(-55), ['checked', 'bothLines']);
  await publishRoutes(db, t.zone, t.day(-12), ['ward']);
  await playOffices(db, t);
  log('units, people, calendar, programme and review routes are there');
  if (t.lastYear(9, 8) >= TWO_TIERS) {
    await playLastYear(db, reference, t);
    log(`school year ${t.lastSchoolYear} played and closed`);
  }
  await Promise.all([
    playThisYear(db, reference, t),
    playUniversity(db, reference, t),
    playWard(db, reference, t),
  ]);
  // Published last, so that papers sent before stay on the first version.
  await publishSecondVersion(db, t.zone, t.day(-1));
  await issueDirective(db, t.zone, comingSoon(t));
  await draftDirective(db, inDraft(t));
  await finish(db, t);
  log(`school year ${t.schoolYear} played up to today`);
}

/** The accounts are written last, so a load that was cut short is not taken for a whole one. */
async function whatIsThere(db: Db): Promise<Loaded | 'nothing'> {
  const [found] = await db<{ some: boolean; ours: boolean; whole: boolean }[]>`
    select exists (select 1 from unit) as some,
      exists (select 1 from unit where id = ${unitId(DEPARTMENT)}) as ours,
      exists (
        select 1
        from auth."user"
        where id = ${personId(accounts[0]?.login ?? '')}
      ) as whole`;
  if (found?.whole) return 'already loaded';
  if (found?.ours)
    throw new Error(
      'The demo data was cut short while it was loaded. Begin anew with: npm start -- --fresh',
    );
  return found?.some ? 'other data is there' : 'nothing';
}

/** Units, people, calendar and programme as plain rows, without events. */
async function prepare(db: Db): Promise<void> {
  await insertUnits(db, units);
  await insertPeople(db, people, appointments);
  await insertCalendar(db, calendarDays);
  await insertProgramme(db);
  await db`insert into school_year ${db(
    schoolYears.map((y) => ({
      unit_id: unitId(DEPARTMENT),
      year: y.year,
      opens_on: y.opensOn,
      semester1_ends_on: y.semester1EndsOn,
      ends_on: y.endsOn,
      basis: y.basis,
    })),
  )}`;
}

/** Mail of the past counts as sent and old notices as read. Accounts come last. */
async function finish(db: Db, t: Timeline): Promise<void> {
  await db`
    update notice
    set state = 'none'
    where channel = 'mail'
      and state = 'pending'
      and at <= ${t.now}`;
  await db`
    update notice
    set read_at = at + interval '3 hours'
    where channel = 'app'
      and at < ${t.at(-4, '00:00')}`;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await addAccounts(
    db,
    accounts.map(({ login, name }) => ({
      personId: personId(login),
      login,
      name,
      email: people.find((p) => p.login === login)?.email ?? null,
      passwordHash,
    })),
  );
}

if (import.meta.main) {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('Set DATABASE_URL to the database the demo goes into.');
  if (process.env['NODE_ENV'] === 'production')
    throw new Error('Demo data is never loaded in production: everybody knows its password.');
  const zone = process.env['TIME_ZONE'];
  try {
    console.log(await loadDemo(url, { log: console.log, ...(zone && { zone }) }));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
