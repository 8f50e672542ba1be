import { owedOnSql, shownObligationSql } from '../../shared/shown-sql.ts';
import { itemsOf, submissionColumns, submissions, unitsWith, type FindItems } from './item.ts';

/** Papers of the asker's units that came back, with the reason given. */
export const mend: FindItems = (asker) => {
  const { sql, moment } = asker;
  return itemsOf(sql, 'mend', {
    about: sql`s.id`,
    ...submissionColumns(sql),
    state: shownObligationSql(sql, moment.now),
    since: sql`s.returned_at`,
    dueOn: owedOnSql(sql),
    reason: sql`
      (
        select x.text
        from decision d
        left join event_text x on x.id = d.text_id
        where d.submission_id = s.id
          and d.kind in ('returned', 'refused')
        order by d.at desc
        limit 1
      )`,
    rows: sql`
      ${submissions(sql)}
      where p.phase <> 'closed'
        and s.state in ('returned', 'refused')
        and p.unit_id = any(${unitsWith(asker, 'draft')}::uuid[])`,
  });
};
