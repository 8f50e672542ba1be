import type { ReactElement } from 'react';
import { EmptyState, Page, ResourceList, showDate, useWords, type Column } from '../components/index.ts';
import type { Rows } from '../providers/answers.ts';
import { useUnitWords } from './words.ts';

export default function UnitList(): ReactElement {
  const words = useWords();
  const t = useUnitWords();
  const columns: Column<Rows['units']>[] = [
    { key: 'name', label: t.name, main: true, sort: 'name', render: (u) => u.name },
    { key: 'code', label: t.code, sort: 'code', render: (u) => <span className="nowrap">{u.code}</span> },
    { key: 'kind', label: t.kind, sort: 'kind', render: (u) => words.domain.unitKinds[u.kind] },
    { key: 'parent', label: t.parent, render: (u) => u.parent?.name },
    { key: 'open', label: t.opened, render: (u) => (u.closedOn ? t.closedOn(showDate(u.closedOn)) : t.open) },
  ];
  const kinds = Object.entries(words.domain.unitKinds);
  return (
    <Page title={words.menu.units}>
      <ResourceList resource="units" caption={words.menu.units} sort={{ field: 'name', order: 'ASC' }} columns={columns} rowTo={(u) => `/units/${u.id}`}
        filters={[{ kind: 'search' }, { kind: 'select', name: 'kind', label: t.kind, options: kinds }]} empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>} />
    </Page>
  );
}
