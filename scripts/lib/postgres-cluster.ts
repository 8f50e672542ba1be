import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostgresHome } from './postgres-home.ts';
import { SetUpError, fullDisk } from './set-up-error.ts';

const version = '18';
/** The role that owns the cluster and our database. */
export const owner = 'nien_khoa';

/**
 * Makes the folder of Postgres' data (a cluster) where there is none.
 * @param wanted the folder asked for, beside which the password is kept; `home.dir` is where the
 * data really lies
 * @returns the password
 */
export function prepareCluster(home: PostgresHome, wanted: string): string {
  const file = `${wanted}.password`;
  const isThere = () => existsSync(join(home.dir, 'PG_VERSION'));
  if (existsSync(file)) {
    const password = readFileSync(file, 'utf8').trim();
    if (!isThere()) makeCluster(home, password);
    refuseOtherVersion(home.dir);
    return password;
  }
  // Data that lies outside of DATA_DIR is left over when somebody removes DATA_DIR to begin anew. It
  // is put aside.
  if (home.dir !== wanted && isThere()) putAside(home);
  const password = randomBytes(18).toString('base64url');
  if (isThere()) {
    refuseOtherVersion(home.dir);
    changePassword(home, password);
  } else {
    makeCluster(home, password);
  }
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

function putAside(home: PostgresHome): void {
  renameSync(home.dir, `${home.dir}.old-${String(Date.now())}`);
  mkdirSync(home.dir);
  if (home.user !== undefined) chownSync(home.dir, home.user.uid, home.user.gid);
}

// Nobody can sign in without the password; but the server, started in single-user mode, can set a
// new one.
function changePassword(home: PostgresHome, password: string): void {
  const changed = spawnSync(join(home.bin, 'postgres'), ['--single', '-D', home.dir, 'postgres'], {
    input: `alter role ${owner} password '${password}'\n`,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    ...runAs(home),
  });
  if (changed.status !== 0)
    throw new SetUpError(
      `The password of the data in ${home.dir} is lost and could not be renewed. ` +
        `Postgres says:\n${changed.stderr.trim()}`,
    );
}

const runAs = (home: PostgresHome) => (home.user === undefined ? {} : { ...home.user, cwd: '/' });

// initdb wants an empty folder, so what an interrupted one left there is removed first. The caller has
// made sure that it is no cluster (no PG_VERSION).
function makeCluster(home: PostgresHome, password: string): void {
  for (const name of readdirSync(home.dir))
    rmSync(join(home.dir, name), { recursive: true, force: true });
  const scratch = mkdtempSync(join(tmpdir(), 'nien-khoa-initdb-'));
  const passwordFile = join(scratch, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.user !== undefined)
    for (const path of [scratch, passwordFile]) chownSync(path, home.user.uid, home.user.gid);
  try {
    const made = spawnSync(
      join(home.bin, 'initdb'),
      [
        `--pgdata=${home.dir}`,
        `--username=${owner}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // The order of letters is the same on every machine. Where a list is shown, SQL asks for
        // Vietnamese order by name.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, ...runAs(home) },
    );
    if (made.status !== 0) {
      const words = `${made.stderr ?? ''}${made.error?.message ?? ''}`;
      if (/No space left on device/.test(words)) throw new SetUpError(fullDisk);
      throw new SetUpError(
        `Postgres could not make its data folder ${home.dir}. initdb says:\n${words.trim()}`,
      );
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function refuseOtherVersion(dir: string): void {
  const found = readFileSync(join(dir, 'PG_VERSION'), 'utf8').trim();
  if (found === version) return;
  throw new SetUpError(
    `The data in ${dir} was written by Postgres ${found}, this is Postgres ${version}. ` +
      'Take a backup with the older version and restore it here, or begin anew with npm start -- --fresh.',
  );
}
