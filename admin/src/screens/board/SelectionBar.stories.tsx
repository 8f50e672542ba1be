import { quan } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { board, lines } from './story-data.ts';

const nothing = (): void => {};

export default {
  'seven units ticked': {
    as: quan,
    show: (
      <SelectionBar
        board={board}
        rows={lines.slice(0, 7)}
        onAct={nothing}
        onClear={nothing}
        about={0}
      />
    ),
  },
} satisfies Stories;
