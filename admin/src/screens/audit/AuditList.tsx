import type { ReactElement } from 'react';
import { Link } from 'react-router';
import {
  EmptyState,
  Page,
  ResourceList,
  useFormats,
  useWords,
  type Column,
} from '../../components/index.ts';
import { useAuditWords } from './words.ts';

export default function AuditList(): ReactElement {
  const words = useWords();
  const t = useAuditWords();
  const formats = useFormats();
  const types: Readonly<Record<string, string>> = words.domain.events;
  const columns: Column<'audit'>[] = [
    {
      key: 'at',
      label: t.at,
      sort: 'at',
      render: (a) => <span className="nowrap">{formats.moment(a.at)}</span>,
    },
    { key: 'what', label: t.what, main: true, render: (a) => types[a.type] ?? a.type },
    {
      key: 'unit',
      label: t.unit,
      render: (a) =>
        a.planId && a.unit ? (
          <Link className="above" to={`/plans/${a.planId}`}>
            {a.unit.name}
          </Link>
        ) : (
          a.unit?.name
        ),
    },
    {
      key: 'by',
      label: t.by,
      render: (a) =>
        a.by ? (
          <>
            {a.by.name}
            {a.office && <span className="quiet small"> · {a.office.title}</span>}
          </>
        ) : (
          <span className="quiet">{t.system}</span>
        ),
    },
    { key: 'text', label: t.text, render: (a) => a.text },
    {
      key: 'seal',
      label: t.seal,
      render: (a) => (
        <code className="small quiet" title={t.sealTitle}>
          {a.seq}·{a.hash.slice(0, 8)}
        </code>
      ),
    },
  ];
  return (
    <Page title={words.menu.audit} wide>
      <p className="quiet">{t.intro}</p>
      <ResourceList
        resource="audit"
        caption={words.menu.audit}
        sort={{ field: 'at', order: 'DESC' }}
        perPage={50}
        columns={columns}
        rowKey={(a) => `${a.stream} ${String(a.seq)}`}
        filters={[
          { kind: 'select', name: 'type', label: t.type, options: Object.entries(types) },
          { kind: 'date', name: 'from', label: t.from },
          { kind: 'date', name: 'to', label: t.to },
        ]}
        empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
      />
    </Page>
  );
}
