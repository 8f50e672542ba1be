import { Tab, Tabs } from '@mui/material';
import type { ReactElement } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { PlanView } from '#domain/contracts/plan';
import {
  EmptyState,
  Page,
  PageSkeleton,
  Panel,
  ProblemAlert,
  Strip,
  useRead,
} from '../../components/index.ts';
import { useDocumentWords } from '../../features/document/words.ts';
import { RouteSteps } from '../../features/review/RouteSteps.tsx';
import { TaskTable } from '../tasks/TaskTable.tsx';
import { ComingDates, History } from './History.tsx';
import { Obligations } from './Obligations.tsx';
import { Paper } from './Paper.tsx';
import { Revisions } from './Revisions.tsx';
import { usePlanWords } from './words.ts';
import './PlanPage.css';

const tabs = ['overview', 'document', 'tasks', 'revisions', 'history'] as const;
type TabName = (typeof tabs)[number];

/** One unit's year: where it stands, what it owes, its documents, tasks, revisions and history. */
export default function PlanPage(): ReactElement {
  const { id = '' } = useParams();
  const { data: plan, error, refetch } = useRead('/plans/{id}', { params: { id } });
  if (!plan)
    return error ? (
      <Page title="…">
        <ProblemAlert
          problem={error}
          onRetry={() => {
            void refetch();
          }}
        />
      </Page>
    ) : (
      <PageSkeleton />
    );
  return <Plan plan={plan} />;
}

function Plan({ plan }: { readonly plan: PlanView }): ReactElement {
  const t = usePlanWords();
  const doc = useDocumentWords();
  const [search, setSearch] = useSearchParams();
  const tab = tabs.find((name) => name === search.get('tab')) ?? 'overview';
  const choose = (name: TabName) => {
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        next.set('tab', name);
        return next;
      },
      { replace: true },
    );
  };
  return (
    <Page
      title={doc.planOf(plan.unit.name)}
      back={{ to: '/plans', label: t.back }}
      lead={`${plan.directive.title} · ${t.directiveLine(plan.directive.symbol, plan.directive.schoolYear)}`}
    >
      <Panel>
        <Strip strip={plan.strip} of={plan.unit.name} />
      </Panel>
      <Tabs
        value={tab}
        onChange={(_, name) => {
          choose(name as TabName);
        }}
        aria-label={t.tabsLabel}
        variant="scrollable"
        allowScrollButtonsMobile
        className="no-print"
      >
        {tabs.map((name) => (
          <Tab
            key={name}
            value={name}
            label={t.tabs[name]}
            id={`tab-${name}`}
            aria-controls="tab-panel"
          />
        ))}
      </Tabs>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`} className="plan-tab">
        <Side plan={plan} tab={tab} />
      </div>
    </Page>
  );
}

function Side({ plan, tab }: { readonly plan: PlanView; readonly tab: TabName }): ReactElement {
  const t = usePlanWords();
  switch (tab) {
    case 'overview':
      return (
        <div className="plan-grid">
          <Panel title={t.obligations}>
            <Obligations plan={plan} />
          </Panel>
          <div className="stack">
            <Panel title={t.route}>
              <RouteSteps steps={plan.route} />
            </Panel>
            <Panel title={t.coming}>
              <ComingDates plan={plan} />
            </Panel>
          </div>
        </div>
      );
    case 'document':
      return <Paper plan={plan} />;
    case 'tasks':
      return plan.tasks.length === 0 ? (
        <Panel>
          <EmptyState title={t.noTasks}>{t.noTasksHint}</EmptyState>
        </Panel>
      ) : (
        <TaskTable tasks={plan.tasks} />
      );
    case 'revisions':
      return <Revisions plan={plan} />;
    case 'history':
      return (
        <Panel title={t.history}>
          <History plan={plan} />
        </Panel>
      );
  }
}
