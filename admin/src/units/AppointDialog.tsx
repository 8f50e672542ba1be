import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { positions, type Position } from '../components/positions.ts';
import type { PersonRow, UnitView } from '#domain/contracts/views';
import { ConfirmDialog, DateField, useMe, useSend, useWords } from '../components/index.ts';
import { apiGet } from '../providers/api.ts';
import { useUnitWords } from './words.ts';

/** Appoints a person to an office of the unit from a day on. */
export function AppointDialog({ unit, onClose }: { readonly unit: UnitView; readonly onClose: () => void }): ReactElement {
  const words = useWords();
  const t = useUnitWords();
  const { clock } = useMe();
  const notify = useNotify();
  const { send, pending, waiting, problem } = useSend();
  const [person, setPerson] = useState<PersonRow | null>(null);
  const [position, setPosition] = useState<Position>('head');
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState(clock.today);
  const [to, setTo] = useState('');
  const appoint = async () => {
    if (!person) return;
    const outcome = await send(`/units/${unit.id}/appoint`, { personId: person.id, position, title: title.trim(), from, to: to || null });
    if (!outcome.ok) return;
    notify(t.done);
    onClose();
  };
  return (
    <ConfirmDialog open title={t.appointTitle} confirmLabel={t.appoint} onConfirm={() => { void appoint(); }} onClose={onClose} pending={pending} waiting={waiting} problem={problem} disabled={!person || !from}>
      <PersonPicker value={person} onChange={setPerson} />
      <TextField select label={t.position} value={position} onChange={(e) => { setPosition(e.target.value as Position); }}>{positions.map((p) => <MenuItem key={p} value={p}>{words.domain.positions[p]}</MenuItem>)}</TextField>
      <TextField label={t.title} helperText={t.titleHint} value={title} onChange={(e) => { setTitle(e.target.value); }} />
      <div className="form-row">
        <DateField label={t.since} value={from} required onChange={setFrom} />
        <DateField label={t.untilOptional} value={to} onChange={setTo} />
      </div>
      <p className="quiet small">{t.appointHint}</p>
    </ConfirmDialog>
  );
}

function PersonPicker({ value, onChange }: { readonly value: PersonRow | null; readonly onChange: (person: PersonRow | null) => void }): ReactElement {
  const t = useUnitWords();
  const [q, setQ] = useState('');
  const { data } = useQuery({ queryKey: ['people', 'pick', q], queryFn: async ({ signal }) => apiGet('/people', { query: { page: 1, perPage: 20, sort: 'name', order: 'asc', filter: JSON.stringify(q ? { q } : {}) }, signal }), placeholderData: keepPreviousData });
  const options = (data as { data: PersonRow[] } | undefined)?.data ?? [];
  return (
    <Autocomplete options={options} value={value} onChange={(_, to) => { onChange(to); }} onInputChange={(_, text, why) => { if (why === 'input') setQ(text); }} filterOptions={(all) => all} getOptionKey={(p) => p.id} isOptionEqualToValue={(a, b) => a.id === b.id}
      getOptionLabel={(p) => p.name} noOptionsText={t.noPerson}
      renderOption={(props, p) => { const { key, ...rest } = props; return <li key={key} {...rest}><span>{p.name} <span className="quiet small">{p.login}</span></span></li>; }}
      renderInput={(params) => <TextField {...params} label={t.choosePerson} required />} />
  );
}
