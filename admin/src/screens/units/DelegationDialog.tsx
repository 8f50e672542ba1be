import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { DelegationView } from '#domain/contracts/unit';
import { ConfirmDialog, DateField, useMe, useSend } from '../../components/index.ts';
import { useDelegationWords } from './delegation-words.ts';

export interface DelegationAct {
  readonly type: 'confirm-delegation' | 'end-delegation';
  readonly delegation: DelegationView;
}

/** The second administrator's yes, or the signature taken back from a day on. */
export function DelegationDialog({
  act: { type, delegation: d },
  onClose,
}: {
  readonly act: DelegationAct;
  readonly onClose: () => void;
}): ReactElement {
  const t = useDelegationWords();
  const { clock } = useMe();
  const notify = useNotify();
  const { send, pending, waiting, problem } = useSend();
  const [on, setOn] = useState(clock.today);
  const ending = type === 'end-delegation';
  const run = async () => {
    const params = { id: d.unit.id };
    const outcome = await (ending
      ? send('/units/{id}/end-delegation', { params, body: { delegationId: d.id, on } })
      : send('/units/{id}/confirm-delegation', { params, body: { delegationId: d.id } }));
    if (!outcome.ok) return;
    notify(t.done);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={ending ? t.endTitle(d.receiver.name) : t.confirmTitle(d.receiver.name)}
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
          <DateField label={t.endOn} value={on} required onChange={setOn} min={clock.today} />
          <p className="quiet small">{t.endHint}</p>
        </>
      ) : (
        <p>{d.signature.join(' / ')}</p>
      )}
    </ConfirmDialog>
  );
}
