import type { ReactElement } from 'react';
import { Link } from 'react-router';
import {
  EmptyState,
  Page,
  ResourceList,
  bilingual,
  useFormats,
  useWords,
  type Column,
} from '../../components/index.ts';

const useAuditWords = bilingual(
  {
    at: 'Lúc',
    what: 'Việc',
    unit: 'Đơn vị',
    by: 'Người làm',
    text: 'Nội dung',
    seal: 'Dấu vết',
    sealTitle: 'Mã băm của dòng này; nối với dòng trước, sửa một dòng là lộ.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    type: 'Loại việc',
    system: 'Hệ thống',
    plan: 'Năm học',
    intro:
      'Mọi việc làm trên hồ sơ, không sửa, không xóa được. Mỗi dòng mang mã băm nối với dòng trước.',
    empty: 'Chưa có việc nào được ghi',
    emptyHint: 'Khi kế hoạch được mở, ký, trả lại, phê duyệt, mỗi việc để lại một dòng ở đây.',
  },
  {
    at: 'When',
    what: 'What',
    unit: 'Unit',
    by: 'By',
    text: 'Text',
    seal: 'Seal',
    sealTitle: 'Hash of this line, chained to the one before: a changed line shows.',
    from: 'From',
    to: 'To',
    type: 'Kind',
    system: 'System',
    plan: 'Year',
    intro:
      'Every act on the record; nothing here can be edited or deleted. Each line carries a hash chained to the one before.',
    empty: 'Nothing recorded yet',
    emptyHint: 'When a plan is opened, signed, returned or approved, each act leaves a line here.',
  },
);

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
