import { Button } from '@mui/material';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useListContext } from 'react-admin';
import type { Problem } from '#domain/contracts/shared';
import type { WorkItem } from '#domain/contracts/work';
import { ProblemAlert, useListAsked, type Selection } from '../../components/index.ts';
import { targetOf, type BulkName } from '../../features/bulk/order.ts';
import { askBulk, useBulk } from '../../features/bulk/store.ts';
import { useBulkWords } from '../../features/bulk/words.ts';
import { apiGet, attempt } from '../../providers/api.ts';

/** What the server takes in one request, and a person in one look. */
const MOST = 1000;

/** Can it be decided from the list? */
export const isOpenPaper = (w: WorkItem): boolean =>
  w.kind === 'review' && w.submissionId !== null && w.paper !== null;

/**
 * Which of these papers each act is for, as their steps ask; a step may still forbid it, which the
 * dry run says.
 */
function choices(
  rows: readonly WorkItem[],
): { readonly name: BulkName; readonly rows: readonly WorkItem[] }[] {
  const at = (...acts: string[]) => rows.filter((w) => acts.includes(w.paper?.act ?? ''));
  return [
    { name: 'endorse' as const, rows: at('endorse') },
    { name: 'approve' as const, rows: at('approve') },
    { name: 'return' as const, rows },
    { name: 'forward' as const, rows: at('advise', 'endorse', 'approve') },
  ].filter((c) => c.rows.length > 0);
}

/**
 * How many papers are ticked and what can be done with them; also the way to tick all that the
 * filter finds.
 */
export function SelectionBar({
  selection,
}: {
  readonly selection: Selection<WorkItem>;
}): ReactElement | null {
  const t = useBulkWords();
  const { job } = useBulk();
  const { total = 0, data } = useListContext();
  const asked = useListAsked<'work'>();
  const [gathering, setGathering] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const filter = JSON.stringify(asked.filter);
  const { rows, clear, set } = selection;
  // What another filter shows is another choice: nothing stays ticked out of sight.
  const before = useRef(filter);
  useEffect(() => {
    if (before.current !== filter) clear();
    before.current = filter;
  }, [filter, clear]);
  if (rows.size === 0) return null;
  const papers = [...rows.values()];
  const busy = job?.state === 'running';
  const isPure = asked.filter.kind === 'review';
  const hasMore = total > (data?.length ?? 0) && rows.size < Math.min(total, MOST);
  const begin = (name: BulkName, chosen: readonly WorkItem[]) => {
    const acts = new Set(
      chosen.flatMap((w) => (w.paper && w.paper.act !== 'sign' ? [w.paper.act] : [])),
    );
    askBulk({
      name,
      targets: chosen.slice(0, MOST).map(targetOf),
      leftOut: papers.length - Math.min(chosen.length, MOST),
      acts: [...acts],
      onStarted: clear,
    });
  };
  const gather = async () => {
    setGathering(true);
    const outcome = await attempt(
      apiGet('/work', {
        query: { page: 1, perPage: MOST, sort: asked.sort.field, order: asked.sort.order },
        filter: { ...asked.filter, kind: 'review' },
      }),
    );
    setGathering(false);
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) set(outcome.answer.data.filter(isOpenPaper), true);
  };
  return (
    <div className="selection-bar no-print" role="region" aria-label={t.selected(rows.size)}>
      <span className="row selection-head">
        <strong role="status">{t.selected(rows.size)}</strong>
        <Button size="small" color="inherit" onClick={clear}>
          {t.clear}
        </Button>
      </span>
      {hasMore && (
        <Button
          size="small"
          color="inherit"
          disabled={gathering}
          onClick={() => {
            void gather();
          }}
        >
          {gathering
            ? t.gathering
            : !isPure
              ? t.wholeAny
              : total > MOST
                ? t.wholeFirst(MOST)
                : t.wholeFilter(total)}
        </Button>
      )}
      <span className="row selection-acts">
        {choices(papers).map(({ name, rows: chosen }) => (
          <Button
            key={name}
            variant={name === 'endorse' || name === 'approve' ? 'contained' : 'outlined'}
            disabled={busy}
            onClick={() => {
              begin(name, chosen);
            }}
          >
            {t.confirm(t.verbs[name], chosen.length)}
          </Button>
        ))}
      </span>
      {busy && <p className="quiet small">{t.busy}</p>}
      <ProblemAlert
        problem={problem}
        onRetry={() => {
          void gather();
        }}
        onClose={() => {
          setProblem(null);
        }}
      />
    </div>
  );
}
