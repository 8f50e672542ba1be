import { QueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { CoreAdminContext } from 'react-admin';
import { createRoot } from 'react-dom/client';
import type { Me } from '#domain/contracts/me';
import type { Confirmation } from '#domain/shapes/review-route';
import { ConfirmDialog } from '../../../admin/src/components/ConfirmDialog.tsx';
import { i18nProvider } from '../../../admin/src/i18n/provider.ts';
import { apiGet } from '../../../admin/src/providers/api.ts';
import { MeContext } from '../../../admin/src/providers/me.ts';

/**
 * A decision that asks `?needs=`, as a screen of decisions has it: the dialog, and how often it
 * went on.
 */
function Decision({ needs }: { readonly needs: Confirmation }): ReactElement {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(0);
  return (
    <main>
      <h1>Quyết định</h1>
      <p role="status">{`Đã gửi ${done} lần`}</p>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
        }}
      >
        Phê duyệt
      </button>
      {open && (
        <ConfirmDialog
          open
          title="Phê duyệt?"
          confirmLabel="Phê duyệt"
          needs={needs}
          onClose={() => {
            setOpen(false);
          }}
          onConfirm={() => {
            setDone(done + 1);
            setOpen(false);
          }}
        />
      )}
    </main>
  );
}

const needs = new URLSearchParams(location.search).get('needs') as Confirmation;
const me: Me = await apiGet('/me');
createRoot(document.body.appendChild(document.createElement('div'))).render(
  <CoreAdminContext i18nProvider={i18nProvider} queryClient={new QueryClient()}>
    <MeContext value={me}>
      <Decision needs={needs} />
    </MeContext>
  </CoreAdminContext>,
);
