import connect from 'postgres';
import { SetUpError, messageOf } from './set-up-error.ts';

/** @throws SetUpError when the database of DATABASE_URL cannot be used */
export async function refuseUnreachable(url: string): Promise<void> {
  const sql = connect(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select 1`;
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new SetUpError(
      `The database of DATABASE_URL (${host}${pathname}) does not let us in: ` +
        `${messageOf(error)}. Check host, port, user, password and database name, or leave ` +
        'DATABASE_URL out to use the Postgres that comes with this program.',
      { cause: error },
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}
