import { Checkbox, FormControlLabel, MenuItem, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { UnitRef } from '#domain/contracts/shared';
import type { UnitView } from '#domain/contracts/unit';
import { ConfirmDialog, DateField, showDate, useMe, useSend } from '../../components/index.ts';
import { lines, type Line } from './lines.ts';
import { UnitPicker } from './UnitPicker.tsx';
import { useUnitWords } from './words.ts';

interface Props {
  readonly unit: UnitView;
  readonly onClose: () => void;
}

/** Puts the unit under another superior on one line, from a day on. */
export function MoveDialog({ unit, onClose }: Props): ReactElement {
  const t = useUnitWords();
  const { clock } = useMe();
  const notify = useNotify();
  const { send, pending, waiting, problem } = useSend();
  const [line, setLine] = useState<Line>('managing');
  const [parent, setParent] = useState<UnitRef | null>(null);
  const [alone, setAlone] = useState(false);
  const [on, setOn] = useState(clock.today);
  const ready = on !== '' && (alone || parent !== null);
  const move = async () => {
    const outcome = await send('/units/{id}/move', {
      params: { id: unit.id },
      body: {
        line,
        parentId: alone ? null : parent?.id,
        on,
      },
    });
    if (!outcome.ok) return;
    notify(t.done);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.moveTitle(unit.name)}
      confirmLabel={t.move}
      onConfirm={() => {
        void move();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      disabled={!ready}
    >
      <div className="form-row">
        <TextField
          select
          label={t.line}
          value={line}
          onChange={(e) => {
            setLine(e.target.value as Line);
          }}
        >
          {lines.map((l) => (
            <MenuItem key={l} value={l}>
              {t.lines[l]}
            </MenuItem>
          ))}
        </TextField>
        <DateField label={t.since} value={on} required onChange={setOn} />
      </div>
      <UnitPicker
        label={t.newParent}
        value={alone ? null : parent}
        on={on}
        without={unit.id}
        required={!alone}
        disabled={alone}
        onChange={setParent}
      />
      <FormControlLabel
        label={t.alone}
        control={
          <Checkbox
            checked={alone}
            onChange={(_, to) => {
              setAlone(to);
            }}
          />
        }
      />
      {ready && <WhatHappens unit={unit} line={line} parent={alone ? null : parent} on={on} />}
    </ConfirmDialog>
  );
}

/** Said before it is done: who leads from when, what ends, what never was. */
function WhatHappens({
  unit,
  line,
  parent,
  on,
}: {
  readonly unit: UnitView;
  readonly line: Line;
  readonly parent: UnitRef | null;
  readonly on: string;
}): ReactElement {
  const t = useUnitWords();
  const own = unit.parents.filter((p) => p.line === line);
  const ends = own.filter((p) => p.from < on && (p.to === null || p.to > on));
  const erased = own.filter((p) => p.from >= on);
  const day = showDate(on);
  return (
    <div>
      <p>
        {parent
          ? t.moveWill(unit.name, day, t.under(parent.name, t.lines[line]))
          : t.aloneWill(unit.name, day, t.lines[line])}
      </p>
      {ends.map((p) => (
        <p key={p.from}>{t.moveEnds(p.unit.name, day)}</p>
      ))}
      {erased.map((p) => (
        <p key={p.from} className="strong">
          {t.moveErases(p.unit.name, showDate(p.from))}
        </p>
      ))}
      <p className="quiet small">{t.moveHint}</p>
    </div>
  );
}
