import { Checkbox, FormControlLabel, MenuItem, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { PersonRow } from '#domain/contracts/people';
import type { UnitView } from '#domain/contracts/unit';
import { ConfirmDialog, DateField, useMe, useSend, useWords } from '../../components/index.ts';
import { positions, type Position } from '../../components/positions.ts';
import { useDelegationWords } from './delegation-words.ts';
import { PersonPicker } from './PersonPicker.tsx';
import { useUnitWords } from './words.ts';

/** Appoints a person to an office of the unit from a day on. */
export function AppointDialog({
  unit,
  onClose,
}: {
  readonly unit: UnitView;
  readonly onClose: () => void;
}): ReactElement {
  const words = useWords();
  const t = useUnitWords();
  const lent = useDelegationWords();
  const { clock } = useMe();
  const notify = useNotify();
  const { send, pending, waiting, problem } = useSend();
  const [person, setPerson] = useState<PersonRow | null>(null);
  const [position, setPosition] = useState<Position>('head');
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState(clock.today);
  const [to, setTo] = useState('');
  const [acting, setActing] = useState(false);
  const appoint = async () => {
    if (!person) return;
    const outcome = await send('/units/{id}/appoint', {
      params: { id: unit.id },
      body: {
        personId: person.id,
        position,
        title: title.trim(),
        from,
        to: to || null,
        ...(acting && position === 'head' && { acting }),
      },
    });
    if (!outcome.ok) return;
    notify(t.done);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.appointTitle}
      confirmLabel={t.appoint}
      onConfirm={() => {
        void appoint();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      disabled={!person || !from}
    >
      <PersonPicker label={t.choosePerson} value={person} onChange={setPerson} />
      <TextField
        select
        label={t.position}
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
      <TextField
        label={t.title}
        helperText={t.titleHint}
        value={title}
        onChange={(e) => {
          setTitle(e.target.value);
        }}
      />
      {position === 'head' && (
        <FormControlLabel
          label={lent.acting}
          control={
            <Checkbox
              checked={acting}
              onChange={(_, on) => {
                setActing(on);
              }}
            />
          }
        />
      )}
      <div className="form-row">
        <DateField label={t.since} value={from} required onChange={setFrom} />
        <DateField label={t.untilOptional} value={to} onChange={setTo} />
      </div>
      <p className="quiet small">{t.appointHint}</p>
    </ConfirmDialog>
  );
}
