import { bilingual } from '../../i18n/bilingual.ts';
import { counted } from '../../i18n/counted.ts';

/** Words of what a unit owes: beginning it, entering it from paper, more time, urging. */
export const useObligationWords = bilingual(
  {
    openDocument: 'Mở văn bản',
    opens: (d: string) => `mở từ ${d}`,
    begin: {
      title: 'Bắt đầu soạn',
      text: (what: string) =>
        `Tạo bản nháp cho: ${what}. Phần chung lấy từ văn bản chỉ đạo, phần còn lại thầy cô điền.`,
      also: 'Văn bản này trả lời cả (lồng ghép)',
    },
    answerWith: {
      title: 'Lồng ghép',
      confirm: 'Lồng ghép',
      choose: 'Chọn văn bản',
      text: (what: string) =>
        `Dùng một văn bản đơn vị đã có để trả lời cả: ${what}. Văn bản được thẩm định một lần; kết quả tính cho cả hai văn bản chỉ đạo.`,
    },
    behalf: {
      title: 'Nhập thay bản giấy',
      text: (unit: string) =>
        `Nhập văn bản giấy đã ký của ${unit}. Bản nhập được ghi rõ là nhập thay và kèm bản quét.`,
      subject: 'Trích yếu ghi trên văn bản',
      signedOn: 'Ngày ký trên bản giấy',
      fileFirst: 'Bản quét (bắt buộc)',
    },
    extend: {
      title: 'Gia hạn',
      text: (what: string, due: string) => `${what}, hạn hiện tại ${due}.`,
      dueOn: 'Hạn mới',
      reason: 'Lý do gia hạn',
      reasonHint: 'Đơn vị đọc được lý do này.',
    },
    urge: {
      title: 'Đôn đốc',
      text: (what: string, unit: string) => `Gửi lời đôn đốc về ${what} tới ${unit}.`,
      note: 'Lời nhắn kèm (không bắt buộc)',
    },
    extension: {
      ask: 'Xin gia hạn',
      askLead: (what: string, due: string) => `${what}, hạn hiện tại ${due}.`,
      answerIn: (n: number) =>
        `Cấp trên trả lời trong ${n} ngày làm việc; trong lúc chờ, hạn hiện tại vẫn tính.`,
      dueOn: 'Xin đến hết ngày',
      reason: 'Lý do (bắt buộc)',
      reasonHint: 'Cấp trên đọc nguyên văn lời này.',
      asked: (who: string, when: string, due: string) =>
        `${who} xin gia hạn đến hết ngày ${due} (gửi ${when}).`,
      waits: (d: string) => `Cấp trên trả lời trước hết ngày ${d}.`,
      answerBy: (d: string) => `Cần trả lời trước hết ngày ${d}.`,
      grant: 'Đồng ý gia hạn',
      grantLead: (unit: string, what: string, due: string) =>
        `${unit} xin gia hạn ${what} đến hết ngày ${due}.`,
      grantOn: 'Hạn mới',
      grantReason: 'Lời trả lời (bắt buộc)',
      refuse: 'Không gia hạn',
      refuseReason: 'Lý do không gia hạn (bắt buộc)',
      refuseLead: (what: string, due: string) => `${what} giữ nguyên hạn ${due}.`,
      hint: 'Đơn vị đọc nguyên văn lời này.',
      gaveWay: 'Đồng ý.',
    },
    done: {
      begin: 'Đã tạo bản nháp',
      'answer-with': 'Đã lồng ghép',
      'enter-on-behalf': 'Đã nhập thay',
      extend: 'Đã gia hạn',
      urge: 'Đã gửi lời đôn đốc',
      'ask-extension': 'Đã gửi đề nghị gia hạn',
      'refuse-extension': 'Đã trả lời: không gia hạn',
    },
  },
  {
    openDocument: 'Open document',
    opens: (d: string) => `opens on ${d}`,
    begin: {
      title: 'Begin draft',
      text: (what: string) =>
        `Creates a draft for: ${what}. What the directive settles is filled in; the rest is yours.`,
      also: 'This document also answers',
    },
    answerWith: {
      title: 'Answer with an existing document',
      confirm: 'Use it',
      choose: 'Choose a document',
      text: (what) =>
        `Use a document the unit already has to answer this too: ${what}. It is reviewed once; the outcome counts for both directives.`,
    },
    behalf: {
      title: 'Enter paper on behalf',
      text: (unit: string) =>
        `Enter the signed paper of ${unit}. It is marked as entered on behalf and carries the scan.`,
      subject: 'Subject as on the paper',
      signedOn: 'Date of signature on the paper',
      fileFirst: 'Scan (required)',
    },
    extend: {
      title: 'Extend',
      text: (what: string, due: string) => `${what}, now due ${due}.`,
      dueOn: 'New due date',
      reason: 'Reason',
      reasonHint: 'The unit can read this.',
    },
    urge: {
      title: 'Urge',
      text: (what: string, unit: string) => `Urges ${unit} to send up ${what}.`,
      note: 'Note (optional)',
    },
    extension: {
      ask: 'Ask for an extension',
      askLead: (what, due) => `${what}, now due ${due}.`,
      answerIn: (n) =>
        `The office above answers within ${counted(n, 'working day')}; until then the present date counts.`,
      dueOn: 'Until the end of',
      reason: 'Reason (required)',
      reasonHint: 'The office above reads these words.',
      asked: (who, when, due) =>
        `${who} asks for an extension to the end of ${due} (sent ${when}).`,
      waits: (d) => `The office above answers by the end of ${d}.`,
      answerBy: (d) => `To be answered by the end of ${d}.`,
      grant: 'Grant the extension',
      grantLead: (unit, what, due) => `${unit} asks for ${what} to be due ${due}.`,
      grantOn: 'New due date',
      grantReason: 'Answer (required)',
      refuse: 'Refuse the extension',
      refuseReason: 'Reason (required)',
      refuseLead: (what, due) => `${what} stays due ${due}.`,
      hint: 'The unit reads these words.',
      gaveWay: 'Granted.',
    },
    done: {
      begin: 'Draft created',
      'answer-with': 'Answered with the existing document',
      'enter-on-behalf': 'Entered on behalf',
      extend: 'Extended',
      urge: 'The unit has been urged',
      'ask-extension': 'Request sent',
      'refuse-extension': 'Answered: not extended',
    },
  },
);
