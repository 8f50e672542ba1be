import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { unitKinds } from '#domain/shapes/basics';
import { shownState } from '#domain/shapes/shown-state';
import {
  DueDate,
  EmptyState,
  Page,
  ResourceList,
  StateChip,
  Strip,
  useFormats,
  useMe,
  useSchoolYear,
  useWords,
  type Column,
} from '../../components/index.ts';
import { useDocumentWords } from '../../i18n/documents.ts';

/** The plans of all units one may read: where each stands, at whose desk, until when. */
export default function PlanList(): ReactElement {
  const t = useDocumentWords();
  const { domain, menu } = useWords();
  const me = useMe();
  const [schoolYear] = useSchoolYear();
  const formats = useFormats();
  const columns: Column<'plans'>[] = [
    {
      key: 'unit',
      label: t.plans.unit,
      main: true,
      sort: 'unit',
      render: (p) => p.unit.name,
      renderUnder: (p) => (
        <span className="clamp" title={p.directiveTitle}>
          {p.directiveTitle}
        </span>
      ),
    },
    {
      key: 'state',
      label: t.plans.state,
      sort: 'state',
      render: (p) => <StateChip state={p.state} small />,
    },
    {
      key: 'strip',
      label: t.plans.strip,
      render: (p) => (
        <div className="cell-strip">
          <Strip strip={p.strip} compact of={p.unit.name} />
        </div>
      ),
    },
    {
      key: 'due',
      label: t.plans.due,
      sort: 'dueOn',
      render: (p) =>
        p.dueOn && <DueDate date={p.dueOn} daysLeft={p.daysLeft} late={p.late} stacked />,
    },
    {
      key: 'changed',
      label: t.plans.changed,
      sort: 'changedAt',
      render: (p) => formats.day(p.changedAt),
    },
  ];
  return (
    <Page title={menu.plans}>
      <ResourceList
        resource="plans"
        views="plans"
        caption={menu.plans}
        sort={{ field: 'changedAt', order: 'DESC' }}
        columns={columns}
        rowTo={(p) => `/plans/${p.id}/show`}
        filter={{ schoolYear }}
        filters={[
          { kind: 'search', label: t.filter.q },
          {
            kind: 'select',
            name: 'state',
            label: t.filter.state,
            options: shownState.options.map((s) => [s, domain.states[s]]),
          },
          {
            kind: 'select',
            name: 'unitKind',
            label: t.filter.unitKind,
            options: unitKinds.map((k) => [k, domain.unitKinds[k]]),
          },
          { kind: 'switch', name: 'late', label: t.filter.late },
        ]}
        empty={
          <EmptyState
            title={t.plans.empty}
            action={
              me.menu.includes('directives') && (
                <Button variant="outlined" component={Link} to="/directives">
                  {t.plans.emptyAction}
                </Button>
              )
            }
          >
            {t.plans.emptyHint}
          </EmptyState>
        }
      />
    </Page>
  );
}
