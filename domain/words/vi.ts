import { passwordLength } from '../access/password.ts';
import type { DirectiveEvent } from '../directive/directive.ts';
import type { NoticeKind } from '../notices/announce.ts';
import type { PlanCommandName } from '../plan/commands.ts';
import type { PlanEventType } from '../plan/events.ts';
import type { Phase } from '../plan/state.ts';
import type { ProblemCode } from '../problems.ts';
import type { RouteEvent } from '../review-route/review-route.ts';
import type { Step } from '../review/submission.ts';
import type { Position, SubmissionKind, UnitKind } from '../shapes/basics.ts';
import type { Part } from '../shapes/content.ts';
import type { UnitEvent } from '../unit/decide.ts';
import { officeNamed, routeDetailsVi, routeVi } from './review-route.ts';
import { waitVi } from './wait.ts';

export type Params = Readonly<Record<string, string | number>>;

/** States as people see them; each has one word, one colour and one shape everywhere. */
export type ShownState =
  | 'waiting'
  | 'open'
  | 'draft'
  | 'submitted'
  | 'reviewing'
  | 'returned'
  | 'approved'
  | 'executing'
  | 'overdue'
  | 'recalled'
  | 'checking'
  | 'refused'
  | 'amending'
  | 'closed';

const positions: Record<Position, string> = {
  head: 'Thủ trưởng',
  deputy: 'Cấp phó',
  specialist: 'Chuyên viên',
  'team-lead': 'Tổ trưởng',
  clerk: 'Văn thư',
  inspector: 'Thanh tra',
  administrator: 'Quản trị hệ thống',
};
const unitKinds: Record<UnitKind, string> = {
  ministry: 'Bộ',
  department: 'Sở Giáo dục và Đào tạo',
  commune: 'Ủy ban nhân dân xã, phường',
  'district-office': 'Phòng Giáo dục và Đào tạo',
  kindergarten: 'Trường mầm non',
  primary: 'Trường tiểu học',
  'lower-secondary': 'Trường trung học cơ sở',
  'upper-secondary': 'Trường trung học phổ thông',
  'multi-level': 'Trường phổ thông nhiều cấp học',
  continuing: 'Trung tâm giáo dục thường xuyên',
  university: 'Trường đại học',
};
const submissionKinds: Record<SubmissionKind, string> = {
  plan: 'Kế hoạch',
  'semester-report': 'Báo cáo học kỳ I',
  'year-report': 'Báo cáo cuối năm',
  'ad-hoc-report': 'Báo cáo đột xuất',
};
const phases: Record<Phase, string> = {
  waiting: 'Chưa mở',
  drafting: 'Soạn thảo',
  approving: 'Thẩm định, phê duyệt',
  executing: 'Thực hiện',
  closing: 'Kết thúc',
  closed: 'Đã kết thúc',
};
const states: Record<ShownState, string> = {
  waiting: 'Chưa mở',
  open: 'Chưa soạn',
  draft: 'Nháp',
  submitted: 'Đã trình',
  reviewing: 'Đang thẩm định',
  returned: 'Trả lại',
  approved: 'Đã duyệt',
  executing: 'Đang thực hiện',
  overdue: 'Quá hạn',
  recalled: 'Rút lại',
  checking: 'Kiểm tra nội bộ',
  refused: 'Không duyệt',
  amending: 'Đang điều chỉnh',
  closed: 'Kết thúc',
};
const parts: Record<Part, string> = {
  heading: 'Trích yếu và căn cứ',
  purpose: 'Mục đích, yêu cầu',
  objectives: 'Mục tiêu, chỉ tiêu',
  tasks: 'Nhiệm vụ và giải pháp',
  funding: 'Kinh phí',
  organisation: 'Tổ chức thực hiện',
  closing: 'Nơi nhận và chữ ký',
  situation: 'Tình hình chung',
  results: 'Kết quả theo nhóm nhiệm vụ',
  indicators: 'Số liệu chỉ tiêu',
  shortcomings: 'Hạn chế và nguyên nhân',
  nextTasks: 'Nhiệm vụ thời gian tới',
  proposals: 'Kiến nghị, đề xuất',
};
const actions: Record<PlanCommandName, string> = {
  begin: 'Bắt đầu soạn',
  'answer-with': 'Lồng ghép vào văn bản đã có',
  submit: 'Ký và trình',
  recall: 'Rút lại',
  endorse: 'Đồng ý, trình lãnh đạo',
  return: 'Trả lại',
  approve: 'Phê duyệt',
  number: 'Vào sổ, cấp số',
  sign: 'Ký và trình',
  advise: 'Cho ý kiến',
  refuse: 'Không phê duyệt',
  'withdraw-approval': 'Thu hồi phê duyệt',
  forward: 'Chuyển tiếp',
  'ask-advice': 'Xin ý kiến',
  'give-advice': 'Trả lời ý kiến',
  amend: 'Điều chỉnh',
  'drop-amendment': 'Bỏ bản điều chỉnh',
  'ask-extension': 'Xin gia hạn',
  'refuse-extension': 'Không gia hạn',
  reroute: 'Chuyển sang tuyến duyệt mới',
  comment: 'Góp ý',
  'resolve-comment': 'Đánh dấu đã xong',
  progress: 'Cập nhật tiến độ',
  attach: 'Đính kèm bản ký',
  'enter-on-behalf': 'Nhập thay bản giấy',
  extend: 'Gia hạn',
  urge: 'Nhắc ngay',
};
/** What a step of a route does, as its name when it has none. */
const stepActs: Record<Step['act'], string> = {
  advise: 'Cho ý kiến',
  endorse: 'Thẩm định',
  sign: 'Ký, trình',
  approve: 'Phê duyệt',
};
/** What a paper at such a step waits for. */
const stepWaits: Record<Step['act'], string> = {
  advise: 'Chờ ý kiến',
  endorse: 'Chờ thẩm định',
  sign: 'Chờ ký',
  approve: 'Chờ phê duyệt',
};
const events: Record<
  PlanEventType | UnitEvent['type'] | DirectiveEvent['type'] | RouteEvent['type'],
  string
