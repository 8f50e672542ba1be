/** Words of the frame and of the parts every screen shares. Each folder has its own beside it; the field's are in domain/words. */
export const vi = {
  product: 'Niên Khóa',
  tagline: 'Kế hoạch năm học, từ chỉ đạo đến báo cáo',
  menu: {
    home: 'Trang chủ', work: 'Việc cần xử lý', plans: 'Kế hoạch', reports: 'Báo cáo', tasks: 'Nhiệm vụ', directives: 'Văn bản chỉ đạo', routes: 'Tuyến duyệt', board: 'Theo dõi nộp', clock: 'Thời gian xử lý', units: 'Đơn vị',
    people: 'Nhân sự', calendar: 'Lịch làm việc', notices: 'Thông báo', audit: 'Nhật ký', operations: 'Vận hành', mail: 'Thư lưu lại',
  },
  short: {
    home: 'Trang chủ', work: 'Cần xử lý', plans: 'Kế hoạch', reports: 'Báo cáo', tasks: 'Nhiệm vụ', directives: 'Chỉ đạo', routes: 'Tuyến duyệt', board: 'Theo dõi', clock: 'Xử lý', units: 'Đơn vị',
    people: 'Nhân sự', calendar: 'Lịch', notices: 'Thông báo', audit: 'Nhật ký', operations: 'Vận hành', mail: 'Thư',
  },
  frame: {
    skip: 'Đến phần nội dung', main: 'Mục chính', more: 'Thêm', schoolYear: 'Năm học', schoolYearOf: (y: string) => `Năm học ${y}`, account: 'Tài khoản', openAccount: (name: string) => `Tài khoản của ${name}`,
    notices: 'Thông báo', unread: (n: number) => (n ? `Thông báo, ${n} chưa đọc` : 'Thông báo'), language: 'Ngôn ngữ', vietnamese: 'Tiếng Việt', english: 'English', look: 'Giao diện',
    light: 'Sáng', dark: 'Tối', system: 'Theo máy', density: 'Khoảng cách dòng', comfortable: 'Thoáng', compact: 'Gọn', signOut: 'Đăng xuất', demoClock: 'Đồng hồ thử nghiệm',
    now: (t: string) => `Bây giờ là ${t}`, advanceTo: 'Đi tới ngày', advance: 'Đi tới', advancing: 'Đang cho thời gian trôi…', advanced: (t: string) => `Đã sang ${t}`, live: 'Cập nhật trực tiếp', reconnecting: 'Mất kết nối, đang nối lại…',
    fallen: 'Màn hình này gặp lỗi', fallenHint: 'Nội dung đã lưu không mất. Hãy tải lại trang; nếu vẫn lỗi, báo quản trị hệ thống.', reload: 'Tải lại trang', notHere: 'Không có trang này', notHereHint: 'Đường dẫn có thể đã cũ hoặc gõ nhầm.', goHome: 'Về trang chủ',
  },
  act: {
    save: 'Lưu', cancel: 'Thôi', close: 'Đóng', back: 'Quay lại', retry: 'Thử lại', add: 'Thêm', remove: 'Bỏ', edit: 'Sửa', open: 'Mở', send: 'Gửi', confirm: 'Xác nhận', search: 'Tìm', clear: 'Xóa lọc',
    all: 'Tất cả', previous: 'Trang trước', next: 'Trang sau', sending: 'Đang gửi…', print: 'In', copy: 'Sao chép', copied: 'Đã sao chép',
  },
  list: {
    search: 'Tìm, gõ không dấu cũng được', filters: 'Bộ lọc', range: (from: number, to: number, total: number) => `${from}–${to} trong ${total}`, none: 'Không có mục nào khớp bộ lọc', noneHint: 'Thử bớt điều kiện hoặc tìm từ khác.', sortBy: (c: string) => `Sắp theo ${c}`,
    loading: 'Đang tải danh sách…', count: (n: number) => `${n} mục`,
  },
  date: {
    why: 'Vì sao ngày này?', left: (n: number) => `còn ${n} ngày làm việc`, today: 'hạn hôm nay', late: (n: number) => `quá hạn ${n} ngày làm việc`, lateSince: (day: string) => `quá hạn từ ${day}`, dueOn: (day: string) => `hạn ${day}`, inSentence: (weekday: string) => weekday.toLowerCase(), none: 'Chưa có hạn', placeholder: 'ngày/tháng/năm', format: 'Ghi ngày như 28/11/2026', pick: 'Chọn trên lịch', outside: (from: string | undefined, to: string | undefined) => (from && to ? `Từ ${from} đến ${to}` : from ? `Từ ${from} trở đi` : `Đến ${to ?? ''}`), weekdays: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
  },
  strip: {
    label: 'Tiến trình của năm', stages: ['Soạn thảo', 'Đã trình', 'Thẩm định', 'Phê duyệt', 'Thực hiện', 'Báo cáo', 'Kết thúc'], done: 'đã qua', now: 'đang ở bước này', ahead: 'chưa tới', step: (n: number, of: number) => `Bước ${n}/${of}`,
    at: (desk: string) => `Ở bàn ${desk}`, held: (n: number) => `${n} ngày làm việc`, since: (d: string) => `từ ${d}`, theirs: (d: string) => `hạn của họ ${d}`, until: (d: string) => `đến ${d}`,
  },
  problem: {
    title: 'Chưa làm được', kept: 'Những gì đã nhập vẫn còn trên màn hình này.', offline: 'Không nối được máy chủ. Yêu cầu được giữ lại; gửi lại nhiều lần cũng chỉ tính một.', offlineRead: 'Không nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.',
    waiting: 'Chưa gửi được, đang tự thử lại…', goTo: 'Đến chỗ cần sửa', reload: 'Tải lại để xem trạng thái mới nhất', signIn: 'Đăng nhập lại',
  },
  loading: 'Đang tải…',
};

export type FrameWords = typeof vi;
