import { randomUUID } from 'node:crypto';
import type { Db, Reader } from './connect.ts';

/** Where mail about a password may go; null for who has no mailbox. */
export async function passwordRecipient(sql: Reader, personId: string): Promise<{ name: string; email: string; language: 'vi' | 'en' } | null> {
  const [row] = await sql<{ name: string; email: string; language: 'vi' | 'en' }[]>`select name, email, language from person where id = ${personId} and email is not null`;
  return row ?? null;
}

export async function keepResetMail(db: Db, mail: { readonly personId: string; readonly to: string; readonly subject: string; readonly html: string; readonly text: string }, at: string): Promise<void> {
  await db`insert into kept_mail ${db({ id: randomUUID(), notice_id: null, person_id: mail.personId, recipient: mail.to, subject: mail.subject, html: mail.html, text: mail.text, at })}`;
}
