import { bilingual } from '../../i18n/bilingual.ts';

/** Words of the audit log. */
export const useAuditWords = bilingual(
  {
    at: 'Lúc',
    what: 'Việc',
    unit: 'Đơn vị',
    by: 'Người làm',
    text: 'Nội dung',
    seal: 'Dấu vết',
    sealTitle: 'Mã băm của dòng này; nối với dòng trước, sửa một dòng là lộ.',
    from: 'Từ ngày',
    to: 'Đến ngày',
    type: 'Loại việc',
    system: 'Hệ thống',
    intro:
      'Mọi việc làm trên hồ sơ, không sửa, không xóa được. Mỗi dòng mang mã băm nối với dòng trước.',
    empty: 'Chưa có việc nào được ghi',
    emptyHint: 'Khi kế hoạch được mở, ký, trả lại, phê duyệt, mỗi việc để lại một dòng ở đây.',
  },
  {
    at: 'When',
    what: 'What',
    unit: 'Unit',
    by: 'By',
    text: 'Text',
    seal: 'Seal',
    sealTitle: 'Hash of this line, chained to the one before: a changed line shows.',
    from: 'From',
    to: 'To',
    type: 'Kind',
    system: 'System',
    intro:
      'Every act on the record; nothing here can be edited or deleted. Each line carries a hash chained to the one before.',
    empty: 'Nothing recorded yet',
    emptyHint: 'When a plan is opened, signed, returned or approved, each act leaves a line here.',
  },
);
