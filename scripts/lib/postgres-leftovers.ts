import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandOf, goneWithin, isAlive, processesIn, stopProcesses } from "./processes.ts";
import { Sentence } from "./sentence.ts";

/**
 * Clears what a killed start left in a data folder: a postmaster that still runs, backends whose postmaster is gone, and a
 * postmaster.pid whose number now belongs to somebody else. The caller holds the lock of DATA_DIR, so nobody else uses it.
 */
export async function stopLeftovers(dir: string): Promise<void> {
  const pid = postmasterOf(dir);
  if (pid !== undefined && isAlive(pid)) {
    const command = commandOf(pid);
    if (/postgres/.test(command) && (command.includes(dir) || processesIn(dir).includes(pid))) {
      await stopProcesses([pid], [["SIGINT", 20_000], ["SIGQUIT", 10_000], ["SIGKILL", 5_000]]);
    } else {
      rmSync(join(dir, "postmaster.pid"), { force: true });
    }
  }
  const orphans = processesIn(dir).filter((orphan) => /^postgres|\/postgres/.test(commandOf(orphan)));
  // Backends notice by themselves that their postmaster died; most are gone before we look twice.
  if (await goneWithin(orphans, 2_000)) return;
  if (await stopProcesses(orphans, [["SIGQUIT", 5_000], ["SIGKILL", 5_000]])) return;
  throw new Sentence(`Postgres processes of an earlier run hold ${dir} and cannot be stopped: ${orphans.join(", ")}. End them and start again.`);
}

function postmasterOf(dir: string): number | undefined {
  const path = join(dir, "postmaster.pid");
  if (!existsSync(path)) return undefined;
  const pid = Number(readFileSync(path, "utf8").split("\n")[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}
