import { bilingual } from '../../i18n/bilingual.ts';
import { counted } from '../../i18n/counted.ts';

/** What stands beside a section while it is written: how to write it, what the directive asks. */
export const useHelpWords = bilingual(
  {
    title: 'Hướng dẫn',
    missing: 'Còn thiếu ở phần này',
    warnings: 'Lưu ý ở phần này',
    parts: {
      heading:
        'Trích yếu nói văn bản về việc gì. Căn cứ xếp theo thứ tự hiệu lực: luật, nghị định, quyết định, rồi văn bản của cấp trên trực tiếp; chỉ nêu văn bản còn hiệu lực.',
      purpose:
        'Mục đích: vì sao làm. Yêu cầu: làm thế nào thì đạt (thiết thực, đúng quy định, không hình thức).',
      objectives:
        'Mục tiêu chung nói hướng; mục tiêu cụ thể đo được, có tỷ lệ và thời hạn. Tỷ lệ không thấp hơn mức cấp trên yêu cầu.',
      tasks:
        'Mỗi nhóm nhiệm vụ của cấp trên cần ít nhất một việc. Việc ở cấp cuối cùng ghi ai chủ trì và xong khi nào; phần còn lại nên có.',
      funding:
        'Nêu nguồn: ngân sách giao, xã hội hóa đúng quy định, lồng ghép. Số tiền có thể để trống.',
      organisation:
        'Ai làm gì: ban giám hiệu, tổ chuyên môn, tổng phụ trách, văn thư. Ghi theo chức vụ, không ghi số điện thoại.',
      closing:
        'Nơi nhận ghi cấp trên trước, “Lưu: VT” sau cùng. Chức vụ và họ tên như trong chữ ký.',
      situation:
        'Bối cảnh, thuận lợi, khó khăn trong kỳ báo cáo. Chỉ số tổng hợp, không nêu tên hay thông tin riêng của học sinh.',
      results:
        'Theo từng nhóm nhiệm vụ: đã làm gì, kết quả thế nào. Tiến độ lấy sẵn từ kế hoạch; sửa và bổ sung cho đủ ý.',
      indicators:
        'Tử số không lớn hơn mẫu số. Chỉ đếm cơ sở, cán bộ, hoạt động hoặc lượt tham gia.',
      shortcomings: 'Nêu thẳng điều chưa làm được và nguyên nhân; không có thì ghi rõ là không.',
      nextTasks: 'Việc của kỳ tới, ngắn gọn, có trọng tâm.',
      proposals: 'Đề nghị gì, với ai. Có thể để trống.',
    },
    privacy: 'Không ghi số điện thoại, số căn cước, tài khoản hay tên học sinh.',
    directive: {
      title: 'Văn bản chỉ đạo yêu cầu',
      groups: 'Nhóm nhiệm vụ',
      indicators: 'Chỉ tiêu',
      bases: 'Văn bản còn hiệu lực',
      body: 'Nội dung chỉ đạo',
      target: (p: number, by: string) => `${p} % trước hết ngày ${by}`,
      floor: (p: number) => `Mức tối thiểu ${p} %`,
      insert: 'Thêm vào căn cứ',
      has: 'đã có',
      noTask: 'chưa có việc nào',
      tasksIn: (n: number) => `${n} việc`,
    },
  },
  {
    title: 'Help',
    missing: 'Missing in this section',
    warnings: 'Warnings in this section',
    parts: {
      heading:
        'The subject says what the document is about. Legal bases go by rank: laws, decrees, decisions, then the direct superior; only those in force.',
      purpose: 'Purpose: why. Requirements: how it must be done (useful, lawful, no formality).',
      objectives:
        'General objectives give the direction; specific ones can be measured, with a share and a date. The share is not below what the directive asks.',
      tasks:
        'Each task group of the directive needs at least one task. The lowest level says who leads and until when; the rest is good to have.',
      funding:
        'Name the sources: the assigned budget, lawful contributions, shared activities. The amount may stay open.',
      organisation:
        'Who does what: management, subject groups, youth leader, clerk. Name offices, not telephone numbers.',
      closing: 'Superiors first, “Lưu: VT” last. Position and name as in the signature.',
      situation:
        'Context, what helped, what hindered. Totals only, no names and nothing private about pupils.',
      results:
        'By task group: what was done, with what result. Progress is taken from the plan; mend and complete it.',
      indicators:
        'The numerator is not above the denominator. Count institutions, staff, activities or participants only.',
      shortcomings: 'Say plainly what was not done and why; if nothing, say so.',
      nextTasks: 'What comes next, short and to the point.',
      proposals: 'What is asked, of whom. May stay empty.',
    },
    privacy: 'No telephone or identity numbers, no accounts, no names of pupils.',
    directive: {
      title: 'What the directive asks',
      groups: 'Task groups',
      indicators: 'Indicators',
      bases: 'In force',
      body: "The directive's text",
      target: (p: number, by: string) => `${p} % by the end of ${by}`,
      floor: (p: number) => `At least ${p} %`,
      insert: 'Add to legal bases',
      has: 'there already',
      noTask: 'no task yet',
      tasksIn: (n: number) => counted(n, 'task'),
    },
  },
);
