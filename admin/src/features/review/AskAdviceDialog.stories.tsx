import { minh } from '#test/admin/mock/people';
import { answersTo } from '../../../gallery/mock.ts';
import type { Stories } from '../../../gallery/story.ts';
import { AskAdviceDialog } from './AskAdviceDialog.tsx';
import { several } from './story-data.ts';

const answers = answersTo(minh, `/submissions/${several.id}/people?q=`);
const dialog = <AskAdviceDialog view={several} onClose={() => {}} />;

export default {
  'whom and what': { above: true, as: minh, answers, show: dialog },
  'nothing filled in': { above: true, as: minh, answers, press: ['Gửi'], show: dialog },
} satisfies Stories;
