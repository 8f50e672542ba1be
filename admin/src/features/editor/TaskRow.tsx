import ExpandMore from '@mui/icons-material/ExpandMore';
import { IconButton } from '@mui/material';
import { memo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { PlannedTask } from '#domain/shapes/content';
import { showDate } from '../../components/index.ts';
import { newItemKey } from './context.ts';
import { useFieldWords } from './field-words.ts';
import {
  addSibling,
  canNest,
  canUnnest,
  endOf,
  moveDown,
  moveUp,
  nest,
  unnest,
  type Outline,
} from './outline.ts';
import { TaskDetails } from './TaskDetails.tsx';
import { Write } from './Write.tsx';
import './TasksForm.css';

export interface RowProps {
  readonly task: PlannedTask;
  readonly at: number;
  readonly tasks: readonly PlannedTask[];
  /** As the document numbers it: `a)`. */
  readonly label: string;
  /** As people name it: `3.2`. */
  readonly number: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onOutline: (next: Outline) => void;
  readonly onRemove: () => void;
  readonly onLeave: () => void;
  readonly onChange: (change: Partial<PlannedTask>) => void;
}

/** One line of the outline: its number, its title to write in, who leads it and until when. */
export const TaskRow = memo(
  function TaskRow(props: RowProps): ReactElement {
    const { task, at, tasks, label, number, open, onOpen, onChange } = props;
    const t = useFieldWords();
    const onKeyDown = useOutlineKeys(props);
    const isLeaf = endOf(tasks, at) === at + 1;
    return (
      <li
        className={`task-row task-depth-${task.depth}${open ? ' task-open' : ''}`}
        data-task={task.key}
      >
        <div className="task-line">
          <span className="task-label" aria-hidden="true">
            {label}
          </span>
          <div className="task-title">
            <Write
              path={`tasks/tasks/${at}/title`}
              label={t.tasks.title(number)}
              bare
              strong={task.depth === 0}
              placeholder={t.tasks.placeholder}
              value={task.title}
              max={1000}
              describedBy="outline-keys"
              onChange={(title) => {
                onChange({ title });
              }}
              onKeyDown={onKeyDown}
            />
            {!open && isLeaf && (
              <p className="task-meta small">
                <span className={task.lead ? 'quiet' : 'task-lacks'}>
                  {task.lead || t.tasks.noLead}
                </span>{' '}
                ·{' '}
                <span className={task.dueOn ? 'quiet' : 'task-lacks'}>
                  {task.dueOn ? showDate(task.dueOn) : t.tasks.noDue}
                </span>
              </p>
            )}
          </div>
          <IconButton
            size="small"
            aria-expanded={open}
            aria-label={`${open ? t.tasks.hideDetails : t.tasks.details}: ${number}`}
            onClick={() => {
              onOpen(!open);
            }}
            className={open ? 'task-fold' : ''}
          >
            <ExpandMore />
          </IconButton>
        </div>
        {open && <TaskDetails {...props} />}
      </li>
    );
  },
  (a, b) =>
    a.task === b.task &&
    a.at === b.at &&
    a.label === b.label &&
    a.number === b.number &&
    a.open === b.open &&
    a.tasks === b.tasks,
);

/**
 * Enter adds a sibling, Tab and Shift+Tab nest, Alt with arrows moves or nests, arrows at the ends
 * of the text walk the lines. Tab is taken only while it can nest and only until Esc, so that
 * nobody who works without a mouse is caught here.
 */
function useOutlineKeys({
  tasks,
  at,
  onOutline,
  onRemove,
  onLeave,
}: RowProps): (e: KeyboardEvent<HTMLTextAreaElement>) => void {
  const leaving = useRef(false);
  return (e) => {
    if (e.nativeEvent.isComposing) return;
    const here: Outline = { tasks, at };
    const act = (next: Outline) => {
      e.preventDefault();
      onOutline(next);
    };
    if (e.key === 'Escape') {
      leaving.current = true;
      onLeave();
      return;
    }
    if (e.key === 'Tab') {
      const can = e.shiftKey ? canUnnest(here) : canNest(here);
      if (!leaving.current && !e.altKey && !e.ctrlKey && can)
        act(e.shiftKey ? unnest(here) : nest(here));
      leaving.current = false;
      return;
    }
    leaving.current = false;
    if (e.key === 'Enter' && !e.shiftKey) act(addSibling(here, newItemKey('t')));
    else if (e.altKey && e.key === 'ArrowUp') act(moveUp(here));
    else if (e.altKey && e.key === 'ArrowDown') act(moveDown(here));
    else if (e.altKey && e.key === 'ArrowRight') act(nest(here));
    else if (e.altKey && e.key === 'ArrowLeft') act(unnest(here));
    else if (
      e.key === 'Backspace' &&
      e.currentTarget.value === '' &&
      tasks.length > 1 &&
      endOf(tasks, at) === at + 1
    ) {
      e.preventDefault();
      onRemove();
    } else if (e.key === 'ArrowUp' && e.currentTarget.selectionStart === 0) walk(e, -1);
    else if (e.key === 'ArrowDown' && e.currentTarget.selectionEnd === e.currentTarget.value.length)
      walk(e, 1);
  };
}

/** To the title above or below. */
function walk(e: KeyboardEvent<HTMLTextAreaElement>, by: 1 | -1): void {
  const row = e.currentTarget.closest('.task-row');
  const next = by < 0 ? row?.previousElementSibling : row?.nextElementSibling;
  const title = next?.querySelector<HTMLTextAreaElement>('.task-title textarea');
  if (!title) return;
  e.preventDefault();
  title.focus();
}
