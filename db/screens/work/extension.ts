import { visible } from '../../access/visible.ts';
import { shownObligationSql } from '../../shared/shown-sql.ts';
import { itemsOf, type FindItems } from './item.ts';

/** Requests of units below for a later date, which the asker may grant or refuse. */
export const extension: FindItems = ({ sql, actor, moment }) =>
  itemsOf(sql, 'extension', {
    about: sql`o.id`,
    title: sql`o.title`,
    submissionKind: sql`o.kind`,
    state: shownObligationSql(sql, moment.now),
    since: sql`e.asked_at`,
    dueOn: sql`e.answer_on`,
    reason: sql`(select x.text from event_text x where x.id = e.reason_id)`,
    rows: sql`
      from extension e
      join obligation o on o.id = e.obligation_id
      join plan p on p.id = e.plan_id
      left join submission s on s.id = o.submission_id
      where e.state = 'asked'
        and p.phase <> 'closed'
        and ${visible(sql, actor, 'extend', sql`p.unit_id`, moment.today)}`,
  });
