import { unitView } from '#test/admin/mock/frame';
import { communes, minh } from '#test/admin/mock/people';
import { answersTo } from '../../../gallery/mock.ts';
import type { Stories } from '../../../gallery/story.ts';
import { ForwardDialog } from './ForwardDialog.tsx';
import { several } from './story-data.ts';

const answers = {
  ...answersTo(minh, `/submissions/${several.id}/people?q=`),
  [`/units/${communes[0].id}`]: unitView(communes[0].id) ?? {},
};
const dialog = <ForwardDialog view={several} onClose={() => {}} onDone={() => {}} />;

export default {
  'which seat, to whom, why': { above: true, as: minh, answers, show: dialog },
  'nothing filled in': { above: true, as: minh, answers, press: ['Chuyển tiếp'], show: dialog },
} satisfies Stories;
