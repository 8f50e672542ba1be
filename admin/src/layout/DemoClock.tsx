import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { addDays, instantAt } from '#domain/calendar/dates';
import type { Problem } from '#domain/contracts/shared';
import { DateField } from '../components/DateField.tsx';
import { useFormats } from '../components/format.ts';
import { ProblemAlert } from '../components/ProblemAlert.tsx';
import { apiPost, attempt } from '../providers/api.ts';
import { useMe } from '../providers/me.ts';
import { useFrameWords } from './words.ts';
import './DemoClock.css';

/**
 * Lets time pass in a trial installation: to the morning of the chosen day, with every reminder
 * that falls due on the way.
 */
export function DemoClock(): ReactElement {
  const t = useFrameWords();
  const { clock, zone } = useMe();
  const formats = useFormats();
  const notify = useNotify();
  const client = useQueryClient();
  const [day, setDay] = useState(addDays(clock.today, 1));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const advance = async () => {
    setBusy(true);
    setProblem(null);
    const result = await attempt(
      apiPost('/demo/advance', { body: { to: instantAt(day, '08:00', zone) } }),
    );
    setBusy(false);
    if (!result.ok) {
      setProblem(result.problem);
      return;
    }
    notify(t.advanced(formats.moment(result.answer.now)));
    await client.invalidateQueries();
  };
  return (
    <form
      className="demo-clock"
      onSubmit={(e) => {
        e.preventDefault();
        void advance();
      }}
    >
      <p className="strong small">{t.demoClock}</p>
      <p className="quiet small">{t.now(formats.moment(clock.now))}</p>
      <div className="row">
        <DateField
          label={t.advanceTo}
          value={day}
          onChange={setDay}
          min={addDays(clock.today, 1)}
        />
        <Button type="submit" variant="outlined" disabled={busy || day <= clock.today}>
          {busy ? t.advancing : t.advance}
        </Button>
      </div>
      <ProblemAlert problem={problem} />
    </form>
  );
}
