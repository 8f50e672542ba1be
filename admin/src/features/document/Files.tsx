import AttachFile from '@mui/icons-material/AttachFile';
import { Button } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { SubmissionView } from '#domain/contracts/submission';
import { ConfirmDialog, useCommand, useFormats } from '../../components/index.ts';
import { apiUrl } from '../../providers/api.ts';
import { ScanField, useScan } from './ScanField.tsx';
import { useDocumentWords } from './words.ts';
import './Files.css';

/** The scans that belong to a submission, and the way to add one. */
export function Files({ view }: { readonly view: SubmissionView }): ReactElement | null {
  const t = useDocumentWords().files;
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const mayAttach = view.allowedActions.includes('attach');
  if (view.files.length === 0 && !mayAttach) return null;
  return (
    <section className="files">
      <h2>{t.title}</h2>
      {view.files.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="things">
        {view.files.map((f) => (
          <li key={f.id}>
            <a
              href={apiUrl('/files/{id}', { params: { id: f.id } })}
              target="_blank"
              rel="noreferrer"
            >
              {f.name}
            </a>{' '}
            <span className="quiet small">{formats.moment(f.attachedAt)}</span>
          </li>
        ))}
      </ul>
      {mayAttach && (
        <Button
          size="small"
          variant="outlined"
          startIcon={<AttachFile />}
          onClick={() => {
            setOpen(true);
          }}
        >
          {t.attach}
        </Button>
      )}
      {open && (
        <AttachDialog
          view={view}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

function AttachDialog({
  view,
  onClose,
}: {
  readonly view: SubmissionView;
  readonly onClose: () => void;
}): ReactElement {
  const t = useDocumentWords().files;
  const notify = useNotify();
  const command = useCommand(view.planId);
  const scan = useScan(view.unit.id);
  const attach = async () => {
    const fileId = await scan.upload();
    if (fileId === null) return;
    const outcome = await command.run('attach', { submissionId: view.id, fileId });
    if (!outcome.ok) return;
    notify(t.attached, { type: 'success' });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t.attach}
      confirmLabel={t.attach}
      onClose={onClose}
      onConfirm={() => {
        void attach();
      }}
      disabled={!scan.ready}
      pending={command.pending || scan.pending}
      waiting={command.waiting}
      problem={scan.problem ?? command.problem}
    >
      <ScanField scan={scan} />
    </ConfirmDialog>
  );
}
