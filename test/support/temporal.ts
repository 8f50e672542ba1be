import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { ensureNamespace } from '#worker/temporal/namespace';
import './provided.ts';

export type TestTemporal = { readonly address: string; readonly namespace: string };

/**
 * A namespace of its own on the run's Temporal server, ready to start workflows; it goes away with
 * the server.
 */
export async function testTemporal(): Promise<TestTemporal> {
  const address = inject('temporalAddress');
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  await ensureNamespace({ address }, namespace, 1);
  return { address, namespace };
}
