import type { ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { RouteView } from '#domain/contracts/review-route';
import { ConfirmDialog, LinesSkeleton, useSend } from '../../components/index.ts';
import { Changes } from './Changes.tsx';
import { useRouteCheck } from './use-route-check.ts';
import { useRouteWords } from './words.ts';

/**
 * Publishing: what changes, for whom nobody is there to decide, and that what is running keeps its
 * version.
 */
export function PublishDialog({
  route,
  onClose,
}: {
  readonly route: RouteView;
  readonly onClose: () => void;
}): ReactElement | null {
  const t = useRouteWords();
  const notify = useNotify();
  const { send, pending, waiting, problem } = useSend();
  const { data } = useRouteCheck(route, null);
  const draft = route.versions.find((v) => v.state === 'draft');
  const before = route.versions.find((v) => v.state === 'published');
  if (!draft) return null;
  const publish = async () => {
    const outcome = await send('/routes/{id}/publish', {
      params: { id: route.id },
      body: { version: draft.version, draftVersion: draft.draftVersion },
    });
    if (!outcome.ok) return;
    notify(t.publishDone);
    onClose();
  };
  const vacant =
    data?.holders.offices.filter((o) => o.nobody.count > 0 || o.noUnit.count > 0) ?? [];
  return (
    <ConfirmDialog
      open
      title={t.publishTitle(draft.version)}
      confirmLabel={t.publish}
      onConfirm={() => {
        void publish();
      }}
      onClose={onClose}
      pending={pending}
      waiting={waiting}
      problem={problem}
      kept={false}
    >
      <p>{t.publishKeeps}</p>
      {before ? (
        <div className="stack">
          <p className="strong">{t.publishChanges}</p>
          <Changes before={before.spec} after={draft.spec} />
        </div>
      ) : (
        <p>{t.publishFirst}</p>
      )}
      {!data ? (
        <LinesSkeleton />
      ) : (
        <ul className="plain-list">
          {vacant.map((o) => (
            <li key={`${String(o.step)} ${String(o.office)}`} className="step-surprise">
              {[
                ...(o.nobody.count ? [t.missing(o.nobody.count, o.step + 1)] : []),
                ...(o.noUnit.count ? [t.missingUnit(o.noUnit.count, o.step + 1)] : []),
              ].join(' ')}
            </li>
          ))}
          {data.warnings.map((d) => (
            <li key={`${d.at} ${d.code}`} className="step-surprise">
              {t.stepHead(Number(d.at.split('/')[1]) + 1)}: {d.message}
            </li>
          ))}
        </ul>
      )}
    </ConfirmDialog>
  );
}
