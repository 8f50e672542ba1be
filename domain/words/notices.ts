import type { NoticeKind } from '../notices/announcement.ts';
import type { Step } from '../review/submission.ts';
import type { Params } from './template.ts';

interface NoticeWords {
  /** Subject line of a notice: `{what}` is the submission, `{unit}` the unit whose it is. */
  readonly notices: Record<NoticeKind, (p: Params) => string>;
  readonly mail: MailWords;
}

interface Letter {
  readonly subject: string;
  readonly body: string;
  readonly open: string;
}

interface MailWords {
  readonly greeting: (p: Params) => string;
  readonly open: string;
  readonly reason: (p: Params) => string;
  readonly due: (p: Params) => string;
  /** In place of a date that is not set. */
  readonly undated: string;
  /** What the reader of a notice is asked to do; `{asks}` is what the step asks for. */
  readonly next: Record<NoticeKind, string>;
  /** What the office of a step is asked to do. */
  readonly asks: Record<Step['act'], string>;
  /** `stepWaits` within a sentence. */
  readonly waiting: Record<Step['act'], string>;
  /** Why the reader gets this mail. */
  readonly why: string;
  readonly reset: Letter;
  readonly passwordChanged: Letter;
}

export const noticesVi: NoticeWords = {
  notices: {
    opened: (p) => `Đã mở: ${p['what']} của ${p['unit']}, hạn ${p['due']}`,
    'to-review': (p) => `${p['waits']}: ${p['what']} của ${p['unit']}, hạn xử lý ${p['due']}`,
    'to-sign': (p) => `Chờ ký: ${p['what']} của ${p['unit']}, hạn ${p['due']}`,
    'sent-back': (p) =>
      `Trả lại bước của thầy cô: ${p['what']} của ${p['unit']}, hạn xử lý ${p['due']}`,
    refused: (p) => `${p['what']} không được phê duyệt`,
    'approval-withdrawn': (p) => `Phê duyệt ${p['what']} của ${p['unit']} đã bị thu hồi`,
    forwarded: (p) => `Chuyển đến thầy cô: ${p['what']} của ${p['unit']}, hạn xử lý ${p['due']}`,
    'advice-asked': (p) => `Xin ý kiến về ${p['what']} của ${p['unit']}`,
    'advice-given': (p) => `Đã có ý kiến về ${p['what']} của ${p['unit']}`,
    mentioned: (p) => `Thầy cô được nhắc đến trong góp ý về ${p['what']} của ${p['unit']}`,
    'extension-asked': (p) => `${p['unit']} xin gia hạn ${p['what']} đến ${p['due']}`,
    'extension-refused': (p) => `${p['what']} không được gia hạn, hạn vẫn là ${p['due']}`,
    'nobody-free': (p) =>
      `Không có ai xử lý được ${p['what']} của ${p['unit']}: cần chuyển tiếp hoặc ủy quyền`,
    'extension-reminder': (p) =>
      `Nhắc trả lời xin gia hạn của ${p['unit']}: ${p['what']}, trả lời trước hết ngày ${p['due']}`,
    'extension-late': (p) =>
      `Quá hạn trả lời xin gia hạn của ${p['unit']}: ${p['what']}, hạn trả lời ${p['due']}`,
    'extension-escalation': (p) =>
      `Xin gia hạn của ${p['unit']} chưa được trả lời: ${p['what']}, hạn trả lời ${p['due']}`,
    endorsed: (p) => `${p['what']} đã qua bước thẩm định, đang ${p['waiting']}`,
    returned: (p) => `${p['what']} được trả lại, sửa trước hết ngày ${p['due']}`,
    approved: (p) => `${p['what']} đã được phê duyệt`,
    'to-number': (p) => `Chờ vào sổ: ${p['what']} đã được phê duyệt`,
    recalled: (p) => `${p['unit']} đã rút lại ${p['what']}`,
    extended: (p) => `Hạn mới của ${p['what']}: ${p['due']}`,
    urged: (p) => `Đề nghị nộp ${p['what']}, hạn ${p['due']}`,
    'due-reminder': (p) => `Nhắc hạn: ${p['what']} của ${p['unit']}, hạn ${p['due']}`,
    'due-late': (p) => `Quá hạn nộp: ${p['what']} của ${p['unit']}, hạn ${p['due']}`,
    'due-escalation': (p) => `Đơn vị quá hạn nộp: ${p['what']} của ${p['unit']}, hạn ${p['due']}`,
    'review-reminder': (p) =>
      `Nhắc xử lý: ${p['what']} của ${p['unit']} ${p['waiting']}, hạn ${p['due']}`,
    'review-late': (p) =>
      `Quá hạn xử lý: ${p['what']} của ${p['unit']} ${p['waiting']}, hạn ${p['due']}`,
    'review-escalation': (p) =>
      `${p['act']} quá hạn: ${p['what']} của ${p['unit']}, hạn ${p['due']}`,
    'closed-open': (p) => `Năm học đã khép lại, ${p['unit']} còn nội dung chưa hoàn thành`,
  },
  mail: {
    greeting: (p) => `Kính gửi thầy/cô ${p['name']},`,
    open: 'Mở trong hệ thống',
    reason: (p) => `Lý do: ${p['reason']}`,
    due: (p) => `Hạn: hết ngày ${p['due']}`,
    undated: 'theo văn bản chỉ đạo',
    next: {
      opened:
        'Thầy/cô có thể bắt đầu soạn từ bây giờ; phần văn bản chỉ đạo đã quy định được điền sẵn.',
      'to-review': '{asks}',
      'to-sign': '{asks}',
      'sent-back': 'Bước sau trả lại để xem lại. Đề nghị quyết định lại, hoặc trả lại đơn vị.',
      refused: 'Đề nghị xem lý do. Nội dung này vẫn còn phải nộp: sửa, ký và trình bản mới.',
      'approval-withdrawn':
        'Đề nghị xem lý do và tạm dừng phần bị ảnh hưởng; kết quả mới sẽ được báo ngay.',
      forwarded: 'Lý do chuyển ghi trong văn bản. {asks}',
      'advice-asked': 'Đề nghị trả lời ngay trong văn bản; quyền quyết định vẫn ở người hỏi.',
      'advice-given': 'Đề nghị xem ý kiến và quyết định.',
      mentioned: 'Đề nghị xem góp ý và trả lời nếu cần.',
      'extension-asked': 'Đề nghị đồng ý một hạn mới, hoặc từ chối kèm lý do.',
      'extension-refused': 'Hạn cũ vẫn giữ nguyên. Đề nghị hoàn thiện và trình đúng hạn.',
      'nobody-free':
        'Người giữ chức vụ vắng hoặc không được quyết định. Đề nghị chuyển tiếp, cử người hoặc ủy quyền ngay.',
      'extension-reminder':
        'Đơn vị đang chờ trả lời. Đề nghị đồng ý một hạn mới, hoặc từ chối kèm lý do.',
      'extension-late':
        'Thời hạn trả lời đã qua, đơn vị đang chờ. Đề nghị đồng ý một hạn mới, hoặc từ chối kèm lý do.',
      'extension-escalation':
        'Thời hạn trả lời đã qua mà đơn vị chưa được trả lời. Đề nghị lãnh đạo đôn đốc hoặc phân công người xử lý.',
      endorsed: 'Thầy/cô chưa phải làm gì; kết quả sẽ được báo khi có quyết định.',
      returned: 'Đề nghị xem góp ý, sửa nội dung rồi ký và trình lại.',
      approved: 'Có thể vào sổ, cấp số và tổ chức thực hiện.',
      'to-number': 'Đề nghị văn thư vào sổ, cấp số và ngày ban hành.',
      recalled: 'Không cần xử lý bản đã rút; đơn vị sẽ trình lại bản khác.',
      extended: 'Các mốc nhắc hạn tính theo hạn mới.',
      urged: 'Cấp trên đang chờ văn bản này. Đề nghị hoàn thiện, ký và trình sớm.',
      'due-reminder': 'Đề nghị hoàn thiện, ký và trình trước khi hết hạn.',
      'due-late': 'Văn bản chưa được trình. Đề nghị hoàn thiện, ký và trình ngay.',
      'due-escalation': 'Đơn vị chưa trình văn bản này. Đề nghị đôn đốc đơn vị.',
      'review-reminder': 'Đơn vị đang chờ kết quả. {asks}',
      'review-late': 'Thời hạn xử lý đã qua, đơn vị đang chờ kết quả. {asks}',
      'review-escalation':
        'Thời hạn xử lý đã qua mà bước này chưa có kết quả. Đề nghị lãnh đạo đôn đốc hoặc phân công người xử lý.',
      'closed-open':
        'Không thể trình thêm cho năm học này. Đề nghị xem phần còn thiếu và liên hệ cấp trên nếu cần.',
    },
    asks: {
      advise: 'Đề nghị xem và cho ý kiến.',
      endorse: 'Đề nghị thẩm định: đồng ý, hoặc trả lại kèm lý do.',
      sign: 'Đề nghị xem và ký trình, hoặc trả lại người soạn kèm lý do.',
      approve: 'Đề nghị xem và phê duyệt, hoặc trả lại kèm lý do.',
    },
    waiting: {
      advise: 'chờ ý kiến',
      endorse: 'chờ thẩm định',
      sign: 'chờ ký',
      approve: 'chờ phê duyệt',
    },
    why: 'Thầy/cô nhận thư này vì đang giữ chức vụ có liên quan. Thư gửi tự động, không cần trả lời.',
    reset: {
      subject: 'Đặt lại mật khẩu',
      body: 'Có yêu cầu đặt lại mật khẩu cho tài khoản này. Liên kết dùng một lần, trong 60 phút. Nếu không phải thầy/cô yêu cầu, hãy bỏ qua thư này.',
      open: 'Đặt mật khẩu mới',
    },
    passwordChanged: {
      subject: 'Mật khẩu đã được đổi',
      body: 'Mật khẩu của tài khoản này vừa được đổi, các thiết bị khác phải đăng nhập lại. Nếu không phải thầy/cô đổi, hãy chọn "Quên mật khẩu?" ở trang đăng nhập để đặt lại ngay.',
      open: 'Mở trang đăng nhập',
    },
  },
};

