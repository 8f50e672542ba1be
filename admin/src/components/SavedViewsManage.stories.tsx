import type { Stories } from '../../gallery/story.ts';
import { SavedViewsManage } from './SavedViewsManage.tsx';
import { keptFilters } from './story-data.ts';

const nothing = (): void => {};

export default {
  'three filters, one of them the default': {
    above: true,
    show: <SavedViewsManage views={keptFilters} onClose={nothing} />,
  },
  'none left': { above: true, show: <SavedViewsManage views={[]} onClose={nothing} /> },
} satisfies Stories;
