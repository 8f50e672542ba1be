import { bilingual } from '../i18n/bilingual.ts';

export const useClockWords = bilingual({
  byUnit: 'Theo đơn vị', byReviewer: 'Theo nơi thẩm định', tabs: 'Xem theo', search: 'Tìm đơn vị, gõ không dấu cũng được',
  unit: 'Đơn vị', office: 'Nơi thẩm định', papers: 'Văn bản', author: 'Ngày ở đơn vị', superior: 'Ngày ở cấp trên', held: 'Ngày đã giữ', share: 'Hai bên giữ', mean: 'Trung bình một lượt', longest: 'Lâu nhất', beyond: 'Lượt quá hạn', waiting: 'Đang chờ',
  bar: (author: number, superior: number) => `đơn vị ${String(author)} ngày, cấp trên ${String(superior)} ngày`,
  authorKey: 'Đơn vị giữ', superiorKey: 'Cấp trên giữ', how: 'Cách tính',
  explain: ['Tính bằng ngày làm việc: không kể thứ bảy, chủ nhật, ngày lễ, và theo ngày làm bù trong Lịch làm việc.', 'Mỗi văn bản lúc nào cũng nằm ở một bên: đơn vị soạn, sửa; hoặc cấp trên thẩm định, phê duyệt. Ngày nhận không tính, ngày chuyển đi có tính, nên các đoạn liền nhau cộng lại vừa đúng tổng số ngày.', 'Một lượt là một lần văn bản nằm ở một chức vụ, từ khi đến cho tới khi đi. Quá hạn là lượt dài hơn thời hạn của bước trong tuyến duyệt; số ngày quá hạn được cộng vào hạn của đơn vị.', 'Đang chờ là văn bản lúc này còn ở cấp trên; lượt đó tính đến hôm nay.'],
  empty: 'Năm học này chưa có văn bản nào được trình', emptyHint: 'Từ khi đơn vị bắt đầu soạn, thời gian ở mỗi bên được tính bằng ngày làm việc và hiện ở đây, để thấy văn bản chậm ở đâu.',
}, {
  byUnit: 'By unit', byReviewer: 'By reviewing office', tabs: 'Show', search: 'Find a unit, accents optional',
  unit: 'Unit', office: 'Reviewing office', papers: 'Papers', author: 'Days with the unit', superior: 'Days with superiors', held: 'Days held', share: 'Both sides', mean: 'Mean of a span', longest: 'Longest', beyond: 'Beyond the limit', waiting: 'Waiting now',
  bar: (author: number, superior: number) => `unit ${String(author)} days, superiors ${String(superior)} days`,
  authorKey: 'Held by the unit', superiorKey: 'Held by superiors', how: 'How it is counted',
  explain: ['Working days: without Saturdays, Sundays and holidays, and with the make-up days of the working calendar.', 'A paper is always on one side: the unit drafts and mends, or superiors review and approve. The day it comes does not count, the day it goes does, so that adjacent spans add up to the whole.', 'A span is one stay of a paper with one office, from coming to going. It is beyond the limit when longer than the step of the route allows; those days are added to the due date of the unit.', 'Waiting now are papers that are with superiors at this moment; their span counts up to today.'],
  empty: 'No paper has been sent up this school year', emptyHint: 'From the day a unit begins to draft, the time on each side is counted in working days and shown here, so that one sees where papers are slow.',
});
