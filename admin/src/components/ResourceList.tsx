// On a phone the rows are laid out as cards, and `display: block` takes a table's own roles away;
// they are given back by name. A press anywhere on a row follows its link; keyboards have the link
// itself.
// oxlint-disable jsx-a11y/no-redundant-roles
// oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role
// oxlint-disable jsx-a11y/click-events-have-key-events
// oxlint-disable jsx-a11y/no-noninteractive-element-interactions
// oxlint-disable jsx-a11y/interactive-supports-focus
import type { ReactElement, ReactNode } from 'react';
import { ListBase, useListContext, useRestoreScrollPosition, type RaRecord } from 'react-admin';
import { Link } from 'react-router';
import type { Screen } from '#domain/contracts/saved-view';
import { useWords } from '../i18n/bilingual.ts';
import type { Filter, Resource, Rows, SortField } from '../providers/contracts.ts';
import { EmptyState } from './EmptyState.tsx';
import { FilterBar, type FilterField } from './FilterBar.tsx';
import { followRow } from './follow-row.ts';
import { Pager } from './Pager.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { RowCheck } from './RowCheck.tsx';
import type { Selection } from './selection.ts';
import { RowsSkeleton } from './Skeletons.tsx';

/** A column of the list of a resource. */
export interface Column<R extends Resource> {
  readonly key: string;
  readonly label: string;
  readonly render: (row: Rows[R]) => ReactNode;
  /** The field the API sorts by; without it the column is not sorted. */
  readonly sort?: SortField<R>;
  /** The cell that names the row: bold, and the link when the list has `rowTo`. */
  readonly main?: boolean;
  /** A quiet line below, outside the link. */
  readonly renderUnder?: (row: Rows[R]) => ReactNode;
  readonly number?: boolean;
}

/** Rows that can be ticked. */
export interface Selectable<Row> {
  readonly selection: Selection<Row>;
  readonly can: (row: Row) => boolean;
  readonly keyOf: (row: Row) => string;
  /** What a tick is called, for a row and for the page. */
  readonly label: (row: Row) => string;
  readonly labelAll: string;
}

/** What a list is asked for. */
export interface ListAsked<R extends Resource> {
  readonly filter: Filter<R>;
  readonly sort: { readonly field: SortField<R>; readonly order: 'ASC' | 'DESC' };
}

interface Props<R extends Resource> {
  readonly resource: R;
  readonly columns: readonly Column<R>[];
  readonly sort: ListAsked<R>['sort'];
  readonly filters?: readonly FilterField[];
  /** Filters set until somebody changes them. */
  readonly filterDefaults?: Filter<R>;
  /** Always applied, not shown among the filters. */
  readonly filter?: Filter<R>;
  /** Where a row leads; `list` is the filter and order it stands in. */
  readonly rowTo?: (row: Rows[R], list: ListAsked<R>) => string;
  readonly rowKey?: (row: Rows[R]) => string;
  /** What stands here while there is nothing at all. */
  readonly empty: ReactNode;
  readonly caption: string;
  /** Keeps filters and page apart when two screens list the same resource. */
  readonly storeKey?: string;
  readonly perPage?: number;
  readonly select?: Selectable<Rows[R]>;
  /** Under the list, inside its context. */
  readonly children?: ReactNode;
  /** Under which name filters of this list may be kept. */
  readonly views?: Screen;
}

/**
 * A list of the API as a table, on a phone as cards: filters, sorting, pages and place are kept
 * when one comes back.
 */
export function ResourceList<R extends Resource>({
  resource,
  storeKey = resource,
  sort,
  perPage = 25,
  filter,
  filterDefaults,
  filters = [],
  views,
  children,
  ...rest
}: Props<R>): ReactElement {
  return (
    <ListBase
      resource={resource}
      sort={sort}
      perPage={perPage}
      storeKey={storeKey}
      {...(filter && { filter })}
      {...(filterDefaults && { filterDefaultValues: filterDefaults })}
      exporter={false}
      queryOptions={{ onError: () => {} }}
      disableSyncWithLocation={storeKey !== resource}
    >
      <div className="stack">
        {filters.length > 0 && <FilterBar fields={filters} views={views} />}
        <Body<R> {...rest} storeKey={storeKey} filterDefaults={filterDefaults} />
        {children}
      </div>
    </ListBase>
  );
}

type BodyProps<R extends Resource> = Pick<
  Props<R>,
  'columns' | 'rowTo' | 'rowKey' | 'empty' | 'caption' | 'select'
> & {
  readonly storeKey: string;
  readonly filterDefaults: Filter<R> | undefined;
};

