import { bilingual } from '../i18n/bilingual.ts';

/** What is asked beside the click: password, code, or nothing while an earlier proof holds. */
export const useConfirmationWords = bilingual(
  {
    title: 'Xác nhận danh tính',
    password: 'Mật khẩu của thầy cô',
    code: 'Mã xác thực 6 số',
    backup: 'Mã dự phòng',
    useBackup: 'Không có điện thoại? Dùng mã dự phòng',
    useApp: 'Dùng mã trong ứng dụng',
    need: 'Hãy nhập ô này',
    why: {
      password: 'Bước này cần nhập lại mật khẩu. Xác nhận một lần có hiệu lực trong 5 phút.',
      'second-factor':
        'Bước này cần mật khẩu và mã xác thực. Xác nhận một lần có hiệu lực trong 5 phút.',
      click: '',
    },
    fresh: (time: string) => `Đã xác nhận danh tính; còn hiệu lực đến ${time}.`,
    notSet: 'Bước này cần xác thực hai lớp, tài khoản chưa thiết lập.',
    setUp: 'Thiết lập ở Bảo mật tài khoản (mở thẻ mới)',
  },
  {
    title: 'Confirm who you are',
    password: 'Your password',
    code: '6-digit code',
    backup: 'Backup code',
    useBackup: 'No phone at hand? Use a backup code',
    useApp: 'Use the code of the app',
    need: 'Please fill this in',
    why: {
      password: 'This step asks for your password again. One confirmation holds for 5 minutes.',
      'second-factor':
        'This step asks for your password and a code. One confirmation holds for 5 minutes.',
      click: '',
    },
    fresh: (time: string) => `You have confirmed who you are; it holds until ${time}.`,
    notSet: 'This step asks for a second factor, and your account has none.',
    setUp: 'Set it up under Account security (new tab)',
  },
);
