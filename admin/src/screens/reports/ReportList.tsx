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
import { useReportWords } from './words.ts';

const kinds = submissionKinds.filter((k) => k !== 'plan');

/** The reports of all units one may read. */
export default function ReportList(): ReactElement {
  const t = useReportWords();
  const { domain, menu, list } = useWords();
  const [schoolYear] = useSchoolYear();
  const formats = useFormats();
  const columns: Column<'submissions'>[] = [
    { key: 'title', label: t.name, main: true, sort: 'title', render: (s) => s.title },
    { key: 'unit', label: t.unit, sort: 'unit', render: (s) => s.unit.name },
    {
      key: 'state',
      label: t.state,
      sort: 'state',
      render: (s) => <StateChip state={s.late ? 'overdue' : s.state} small />,
    },
    {
      key: 'revision',
      label: t.revision,
      number: true,
      render: (s) => (s.revision > 0 ? s.revision : ''),
    },
    { key: 'number', label: t.number, render: (s) => s.registered },
    {
      key: 'submitted',
      label: t.submitted,
      sort: 'submittedAt',
      render: (s) => s.submittedAt && formats.day(s.submittedAt),
    },
    {
      key: 'due',
      label: t.due,
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
          { kind: 'search', label: list.searchDocuments },
          {
            kind: 'select',
            name: 'kind',
            label: t.kind,
            options: kinds.map((k) => [k, domain.submissionKinds[k]]),
          },
          {
            kind: 'select',
            name: 'state',
            label: list.state,
            options: shownState.options.map((s) => [s, domain.states[s]]),
          },
        ]}
        empty={
          <EmptyState
            title={t.empty}
            action={
              <Button variant="outlined" component={Link} to="/plans">
                {t.emptyAction}
              </Button>
            }
          >
            {t.emptyHint}
          </EmptyState>
        }
      />
    </Page>
  );
}
