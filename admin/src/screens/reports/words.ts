import { bilingual } from '../../i18n/bilingual.ts';

/** Words of the list of reports. */
export const useReportWords = bilingual(
  {
    title: 'Báo cáo',
    empty: 'Chưa có báo cáo nào',
    emptyHint:
      'Báo cáo học kỳ và cuối năm hiện ở đây khi đơn vị bắt đầu soạn, bằng nút “Bắt đầu soạn” trong kế hoạch của năm.',
    emptyAction: 'Mở kế hoạch',
    name: 'Báo cáo',
    unit: 'Đơn vị',
    state: 'Trạng thái',
    revision: 'Bản',
    due: 'Hạn',
    submitted: 'Trình lúc',
    number: 'Số',
    kind: 'Loại báo cáo',
  },
  {
    title: 'Reports',
    empty: 'No reports yet',
    emptyHint:
      "Semester and year reports appear here once the unit begins one, with “Begin draft” in the year's plan.",
    emptyAction: 'Open plans',
    name: 'Report',
    unit: 'Unit',
    state: 'State',
    revision: 'Revision',
    due: 'Due',
    submitted: 'Sent',
    number: 'Number',
    kind: 'Kind of report',
  },
);
