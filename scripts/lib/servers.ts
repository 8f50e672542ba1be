import { join } from 'node:path';
import type { SetUpSettings } from '#settings';
import { connectionOf } from '#worker/temporal/connection';
import { ensureNamespace } from '#worker/temporal/namespace';
import type { DataDir } from './data-dir.ts';
import { ensureDatabase, startPostgres } from './postgres.ts';
import { type Tell, step, tell } from './progress.ts';
import { refuseUnreachable } from './refuse-unreachable.ts';
import { readRunFile } from './run-file.ts';
import { SetUpError, messageOf } from './set-up-error.ts';
import type { Shutdown } from './shutdown.ts';
import type { Temporal } from './temporal-prepare.ts';
import { startTemporal } from './temporal-server.ts';

/** A server: one that we started, or one elsewhere, which has no process here. */
export type Running = {
  readonly url: string;
  readonly pid?: number;
  readonly port?: number;
  readonly ended?: Promise<string>;
};

/** Postgres: that of DATABASE_URL, or one that we start with its data in DATA_DIR. */
export async function openPostgres(
  settings: SetUpSettings,
  dir: DataDir,
  shutdown: Shutdown,
  say: Tell = tell,
): Promise<Running> {
  if (settings.databaseUrl !== undefined) {
    await refuseUnreachable(settings.databaseUrl);
    return { url: settings.databaseUrl };
  }
  return step(
    'Postgres',
    async () => {
      const server = await startPostgres({
        dir: dir.postgres,
        log: join(dir.logs, 'postgres.log'),
        durable: true,
        portBefore: readRunFile(dir.runFile)?.postgresPort,
      });
      shutdown.onStop('Postgres', server.stop);
      if (server.dir !== dir.postgres)
        say(
          `  Postgres does not run as root and its user may not enter ${dir.path}: its data lies in ${server.dir}`,
        );
      return {
        url: await ensureDatabase(server, 'nien_khoa'),
        pid: server.pid,
        port: server.port,
        ended: server.ended,
      };
    },
    say,
  );
}

/**
 * Temporal: that of TEMPORAL_ADDRESS, or one that we start with its history in DATA_DIR. Makes the
 * namespace if it is missing.
 */
export async function openTemporal(
  settings: SetUpSettings,
  program: Temporal,
  dir: DataDir,
  shutdown: Shutdown,
  say: Tell = tell,
): Promise<Running> {
  return step(
    'Temporal',
    async () => {
      if (program.kind === 'address') {
        await ensureNamespace(connectionOf(process.env), settings.temporalNamespace).catch(
          (error: unknown) => {
            throw new SetUpError(
              `The Temporal server at ${program.address} does not let us work in the namespace ` +
                `${settings.temporalNamespace} (${messageOf(error)}). Check TEMPORAL_ADDRESS, ` +
                'TEMPORAL_NAMESPACE, TEMPORAL_API_KEY and TEMPORAL_TLS, ' +
                'or leave TEMPORAL_ADDRESS out to start a server here.',
              { cause: error },
            );
          },
        );
        return { url: program.address };
      }
      const server = await startTemporal({
        program,
        dir: dir.temporal,
        log: join(dir.logs, 'temporal.log'),
      });
      shutdown.onStop('Temporal', server.stop);
      await ensureNamespace({ address: server.address }, settings.temporalNamespace);
      return { url: server.address, pid: server.pid, ended: server.ended };
    },
    say,
  );
}
