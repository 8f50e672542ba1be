import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { ConfirmDialog, DateField, useMe, useSend } from '../../components/index.ts';
import { useUnitWords } from './words.ts';

export interface OfficeAct {
  readonly type: 'confirm-appointment' | 'end-appointment';
  readonly appointmentId: string;
  readonly name: string;
}

/** The second administrator's yes, or the end of an appointment on a day. */
export function OfficeDialog({
  unitId,
  act,
  onClose,
}: {
  readonly unitId: string;
  readonly act: OfficeAct;
  readonly onClose: () => void;
}): ReactElement {
  const t = useUnitWords();
  const { clock } = useMe();
  const notify = useNotify();
  const { send, pending, waiting, problem } = useSend();
  const [on, setOn] = useState(clock.today);
  const ending = act.type === 'end-appointment';
  const run = async () => {
    const { appointmentId } = act;
    const outcome = await (ending
      ? send('/units/{id}/end-appointment', {
          params: { id: unitId },
          body: { appointmentId, on },
        })
      : send('/units/{id}/confirm-appointment', {
          params: { id: unitId },
          body: { appointmentId },
        }));
    if (!outcome.ok) return;
    notify(t.done);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={ending ? t.endTitle(act.name) : t.confirmTitle(act.name)}
      confirmLabel={ending ? t.end : t.confirm}
      quiet={ending}
      kept={ending}
      onConfirm={() => {
        void run();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      disabled={ending && !on}
    >
      {ending ? (
        <>
          <DateField label={t.endOn} value={on} required onChange={setOn} />
          <p className="quiet small">{t.endHint}</p>
        </>
      ) : (
        <p>{t.appointHint}</p>
      )}
    </ConfirmDialog>
  );
}
