import { createServer, type Server } from 'node:net';

const listen = async (port: number, host: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      resolve(server);
    });
  });

const close = async (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });

const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
};

/** Can this port be taken now? @throws when it cannot for another reason than that it is in use */
export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  try {
    await close(await listen(port, host));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
    throw error;
  }
}

/** `count` different ports that are free now. */
export async function freePorts(count: number): Promise<number[]> {
  // All are open at the same time, so that none comes twice.
  const servers = await Promise.all(
    Array.from({ length: count }, async () => listen(0, '127.0.0.1')),
  );
  const ports = servers.map(portOf);
  await Promise.all(servers.map(close));
  return ports;
}

/**
 * The ports of last time if all of them are free, so that addresses stay the same from day to day;
 * else others.
 */
export async function portsAsBefore(
  before: readonly number[] | undefined,
  count: number,
): Promise<number[]> {
  if (
    before?.length === count &&
    (await Promise.all(before.map(async (port) => isFree(port)))).every(Boolean)
  )
    return [...before];
  return freePorts(count);
}