> = {
  'route-published': 'Công bố tuyến duyệt',
  'route-archived': 'Thôi dùng tuyến duyệt',
  'unit-opened': 'Thành lập đơn vị',
  appointed: 'Bổ nhiệm',
  'appointment-confirmed': 'Xác nhận bổ nhiệm',
  'appointment-ended': 'Thôi giữ chức vụ',
  delegated: 'Giao ký thay, ủy quyền',
  'delegation-confirmed': 'Xác nhận ủy quyền',
  'delegation-ended': 'Kết thúc ủy quyền',
  'leave-entered': 'Nghỉ phép',
  'leave-ended': 'Hết nghỉ phép',
  moved: 'Chuyển cơ quan cấp trên',
  'unit-closed': 'Giải thể đơn vị',
  'password-reset': 'Cấp lại mật khẩu',
  'password-changed': 'Tự đổi mật khẩu',
  issued: 'Ban hành',
  'fanned-out': 'Đã gửi tới các đơn vị',
  opened: 'Đã mở',
  begun: 'Bắt đầu soạn',
  'answered-with': 'Lồng ghép',
  followed: 'Theo văn bản lồng ghép',
  submitted: 'Ký và trình',
  recalled: 'Rút lại',
  endorsed: 'Đồng ý, trình lãnh đạo',
  returned: 'Trả lại',
  approved: 'Phê duyệt',
  numbered: 'Vào sổ',
  'put-forward': 'Trình nội bộ',
  signed: 'Ký và trình',
  advised: 'Cho ý kiến',
  'sent-back': 'Trả lại bước trước',
  refused: 'Không phê duyệt',
  'approval-withdrawn': 'Thu hồi phê duyệt',
  forwarded: 'Chuyển tiếp',
  'advice-asked': 'Xin ý kiến',
  'advice-given': 'Trả lời ý kiến',
  'amendment-begun': 'Bắt đầu điều chỉnh',
  'amendment-dropped': 'Bỏ bản điều chỉnh',
  rerouted: 'Chuyển tuyến duyệt',
  'extension-asked': 'Xin gia hạn',
  'extension-refused': 'Không gia hạn',
  commented: 'Góp ý',
  'comment-resolved': 'Góp ý đã xong',
  progressed: 'Cập nhật tiến độ',
  attached: 'Đính kèm',
  extended: 'Gia hạn',
  urged: 'Nhắc ngay',
  reminded: 'Nhắc hạn',
  closed: 'Kết thúc năm',
};

