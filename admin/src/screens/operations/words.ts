import { bilingual } from '../../i18n/bilingual.ts';

/** Words of the health of the installation. */
export const useOperationsWords = bilingual(
  {
    up: 'Đang chạy',
    down: 'Ngừng',
    temporal: 'Đồng hồ',
    temporalDown:
      'Soạn, trình, duyệt vẫn làm được; thư nhắc sẽ gửi khi đồng hồ chạy lại, mỗi thư một lần.',
    database: 'Cơ sở dữ liệu',
    size: (mb: string) => `Dung lượng ${mb} MB`,
    wakeUps: 'Tín hiệu chờ chuyển',
    waiting: (n: string) => `${n} đang chờ`,
    oldest: (s: string) => `lâu nhất ${s}`,
    noneWaiting: 'Không có gì chờ',
    failing: 'Chuyển không được',
    attempts: (n: number) => `đã thử ${String(n)} lần`,
    nextTry: (d: string) => `thử lại lúc ${d}`,
    openPlan: 'Mở hồ sơ',
    mail: 'Thư',
    modes: {
      smtp: 'Gửi qua máy chủ thư (SMTP)',
      kept: 'Chưa cấu hình gửi: thư được giữ lại để đọc',
    },
    sent: (n: string) => `${n} đã gửi`,
    kept: (n: string) => `${n} lưu lại`,
    pending: (n: string) => `${n} chờ gửi`,
    failedMail: 'Không gửi được',
    readKept: 'Đọc thư lưu lại',
    clock: 'Giờ hệ thống',
    real: 'Giờ thật',
    demo: (n: string) => `Đồng hồ thử nghiệm, đi trước giờ thật ${n}`,
    inStep: 'Đồng hồ thử nghiệm, đang trùng giờ thật',
    span: (days: number, hours: number) =>
      [days > 0 && `${String(days)} ngày`, hours > 0 && `${String(hours)} giờ`]
        .filter(Boolean)
        .join(' '),
    seconds: (n: number) =>
      n < 90
        ? `${String(Math.round(n))} giây`
        : n < 5400
          ? `${String(Math.round(n / 60))} phút`
          : `${String(Math.round(n / 3600))} giờ`,
  },
  {
    up: 'Running',
    down: 'Down',
    temporal: 'Clock',
    temporalDown:
      'Drafting, submitting and deciding go on; reminders are sent when the clock is back, each once.',
    database: 'Database',
    size: (mb: string) => `Size ${mb} MB`,
    wakeUps: 'Wake-ups to deliver',
    waiting: (n: string) => `${n} waiting`,
    oldest: (s: string) => `oldest ${s}`,
    noneWaiting: 'Nothing waits',
    failing: 'Not delivered',
    attempts: (n: number) => `${String(n)} attempts`,
    nextTry: (d: string) => `next try ${d}`,
    openPlan: 'Open the record',
    mail: 'Mail',
    modes: {
      smtp: 'Sent through a mail server (SMTP)',
      kept: 'No mail server set: mail is kept to be read here',
    },
    sent: (n: string) => `${n} sent`,
    kept: (n: string) => `${n} kept`,
    pending: (n: string) => `${n} to be sent`,
    failedMail: 'Not delivered',
    readKept: 'Read kept mail',
    clock: 'System time',
    real: 'Real time',
    demo: (n: string) => `Demo clock, ${n} ahead of real time`,
    inStep: 'Demo clock, in step with real time',
    span: (days: number, hours: number) =>
      [
        days > 0 && `${String(days)} ${days === 1 ? 'day' : 'days'}`,
        hours > 0 && `${String(hours)} ${hours === 1 ? 'hour' : 'hours'}`,
      ]
        .filter(Boolean)
        .join(' '),
    seconds: (n: number) =>
      n < 90
        ? `${String(Math.round(n))} s`
        : n < 5400
          ? `${String(Math.round(n / 60))} min`
          : `${String(Math.round(n / 3600))} h`,
  },
);
