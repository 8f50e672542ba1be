import { bilingual } from '../i18n/bilingual.ts';

export const useAccountWords = bilingual({
  title: 'Bảo mật tài khoản', back: 'Trang chủ',
  factor: 'Xác thực hai lớp', on: 'Đang bật', off: 'Chưa thiết lập',
  what: 'Khi ký hoặc phê duyệt ở những bước đòi hỏi, thầy cô nhập mật khẩu và một mã 6 số do ứng dụng xác thực trên điện thoại tạo ra. Đăng nhập thì vẫn chỉ cần mật khẩu.',
  lost: 'Mất điện thoại và hết mã dự phòng: nhờ cơ quan cấp trên đặt lại mật khẩu; xác thực hai lớp sẽ được gỡ cùng lúc.',
  left: (n: number) => (n > 0 ? `Còn ${n} mã dự phòng.` : 'Đã hết mã dự phòng. Hãy tạo mã mới.'), unreadable: 'Không đọc được mã dự phòng (khóa bí mật của hệ thống đã đổi). Nhờ cơ quan cấp trên đặt lại mật khẩu rồi thiết lập lại.',
  setUp: 'Thiết lập', remove: 'Tắt', renew: 'Tạo mã dự phòng mới',
  beginTitle: 'Thiết lập xác thực hai lớp', beginHint: 'Cần một ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, Aegis hoặc tương tự). Nhập mật khẩu để bắt đầu.', next: 'Tiếp tục',
  scan: 'Quét mã này bằng ứng dụng xác thực', qr: 'Mã QR cho ứng dụng xác thực', orType: 'Không quét được? Gõ khóa này vào ứng dụng:', openApp: 'Mở ứng dụng xác thực trên máy này', firstCode: 'Rồi nhập mã 6 số ứng dụng đang hiện.', activate: 'Bật xác thực hai lớp',
  codesTitle: 'Mã dự phòng', codesHint: 'Mỗi mã dùng được một lần khi không có điện thoại. Hãy in hoặc chép ra và cất nơi an toàn: đóng hộp này là không xem lại được.', kept: 'Đã cất giữ, đóng', copy: 'Sao chép', copied: 'Đã sao chép',
  removeTitle: 'Tắt xác thực hai lớp?', removeHint: 'Những bước đòi mã xác thực sẽ không làm được nữa cho đến khi thiết lập lại.', renewTitle: 'Tạo mã dự phòng mới?', renewHint: 'Các mã dự phòng cũ hết hiệu lực.',
  turnedOff: 'Đã tắt xác thực hai lớp',
}, {
  title: 'Account security', back: 'Home',
  factor: 'Second factor', on: 'On', off: 'Not set up',
  what: 'Where a step asks for it, you sign or approve with your password and a 6-digit code from an authenticator app on your phone. Signing in still takes the password only.',
  lost: 'Phone lost and no backup codes left: ask the office above to reset your password; the second factor goes with it.',
  left: (n: number) => (n > 0 ? `${n} backup codes left.` : 'No backup codes left. Make new ones.'), unreadable: 'The backup codes cannot be read (the key of the system has changed). Ask the office above to reset your password, then set it up again.',
  setUp: 'Set up', remove: 'Turn off', renew: 'New backup codes',
  beginTitle: 'Set up a second factor', beginHint: 'You need an authenticator app on your phone (Google Authenticator, Microsoft Authenticator, Aegis or the like). Enter your password to begin.', next: 'Next',
  scan: 'Scan this with the authenticator app', qr: 'QR code for the authenticator app', orType: 'Cannot scan? Type this key into the app:', openApp: 'Open the authenticator app on this device', firstCode: 'Then enter the 6-digit code the app shows.', activate: 'Turn on the second factor',
  codesTitle: 'Backup codes', codesHint: 'Each works once when the phone is not at hand. Print or copy them and keep them safe: once this box is closed they cannot be seen again.', kept: 'Kept safe, close', copy: 'Copy', copied: 'Copied',
  removeTitle: 'Turn off the second factor?', removeHint: 'Steps that ask for a code can no longer be done until it is set up again.', renewTitle: 'Make new backup codes?', renewHint: 'The old backup codes end.',
  turnedOff: 'The second factor is off',
});
