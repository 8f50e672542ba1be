import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, goneWithin, isAlive, processesIn, stopProcesses } from './processes.ts';
import { SetUpError } from './set-up-error.ts';

/**
 * Clears what a killed start left in a data folder: a postmaster (Postgres' main process) that is
 * still running, backends whose postmaster is gone, and a postmaster.pid whose number belongs to
 * another process now. The caller holds the lock of DATA_DIR, so nobody else uses the folder.
 */
export async function stopLeftovers(dir: string): Promise<void> {
  const pid = postmasterOf(dir);
  if (pid !== undefined && isAlive(pid) && isOurs(pid, dir)) {
    await stopProcesses(
      [pid],
      [
        ['SIGINT', 20_000],
        ['SIGQUIT', 10_000],
        ['SIGKILL', 5_000],
      ],
    );
  }
  const orphans = processesIn(dir).filter((orphan) =>
    /^postgres|\/postgres/.test(commandOf(orphan)),
  );
  // Backends notice by themselves that their postmaster died; most are gone before we look twice.
  if (
    (await goneWithin(orphans, 2_000)) ||
    (await stopProcesses(orphans, [
      ['SIGQUIT', 5_000],
      ['SIGKILL', 5_000],
    ]))
  ) {
    // Postgres takes any process with this number for its postmaster, also another program, or a dead
    // one whose parent has not collected it.
    if (pid !== undefined && answersToSignals(pid))
      rmSync(join(dir, 'postmaster.pid'), { force: true });
    return;
  }
  throw new SetUpError(
    `Postgres processes of an earlier run hold ${dir} and cannot be stopped: ` +
      `${orphans.join(', ')}. End them and start again.`,
  );
}

function isOurs(pid: number, dir: string): boolean {
  const command = commandOf(pid);
  return command.includes('postgres') && (command.includes(dir) || processesIn(dir).includes(pid));
}

function answersToSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function postmasterOf(dir: string): number | undefined {
  const path = join(dir, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}
