import type { ConnectionOptions } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';

/**
 * How to reach the server of TEMPORAL_ADDRESS; TLS and API key come from TEMPORAL_TLS_* and
 * TEMPORAL_API_KEY, as Temporal's own tools read them.
 */
export function connectionOf(env: NodeJS.ProcessEnv): ConnectionOptions {
  const given = Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );
  const { connectionOptions } = loadClientConnectConfig({
    overrideEnvVars: given,
    disableFile: true,
  });
  return { ...connectionOptions, connectTimeout: 10_000 };
}
