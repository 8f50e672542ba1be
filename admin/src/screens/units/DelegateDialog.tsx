import {
  Autocomplete,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormGroup,
  FormHelperText,
  FormLabel,
  MenuItem,
  TextField,
} from '@mui/material';
import { useId, useState, type ReactElement } from 'react';
import './units.css';
import { useNotify } from 'react-admin';
import type { LentAct } from '#domain/access/actor';
import { addDays } from '#domain/calendar/dates';
import type { UnitRef } from '#domain/contracts/shared';
import type { DelegatesView } from '#domain/contracts/unit';
import type { Position, SubmissionKind } from '#domain/shapes/basics';
import {
  ConfirmDialog,
  DateField,
  ProblemAlert,
  useChoiceText,
  useMe,
  useRead,
  useSend,
  useWords,
} from '../../components/index.ts';
import { useDelegationWords } from './delegation-words.ts';

type Candidate = DelegatesView['candidates'][number];

interface Props {
  readonly unit: UnitRef;
  /** Offices the asker may lend here. */ readonly positions: readonly Position[];
  readonly onClose: () => void;
}

/**
 * Lends an office's signature: to whom and in which form the server says, for which acts, kinds and
 * days is chosen here.
 */
export function DelegateDialog({ unit, positions, onClose }: Props): ReactElement {
  const words = useWords();
  const t = useDelegationWords();
  const { clock, offices } = useMe();
  const notify = useNotify();
  const { send, pending, waiting, problem } = useSend();
  const [position, setPosition] = useState<Position>(positions[0] ?? 'head');
  const [from, setFrom] = useState(clock.today);
  const [until, setUntil] = useState('');
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const [giver, setGiver] = useState('');
  const [left, setLeft] = useState<readonly LentAct[]>(['sign']);
  const [kinds, setKinds] = useState<readonly SubmissionKind[]>([]);
  const [reason, setReason] = useState('');
  const { data, error } = useRead(
    '/units/{id}/delegates',
    from ? { params: { id: unit.id }, query: { position, on: from } } : null,
  );
  const holder = offices.some(
    (o) => o.unit.id === unit.id && o.position === position && o.lentUntil === undefined,
  );
  const named = !holder && (data?.givers.length ?? 0) > 1;
  const acts = (data?.acts ?? []).filter((a) => !left.includes(a));
  // Another day or office may not have the one chosen before.
  const candidate = data?.candidates.find((c) => key(c) === (chosen && key(chosen))) ?? null;
  const written = candidate?.authority === 'TUQ.';
  const ready = candidate !== null && acts.length > 0 && from !== '' && (!named || giver !== '');
  const delegate = async () => {
    if (!candidate) return;
    const outcome = await send('/units/{id}/delegate', {
      params: { id: unit.id },
      body: {
        position,
        personId: candidate.person.id,
        ...(named && { giverId: giver }),
        authority: candidate.authority,
        acts,
        kinds: [...kinds],
        from,
        to: until ? addDays(until, 1) : null,
        reason: reason.trim(),
      },
    });
    if (!outcome.ok) return;
    notify(t.done);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.delegateTitle(unit.name)}
      confirmLabel={t.delegate}
      onConfirm={() => {
        void delegate();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      disabled={!ready}
    >
      {positions.length > 1 && (
        <TextField
          select
          label={t.office}
          value={position}
          onChange={(e) => {
            setPosition(e.target.value as Position);
          }}
        >
          {positions.map((p) => (
            <MenuItem key={p} value={p}>
              {words.domain.positions[p]}
            </MenuItem>
          ))}
        </TextField>
      )}
      <div className="form-row">
        <DateField label={t.from} value={from} required onChange={setFrom} min={clock.today} />
        <DateField
          label={written ? t.until : t.untilOptional}
          value={until}
          required={written}
          onChange={setUntil}
          {...(from && { min: from })}
          {...(written && { helperText: t.untilMust })}
        />
      </div>
      {named && (
        <TextField
          select
          required
          label={t.giver}
          helperText={t.giverHint}
          value={giver}
          onChange={(e) => {
            setGiver(e.target.value);
          }}
        >
          {data?.givers.map((g) => (
            <MenuItem key={g.id} value={g.id}>
              {g.name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Receiver
        candidates={data?.candidates ?? []}
        value={candidate}
        onChange={setChosen}
        empty={data?.givers.length === 0 ? t.noGiver : t.noReceiver}
      />
      {candidate && (
        <div>
          <p className="quiet small">{t.preview}</p>
          <p className="strong">
            {candidate.signature.map((line) => (
              <span key={line} className="sign-line">
                {line}
              </span>
            ))}
          </p>
        </div>
      )}
      <Choices
        label={t.acts}
        options={(data?.acts ?? []).map((a) => [a, t.actNames[a]])}
        chosen={acts}
        onChange={(to) => {
          setLeft((data?.acts ?? []).filter((a) => !to.includes(a)));
        }}
      />
      <Choices
        label={t.kinds}
        hint={written ? t.kindsMust : t.kindsAll}
        options={Object.entries(words.domain.submissionKinds) as [SubmissionKind, string][]}
        chosen={kinds}
        onChange={setKinds}
      />
      <TextField
        label={t.reason}
        helperText={t.reasonHint}
        value={reason}
        required={written || !holder}
        onChange={(e) => {
          setReason(e.target.value);
        }}
        slotProps={{ htmlInput: { maxLength: 300, lang: 'vi', autoComplete: 'off' } }}
      />
      <p className="quiet small">{holder ? t.noFurther : `${t.byAdmin} ${t.noFurther}`}</p>
      <ProblemAlert problem={error} />
    </ConfirmDialog>
  );
}

const key = (c: Candidate): string =>
  `${c.person.id} ${c.authority} ${c.office.unit.id} ${c.office.position}`;

/** Person and form are one choice: the form follows from who it is. */
function Receiver({
  candidates,
  value,
  onChange,
  empty,
}: {
  readonly candidates: readonly Candidate[];
  readonly value: Candidate | null;
  readonly onChange: (to: Candidate | null) => void;
  readonly empty: string;
}): ReactElement {
  const t = useDelegationWords();
  const choice = useChoiceText();
  const order = Object.keys(t.authorities);
  return (
    <Autocomplete
      {...choice}
      options={candidates.toSorted(
        (a, b) => order.indexOf(a.authority) - order.indexOf(b.authority),
      )}
      value={value}
      onChange={(_, to) => {
        onChange(to);
      }}
      groupBy={(c) => t.authorities[c.authority]}
      noOptionsText={empty}
      getOptionKey={key}
      isOptionEqualToValue={(a, b) => key(a) === key(b)}
      getOptionLabel={(c) => `${c.authority} ${c.person.name}, ${c.office.title}`}
      renderOption={(props, c) => {
        const { key: id, ...rest } = props;
        return (
          <li key={id} {...rest}>
            <span>
              {c.person.name}, {c.office.title}{' '}
              <span className="quiet small">{c.office.unit.name}</span>
            </span>
          </li>
        );
      }}
      renderInput={(params) => (
        <TextField {...params} label={t.receiver} required helperText={t.receiverHint} />
      )}
    />
  );
}

interface ChoicesProps<V extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly (readonly [V, string])[];
  readonly chosen: readonly V[];
  readonly onChange: (to: V[]) => void;
}

function Choices<V extends string>({
  label,
  hint,
  options,
  chosen,
  onChange,
}: ChoicesProps<V>): ReactElement {
  const id = useId();
  return (
    <FormControl component="fieldset" variant="standard" {...(hint && { 'aria-describedby': id })}>
      <FormLabel component="legend">{label}</FormLabel>
      <FormGroup row>
        {options.map(([value, text]) => (
          <FormControlLabel
            key={value}
            label={text}
            control={
              <Checkbox
                checked={chosen.includes(value)}
                onChange={(_, on) => {
                  onChange(
                    options.map(([v]) => v).filter((v) => (v === value ? on : chosen.includes(v))),
                  );
                }}
              />
            }
          />
        ))}
      </FormGroup>
      {hint && <FormHelperText id={id}>{hint}</FormHelperText>}
    </FormControl>
  );
}
