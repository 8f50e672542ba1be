import { randomUUID } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline/promises';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { administratorsOn } from '#db/access/people';
import { hashPassword, temporaryPassword } from '#db/account/accounts';
import { connect, type Db } from '#db/postgres/connect';
import { migrate } from '#db/postgres/migrate';
import { appointFirstAdministrator, topUnits } from '#db/unit/first-administrator';
import { demoClock, realClock } from '#db/wake/clock';
import { passwordFits, passwordLength } from '#domain/access/password';
import { localDate, type IsoDate } from '#domain/calendar/dates';
import { isRefusal } from '#domain/problems';
import { readSetUpSettings, type SetUpSettings } from '#settings';
import { fill, flags, personFields, unitFields, type Ask, type Given } from './lib/admin-form.ts';
import { refuseUnreachable } from './lib/refuse-unreachable.ts';
import { SetUpError, explain, messageOf } from './lib/set-up-error.ts';

// npm run admin:create [-- arguments]: the first administrator of an installation, and its top unit
// when there is none. What is not given as an argument is asked for on a terminal.

try {
  await main(readArguments(), readSetUpSettings(process.env));
} catch (error) {
  process.stderr.write(`✗ ${explain(error)}\n`);
  process.exitCode = 1;
}

async function main(given: Given, settings: SetUpSettings): Promise<void> {
  const { databaseUrl, timeZone: zone } = settings;
  if (databaseUrl === undefined)
    throw new SetUpError('DATABASE_URL is missing: the address of the database to write to.');
  await refuseUnreachable(databaseUrl);
  await migrate(databaseUrl);
  const db = connect(databaseUrl, 'nk_writer', 1);
  const terminal =
    process.stdin.isTTY && process.stdout.isTTY && given['password-stdin'] !== true
      ? createInterface({ input: process.stdin, output: process.stdout })
      : null;
  const ask = terminal && asker(terminal);
  try {
    const clock = settings.clock === 'demo' ? demoClock(db, settings.nodeEnv) : realClock;
    const now = await clock.now();
    const today = localDate(now, zone);
    const another = given['another'] === true;
    if (!another) await refuseAnother(db, today);
    const form = await readForm(db, today, given, ask);
    const chosen = given['password-stdin'] === true ? await passwordFromStdin() : null;
    const password = chosen ?? temporaryPassword();
    const person = {
      id: randomUUID(),
      name: form.name,
      login: `${form.unit}/${form.login}`,
      email: form.email || null,
      passwordHash: await hashPassword(password),
    };
    const done = await appointFirstAdministrator(
      db,
      zone,
      { person, title: form.title, unitId: form.unitId, newUnit: form.newUnit, another },
      { now, wall: new Date().toISOString() },
    );
    if (isRefusal(done)) {
      // Somebody else ran this at the same moment.
      if (done.refused === 'not-allowed') await refuseAnother(db, today);
      const taken =
        done.details?.map(({ at }) => `--${at === 'code' ? 'unit' : at}`).join(', ') ??
        done.refused;
      throw new SetUpError(both(`Đã có người dùng: ${taken}.`, `Taken already: ${taken}.`));
    }
    process.stdout.write(farewell(person.login, chosen === null ? password : null, settings));
  } finally {
    terminal?.close();
    await db.end();
  }
}

/** Asks on the terminal; Ctrl-C and Ctrl-D end the command. */
function asker(terminal: Interface): Ask {
  const closed = new AbortController();
  terminal.once('close', () => {
    closed.abort();
  });
  return async (question) =>
    terminal.question(question, { signal: closed.signal }).catch(() => {
      throw new SetUpError('Đã dừng, chưa ghi gì / stopped, nothing was written.');
    });
}

/** One sentence in two languages. */
function both(vi: string, en: string): string {
  return `${vi}\n  ${en}`;
}

function readArguments(): Given {
  try {
    return parseArgs({
      options: {
        ...Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }])),
        another: { type: 'boolean' },
        'password-stdin': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const known = [...flags.map((flag) => `--${flag} …`), '--another', '--password-stdin'];
    throw new SetUpError(`${messageOf(error)}\n  Known: ${known.join(', ')}.`);
  }
}

/** @throws SetUpError when the installation has an administrator on the day */
async function refuseAnother(db: Db, day: IsoDate): Promise<void> {
  const there = (await administratorsOn(db, day)).join(', ');
  if (there !== '')
    throw new SetUpError(
      both(
        `Đã có quản trị viên: ${there}. Muốn thêm người nữa, dùng --another.`,
        `There is an administrator already: ${there}. To make another one, add --another.`,
      ),
    );
}

/** Who is to be administrator of which unit: a top unit that is there, or the one to open today. */
async function readForm(db: Db, today: IsoDate, given: Given, ask: Ask | null) {
  const tops = await topUnits(db, today);
  if (tops.length === 0) {
    const form = await fill({ ...unitFields, ...personFields }, given, ask);
    const newUnit = {
      code: form.unit,
      name: form.unitName,
      kind: form.unitKind,
      symbol: form.unitSymbol,
      place: form.unitPlace,
      openedOn: today,
      parents: [],
    };
    return { ...form, unitId: randomUUID(), newUnit };
  }
  const codes = tops.map((top) => top.code);
  const { unit } = unitFields;
  const form = await fill(
    { unit, ...personFields },
    { ...(codes.length === 1 && { unit: codes[0] }), ...given },
    ask,
  );
  const found = tops.find((top) => top.code === form.unit);
  if (found) return { ...form, unitId: found.id, newUnit: null };
  throw new SetUpError(
    both(
      `Không có đơn vị cấp cao nhất với mã ${form.unit}; hiện có: ${codes.join(', ')}.`,
      `No top unit has the code ${form.unit}; there is: ${codes.join(', ')}.`,
    ),
  );
}

/** Never an argument: those stand in the list of processes and in the shell's history. */
async function passwordFromStdin(): Promise<string> {
  const password = process.stdin.isTTY ? '' : (await readAll(process.stdin)).replace(/\r?\n$/, '');
  if (passwordFits(password)) return password;
  const { min, max } = passwordLength;
  throw new SetUpError(
    both(
      `Mật khẩu đọc từ đầu vào chuẩn phải có từ ${min} đến ${max} ký tự.`,
      `The password piped in must have ${min} to ${max} characters.`,
    ),
  );
}

/** @param password null when the person who runs this knows it */
function farewell(login: string, password: string | null, { publicUrl }: SetUpSettings): string {
  return [
    '✓ Đã tạo quản trị viên / the administrator is there',
    `  Tên đăng nhập / user name: ${login}`,
    ...(password === null
      ? []
      : [`  Mật khẩu tạm, chỉ hiện một lần / temporary password, shown once: ${password}`]),
    `  ${both(
      `Đăng nhập tại ${publicUrl}, đổi mật khẩu và bật xác thực hai lớp ở trang ` +
        'Bảo mật tài khoản, rồi thêm quản trị viên thứ hai.',
      `Sign in at ${publicUrl}, set your own password and a second factor under account security, ` +
        'then add a second administrator.',
    )}`,
    '',
  ].join('\n');
}
