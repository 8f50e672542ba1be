import './tasks.css';
import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import {
  DueDate,
  EmptyState,
  Page,
  ResourceList,
  useMe,
  useSchoolYear,
  useWords,
  type Column,
} from '../../components/index.ts';
import { TaskProgress } from './Progress.tsx';
import { UnitFilter } from './UnitFilter.tsx';
import { useTaskWords } from './words.ts';

/** The tasks of approved plans: what is late first, progress written down where one stands. */
export default function TaskList(): ReactElement {
  const t = useTaskWords();
  const { menu, list } = useWords();
  const me = useMe();
  const [schoolYear] = useSchoolYear();
  // Who holds an office in one school need not read its name on every line.
  const units = new Set(me.offices.map((o) => o.unit.id));
  const single = units.size === 1 && !me.menu.includes('board');
  const unit: Column<'tasks'> = {
    key: 'unit',
    label: t.unit,
    sort: 'unit',
    render: (task) => task.unit.name,
  };
  const columns: Column<'tasks'>[] = [
    {
      key: 'title',
      label: t.task,
      main: true,
      sort: 'title',
      render: (task) => (
        <span lang="vi">
          {task.number}. {task.title}
        </span>
      ),
    },
    ...(single ? [] : [unit]),
    {
      key: 'lead',
      label: t.lead,
      sort: 'lead',
      render: (task) => <span lang="vi">{task.lead}</span>,
    },
    {
      key: 'due',
      label: t.due,
      sort: 'dueOn',
      render: (task) =>
        task.isLeaf && (
          <DueDate
            date={task.dueOn}
            daysLeft={task.percent === 100 ? null : task.daysLeft}
            late={task.late}
            stacked
          />
        ),
    },
    {
      key: 'progress',
      label: t.progress,
      sort: 'percent',
      render: (task) => task.isLeaf && <TaskProgress task={task} />,
    },
  ];
  return (
    <Page title={menu.tasks}>
      <ResourceList
        resource="tasks"
        views="tasks"
        caption={menu.tasks}
        sort={{ field: 'dueOn', order: 'ASC' }}
        columns={columns}
        filter={{ schoolYear }}
        filterDefaults={{ open: true }}
        rowTo={(task) => `/plans/${task.planId}/show?tab=tasks`}
        filters={[
          { kind: 'search' },
          ...(single ? [] : [{ kind: 'own' as const, name: 'unitId', Field: UnitFilter }]),
          { kind: 'switch', name: 'open', label: t.open },
          { kind: 'switch', name: 'late', label: list.lateOnly },
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
