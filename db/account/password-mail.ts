import type { Reader } from '../postgres/connect.ts';

/** Where mail about a password may go; null for who has no mailbox. */
export async function passwordRecipient(
  sql: Reader,
  personId: string,
): Promise<{ name: string; email: string; language: 'vi' | 'en' } | null> {
  const [row] = await sql<{ name: string; email: string; language: 'vi' | 'en' }[]>`
    select name, email, language
    from person
    where id = ${personId}
      and email is not null`;
  return row ?? null;
}
