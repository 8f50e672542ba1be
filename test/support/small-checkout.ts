import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../scripts/lib/our-files.ts';
import { cacheDir } from '../../scripts/lib/temporal-cache.ts';

// The set-up is the subject here, not what it sets up: an api, a worker and a console of a few
// lines take the real ones' place.
const standIns: Record<string, string> = {
  'db/postgres/migrate.ts': `import postgres from "postgres";
    const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
    await sql\`create table if not exists visit (at timestamptz not null default now())\`;
    await sql.end();`,
  'db/count-visits.ts': `import postgres from "postgres";
    const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1 });
    console.log("visits", (await sql\`select count(*)::int as n from visit\`)[0].n);
    await sql.end();`,
  'demo/load.ts': `import { appendFileSync } from "node:fs";
    import postgres from "postgres";
    const sql = postgres(process.env.DATABASE_URL ?? "", { max: 1 });
    await sql\`insert into visit default values\`;
    if (process.env.FAIL_AS_ON_A_FULL_DISK) {
      const at = new Date().toISOString().replace("T", " ").replace("Z", "");
      const panic = 'could not write to file "pg_wal/xlogtemp.9": No space left on device';
      appendFileSync(process.env.FAIL_AS_ON_A_FULL_DISK, at + " UTC [9] PANIC:  " + panic + "\\n");
      throw new Error("read ECONNRESET");
    }
    if (process.env.FILL_THE_DISK) {
      await sql\`create table weight (x text storage external)\`;
      for (let i = 0; i < 200; i += 1)
        await sql\`
          insert into weight
          select repeat(md5(random()::text), 30000)
          from generate_series(1, 10)\`;
    }
    await sql.end();`,
  'demo/accounts.ts': `export const accounts = [
    { name: "Trần Thị Mẫu", login: "so.mau", password: "mat-khau-thu", role: "head" }];`,
  'api/main.ts': `import { createServer } from "node:http";
    const server = createServer((_, response) => { response.end("ok"); });
    server.listen(Number(process.env.PORT), "127.0.0.1");
    for (const level of ["info", "warn"]) {
      const line = { at: new Date().toISOString(), level, part: "api", message: "a line of " + level };
      console.log(JSON.stringify(line));
    }
    process.on("SIGTERM", () => {
      console.log("leaves");
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });`,
  'worker/main.ts': `import { Connection } from "@temporalio/client";
    import { existsSync } from "node:fs";
    const connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS });
    console.log("up");
    setInterval(() => { if (existsSync("worker-dies")) process.exit(7); }, 50);
    process.on("SIGTERM", () => { console.log("leaves"); void connection.close().then(() => process.exit(0)); });`,
  'admin/vite.config.ts': `export default { root: import.meta.dirname, logLevel: "error" };`,
  'admin/index.html': `<!doctype html><script type="module" src="./main.ts"></script>`,
  'admin/main.ts': `console.log(1);`,
};

/** A copy of the project with small stand-ins for its parts; `remove` it when done. */
export function smallCheckout() {
  const folder = mkdtempSync(join(tmpdir(), 'nien-khoa-checkout-'));
  // Postgres' own user has to pass through when the tests run as root.
  chmodSync(folder, 0o711);
  for (const path of [
    'scripts',
    'worker/temporal',
    'log.ts',
    'settings.ts',
    'settings-kinds.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(standIns)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Run = {
  readonly child: ChildProcess;
  /** All it wrote so far. */
  readonly output: () => string;
  /** Waits until it writes this; fails when it ends before. */
  readonly says: (what: string | RegExp) => Promise<void>;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
};

/** Runs a script of the checkout as npm would, with a clean set of settings. */
export function runScript(
  folder: string,
  script: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Run {
  const settings = [
    'NODE_ENV',
    'PORT',
    'HOST',
    'DATA_DIR',
    'DATABASE_URL',
    'TEMPORAL_ADDRESS',
    'SMTP_URL',
    'PUBLIC_URL',
    'VITEST',
  ];
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !settings.includes(name)),
  );
  const child = spawn(process.execPath, [join('scripts', script), ...args], {
    cwd: folder,
    env: { ...clean, XDG_CACHE_HOME: dirname(cacheDir()), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      resolve(code);
    });
  });
  return {
    child,
    ended,
    output: () => output,
    says: async (what) => {
      while (!(typeof what === 'string' ? output.includes(what) : what.test(output))) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`It ended before it said ${String(what)}:\n${output}`);
        await sleep(50);
      }
    },
  };
}

/** The processes of a running instance, by name, as run.json lists them. */
export function processesOf(dataDir: string): Record<string, number> {
  const path = join(dataDir, 'run.json');
  return existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { processes: Record<string, number> }).processes
    : {};
}
