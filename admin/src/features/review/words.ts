import { bilingual } from '../../i18n/bilingual.ts';

const s = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** Words of reading fast: checks, marks, comparing, the queue, keys, mentions. */
export const useReadingWords = bilingual(
  {
    checks: {
      title: (n: number) => `Kiểm tra tự động: ${n} điểm`,
      in: (n: number) => `${n} điểm kiểm tra`,
      severity: { must: 'Phải sửa', should: 'Nên sửa', hint: 'Xem lại' },
      more: (n: number) => `Xem thêm ${n} điểm`,
      less: 'Thu gọn',
    },
    marks: {
      carried: (n: number) => `không đổi từ bản đã đọc (bản ${n})`,
      others: (names: string) => `${names} đã đọc`,
      failed: 'Chưa ghi được dấu đã xem. Hãy thử lại khi có mạng.',
    },
    compare: {
      returned: (n: number) => `bản ${n} (tôi đã trả lại)`,
      seen: (n: number) => `bản ${n} (tôi đã xem)`,
      previous: (n: number) => `bản ${n} (bản trước)`,
      lastYear: (year: string) => `năm trước (${year})`,
      same: (percent: number, year: string) =>
        `Lời văn giống ${percent} % kế hoạch năm học ${year}.`,
      show: 'Xem chỗ khác',
      failed: 'Chưa tải được bản để so.',
    },
    queue: {
      done: 'Đã hết văn bản chờ thẩm định.',
      filtered: 'theo bộ lọc đang chọn',
      place: (n: number, of: number) => `${n}/${of} việc chờ`,
    },
    keys: {
      title: 'Phím tắt',
      open: 'Phím tắt (?)',
      close: 'Đóng',
      hint: 'Phím không chạy khi đang gõ chữ hay khi có hộp thoại.',
      list: [
        ['j', 'Thay đổi kế tiếp'],
        ['k', 'Thay đổi trước'],
        ['m', 'Đánh dấu (hoặc bỏ dấu) đã xem phần đang đọc'],
        ['c', 'Góp ý cho phần đang đọc'],
        ['n', 'Văn bản chờ sau'],
        ['p', 'Văn bản chờ trước'],
        ['?', 'Bảng phím này'],
        ['Ctrl + Enter', 'Gửi góp ý đang viết'],
      ] as readonly (readonly [string, string])[],
    },
    mention: {
      hint: 'Gõ @ để gọi người cùng đọc văn bản này.',
      found: (n: number) => `${n} người, dùng mũi tên và Enter để chọn`,
      called: (names: string) => `Gọi: ${names}`,
      list: 'Người được đọc văn bản này',
    },
  },
  {
    checks: {
      title: (n: number) => `Automatic checks: ${n}`,
      in: (n: number) => s(n, 'check'),
      severity: { must: 'Must mend', should: 'Should mend', hint: 'Look again' },
      more: (n: number) => `${n} more`,
      less: 'Fewer',
    },
    marks: {
      carried: (n: number) => `unchanged since the revision you read (${n})`,
      others: (names: string) => `read by ${names}`,
      failed: 'The mark was not kept. Try again when there is a connection.',
    },
    compare: {
      returned: (n: number) => `revision ${n} (I returned it)`,
      seen: (n: number) => `revision ${n} (I saw it)`,
      previous: (n: number) => `revision ${n} (the one before)`,
      lastYear: (year: string) => `last year (${year})`,
      same: (percent: number, year: string) =>
        `The words are ${percent} % those of the plan of ${year}.`,
      show: 'Show what differs',
      failed: 'What to compare with could not be loaded.',
    },
    queue: {
      done: 'Nothing more waits for your review.',
      filtered: 'as filtered',
      place: (n: number, of: number) => `${n} of ${of} waiting`,
    },
    keys: {
      title: 'Keys',
      open: 'Keys (?)',
      close: 'Close',
      hint: 'Keys rest while you type and while a dialog is open.',
      list: [
        ['j', 'Next change'],
        ['k', 'Previous change'],
        ['m', 'Mark the section you are in as read, or not'],
        ['c', 'Comment on the section you are in'],
        ['n', 'Next waiting document'],
        ['p', 'Previous waiting document'],
        ['?', 'These keys'],
        ['Ctrl + Enter', 'Send the comment'],
      ] as readonly (readonly [string, string])[],
    },
    mention: {
      hint: 'Type @ to call somebody who may read this.',
      found: (n: number) => `${s(n, 'person')}, choose with arrows and Enter`,
      called: (names: string) => `Called: ${names}`,
      list: 'People who may read this',
    },
  },
);
