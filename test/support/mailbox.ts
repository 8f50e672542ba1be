import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on a free port that keeps what it receives. */
export interface Mailbox {
  readonly url: string;
  readonly mails: Email[];
  /** Mail to `address` whose subject holds `words`, once it has arrived. @throws after `ms` */
  wait(address: string, words: string, ms?: number): Promise<Email>;
  stop(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const mails: Email[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => { mails.push(mail); done(); }, done);
      });
    },
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`, mails,
    async wait(to, words, ms = 20_000) {
      for (const until = performance.now() + ms; performance.now() < until;) {
        const found = mails.findLast((m) => m.to?.some((t) => t.address === to) && m.subject?.includes(words));
        if (found) return found;
        await new Promise((resolve) => { setTimeout(resolve, 100); });
      }
      throw new Error(`No mail to ${to} with "${words}" in ${ms} ms; there are: ${mails.map((m) => `${m.to?.[0]?.address}: ${m.subject}`).join(' | ')}`);
    },
    stop: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}
