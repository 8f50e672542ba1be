import { itemsOf, unitsWith, type FindItems } from './item.ts';

/** Calendar days before its date from which a task is listed. */
const DAYS_BEFORE = 7;

/** Tasks of approved plans of the asker's units that are due soon or late, and not done. */
export const task: FindItems = (asker) => {
  const { sql, moment } = asker;
  return itemsOf(sql, 'task', {
    about: sql`t.id`,
    taskId: sql`t.id`,
    title: sql`t.title`,
    state: sql`case when t.due_on < ${moment.today} then 'overdue' else 'executing' end`,
    dueOn: sql`t.due_on`,
    rows: sql`
      from task t
      join plan p on p.id = t.plan_id
      where t.in_force
        and t.is_leaf
        and t.percent < 100
        and t.due_on < ${moment.today}::date + ${DAYS_BEFORE}::int
        and p.phase in ('executing', 'closing')
        and p.unit_id = any(${unitsWith(asker, 'task')}::uuid[])`,
  });
};
