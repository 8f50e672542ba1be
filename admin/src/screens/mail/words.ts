import { bilingual } from '../../i18n/bilingual.ts';

/** Words of the letters a demo keeps instead of sending. */
export const useMailWords = bilingual(
  {
    to: 'Gửi tới',
    subject: 'Tiêu đề',
    at: 'Lúc',
    body: (s: string) => `Nội dung thư: ${s}`,
    empty: 'Chưa có thư nào được giữ lại',
    emptyHint:
      'Khi chưa cấu hình máy chủ thư, thư nhắc và thông báo được giữ ở đây thay vì gửi đi. Khi đã cấu hình, thư đi thẳng và mục này trống.',
    intro: 'Các thư này không được gửi ra ngoài.',
  },
  {
    to: 'To',
    subject: 'Subject',
    at: 'When',
    body: (s: string) => `Mail text: ${s}`,
    empty: 'No mail has been kept',
    emptyHint:
      'Without a mail server, reminders and notices are kept here instead of being sent. With one, they are sent and this stays empty.',
    intro: 'These mails were not sent out.',
  },
);
