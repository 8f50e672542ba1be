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
import { usePlanWords } from './words.ts';

/** The plans of all units one may read: where each stands, at whose desk, until when. */
export default function PlanList(): ReactElement {
  const t = usePlanWords();
  const { domain, menu, list } = useWords();
  const me = useMe();
  const [schoolYear] = useSchoolYear();
  const formats = useFormats();
  const columns: Column<'plans'>[] = [
    {
      key: 'unit',
      label: t.unit,
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
      label: t.state,
      sort: 'state',
      render: (p) => <StateChip state={p.state} small />,
    },
    {
      key: 'strip',
      label: t.strip,
      render: (p) => (
        <div className="cell-strip">
          <Strip strip={p.strip} compact of={p.unit.name} />
        </div>
      ),
    },
    {
      key: 'due',
      label: t.due,
      sort: 'dueOn',
      render: (p) =>
        p.dueOn && <DueDate date={p.dueOn} daysLeft={p.daysLeft} late={p.late} stacked />,
    },
    {
      key: 'changed',
      label: t.changed,
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
          { kind: 'search', label: list.searchDocuments },
          {
            kind: 'select',
            name: 'state',
            label: list.state,
            options: shownState.options.map((s) => [s, domain.states[s]]),
          },
          {
            kind: 'select',
            name: 'unitKind',
            label: t.unitKind,
            options: unitKinds.map((k) => [k, domain.unitKinds[k]]),
          },
          { kind: 'switch', name: 'late', label: list.lateOnly },
        ]}
        empty={
          <EmptyState
            title={t.empty}
            action={
              me.menu.includes('directives') && (
                <Button variant="outlined" component={Link} to="/directives">
                  {t.emptyAction}
                </Button>
              )
            }
          >
            {t.emptyHint}
          </EmptyState>
        }
      />
    </Page>
  );
}
