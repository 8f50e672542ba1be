import { bilingual } from '../i18n/bilingual.ts';

export const useHomeWords = bilingual({
  hello: (name: string) => `Chào ${name}`,
  todo: 'Cần làm ngay', todoEmpty: 'Không có việc nào phải làm ngay', todoEmptyHint: 'Khi có kế hoạch trả lại, văn bản chờ thẩm định hay nhiệm vụ đến hạn, việc đó sẽ hiện ở đây.',
  coming: 'Sắp đến hạn', comingEmpty: 'Chưa có hạn nào sắp tới', comingEmptyHint: 'Các hạn nộp trong văn bản chỉ đạo sẽ hiện ở đây, kèm lý do của từng ngày.',
  plans: 'Kế hoạch năm nay', plansEmpty: 'Năm học này chưa có kế hoạch', plansEmptyHint: 'Kế hoạch được mở khi cấp trên phát hành văn bản chỉ đạo. Thầy cô sẽ nhận thông báo khi đó.',
  below: 'Các đơn vị trực thuộc', belowHint: 'Kế hoạch đang ở đâu', openBoard: 'Mở bảng theo dõi', openAll: 'Xem tất cả', openWork: 'Xem mọi việc', units: (n: number) => `${n} đơn vị`,
  places: 'Thầy cô quản lý', placesHint: 'Chức vụ này không soạn, không ký; mọi việc quản trị ở các mục dưới đây.',
  kinds: { review: 'Chờ thẩm định, phê duyệt', advice: 'Xin ý kiến', extension: 'Xin gia hạn', mend: 'Bị trả lại', draft: 'Đang soạn', begin: 'Cần bắt đầu', number: 'Chờ vào sổ', task: 'Nhiệm vụ' },
  round: (n: number) => `lần trình ${n}`, quote: (reason: string) => `“${reason}”`, since: (day: string) => `từ ${day}`,
  unsent: 'Có nội dung chưa gửi', unsentHint: 'Nội dung thầy cô viết còn nằm trong trình duyệt này. Mở văn bản để gửi nốt:', unsentOpen: 'mở văn bản',
}, {
  hello: (name: string) => `Hello ${name}`,
  todo: 'To do now', todoEmpty: 'Nothing to do right now', todoEmptyHint: 'When a plan is returned, a paper waits for review or a task falls due, it appears here.',
  coming: 'Due next', comingEmpty: 'Nothing is due soon', comingEmptyHint: 'The due dates of the directives appear here, each with its reason.',
  plans: "This year's plans", plansEmpty: 'No plan this school year yet', plansEmptyHint: 'A plan opens when the superior issues a directive. You will get a notice then.',
  below: 'The units below', belowHint: 'Where their plans stand', openBoard: 'Open the board', openAll: 'See all', openWork: 'See everything to do', units: (n: number) => `${n} ${n === 1 ? 'unit' : 'units'}`,
  places: 'What you manage', placesHint: 'This office neither drafts nor signs; what it manages is here.',
  kinds: { review: 'To decide', advice: 'Your opinion', extension: 'Extension asked', mend: 'Returned', draft: 'Drafting', begin: 'To begin', number: 'To register', task: 'Task' },
  round: (n: number) => `submission ${n}`, quote: (reason: string) => `“${reason}”`, since: (day: string) => `since ${day}`,
  unsent: 'Some of what you wrote is not sent', unsentHint: 'It is kept in this browser. Open the document to send it:', unsentOpen: 'open the document',
});
