import { department, quan } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { savedViews } from '../../components/story-data.ts';
import { BoardFilters, Totals } from './BoardFilters.tsx';
import { noFilter } from './rows.ts';
import { board, lines } from './story-data.ts';
import './board.css';

const answers = { '/saved-views': savedViews };
const shared = { board, lines, setFilter: () => {} };

export default {
  'nothing chosen': {
    as: quan,
    answers,
    show: <BoardFilters {...shared} filter={noFilter} shown={12} />,
  },
  'by superior, and who asked for more time': {
    as: quan,
    answers,
    show: (
      <BoardFilters
        {...shared}
        filter={{ ...noFilter, parent: department.id, column: 0, grouped: true, asked: true }}
        shown={1}
      />
    ),
  },
  'sums, one of them pressed': {
    as: quan,
    show: <Totals {...shared} filter={{ ...noFilter, state: 'overdue' }} />,
  },
} satisfies Stories;
