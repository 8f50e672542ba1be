import { randomUUID } from 'node:crypto';
import { later, type Instant } from '#domain/calendar/dates';
import type { NoticeKind } from '#domain/notices/announcement';
import type { Step } from '#domain/review/submission';
import type { Language } from '#domain/words/index';
import type { Db, Reader, Tx } from '../postgres/connect.ts';
import { lookAgain } from '../wake/relay.ts';

/** Minutes from one try to the next. When the last try fails too, the mail is kept as failed. */
const MINUTES_TO_NEXT_TRY = [1, 5, 15, 60, 240, 720];

export const MAX_TRIES = MINUTES_TO_NEXT_TRY.length + 1;

/** The other mails are handed out with the next agenda. */
const MAX_MAILS_PER_AGENDA = 20;

const nextTry = (triedAt: Instant, attempts: number): Instant =>
  later(triedAt, (MINUTES_TO_NEXT_TRY[attempts - 1] ?? 0) * 60_000);

/**
 * Mail of a plan that may be tried at `now`, oldest first, and when the next one that waits for its
 * turn may.
 */
export async function pendingMail(
  sql: Reader,
  planId: string,
  now: Instant,
): Promise<{ due: string[]; nextAt: Instant | null }> {
  const rows = await sql<{ id: string; attempts: number; tried_at: string | null }[]>`
    select id, attempts, tried_at
    from notice
    where plan_id = ${planId}
      and channel = 'mail'
      and state = 'pending'
    order by at, id`;
  const timed = rows.map((r) => ({
    id: r.id,
    at: r.tried_at === null ? '' : nextTry(r.tried_at, r.attempts),
  }));
  return {
    due: timed
      .filter((t) => t.at <= now)
      .slice(0, MAX_MAILS_PER_AGENDA)
      .map((t) => t.id),
    nextAt:
      timed
        .map((t) => t.at)
        .filter((at) => at > now)
        .toSorted()[0] ?? null,
  };
}

/** All that the mail of a notice is written from. */
export interface Letter {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly attempts: number;
  readonly planId: string;
  readonly submissionId: string | null;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly unit: string;
  /** Title of the obligation it is about. */
  readonly what: string;
  readonly due: string | null;
  /** What the step asks for at which the paper lay; null when it lay at none. */
  readonly act: Step['act'] | null;
  /**
   * Reason of a return or an extension, note of an approval; null when there is none or it was
   * erased.
   */
  readonly reason: string | null;
}

interface LetterRow extends Omit<Letter, 'planId' | 'submissionId'> {
  plan_id: string;
  submission_id: string | null;
}

/**
 * Locks a mail for the rest of the transaction and reads what it is written from; null when it has
 * gone already or another process has locked it.
 */
export async function takeLetter(sql: Tx, noticeId: string): Promise<Letter | null> {
  const [row] = await sql<LetterRow[]>`
    select n.id, n.kind, n.attempts, n.plan_id, n.submission_id, p.name, p.email, p.language,
      u.name as unit, n.params ->> 'dueOn' as due, n.params ->> 'act' as act,
      coalesce(
        (select title from obligation where id = (n.params ->> 'obligationId')::uuid),
        (
          select title
          from obligation o
          where o.submission_id = n.submission_id
          order by o.due_at
          limit 1
        ),
        (
          select title
          from obligation o
          where o.plan_id = n.plan_id
          order by (o.kind = 'plan') desc, o.due_at
          limit 1
        ),
        d.title
      ) as what,
      (
        select t.text
        from event_text t
        where t.id = (
          select coalesce(
            e.body::jsonb #>> '{payload,reason,text}', e.body::jsonb #>> '{payload,note,text}'
          )::uuid
          from event e
          where e.stream = case
            when n.cause like 'event:%' then split_part(n.cause, ':', 2)::uuid
          end
            and e.seq = case
              when n.cause like 'event:%' then split_part(n.cause, ':', 3)::int
            end
        )
      ) as reason
    from notice n
    join person p on p.id = n.person_id
    join plan on plan.id = n.plan_id
    join unit u on u.id = plan.unit_id
    join directive d on d.id = plan.directive_id
    where n.id = ${noticeId}
      and n.channel = 'mail'
      and n.state = 'pending'
      and p.email is not null
    for update of n skip locked`;
  if (!row) return null;
  const { plan_id: planId, submission_id: submissionId, ...rest } = row;
  return { ...rest, planId, submissionId };
}

/** How one try to send a mail ended. */
export type Outcome =
  | { readonly state: 'sent' }
  | {
      readonly state: 'kept';
      readonly subject: string;
      readonly html: string;
      readonly text: string;
    }
  | { readonly state: 'not-sent'; readonly error: string; readonly forGood: boolean };

/** Writes down how a try ended, in the transaction that took the letter. */
export async function recordOutcome(
  sql: Tx,
  letter: Letter,
  outcome: Outcome,
  now: Instant,
): Promise<void> {
  const attempts = letter.attempts + 1;
  if (outcome.state === 'not-sent') {
    const state = outcome.forGood || attempts >= MAX_TRIES ? 'failed' : 'pending';
    await sql`
      update notice
      set state = ${state}, attempts = ${attempts}, tried_at = ${now},
        last_error = ${outcome.error}
      where id = ${letter.id}`;
    return;
  }
  await sql`
    update notice
    set state = ${outcome.state}, attempts = ${attempts}, tried_at = ${now}, sent_at = ${now},
      last_error = null
    where id = ${letter.id}`;
  if (outcome.state === 'kept') {
    await sql`
      insert into kept_mail ${sql({
        id: randomUUID(),
        notice_id: letter.id,
        recipient: letter.email,
        subject: outcome.subject,
        html: outcome.html,
        text: outcome.text,
        at: now,
      })}`;
  }
}

/**
 * Tries a failed mail again from the first try, for an operator who has mended what was wrong.
 * @returns whether there was such a mail
 */
export async function sendAgain(db: Db, noticeId: string, now: Instant): Promise<boolean> {
  return db.begin(async (sql) => {
    const [notice] = await sql<{ plan_id: string }[]>`
      update notice
      set state = 'pending', attempts = 0, tried_at = null, last_error = null
      where id = ${noticeId}
        and channel = 'mail'
        and state = 'failed'
      returning plan_id`;
    if (notice) await lookAgain(sql, notice.plan_id, now);
    return notice !== undefined;
  });
}
