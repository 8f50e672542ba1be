import type { Row } from './people.ts';

/** Head and clerk of a small school. */
const small = (
  head: readonly [name: string, full: string, from: string],
  clerk: readonly [name: string, full: string],
): readonly Row[] => [
  [head[0], head[1], 'head', 'Hiệu trưởng', head[2]],
  [`-${clerk[0]}`, clerk[1], 'clerk', 'Văn thư', '2016-08-01'],
];

/** People of the schools beside the twelve with a story of their own. */
export const holdersElsewhere: Readonly<Record<string, readonly Row[]>> = {
  'mn-saobien': small(['thuydung', 'Trần Thị Thùy Dung', '2019-08-01'], ['lua', 'Kha Thị Lụa']),
  'mn-vanganh': small(['nganha', 'Phan Thị Ngân Hà', '2020-08-01'], ['voc', 'Đinh Thị Vóc']),
  'mn-hoami': small(['lanchi', 'Đinh Thị Lan Chi', '2021-08-01'], ['gam', 'Trịnh Thị Gấm']),
  'mn-baitruoc': small(['luong', 'Trương Thị Hiền Lương', '2017-08-01'], ['thoa', 'Ngũ Thị Thoa']),
  'mn-thuyengiay': small(['tram', 'Cung Thị Bảo Trâm', '2022-08-01'], ['duyen', 'Mạc Thị Duyên']),
  'mn-ocnho': small(['my', 'Hà Thị Diễm My', '2018-08-01'], ['to', 'Lã Thị Tơ']),
  'th-baitruoc': small(['khai', 'Văn Đình Khải', '2019-08-01'], ['hoan', 'Tiêu Thị Hoàn']),
  'th-lachmoi': small(['huan', 'Nguyễn Khắc Huân', '2020-08-01'], ['lieu', 'Giáp Thị Liễu']),
  'th-phochai': small(['maihoa', 'Đỗ Thị Mai Hoa', '2021-08-01'], ['sam', 'Phí Thị Sâm']),
  'th-hangduong': small(['danh', 'Bùi Công Danh', '2017-08-01'], ['vui', 'Cao Thị Vui']),
  'th-songxanh': small(['nguyen', 'Vũ Thị Hạnh Nguyên', '2022-08-01'], ['chat', 'Nghiêm Thị Chắt']),
  'thcs-congio': small(['vy', 'Trần Thế Vỹ', '2018-08-01'], ['buoi', 'Lương Thị Bưởi']),
  'thcs-lachmoi': small(['nhung', 'Huỳnh Thị Cẩm Nhung', '2019-08-01'], ['hat', 'Đồng Thị Hạt']),
  'thcs-phochai': small(['khoat', 'Phạm Đăng Khoát', '2020-08-01'], ['mien', 'Khúc Thị Miên']),
  'thcs-hangduong': small(['tuuyen', 'Lương Thị Tú Uyên', '2021-08-01'], ['nhai', 'Đậu Thị Nhài']),
  'th-khelanh': small(['sinh', 'Bàn Văn Sinh', '2017-08-01'], ['may', 'Triệu Thị Mẩy']),
  'mn-dongsim': small(['trinh', 'Hoàng Thị Kiều Trinh', '2022-08-01'], ['pang', 'Nùng Thị Pấng']),
  'th-congio': [
    // Retires in the middle of the year: the deputy acts for him from then on, see offices.ts.
    ['tung', 'Tô Hữu Tùng', 'head', 'Hiệu trưởng', '2014-08-01'],
    ['thu', 'Lê Thị Minh Thu', 'deputy', 'Phó Hiệu trưởng', '2020-08-01'],
    ['-que', 'Từ Thị Quế', 'clerk', 'Văn thư', '2015-08-01'],
  ],
  'thpt-cuavong': [
    ['son', 'Vương Thái Sơn', 'head', 'Hiệu trưởng', '2020-08-01'],
    ['tuongvi', 'Đỗ Thị Tường Vi', 'deputy', 'Phó Hiệu trưởng', '2021-08-01'],
    ['khanh', 'Lưu Gia Khánh', 'team-lead', 'Tổ trưởng tổ Toán - Tin', '2021-08-01'],
    ['ha', 'Nông Thị Thu Hà', 'team-lead', 'Tổ trưởng tổ Ngữ văn', '2019-08-01'],
    ['-lai', 'Phùng Thị Lài', 'clerk', 'Văn thư', '2014-08-01'],
  ],
  'thpt-doithong': [
    ['binh', 'Mai Thanh Bình', 'head', 'Hiệu trưởng', '2019-08-01'],
    ['hong', 'Lại Thị Ánh Hồng', 'deputy', 'Phó Hiệu trưởng', '2020-08-01'],
    ['-toai', 'Quan Văn Toại', 'team-lead', 'Tổ trưởng tổ Tin học - Công nghệ', '2020-08-01'],
    ['-mui', 'Lục Thị Mùi', 'clerk', 'Văn thư', '2013-08-01'],
  ],
  'thpt-ngoclam': [
    ['cuong', 'Hứa Mạnh Cường', 'head', 'Hiệu trưởng', '2021-08-01'],
    ['thanh', 'Đặng Thị Hoài Thanh', 'deputy', 'Phó Hiệu trưởng', '2022-08-01'],
    ['-vang', 'Ma Thị Vàng', 'team-lead', 'Tổ trưởng tổ Ngữ văn', '2021-08-01'],
    ['-ngot', 'Lê Thị Ngọt', 'clerk', 'Văn thư', '2018-08-01'],
  ],
  'gdtx-suoimay': [
    ['tien', 'Đàm Đức Tiến', 'head', 'Giám đốc', '2021-01-01'],
    ['-hien', 'Vi Thị Hiên', 'clerk', 'Văn thư', '2017-01-01'],
  ],
};
