import { bilingual } from '../../i18n/bilingual.ts';
import { counted } from '../../i18n/counted.ts';

/** Words of the list of plans and of one year: its tabs, what happened, its revisions. */
export const usePlanWords = bilingual(
  {
    title: 'Kế hoạch',
    unit: 'Đơn vị',
    state: 'Trạng thái',
    strip: 'Tiến trình',
    due: 'Hạn',
    changed: 'Cập nhật',
    empty: 'Chưa có kế hoạch nào',
    emptyHint:
      'Khi cấp trên ban hành văn bản chỉ đạo của năm học, mỗi đơn vị được giao sẽ có một kế hoạch ở đây, kèm hạn nộp và lý do của từng hạn.',
    emptyAction: 'Xem văn bản chỉ đạo',
    back: 'Kế hoạch',
    tabs: {
      overview: 'Tổng quan',
      document: 'Văn bản',
      tasks: 'Nhiệm vụ',
      revisions: 'Các bản ký',
      history: 'Diễn biến',
    },
    tabsLabel: 'Các mặt của kế hoạch',
    obligations: 'Việc phải nộp',
    route: 'Đường thẩm định',
    coming: 'Sắp tới',
    history: 'Đã diễn ra',
    noHistory: 'Chưa có diễn biến nào.',
    noComing: 'Không còn mốc nào phía trước.',
    noTasks: 'Chưa có nhiệm vụ',
    noTasksHint:
      'Nhiệm vụ xuất hiện khi kế hoạch được phê duyệt; từ đó người chủ trì cập nhật tiến độ.',
    open: 'Mở',
    choose: 'Văn bản',
    more: (n: number) => `Xem thêm ${n}`,
    directiveLine: (symbol: string, year: string) => `${symbol}, năm học ${year}`,
    unitKind: 'Loại đơn vị',
    happened: {
      reminder: {
        rung: (n: number) =>
          n < 0
            ? `trước hạn ${-n} ngày làm việc`
            : n === 0
              ? 'đúng ngày hạn'
              : `quá hạn ${n} ngày làm việc`,
        due: (d: string) => `hạn ${d}`,
        to: {
          author: { reminder: 'nhắc đơn vị', escalation: 'nhắc đơn vị, báo cấp trên' },
          reviewer: {
            reminder: 'nhắc nơi đang giữ văn bản',
            escalation: 'nhắc nơi đang giữ văn bản, báo lãnh đạo',
          },
          granter: {
            reminder: 'nhắc nơi trả lời xin gia hạn',
            escalation: 'nhắc nơi trả lời xin gia hạn, báo cấp trên',
          },
        },
        nobody: 'không có ai xử lý được, báo cấp trên',
        superseded: 'không gửi, lần nhắc sau đã thay',
        told: (who: string, names: string, others: number) =>
          names
            ? `${who}: ${names}${others ? ` và ${others} người khác` : ''}`
            : others
              ? `${who}: ${others} người`
              : who,
      },
      by: (who: string, office: string) => (office ? `${who} (${office})` : who),
      system: 'Hệ thống',
      kinds: {
        opens: 'mở',
        due: 'hạn nộp',
        'review-due': 'hạn thẩm định',
        mend: 'hạn sửa',
        closes: 'khép năm',
        task: 'nhiệm vụ',
      },
    },
    revisions: {
      title: 'Các bản đã ký',
      from: 'So từ',
      to: 'đến',
      signed: (who: string, when: string) => `${who} ký ${when}`,
      unsigned: (who: string) => (who ? `${who} trình nội bộ, chưa ký` : 'trình nội bộ, chưa ký'),
      inForce: 'đang có hiệu lực',
      superseded: 'đã được thay thế',
      none: 'Chưa có bản nào được ký',
      noneHint:
        'Mỗi lần ký và trình tạo một bản không sửa được nữa. Có từ hai bản trở lên thì so sánh được ở đây.',
      same: 'Hai bản giống nhau.',
      hash: 'Mã băm',
      changed: (n: number) => `${n} chỗ thay đổi`,
      alone: 'Mới có một bản; chưa có gì để so.',
    },
  },
  {
    title: 'Plans',
    unit: 'Unit',
    state: 'State',
    strip: 'Progress',
    due: 'Due',
    changed: 'Changed',
    empty: 'No plans yet',
    emptyHint:
      "When a superior issues the school year's directive, each unit it names gets a plan here, with its due dates and the reason for each.",
    emptyAction: 'See directives',
    back: 'Plans',
    tabs: {
      overview: 'Overview',
      document: 'Document',
      tasks: 'Tasks',
      revisions: 'Revisions',
      history: 'History',
    },
    tabsLabel: 'Sides of the plan',
    obligations: 'To be sent',
    route: 'Review route',
    coming: 'Coming up',
    history: 'What happened',
    noHistory: 'Nothing has happened yet.',
    noComing: 'No dates ahead.',
    noTasks: 'No tasks yet',
    noTasksHint:
      'Tasks appear once the plan is approved; from then on their leads update progress.',
    open: 'Open',
    choose: 'Document',
    more: (n: number) => `Show ${n} more`,
    directiveLine: (symbol: string, year: string) => `${symbol}, school year ${year}`,
    unitKind: 'Kind of unit',
    happened: {
      reminder: {
        rung: (n: number) =>
          n < 0
            ? `${counted(-n, 'working day')} before the date`
            : n === 0
              ? 'on the date'
              : `${counted(n, 'working day')} late`,
        due: (d: string) => `due ${d}`,
        to: {
          author: { reminder: 'to the unit', escalation: 'to the unit and its superiors' },
          reviewer: {
            reminder: 'to who has the paper',
            escalation: 'to who has the paper and the head above',
          },
          granter: {
            reminder: 'to who answers the request',
            escalation: 'to who answers the request and the head above',
          },
        },
        nobody: 'nobody could act, told to the office above',
        superseded: 'not sent, a later one took its place',
        told: (who: string, names: string, others: number) =>
          names
            ? `${who}: ${names}${others ? ` and ${counted(others, 'other')}` : ''}`
            : others
              ? `${who}: ${counted(others, 'person', 'people')}`
              : who,
      },
      by: (who: string, office: string) => (office ? `${who} (${office})` : who),
      system: 'System',
      kinds: {
        opens: 'opens',
        due: 'due',
        'review-due': 'review due',
        mend: 'mend by',
        closes: 'year closes',
        task: 'task',
      },
    },
    revisions: {
      title: 'Signed revisions',
      from: 'From',
      to: 'to',
      signed: (who: string, when: string) => `signed by ${who}, ${when}`,
      unsigned: (who: string) =>
        who ? `laid before the unit by ${who}, not signed` : 'laid before the unit, not signed',
      inForce: 'in force',
      superseded: 'superseded',
      none: 'Nothing signed yet',
      noneHint:
        'Each signature makes a revision that can no longer change. With two or more they can be compared here.',
      same: 'The two revisions are the same.',
      hash: 'Hash',
      changed: (n: number) => counted(n, 'change'),
      alone: 'There is one revision only; nothing to compare yet.',
    },
  },
);
