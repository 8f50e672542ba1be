import { MenuItem, TextField } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import type { UnitRef } from '#domain/contracts/shared';
import { unitKinds } from '#domain/shapes/basics';
import {
  ConfirmDialog,
  DateField,
  showDate,
  useMe,
  useSend,
  useWords,
} from '../../components/index.ts';
import { lines, type Line } from './lines.ts';
import { UnitPicker } from './UnitPicker.tsx';
import { useUnitWords } from './words.ts';

/** The API's own rule for a code; it begins the user names of the unit's people. */
const codeRule = /^[a-z0-9.-]{2,30}$/;
const none: Readonly<Record<Line, UnitRef | null>> = { professional: null, managing: null };

/** Opens a unit under its superiors from a day on, and leads to its page. */
export function OpenDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { domain } = useWords();
  const t = useUnitWords();
  const { clock } = useMe();
  const notify = useNotify();
  const navigate = useNavigate();
  const { send, pending, waiting, problem } = useSend();
  const [text, setText] = useState({ code: '', kind: '', name: '', symbol: '', place: '' });
  const [openedOn, setOpenedOn] = useState(clock.today);
  const [parents, setParents] = useState(none);
  const typed = (name: keyof typeof text) => ({
    label: t[name],
    value: text[name],
    onChange: (e: { target: { value: string } }) => {
      setText({ ...text, [name]: e.target.value });
    },
  });
  const { code, name, symbol, place } = Object.fromEntries(
    Object.entries(text).map(([k, v]) => [k, v.trim()]),
  ) as typeof text;
  const kind = unitKinds.find((k) => k === text.kind);
  const chosen = lines.flatMap((line) => {
    const unit = parents[line];
    return unit ? [{ line, unit }] : [];
  });
  const ready =
    codeRule.test(code) &&
    kind !== undefined &&
    name !== '' &&
    symbol !== '' &&
    openedOn !== '' &&
    chosen.length > 0;
  const open = async () => {
    if (!kind) return;
    const outcome = await send('/units', {
      body: {
        code,
        kind,
        name,
        symbol,
        place,
        openedOn,
        parents: chosen.map(({ line, unit }) => ({ line, parentId: unit.id })),
      },
    });
    if (!outcome.ok) return;
    notify(t.done);
    onClose();
    void navigate(`/units/${outcome.answer.id}`);
  };
  return (
    <ConfirmDialog
      open
      title={t.openTitle}
      confirmLabel={t.openUnit}
      onConfirm={() => {
        void open();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      disabled={!ready}
    >
      <TextField
        {...typed('name')}
        required
        slotProps={{ htmlInput: { maxLength: 300, lang: 'vi', autoComplete: 'off' } }}
      />
      <div className="form-row">
        <TextField
          {...typed('code')}
          required
          helperText={t.codeHint}
          error={code !== '' && !codeRule.test(code)}
          slotProps={{
            htmlInput: {
              maxLength: 30,
              autoComplete: 'off',
              autoCapitalize: 'none',
              spellCheck: false,
            },
          }}
        />
        <TextField {...typed('kind')} select required>
          {Object.entries(domain.unitKinds).map(([value, label]) => (
            <MenuItem key={value} value={value}>
              {label}
            </MenuItem>
          ))}
        </TextField>
      </div>
      <div className="form-row">
        <TextField
          {...typed('symbol')}
          required
          helperText={t.symbolHint}
          slotProps={{ htmlInput: { maxLength: 30, lang: 'vi', autoComplete: 'off' } }}
        />
        <TextField
          {...typed('place')}
          slotProps={{ htmlInput: { maxLength: 100, lang: 'vi', autoComplete: 'off' } }}
        />
      </div>
      <DateField label={t.openedOn} value={openedOn} required onChange={setOpenedOn} />
      {lines.map((line) => (
        <UnitPicker
          key={line}
          label={t.parentOn(t.lines[line])}
          value={parents[line]}
          on={openedOn}
          onChange={(unit) => {
            setParents({ ...parents, [line]: unit });
          }}
        />
      ))}
      {ready ? (
        <p>
          {t.openWill(
            name,
            showDate(openedOn),
            chosen.map(({ line, unit }) => t.under(unit.name, t.lines[line])),
          )}{' '}
          {t.openHint}
        </p>
      ) : (
        <p className="quiet small">{t.openNeeds}</p>
      )}
    </ConfirmDialog>
  );
}
