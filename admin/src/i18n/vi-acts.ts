/** Words of the acts of a review: deciding, forwarding, asking, amending, extending; and of what shows where they led. */
export const viActs = {
  more: 'Thao tác khác',
  about: 'Quyết định này là về:',
  facts: { unit: 'Đơn vị', document: 'Văn bản', revision: 'Bản số', hash: 'Mã băm SHA-256', office: 'Với chức vụ', block: 'Chữ ký sẽ ghi', behalf: 'Thay', lentUntil: (d: string) => `được giao đến hết ngày ${d}`, step: 'Ở bước' },
  unread: (n: number) => `Còn ${n} phần chưa đánh dấu đã xem.`,
  openComments: (n: number) => `Kèm ${n} góp ý đang mở trong văn bản.`,
  reasonNeeded: 'Hãy ghi lý do.',
  decisions: {
    advise: { title: 'Cho ý kiến', confirm: 'Gửi ý kiến', lead: 'Ý kiến được ghi lại; văn bản đi tiếp dù ý kiến thế nào.', text: 'Ý kiến (bắt buộc)', hint: '', need: 'Hãy ghi ý kiến.' },
    endorse: { title: 'Đồng ý và trình lãnh đạo', confirm: 'Đồng ý và trình lãnh đạo', lead: '', text: 'Ý kiến gửi lãnh đạo (không bắt buộc)', hint: '', need: '' },
    sign: { title: 'Ký và trình', confirm: 'Ký và trình', lead: 'Văn bản đã qua kiểm tra nội bộ. Ký xong, văn bản được trình lên cấp trên.', text: 'Ý kiến (không bắt buộc)', hint: '', need: '' },
    approve: { title: 'Phê duyệt', confirm: 'Phê duyệt', lead: '', text: 'Ý kiến (không bắt buộc)', hint: '', need: '' },
    return: { title: 'Trả lại để sửa', confirm: 'Trả lại để sửa', lead: '', text: 'Lý do trả lại (bắt buộc)', hint: 'Nói rõ phải sửa gì; người nhận đọc nguyên văn lời này.', need: 'Hãy ghi lý do.' },
    refuse: { title: 'Không phê duyệt', confirm: 'Không phê duyệt', lead: 'Lần trình này kết thúc, đơn vị vẫn phải nộp. Nếu chỉ cần sửa, hãy trả lại.', text: 'Lý do không phê duyệt (bắt buộc)', hint: 'Đơn vị đọc nguyên văn lời này.', need: 'Hãy ghi lý do.' },
    recall: { title: 'Rút lại văn bản', confirm: 'Rút lại', lead: 'Văn bản trở lại bản nháp để sửa. Chỉ rút được khi cấp trên chưa quyết định.', text: '', hint: '', need: '' },
    'withdraw-approval': { title: 'Thu hồi phê duyệt', confirm: 'Thu hồi phê duyệt', lead: 'Văn bản trở lại bàn phê duyệt để quyết định lại; đơn vị được báo ngay và tạm dừng phần bị ảnh hưởng.', text: 'Lý do thu hồi (bắt buộc)', hint: 'Đơn vị đọc nguyên văn lời này.', need: 'Hãy ghi lý do.' },
  },
  returnTo: { label: 'Trả lại cho', author: (unit: string) => `Đơn vị soạn (${unit})`, before: (who: string) => `Bước trước (${who})`, beforeTitle: 'Trả lại bước trước', dueOn: 'Hạn sửa mới (để trống thì theo quy định)', moved: 'Nếu cấp trên đã giữ quá hạn, hạn nộp của đơn vị được lùi đúng số ngày ấy.' },
  withdrawUntil: (d: string) => `Có thể thu hồi phê duyệt đến hết ngày ${d}.`,
  done: {
    advise: 'Đã gửi ý kiến', endorse: 'Đã đồng ý và trình lãnh đạo', sign: 'Đã ký và trình', approve: 'Đã phê duyệt', return: 'Đã trả lại', refuse: 'Đã ghi: không phê duyệt', recall: 'Đã rút lại', 'withdraw-approval': 'Đã thu hồi phê duyệt',
    forward: 'Đã chuyển tiếp', 'ask-advice': 'Đã gửi câu hỏi', 'give-advice': 'Đã trả lời', amend: 'Đã mở bản điều chỉnh', 'drop-amendment': 'Đã bỏ bản điều chỉnh', 'ask-extension': 'Đã gửi đề nghị gia hạn', 'refuse-extension': 'Đã trả lời: không gia hạn', extend: 'Đã gia hạn', check: 'Đã trình kiểm tra nội bộ',
  },
  forward: {
    title: 'Chuyển tiếp', lead: 'Nơi nhận quyết định thay ở bước này. Lý do được ghi lại và người nhận đọc được.', seat: 'Chuyển phần của', to: 'Chuyển tới', search: 'Gõ tên để tìm ở cùng cơ quan hoặc cơ quan cấp trên.', searchInside: 'Chỉ chuyển được trong đơn vị: cấp trên chưa thấy văn bản trước khi ký.',
    none: 'Không có ai như vậy xử lý được bước này.', need: 'Hãy chọn nơi nhận.', whom: 'Ai xử lý', office: (office: string) => `Chức vụ ${office}: ai giữ cũng xử lý được`, person: (name: string) => `Riêng ${name}`, reason: 'Lý do chuyển (bắt buộc)',
  },
  advice: {
    title: 'Xin ý kiến', lead: 'Thầy cô vẫn là người quyết định; người được hỏi trả lời ngay trong văn bản.', whom: 'Hỏi ai', search: 'Gõ tên người được đọc văn bản này.', none: 'Không tìm thấy ai được đọc văn bản này.', need: 'Hãy chọn người để hỏi.', question: 'Câu hỏi (bắt buộc)', questionNeed: 'Hãy ghi câu hỏi.', send: 'Gửi câu hỏi',
    asked: (who: string) => `${who} xin ý kiến thầy cô`, keeps: 'Quyền quyết định vẫn ở người hỏi.', answer: 'Ý kiến của thầy cô', reply: 'Gửi ý kiến', pending: (who: string) => `đang chờ ${who}`, from: (who: string, of: string) => `${who} hỏi ${of}`, answered: (who: string, when: string) => `${who} trả lời ${when}`, revision: (n: number) => `về bản ${n}`,
  },
  amend: {
    title: 'Điều chỉnh văn bản đã duyệt', confirm: 'Mở bản điều chỉnh', lead: (n: number) => `Bản ${n} vẫn có hiệu lực cho đến khi bản điều chỉnh được phê duyệt. Bản nháp mở ra với nội dung đang có.`, reason: 'Lý do điều chỉnh (bắt buộc)', hint: 'Ghi rõ điều gì thay đổi; cấp trên đọc được.',
    drop: 'Bỏ bản điều chỉnh', dropLead: (n: number) => `Bản điều chỉnh không được trình nữa; bản ${n} giữ nguyên hiệu lực.`,
    reviewing: (n: number, m: number) => `Bản ${n} vẫn có hiệu lực trong lúc bản điều chỉnh (bản ${m}) được xem xét.`, opened: (who: string, when: string) => `${who} mở bản điều chỉnh ${when}:`, drafting: (n: number) => `Bản ${n} vẫn có hiệu lực trong lúc đơn vị soạn bản điều chỉnh.`, see: (n: number) => `Xem bản ${n}`, difference: 'Xem chỗ khác nhau', links: 'Các bản của văn bản này',
  },
  route: { taken: (name: string, v: number) => `${name}, phiên bản ${v}`, newer: (v: number) => `Tuyến này đã có phiên bản ${v}; văn bản đang đi giữ phiên bản lúc trình.`, returns: { none: 'không trả lại', author: 'được trả lại đơn vị', before: 'được trả lại bước trước', both: 'được trả lại đơn vị hoặc bước trước' } },
  clock: {
    title: 'Đồng hồ hai bên', author: 'đơn vị', school: 'trường', superior: 'cấp trên', days: (n: number) => `${n} ngày`, hint: 'Số ngày làm việc mỗi bên đã giữ văn bản.', span: (from: string, to: string) => `${from} – ${to}`, now: 'nay', limit: (n: number) => `hạn ${n} ngày`, over: (n: number) => `quá hạn ${n} ngày`, show: (n: number) => `Xem từng chặng (${n})`,
  },
  check: {
    title: 'Trình kiểm tra nội bộ', confirm: 'Trình kiểm tra nội bộ', ready: 'Thầy cô sắp trình để đơn vị kiểm tra; thủ trưởng ký sau cùng:', office: 'Người trình', way: 'Đường đi của văn bản', statement: 'Tôi đã soát văn bản này. Văn bản chưa rời đơn vị cho đến khi được ký.', button: 'Trình kiểm tra nội bộ', signButton: 'Ký và trình',
  },
  extension: {
    ask: 'Xin gia hạn', askLead: (what: string, due: string) => `${what}, hạn hiện tại ${due}.`, answerIn: (n: number) => `Cấp trên trả lời trong ${n} ngày làm việc; trong lúc chờ, hạn hiện tại vẫn tính.`, dueOn: 'Xin đến hết ngày', reason: 'Lý do (bắt buộc)', reasonHint: 'Cấp trên đọc nguyên văn lời này.',
    asked: (who: string, when: string, due: string) => `${who} xin gia hạn đến hết ngày ${due} (gửi ${when}).`, waits: (d: string) => `Cấp trên trả lời trước hết ngày ${d}.`, answerBy: (d: string) => `Cần trả lời trước hết ngày ${d}.`,
    grant: 'Đồng ý gia hạn', grantLead: (unit: string, what: string, due: string) => `${unit} xin gia hạn ${what} đến hết ngày ${due}.`, grantOn: 'Hạn mới', grantReason: 'Lời trả lời (bắt buộc)', refuse: 'Không gia hạn', refuseReason: 'Lý do không gia hạn (bắt buộc)', refuseLead: (what: string, due: string) => `${what} giữ nguyên hạn ${due}.`, hint: 'Đơn vị đọc nguyên văn lời này.', gaveWay: 'Đồng ý.',
  },
  refused: { title: 'Không được phê duyệt', text: (who: string, when: string) => `${who} quyết định ${when}:` },
};

export type ActWords = typeof viActs;
