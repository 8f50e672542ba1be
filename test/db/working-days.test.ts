import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Db } from '#db/postgres/connect';
import { addDays, daysBetween } from '#domain/calendar/dates';
import { isWorkingDay, workingDaysBetween, type Calendar } from '#domain/calendar/working-days';
import { testDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await testDatabase();
  db = connect(database.url, 'owner', 1);
});
afterAll(async () => {
  await db.end();
  await database.close();
});

const setCalendar = async ({ off, worked }: Calendar): Promise<void> => {
  const rows = [
    ...Object.entries(off).map(([day, name]) => ({ day, name, working: false })),
    ...Object.entries(worked)
      .filter(([day]) => !(day in off))
      .map(([day, name]) => ({ day, name, working: true })),
  ];
  await db`delete from calendar_day`;
  if (rows.length > 0) await db`insert into calendar_day ${db(rows)}`;
};
const inSql = async (pairs: readonly (readonly [string, string])[]): Promise<number[]> =>
  (
    await db<{ days: number }[]>`
      select working_days_between(a, b) as days
      from unnest(
        ${pairs.map((p) => p[0])}::date[], ${pairs.map((p) => p[1])}::date[]
      ) with ordinality as x (a, b, n)
      order by n`
  ).map((r) => r.days);

const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: daysBetween(from, to) }).map((n) => addDays(from, n));
const near = day('2026-08-01', '2027-07-31');
const far = day('1900-01-01', '2199-12-31');
/** Days off and worked swaps wherever they fall: a Sunday off, a Tuesday "worked", a whole week. */
const calendars: fc.Arbitrary<Calendar> = fc
  .record({ off: fc.array(near, { maxLength: 25 }), worked: fc.array(near, { maxLength: 12 }) })
  .map(({ off, worked }) => ({
    off: Object.fromEntries(off.map((d) => [d, 'Nghỉ'])),
    worked: Object.fromEntries(worked.filter((d) => !off.includes(d)).map((d) => [d, 'Làm bù'])),
  }));

describe('working days in the database', () => {
  it('are those the rules count, for any dates and calendars, forwards and back', async () => {
    let exceptions = 0;
    await fc.assert(
      fc.asyncProperty(
        calendars,
        fc.array(fc.tuple(near, near), { minLength: 20, maxLength: 40 }),
        fc.array(fc.tuple(far, far), { minLength: 5, maxLength: 10 }),
        async (calendar, close, wide) => {
          await setCalendar(calendar);
          const pairs = [...close, ...wide];
          // Zero has one sign in the database.
          const ours = pairs.map(([a, b]) => workingDaysBetween(calendar, a, b) + 0);
          expect(await inSql(pairs)).toEqual(ours);
          exceptions += pairs.filter(
            ([a, b], i) => ours[i] !== workingDaysBetween({ off: {}, worked: {} }, a, b),
          ).length;
        },
      ),
      { numRuns: 60 },
    );
    // Else the calendars changed nothing and nothing was shown of them.
    expect(exceptions).toBeGreaterThan(100);
  });
  it('are counted as one counts on fingers', async () => {
    const calendar: Calendar = {
      off: { '2026-09-02': 'Quốc khánh', '2026-09-05': 'Thứ bảy', '2027-01-01': 'Tết' },
      worked: { '2026-08-29': 'Làm bù' },
    };
    await setCalendar(calendar);
    const pairs = Array.from(
      { length: 45 },
      (_, n) => ['2026-08-26', addDays('2026-08-26', n)] as const,
    );
    let count = 0;
    expect(await inSql(pairs)).toEqual(
      pairs.map(([from, to]) => (count += to > from && isWorkingDay(calendar, to) ? 1 : 0)),
    );
  });
  it('of years before the first day this century knows are counted too', async () => {
    await setCalendar({ off: {}, worked: {} });
    expect(
      await inSql([
        ['1999-12-31', '2000-01-03'],
        ['1999-12-24', '1999-12-31'],
        ['1980-01-01', '1980-12-31'],
      ]),
    ).toEqual([1, 5, 261]);
  });
});
