import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { numberTasks, taskNumbers } from '#domain/content/numbering';
import type { PlannedTask } from '#domain/shapes/content';
import { fieldId, newItemKey, useEditing, usePart } from './context.ts';
import { useFieldWords } from './field-words.ts';
import { addSibling, mostTasks, remove, type Outline } from './outline.ts';
import { TaskRow } from './TaskRow.tsx';
import './TasksForm.css';

const indexIn = (spot: string): number | null => {
  const found = /^tasks\/tasks\/(\d+)/.exec(spot)?.[1];
  return found === undefined ? null : Number(found);
};

/**
 * The nested tasks as an outline written with the keyboard; what belongs to a task opens under it.
 */
export function TasksForm(): ReactElement {
  const t = useFieldWords().tasks;
  const { spot } = useEditing();
  const [{ tasks }, setPart] = usePart('tasks');
  const [open, setOpen] = useState<string | null>(() => tasks[indexIn(spot) ?? -1]?.key ?? null);
  const [removed, setRemoved] = useState<{
    readonly title: string;
    readonly before: readonly PlannedTask[];
    readonly after: readonly PlannedTask[];
  } | null>(null);
  const [said, setSaid] = useState('');
  const box = useRef<HTMLOListElement>(null);
  const focusKey = useRef<string | null>(null);
  const [labels, numbers] = [numberTasks(tasks), taskNumbers(tasks)];

  useEffect(() => {
    const at = indexIn(spot);
    if (at !== null) setOpen(tasks[at]?.key ?? null);
    // Only a new spot opens another task; typing does not.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [spot]);
  useLayoutEffect(() => {
    if (!focusKey.current) return;
    box.current
      ?.querySelector<HTMLElement>(`[data-task="${focusKey.current}"] .task-title textarea`)
      ?.focus();
    focusKey.current = null;
  }, [tasks]);

  const apply = (next: Outline, say = true) => {
    if (next.tasks === tasks) return;
    focusKey.current = next.tasks[next.at]?.key ?? null;
    setPart({ tasks: [...next.tasks] });
    setRemoved(null);
    if (say) setSaid(t.moved(taskNumbers(next.tasks)[next.at] ?? ''));
  };
  const take = (at: number) => {
    const next = remove({ tasks, at });
    apply(next, false);
    setRemoved({ title: tasks[at]?.title ?? '', before: tasks, after: next.tasks });
  };
  const undo = removed && removed.after.length === tasks.length ? removed : null;

  return (
    <div className="outline">
      <p className="outline-keys small quiet" id="outline-keys">
        {t.keys}
      </p>
      <ol ref={box}>
        {tasks.map((task, at) => (
          <TaskRow
            key={task.key}
            task={task}
            at={at}
            tasks={tasks}
            label={labels[at] ?? ''}
            number={numbers[at] ?? ''}
            open={open === task.key}
            onOpen={(now) => {
              setOpen(now ? task.key : null);
            }}
            onOutline={apply}
            onRemove={() => {
              take(at);
            }}
            onLeave={() => {
              setSaid(t.left);
            }}
            onChange={(change) => {
              setPart({
                tasks: tasks.map((other) =>
                  other.key === task.key ? { ...other, ...change } : other,
                ),
              });
            }}
          />
        ))}
      </ol>
      <p className="hear" role="status">
        {said}
      </p>
      {undo && (
        <p className="row" role="status">
          {t.removed(undo.title)}{' '}
          <Button
            size="small"
            onClick={() => {
              setPart({ tasks: [...undo.before] });
              setRemoved(null);
            }}
          >
            {t.undo}
          </Button>
        </p>
      )}
      {tasks.length >= mostTasks && <p className="write-warning">{t.full}</p>}
      <Button
        id={`${fieldId('tasks/tasks')}-add`}
        size="small"
        startIcon={<Add />}
        disabled={tasks.length >= mostTasks}
        onClick={() => {
          apply(
            addSibling({ tasks, at: tasks.findLastIndex((x) => x.depth === 0) }, newItemKey('t')),
            false,
          );
        }}
      >
        {t.add}
      </Button>
    </div>
  );
}
