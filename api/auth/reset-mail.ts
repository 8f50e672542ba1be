import { keepResetMail, resetRecipient } from '#db/reset-mail';
import type { Db } from '#db/connect';
import { renderMail, type Mail } from '#documents/mail';
import { words } from '#domain/words/index';
import type { Log } from '../http/log.ts';

/** Sends one mail now; rejects when the server would not take it. */
export type SendMail = (to: string, mail: Mail) => Promise<void>;

/**
 * Mails the link that sets a new password, or keeps it where an administrator reads it when there is no mail server.
 * Returns at once, whether the account has an address or not: the time an answer takes tells nobody who has one.
 */
export function resetMailer(deps: { readonly write: Db; readonly send: SendMail | null; readonly publicUrl: string; readonly log: Log }) {
  const post = async (personId: string, token: string): Promise<void> => {
    const person = await resetRecipient(deps.write, personId);
    if (!person) return;
    const { mail } = words(person.language);
    const rendered = renderMail({
      language: person.language, recipientName: person.name, subject: mail.reset.subject, lines: [mail.reset.body],
      link: `${deps.publicUrl}/sign-in.html?token=${encodeURIComponent(token)}`, linkLabel: mail.reset.open, footer: mail.why,
    });
    if (deps.send) await deps.send(person.email, rendered);
    else await keepResetMail(deps.write, { personId, to: person.email, ...rendered }, new Date().toISOString());
  };
  return async ({ personId, token }: { readonly personId: string; readonly token: string }): Promise<void> => {
    post(personId, token).catch((error: unknown) => { deps.log('error', 'a password mail was not sent', { person: personId, why: error instanceof Error ? error.message.slice(0, 300) : 'unknown' }); });
  };
}
