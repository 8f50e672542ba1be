import { bilingual } from '../../i18n/bilingual.ts';

export const useCalendarWords = bilingual(
  {
    year: 'Năm',
    intro:
      'Thứ bảy, chủ nhật mặc nhiên là ngày nghỉ. Ở đây ghi ngày lễ, ngày nghỉ bù và ngày làm bù của năm; mọi hạn tính theo ngày làm việc dựa vào lịch này.',
    add: 'Thêm ngày',
    addTitle: 'Thêm hoặc sửa một ngày',
    day: 'Ngày',
    name: 'Tên',
    nameHint: 'Ví dụ: Tết Nguyên đán',
    working: 'Loại ngày',
    off: 'Nghỉ',
    worked: 'Làm bù',
    empty: 'Năm này chưa ghi ngày nào',
    emptyHint:
      'Thêm ngày lễ theo thông báo nghỉ hằng năm; nếu bỏ trống, hạn sẽ tính cả ngày lễ là ngày làm việc.',
    edit: 'Sửa',
    remove: 'Bỏ',
    removeTitle: (d: string) => `Bỏ ngày ${d} khỏi lịch?`,
    removeHint:
      'Ngày này sẽ theo quy tắc chung của tuần. Hạn đã ấn định không đổi; hạn mới tính theo lịch mới.',
    saved: 'Đã lưu lịch',
  },
  {
    year: 'Year',
    intro:
      'Saturdays and Sundays are days off by rule. Here are the holidays, substitute days and worked weekends of the year; every count of working days follows this calendar.',
    add: 'Add a day',
    addTitle: 'Add or edit a day',
    day: 'Day',
    name: 'Name',
    nameHint: 'For example: Tết Nguyên đán',
    working: 'Kind of day',
    off: 'Day off',
    worked: 'Worked in exchange',
    empty: 'No days in this year yet',
    emptyHint:
      'Add the holidays of the yearly announcement; without them holidays count as working days.',
    edit: 'Edit',
    remove: 'Remove',
    removeTitle: (d: string) => `Remove ${d} from the calendar?`,
    removeHint:
      "The day will follow the week's rule. Due dates that are set stay; new ones follow the new calendar.",
    saved: 'Calendar saved',
  },
);
