import { Button, Slider, TextField } from '@mui/material';
import { useId, useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { TaskView } from '#domain/contracts/task';
import { ConfirmDialog, useCommand, useFormats, useWords } from '../../components/index.ts';
import { useTaskWords } from './words.ts';

/** A bar with its number: never the bar alone. */
export function ProgressBar({
  percent,
  late = false,
}: {
  readonly percent: number;
  readonly late?: boolean;
}): ReactElement {
  const t = useTaskWords();
  return (
    <span
      className={`progress${late ? ' progress-late' : ''}${percent === 100 ? ' progress-done' : ''}`}
    >
      <span className="progress-bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      <span>{percent === 100 ? t.done : t.percent(percent)}</span>
    </span>
  );
}

/** How far a task has come, and for whoever may, the way to write it down. */
export function TaskProgress({ task }: { readonly task: TaskView }): ReactElement {
  const t = useTaskWords();
  const [open, setOpen] = useState(false);
  return (
    <span className="task-progress above">
      <ProgressBar percent={task.percent} late={task.late} />
      {(task.mayProgress || task.notes.length > 0) && (
        <Button
          size="small"
          variant={task.mayProgress ? 'outlined' : 'text'}
          onClick={() => {
            setOpen(true);
          }}
          aria-label={task.mayProgress ? t.of(task.title) : `${t.showNotes}: ${task.title}`}
        >
          {task.mayProgress ? t.update : t.notes(task.notes.length)}
        </Button>
      )}
      {open && (
        <ProgressDialog
          task={task}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </span>
  );
}

function ProgressDialog({
  task,
  onClose,
}: {
  readonly task: TaskView;
  readonly onClose: () => void;
}): ReactElement {
  const t = useTaskWords();
  const { act } = useWords();
  const notify = useNotify();
  const slider = useId();
  const command = useCommand(task.planId);
  const [percent, setPercent] = useState(task.percent);
  const [note, setNote] = useState('');
  const save = async () => {
    if (!task.mayProgress) {
      onClose();
      return;
    }
    const outcome = await command.run('progress', {
      taskId: task.id,
      percent,
      ...(note.trim() && { note: note.trim() }),
    });
    if (!outcome.ok) return;
    notify(t.progressDone, { type: 'success' });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={task.mayProgress ? t.update : t.showNotes}
      confirmLabel={task.mayProgress ? act.save : act.close}
      onClose={onClose}
      onConfirm={() => {
        void save();
      }}
      pending={command.pending}
      waiting={command.waiting}
      problem={command.problem}
      quiet={!task.mayProgress}
    >
      <p className="strong" lang="vi">
        {task.number}. {task.title}
      </p>
      {task.mayProgress && (
        <>
          <div>
            <span id={slider}>
              {t.slider}: <strong>{t.percent(percent)}</strong>
            </span>
            <Slider
              value={percent}
              onChange={(_, value) => {
                setPercent(value);
              }}
              step={5}
              marks={[0, 25, 50, 75, 100].map((value) => ({ value, label: `${value}` }))}
              aria-labelledby={slider}
              getAriaValueText={t.percent}
            />
          </div>
          <TextField
            multiline
            minRows={2}
            label={t.note}
            value={note}
            onChange={(e) => {
              setNote(e.target.value);
            }}
            slotProps={{ htmlInput: { maxLength: 3000, lang: 'vi' } }}
          />
        </>
      )}
      <Notes task={task} />
    </ConfirmDialog>
  );
}

function Notes({ task }: { readonly task: TaskView }): ReactElement | null {
  const t = useTaskWords();
  const formats = useFormats();
  if (task.notes.length === 0)
    return task.mayProgress ? null : <p className="quiet">{t.noNotes}</p>;
  return (
    <ul className="things">
      {task.notes.toReversed().map((n) => (
        <li key={n.at}>
          <p className="small quiet">
            {formats.moment(n.at)} · {n.by.name} · {t.percent(n.percent)}
          </p>
          {n.text && <p lang="vi">{n.text}</p>}
        </li>
      ))}
    </ul>
  );
}