/** What the list around is asked for. Needs the context of a `ResourceList` of `R`. */
export function useListAsked<R extends Resource>(): ListAsked<R> {
  const { filterValues, sort } = useListContext();
  // The filters and columns of the list are typed by the same contract.
  return { filter: filterValues as Filter<R>, sort: sort as ListAsked<R>['sort'] };
}

function Body<R extends Resource>({
  columns,
  rowTo,
  rowKey,
  empty,
  caption,
  select,
  storeKey,
  filterDefaults,
}: BodyProps<R>): ReactElement {
  const words = useWords();
  const { data, error, isPending, refetch } = useListContext<Rows[R] & RaRecord>();
  const asked = useListAsked<R>();
  useRestoreScrollPosition(`place.${storeKey}`);
  if (error && !data)
    return (
      <ProblemAlert
        problem={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (isPending || !data) return <RowsSkeleton />;
  if (data.length === 0) {
    const usual = new Map(Object.entries(filterDefaults ?? {}));
    const isNarrowed = Object.entries(asked.filter).some(
      ([name, value]) => value !== usual.get(name),
    );
    return (
      <div className="panel">
        {isNarrowed ? (
          <EmptyState title={words.list.none}>{words.list.noneHint}</EmptyState>
        ) : (
          empty
        )}
      </div>
    );
  }
  const open = select ? data.filter(select.can) : [];
  const isTicked = (row: Rows[R]): boolean =>
    select?.selection.rows.has(select.keyOf(row)) === true;
  const all = open.length > 0 && open.every(isTicked);
  return (
    <>
      <div className="panel table-frame">
        <table
          className={select ? 'table table-select' : 'table'}
          role="table"
          aria-label={caption}
        >
          <thead role="rowgroup">
            <tr role="row">
              {select && (
                <th
                  role="columnheader"
                  scope="col"
                  className="cell-check"
                  data-label={select.labelAll}
                >
                  <RowCheck
                    label={select.labelAll}
                    checked={all}
                    mixed={open.some(isTicked)}
                    disabled={open.length === 0}
                    onToggle={() => {
                      select.selection.set(open, !all);
                    }}
                  />
                </th>
              )}
              {columns.map((c) => (
                <HeadCell key={c.key} label={c.label} sort={c.sort} number={c.number} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {data.map((row) => (
              <tr
                key={rowKey ? rowKey(row) : row.id}
                role="row"
                className={isTicked(row) ? 'row-selected' : undefined}
                onClick={followRow}
              >
                {select && (
                  <td role="cell" className="cell-check">
                    {select.can(row) && (
                      <RowCheck
                        label={select.label(row)}
                        checked={isTicked(row)}
                        onToggle={(range) => {
                          select.selection.toggle(row, open, range);
                        }}
                      />
                    )}
                  </td>
                )}
                {columns.map((c) => {
                  const value = c.render(row);
                  return (
                    <td
                      key={c.key}
                      role="cell"
                      className={c.main ? 'cell-main' : c.number ? 'num' : undefined}
                    >
                      {isShown(value) && (
                        <span className="cell-label" aria-hidden="true">
                          {c.label}
                        </span>
                      )}
                      {c.main && rowTo ? (
                        <Link className="row-link" to={rowTo(row, asked)}>
                          {value}
                        </Link>
                      ) : (
                        value
                      )}
                      {c.renderUnder && <p className="quiet small">{c.renderUnder(row)}</p>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager />
    </>
  );
}

/** Would anything be seen of it? A card on a phone leaves out what there is not. */
const isShown = (value: ReactNode): boolean =>
  value !== null && value !== undefined && value !== false && value !== '';

function HeadCell({
  label,
  sort: field,
  number = false,
}: {
  readonly label: string;
  readonly sort: string | undefined;
  readonly number: boolean | undefined;
}): ReactElement {
  const words = useWords();
  const { sort, setSort } = useListContext();
  const active = field !== undefined && sort.field === field;
  const order = active ? (sort.order === 'ASC' ? 'ascending' : 'descending') : undefined;
  return (
    <th
      role="columnheader"
      scope="col"
      className={number ? 'num' : undefined}
      {...(order && { 'aria-sort': order })}
    >
      {field === undefined ? (
        label
      ) : (
        <button
          type="button"
          title={words.list.sortBy(label)}
          onClick={() => {
            setSort({ field, order: active && sort.order === 'ASC' ? 'DESC' : 'ASC' });
          }}
        >
          {label}
          <span aria-hidden="true">{active ? (sort.order === 'ASC' ? '↑' : '↓') : ''}</span>
        </button>
      )}
    </th>
  );
}
