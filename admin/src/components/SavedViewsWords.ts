import { bilingual } from '../i18n/bilingual.ts';

export const useSavedViewWords = bilingual({
  button: 'Bộ lọc đã lưu', active: (name: string) => `Bộ lọc: ${name}`, none: 'Chưa lưu bộ lọc nào', save: 'Lưu bộ lọc đang dùng…', manage: 'Sắp xếp, đổi tên, xóa…', isDefault: 'Mặc định khi mở màn hình này',
  saveTitle: 'Lưu bộ lọc', name: 'Tên bộ lọc', nameHint: 'Bộ lọc và cách sắp xếp đang dùng được lưu dưới tên này, chỉ thầy cô thấy.', needName: 'Hãy đặt tên.', saveButton: 'Lưu', replace: 'Ghi đè', willReplace: (name: string) => `Đã có “${name}”: bộ lọc đang dùng sẽ thay vào đó.`, saved: 'Đã lưu bộ lọc',
  manageTitle: 'Bộ lọc đã lưu', up: (name: string) => `Đưa lên: ${name}`, down: (name: string) => `Đưa xuống: ${name}`, remove: (name: string) => `Xóa: ${name}`, rename: 'Tên', makeDefault: (name: string) => `Dùng làm mặc định: ${name}`, notDefault: (name: string) => `Thôi làm mặc định: ${name}`, close: 'Xong', empty: 'Không còn bộ lọc nào.',
}, {
  button: 'Saved filters', active: (name: string) => `Filter: ${name}`, none: 'No saved filter yet', save: 'Save the present filter…', manage: 'Order, rename, delete…', isDefault: 'Default of this screen',
  saveTitle: 'Save filter', name: 'Name of the filter', nameHint: 'The present filter and order are kept under this name; only you see it.', needName: 'Give it a name.', saveButton: 'Save', replace: 'Replace', willReplace: (name: string) => `There is “${name}”: the present filter takes its place.`, saved: 'Filter saved',
  manageTitle: 'Saved filters', up: (name: string) => `Up: ${name}`, down: (name: string) => `Down: ${name}`, remove: (name: string) => `Delete: ${name}`, rename: 'Name', makeDefault: (name: string) => `Make it the default: ${name}`, notDefault: (name: string) => `No longer the default: ${name}`, close: 'Done', empty: 'No filter left.',
});
