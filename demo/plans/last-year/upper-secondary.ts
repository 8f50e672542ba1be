import type { PlanText } from '../compose.ts';
import type { Facts } from '../facts.ts';

/**
 * Last year an upper-secondary school took stock: accounts, channels and habits; peers taught
 * peers, alumni came back to talk.
 */
export const upperSecondaryLastYear = (f: Facts, schoolYear: string): PlanText => ({
  subject: `Nâng cao nhận thức và kỹ năng tham gia mạng xã hội cho học sinh trung học phổ thông, năm học ${schoolYear}, ${f.self}`,
  purposes: [
    'Thống nhất nhận thức trong hội đồng sư phạm: mạng xã hội là một phần đời sống của tuổi trẻ, cần dạy chứ không né tránh.',
    'Thu gọn các trang tự phát mang tên trường, để mỗi thông báo chỉ có một nguồn.',
    'Khơi dậy vai trò nòng cốt của Đoàn thanh niên trong việc lan tỏa điều hay, việc tử tế.',
  ],
  requirements: [
    'Nói thẳng vào chuyện thời sự của lứa tuổi: vay tiền qua ứng dụng, cá cược, hẹn gặp người lạ, mua bán tài khoản trò chơi.',
    'Không bắt ai mở điện thoại cho người khác xem; không chấm điểm hạnh kiểm theo bài đăng.',
    'Số liệu cuối năm rút từ sổ trực và biên bản của Đoàn, không lập biểu mẫu mới.',
  ],
  general: [
    'Phần lớn đoàn viên biết tự đặt giới hạn thời gian, biết nhờ người lớn khi bị đe dọa.',
    'Nhà trường làm chủ kênh truyền thông của mình, có người trực, có kịch bản ứng phó tin đồn.',
  ],
  specific: [
    ['Ba khối đều có buổi ngoại khóa ít nhất mỗi học kỳ hai lần', 'CT1', 100, 36],
    [`Ban truyền thông ${f.team} người hoạt động theo quyết định`, 'CT2', 100, 7],
    ['Thành viên ban truyền thông và bí thư chi đoàn qua lớp kỹ năng', 'CT3', 92, 27],
    ['Cổng của trường đăng đều, không đứt tháng', 'CT4', 100, 36],
    [`Thực hiện được 88 % trong ${f.activities} đầu việc`, 'CT5', 88, 36],
    ['Bảy phần mười phụ huynh nhận giấy mời có mặt', 'CT6', 70, 29],
  ],
  tasks: {
    'huong-dan': [
      {
        title: 'Ngoại khóa theo chuyện thời sự',
        parts: [
          {
            title: 'Phiên tòa giả định về vay tiền qua ứng dụng',
            lead: 'Bí thư Đoàn trường',
            partners: 'Tòa án khu vực, tổ Sử - Địa',
            weeks: [6, 13],
            measures:
              'Học trò đóng vai luật sư, người làm chứng; thẩm phán khách mời nhận xét cách lập luận.',
            output: 'Kịch bản phiên tòa, băng ghi lại để học',
          },
          {
            title: 'Đối thoại với cựu học sinh làm nghề an ninh mạng',
            lead: 'Hội cựu học sinh',
            partners: 'Đoàn trường',
            weeks: [15, 22],
            measures:
              'Hai buổi tối, người nói kể một ngày đi làm, một lần mắc sai lầm, điều ước mình biết lúc mười bảy tuổi.',
            output: 'Hai buổi đối thoại',
          },
          {
            title: 'Thi thuyết trình tiếng Anh “My digital footprint”',
            lead: 'Tổ trưởng tổ Ngoại ngữ',
            weeks: [20, 28],
            measures:
              'Vòng lớp, vòng khối, chung kết; ban giám khảo có giáo viên bản ngữ của trung tâm bạn.',
            output: 'Mười bài vào chung kết',
          },
        ],
      },
      {
        title: 'Nhóm đồng đẳng: chị khóa trên kèm em khóa dưới',
        lead: 'Bí thư Đoàn trường',
        partners: 'Giáo viên chủ nhiệm khối 10',
        weeks: [8, 31],
        measures:
          'Mỗi chi đoàn cử hai người đã học qua lớp kỹ năng, ngồi cùng lớp 10 nửa giờ sau tiết cuối thứ Sáu.',
        output: 'Nhật ký nhóm đồng đẳng',
      },
      {
        title: 'Tháng Ba rời màn hình',
        lead: 'Tổ trưởng tổ Thể dục',
        partners: 'Ban chấp hành Đoàn',
        weeks: [25, 29],
        measures:
          'Giải chạy, hội sách, đêm đàn hát; mỗi chi đoàn tự đặt một thử thách và tự kể lại.',
        output: 'Chuỗi bốn hoạt động',
      },
    ],
    'trang-thong-tin': [
      {
        title: 'Thu gọn trang mang tên trường',
        parts: [
          {
            title: 'Thống kê trang và người đang giữ',
            lead: 'Ban truyền thông',
            partners: 'Các chi đoàn',
            weeks: [2, 7],
            measures:
              'Kêu gọi tự báo, gặp từng người giữ trang, thuyết phục chuyển quyền thay vì yêu cầu xóa.',
            output: 'Bảng kê trang và người giữ',
          },
          {
            title: 'Gộp về một trang, viết lời giới thiệu chung',
            lead: 'Phó Hiệu trưởng',
            partners: 'Ban truyền thông',
            weeks: [8, 14],
            measures:
              'Lấy ý kiến đặt tên, thiết kế hình đại diện, ghim thông báo trang nào đã ngừng.',
            output: 'Trang hợp nhất',
          },
        ],
      },
      {
        title: 'Kịch bản ứng phó khi có tin đồn về trường',
        lead: 'Phó Hiệu trưởng',
        partners: 'Báo địa phương',
        weeks: [10, 17],
        measures:
          'Ai xác minh, ai phát ngôn, bao lâu trả lời; diễn tập một lần với tình huống mất điện ngày thi.',
        output: 'Kịch bản một trang và biên bản diễn tập',
      },
    ],
    'cong-tac-vien': [
      {
        title: 'Thành lập ban truyền thông nhà trường',
        lead: 'Hiệu trưởng',
        partners: 'Ban chấp hành Đoàn, Hội cựu học sinh',
        weeks: [2, 7],
        measures: `Tuyển ${f.team} người qua bài viết ngắn và phỏng vấn; có trưởng ban, thư ký, người quay phim, người trực tin.`,
        output: 'Quyết định thành lập',
      },
      {
        title: 'Trực tin theo ca và giao ban sáng thứ Hai',
        lead: 'Trưởng ban truyền thông',
        weeks: [8, 35],
        measures: 'Hai người một ca, mười lăm phút đầu tuần xem lại câu hỏi tồn và việc cần đăng.',
        output: 'Sổ trực tin',
      },
    ],
    'boi-duong': [
      {
        title: 'Trại kỹ năng hai ngày trước học kỳ',
        lead: 'Bí thư Đoàn trường',
        partners: 'Tỉnh đoàn, trường nghề',
        weeks: [4, 9],
        measures:
          'Ngày đầu học dựng phim bằng điện thoại và nói trước đám đông, ngày sau học sơ cứu tâm lý và quản lý nhóm.',
        output: 'Tập bài của trại, giấy chứng nhận',
      },
      {
        title: 'Chuyên đề cho giáo viên chủ nhiệm: dấu hiệu cần để ý',
        lead: 'Tổ tư vấn tâm lý',
        partners: 'Bệnh viện tỉnh',
        weeks: [12, 19],
        measures: 'Bác sĩ nói về mất ngủ, lo âu; thảo luận cách mở lời và ranh giới của nhà giáo.',
        output: 'Bản tóm lược chuyên đề',
      },
      {
        title: 'Đọc chung một cuốn sách mỗi học kỳ',
        lead: 'Nhân viên thư viện',
        weeks: [14, 30],
        measures: 'Mua mười lăm cuốn, chuyền tay, gặp nhau nói chuyện vào giờ trưa cuối kỳ.',
        output: 'Hai buổi nói chuyện sách',
      },
    ],
    'phoi-hop': [
      {
        title: 'Ký kết hoạt động với Tỉnh đoàn và báo địa phương',
        lead: 'Hiệu trưởng',
        partners: 'Tỉnh đoàn, tòa soạn báo',
        weeks: [3, 10],
        measures:
          'Nhận chỗ thực tập cho ban truyền thông, mời phóng viên dạy một buổi, mượn sân cho giải chạy.',
        output: 'Bản ghi nhớ hợp tác',
      },
      {
        title: `Gặp mặt phụ huynh theo cụm dân cư thuộc ${f.ward}`,
        lead: 'Phó Hiệu trưởng',
        partners: 'Hội khuyến học',
        weeks: [18, 29],
        measures:
          'Chia bốn cụm để gần nhà; giải thích vì sao không nên lục điện thoại con và nên thỏa thuận điều gì.',
        output: 'Bốn cuộc gặp',
      },
    ],
  },
  funding: [
    ['Dự toán giao tự chủ: máy quay, micro, phần mềm dựng', 31],
    ['Đoàn phí trích lại cho trại kỹ năng', 6.8],
    ['Hội cựu học sinh tài trợ giải chạy và sách', 15],
  ],
  duties: [
    ['Hiệu trưởng', 'Phát động, ký thành lập ban, ký bản ghi nhớ; trả lời báo chí khi cần.'],
    [
      'Phó Hiệu trưởng phụ trách ngoại khóa',
      'Hợp nhất trang, giữ kịch bản ứng phó, gặp phụ huynh.',
    ],
    ['Ban truyền thông', 'Trực tin, quay dựng, viết bài, báo cáo số lượng theo tháng.'],
    ['Ban chấp hành Đoàn', 'Dựng trại, phiên tòa giả định, nhóm đồng đẳng, tháng Ba.'],
    ['Tổ tư vấn tâm lý, y tế', 'Chuẩn bị chuyên đề, tiếp người học tìm đến, giữ kín chuyện riêng.'],
    ['Thư viện', 'Chọn sách, giữ góc đọc, tổ chức giờ trò chuyện.'],
  ],
  recipients: [
    'Tổ chuyên môn, tổ Hành chính',
    'Ban chấp hành Đoàn',
    'Hội cựu học sinh',
    'Ban truyền thông',
  ],
});