/** 2026-09-30 as 30/09/2026. */
const day = (date: string | number | undefined): string =>
  String(date ?? '')
    .split('-')
    .toReversed()
    .join('/');
const receivers: Readonly<Record<string, string>> = {
  'KT.':
    'Ký thay chỉ thủ trưởng giao cho cấp phó cùng đơn vị, đang giữ chức vụ vào ngày bắt đầu. Hãy chọn cấp phó, hoặc chọn hình thức khác.',
  'TL.':
    'Ký thừa lệnh chỉ giao cho tổ trưởng, chuyên viên hoặc văn thư cùng đơn vị, đang giữ chức vụ vào ngày bắt đầu. Hãy chọn người khác.',
  'TUQ.':
    'Thừa ủy quyền chỉ thủ trưởng giao cho người của đơn vị mình, hoặc thủ trưởng, cấp phó của đơn vị trực thuộc, đang giữ chức vụ vào ngày bắt đầu. Hãy chọn người khác.',
};

const problems: Record<ProblemCode, (p: Params) => string> = {
  'bad-input': () =>
    'Có ô chưa đúng. Xem các dòng chỉ ra bên dưới, sửa rồi gửi lại; nội dung đã nhập vẫn còn.',
  'bad-json': () => 'Dữ liệu gửi lên không đọc được (JSON hoặc mã ký tự UTF-8 hỏng). Hãy gửi lại.',
  'too-large': (p) =>
    `Dữ liệu gửi lên lớn hơn mức cho phép${p['limit'] ? ` (${p['limit']})` : ''}. Hãy chia nhỏ hoặc nén tệp.`,
  'too-deep': () => 'Dữ liệu gửi lên lồng quá nhiều tầng. Hãy gửi đúng mẫu.',
  'unsupported-type': () => 'Kiểu dữ liệu không được nhận. Hãy gửi application/json.',
  'not-signed-in': () =>
    'Phiên làm việc đã hết. Hãy đăng nhập lại; nội dung đang soạn vẫn được giữ.',
  'sign-in-failed': () =>
    'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy nhập lại, hoặc nhờ cơ quan cấp trên đặt lại mật khẩu.',
  'not-found': () => 'Không tìm thấy, hoặc thầy cô không có quyền xem mục này.',
  'not-allowed': () =>
    'Chức vụ hiện tại không được làm việc này. Hãy nhờ người giữ chức vụ phù hợp.',
  'cross-site': () =>
    'Yêu cầu đến từ một trang ở địa chỉ khác với địa chỉ của hệ thống nên không được nhận. Hãy mở hệ thống đúng địa chỉ rồi làm lại; nếu đã đúng, nhờ người vận hành xem lại PUBLIC_URL.',
  'confirmation-needed': (p) =>
    p['level'] === 'second-factor'
      ? 'Việc này cần xác nhận bằng mật khẩu và mã xác thực. Hãy nhập rồi làm lại; nội dung đã nhập vẫn còn.'
      : 'Việc này cần xác nhận bằng mật khẩu. Hãy nhập rồi làm lại; nội dung đã nhập vẫn còn.',
  'wrong-password': () => 'Mật khẩu chưa đúng. Hãy nhập lại.',
  'wrong-code': () =>
    'Mã xác thực chưa đúng hoặc đã dùng rồi. Mã trong ứng dụng đổi mỗi 30 giây: hãy đợi mã mới rồi nhập lại.',
  'second-factor-not-set': () =>
    'Tài khoản chưa có xác thực hai lớp. Hãy thiết lập ở mục Bảo mật tài khoản.',
  'own-submission': () =>
    'Người đã ký trình không được tự duyệt. Hãy để người khác của cơ quan quyết định.',
  'same-person': () =>
    'Thầy cô đã quyết định ở một bước trước của lần trình này; tuyến duyệt đòi hỏi người khác ở bước này. Hãy chuyển tiếp cho người cùng chức vụ hoặc ủy quyền.',
  'own-appointment': () =>
    'Không ai tự bổ nhiệm hay tự giao ủy quyền cho mình. Hãy nhờ một quản trị viên khác.',
  'key-missing': () => 'Thiếu tiêu đề Idempotency-Key. Hãy gửi kèm một mã riêng cho mỗi lần bấm.',
  'key-reused': () => 'Mã Idempotency-Key này đã dùng cho một yêu cầu khác. Hãy dùng mã mới.',
  'key-in-progress': () => 'Yêu cầu này đang được xử lý. Hãy đợi một lát rồi thử lại.',
  'stale-version': () =>
    'Nội dung đã được người khác sửa sau khi thầy cô mở. Hãy xem phần thay đổi rồi chọn giữ bản nào.',
  'stale-revision': (p) =>
    `Văn bản đã có bản ký mới (bản ${p['revision'] ?? '?'}). Hãy đọc bản mới rồi quyết định; chưa có gì thay đổi.`,
  'wrong-state': () =>
    'Việc này không còn làm được ở trạng thái hiện tại. Hãy tải lại để xem văn bản đang ở đâu.',
  'not-open-yet': () => 'Chưa đến ngày mở. Hãy quay lại khi đến ngày ghi trong văn bản chỉ đạo.',
  'already-decided': () => 'Bước này đã có người quyết định. Hãy tải lại để xem kết quả.',
  'already-begun': () => 'Nội dung này đã bắt đầu soạn. Hãy mở bản đang có.',
  incomplete: (p) =>
    `Còn ${p['count'] ?? 'một số'} chỗ chưa đủ để ký. Bấm từng dòng để đến đúng chỗ.`,
  'reason-missing': () => 'Hãy ghi lý do: người nhận cần biết phải sửa gì.',
  'date-in-past': () => 'Ngày này đã qua. Hãy chọn một ngày sau hôm nay.',
  'number-taken': (p) => `Số ${p['number'] ?? 'này'} đã dùng trong sổ năm nay. Hãy lấy số kế tiếp.`,
  'no-reviewer-office': () =>
    'Chưa xác định được cơ quan thẩm định của đơn vị. Hãy báo quản trị hệ thống kiểm tra đơn vị cấp trên.',
  'no-route': () =>
    'Văn bản chỉ đạo chưa có tuyến duyệt cho loại đơn vị và nội dung này. Hãy báo cơ quan ban hành bổ sung.',
  'may-not-return': (p) =>
    p['to'] === 'before'
      ? 'Bước này không được trả lại bước trước. Hãy trả lại cho đơn vị soạn, hoặc cho ý kiến.'
      : 'Bước này không được trả lại cho đơn vị soạn. Hãy trả lại bước trước hoặc cho ý kiến.',
  'too-late-to-withdraw': (p) =>
    p['until']
      ? `Hạn thu hồi phê duyệt đã hết ngày ${day(p['until'])}. Đơn vị có thể trình bản điều chỉnh.`
      : 'Tuyến duyệt này không cho thu hồi phê duyệt. Đơn vị có thể trình bản điều chỉnh.',
  'nobody-holds-office': () =>
    'Hiện không ai giữ chức vụ này ở cơ quan đã chọn. Hãy chọn chức vụ hoặc người khác.',
  'office-cannot-decide': () =>
    'Chức vụ hoặc cơ quan này không quyết định được ở bước này. Hãy chọn cơ quan cấp trên của đơn vị; phê duyệt phải do thủ trưởng.',
  'office-already-asked': () => 'Chức vụ này đã có mặt ở bước này. Hãy chọn nơi khác.',
  'already-asked': () => 'Đã có một đề nghị gia hạn đang chờ trả lời. Hãy chờ cấp trên quyết định.',
  'too-late-to-ask': (p) =>
    `Hạn ${day(p['due'])} đã qua, không xin gia hạn được nữa. Hãy nộp sớm nhất có thể và nêu lý do trong văn bản.`,
  'route-unsound': (p) =>
    `Tuyến còn ${p['count'] ?? 'một số'} chỗ chưa chạy được. Sửa những chỗ chỉ ra ở từng bước rồi công bố lại; chưa có gì thay đổi.`,
  'no-holder': (p) =>
    `Bước ${p['step'] ?? '?'}: không ai giữ chức vụ ${officeNamed(routeVi, positions, p)}cho bất kỳ đơn vị nào trong phạm vi. Hãy bổ nhiệm người giữ, hoặc chọn chức vụ khác.`,
  'unknown-target': () =>
    'Không có đơn vị nào thuộc phạm vi đã chọn. Hãy chọn lại loại đơn vị hoặc đơn vị cấp trên.',
  'dates-crossed': () => 'Ngày bắt đầu phải trước ngày kết thúc. Hãy sửa lại một trong hai.',
  'too-many-views': (p) =>
    `Mỗi màn hình giữ được nhiều nhất ${p['limit'] ?? 20} bộ lọc. Hãy xóa một bộ lọc ít dùng rồi lưu lại.`,
  'looser-than-above': () =>
    'Hạn này muộn hơn hạn của cấp trên. Cấp dưới chỉ được đặt hạn sớm hơn.',
  overlap: () => 'Khoảng thời gian này trùng với một khoảng đã có. Hãy kết thúc khoảng cũ trước.',
  'cycle-in-tree': () =>
    'Đơn vị không thể trực thuộc chính mình hoặc cấp dưới của mình. Hãy chọn đơn vị cấp trên khác.',
  'second-person-needed': () =>
    'Bổ nhiệm hoặc ghi nhận ủy quyền của chức vụ có quyền ký cần quản trị viên thứ hai xác nhận.',
  'hand-over-to-holder': () => 'Người này đang giữ chức vụ. Hãy chọn người kế nhiệm.',
  'delegation-beyond-powers': () =>
    'Chức vụ này không có quyền đó để giao. Hãy bỏ bớt việc không thuộc quyền của chức vụ.',
  'delegation-of-lent': () =>
    'Thầy cô giữ chức vụ này do được giao, nên không giao tiếp cho người khác. Hãy báo người giữ chức vụ tự giao.',
  'delegation-to-self': () => 'Không ai giao ký cho chính mình. Hãy chọn người khác.',
  'delegation-no-giver': () =>
    'Ngày bắt đầu không có ai, hoặc có nhiều người, giữ chức vụ này. Hãy chọn ngày khác hoặc chỉ rõ người giao.',
  'delegation-receiver': (p) =>
    receivers[String(p['authority'])] ??
    'Người này không nhận được ủy quyền của chức vụ. Hãy chọn người khác.',
  'delegation-paper-missing': () =>
    'Hãy ghi số văn bản giao và nội dung: ủy quyền phải bằng văn bản.',
  'delegation-content-missing': () =>
    'Thừa ủy quyền phải nêu rõ nội dung. Hãy chọn ít nhất một loại văn bản.',
  'delegation-open-ended': () => 'Thừa ủy quyền phải có thời hạn. Hãy ghi ngày kết thúc.',
  'delegation-too-long': () => 'Thừa ủy quyền không quá một năm. Hãy chọn ngày kết thúc sớm hơn.',
  'delegation-overlap': () =>
    'Trong những ngày này chức vụ đã giao việc và loại văn bản ấy cho người khác. Hãy kết thúc lần giao trước, hoặc chọn ngày, việc khác.',
  'file-not-accepted': () =>
    'Chỉ nhận PDF, PNG hoặc JPEG. Hãy quét văn bản thành một trong các loại đó.',
  'document-too-large': () =>
    'Văn bản quá dài nên không tạo được tệp Word. Hãy rút gọn nội dung, hoặc nhờ người vận hành nâng giới hạn.',
  'document-too-slow': (p) =>
    `Sau ${p['limit']} giây vẫn chưa tạo xong tệp Word nên đã dừng. Văn bản không thay đổi; hãy thử lại sau ít phút.`,
  'too-many-requests': (p) =>
    `Thử quá nhiều lần. Hãy đợi ${waitVi(Number(p['seconds'] ?? 60))} rồi thử lại.`,
  unavailable: () =>
    'Hệ thống đang bận hoặc bảo trì. Nội dung chưa gửi được giữ lại và sẽ gửi sau.',
  internal: () =>
    'Có lỗi ngoài dự kiến, đã được ghi lại. Chưa có gì thay đổi; hãy thử lại sau ít phút.',
};

