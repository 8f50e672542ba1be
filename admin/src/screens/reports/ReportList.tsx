import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { submissionKinds } from '#domain/shapes/basics';
import { shownState } from '#domain/shapes/shown-state';
import {
  DueDate,
  EmptyState,
  Page,
  ResourceList,
  StateChip,
  useFormats,
  useSchoolYear,
  useWords,
  type Column,
} from '../../components/index.ts';
import { useDocumentWords } from '../../i18n/documents.ts';

const kinds = submissionKinds.filter((k) => k !== 'plan');

/** The reports of all units one may read. */
export default function ReportList(): ReactElement {
  const t = useDocumentWords();
  const { domain, menu } = useWords();
  const [schoolYear] = useSchoolYear();
  const formats = useFormats();
  const columns: Column<'submissions'>[] = [
    { key: 'title', label: t.reports.name, main: true, sort: 'title', render: (s) => s.title },
    { key: 'unit', label: t.reports.unit, sort: 'unit', render: (s) => s.unit.name },
    {
      key: 'state',
      label: t.reports.state,
      sort: 'state',
      render: (s) => <StateChip state={s.late ? 'overdue' : s.state} small />,
    },
    {
      key: 'revision',
      label: t.reports.revision,
      number: true,
      render: (s) => (s.revision > 0 ? s.revision : ''),
    },
    { key: 'number', label: t.reports.number, render: (s) => s.registered },
    {
      key: 'submitted',
      label: t.reports.submitted,
      sort: 'submittedAt',
      render: (s) => s.submittedAt && formats.day(s.submittedAt),
    },
    {
      key: 'due',
      label: t.reports.due,
      sort: 'dueOn',
      render: (s) =>
        s.dueOn && <DueDate date={s.dueOn} daysLeft={s.daysLeft} late={s.late} stacked />,
    },
  ];
  return (
    <Page title={menu.reports}>
      <ResourceList
        resource="submissions"
        storeKey="reports"
        views="reports"
        caption={menu.reports}
        sort={{ field: 'dueOn', order: 'ASC' }}
        columns={columns}
        rowTo={(s) => `/submissions/${s.id}`}
        filter={{ schoolYear, kinds }}
        filters={[
          { kind: 'search', label: t.filter.q },
          {
            kind: 'select',
            name: 'kind',
            label: t.filter.kind,
            options: kinds.map((k) => [k, domain.submissionKinds[k]]),
          },
          {
            kind: 'select',
            name: 'state',
            label: t.filter.state,
            options: shownState.options.map((s) => [s, domain.states[s]]),
          },
        ]}
        empty={
          <EmptyState
            title={t.reports.empty}
            action={
              <Button variant="outlined" component={Link} to="/plans">
                {t.reports.emptyAction}
              </Button>
            }
          >
            {t.reports.emptyHint}
          </EmptyState>
        }
      />
    </Page>
  );
}
