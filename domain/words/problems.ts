import type { ProblemCode } from '../problems.ts';
import { namesEn, namesVi } from './names.ts';
import { officeNamed, routeEn, routeVi } from './review-route.ts';
import { showDate, type Params } from './template.ts';
import { waitEn, waitVi } from './wait.ts';

/** Why something was refused and what to do about it: one or two sentences, with its parameters. */
type Problems = Record<ProblemCode, (p: Params) => string>;

/** Whom an office can be lent to, by the authority that was chosen (NĐ 30/2020/NĐ-CP, Điều 13). */
const receiversVi: Readonly<Record<string, string>> = {
  'KT.':
    'Ký thay chỉ thủ trưởng giao cho cấp phó cùng đơn vị, đang giữ chức vụ vào ngày bắt đầu. Hãy chọn cấp phó, hoặc chọn hình thức khác.',
  'TL.':
    'Ký thừa lệnh chỉ giao cho tổ trưởng, chuyên viên hoặc văn thư cùng đơn vị, đang giữ chức vụ vào ngày bắt đầu. Hãy chọn người khác.',
  'TUQ.':
    'Thừa ủy quyền chỉ thủ trưởng giao cho người của đơn vị mình, hoặc thủ trưởng, cấp phó của đơn vị trực thuộc, đang giữ chức vụ vào ngày bắt đầu. Hãy chọn người khác.',
};

const receiversEn: Readonly<Record<string, string>> = {
  'KT.':
    'KT. goes from the head to a deputy of the same unit who holds that office on the first day. Choose a deputy, or another form.',
  'TL.':
    'TL. goes to a team lead, specialist or clerk of the same unit who holds that office on the first day. Choose another person.',
  'TUQ.':
    'TUQ. goes from the head to an officer of the unit, or to the head or deputy of a unit directly below, who holds that office on the first day. Choose another person.',
};