/** What a single field lacks or has wrong. */
const details = {
  ...routeDetailsVi,
  'subject-missing': 'Chưa có trích yếu',
  'basis-missing': 'Chưa có căn cứ nào',
  'position-missing': 'Chưa ghi chức vụ người ký',
  'signer-missing': 'Chưa ghi tên người ký',
  'recipients-missing': 'Chưa có nơi nhận',
  'purpose-missing': 'Chưa có mục đích',
  'general-missing': 'Chưa có mục tiêu chung',
  'specific-missing': 'Chưa có mục tiêu cụ thể',
  'target-date-missing': 'Chỉ tiêu chưa có thời hạn',
  'group-without-task': 'Nhóm nhiệm vụ chưa có việc nào: {group}',
  'title-missing': 'Nhiệm vụ chưa có tên',
  'lead-missing': 'Nhiệm vụ chưa có người chủ trì',
  'due-missing': 'Nhiệm vụ chưa có thời hạn',
  'dates-crossed': 'Ngày bắt đầu sau ngày kết thúc',
  'funding-missing': 'Chưa có nguồn kinh phí',
  'organisation-missing': 'Chưa phân công tổ chức thực hiện',
  'situation-missing': 'Chưa nêu tình hình chung',
  'result-missing': 'Chưa nêu kết quả: {group}',
  'indicator-missing': 'Chưa đủ tử số, mẫu số: {indicator}',
  'numerator-above-denominator': 'Tử số lớn hơn mẫu số: {indicator}',
  'shortcomings-missing': 'Chưa nêu hạn chế',
  'next-missing': 'Chưa nêu nhiệm vụ tới',
  'looks-like-phone': 'Có thể là số điện thoại: văn bản không ghi dữ liệu cá nhân',
  'looks-like-id': 'Có thể là số căn cước, chứng minh nhân dân: văn bản không ghi dữ liệu cá nhân',
  'looks-like-email': 'Có thể là địa chỉ thư điện tử: văn bản không ghi dữ liệu cá nhân',
  'basis-expired': '{symbol} đã hết hiệu lực từ sau ngày {until}',
  'basis-symbol-differs': '{symbol} gần giống {expected} ngày {date}: hãy kiểm tra số, ký hiệu',
  'basis-date-differs': '{symbol} ban hành ngày {expected}, không phải {date}',
  'may-not-read': 'Người này không được xem văn bản',
  'not-later': 'Phải sau hạn hiện tại',
  'after-closing': 'Sau ngày kết thúc năm',
  'below-floor': '{indicator}: {target} % thấp hơn mức cấp trên yêu cầu ({floor} %)',
  'floor-without-target':
    'Cấp trên yêu cầu ít nhất {floor} % mà kế hoạch chưa đặt chỉ tiêu: {indicator}',
  'before-year': 'Ngày {date} sớm hơn ngày bắt đầu năm học ({from})',
  'after-year': 'Ngày {date} muộn hơn ngày khép năm ({until})',
  'share-far-from-last-year': '{indicator}: {now} %, năm trước {last} %. Hãy xem lại số liệu',
  'count-far-from-last-year': '{indicator}: mẫu số {now}, năm trước {last}. Hãy xem lại số liệu',
  'name-taken': 'Đã có một mục tên này: hãy đặt tên khác',
  'date-in-past': 'Ngày đã qua',
  'date-in-future': 'Ngày chưa tới',
  'not-a-date': 'Không phải là một ngày',
  'not-printable': 'Có ký tự không in được',
  'one-line-only': 'Chỉ một dòng',
  'not-a-school-year': 'Năm học phải là hai năm liền nhau',
  'unknown-field': 'Trường không có trong mẫu',
  'wrong-type': 'Sai kiểu dữ liệu',
  'too-long': 'Quá dài',
  required: 'Bắt buộc',
  'not-accepted': 'Giá trị không được nhận',
  taken: 'Đã có người dùng',
  'password-too-short': `Mật khẩu cần ít nhất ${passwordLength.min} ký tự`,
  'link-used': 'Liên kết đã dùng hoặc đã hết hạn: hãy yêu cầu liên kết mới',
} as const;

