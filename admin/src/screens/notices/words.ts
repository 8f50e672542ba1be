import { bilingual } from '../../i18n/bilingual.ts';

export const useNoticeWords = bilingual(
  {
    bell: (n: number) => (n ? `Thông báo, ${n} chưa đọc` : 'Thông báo'),
    latest: 'Thông báo mới nhất',
    all: 'Xem tất cả',
    readAll: 'Đánh dấu đã đọc hết',
    unreadOnly: 'Chỉ thông báo chưa đọc',
    unread: 'chưa đọc',
    empty: 'Chưa có thông báo',
    emptyHint:
      'Khi văn bản được mở, trả lại, phê duyệt hoặc sắp đến hạn, thông báo sẽ hiện ở đây và gửi qua thư điện tử.',
    notice: 'Thông báo',
    when: 'Lúc',
    unit: 'Đơn vị',
  },
  {
    bell: (n: number) => (n ? `Notices, ${n} unread` : 'Notices'),
    latest: 'Latest notices',
    all: 'See all',
    readAll: 'Mark all as read',
    unreadOnly: 'Unread only',
    unread: 'unread',
    empty: 'No notices yet',
    emptyHint:
      'When a paper opens, is returned, approved or falls due, a notice appears here and is sent by mail.',
    notice: 'Notice',
    when: 'When',
    unit: 'Unit',
  },
);
