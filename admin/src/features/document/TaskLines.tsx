import type { ReactElement } from 'react';
import { numberTasks } from '#domain/content/numbering';
import { paper, taskTime } from '#domain/content/paper';
import type { PlannedTask } from '#domain/shapes/content';
import { showDate } from '#domain/words/index';
import { Field, Items, useShown } from './Items.tsx';

/** The nested tasks, numbered as a legal text, each with who carries it out and until when. */
export function TaskLines({ tasks }: { readonly tasks: readonly PlannedTask[] }): ReactElement {
  const labels = numberTasks(tasks);
  return (
    <Items
      list="tasks"
      items={tasks}
      className={(t) => `doc-task doc-depth-${t.depth}`}
      label={(t) => t.title}
      filled={(t) => t.title.trim() !== '' || t.measures.trim() !== ''}
    >
      {(task, index) => (
        <TaskLine task={task} label={index === null ? '' : (labels[index] ?? '')} />
      )}
    </Items>
  );
}

function TaskLine({
  task,
  label,
}: {
  readonly task: PlannedTask;
  readonly label: string;
}): ReactElement {
  const shown = useShown();
  const d = paper.taskDetails;
  const timeChanged = shown('from', '') || shown('dueOn', '');
  return (
    <>
      <p className="doc-task-title">
        {label} <Field name="title" text={task.title} />
      </p>
      {shown('measures', task.measures) && (
        <p className="doc-lines">
          <Field name="measures" text={task.measures} />
        </p>
      )}
      <dl className="doc-details">
        {shown('lead', task.lead) && (
          <div>
            <dt>{d.lead}:</dt>{' '}
            <dd>
              <Field name="lead" text={task.lead} />
            </dd>
          </div>
        )}
        {shown('partners', task.partners) && (
          <div>
            <dt>{d.partners}:</dt>{' '}
            <dd>
              <Field name="partners" text={task.partners} />
            </dd>
          </div>
        )}
        {(task.from || task.dueOn || timeChanged) && (
          <div>
            <dt>{d.time}:</dt> <dd>{timeChanged ? <Dates task={task} /> : taskTime(task)}</dd>
          </div>
        )}
        {shown('output', task.output) && (
          <div>
            <dt>{d.output}:</dt>{' '}
            <dd>
              <Field name="output" text={task.output} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** Both dates of a task one of which changed. */
function Dates({ task }: { readonly task: PlannedTask }): ReactElement {
  return (
    <>
      <Field name="from" text={task.from} format={showDate} /> –{' '}
      <Field name="dueOn" text={task.dueOn} format={showDate} />
    </>
  );
}
