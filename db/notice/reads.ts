import type { PersonActor } from '#domain/access/actor';
import type { Instant } from '#domain/calendar/dates';
import type { NoticeFilter, noticeSorts, NoticeView } from '#domain/contracts/notice';
import type { NoticeKind } from '#domain/notices/announcement';
import { noticeText } from '#domain/notices/notice-mail';
import type { Step } from '#domain/review/submission';
import type { UnitKind } from '#domain/shapes/basics';
import type { Language } from '#domain/words/index';
import { visible } from '../access/visible.ts';
import type { Db, Fragment, Reader } from '../postgres/connect.ts';
import {
  ifSet,
  orderBy,
  page,
  type Listed,
  type ListQuery,
  type SortColumns,
} from '../postgres/page.ts';
import type { Moment } from '../shared/moment.ts';
import { unitOf } from '../shared/refs.ts';

const sortable: SortColumns<typeof noticeSorts> = { at: 'at' };

interface Row {
  id: string;
  kind: NoticeKind;
  plan_id: string | null;
  submission_id: string | null;
  unit_id: string | null;
  unit_code: string;
  unit_name: string;
  unit_kind: UnitKind;
  what: string;
  due: string | null;
  act: Step['act'] | null;
  at: string;
  read_at: string | null;
}

/**
 * Own notices, as long as the year they speak of is one's own to read: an office that was left
 * takes its notices along.
 */
const mine = (sql: Reader, actor: PersonActor, day: string): Fragment => sql`
  n.person_id = ${actor.personId}
  and n.channel = 'app'
  and (
    n.plan_id is null
    or exists (
      select 1
      from plan p
      where p.id = n.plan_id
        and ${visible(sql, actor, 'read', sql`p.unit_id`, day)}
    )
  )`;

export const listNotices = (
  sql: Reader,
  actor: PersonActor,
  q: ListQuery,
  filter: NoticeFilter,
  moment: Moment,
  language: Language,
): Promise<Listed<NoticeView>> =>
  page(
    sql,
    q,
    {
      filtered: sql`
        select n.id, n.at
        from notice n
        where ${mine(sql, actor, moment.today)}
          and ${ifSet(sql, filter.unread, (unread) => sql`(n.read_at is null) = ${unread}`)}`,
      columns: sql`
        n.id, n.kind, n.plan_id, n.submission_id, u.id as unit_id, u.code as unit_code,
        u.name as unit_name, u.kind as unit_kind, n.at, n.read_at, n.params ->> 'dueOn' as due,
        n.params ->> 'act' as act,
        coalesce(
          (select o.title from obligation o where o.id = (n.params ->> 'obligationId')::uuid),
          (
            select o.title
            from obligation o
            where o.submission_id = n.submission_id
            order by o.due_at
            limit 1
          ),
          (
            select o.title
            from obligation o
            where o.plan_id = n.plan_id
            order by (o.kind = 'plan') desc, o.due_at
            limit 1
          ),
          ''
        ) as what`,
      joins: sql`
        join notice n on n.id = f.id
        left join plan p on p.id = n.plan_id
        left join unit u on u.id = p.unit_id`,
      order: orderBy(sql, q, sortable, sortable.at),
    },
    (r: Row): NoticeView => ({
      id: r.id,
      kind: r.kind,
      text: noticeText(
        { kind: r.kind, what: r.what, unit: r.unit_name ?? '', due: r.due, act: r.act },
        language,
      ),
      planId: r.plan_id,
      submissionId: r.submission_id,
      unit: r.unit_id === null ? null : unitOf({ ...r, unit_id: r.unit_id }),
      at: r.at,
      readAt: r.read_at,
    }),
  );

/**
 * Marks one own notice as read, or all. @returns how many there were to mark; -1 when the one is
 * not theirs
 */
export async function markRead(
  db: Db,
  actor: PersonActor,
  id: string | null,
  at: { readonly now: Instant; readonly today: string },
): Promise<number> {
  const one = id === null ? db`true` : db`n.id = ${id}`;
  const marked = await db`
    update notice n
    set read_at = ${at.now}
    where ${mine(db, actor, at.today)}
      and n.read_at is null
      and ${one}
    returning 1`;
  if (marked.length > 0 || id === null) return marked.length;
  const there =
    await db`select 1 from notice n where ${mine(db, actor, at.today)} and n.id = ${id}`;
  return there.length > 0 ? 0 : -1;
}
