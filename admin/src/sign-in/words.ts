import { passwordLength } from '#domain/password';
import { waitEn, waitVi } from '#domain/words/wait';

const vi = {
  title: 'Đăng nhập', product: 'Niên Khóa', tagline: 'Kế hoạch năm học, từ chỉ đạo đến báo cáo', other: 'English', otherLabel: 'Switch to English',
  unitCode: 'Mã đơn vị', unitCodeHint: 'Ví dụ: th-hoasen', userName: 'Tên đăng nhập', userNameHint: 'Ví dụ: hanh', email: 'Thư điện tử', password: 'Mật khẩu', show: 'Hiện', hide: 'Ẩn', remember: 'Nhớ mã đơn vị trên máy này',
  byEmail: 'Dùng thư điện tử', byUnit: 'Dùng mã đơn vị', submit: 'Đăng nhập', busy: 'Đang kiểm tra…', forgot: 'Quên mật khẩu?', back: 'Quay lại đăng nhập',
  forgotTitle: 'Đặt lại mật khẩu', forgotText: 'Nhập thư điện tử của tài khoản, hệ thống sẽ gửi một liên kết dùng một lần. Tài khoản không có thư điện tử, hoặc nơi chưa cấu hình máy chủ thư: nhờ cơ quan cấp trên đặt lại.', forgotSend: 'Gửi liên kết',
  forgotDone: 'Nếu địa chỉ này thuộc một tài khoản, liên kết đã được gửi. Hãy xem hộp thư, kể cả mục thư rác. Không thấy thư: nơi này có thể chưa cấu hình máy chủ thư, hãy nhờ cơ quan cấp trên đặt lại mật khẩu.',
  newTitle: 'Mật khẩu mới', newPassword: 'Mật khẩu mới', newHint: `Từ ${passwordLength.min} đến ${passwordLength.max} ký tự`, newSave: 'Lưu mật khẩu', newDone: 'Đã đổi mật khẩu. Mời thầy cô đăng nhập.', newBad: 'Liên kết đã dùng hoặc quá hạn. Hãy xin liên kết mới.',
  demo: 'Tài khoản thử', demoHint: 'Bản thử nghiệm: chọn một vai để vào xem.',
  wrong: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra mã đơn vị, chữ hoa chữ thường, rồi thử lại.', missing: 'Hãy điền đủ các ô.', tooMany: (s: number) => `Thử quá nhiều lần. Hãy đợi ${waitVi(s)} rồi thử lại.`,
  offline: 'Không nối được máy chủ. Kiểm tra mạng rồi bấm lại; những gì đã nhập vẫn còn.', unavailable: 'Hệ thống đang bận hoặc bảo trì. Hãy thử lại sau ít phút.', badPassword: `Mật khẩu cần từ ${passwordLength.min} đến ${passwordLength.max} ký tự.`,
};
const en: typeof vi = {
  title: 'Sign in', product: 'Niên Khóa', tagline: 'The school year, from directive to report', other: 'Tiếng Việt', otherLabel: 'Chuyển sang tiếng Việt',
  unitCode: 'Unit code', unitCodeHint: 'For example: th-hoasen', userName: 'User name', userNameHint: 'For example: hanh', email: 'E-mail', password: 'Password', show: 'Show', hide: 'Hide', remember: 'Remember the unit code on this device',
  byEmail: 'Use e-mail', byUnit: 'Use unit code', submit: 'Sign in', busy: 'Checking…', forgot: 'Forgot your password?', back: 'Back to sign-in',
  forgotTitle: 'Reset your password', forgotText: 'Enter the e-mail of the account and a link that works once will be sent. Accounts without e-mail, or where no mail server is set: ask the office above for a reset.', forgotSend: 'Send the link',
  forgotDone: 'If this address belongs to an account, the link has been sent. Look in your mailbox, also among spam. If nothing comes, there may be no mail server here: ask the office above for a reset.',
  newTitle: 'New password', newPassword: 'New password', newHint: `${passwordLength.min} to ${passwordLength.max} characters`, newSave: 'Save password', newDone: 'Password changed. Please sign in.', newBad: 'The link was used or is too old. Ask for a new one.',
  demo: 'Demo accounts', demoHint: 'This is a trial: choose a role to look around.',
  wrong: 'User name or password is not right. Check the unit code and capital letters, then try again.', missing: 'Fill in every field.', tooMany: (s: number) => `Too many attempts. Wait ${waitEn(s)} and try again.`,
  offline: 'The server cannot be reached. Check the network and press again; what you typed is kept.', unavailable: 'The system is busy or under maintenance. Try again in a few minutes.', badPassword: `The password needs ${passwordLength.min} to ${passwordLength.max} characters.`,
};

export type SignInWords = typeof vi;
export const signInWords = { vi, en };
