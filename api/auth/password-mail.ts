import { keepResetMail, passwordRecipient } from '#db/password-mail';
import type { Db } from '#db/connect';
import { renderMail, type Mail } from '#documents/mail';
import { words, type Words } from '#domain/words/index';
import type { Log } from '../http/log.ts';

/** Sends one mail now; rejects when the server would not take it. */
export type SendMail = (to: string, mail: Mail) => Promise<void>;

/**
 * Mail about passwords. Both return at once, whether the account has an address or not: the time an answer takes tells nobody
 * who has one, and a change stands whether its mail leaves or not.
 */
export function passwordMailer({ write, send, publicUrl, log }: { readonly write: Db; readonly send: SendMail | null; readonly publicUrl: string; readonly log: Log }) {
  const post = (personId: string, said: (mail: Words['mail']) => Words['mail']['reset'], page: string, deliver: (to: string, mail: Mail) => Promise<void>): void => {
    const go = async (): Promise<void> => {
      const person = await passwordRecipient(write, personId);
      if (!person) return;
      const { mail } = words(person.language);
      const { subject, body, open } = said(mail);
      await deliver(person.email, renderMail({ language: person.language, recipientName: person.name, subject, lines: [body], link: `${publicUrl}${page}`, linkLabel: open, footer: mail.why }));
    };
    go().catch((error: unknown) => { log('error', 'a password mail was not sent', { person: personId, why: error instanceof Error ? error.message.slice(0, 300) : 'unknown' }); });
  };
  return {
    /** The link that sets a new password; without a mail server it is kept where an administrator reads it. */
    reset: async ({ personId, token }: { readonly personId: string; readonly token: string }): Promise<void> => {
      post(personId, (mail) => mail.reset, `/sign-in.html?token=${encodeURIComponent(token)}`,
        send ?? (async (to, mail) => keepResetMail(write, { personId, to, ...mail }, new Date().toISOString())));
    },
    /** Tells who changed their password that it was changed, in case it was somebody else. Nothing is kept without a mail server: it is no administrator's business. */
    changed: (personId: string): void => {
      if (send) post(personId, (mail) => mail.passwordChanged, '/sign-in.html', send);
    },
  };
}
