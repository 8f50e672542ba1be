import { shownObligationSql } from '../../shared/shown-sql.ts';
import { itemsOf, submissionColumns, submissions, unitsWith, type FindItems } from './item.ts';

/**
 * Papers in force without a number in the unit's register. The clerk enters it; the head is asked
 * only where the unit has no clerk.
 */
export const number: FindItems = (asker) => {
  const { sql, moment } = asker;
  return itemsOf(sql, 'number', {
    about: sql`s.id`,
    ...submissionColumns(sql),
    state: shownObligationSql(sql, moment.now),
    since: sql`s.approved_at`,
    rows: sql`
      ${submissions(sql)}
      where p.phase <> 'closed'
        and s.in_force is not null
        and s.register_number is null
        and (
          p.unit_id = any(${unitsWith(asker, 'number', ['clerk'])}::uuid[])
          or (
            p.unit_id = any(${unitsWith(asker, 'number', ['head'])}::uuid[])
            and not exists (
              select 1
              from appointment c
              where c.unit_id = p.unit_id
                and c.position = 'clerk'
                and c.confirmed
                and c.during @> ${moment.today}::date
            )
          )
        )`,
  });
};
