import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import {
  EmptyState,
  Page,
  Panel,
  ProblemAlert,
  RowsSkeleton,
  useRead,
  useSchoolYear,
  useWords,
} from '../../components/index.ts';
import { BoardTable } from './BoardTable.tsx';
import { useBoardWords } from './words.ts';

/** Who has sent in what: one directive, a row a unit, a column an obligation. */
export default function BoardPage(): ReactElement {
  const words = useWords();
  const t = useBoardWords();
  const [year] = useSchoolYear();
  const [params, setParams] = useSearchParams();
  const directives = useRead('/directives', {
    query: { sort: 'issuedAt', order: 'desc', page: 1, perPage: 100 },
  });
  const issued = directives.data?.data.filter((d) => d.state !== 'draft') ?? [];
  // At first the directive of the year that reaches the most units: what one comes here for.
  const widest = issued
    .filter((d) => d.schoolYear === year)
    .toSorted((a, b) => (b.targetCount ?? 0) - (a.targetCount ?? 0))[0];
  const chosen = params.get('directiveId') ?? widest?.id ?? issued[0]?.id ?? null;
  const board = useRead('/board', chosen === null ? null : { query: { directiveId: chosen } });
  const error = directives.error ?? board.error;
  return (
    <Page
      title={words.menu.board}
      wide
      lead={
        issued.length > 0 && (
          <label className="year-select no-print">
            <span className="hear">{t.directive}</span>
            <select
              value={chosen ?? ''}
              onChange={(e) => {
                setParams({ directiveId: e.target.value });
              }}
            >
              {issued.map((d) => (
                <option key={d.id} value={d.id}>
                  {d.schoolYear} · {d.title}
                </option>
              ))}
            </select>
          </label>
        )
      }
    >
      {error && (
        <ProblemAlert
          problem={error}
          onRetry={() => {
            void directives.refetch();
            void board.refetch();
          }}
        />
      )}
      {board.data ? (
        <BoardTable board={board.data} />
      ) : directives.data && chosen === null ? (
        <Panel>
          <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>
        </Panel>
      ) : (
        !error && <RowsSkeleton rows={12} />
      )}
    </Page>
  );
}