export type DetailCode = keyof typeof details;

/** Subject line of a notice; `plan` names the unit and the year, `what` the submission. */
const notices: Record<NoticeKind, (p: Params) => string> = {
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
  'review-escalation': (p) => `${p['act']} quá hạn: ${p['what']} của ${p['unit']}, hạn ${p['due']}`,
  'closed-open': (p) => `Năm học đã khép lại, ${p['unit']} còn nội dung chưa hoàn thành`,
};

/** What the reader of a notice is asked to do; `{asks}` is what the step asks for. */
const mailNext: Record<NoticeKind, string> = {
  opened: 'Thầy/cô có thể bắt đầu soạn từ bây giờ; phần văn bản chỉ đạo đã quy định được điền sẵn.',
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
};

/** What the office of a step is asked to do. */
const mailAsks: Record<Step['act'], string> = {
  advise: 'Đề nghị xem và cho ý kiến.',
  endorse: 'Đề nghị thẩm định: đồng ý, hoặc trả lại kèm lý do.',
  sign: 'Đề nghị xem và ký trình, hoặc trả lại người soạn kèm lý do.',
  approve: 'Đề nghị xem và phê duyệt, hoặc trả lại kèm lý do.',
};

const mail = {
  greeting: (p: Params) => `Kính gửi thầy/cô ${p['name']},`,
  open: 'Mở trong hệ thống',
  reason: (p: Params) => `Lý do: ${p['reason']}`,
  due: (p: Params) => `Hạn: hết ngày ${p['due']}`,
  undated: 'theo văn bản chỉ đạo',
  next: mailNext,
  asks: mailAsks,
  /** `stepWaits` within a sentence. */
  waiting: {
    advise: 'chờ ý kiến',
    endorse: 'chờ thẩm định',
    sign: 'chờ ký',
    approve: 'chờ phê duyệt',
  } satisfies Record<Step['act'], string>,
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
};

