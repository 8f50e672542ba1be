import type { TranslationMessages } from 'react-admin';

/** react-admin's own messages in Vietnamese: what its parts say when a screen says nothing of its own. */
export const raVi: TranslationMessages = {
  ra: {
    action: {
      add_filter: 'Thêm điều kiện lọc', add: 'Thêm', back: 'Quay lại', bulk_actions: 'Đã chọn %{smart_count} mục', cancel: 'Thôi', clear_array_input: 'Xóa danh sách', clear_input_value: 'Xóa nội dung',
      clone: 'Nhân bản', confirm: 'Xác nhận', create: 'Tạo mới', create_item: 'Tạo %{item}', delete: 'Xóa', edit: 'Sửa', export: 'Xuất tệp', list: 'Danh sách', refresh: 'Tải lại',
      remove_filter: 'Bỏ điều kiện lọc này', remove_all_filters: 'Bỏ mọi điều kiện lọc', remove: 'Bỏ', reset: 'Đặt lại', save: 'Lưu', search: 'Tìm', search_columns: 'Tìm cột', select_all: 'Chọn tất cả',
      select_all_button: 'Chọn tất cả', select_row: 'Chọn dòng này', show: 'Xem', sort: 'Sắp xếp', undo: 'Hoàn tác', unselect: 'Bỏ chọn', expand: 'Mở rộng', close: 'Đóng', open_menu: 'Mở danh mục',
      close_menu: 'Đóng danh mục', update: 'Cập nhật', move_up: 'Chuyển lên', move_down: 'Chuyển xuống', open: 'Mở', toggle_theme: 'Đổi nền sáng/tối', select_columns: 'Cột', update_application: 'Tải lại ứng dụng',
    },
    boolean: { true: 'Có', false: 'Không', null: ' ' },
    page: {
      create: 'Tạo %{name}', dashboard: 'Trang chủ', edit: '%{name} %{recordRepresentation}', error: 'Có lỗi xảy ra', list: '%{name}', loading: 'Đang tải', not_found: 'Không tìm thấy',
      show: '%{name} %{recordRepresentation}', empty: 'Chưa có %{name} nào.', invite: 'Thầy cô có muốn thêm không?', access_denied: 'Không có quyền', authentication_error: 'Lỗi xác thực',
    },
    input: {
      file: { upload_several: 'Thả tệp vào đây, hoặc bấm để chọn.', upload_single: 'Thả một tệp vào đây, hoặc bấm để chọn.' },
      image: { upload_several: 'Thả ảnh vào đây, hoặc bấm để chọn.', upload_single: 'Thả một ảnh vào đây, hoặc bấm để chọn.' },
      references: { all_missing: 'Không tìm thấy dữ liệu liên quan.', many_missing: 'Ít nhất một mục liên quan không còn nữa.', single_missing: 'Mục liên quan không còn nữa.' },
      password: { toggle_visible: 'Ẩn mật khẩu', toggle_hidden: 'Hiện mật khẩu' },
    },
    message: {
      about: 'Giới thiệu', access_denied: 'Thầy cô không có quyền xem trang này.', are_you_sure: 'Thầy cô chắc chắn chứ?', authentication_error: 'Máy chủ xác thực báo lỗi, chưa kiểm tra được tài khoản.',
      auth_error: 'Có lỗi khi kiểm tra phiên làm việc.', bulk_delete_content: 'Xóa %{smart_count} mục đã chọn?', bulk_delete_title: 'Xóa %{smart_count} %{name}',
      bulk_update_content: 'Cập nhật %{smart_count} mục đã chọn?', bulk_update_title: 'Cập nhật %{smart_count} %{name}', clear_array_input: 'Xóa cả danh sách?', delete_content: 'Xóa %{name} này?',
      delete_title: 'Xóa %{name} %{recordRepresentation}', details: 'Chi tiết', error: 'Có lỗi trên máy này, yêu cầu chưa hoàn thành.', invalid_form: 'Biểu mẫu có chỗ chưa đúng. Hãy xem các ô được chỉ ra.',
      loading: 'Xin đợi', no: 'Không', not_found: 'Đường dẫn gõ nhầm, hoặc đã cũ.', select_all_limit_reached: 'Quá nhiều mục; chỉ chọn %{max} mục đầu.', unsaved_changes: 'Một số thay đổi chưa lưu. Bỏ qua các thay đổi đó?',
      yes: 'Có', placeholder_data_warning: 'Mạng có vấn đề: chưa tải được dữ liệu mới.',
    },
    navigation: {
      clear_filters: 'Xóa lọc', no_filtered_results: 'Không có %{name} nào khớp bộ lọc.', no_results: 'Không có %{name} nào', no_more_results: 'Trang %{page} không còn dữ liệu. Hãy xem trang trước.',
      page_out_of_boundaries: 'Không có trang %{page}', page_out_from_end: 'Đã ở trang cuối', page_out_from_begin: 'Đã ở trang đầu', page_range_info: '%{offsetBegin}–%{offsetEnd} trong %{total}',
      partial_page_range_info: '%{offsetBegin}–%{offsetEnd} trong hơn %{offsetEnd}', current_page: 'Trang %{page}', page: 'Đến trang %{page}', first: 'Trang đầu', last: 'Trang cuối', next: 'Trang sau',
      previous: 'Trang trước', page_rows_per_page: 'Số dòng mỗi trang:', skip_nav: 'Đến phần nội dung',
    },
    sort: { sort_by: 'Sắp theo %{field_lower_first} %{order}', ASC: 'tăng dần', DESC: 'giảm dần' },
    auth: {
      auth_check_error: 'Hãy đăng nhập để tiếp tục', user_menu: 'Tài khoản', username: 'Tên đăng nhập', password: 'Mật khẩu', email: 'Thư điện tử', sign_in: 'Đăng nhập',
      sign_in_error: 'Chưa đăng nhập được, hãy thử lại', logout: 'Đăng xuất',
    },
    notification: {
      updated: 'Đã cập nhật %{smart_count} mục', created: 'Đã tạo', deleted: 'Đã xóa %{smart_count} mục', bad_item: 'Mục không đúng', item_doesnt_exist: 'Mục này không còn', http_error: 'Không nối được máy chủ',
      data_provider_error: 'Có lỗi khi đọc dữ liệu.', i18n_error: 'Không tải được ngôn ngữ này', canceled: 'Đã hủy', logged_out: 'Phiên làm việc đã hết, hãy đăng nhập lại.',
      not_authorized: 'Thầy cô không có quyền với mục này.', application_update_available: 'Đã có phiên bản mới.', offline: 'Mất mạng, chưa tải được dữ liệu.',
    },
    validation: {
      required: 'Bắt buộc', minLength: 'Ít nhất %{min} ký tự', maxLength: 'Nhiều nhất %{max} ký tự', minValue: 'Ít nhất %{min}', maxValue: 'Nhiều nhất %{max}', number: 'Phải là số',
      email: 'Phải là địa chỉ thư điện tử', oneOf: 'Phải là một trong: %{options}', regex: 'Sai dạng: %{pattern}', unique: 'Đã có giá trị này',
    },
    saved_queries: {
      label: 'Bộ lọc đã lưu', query_name: 'Tên bộ lọc', new_label: 'Lưu bộ lọc này…', new_dialog_title: 'Lưu bộ lọc với tên', remove_label: 'Bỏ bộ lọc đã lưu', remove_label_with_name: 'Bỏ bộ lọc "%{name}"',
      remove_dialog_title: 'Bỏ bộ lọc đã lưu?', remove_message: 'Bỏ mục này khỏi danh sách bộ lọc đã lưu?', help: 'Lọc danh sách rồi lưu bộ lọc để dùng lại',
    },
    guesser: { empty: { title: 'Chưa có dữ liệu', message: 'Hãy kiểm tra nguồn dữ liệu' } },
    configurable: {
      customize: 'Tùy chỉnh', configureMode: 'Tùy chỉnh trang này', inspector: { title: 'Tùy chỉnh', content: 'Rê chuột lên từng phần để tùy chỉnh', reset: 'Đặt lại', hideAll: 'Ẩn tất cả', showAll: 'Hiện tất cả' },
      Datagrid: { title: 'Bảng', unlabeled: 'Cột số %{column}' }, SimpleForm: { title: 'Biểu mẫu', unlabeled: 'Ô số %{input}' },
      SimpleList: { title: 'Danh sách', primaryText: 'Dòng chính', secondaryText: 'Dòng phụ', tertiaryText: 'Dòng thứ ba' },
    },
  },
};
