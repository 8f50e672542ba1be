import type { ReactElement } from 'react';
import type { WorkItem } from '#domain/contracts/work';
import {
  DueDate,
  EmptyState,
  Page,
  ResourceList,
  StateChip,
  useFormats,
  useMe,
  useSelection,
  useWords,
  type Column,
  type FilterField,
} from '../../components/index.ts';
import { useBulkWords } from '../../features/bulk/words.ts';
import { queueParam } from '../../features/review/use-queue.ts';
import { useHomeWords } from '../home/words.ts';
import { placeOf, useKindText } from '../home/WorkLine.tsx';
import { UnitFilter } from '../tasks/UnitFilter.tsx';
import { SelectionBar, isOpenPaper } from './SelectionBar.tsx';
import { useReadingAhead } from './use-reading-ahead.ts';
import { useWorkWords } from './words.ts';

const kinds = [
  'review',
  'advice',
  'extension',
  'mend',
  'draft',
  'begin',
  'number',
  'task',
] as const;
const documents = ['plan', 'semester-report', 'year-report', 'ad-hoc-report'] as const;
const levels = [
  'kindergarten',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'multi-level',
  'continuing',
] as const;
const keyOf = (w: WorkItem): string => w.id;

/** What waits for a review is read in the order and under the filter of this list. */
const inQueue = (item: WorkItem, queue: string): string =>
  item.kind === 'review' && item.submissionId && queue
    ? `${placeOf(item)}?queue=${encodeURIComponent(queue)}`
    : placeOf(item);

/**
 * The inbox: everything that waits for this person's offices, the most urgent first; papers for
 * review can be decided many at once.
 */
export default function WorkList(): ReactElement {
  const words = useWords();
  const t = useWorkWords();
  const bulk = useBulkWords();
  const home = useHomeWords();
  const kindText = useKindText();
  const formats = useFormats();
  const me = useMe();
  useReadingAhead();
  const selection = useSelection<WorkItem>(keyOf);
  const columns: Column<'work'>[] = [
    { key: 'title', label: t.what, main: true, sort: 'title', render: (w) => w.title },
    { key: 'unit', label: t.unit, sort: 'unit', render: (w) => w.unit.name },
    {
      key: 'state',
      label: t.state,
      render: (w) => (
        <span className="row">
          <StateChip state={w.late ? 'overdue' : w.state} small />
          <span className="small quiet">
            {kindText(w)}
            {w.round > 1 ? ` · ${home.round(w.round)}` : ''}
          </span>
        </span>
      ),
    },
    { key: 'since', label: t.since, sort: 'since', render: (w) => w.since && formats.day(w.since) },
    {
      key: 'due',
      label: t.due,
      sort: 'dueOn',
      render: (w) => <DueDate date={w.dueOn} daysLeft={w.daysLeft} late={w.late} stacked />,
    },
  ];
  // Who has units below narrows by them; a school has one of each.
  const supervises = me.menu.includes('board');
  const narrowing: FilterField[] = supervises
    ? [
        { kind: 'own', name: 'under', Field: UnitFilter },
        {
          kind: 'select',
          name: 'submissionKind',
          label: t.document,
          options: documents.map((k) => [k, words.domain.submissionKinds[k]]),
        },
        {
          kind: 'select',
          name: 'unitKind',
          label: t.level,
          options: levels.map((k) => [k, words.domain.unitKinds[k]]),
        },
      ]
    : [];
  return (
    <Page title={words.menu.work}>
      <ResourceList<'work'>
        resource="work"
        views="work"
        caption={words.menu.work}
        sort={{ field: 'urgency', order: 'ASC' }}
        columns={columns}
        rowTo={(w, list) => inQueue(w, queueParam(list))}
        {...(supervises && { perPage: 50 })}
        filters={[
          { kind: 'search' },
          ...narrowing,
          {
            kind: 'select',
            name: 'kind',
            label: t.kind,
            options: kinds.map((k) => [k, home.kinds[k]]),
          },
          { kind: 'switch', name: 'late', label: t.late },
        ]}
        {...(supervises && {
          select: {
            selection,
            can: isOpenPaper,
            keyOf,
            label: (w) => bulk.select(`${w.title}, ${w.unit.name}`),
            labelAll: bulk.selectAll,
          },
        })}
        empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
      >
        <SelectionBar selection={selection} />
      </ResourceList>
    </Page>
  );
}
