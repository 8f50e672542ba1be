import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { RouteView } from '#domain/contracts/review-route';
import { ConfirmDialog, DateField, useMe, useSend } from '../../components/index.ts';
import { useRouteWords } from './words.ts';

/** From a day on the route is offered to no new directive. */
export function ArchiveDialog({
  route,
  onClose,
}: {
  readonly route: RouteView;
  readonly onClose: () => void;
}): ReactElement {
  const t = useRouteWords();
  const notify = useNotify();
  const { clock } = useMe();
  const [on, setOn] = useState(clock.today);
  const { send, pending, waiting, problem } = useSend();
  const archive = async () => {
    const outcome = await send('/routes/{id}/archive', { params: { id: route.id }, body: { on } });
    if (!outcome.ok) return;
    notify(t.archiveDone);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      quiet
      title={t.archiveTitle}
      confirmLabel={t.archive}
      onConfirm={() => {
        void archive();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      disabled={on === ''}
    >
      <p>{t.archiveText}</p>
      <DateField label={t.archiveOn} value={on} required onChange={setOn} />
    </ConfirmDialog>
  );
}
