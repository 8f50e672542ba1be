import type { ReactElement } from 'react';
import './tasks.css';
import type { TaskView } from '#domain/contracts/task';
import { DueDate, useWords } from '../../components/index.ts';
import { ProgressBar, TaskProgress } from './Progress.tsx';
import { useTaskWords } from './words.ts';

// Drawn as cards on a phone a table loses its meaning for those who hear it; the roles give it
// back.
const as = (role: string) => ({ role });

/**
 * The tasks of one plan in their outline, parents bold, leaves with progress; on top how the whole
 * stands.
 */
export function TaskTable({ tasks }: { readonly tasks: readonly TaskView[] }): ReactElement {
  const t = useTaskWords();
  const { menu } = useWords();
  const leaves = tasks.filter((task) => task.isLeaf);
  const mean =
    leaves.length === 0
      ? 0
      : Math.round(leaves.reduce((sum, task) => sum + task.percent, 0) / leaves.length);
  const late = leaves.filter((task) => task.late).length;
  return (
    <>
      <div className="panel task-sum">
        <strong>{t.all}</strong> <ProgressBar percent={mean} />
        <span className="quiet">
          {t.doneOf(leaves.filter((task) => task.percent === 100).length, leaves.length)}
        </span>
        {late > 0 && <span className="due-late">{t.lateCount(late)}</span>}
      </div>
      <div className="panel table-frame">
        <table className="table" {...as('table')} aria-label={menu.tasks}>
          <thead {...as('rowgroup')}>
            <tr {...as('row')}>
              {[t.task, t.lead, t.due, t.progress].map((label) => (
                <th key={label} {...as('columnheader')} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...as('rowgroup')}>
            {tasks.map((task) => (
              <tr key={task.id} {...as('row')}>
                <td
                  {...as('cell')}
                  lang="vi"
                  className={task.isLeaf ? `indent-${task.depth}` : `indent-${task.depth} strong`}
                >
                  {task.number}. {task.title}
                </td>
                <td {...as('cell')} lang="vi">
                  {task.isLeaf && task.lead && (
                    <>
                      <span className="cell-label" aria-hidden="true">
                        {t.lead}
                      </span>
                      {task.lead}
                    </>
                  )}
                </td>
                <td {...as('cell')}>
                  {task.isLeaf && (
                    <>
                      <span className="cell-label" aria-hidden="true">
                        {t.due}
                      </span>
                      <DueDate
                        date={task.dueOn}
                        daysLeft={task.percent === 100 ? null : task.daysLeft}
                        late={task.late}
                        stacked
                      />
                    </>
                  )}
                </td>
                <td {...as('cell')}>{task.isLeaf && <TaskProgress task={task} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
