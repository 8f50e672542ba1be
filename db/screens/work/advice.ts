import { shownObligationSql } from '../../shared/shown-sql.ts';
import { itemsOf, submissionColumns, submissions, type FindItems } from './item.ts';

/** Questions of colleagues about a paper that the asker has not answered. */
export const advice: FindItems = ({ sql, actor, moment }) =>
  itemsOf(sql, 'advice', {
    about: sql`a.id`,
    ...submissionColumns(sql),
    state: shownObligationSql(sql, moment.now),
    since: sql`a.asked_at`,
    dueOn: sql`s.step_due_on`,
    reason: sql`(select x.text from event_text x where x.id = a.question_id)`,
    rows: sql`
      ${submissions(sql)}
      join advice a on a.submission_id = s.id
      where p.phase <> 'closed'
        and a.asked_of = ${actor.personId}
        and a.answered_at is null`,
  });