export const noticesEn: NoticeWords = {
  notices: {
    opened: (p) => `Open: ${p['what']} of ${p['unit']}, due ${p['due']}`,
    'to-review': (p) => `${p['waits']}: ${p['what']} of ${p['unit']}, by ${p['due']}`,
    'to-sign': (p) => `To sign: ${p['what']} of ${p['unit']}, by ${p['due']}`,
    'sent-back': (p) => `Sent back to your step: ${p['what']} of ${p['unit']}, by ${p['due']}`,
    refused: (p) => `${p['what']} was not approved`,
    'approval-withdrawn': (p) => `The approval of ${p['what']} of ${p['unit']} was withdrawn`,
    forwarded: (p) => `Forwarded to you: ${p['what']} of ${p['unit']}, by ${p['due']}`,
    'advice-asked': (p) => `Your advice is asked on ${p['what']} of ${p['unit']}`,
    'advice-given': (p) => `Advice was given on ${p['what']} of ${p['unit']}`,
    mentioned: (p) => `You are mentioned in a comment on ${p['what']} of ${p['unit']}`,
    'extension-asked': (p) => `${p['unit']} asks to extend ${p['what']} to ${p['due']}`,
    'extension-refused': (p) => `${p['what']} was not extended, it is still due ${p['due']}`,
    'nobody-free': (p) =>
      `Nobody can decide on ${p['what']} of ${p['unit']}: forward it or lend the signature`,
    'extension-reminder': (p) =>
      `Reminder: ${p['unit']} waits for an answer to its request for ${p['what']}, by ${p['due']}`,
    'extension-late': (p) =>
      `Answer overdue: ${p['unit']} waits for an answer to its request for ${p['what']}, was due ${p['due']}`,
    'extension-escalation': (p) =>
      `Request of ${p['unit']} not answered: ${p['what']}, answer was due ${p['due']}`,
    endorsed: (p) => `${p['what']} was endorsed and waits for ${p['waiting']}`,
    returned: (p) => `${p['what']} was returned, mend it by the end of ${p['due']}`,
    approved: (p) => `${p['what']} was approved`,
    'to-number': (p) => `To register: ${p['what']} was approved`,
    recalled: (p) => `${p['unit']} recalled ${p['what']}`,
    extended: (p) => `New due date of ${p['what']}: ${p['due']}`,
    urged: (p) => `Please send ${p['what']}, due ${p['due']}`,
    'due-reminder': (p) => `Reminder: ${p['what']} of ${p['unit']}, due ${p['due']}`,
    'due-late': (p) => `Overdue: ${p['what']} of ${p['unit']}, due ${p['due']}`,
    'due-escalation': (p) => `A unit is late: ${p['what']} of ${p['unit']}, due ${p['due']}`,
    'review-reminder': (p) =>
      `Reminder: ${p['what']} of ${p['unit']} waits for ${p['waiting']}, by ${p['due']}`,
    'review-late': (p) =>
      `Overdue: ${p['what']} of ${p['unit']} waits for ${p['waiting']}, by ${p['due']}`,
    'review-escalation': (p) => `${p['act']} overdue: ${p['what']} of ${p['unit']}, by ${p['due']}`,
    'closed-open': (p) => `The year is closed; ${p['unit']} left something open`,
  },
  mail: {
    greeting: (p) => `Dear ${p['name']},`,
    open: 'Open in the system',
    reason: (p) => `Reason: ${p['reason']}`,
    due: (p) => `Due: by the end of ${p['due']}`,
    undated: 'as the directive says',
    next: {
      opened: 'You can begin the draft now; what the directive settles is already filled in.',
      'to-review': '{asks}',
      'to-sign': '{asks}',
      'sent-back': 'The next step sent it back. Please decide again, or return it to the unit.',
      refused:
        'Please read the reason. It is still owed: mend it, sign it and send up a new revision.',
      'approval-withdrawn':
        'Please read the reason and hold what it touches; you will hear of the new decision at once.',
      forwarded: 'The reason stands with it. {asks}',
      'advice-asked': 'Please answer with the document; the decision stays with who asked.',
      'advice-given': 'Please read the advice and decide.',
      mentioned: 'Please read the comment and answer if needed.',
      'extension-asked': 'Please agree to a new date, or refuse with a reason.',
      'extension-refused': 'The old date stands. Please finish and send it up in time.',
      'nobody-free':
        'Who holds the office is away or may not decide. Please forward it, assign somebody or lend the signature now.',
      'extension-reminder':
        'The unit is waiting. Please agree to a new date, or refuse with a reason.',
      'extension-late':
        'The time to answer has passed and the unit is waiting. Please agree to a new date, or refuse with a reason.',
      'extension-escalation':
        'The time to answer has passed and the unit has no answer. The head is asked to press for it or assign someone.',
      endorsed: 'Nothing is asked of you yet; you will hear when it is decided.',
      returned: 'Please read the comments, mend the text, sign and send it up again.',
      approved: 'It can be registered and carried out.',
      'to-number': 'Please enter its number and date in the register.',
      recalled: 'Nothing is asked for the recalled text; the unit will send another.',
      extended: 'Reminders follow the new date.',
      urged: 'The office above is waiting for it. Please finish, sign and send it up soon.',
      'due-reminder': 'Please finish, sign and send it up before the date passes.',
      'due-late': 'It has not been sent up. Please finish, sign and send it up at once.',
      'due-escalation': 'The unit has not sent it up. Please press for it.',
      'review-reminder': 'The unit is waiting. {asks}',
      'review-late': 'The time for it has passed and the unit is waiting. {asks}',
      'review-escalation':
        'The time for it has passed and nothing was decided. The head is asked to press for it or assign someone.',
      'closed-open':
        'Nothing more can be sent up for this year. Please see what is missing and ask the office above if needed.',
    },
    asks: {
      advise: 'Please read it and give an opinion.',
      endorse: 'Please review it: endorse, or return it with a reason.',
      sign: 'Please read and sign it, or return it with a reason.',
      approve: 'Please read and approve it, or return it with a reason.',
    },
    waiting: {
      advise: 'an opinion',
      endorse: 'review',
      sign: 'signature',
      approve: 'approval',
    },
    why: 'You receive this because of the office you hold. It was sent automatically; no reply is needed.',
    reset: {
      subject: 'Reset your password',
      body: 'A password reset was asked for this account. The link works once, for 60 minutes. If it was not you, ignore this mail.',
      open: 'Set a new password',
    },
    passwordChanged: {
      subject: 'Your password was changed',
      body: 'The password of this account has just been changed; other devices have to sign in again. If it was not you, choose "Forgot your password?" on the sign-in page and reset it at once.',
      open: 'Open the sign-in page',
    },
  },
};
