import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import type { PlanRow } from '#domain/contracts/plan';
import { plans } from '#test/admin/mock/plans';
import type { Stories } from '../../gallery/story.ts';
import { Refused } from '../providers/api.ts';
import { DueDate } from './DueDate.tsx';
import { EmptyState } from './EmptyState.tsx';
import { ResourceList, type Column } from './ResourceList.tsx';
import { useSelection } from './selection.ts';
import { StateChip } from './StateChip.tsx';
import { down } from './story-data.ts';

const columns: readonly Column<'plans'>[] = [
  {
    key: 'unit',
    label: 'Đơn vị',
    sort: 'unit',
    main: true,
    render: (p) => p.unit.name,
    renderUnder: (p) => p.directiveTitle,
  },
  { key: 'state', label: 'Trạng thái', render: (p) => <StateChip state={p.state} /> },
  {
    key: 'due',
    label: 'Hạn',
    sort: 'dueOn',
    render: (p) => <DueDate date={p.dueOn} daysLeft={p.daysLeft} late={p.late} />,
  },
  { key: 'revision', label: 'Bản', number: true, render: (p) => p.revision || null },
];
const keyOf = (p: PlanRow): string => p.id;

function Plans({ ticks = false }: { readonly ticks?: boolean }): ReactElement {
  const selection = useSelection(keyOf);
  return (
    <ResourceList<'plans'>
      resource="plans"
      columns={columns}
      sort={{ field: 'dueOn', order: 'ASC' }}
      caption="Kế hoạch"
      filters={[{ kind: 'search' }]}
      rowTo={(p) => `/plans/${p.id}/show`}
      empty={
        <EmptyState
          title="Chưa có kế hoạch nào"
          action={<Button variant="outlined">Xem văn bản chỉ đạo</Button>}
        >
          Khi cấp trên ban hành văn bản chỉ đạo, kế hoạch xuất hiện ở đây.
        </EmptyState>
      }
      {...(ticks && {
        select: {
          selection,
          keyOf,
          can: (p) => p.state !== 'closed',
          label: (p) => `Chọn: ${p.unit.name}`,
          labelAll: 'Chọn cả trang',
        },
      })}
    />
  );
}
const some = plans.slice(0, 6);

export default {
  loading: <Plans />,
  'nothing there yet': { show: <Plans />, answers: { '/plans': { data: [], total: 0 } } },
  'could not be read': { show: <Plans />, answers: { '/plans': new Refused(down) } },
  'some rows': { show: <Plans />, answers: { '/plans': { data: some, total: some.length } } },
  'rows that can be ticked, more than a page': {
    show: <Plans ticks />,
    press: [`Chọn: ${some[1]?.unit.name ?? ''}`],
    answers: { '/plans': { data: some, total: 595 } },
  },
} satisfies Stories;
