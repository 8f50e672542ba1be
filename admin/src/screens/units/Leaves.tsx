import { Button, MenuItem, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { addDays } from '#domain/calendar/dates';
import type { LeaveView, UnitView } from '#domain/contracts/unit';
import {
  ConfirmDialog,
  DateField,
  Panel,
  showDate,
  useMe,
  useSend,
} from '../../components/index.ts';
import { useDelegationWords } from './delegation-words.ts';

/** Who is away and until when. Why is not asked. */
export function Leaves({
  unit,
  ended,
}: {
  readonly unit: UnitView;
  readonly ended: boolean;
}): ReactElement {
  const t = useDelegationWords();
  const [entering, setEntering] = useState(false);
  const [back, setBack] = useState<LeaveView | null>(null);
  const enter = unit.mayEnterLeave.length > 0 && !ended && (
    <Button
      variant="outlined"
      onClick={() => {
        setEntering(true);
      }}
    >
      {t.leave.enter}
    </Button>
  );
  return (
    <Panel title={t.leave.title} extra={enter}>
      {unit.leaves.length === 0 ? (
        <p className="quiet">{t.leave.none}</p>
      ) : (
        <ul className="things" aria-label={t.leave.list}>
          {unit.leaves.map((l) => (
            <li key={l.id} className="line-item">
              <div>
                <p className="strong">{l.person.name}</p>
                <p className="quiet small">
                  {t.span(showDate(l.from), t.to(showDate(addDays(l.to, -1))))}
                </p>
              </div>
              {l.mayEnd && (
                <Button
                  size="small"
                  variant="outlined"
                  onClick={() => {
                    setBack(l);
                  }}
                >
                  {t.leave.end}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {entering && (
        <LeaveDialog
          unit={unit}
          onClose={() => {
            setEntering(false);
          }}
        />
      )}
      {back && (
        <BackDialog
          leave={back}
          onClose={() => {
            setBack(null);
          }}
        />
      )}
    </Panel>
  );
}

function LeaveDialog({
  unit,
  onClose,
}: {
  readonly unit: UnitView;
  readonly onClose: () => void;
}): ReactElement {
  const t = useDelegationWords();
  const { clock, person } = useMe();
  const notify = useNotify();
  const { send, pending, waiting, problem } = useSend();
  const people = unit.mayEnterLeave;
  const [who, setWho] = useState((people.find((p) => p.id === person.id) ?? people[0])?.id ?? '');
  const [from, setFrom] = useState(clock.today);
  const [until, setUntil] = useState('');
  const enter = async () => {
    const outcome = await send('/units/{id}/enter-leave', {
      params: { id: unit.id },
      body: {
        personId: who,
        from,
        to: addDays(until, 1),
      },
    });
    if (!outcome.ok) return;
    notify(t.done);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.leave.enterTitle}
      confirmLabel={t.leave.enter}
      onConfirm={() => {
        void enter();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      disabled={!who || !from || !until}
    >
      <TextField
        select
        label={t.leave.who}
        value={who}
        onChange={(e) => {
          setWho(e.target.value);
        }}
      >
        {people.map((p) => (
          <MenuItem key={p.id} value={p.id}>
            {p.name}
          </MenuItem>
        ))}
      </TextField>
      <div className="form-row">
        <DateField label={t.from} value={from} required onChange={setFrom} />
        <DateField
          label={t.until}
          value={until}
          required
          onChange={setUntil}
          {...(from && { min: from })}
        />
      </div>
      <p className="quiet small">{t.leave.hint}</p>
    </ConfirmDialog>
  );
}

function BackDialog({
  leave,
  onClose,
}: {
  readonly leave: LeaveView;
  readonly onClose: () => void;
}): ReactElement {
  const t = useDelegationWords();
  const { clock } = useMe();
  const notify = useNotify();
  const { send, pending, waiting, problem } = useSend();
  const [on, setOn] = useState(clock.today);
  const end = async () => {
    const outcome = await send('/units/{id}/end-leave', {
      params: { id: leave.unitId },
      body: { leaveId: leave.id, on },
    });
    if (!outcome.ok) return;
    notify(t.done);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.leave.endTitle(leave.person.name)}
      confirmLabel={t.leave.end}
      onConfirm={() => {
        void end();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      disabled={!on}
    >
      <DateField label={t.leave.endOn} value={on} required onChange={setOn} min={clock.today} />
    </ConfirmDialog>
  );
}
