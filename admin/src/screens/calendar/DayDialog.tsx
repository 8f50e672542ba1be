import { FormControlLabel, FormLabel, Radio, RadioGroup, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { CalendarDay } from '#domain/contracts/calendar';
import type { Problem } from '#domain/contracts/shared';
import { ConfirmDialog, DateField, useWords } from '../../components/index.ts';
import { apiPut, attempt } from '../../providers/api.ts';
import { useCalendarWords } from './words.ts';

interface Props {
  readonly day: CalendarDay | null;
  readonly year: number;
  readonly onClose: () => void;
}

export function DayDialog({ day: given, year, onClose }: Props): ReactElement {
  const words = useWords();
  const t = useCalendarWords();
  const notify = useNotify();
  const client = useQueryClient();
  const [day, setDay] = useState(given?.day ?? '');
  const [name, setName] = useState(given?.name ?? '');
  const [working, setWorking] = useState(given?.working ?? false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    setPending(true);
    setProblem(null);
    const result = await attempt(
      apiPut('/calendar/{day}', { params: { day }, body: { working, name: name.trim() } }),
    );
    setPending(false);
    if (!result.ok) {
      setProblem(result.problem);
      return;
    }
    await client.invalidateQueries({
      predicate: (q) => String(q.queryKey[1]).startsWith('/calendar'),
    });
    notify(t.saved);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.addTitle}
      confirmLabel={words.act.save}
      onConfirm={() => {
        void save();
      }}
      onClose={onClose}
      pending={pending}
      problem={problem}
      disabled={!day || !name.trim()}
    >
      <DateField
        label={t.day}
        value={day}
        required
        disabled={given !== null}
        onChange={setDay}
        min={`${String(year - 1)}-01-01`}
        max={`${String(year + 2)}-12-31`}
      />
      <TextField
        label={t.name}
        helperText={t.nameHint}
        value={name}
        required
        onChange={(e) => {
          setName(e.target.value);
        }}
      />
      <div>
        <FormLabel id="kind-of-day">{t.working}</FormLabel>
        <RadioGroup
          row
          aria-labelledby="kind-of-day"
          value={working ? 'worked' : 'off'}
          onChange={(e) => {
            setWorking(e.target.value === 'worked');
          }}
        >
          <FormControlLabel value="off" control={<Radio />} label={t.off} />
          <FormControlLabel value="worked" control={<Radio />} label={t.worked} />
        </RadioGroup>
      </div>
    </ConfirmDialog>
  );
}
