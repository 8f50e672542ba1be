import type { ReactElement } from 'react';
import { DueDate, EmptyState, Page, ResourceList, StateChip, bilingual, useFormats, useWords, type Column } from '../components/index.ts';
import { placeOf } from '../home/WorkLine.tsx';
import { queueParam, useReadingAhead } from '../review/use-queue.ts';
import { useHomeWords } from '../home/words.ts';
import type { Rows } from '../providers/answers.ts';

const useWorkWords = bilingual({
  what: 'Việc', unit: 'Đơn vị', due: 'Hạn', since: 'Chờ từ', state: 'Trạng thái', kind: 'Loại việc', late: 'Chỉ việc quá hạn',
  empty: 'Không có việc nào đang chờ thầy cô', emptyHint: 'Văn bản chờ thẩm định, kế hoạch bị trả lại, bản nháp dở dang và nhiệm vụ đến hạn sẽ hiện ở đây, việc gấp đứng trước.',
}, {
  what: 'What', unit: 'Unit', due: 'Due', since: 'Waiting since', state: 'State', kind: 'Kind', late: 'Late only',
  empty: 'Nothing waits for you', emptyHint: 'Papers to review, returned plans, unfinished drafts and tasks falling due appear here, the urgent first.',
});

const kinds = ['review', 'advice', 'extension', 'mend', 'draft', 'begin', 'number', 'task'] as const;

/** What waits for a review is read in the order and under the filter of this list. */
const inQueue = (item: Rows['work'], queue: string): string => (item.kind === 'review' && item.submissionId && queue ? `${placeOf(item)}?queue=${encodeURIComponent(queue)}` : placeOf(item));

/** The inbox: everything that waits for this person's offices, the most urgent first. */
export default function WorkList(): ReactElement {
  const words = useWords();
  const t = useWorkWords();
  const home = useHomeWords();
  const formats = useFormats();
  useReadingAhead();
  const columns: Column<Rows['work']>[] = [
    { key: 'title', label: t.what, main: true, sort: 'title', render: (w) => w.title },
    { key: 'unit', label: t.unit, sort: 'unit', render: (w) => w.unit.name },
    { key: 'state', label: t.state, render: (w) => <span className="row"><StateChip state={w.late ? 'overdue' : w.state} small /><span className="small quiet">{home.kinds[w.kind]}{w.round > 1 ? ` · ${home.round(w.round)}` : ''}</span></span> },
    { key: 'since', label: t.since, sort: 'since', render: (w) => w.since && formats.day(w.since) },
    { key: 'due', label: t.due, sort: 'dueOn', render: (w) => <DueDate date={w.dueOn} daysLeft={w.daysLeft} late={w.late} stacked /> },
  ];
  return (
    <Page title={words.menu.work}>
      <ResourceList resource="work" views="work" caption={words.menu.work} sort={{ field: 'urgency', order: 'ASC' }} columns={columns} rowTo={(w, list) => inQueue(w, queueParam(list.filter, list.sort))}
        filters={[{ kind: 'search' }, { kind: 'select', name: 'kind', label: t.kind, options: kinds.map((k) => [k, home.kinds[k]]) }, { kind: 'switch', name: 'late', label: t.late }]}
        empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>} />
    </Page>
  );
}
