import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import {
  EmptyState,
  Page,
  ResourceList,
  useFormats,
  useMe,
  useWords,
  type Column,
} from '../../components/index.ts';
import { issuingOffice } from './blank.ts';
import { DirectiveState } from './DirectiveState.tsx';
import { useDirectiveWords } from './words.ts';

export default function DirectiveList(): ReactElement {
  const words = useWords();
  const t = useDirectiveWords();
  const formats = useFormats();
  const me = useMe();
  const columns: Column<'directives'>[] = [
    { key: 'title', label: t.title, main: true, sort: 'title', render: (d) => d.title },
    {
      key: 'symbol',
      label: t.symbol,
      sort: 'symbol',
      render: (d) => (
        <span>
          <span className="nowrap">{d.symbol}</span>{' '}
          <span className="quiet small">{d.issuer.name}</span>
        </span>
      ),
    },
    {
      key: 'year',
      label: t.schoolYear,
      sort: 'schoolYear',
      render: (d) => <span className="nowrap">{d.schoolYear}</span>,
    },
    {
      key: 'state',
      label: t.state,
      sort: 'state',
      render: (d) => <DirectiveState state={d.state} />,
    },
    {
      key: 'at',
      label: t.issuedAt,
      sort: 'issuedAt',
      render: (d) => d.issuedAt && formats.day(d.issuedAt),
    },
    {
      key: 'targets',
      label: t.targets,
      number: true,
      render: (d) => d.targetCount !== null && formats.number(d.targetCount),
    },
  ];
  const create = issuingOffice(me) && (
    <Button component={Link} to="/directives/create" variant="contained">
      {t.create}
    </Button>
  );
  return (
    <Page title={words.menu.directives} actions={create}>
      <ResourceList
        resource="directives"
        views="directives"
        caption={words.menu.directives}
        sort={{ field: 'issuedAt', order: 'DESC' }}
        columns={columns}
        rowTo={(d) => `/directives/${d.id}`}
        filters={[
          { kind: 'search' },
          {
            kind: 'select',
            name: 'schoolYear',
            label: t.schoolYear,
            options: me.schoolYears.map((y) => [y, y]),
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
