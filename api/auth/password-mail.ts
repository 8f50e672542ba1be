import { passwordRecipient } from '#db/account/password-mail';
import type { Db } from '#db/postgres/connect';
import { renderMail, type Mail } from '#documents/mail/mail';
import { words, type Words } from '#domain/words/index';
import { inOneLine, type Log } from '#log';

/** Sends one mail now; rejects when the server would not take it. */
export type SendMail = (to: string, mail: Mail) => Promise<void>;

/**
 * Mail about passwords. Both return at once, whether the account has an address or not: the time an
 * answer takes tells nobody who has one, and a change stands whether its mail leaves or not.
 * Without a mail server there is neither: what is kept instead of being sent is read by
 * administrators, and such a link is the account.
 */
export function passwordMailer({
  write,
  send,
  publicUrl,
  log,
}: {
  readonly write: Db;
  readonly send: SendMail | null;
  readonly publicUrl: string;
  readonly log: Log;
}) {
  const post = (
    personId: string,
    said: (mail: Words['mail']) => Words['mail']['reset'],
    page: string,
    deliver: SendMail,
  ): void => {
    const go = async (): Promise<void> => {
      const person = await passwordRecipient(write, personId);
      if (!person) return;
      const { mail } = words(person.language);
      const { subject, body, open } = said(mail);
      await deliver(
        person.email,
        renderMail({
          language: person.language,
          recipientName: person.name,
          subject,
          lines: [body],
          link: `${publicUrl}${page}`,
          linkLabel: open,
          footer: mail.why,
        }),
      );
    };
    go().catch((error: unknown) => {
      log('error', 'a password mail was not sent', { person: personId, why: inOneLine(error) });
    });
  };
  return {
    /** Sends the link that sets a new password; null without a mail server. */
    reset:
      send &&
      (async ({
        personId,
        token,
      }: {
        readonly personId: string;
        readonly token: string;
      }): Promise<void> => {
        post(
          personId,
          (mail) => mail.reset,
          `/sign-in.html?token=${encodeURIComponent(token)}`,
          send,
        );
      }),
    /** Tells who changed their password that it was changed, in case it was somebody else. */
    changed: (personId: string): void => {
      if (send) post(personId, (mail) => mail.passwordChanged, '/sign-in.html', send);
    },
  };
}
