import { ListBase } from 'react-admin';
import type { Stories, Story } from '../../gallery/story.ts';
import { Pager } from './Pager.tsx';

const at = (page: number, total: number): Story => ({
  at: `/plans?page=${String(page)}&perPage=25`,
  answers: { '/plans': { data: [], total } },
  show: (
    <ListBase resource="plans" perPage={25}>
      <Pager />
    </ListBase>
  ),
});

export default {
  'all on one page': at(1, 12),
  'first page': at(1, 595),
  'in between': at(3, 595),
  'last page': at(24, 595),
} satisfies Stories;
