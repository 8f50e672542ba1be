import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { PersonRow } from '#domain/contracts/people';
import type { UnitView } from '#domain/contracts/unit';
import { ConfirmDialog, DateField, showDate, useMe, useSend } from '../../components/index.ts';
import { useDelegationWords } from './delegation-words.ts';
import { PersonPicker } from './PersonPicker.tsx';

/** One act: the holder leaves the office and the successor takes it with all that waits for it. */
export function HandOverDialog({
  unit,
  office,
  onClose,
}: {
  readonly unit: UnitView;
  readonly office: UnitView['offices'][number];
  readonly onClose: () => void;
}): ReactElement {
  const t = useDelegationWords();
  const { clock } = useMe();
  const notify = useNotify();
  const { send, pending, waiting, problem } = useSend();
  const [to, setTo] = useState<PersonRow | null>(null);
  const [on, setOn] = useState(clock.today);
  const hand = async () => {
    if (!to) return;
    const outcome = await send('/units/{id}/hand-over', {
      params: { id: unit.id },
      body: {
        appointmentId: office.appointmentId,
        toPersonId: to.id,
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
      title={t.handOver.title(office.person.name)}
      confirmLabel={t.handOver.act}
      onConfirm={() => {
        void hand();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      disabled={!to || !on}
    >
      <PersonPicker label={t.handOver.to} value={to} onChange={setTo} />
      <DateField label={t.handOver.on} value={on} required onChange={setOn} min={clock.today} />
      {to && on && <p>{t.handOver.will(office.person.name, to.name, showDate(on))}</p>}
      <p className="quiet small">{t.handOver.hint}</p>
    </ConfirmDialog>
  );
}
