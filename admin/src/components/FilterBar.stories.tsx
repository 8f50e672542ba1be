import { ListBase } from 'react-admin';
import type { Screen } from '#domain/contracts/saved-view';
import type { Stories, Story } from '../../gallery/story.ts';
import { FilterBar, type FilterField } from './FilterBar.tsx';
import { savedViews } from './story-data.ts';

const fields: readonly FilterField[] = [
  { kind: 'search' },
  {
    kind: 'select',
    name: 'state',
    label: 'Trạng thái',
    options: [
      ['draft', 'Nháp'],
      ['returned', 'Trả lại'],
    ],
  },
  { kind: 'date', name: 'from', label: 'Từ ngày' },
  { kind: 'switch', name: 'late', label: 'Chỉ mục quá hạn' },
];

const bar = (filter: Readonly<Record<string, unknown>>, views?: Screen): Story => ({
  answers: { '/plans': { data: [], total: 0 }, '/saved-views': savedViews },
  show: (
    <ListBase resource="plans" filterDefaultValues={filter}>
      <FilterBar fields={fields} views={views} />
    </ListBase>
  ),
});

export default {
  'nothing chosen': bar({}),
  'something chosen': bar({ q: 'hoa sen', state: 'returned', late: true }),
  'with saved filters': bar({}, 'plans'),
} satisfies Stories;
