import { TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { Problem } from '#domain/contracts/views';
import { ConfirmDialog, DateField, useMe, useWords } from '../components/index.ts';
import { apiPost, attempt, newKey } from '../providers/api.ts';
import type { Target } from './rows.ts';
import { useBoardWords } from './words.ts';

export interface Act { readonly type: 'urge' | 'extend'; readonly targets: readonly Target[]; readonly leftOut: number }

/** Reminds or extends one unit after another, says how far it is, and keeps those that failed for another press with the same keys. */
export function ActDialog({ act, onClose }: { readonly act: Act; readonly onClose: (done: boolean) => void }): ReactElement {
  const words = useWords();
  const t = useBoardWords();
  const { clock } = useMe();
  const notify = useNotify();
  const client = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [left, setLeft] = useState(act.targets);
  const [sent, setSent] = useState<number | null>(null);
  const [failures, setFailures] = useState<readonly { readonly unit: string; readonly problem: Problem }[]>([]);
  const [note, setNote] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [reason, setReason] = useState('');
  const extend = act.type === 'extend';
  const run = async () => {
    const failed: { target: Target; problem: Problem }[] = [];
    for (const [n, target] of left.entries()) {
      setSent(n + 1);
      const { obligationId } = target.cell;
      const body = extend ? { obligationId, dueOn, reason: reason.trim() } : { obligationId, ...(note.trim() && { note: note.trim() }) };
      const what = JSON.stringify(body);
      const key = keys.current.get(what) ?? newKey();
      keys.current.set(what, key);
      const result = await attempt(apiPost(`/plans/${target.row.planId}/${act.type}`, body, { headers: { 'idempotency-key': key } }));
      if (!result.ok) failed.push({ target, problem: result.problem });
    }
    setSent(null);
    await client.invalidateQueries();
    if (left.length > failed.length) notify(t.done(left.length - failed.length));
    if (failed.length === 0) { onClose(true); return; }
    setLeft(failed.map((f) => f.target));
    setFailures(failed.map(({ target, problem }) => ({ unit: target.row.unit.name, problem })));
  };
  return (
    <ConfirmDialog open title={extend ? t.extendTitle(left.length) : t.remindTitle(left.length)} confirmLabel={extend ? t.extend : t.remind} onConfirm={() => { void run(); }} onClose={() => { onClose(false); }}
      pending={sent !== null} disabled={extend && (!dueOn || !reason.trim())}>
      {act.leftOut > 0 && <p className="quiet">{t.notPossible(act.leftOut)}</p>}
      {extend ? (
        <>
          <DateField label={t.newDate} value={dueOn} onChange={setDueOn} required min={clock.today} />
          <TextField label={t.reason} value={reason} onChange={(e) => { setReason(e.target.value); }} required multiline minRows={2} />
        </>
      ) : <><p>{t.remindHint}</p><TextField label={t.note} value={note} onChange={(e) => { setNote(e.target.value); }} multiline minRows={2} /></>}
      {sent !== null && <p role="status">{t.progress(sent, left.length)}</p>}
      {failures.length > 0 && <div role="alert" className="due-late"><p>{t.failed(failures.length)}</p><ul>{failures.slice(0, 20).map((f) => <li key={f.unit}>{f.unit}: {f.problem.code === 'offline' ? words.problem.offlineRead : f.problem.title}</li>)}</ul></div>}
    </ConfirmDialog>
  );
}
