import { Button } from '@mui/material';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
// On a phone the rows are laid out as cards, and `display: block` takes a table's own roles away;
// they are given back by name.
// oxlint-disable jsx-a11y/no-redundant-roles
// oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role
import type { RerouteRow } from '#domain/contracts/review-route';
import {
  EmptyState,
  Panel,
  ProblemAlert,
  RowsSkeleton,
  showDate,
  useRead,
  useSelection,
} from '../../components/index.ts';
import { RowCheck } from '../../components/RowCheck.tsx';
import type { BulkTarget } from './order.ts';
import { askBulk, useBulk } from './store.ts';
import { useBulkWords } from './words.ts';

const keyOf = (r: RerouteRow): string => r.submissionId;
const targetOf = (r: RerouteRow): BulkTarget => ({
  planId: r.planId,
  submissionId: r.submissionId,
  unit: r.unit.name,
  title: r.title,
  to: `/submissions/${r.submissionId}`,
  seen: { revision: r.revision, sha256: r.sha256 },
});

/**
 * Papers that run on older versions of a route: what moving each to the newest would do, and the
 * moving of those chosen.
 */
export function ReroutePanel({ routeId }: { readonly routeId: string }): ReactElement {
  const t = useBulkWords();
  const { data, error, refetch } = useRead('/routes/{id}/running', { params: { id: routeId } });
  const { job } = useBulk();
  const selection = useSelection<RerouteRow>(keyOf);
  const title =
    data && data.rows.length > 0
      ? `${t.reroute.title} ${t.reroute.lead(data.newest)}`
      : t.reroute.title;
  if (!data)
    return (
      <Panel title={title}>
        {error ? (
          <ProblemAlert
            problem={error}
            onRetry={() => {
              void refetch();
            }}
          />
        ) : (
          <RowsSkeleton rows={4} />
        )}
      </Panel>
    );
  if (data.rows.length === 0)
    return (
      <Panel title={title}>
        <EmptyState title={t.reroute.empty} level={3}>
          {t.reroute.emptyHint}
        </EmptyState>
      </Panel>
    );
  const open = data.rows.filter((r) => r.code === null);
  const chosen = open.filter((r) => selection.rows.has(keyOf(r)));
  const all = open.length > 0 && chosen.length === open.length;
  const move = () => {
    askBulk({
      name: 'reroute',
      version: data.newest,
      leftOut: 0,
      targets: chosen.map(targetOf),
      onStarted: selection.clear,
    });
  };
  return (
    <Panel title={title}>
      <p className="quiet">{t.reroute.hint}</p>
      <div className="table-frame">
        <table className="table table-select" role="table" aria-label={title}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" className="cell-check" data-label={t.reroute.all}>
                <RowCheck
                  label={t.reroute.all}
                  checked={all}
                  mixed={chosen.length > 0}
                  disabled={open.length === 0}
                  onToggle={() => {
                    selection.set(open, !all);
                  }}
                />
              </th>
              {[t.reroute.unit, t.reroute.step, t.reroute.clock, t.reroute.dropped].map((label) => (
                <th key={label} role="columnheader" scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {data.rows.map((row) => (
              <Line
                key={row.submissionId}
                row={row}
                check={
                  row.code === null && (
                    <RowCheck
                      label={t.select(`${row.title}, ${row.unit.name}`)}
                      checked={selection.rows.has(keyOf(row))}
                      onToggle={(range) => {
                        selection.toggle(row, open, range);
                      }}
                    />
                  )
                }
              />
            ))}
          </tbody>
        </table>
      </div>
      {data.rows.length >= 1000 && <p className="quiet small">{t.reroute.most}</p>}
      {chosen.length > 0 && (
        <div
          className="selection-bar no-print"
          role="region"
          aria-label={t.reroute.selected(chosen.length)}
        >
          <strong role="status">{t.reroute.selected(chosen.length)}</strong>
          <Button variant="contained" disabled={job?.state === 'running'} onClick={move}>
            {t.confirm(t.verbs.reroute, chosen.length)}
          </Button>
          <Button color="inherit" onClick={selection.clear}>
            {t.clear}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Line({
  row,
  check,
}: {
  readonly row: RerouteRow;
  readonly check: ReactNode;
}): ReactElement {
  const { reroute: t } = useBulkWords();
  const step =
    row.to === null || row.to === row.from ? t.same(row.from) : t.stepTo(row.from, row.to);
  const cell = (label: string, content: ReactNode) => (
    <td role="cell">
      <span className="cell-label" aria-hidden="true">
        {label}
      </span>
      {content}
    </td>
  );
  return (
    <tr role="row">
      <td role="cell" className="cell-check">
        {check}
      </td>
      <td role="cell" className="cell-main">
        <Link to={`/submissions/${row.submissionId}`}>{row.unit.name}</Link>
        <p className="quiet small">
          {row.title} · {t.from(row.version)}
        </p>
      </td>
      {row.reason === null ? (
        <>
          {cell(t.step, step)}
          {cell(
            t.clock,
            <span>
              {row.stays ? t.goesOn : t.anew}
              {row.dueOn && `, ${t.due} ${showDate(row.dueOn)}`}
            </span>,
          )}
          {cell(
            t.dropped,
            row.dropped > 0 ? <span className="due-soon">{row.dropped}</span> : t.none,
          )}
        </>
      ) : (
        <td role="cell" colSpan={3}>
          <span>
            <span className="due-soon">{t.refused}:</span> {row.reason}
          </span>
        </td>
      )}
    </tr>
  );
}
