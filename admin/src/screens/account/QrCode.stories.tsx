import type { Stories } from '../../../gallery/story.ts';
import { QrCode } from './QrCode.tsx';

export default {
  'for the app that makes codes': (
    <QrCode
      label="Mã QR cho ứng dụng xác thực"
      text="otpauth://totp/Nien-Khoa:th-hoasen/hanh?secret=JBSWY3DPEHPK3PXP"
    />
  ),
} satisfies Stories;
