import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { WorkItem } from '#domain/contracts/work';
import { DueDate, StateChip, useFormats, useWords } from '../../components/index.ts';
import { useHomeWords } from './words.ts';
import './WorkLine.css';

/** Where the work is done: the paper itself, or the year of the unit when there is no paper yet. */
export function placeOf(item: WorkItem): string {
  if (item.kind === 'task')
    return `/tasks?filter=${encodeURIComponent(JSON.stringify({ planId: item.planId }))}`;
  if (item.kind === 'extension') return `/plans/${item.planId}/show?at=extension`;
  if (item.kind === 'advice') return `/submissions/${item.submissionId ?? ''}?at=advice`;
  return item.submissionId ? `/submissions/${item.submissionId}` : `/plans/${item.planId}`;
}

/** What it waits for: a paper at a desk, the act of its step. */
export function useKindText(): (item: WorkItem) => string {
  const t = useHomeWords();
  const { domain } = useWords();
  return ({ kind, paper }) =>
    kind === 'review' && paper ? domain.stepWaits[paper.act] : t.kinds[kind];
}

/** One thing that waits: what it is, of whom, until when, and why it came back. */
export function WorkLine({
  item,
  showUnit,
}: {
  readonly item: WorkItem;
  readonly showUnit: boolean;
}): ReactElement {
  const t = useHomeWords();
  const formats = useFormats();
  const kindText = useKindText();
  return (
    <div className={`work-line${item.late ? ' work-late' : ''}`}>
      <div className="row">
        <StateChip state={item.late ? 'overdue' : item.state} small />
        <span className="quiet small">
          {kindText(item)}
          {item.round > 1 ? ` · ${t.round(item.round)}` : ''}
        </span>
      </div>
      <Link className="row-link work-title" to={placeOf(item)}>
        {item.title}
        {showUnit && ` · ${item.unit.name}`}
      </Link>
      {item.reason && <p className="work-reason">{t.quote(item.reason)}</p>}
      <p className="row small">
        {item.dueOn && <DueDate date={item.dueOn} daysLeft={item.daysLeft} late={item.late} />}
        {item.since && <span className="quiet">{t.since(formats.day(item.since))}</span>}
      </p>
    </div>
  );
}
