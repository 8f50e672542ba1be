import { bilingual } from '../../i18n/bilingual.ts';

export const usePeopleWords = bilingual(
  {
    name: 'Họ và tên',
    login: 'Tên đăng nhập',
    email: 'Thư điện tử',
    noEmail: 'không có',
    offices: 'Chức vụ',
    create: 'Thêm người',
    createTitle: 'Thêm một người',
    createHint:
      'Hệ thống đặt mật khẩu tạm; hãy trao tận tay. Người đó chưa có quyền gì cho đến khi được bổ nhiệm ở trang đơn vị.',
    loginHint: 'Mã đơn vị/tên viết liền không dấu, ví dụ th-hoasen/hanh',
    emailOptional: 'Thư điện tử (nếu có)',
    reset: 'Đặt lại mật khẩu',
    resetTitle: (n: string) => `Đặt lại mật khẩu của ${n}?`,
    resetHint:
      'Mật khẩu cũ hết hiệu lực ngay, mọi máy đang đăng nhập bị đăng xuất. Mật khẩu tạm chỉ hiện một lần.',
    passwordTitle: 'Mật khẩu tạm',
    passwordHint: (n: string) => `Trao cho ${n}. Đóng hộp này là không xem lại được.`,
    copy: 'Sao chép',
    copied: 'Đã sao chép',
    empty: 'Chưa có ai',
    emptyHint: 'Thêm người, rồi bổ nhiệm vào chức vụ ở trang đơn vị để họ bắt đầu làm việc.',
    actions: 'Việc',
    none: 'Chưa giữ chức vụ',
    done: 'Đã ghi lại, đóng',
  },
  {
    name: 'Name',
    login: 'User name',
    email: 'E-mail',
    noEmail: 'none',
    offices: 'Offices',
    create: 'Add a person',
    createTitle: 'Add a person',
    createHint:
      'The system sets a temporary password; hand it over in person. The person may do nothing until appointed on the page of a unit.',
    loginHint: 'Unit code/name without accents, for example th-hoasen/hanh',
    emailOptional: 'E-mail (if any)',
    reset: 'Reset password',
    resetTitle: (n: string) => `Reset the password of ${n}?`,
    resetHint:
      'The old password ends at once and every device is signed out. The temporary password is shown once.',
    passwordTitle: 'Temporary password',
    passwordHint: (n: string) =>
      `Hand it to ${n}. Once this box is closed it cannot be seen again.`,
    copy: 'Copy',
    copied: 'Copied',
    empty: 'Nobody yet',
    emptyHint: 'Add a person, then appoint them to an office on the page of a unit.',
    actions: 'Actions',
    none: 'No office',
    done: 'Noted, close',
  },
);
