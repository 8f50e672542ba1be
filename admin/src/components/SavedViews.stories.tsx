import type { Stories } from '../../gallery/story.ts';
import { SavedViewsMenu } from './SavedViews.tsx';
import { savedViews } from './story-data.ts';

const nothing = (): void => {};
const none = { data: [], total: 0 };
const menu = <SavedViewsMenu screen="plans" query={{ filter: {} }} onApply={nothing} />;
const chosen = (
  <SavedViewsMenu
    screen="plans"
    query={savedViews.data[0]?.query ?? { filter: {} }}
    onApply={nothing}
  />
);

export default {
  'none chosen': { show: menu, answers: { '/saved-views': savedViews } },
  'one chosen': { show: chosen, answers: { '/saved-views': savedViews } },
  'the menu': {
    above: true,
    press: ['Bộ lọc:'],
    show: chosen,
    answers: { '/saved-views': savedViews },
  },
  'the menu of who has kept none': {
    above: true,
    press: ['Bộ lọc đã lưu'],
    show: menu,
    answers: { '/saved-views': none },
  },
} satisfies Stories;
