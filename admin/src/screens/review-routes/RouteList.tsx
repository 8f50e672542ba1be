import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import {
  EmptyState,
  Page,
  ResourceList,
  showDate,
  useFormats,
  useMe,
  useWords,
  type Column,
} from '../../components/index.ts';
import { writingOffices } from './owners.ts';
import { useRouteWords } from './words.ts';

/** Review routes one may read, and where each stands. */
export default function RouteList(): ReactElement {
  const words = useWords();
  const t = useRouteWords();
  const formats = useFormats();
  const me = useMe();
  const columns: Column<'routes'>[] = [
    { key: 'name', label: t.name, main: true, sort: 'name', render: (r) => r.name },
    { key: 'owner', label: t.owner, sort: 'owner', render: (r) => r.owner.name },
    {
      key: 'published',
      label: t.published,
      sort: 'published',
      render: (r) => (
        <span className="row">
          <span className="nowrap">
            {r.archivedOn
              ? t.archived(showDate(r.archivedOn))
              : r.published === null
                ? t.notPublished
                : t.version(r.published)}
          </span>
          {r.hasDraft && <span className="route-tag nowrap">{t.hasDraft}</span>}
        </span>
      ),
    },
    { key: 'steps', label: t.steps, sort: 'steps', number: true, render: (r) => r.steps },
    {
      key: 'at',
      label: t.publishedAt,
      sort: 'publishedAt',
      render: (r) => r.publishedAt && formats.day(r.publishedAt),
    },
  ];
  const create = writingOffices(me).length > 0 && (
    <Button component={Link} to="/routes/create" variant="contained">
      {t.create}
    </Button>
  );
  return (
    <Page title={words.menu.routes} actions={create}>
      <ResourceList
        resource="routes"
        caption={t.list}
        sort={{ field: 'name', order: 'ASC' }}
        columns={columns}
        rowTo={(r) => `/routes/${r.id}`}
        filters={[
          { kind: 'search' },
          {
            kind: 'select',
            name: 'archived',
            label: t.show,
            options: Object.entries(t.showOptions),
          },
        ]}
        empty={
          <EmptyState title={t.empty} action={create}>
            {t.emptyHint}
          </EmptyState>
        }
      />
    </Page>
  );
}
