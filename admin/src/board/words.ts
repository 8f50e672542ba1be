import { bilingual } from '../i18n/bilingual.ts';

const days = (n: number): string => `${String(n)} ${n === 1 ? 'day' : 'days'}`;

export const useBoardWords = bilingual({
  directive: 'Văn bản chỉ đạo', unit: 'Đơn vị', search: 'Tìm đơn vị, gõ không dấu cũng được', parent: 'Trực thuộc', grouped: 'Gộp theo cấp trên', totals: 'Tổng hợp, bấm để lọc', shown: (n: number, of: number) => `${String(n)} trong ${String(of)} đơn vị`,
  empty: 'Chưa có văn bản nào được phát hành', emptyHint: 'Khi một văn bản chỉ đạo được phát hành, mỗi đơn vị nhận là một dòng ở đây, mỗi nội dung phải nộp là một cột.', none: 'Không có đơn vị nào khớp', noneHint: 'Thử bớt điều kiện lọc.',
  select: (unit: string) => `Chọn ${unit}`, selectAll: 'Chọn mọi đơn vị đang hiện', selected: (n: number) => `Đã chọn ${String(n)} đơn vị`, clear: 'Bỏ chọn', column: 'Nội dung', allColumns: 'Mọi nội dung', remind: 'Nhắc', extend: 'Gia hạn', open: 'Mở văn bản', openPlan: 'Mở năm học của đơn vị',
  asked: (date: string) => `xin gia hạn đến ${date}`, askedOpen: 'Xem lý do, trả lời', askedCount: (n: number) => `${String(n)} đang xin gia hạn`, askedOnly: 'Chỉ đơn vị xin gia hạn',
  daysLeft: (n: number) => `còn ${String(n)} ngày`, daysLate: (n: number) => `quá ${String(n)} ngày`, dueToday: 'hôm nay', lateSince: (day: string) => `quá từ ${day}`, dueOn: (day: string) => `hạn ${day}`, cell: (unit: string, what: string, state: string) => `${unit}, ${what}: ${state}`, units: (n: number) => `${String(n)} đơn vị`, noParent: 'Không có cấp trên',
}, {
  directive: 'Directive', unit: 'Unit', search: 'Find a unit, accents optional', parent: 'Below', grouped: 'Group by superior', totals: 'Totals, press to filter', shown: (n: number, of: number) => `${String(n)} of ${String(of)} units`,
  empty: 'Nothing has been issued yet', emptyHint: 'When a directive is issued, every unit that gets it is a row here, and each obligation a column.', none: 'No unit matches', noneHint: 'Remove a filter.',
  select: (unit: string) => `Select ${unit}`, selectAll: 'Select all units shown', selected: (n: number) => `${String(n)} ${n === 1 ? 'unit' : 'units'} selected`, clear: 'Clear selection', column: 'Obligation', allColumns: 'All obligations', remind: 'Remind', extend: 'Extend', open: 'Open the paper', openPlan: "Open the unit's year",
  asked: (date: string) => `asks for ${date}`, askedOpen: 'See why, and answer', askedCount: (n: number) => `${String(n)} ${n === 1 ? 'asks' : 'ask'} for a later date`, askedOnly: 'Only units that ask for a later date',
  daysLeft: (n: number) => `${days(n)} left`, daysLate: (n: number) => `${days(n)} late`, dueToday: 'today', lateSince: (day: string) => `late since ${day}`, dueOn: (day: string) => `due ${day}`, cell: (unit: string, what: string, state: string) => `${unit}, ${what}: ${state}`, units: (n: number) => `${String(n)} ${n === 1 ? 'unit' : 'units'}`, noParent: 'No superior',
});
