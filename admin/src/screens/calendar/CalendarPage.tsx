import { Button } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { CalendarDay } from '#domain/contracts/calendar';
import type { Problem } from '#domain/contracts/shared';
import { weekday } from '../../components/format.ts';
import {
  ConfirmDialog,
  EmptyState,
  LinesSkeleton,
  Page,
  Panel,
  ProblemAlert,
  showDate,
  officesWith,
  useMe,
  useRead,
  useWords,
} from '../../components/index.ts';
import { apiDelete, attempt } from '../../providers/api.ts';
import { DayDialog } from './DayDialog.tsx';
import { useCalendarWords } from './words.ts';

/** The days of a year that differ from the week's rule. */
export default function CalendarPage(): ReactElement {
  const words = useWords();
  const t = useCalendarWords();
  const me = useMe();
  const present = Number(me.clock.today.slice(0, 4));
  const [year, setYear] = useState(present);
  const { data, error, refetch } = useRead('/calendar', { query: { year } });
  const [editing, setEditing] = useState<CalendarDay | 'new' | null>(null);
  const [removing, setRemoving] = useState<CalendarDay | null>(null);
  const days = data?.data
    .filter((d) => d.day.startsWith(String(year)))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const mayEdit = officesWith(me, 'keep-calendar').length > 0;
  const add = mayEdit && (
    <Button
      variant="contained"
      onClick={() => {
        setEditing('new');
      }}
    >
      {t.add}
    </Button>
  );
  return (
    <Page
      title={words.menu.calendar}
      actions={add}
      lead={
        <label className="year-select">
          <span className="hear">{t.year}</span>
          <select
            value={year}
            onChange={(e) => {
              setYear(Number(e.target.value));
            }}
          >
            {[-1, 0, 1, 2].map((n) => (
              <option key={n} value={present + n}>
                {present + n}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <p className="quiet">{t.intro}</p>
      {error && !data && (
        <ProblemAlert
          problem={error}
          onRetry={() => {
            void refetch();
          }}
        />
      )}
      <Panel>
        {!days ? (
          <LinesSkeleton lines={8} />
        ) : days.length === 0 ? (
          <EmptyState title={t.empty} action={add}>
            {t.emptyHint}
          </EmptyState>
        ) : (
          <ul className="things">
            {days.map((d) => (
              <li key={d.day} className="line-item">
                <div>
                  <p>
                    <strong>{showDate(d.day)}</strong>{' '}
                    <span className="quiet">{words.date.weekdays[weekday(d.day)]}</span>
                  </p>
                  <p className="row">
                    <span>{d.name}</span>
                    <span
                      className={`state state-small state-${d.working ? 'executing' : 'closed'}`}
                    >
                      {d.working ? t.worked : t.off}
                    </span>
                  </p>
                </div>
                {mayEdit && (
                  <div className="row">
                    <Button
                      size="small"
                      variant="outlined"
                      aria-label={`${t.edit} ${showDate(d.day)}`}
                      onClick={() => {
                        setEditing(d);
                      }}
                    >
                      {t.edit}
                    </Button>
                    <Button
                      size="small"
                      variant="outlined"
                      aria-label={`${t.remove} ${showDate(d.day)}`}
                      onClick={() => {
                        setRemoving(d);
                      }}
                    >
                      {t.remove}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {editing && (
        <DayDialog
          day={editing === 'new' ? null : editing}
          year={year}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
      {removing && (
        <RemoveDialog
          day={removing}
          onClose={() => {
            setRemoving(null);
          }}
        />
      )}
    </Page>
  );
}

function RemoveDialog({
  day,
  onClose,
}: {
  readonly day: CalendarDay;
  readonly onClose: () => void;
}): ReactElement {
  const t = useCalendarWords();
  const notify = useNotify();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const remove = async () => {
    setPending(true);
    const result = await attempt(apiDelete('/calendar/{day}', { params: { day: day.day } }));
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
      title={t.removeTitle(showDate(day.day))}
      confirmLabel={t.remove}
      quiet
      onConfirm={() => {
        void remove();
      }}
      onClose={onClose}
      pending={pending}
      problem={problem}
      kept={false}
    >
      <p>{t.removeHint}</p>
    </ConfirmDialog>
  );
}
