import { Button } from '@mui/material';
import { useState, type ReactElement } from 'react';
import {
  EmptyState,
  Page,
  ResourceList,
  showDate,
  officesWith,
  useMe,
  useWords,
  type Column,
} from '../../components/index.ts';
import { OpenDialog } from './OpenDialog.tsx';
import { useUnitWords } from './words.ts';

export default function UnitList(): ReactElement {
  const words = useWords();
  const t = useUnitWords();
  const me = useMe();
  const [opening, setOpening] = useState(false);
  const columns: Column<'units'>[] = [
    { key: 'name', label: t.name, main: true, sort: 'name', render: (u) => u.name },
    {
      key: 'code',
      label: t.code,
      sort: 'code',
      render: (u) => <span className="nowrap">{u.code}</span>,
    },
    { key: 'kind', label: t.kind, sort: 'kind', render: (u) => words.domain.unitKinds[u.kind] },
    { key: 'parent', label: t.parent, render: (u) => u.parent?.name },
    {
      key: 'open',
      label: t.status,
      render: (u) =>
        u.closedOn
          ? (u.closedOn > me.clock.today ? t.closesOn : t.closedOn)(showDate(u.closedOn))
          : t.open,
    },
  ];
  const kinds = Object.entries(words.domain.unitKinds);
  const open = officesWith(me, 'manage').length > 0 && (
    <Button
      variant="contained"
      onClick={() => {
        setOpening(true);
      }}
    >
      {t.openUnit}
    </Button>
  );
  return (
    <Page title={words.menu.units} actions={open}>
      <ResourceList
        resource="units"
        caption={words.menu.units}
        sort={{ field: 'name', order: 'ASC' }}
        columns={columns}
        rowTo={(u) => `/units/${u.id}`}
        filters={[
          { kind: 'search' },
          { kind: 'select', name: 'kind', label: t.kind, options: kinds },
        ]}
        empty={
          <EmptyState title={t.empty} action={open}>
            {t.emptyHint}
          </EmptyState>
        }
      />
      {opening && (
        <OpenDialog
          onClose={() => {
            setOpening(false);
          }}
        />
      )}
    </Page>
  );
}
