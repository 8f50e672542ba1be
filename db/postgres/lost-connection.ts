const lostCode =
  /^(?:CONNECTION_\w+|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|57P0[123])$/;

/**
 * Did this statement fail because its connection is gone? Then nothing more may be sent on the
 * connection, not even a rollback.
 */
export function isConnectionLost(error: unknown): boolean {
  const code =
    typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' && lostCode.test(code);
}

/** The error for what waits on a connection that is gone. */
export const connectionLost = (): Error =>
  Object.assign(new Error('the connection was lost'), { code: 'CONNECTION_CLOSED' });

/**
 * For the process's main file: lets lost connections pass that reject where nobody can catch them.
 * postgres.js asks for the array types on each new connection; when the connection ends meanwhile,
 * the rejection would end the process. Other unhandled rejections are handled as before.
 */
export function letPassLostConnections(): void {
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (why, promise) => {
    if (isConnectionLost(why)) return;
    if (others.length === 0) throw why;
    for (const other of others) other.call(process, why, promise);
  });
}
