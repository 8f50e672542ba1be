import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Close from '@mui/icons-material/Close';
import { Checkbox, FormControlLabel, IconButton, MenuItem, TextField } from '@mui/material';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Detail } from '#domain/problems';
import type { DraftStep } from '#domain/review-route/draft';
import { stepActs, type Confirmation, type StepAct } from '#domain/shapes/review-route';
import { stepName } from '#domain/words/review-route';
import { useWords } from '../../components/index.ts';
import { OfficeFields } from './OfficeFields.tsx';
import { detailText, wrongAt } from './say.ts';
import { useRouteWords } from './words.ts';

interface Props {
  readonly step: DraftStep;
  readonly at: number;
  readonly of: number;
  /** What is wrong, and what may surprise, in the whole route. */
  readonly wrong: readonly Detail[];
  readonly surprises: readonly Detail[];
  readonly onChange: (change: Partial<DraftStep>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/**
 * One step to write: every field with a word of help, and what is wrong with it where it is wrong.
 */
export function StepCard({
  step,
  at,
  of,
  wrong,
  surprises,
  onChange,
  onMove,
  onRemove,
}: Props): ReactElement {
  const { domain } = useWords();
  const t = useRouteWords();
  const n = at + 1;
  const path = `steps/${String(at)}`;
  const mine = wrong.filter((d) => d.at.startsWith(`${path}/`));
  const help = (field: keyof DraftStep, text: string) => {
    const found = wrongAt(wrong, `${path}/${field}`, domain);
    return { error: found !== null, helperText: found ?? text };
  };
  const told = (field: keyof DraftStep) =>
    surprises
      .filter((d) => d.at === `${path}/${field}`)
      .map((d) => (
        <p key={d.code} className="step-surprise">
          {detailText(d, domain)}
        </p>
      ));
  // Before the fields see the keys: a select would open on Alt with an arrow.
  const onKeys = (e: KeyboardEvent) => {
    if (!e.altKey || (e.key !== 'ArrowUp' && e.key !== 'ArrowDown')) return;
    e.preventDefault();
    e.stopPropagation();
    onMove(e.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      className={`step-card station-${step.act}${mine.length ? ' step-card-wrong' : ''}`}
      data-step={step.key}
      onKeyDownCapture={onKeys}
    >
      <div className="step-top">
        <h3>
          {t.stepHead(n)} <span className="quiet">· {stepName(step, domain)}</span>
        </h3>
        {mine.length > 0 && <span className="step-wrong">{t.wrong(mine.length)}</span>}
        <span className="step-tools">
          <IconButton
            size="small"
            aria-label={t.up(n)}
            disabled={at === 0}
            onClick={() => {
              onMove(-1);
            }}
          >
            <ArrowUpward fontSize="inherit" />
          </IconButton>
          <IconButton
            size="small"
            aria-label={t.down(n)}
            disabled={n === of}
            onClick={() => {
              onMove(1);
            }}
          >
            <ArrowDownward fontSize="inherit" />
          </IconButton>
          <IconButton size="small" aria-label={t.remove(n)} onClick={onRemove}>
            <Close fontSize="inherit" />
          </IconButton>
        </span>
      </div>
      {wrongAt(wrong, `${path}/key`, domain) && (
        <p className="write-wrong">{wrongAt(wrong, `${path}/key`, domain)}</p>
      )}
      <div className="form-row">
        <TextField
          label={t.stepName}
          value={step.name}
          helperText={t.stepNameHelp}
          onChange={(e) => {
            onChange({ name: e.target.value });
          }}
          slotProps={{ htmlInput: { maxLength: 120 } }}
        />
        <TextField
          select
          label={t.act}
          value={step.act}
          {...help('act', t.actHelp[step.act])}
          onChange={(e) => {
            onChange({ act: e.target.value as StepAct });
          }}
        >
          {stepActs.map((a) => (
            <MenuItem key={a} value={a}>
              {domain.stepActs[a]}
            </MenuItem>
          ))}
        </TextField>
        <NumberField
          label={t.limit}
          value={step.limitDays}
          {...help('limitDays', t.limitHelp)}
          onChange={(limitDays) => {
            onChange({ limitDays });
          }}
        />
      </div>
      <OfficeFields
        step={step}
        at={path}
        wrong={wrong}
        surprises={surprises}
        onChange={(offices) => {
          onChange({ offices });
        }}
      />
      {step.offices.length > 1 && (
        <div className="form-row">
          <TextField
            select
            label={t.rule}
            value={step.rule}
            helperText={t.ruleHelp}
            onChange={(e) => {
              onChange({ rule: e.target.value as DraftStep['rule'] });
            }}
          >
            {(Object.keys(domain.reviewRoute.rules) as DraftStep['rule'][]).map((r) => (
              <MenuItem key={r} value={r}>
                {domain.reviewRoute.rules[r]}
              </MenuItem>
            ))}
          </TextField>
          {step.rule === 'some' ? (
            <NumberField
              label={t.needed}
              value={step.needed}
              most={8}
              {...help('needed', t.neededHelp(step.offices.length))}
              onChange={(needed) => {
                onChange({ needed });
              }}
            />
          ) : (
            <span />
          )}
        </div>
      )}
      <div className="form-row">
        <TextField
          select
          label={t.returns}
          value={step.returns}
          {...help('returns', t.returnsHelp)}
          onChange={(e) => {
            onChange({ returns: e.target.value as DraftStep['returns'] });
          }}
        >
          {(Object.keys(domain.reviewRoute.returns) as DraftStep['returns'][]).map((r) => (
            <MenuItem key={r} value={r}>
              {domain.reviewRoute.returns[r]}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={t.confirm}
          value={step.confirm}
          helperText={t.confirmHelp}
          onChange={(e) => {
            onChange({ confirm: e.target.value as Confirmation });
          }}
        >
          {(Object.keys(domain.reviewRoute.confirmations) as Confirmation[]).map((c) => (
            <MenuItem key={c} value={c}>
              {domain.reviewRoute.confirmations[c]}
            </MenuItem>
          ))}
        </TextField>
      </div>
      {told('returns')}
      <div>
        <FormControlLabel
          label={t.samePerson}
          control={
            <Checkbox
              checked={step.samePerson}
              onChange={(e) => {
                onChange({ samePerson: e.target.checked });
              }}
            />
          }
        />
        <p className="small quiet">{t.samePersonHelp}</p>
        {told('samePerson')}
      </div>
    </li>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly error: boolean;
  readonly helperText: string;
  readonly most?: number;
  readonly onChange: (value: number) => void;
}

/** A whole number; empty while it is typed anew, which is 0 and said to be wrong where 0 is. */
export function NumberField({
  label,
  value,
  error,
  helperText,
  most = 999,
  onChange,
}: NumberProps): ReactElement {
  return (
    <TextField
      label={label}
      value={value === 0 ? '' : String(value)}
      error={error}
      helperText={helperText}
      placeholder="0"
      slotProps={{ htmlInput: { inputMode: 'numeric', pattern: '[0-9]*', maxLength: 3 } }}
      onChange={(e) => {
        onChange(Math.min(most, Number(e.target.value.replaceAll(/\D/g, ''))));
      }}
    />
  );
}
