import { setTimeout as sleep } from 'node:timers/promises';
import type { Email } from 'postal-mime';
import { openMailServer, type Received } from './mail-server.ts';

/** What has come to everybody's mailbox, through a real SMTP server. */
export interface Mailbox {
  readonly url: string;
  readonly received: readonly Received[];
  /**
   * The latest mail to `address` whose subject holds `words`, once it has arrived. @throws after
   * `ms`, naming what did arrive
   */
  wait(address: string, words: string, ms?: number): Promise<Email>;
  stop(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const server = await openMailServer();
  const { received } = server;
  return {
    url: server.url,
    received,
    async wait(address, words, ms = 30_000) {
      for (const until = performance.now() + ms; performance.now() < until; await sleep(50)) {
        const found = received.findLast(
          ({ to, mail }) => to === address && mail.subject?.includes(words),
        );
        if (found) return found.mail;
      }
      throw new Error(
        [
          `No mail to ${address} with "${words}" in ${ms} ms; there are:`,
          ...received.map(({ to, mail }) => `${to}: ${mail.subject ?? ''}`),
        ].join('\n'),
      );
    },
    stop: async () => {
      await server.stop();
    },
  };
}

/**
 * The address behind a mail's button, which its text must give as well. @throws when there is none,
 * or the two differ
 */
export function linkIn(mail: Email): string {
  const [, link = ''] = /<a class="button" href="([^"]+)"/.exec(mail.html ?? '') ?? [];
  const plain = link.replaceAll('&amp;', '&');
  if (plain === '' || !mail.text?.includes(plain))
    throw new Error(
      `No link, or not the same in HTML and text: ${mail.subject ?? ''}\n${mail.text ?? ''}`,
    );
  return plain;
}
