import { hanh } from '#test/admin/mock/people';
import { answersTo } from '../../../gallery/mock.ts';
import type { Stories } from '../../../gallery/story.ts';
import { NumberDialog } from './NumberDialog.tsx';
import { toBeNumbered } from './story-data.ts';

const dialog = <NumberDialog view={toBeNumbered} onClose={() => {}} />;

export default {
  'the next number is proposed': {
    above: true,
    answers: answersTo(hanh, `/submissions/${toBeNumbered.id}/register-proposal`),
    show: dialog,
  },
  'the proposal is on its way': { above: true, show: dialog },
} satisfies Stories;
