import { owedOnSql, shownObligationSql } from '../../shared/shown-sql.ts';
import { itemsOf, submissionColumns, submissions, unitsWith, type FindItems } from './item.ts';

/** Papers of the asker's units that are being written. */
export const draft: FindItems = (asker) => {
  const { sql, moment } = asker;
  return itemsOf(sql, 'draft', {
    about: sql`s.id`,
    ...submissionColumns(sql),
    state: shownObligationSql(sql, moment.now),
    since: sql`o.opens_at`,
    dueOn: owedOnSql(sql),
    rows: sql`
      ${submissions(sql)}
      where p.phase <> 'closed'
        and s.state in ('draft', 'recalled')
        and p.unit_id = any(${unitsWith(asker, 'draft')}::uuid[])`,
  });
};
