import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
} from '@mui/material';
import { useId, useState, type ReactElement } from 'react';
import type { Part } from '#domain/shapes/content';
import { useFormats, useWords } from '../../components/index.ts';
import { useEditing } from './context.ts';
import type { PartState } from './draft-store.ts';
import { useFieldWords } from './field-words.ts';
import { merge, type Choice, type Dispute } from './merge.ts';
import { useEditorWords } from './words.ts';
import './ConflictDialog.css';

interface Props {
  readonly part: Part;
  readonly state: PartState;
  readonly onClose: () => void;
}

/**
 * Two people changed one part: what only one of them touched is merged, the rest is chosen place by
 * place.
 */
export function ConflictDialog({ part, state, onClose }: Props): ReactElement | null {
  const { store } = useEditing();
  const { domain } = useWords();
  const formats = useFormats();
  const t = useEditorWords().conflict;
  const title = useId();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const { conflict } = state;
  if (!conflict) return null;
  const { content, disputes, taken } = merge(state.base, state.content, conflict.content, choices);
  const open = disputes.filter((d) => choices[d.id] === undefined).length;
  const all = (choice: Choice) => {
    setChoices(Object.fromEntries(disputes.map((d) => [d.id, choice])));
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="md">
      <DialogTitle id={title}>{t.title(domain.parts[part])}</DialogTitle>
      <DialogContent className="dialog-content">
        <p>{t.text(conflict.savedBy.name, formats.moment(conflict.savedAt))}</p>
        {taken > 0 && <p className="quiet">{t.taken(taken)}</p>}
        {disputes.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <>
            {disputes.length > 1 && (
              <div className="row">
                <Button
                  size="small"
                  variant="outlined"
                  onClick={() => {
                    all('mine');
                  }}
                >
                  {t.allMine}
                </Button>
                <Button
                  size="small"
                  variant="outlined"
                  onClick={() => {
                    all('theirs');
                  }}
                >
                  {t.allTheirs}
                </Button>
              </div>
            )}
            {disputes.map((d) => (
              <Place
                key={d.id}
                part={part}
                dispute={d}
                choice={choices[d.id] ?? null}
                onChoose={(c) => {
                  setChoices({ ...choices, [d.id]: c });
                }}
              />
            ))}
          </>
        )}
      </DialogContent>
      <DialogActions>
        {open > 0 && <span className="quiet">{t.still(open)}</span>}
        <Button color="inherit" onClick={onClose}>
          {t.later}
        </Button>
        <Button
          variant="contained"
          disabled={open > 0}
          onClick={() => {
            store.resolve(part, content);
            onClose();
          }}
        >
          {t.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface PlaceProps {
  readonly part: Part;
  readonly dispute: Dispute;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

function Place({ part, dispute, choice, onChoose }: PlaceProps): ReactElement {
  const t = useEditorWords();
  const name = useFieldName();
  const shown = (value: Dispute['mine']): string => {
    if (value === null) return dispute.field === null ? t.conflict.gone : t.conflict.empty;
    if (typeof value === 'object')
      return Object.entries(value)
        .filter(([k, v]) => k !== 'key' && k !== 'depth' && v !== '' && v !== null)
        .map(([, v]) => String(v))
        .join(' · ');
    return value === '' ? t.conflict.empty : String(value);
  };
  const label = name(part, dispute);
  return (
    <fieldset className="dispute">
      <legend>{label}</legend>
      <RadioGroup
        aria-label={label}
        value={choice ?? ''}
        onChange={(_, value) => {
          onChoose(value as Choice);
        }}
      >
        {(['mine', 'theirs'] as const).map((which) => (
          <FormControlLabel
            key={which}
            value={which}
            control={<Radio size="small" />}
            className="dispute-side"
            label={
              <>
                <strong>{t.conflict[which]}</strong>
                <span className="dispute-text" lang="vi">
                  {shown(dispute[which])}
                </span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </fieldset>
  );
}

/** A name people know for a field of the draft: its label in the form. */
function useFieldName(): (part: Part, dispute: Dispute) => string {
  const t = useFieldWords();
  const { domain } = useWords();
  const { store } = useEditing();
  const labels: Readonly<Record<string, string>> = {
    subject: t.subject,
    symbol: t.symbol,
    date: t.date,
    text: t.text,
    target: t.target,
    by: t.by,
    indicator: t.indicator,
    amount: t.amount,
    who: t.who,
    duties: t.does,
    place: t.place,
    authority: t.authority,
    position: t.position,
    signer: t.signer,
    numerator: t.numerator,
    denominator: t.denominator,
    note: t.note,
    cause: t.cause,
    to: t.to,
    title: t.tasks.placeholder,
    measures: t.tasks.measures,
    lead: t.tasks.lead,
    partners: t.tasks.partners,
    from: t.tasks.from,
    dueOn: t.tasks.dueOn,
    output: t.tasks.output,
    group: t.tasks.group,
    depth: t.tasks.nest,
    bases: t.bases,
    purposes: t.purposes,
    requirements: t.requirements,
    general: t.general,
    specific: t.specific,
    tasks: domain.parts.tasks,
    sources: t.sources,
    recipients: t.recipients,
    paragraphs: t.situation,
    groups: t.results,
    values: domain.parts.indicators,
  };
  return (part, { list, key, field: name }) => {
    const items = list ? store.part(part).content[list] : null;
    const n = Array.isArray(items)
      ? items.findIndex(
          (i: Readonly<Record<string, unknown>>) => (i['key'] ?? i['group'] ?? i['code']) === key,
        )
      : -1;
    return [
      list ? `${labels[list] ?? domain.parts[part]}${n >= 0 ? ` ${n + 1}` : ''}` : '',
      name ? (labels[name] ?? name) : '',
    ]
      .filter(Boolean)
      .join(': ');
  };
}
