import type { SubmissionReader } from '#domain/contracts/submission';
import { lan, minh } from '#test/admin/mock/people';
import { answersTo } from '../../../gallery/mock.ts';
import type { Stories } from '../../../gallery/story.ts';
import { ReaderPicker } from './ReaderPicker.tsx';
import { several } from './story-data.ts';

const office = lan.offices[0];
if (!office) throw new Error('the mock gives her an office');
const chosen: SubmissionReader = { id: lan.id, name: lan.name, office };
const shared = {
  submissionId: several.id,
  label: 'Hỏi ai',
  hint: 'Gõ tên người được đọc văn bản này',
  none: 'Không tìm thấy ai',
  onChange: () => {},
  isFit: () => true,
};
const answers = answersTo(minh, `/submissions/${several.id}/people?q=`);

export default {
  'nobody chosen': { answers, show: <ReaderPicker {...shared} value={null} /> },
  chosen: { answers, show: <ReaderPicker {...shared} value={chosen} /> },
  'asked for and missing': {
    answers,
    show: <ReaderPicker {...shared} value={null} wrong="Hãy chọn một người." />,
  },
  'the list': {
    above: true,
    answers,
    press: ['Mở danh sách'],
    show: <ReaderPicker {...shared} value={null} />,
  },
} satisfies Stories;
