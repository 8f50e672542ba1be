import UploadFile from '@mui/icons-material/UploadFile';
import { Button } from '@mui/material';
import { useId, useRef, useState, type ReactElement } from 'react';
import type { Problem } from '#domain/contracts/shared';
import { apiPost, attempt } from '../../providers/api.ts';
import { useDocumentWords } from './words.ts';
import './ScanField.css';

/** The API's limit, in bytes. */
const most = 20 * 1024 * 1024;
const kinds = ['application/pdf', 'image/png', 'image/jpeg'];

export interface Scan {
  readonly file: File | null;
  readonly choose: (file: File | null) => void;
  readonly ready: boolean;
  readonly pending: boolean;
  readonly problem: Problem | null;
  /** What is wrong with the file before it is sent. */
  readonly wrong: 'tooBig' | 'wrongKind' | null;
  /**
   * Sends the file once; later calls answer the same id. @returns its id, or null when it was
   * refused
   */
  readonly upload: () => Promise<string | null>;
}

/** A scan chosen from the computer, on its way to the files of a unit. */
export function useScan(unitId: string): Scan {
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const wrong =
    file === null
      ? null
      : file.size > most
        ? 'tooBig'
        : kinds.includes(file.type)
          ? null
          : 'wrongKind';
  const upload = async (): Promise<string | null> => {
    if (sent !== null || file === null) return sent;
    setPending(true);
    const outcome = await attempt(
      apiPost('/files', { query: { unitId, name: file.name }, bytes: file }),
    );
    setPending(false);
    if (!outcome.ok) {
      setProblem(outcome.problem);
      return null;
    }
    setSent(outcome.answer.id);
    return outcome.answer.id;
  };
  const choose = (next: File | null): void => {
    setFile(next);
    setSent(null);
    setProblem(null);
  };
  return { file, choose, ready: file !== null && wrong === null, pending, problem, wrong, upload };
}

/** A button that opens the computer's files, and what became of the one chosen. */
export function ScanField({
  scan,
  label,
}: {
  readonly scan: Scan;
  readonly label?: string;
}): ReactElement {
  const t = useDocumentWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="scan">
      {label && <p id={id}>{label}</p>}
      <Button
        variant="outlined"
        startIcon={<UploadFile />}
        {...(label && { 'aria-describedby': id })}
        onClick={() => {
          input.current?.click();
        }}
      >
        {t.files.choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={kinds.join(',')}
        onChange={(e) => {
          scan.choose(e.target.files?.[0] ?? null);
        }}
      />
      {scan.file && <p role="status">{t.files.chosen(scan.file.name)}</p>}
      {scan.wrong && (
        <p className="due-late" role="alert">
          {t.files[scan.wrong]}
        </p>
      )}
      {scan.pending && <p role="status">{t.files.sending}</p>}
    </div>
  );
}
