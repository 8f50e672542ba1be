import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import FormatIndentDecrease from '@mui/icons-material/FormatIndentDecrease';
import FormatIndentIncrease from '@mui/icons-material/FormatIndentIncrease';
import { IconButton, MenuItem, TextField, Tooltip } from '@mui/material';
import type { ReactElement, ReactNode } from 'react';
import { fieldId, useEditing } from './context.ts';
import { useFieldWords } from './field-words.ts';
import { canNest, canUnnest, moveDown, moveUp, nest, unnest, type Outline } from './outline.ts';
import type { RowProps } from './TaskRow.tsx';
import { Write, WriteDate } from './Write.tsx';
import './TasksForm.css';

/**
 * What belongs to a task: who, when, what comes out, how; and buttons for everything the keys do.
 */
export function TaskDetails(props: RowProps): ReactElement {
  const { task, at, onChange } = props;
  const t = useFieldWords().tasks;
  const { taskGroups } = useEditing().view.directive.content;
  const path = `tasks/tasks/${at}`;
  return (
    <div className="task-details">
      <Tools {...props} />
      <div className="write-row">
        <Write
          path={`${path}/lead`}
          label={t.lead}
          value={task.lead}
          max={200}
          onChange={(lead) => {
            onChange({ lead });
          }}
        />
        <Write
          path={`${path}/partners`}
          label={t.partners}
          value={task.partners}
          max={500}
          onChange={(partners) => {
            onChange({ partners });
          }}
        />
      </div>
      <div className="write-row">
        <WriteDate
          path={`${path}/from`}
          label={t.from}
          value={task.from}
          onChange={(from) => {
            onChange({ from });
          }}
        />
        <WriteDate
          path={`${path}/dueOn`}
          label={t.dueOn}
          value={task.dueOn}
          onChange={(dueOn) => {
            onChange({ dueOn });
          }}
        />
        <TextField
          select
          id={fieldId(`${path}/group`)}
          label={t.group}
          value={taskGroups.some((g) => g.code === task.group) ? task.group : ''}
          sx={{ flex: '1 1 220px', minWidth: 0, mt: 1 }}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          onChange={(e) => {
            onChange({ group: e.target.value });
          }}
        >
          {taskGroups.map((g) => (
            <MenuItem key={g.code} value={g.code} sx={{ whiteSpace: 'normal' }}>
              {g.title}
            </MenuItem>
          ))}
        </TextField>
      </div>
      <Write
        path={`${path}/measures`}
        label={t.measures}
        lines
        value={task.measures}
        max={5000}
        onChange={(measures) => {
          onChange({ measures });
        }}
      />
      <Write
        path={`${path}/output`}
        label={t.output}
        lines
        value={task.output}
        max={1000}
        onChange={(output) => {
          onChange({ output });
        }}
      />
    </div>
  );
}

function Tools({ tasks, at, number, onOutline, onRemove }: RowProps): ReactElement {
  const t = useFieldWords().tasks;
  const here: Outline = { tasks, at };
  const tool = (label: string, icon: ReactNode, can: boolean, act: () => void) => (
    <Tooltip title={label}>
      <span>
        <IconButton size="small" aria-label={`${label}: ${number}`} disabled={!can} onClick={act}>
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  );
  const [up, down] = [moveUp(here), moveDown(here)];
  return (
    <div className="task-tools" role="group" aria-label={number}>
      {tool(t.unnest, <FormatIndentDecrease fontSize="inherit" />, canUnnest(here), () => {
        onOutline(unnest(here));
      })}
      {tool(t.nest, <FormatIndentIncrease fontSize="inherit" />, canNest(here), () => {
        onOutline(nest(here));
      })}
      {tool(t.up, <ArrowUpward fontSize="inherit" />, up.at !== at, () => {
        onOutline(up);
      })}
      {tool(t.down, <ArrowDownward fontSize="inherit" />, down.at !== at, () => {
        onOutline(down);
      })}
      {tool(t.remove, <DeleteOutlined fontSize="inherit" />, true, onRemove)}
    </div>
  );
}
