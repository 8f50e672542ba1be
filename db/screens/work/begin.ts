import { shownObligationSql } from '../../shared/shown-sql.ts';
import { itemsOf, unitsWith, type FindItems } from './item.ts';

/** Open obligations of the asker's units that nobody has begun to answer. */
export const begin: FindItems = (asker) => {
  const { sql, moment } = asker;
  return itemsOf(sql, 'begin', {
    about: sql`o.id`,
    title: sql`o.title`,
    submissionKind: sql`o.kind`,
    state: shownObligationSql(sql, moment.now),
    since: sql`o.opens_at`,
    dueOn: sql`o.due_on`,
    rows: sql`
      from obligation o
      join plan p on p.id = o.plan_id
      left join submission s on s.id = o.submission_id
      where o.submission_id is null
        and o.opens_at <= ${moment.now}
        and p.phase not in ('waiting', 'closed')
        and p.unit_id = any(${unitsWith(asker, 'draft')}::uuid[])`,
  });
};
