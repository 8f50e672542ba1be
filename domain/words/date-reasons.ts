/** Why a due date is what it is, step by step: templates that `fill` completes. */
export const dateReasonsVi = {
  'set-by-directive': 'Văn bản chỉ đạo ấn định ngày {date}',
  'not-working': '{date} là ngày nghỉ{name}',
  shifted: 'chuyển từ {from} sang ngày làm việc kế tiếp {to}',
  moved: 'cấp trên gia hạn từ {from} sang {to}: {because}',
  'superior-overran':
    'thêm {days} ngày làm việc vì cấp trên thẩm định quá hạn, từ {from} sang {to}',
  'working-days': '{days} ngày làm việc tính từ sau ngày {from} là {to}',
  'set-on-return': 'cấp trên ấn định khi trả lại: {date}',
} as const;

export const dateReasonsEn: Record<keyof typeof dateReasonsVi, string> = {
  'set-by-directive': 'The directive sets {date}',
  'not-working': '{date} is a day off{name}',
  shifted: 'moved from {from} to the next working day {to}',
  moved: 'extended from {from} to {to}: {because}',
  'working-days': '{days} working days after {from} is {to}',
  'superior-overran':
    '{days} more working days because the superior took longer than its limit, from {from} to {to}',
  'set-on-return': 'set when it was returned: {date}',
};
