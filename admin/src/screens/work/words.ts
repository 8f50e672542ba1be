import { bilingual } from '../../i18n/bilingual.ts';

/** Words of the inbox. */
export const useWorkWords = bilingual(
  {
    what: 'Việc',
    unit: 'Đơn vị',
    due: 'Hạn',
    since: 'Chờ từ',
    state: 'Trạng thái',
    kind: 'Loại việc',
    late: 'Chỉ việc quá hạn',
    document: 'Loại văn bản',
    level: 'Cấp học',
    empty: 'Không có việc nào đang chờ thầy cô',
    emptyHint:
      'Văn bản chờ thẩm định, kế hoạch bị trả lại, bản nháp dở dang và nhiệm vụ đến hạn sẽ hiện ở đây, việc gấp đứng trước.',
  },
  {
    what: 'What',
    unit: 'Unit',
    due: 'Due',
    since: 'Waiting since',
    state: 'State',
    kind: 'Kind',
    late: 'Late only',
    document: 'Document',
    level: 'School level',
    empty: 'Nothing waits for you',
    emptyHint:
      'Papers to review, returned plans, unfinished drafts and tasks falling due appear here, the urgent first.',
  },
);
