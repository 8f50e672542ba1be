import type { Stories } from '../../gallery/story.ts';
import { SavedViewsSave } from './SavedViewsSave.tsx';
import { keptFilters } from './story-data.ts';

const save = (
  <SavedViewsSave screen="plans" query={{ filter: {} }} views={keptFilters} onClose={() => {}} />
);

export default {
  'a new name': { above: true, show: save },
  'without a name': { above: true, press: ['Lưu'], show: save },
} satisfies Stories;