export const problemsVi: Problems = {
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
      ? `Hạn thu hồi phê duyệt đã hết ngày ${showDate(String(p['until']))}. Đơn vị có thể trình bản điều chỉnh.`
      : 'Tuyến duyệt này không cho thu hồi phê duyệt. Đơn vị có thể trình bản điều chỉnh.',
  'nobody-holds-office': () =>
    'Hiện không ai giữ chức vụ này ở cơ quan đã chọn. Hãy chọn chức vụ hoặc người khác.',
  'office-cannot-decide': () =>
    'Chức vụ hoặc cơ quan này không quyết định được ở bước này. Hãy chọn cơ quan cấp trên của đơn vị; phê duyệt phải do thủ trưởng.',
  'office-already-asked': () => 'Chức vụ này đã có mặt ở bước này. Hãy chọn nơi khác.',
  'already-asked': () => 'Đã có một đề nghị gia hạn đang chờ trả lời. Hãy chờ cấp trên quyết định.',
  'too-late-to-ask': (p) =>
    `Hạn ${showDate(String(p['due']))} đã qua, không xin gia hạn được nữa. Hãy nộp sớm nhất có thể và nêu lý do trong văn bản.`,
  'route-unsound': (p) =>
    `Tuyến còn ${p['count'] ?? 'một số'} chỗ chưa chạy được. Sửa những chỗ chỉ ra ở từng bước rồi công bố lại; chưa có gì thay đổi.`,
  'no-holder': (p) =>
    `Bước ${p['step'] ?? '?'}: không ai giữ chức vụ ${officeNamed(routeVi, namesVi.positions, p)}cho bất kỳ đơn vị nào trong phạm vi. Hãy bổ nhiệm người giữ, hoặc chọn chức vụ khác.`,
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
    receiversVi[String(p['authority'])] ??
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

export const problemsEn: Problems = {
  'bad-input': () =>
    'Some fields are not right. See the lines below, mend them and send again; what you typed is kept.',
  'bad-json': () => 'The data sent could not be read (broken JSON or UTF-8). Send it again.',
  'too-large': (p) =>
    `The data sent is larger than allowed${p['limit'] ? ` (${p['limit']})` : ''}. Split it or compress the file.`,
  'too-deep': () => 'The data sent is nested too deep. Send it in the documented shape.',
  'unsupported-type': () => 'This content type is not accepted. Send application/json.',
  'not-signed-in': () => 'Your session has ended. Sign in again; your draft is kept.',
  'sign-in-failed': () =>
    'User name or password is not right. Try again, or ask the office above to reset the password.',
  'not-found': () => 'Not found, or not yours to see.',
  'not-allowed': () => 'Your office may not do this. Ask a person who holds the office.',
  'cross-site': () =>
    'The request came from a page at another address than that of this system, so it was not taken. Open the system at its own address and do it again; if that is where you are, ask who runs it to check PUBLIC_URL.',
  'confirmation-needed': (p) =>
    p['level'] === 'second-factor'
      ? 'This needs your password and a code from your authenticator. Enter them and do it again; what you typed is kept.'
      : 'This needs your password. Enter it and do it again; what you typed is kept.',
  'wrong-password': () => 'The password is not right. Enter it again.',
  'wrong-code': () =>
    'The code is not right or was used already. The app shows a new one every 30 seconds: wait for it and try again.',
  'second-factor-not-set': () =>
    'This account has no second factor. Set it up under Account security.',
  'own-submission': () =>
    'Who signed a submission cannot approve it. Let someone else of the office decide.',
  'same-person': () =>
    'You decided an earlier step of this round; the route asks for another person here. Forward it to somebody of the same office or lend the signature.',
  'own-appointment': () =>
    'Nobody appoints themselves or lends to themselves. Ask another administrator.',
  'key-missing': () =>
    'The Idempotency-Key header is missing. Send one of your own with each click.',
  'key-reused': () => 'This Idempotency-Key was used for another request. Use a new one.',
  'key-in-progress': () => 'This request is being processed. Wait a moment and try again.',
  'stale-version': () =>
    'Someone else changed this after you opened it. See what changed and choose which to keep.',
  'stale-revision': (p) =>
    `There is a newer signed revision (${p['revision'] ?? '?'}). Read it, then decide; nothing changed.`,
  'wrong-state': () =>
    'This can no longer be done in the present state. Reload to see where it stands.',
  'not-open-yet': () => 'Not open yet. Come back on the date in the directive.',
  'already-decided': () => 'Someone has decided this step. Reload to see the outcome.',
  'already-begun': () => 'A draft exists already. Open it.',
  incomplete: (p) =>
    `${p['count'] ?? 'Some'} places are missing before it can be signed. Each line leads to its spot.`,
  'reason-missing': () => 'Give a reason: the author needs to know what to mend.',
  'date-in-past': () => 'This date has passed. Choose a later one.',
  'number-taken': (p) =>
    `Number ${p['number'] ?? ''} is taken in this year's register. Use the next one.`,
  'no-reviewer-office': () =>
    'No reviewing office was found for this unit. Ask an administrator to check the units above it.',
  'no-route': () =>
    'The directive names no route for this kind of unit and submission. Ask the issuing office to add one.',
  'may-not-return': (p) =>
    p['to'] === 'before'
      ? 'This step may not send it back to the step before. Return it to the unit, or comment.'
      : 'This step may not return it to the unit. Send it back to the step before, or comment.',
  'too-late-to-withdraw': (p) =>
    p['until']
      ? `The approval could be withdrawn until ${p['until']}. The unit can send up an amendment.`
      : 'On this route an approval cannot be withdrawn. The unit can send up an amendment.',
  'nobody-holds-office': () =>
    'Nobody holds this office there now. Choose another office or person.',
  'office-cannot-decide': () =>
    'This office cannot decide at this step. Choose an office above the unit; an approval is given by a head.',
  'office-already-asked': () => 'This office is asked at this step already. Choose another.',
  'already-asked': () =>
    'A request for an extension is waiting for an answer. Wait until the office above decides.',
  'too-late-to-ask': (p) =>
    `${p['due'] ?? 'The date'} has passed; an extension can no longer be asked. Send it up as soon as you can and give the reason in the text.`,
  'route-unsound': (p) =>
    `${p['count'] ?? 'Some'} places of the route cannot run yet. Mend what is shown at each step and publish again; nothing changed.`,
  'no-holder': (p) =>
    `Step ${p['step'] ?? '?'}: nobody holds the office ${officeNamed(routeEn, namesEn.positions, p)}for any unit in the scope. Appoint someone, or choose another office.`,
  'unknown-target': () =>
    'No unit is in the chosen scope. Choose other kinds or another unit above.',
  'dates-crossed': () => 'The start must be before the end. Change one of them.',
  'too-many-views': (p) =>
    `A screen keeps ${p['limit'] ?? 20} filters at most. Delete one you use little, then save again.`,
  'looser-than-above': () =>
    "This is later than the superior's date. A lower level may only set an earlier one.",
  overlap: () => 'This span overlaps one that exists. End the earlier one first.',
  'cycle-in-tree': () =>
    'A unit cannot be under itself or under a unit below it. Choose another parent.',
  'second-person-needed': () =>
    'Appointing to an office that signs, or recording a delegation of one, needs a second administrator.',
  'hand-over-to-holder': () => 'This person holds the office already. Choose the successor.',
  'delegation-beyond-powers': () =>
    'This office does not have that power to lend. Leave out what is not its own.',
  'delegation-of-lent': () =>
    'You act in this office because it was lent to you; it cannot be lent on. Ask the holder to do it.',
  'delegation-to-self': () => 'Nobody lends to themselves. Choose another person.',
  'delegation-no-giver': () =>
    'On the first day nobody, or more than one person, holds this office. Choose another day or name whose signature it is.',
  'delegation-receiver': (p) =>
    receiversEn[String(p['authority'])] ??
    'This office cannot be lent to this person. Choose another.',
  'delegation-paper-missing': () =>
    'Give the number of the paper and what it says: this is delegated in writing.',
  'delegation-content-missing': () =>
    'A delegation TUQ. must name its content. Choose at least one kind of document.',
  'delegation-open-ended': () => 'A delegation TUQ. must have an end. Give the last day.',
  'delegation-too-long': () =>
    'A delegation TUQ. lasts a year at most. Choose an earlier last day.',
  'delegation-overlap': () =>
    'On these days the office has lent this act and kind of document to somebody already. End that first, or choose other days or acts.',
  'file-not-accepted': () =>
    'Only PDF, PNG or JPEG are accepted. Scan the paper into one of these.',
  'document-too-large': () =>
    'The document is too long to be made into a Word file. Shorten it, or ask whoever runs the system to raise the limit.',
  'document-too-slow': (p) =>
    `The Word file was not finished after ${p['limit']} seconds, so it was stopped. The document is unchanged; try again in a few minutes.`,
  'too-many-requests': (p) =>
    `Too many attempts. Wait ${waitEn(Number(p['seconds'] ?? 60))} and try again.`,
  unavailable: () =>
    'The system is busy or under maintenance. What was not sent is kept and sent later.',
  internal: () =>
    'Something unexpected happened and was recorded. Nothing changed; try again in a few minutes.',
};
