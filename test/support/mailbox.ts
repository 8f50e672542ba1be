import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly to: string;
  readonly mail: Email;
}

/** A real mail server on a free port of this machine, and what it took in. */
export interface Mailbox {
  readonly url: string;
  readonly received: readonly Received[];
  /** Addresses it refuses for good, as a server does that knows no such mailbox. */
  readonly unknown: Set<string>;
  stop(): Promise<void>;
  /** Listens again on the same port. */
  start(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const received: Received[] = [];
  const unknown = new Set<string>();
  let port = 0;
  let server: SMTPServer | null = null;
  const start = async (): Promise<void> => {
    const next = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'], closeTimeout: 200,
      onRcptTo: ({ address }, _session, done) => { done(unknown.has(address) ? Object.assign(new Error('No such mailbox here'), { responseCode: 550 }) : null); },
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            for (const { address } of session.envelope.rcptTo) received.push({ to: address, mail });
            done();
          });
        });
      },
    });
    await new Promise<void>((resolve) => { next.listen(port, '127.0.0.1', () => { resolve(); }); });
    port = (next.server.address() as AddressInfo).port;
    server = next;
  };
  await start();
  return {
    url: `smtp://127.0.0.1:${port}`, received, unknown, start,
    stop: async () => {
      const old = server;
      server = null;
      if (old) await new Promise<void>((resolve) => { old.close(() => { resolve(); }); });
    },
  };
}