const dateReasons = {
  'set-by-directive': 'Văn bản chỉ đạo ấn định ngày {date}',
  'not-working': '{date} là ngày nghỉ{name}',
  shifted: 'chuyển từ {from} sang ngày làm việc kế tiếp {to}',
  moved: 'cấp trên gia hạn từ {from} sang {to}: {because}',
  'superior-overran':
    'thêm {days} ngày làm việc vì cấp trên thẩm định quá hạn, từ {from} sang {to}',
  'working-days': '{days} ngày làm việc tính từ sau ngày {from} là {to}',
  'set-on-return': 'cấp trên ấn định khi trả lại: {date}',
};

/**
 * Chức danh of the head in the signature block, by kind of unit (NĐ 30/2020, Phụ lục I mục II.7).
 */
const heads: Partial<Record<UnitKind, string>> = {
  ministry: 'BỘ TRƯỞNG',
  department: 'GIÁM ĐỐC',
  commune: 'CHỦ TỊCH',
  'district-office': 'TRƯỞNG PHÒNG',
  continuing: 'GIÁM ĐỐC',
};

export const vi = {
  language: 'vi',
  positions,
  unitKinds,
  submissionKinds,
  phases,
  states,
  parts,
  actions,
  stepActs,
  stepWaits,
  events,
  problems,
  details,
  notices,
  mail,
  dateReasons,
  route: routeVi,
  lastAct: 'Việc gần nhất: {act} (bản {revision}), {by}{office}, lúc {time} ngày {date}.',
  headTitle: (kind: string): string => heads[kind as UnitKind] ?? 'HIỆU TRƯỞNG',
};

export type Words = Omit<typeof vi, 'details' | 'dateReasons'> & {
  details: Record<DetailCode, string>;
  dateReasons: Record<keyof typeof dateReasons, string>;
};
