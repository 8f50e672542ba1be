import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import { Button, IconButton, MenuItem, TextField } from '@mui/material';
import { useId, type ReactElement, type ReactNode } from 'react';
import type { DirectiveContent, DirectiveObligation } from '#domain/shapes/directive';
import { DateField, Panel, useWords } from '../../components/index.ts';
import { useDirectiveWords } from './words.ts';
import './directives.css';

export interface Editing<T> {
  readonly value: readonly T[];
  readonly onChange: (value: T[]) => void;
}

interface LinesProps<T> extends Editing<T> {
  readonly title: string;
  /** Under the title: how the lines are read. */ readonly lead?: string;
  readonly nameOf: (item: T, n: number) => string;
  readonly fresh: T;
  readonly addLabel: string;
  readonly max: number;
  readonly renderFields: (item: T, set: (part: Partial<T>) => void) => ReactNode;
}

/** Lines of the same kind: fields, one to remove each, one to add another. At least one stays. */
export function Lines<T extends object>({
  title,
  lead,
  value,
  onChange,
  nameOf,
  fresh,
  addLabel,
  max,
  renderFields,
}: LinesProps<T>): ReactElement {
  const t = useDirectiveWords();
  const id = useId();
  return (
    <Panel title={<span id={id}>{title}</span>}>
      {lead && <p className="quiet small">{lead}</p>}
      <ul className="things" aria-labelledby={id}>
        {value.map((item, n) => (
          // Lines have no key of their own; they are added at the end only.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={n} className="line-item">
            <div className="form-row">
              {renderFields(item, (part) => {
                onChange(value.map((x, at) => (at === n ? { ...x, ...part } : x)));
              })}
            </div>
            <IconButton
              aria-label={t.remove(nameOf(item, n))}
              disabled={value.length === 1}
              onClick={() => {
                onChange(value.filter((_, at) => at !== n));
              }}
            >
              <DeleteOutline />
            </IconButton>
          </li>
        ))}
      </ul>
      {value.length < max && (
        <Button
          className="add-line"
          size="small"
          variant="outlined"
          onClick={() => {
            onChange([...value, fresh]);
          }}
        >
          {addLabel}
        </Button>
      )}
    </Panel>
  );
}

export function Obligations({ value, onChange }: Editing<DirectiveObligation>): ReactElement {
  const words = useWords();
  const t = useDirectiveWords();
  const last = value.at(-1);
  return (
    <Lines
      title={t.obligations}
      value={value}
      onChange={onChange}
      max={12}
      addLabel={t.addObligation}
      nameOf={(o) => o.title}
      fresh={{
        kind: 'ad-hoc-report',
        title: '',
        opensOn: last?.opensOn ?? '',
        dueOn: last?.dueOn ?? '',
      }}
      renderFields={(o, set) => (
        <>
          <TextField
            select
            label={t.kind}
            value={o.kind}
            onChange={(e) => {
              set({ kind: e.target.value as DirectiveObligation['kind'] });
            }}
          >
            {(['plan', 'semester-report', 'year-report', 'ad-hoc-report'] as const).map((k) => (
              <MenuItem key={k} value={k}>
                {words.domain.submissionKinds[k]}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label={t.obligationTitle}
            value={o.title}
            required
            onChange={(e) => {
              set({ title: e.target.value });
            }}
          />
          <DateField
            label={t.opensOn}
            value={o.opensOn}
            required
            onChange={(opensOn) => {
              set({ opensOn });
            }}
          />
          <DateField
            label={t.dueOn}
            value={o.dueOn}
            required
            onChange={(dueOn) => {
              set({ dueOn });
            }}
          />
        </>
      )}
    />
  );
}

type Rung = DirectiveContent['ladder'][number];

/**
 * Reminders of one kind of date; `of` says whose: the unit's that owes, or of those who have its
 * paper.
 */
export function Ladder({
  of,
  value,
  onChange,
}: Editing<Rung> & { readonly of: 'ladder' | 'reviewLadder' }): ReactElement {
  const t = useDirectiveWords();
  return (
    <Lines
      title={t[of]}
      value={value}
      onChange={onChange}
      max={10}
      addLabel={t.addRung}
      nameOf={(r) => t.rung(r.days)}
      fresh={{ days: 0, kind: 'reminder' }}
      renderFields={(r, set) => (
        <>
          <TextField
            type="number"
            label={t.days}
            helperText={t.rung(r.days)}
            value={r.days}
            onChange={(e) => {
              set({ days: Number(e.target.value) });
            }}
            slotProps={{ htmlInput: { min: -60, max: 60 } }}
          />
          <TextField
            select
            label={t.rungKind}
            value={r.kind}
            onChange={(e) => {
              set({ kind: e.target.value as Rung['kind'] });
            }}
          >
            {(['reminder', 'escalation'] as const).map((k) => (
              <MenuItem key={k} value={k}>
                {t.rungKinds[of][k]}
              </MenuItem>
            ))}
          </TextField>
        </>
      )}
    />
  );
}
