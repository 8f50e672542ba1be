import type { Actor } from '#domain/access/actor';
import type { Instant } from '#domain/calendar/dates';
import type { KeptMail, MailFilter, mailSorts, Operations } from '#domain/contracts/operations';
import { visible } from '../access/visible.ts';
import type { Reader } from '../postgres/connect.ts';
import {
  orderBy,
  page,
  searching,
  type Listed,
  type ListQuery,
  type SortColumns,
} from '../postgres/page.ts';
import type { Moment } from '../shared/moment.ts';
import { lag } from '../wake/relay.ts';

/** What of the operations page the database knows. Mail is that of people the actor manages. */
export async function readOperations(
  sql: Reader,
  actor: Actor,
  now: Instant,
  today: string,
): Promise<Pick<Operations, 'database' | 'wakeUps'> & { mail: Omit<Operations['mail'], 'mode'> }> {
  const [[size], wakeUps, [counts], failed] = await Promise.all([
    sql<{ size: number }[]>`select pg_database_size(current_database()) as size`,
    lag(sql, now),
    sql<{ pending: number; sent: number; kept: number }[]>`
      select count(*) filter (where state = 'pending')::int as pending,
        count(*) filter (where state = 'sent')::int as sent,
        count(*) filter (where state = 'kept')::int as kept
      from notice
      where channel = 'mail'
        and state in ('pending', 'sent', 'kept')`,
    sql<
      {
        id: string;
        email: string | null;
        attempts: number;
        last_error: string | null;
        tried_at: string | null;
        at: string;
      }[]
    >`
      select n.id, pe.email, n.attempts, n.last_error, n.tried_at, n.at
      from notice n
      join person pe on pe.id = n.person_id
      where n.channel = 'mail'
        and n.state = 'failed'
        and exists (
          select 1
          from appointment a
          where a.person_id = pe.id
            and ${visible(sql, actor, 'manage', sql`a.unit_id`, today)}
        )
      order by n.at desc
      limit 100`,
  ]);
  return {
    database: { up: true, size: size?.size ?? 0 },
    wakeUps: {
      waiting: wakeUps.waiting,
      oldestSeconds: wakeUps.oldestSeconds,
      failing: wakeUps.failing.map((f) => ({ ...f })),
    },
    mail: {
      pending: counts?.pending ?? 0,
      sent: counts?.sent ?? 0,
      kept: counts?.kept ?? 0,
      failed: failed.map((f) => ({
        noticeId: f.id,
        to: f.email ?? '',
        attempts: f.attempts,
        error: f.last_error ?? '',
        at: f.tried_at ?? f.at,
      })),
    },
  };
}

const sortable: SortColumns<typeof mailSorts> = {
  at: 'at',
  to: 'recipient',
  subject: 'subject',
};

interface MailRow {
  id: string;
  recipient: string;
  subject: string;
  html: string;
  text: string;
  at: string;
}

/**
 * Mail about notices that is kept for want of a mail server, to people in units the actor manages.
 * Mail without a notice is about a password, so only its receiver may read it.
 */
export const listKeptMail = (
  sql: Reader,
  actor: Actor,
  q: ListQuery,
  filter: MailFilter,
  moment: Moment,
): Promise<Listed<KeptMail>> =>
  page(
    sql,
    q,
    {
      filtered: sql`
        select k.id, k.recipient, k.subject, k.at
        from kept_mail k
        join notice n on n.id = k.notice_id
        where exists (
          select 1
          from appointment a
          where a.person_id = n.person_id
            and ${visible(sql, actor, 'manage', sql`a.unit_id`, moment.today)}
        )
          and ${searching(sql, sql`plain(k.recipient || ' ' || k.subject)`, filter.q)}`,
      columns: sql`k.id, k.recipient, k.subject, k.html, k.text, k.at`,
      joins: sql`join kept_mail k on k.id = f.id`,
      order: orderBy(sql, q, sortable, sortable.at),
    },
    (r: MailRow): KeptMail => ({
      id: r.id,
      to: r.recipient,
      subject: r.subject,
      html: r.html,
      text: r.text,
      at: r.at,
    }),
  );
