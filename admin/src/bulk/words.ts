import { bilingual } from '../i18n/bilingual.ts';

const papers = (n: number): string => `${String(n)} ${n === 1 ? 'paper' : 'papers'}`;
const units = (n: number): string => `${String(n)} ${n === 1 ? 'unit' : 'units'}`;

export const useBulkWords = bilingual({
  verbs: { endorse: 'Đồng ý, trình lãnh đạo', approve: 'Phê duyệt', return: 'Trả lại', forward: 'Chuyển tiếp', extend: 'Gia hạn', urge: 'Gửi nhắc', reroute: 'Chuyển phiên bản' },
  titles: {
    endorse: (n: number) => `Đồng ý và trình lãnh đạo ${String(n)} văn bản`, approve: (n: number) => `Phê duyệt ${String(n)} văn bản`, return: (n: number) => `Trả lại ${String(n)} văn bản`, forward: (n: number) => `Chuyển tiếp ${String(n)} văn bản`,
    extend: (n: number) => `Gia hạn cho ${String(n)} đơn vị`, urge: (n: number) => `Gửi nhắc tới ${String(n)} đơn vị`, reroute: (n: number) => `Chuyển ${String(n)} văn bản sang phiên bản mới`,
  },
  checking: 'Đang thử trước, chưa ghi gì…', can: (n: number) => `${String(n)} làm được`, cannot: (n: number) => `${String(n)} không làm được, sẽ bỏ qua`, none: 'Không mục nào làm được. Xem lý do dưới đây.',
  leftOut: (n: number) => `${String(n)} mục đã chọn không nằm trong lần này: khác bước, không cần, không được phép, hoặc quá 1000 mục một lần.`, newTab: 'mở thẻ mới',
  list: (n: number) => `Đúng những bản sẽ được quyết định (${String(n)})`, listPlain: (n: number) => `Danh sách (${String(n)})`, unit: 'Đơn vị', document: 'Văn bản', revision: 'Bản', download: 'Tải danh sách', file: 'danh-sach.txt',
  office: 'Với tư cách', officeCount: (office: string, n: number) => `${office}: ${String(n)} văn bản`,
  note: 'Ghi chú chung (không bắt buộc)', message: 'Lời nhắn (không bắt buộc)', reason: 'Lý do chung', reasonHint: 'Từng đơn vị sẽ đọc', reasonNeed: 'Hãy ghi lý do, đơn vị cần biết phải làm gì', dueBack: 'Sửa xong trước hết ngày', dueBackHint: 'Để trống: 5 ngày làm việc', dueOn: 'Hạn mới', dueNeed: 'Hãy chọn hạn mới, rồi hệ thống thử trước',
  toUnit: 'Chuyển đến đơn vị', toOffice: 'Chức vụ, người nhận', anyHolder: (office: string) => `${office} (ai đang giữ)`, holder: (office: string, name: string, away: boolean) => `${office}: ${name}${away ? ', đang vắng' : ''}`, toNeed: 'Hãy chọn nơi nhận, rồi hệ thống thử trước', nobody: 'Ở đơn vị này không có ai khác được quyết định bước này; hãy chọn đơn vị khác',
  urgeHint: 'Thủ trưởng đơn vị nhận thông báo và thư ngay bây giờ, ngoài các mốc nhắc tự động.', confirm: (verb: string, n: number) => `${verb} (${String(n)})`,
  running: (what: string) => `Đang làm: ${what}`, over: (what: string) => `Kết quả: ${what}`, stopped: (what: string) => `Đang dừng: ${what}`, progress: (n: number, of: number) => `${String(n)}/${String(of)}`, progressName: 'Tiến độ',
  background: 'Để chạy nền', backgroundHint: 'Đóng hộp này hay sang màn hình khác, việc vẫn chạy tiếp; tiến độ ở thanh trên cùng. Chỉ đừng đóng trang trước khi xong.', waiting: 'Mất kết nối, đang tự gửi lại. Mục đã xong không bị làm lần nữa.',
  done: (n: number) => `${String(n)} đã xong`, notDone: (n: number) => `${String(n)} chưa xong`, failed: 'Máy chủ gặp lỗi ở mục này', untold: (n: number) => `${String(n)} mục chưa có kết quả`, retry: (n: number) => `Thử lại ${String(n)} mục`, goOn: 'Tiếp tục', resultsDone: (n: number) => `Đã xong (${String(n)})`,
  lookHint: 'Mở từng văn bản để xem và xử lý riêng.', chip: (verb: string, n: number, of: number) => `${verb}: ${String(n)}/${String(of)}. Mở kết quả`, chipWaiting: 'Mất kết nối', chipStopped: 'Cần thầy cô', ended: (verb: string, n: number, rest: number) => (rest ? `${verb}: ${String(n)} đã xong, ${String(rest)} chưa xong` : `${verb}: ${String(n)} đã xong`),
  selected: (n: number) => `Đã chọn ${String(n)} văn bản`, clear: 'Bỏ chọn', selectAll: 'Chọn mọi văn bản trên trang này', select: (what: string) => `Chọn ${what}`, wholeFilter: (n: number) => `Chọn cả ${String(n)} của bộ lọc`, wholeAny: 'Chọn mọi văn bản của bộ lọc', wholeFirst: (n: number) => `Chọn ${String(n)} đầu tiên của bộ lọc`, gathering: 'Đang gom danh sách…', busy: 'Một việc hàng loạt đang chạy; xin đợi xong rồi làm việc tiếp theo.',
  reroute: {
    title: 'Chuyển văn bản đang chạy', lead: (n: number) => `sang phiên bản ${String(n)}`, hint: 'Văn bản đang chạy giữ phiên bản của nó. Nếu cần, chuyển sang phiên bản mới nhất; bảng này cho thấy trước điều gì xảy ra với từng văn bản, chưa ghi gì.',
    unit: 'Đơn vị', step: 'Bước', stepTo: (from: string, to: string) => `${from} → ${to}`, same: (step: string) => `${step} (giữ bước)`, clock: 'Đồng hồ', goesOn: 'Tính tiếp', anew: 'Tính lại từ đầu', due: 'hạn', dropped: 'Quyết định không còn tính', none: 'Không', refused: 'Không chuyển được', from: (n: number) => `từ bản ${String(n)}`,
    empty: 'Không có văn bản nào chạy theo phiên bản cũ', emptyHint: 'Khi một phiên bản mới được ban hành mà còn văn bản đang duyệt theo phiên bản trước, chúng sẽ hiện ở đây kèm điều sẽ xảy ra nếu chuyển.', all: 'Chọn mọi văn bản chuyển được', selected: (n: number) => `Đã chọn ${String(n)} văn bản`, most: 'Bảng hiện tối đa 1000 văn bản; chuyển xong sẽ hiện tiếp.',
  },
}, {
  verbs: { endorse: 'Endorse', approve: 'Approve', return: 'Return', forward: 'Forward', extend: 'Extend', urge: 'Remind', reroute: 'Move' },
  titles: {
    endorse: (n: number) => `Endorse ${papers(n)}`, approve: (n: number) => `Approve ${papers(n)}`, return: (n: number) => `Return ${papers(n)}`, forward: (n: number) => `Forward ${papers(n)}`,
    extend: (n: number) => `Extend for ${units(n)}`, urge: (n: number) => `Remind ${units(n)}`, reroute: (n: number) => `Move ${papers(n)} to the new version`,
  },
  checking: 'Trying it first, nothing is written…', can: (n: number) => `${String(n)} can be done`, cannot: (n: number) => `${String(n)} cannot, and will be left out`, none: 'None of these can be done. The reasons are below.',
  leftOut: (n: number) => `${String(n)} of the selected are left out: another step, not needed, not allowed, or beyond 1000 at once.`, newTab: 'opens a new tab',
  list: (n: number) => `Exactly the texts that are decided on (${String(n)})`, listPlain: (n: number) => `List (${String(n)})`, unit: 'Unit', document: 'Document', revision: 'Revision', download: 'Download the list', file: 'list.txt',
  office: 'Acting as', officeCount: (office: string, n: number) => `${office}: ${papers(n)}`,
  note: 'Note for all (optional)', message: 'Note (optional)', reason: 'Reason for all', reasonHint: 'Each unit reads it', reasonNeed: 'Please write a reason: the unit must know what to do', dueBack: 'To be mended by', dueBackHint: 'Empty: 5 working days', dueOn: 'New due date', dueNeed: 'Choose the new date; then it is tried first',
  toUnit: 'Forward to unit', toOffice: 'Office or person', anyHolder: (office: string) => `${office} (whoever holds it)`, holder: (office: string, name: string, away: boolean) => `${office}: ${name}${away ? ', away' : ''}`, toNeed: 'Choose who gets them; then it is tried first', nobody: 'Nobody else in this unit may decide this step; choose another unit',
  urgeHint: 'The head of the unit gets a notice and a mail now, beside the automatic reminders.', confirm: (verb: string, n: number) => `${verb} (${String(n)})`,
  running: (what: string) => `Under way: ${what}`, over: (what: string) => `Result: ${what}`, stopped: (what: string) => `Stopped: ${what}`, progress: (n: number, of: number) => `${String(n)}/${String(of)}`, progressName: 'Progress',
  background: 'Leave in the background', backgroundHint: 'Close this or go to another screen: it goes on, and the bar on top shows how far. Only keep the page open until it is done.', waiting: 'Connection lost; sending again. What is done is not done twice.',
  done: (n: number) => `${String(n)} done`, notDone: (n: number) => `${String(n)} not done`, failed: 'The server failed on this one', untold: (n: number) => `${String(n)} without a result yet`, retry: (n: number) => `Try ${String(n)} again`, goOn: 'Go on', resultsDone: (n: number) => `Done (${String(n)})`,
  lookHint: 'Open each to see it and act on it.', chip: (verb: string, n: number, of: number) => `${verb}: ${String(n)}/${String(of)}. Open the result`, chipWaiting: 'Connection lost', chipStopped: 'Needs you', ended: (verb: string, n: number, rest: number) => (rest ? `${verb}: ${String(n)} done, ${String(rest)} not done` : `${verb}: ${String(n)} done`),
  selected: (n: number) => `${papers(n)} selected`, clear: 'Clear selection', selectAll: 'Select all papers of this page', select: (what: string) => `Select ${what}`, wholeFilter: (n: number) => `Select all ${String(n)} of the filter`, wholeAny: 'Select every paper of the filter', wholeFirst: (n: number) => `Select the first ${String(n)} of the filter`, gathering: 'Gathering the list…', busy: 'A bulk act is under way; please wait until it is done.',
  reroute: {
    title: 'Move running papers', lead: (n: number) => `to version ${String(n)}`, hint: 'Running papers keep their version. Where needed they can be moved to the newest; this table shows beforehand what happens to each. Nothing is written yet.',
    unit: 'Unit', step: 'Step', stepTo: (from: string, to: string) => `${from} → ${to}`, same: (step: string) => `${step} (stays)`, clock: 'Clock', goesOn: 'Goes on', anew: 'Starts anew', due: 'due', dropped: 'Decisions that no longer count', none: 'None', refused: 'Cannot be moved', from: (n: number) => `from version ${String(n)}`,
    empty: 'No paper runs on an older version', emptyHint: 'When a new version is published while papers are reviewed under the one before, they appear here with what moving them would do.', all: 'Select all that can be moved', selected: (n: number) => `${papers(n)} selected`, most: 'At most 1000 papers are shown; after moving, the next appear.',
  },
});
