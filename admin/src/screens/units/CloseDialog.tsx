import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { UnitView } from '#domain/contracts/unit';
import { ConfirmDialog, DateField, showDate, useMe, useSend } from '../../components/index.ts';
import { useUnitWords } from './words.ts';

/** Closes the unit on a day; there is no way back. */
export function CloseDialog({
  unit,
  onClose,
}: {
  readonly unit: UnitView;
  readonly onClose: () => void;
}): ReactElement {
  const t = useUnitWords();
  const { clock } = useMe();
  const notify = useNotify();
  const { send, pending, waiting, problem } = useSend();
  const [on, setOn] = useState('');
  const close = async () => {
    const outcome = await send('/units/{id}/close', { params: { id: unit.id }, body: { on } });
    if (!outcome.ok) return;
    notify(t.done);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.closeTitle(unit.name)}
      confirmLabel={t.close}
      quiet
      onConfirm={() => {
        void close();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      disabled={!on}
    >
      <DateField label={t.closeOn} value={on} required onChange={setOn} min={clock.today} />
      {on && <p>{t.closeWill(unit.name, showDate(on))}</p>}
      <p className="quiet small">{t.closeHint}</p>
    </ConfirmDialog>
  );
}
