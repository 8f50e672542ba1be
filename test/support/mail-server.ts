import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: string;
  readonly mail: Email;
}

/**
 * A real mail server on a free port of this machine that can go down, come back and refuse, and
 * what it took in.
 */
export interface MailServer {
  readonly url: string;
  readonly received: readonly Received[];
  /** Addresses it refuses for good, as a server does that knows no such mailbox. */
  readonly unknown: Set<string>;
  stop(): Promise<void>;
  /** Listens again on the same port. */
  start(): Promise<void>;
}

export async function openMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const unknown = new Set<string>();
  let port = 0;
  let server: SMTPServer | null = null;
  const keep = async (bytes: Buffer, to: readonly { address: string }[]): Promise<void> => {
    const mail = await PostalMime.parse(bytes);
    for (const { address } of to) received.push({ to: address, mail });
  };
  const start = async (): Promise<void> => {
    const next = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 200,
      onRcptTo: ({ address }, _session, done) => {
        done(
          unknown.has(address)
            ? Object.assign(new Error('No such mailbox here'), { responseCode: 550 })
            : null,
        );
      },
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          void keep(Buffer.concat(chunks), session.envelope.rcptTo).finally(done);
        });
      },
    });
    await new Promise<void>((resolve) => {
      next.listen(port, '127.0.0.1', () => {
        resolve();
      });
    });
    port = (next.server.address() as AddressInfo).port;
    server = next;
  };
  await start();
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    unknown,
    start,
    stop: async () => {
      const old = server;
      server = null;
      if (old)
        await new Promise<void>((resolve) => {
          old.close(() => {
            resolve();
          });
        });
    },
  };
}
