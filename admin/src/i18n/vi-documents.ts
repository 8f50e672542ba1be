/** Words of the screens about plans, reports and tasks. */
export const viDocuments = {
  marks: {
    added: 'thêm', removed: 'bỏ', badges: { added: 'Mới', removed: 'Đã bỏ', moved: 'Chuyển chỗ' }, count: (n: number) => `${n} thay đổi`, none: 'không thay đổi',
  },
  revision: (n: number) => `Bản ${n}`,
  draft: 'Bản nháp',
  loading: 'Đang tải văn bản…',
  noText: 'Chưa có văn bản để xem', noTextHint: 'Đơn vị đang soạn. Văn bản hiện ở đây sau khi được ký và trình lần đầu.',
  onBehalf: 'Nhập thay từ bản giấy', onBehalfHint: 'Cơ quan cấp trên nhập từ bản giấy đã ký của đơn vị. Bản quét là văn bản gốc.',
  word: 'Tải DOCX', print: 'Bản in', printNow: 'In văn bản', backFromPrint: 'Quay lại',
  printFoot: (n: number, hash: string) => `Bản ${n}, mã băm SHA-256 ${hash}`,
  printDraftFoot: 'Bản nháp, chưa ký',
  files: { title: 'Tệp đính kèm', attach: 'Đính kèm bản ký', choose: 'Chọn tệp PDF, PNG hoặc JPEG (tối đa 20 MB)', chosen: (name: string) => `Đã chọn: ${name}`, sending: 'Đang tải tệp lên…', none: 'Chưa có tệp nào.', tooBig: 'Tệp lớn hơn 20 MB. Hãy quét ở độ phân giải thấp hơn hoặc nén tệp.', wrongKind: 'Chỉ nhận PDF, PNG hoặc JPEG.' },
  filter: { q: 'Tìm theo đơn vị, tên văn bản', state: 'Trạng thái', allStates: 'Mọi trạng thái', unitKind: 'Loại đơn vị', allKinds: 'Mọi loại đơn vị', late: 'Chỉ mục quá hạn', kind: 'Loại báo cáo', allReports: 'Mọi loại báo cáo', open: 'Chỉ việc chưa xong', schoolYear: 'Năm học', allYears: 'Mọi năm học' },
  plans: {
    title: 'Kế hoạch', unit: 'Đơn vị', directive: 'Văn bản chỉ đạo', state: 'Trạng thái', strip: 'Tiến trình', due: 'Hạn', changed: 'Cập nhật',
    empty: 'Chưa có kế hoạch nào', emptyHint: 'Khi cấp trên ban hành văn bản chỉ đạo của năm học, mỗi đơn vị được giao sẽ có một kế hoạch ở đây, kèm hạn nộp và lý do của từng hạn.', emptyAction: 'Xem văn bản chỉ đạo',
    of: (unit: string) => `Kế hoạch của ${unit}`, back: 'Kế hoạch', tabs: { overview: 'Tổng quan', document: 'Văn bản', tasks: 'Nhiệm vụ', revisions: 'Các bản ký', history: 'Diễn biến' }, tabsLabel: 'Các mặt của kế hoạch',
    obligations: 'Việc phải nộp', route: 'Đường thẩm định', coming: 'Sắp tới', history: 'Đã diễn ra', noHistory: 'Chưa có diễn biến nào.', noComing: 'Không còn mốc nào phía trước.', noTasks: 'Chưa có nhiệm vụ', noTasksHint: 'Nhiệm vụ xuất hiện khi kế hoạch được phê duyệt; từ đó người chủ trì cập nhật tiến độ.',
    open: 'Mở', openDocument: 'Mở văn bản', submissions: 'Văn bản đã lập', choose: 'Văn bản', opens: (d: string) => `mở từ ${d}`, more: (n: number) => `Xem thêm ${n}`,
    directiveLine: (symbol: string, year: string) => `${symbol}, năm học ${year}`,
  },
  route: { limit: (n: number) => `${n} ngày làm việc`, done: 'đã qua', current: 'đang giữ', ahead: 'chưa tới', nobody: 'chưa có người giữ', acts: { advise: 'cho ý kiến', endorse: 'thẩm định', sign: 'ký, trình', approve: 'phê duyệt' }, of: (n: number, all: number) => `${n} trong ${all}`, inside: 'trong đơn vị', away: 'đang nghỉ', forwarded: (who: string) => `chuyển cho ${who}`, decided: (who: string, when: string) => `${who}, ${when}`, due: (d: string) => `hạn ${d}`, own: 'Đơn vị ký và trình' },
  happened: {
    reminder: {
      rung: (n: number) => (n < 0 ? `trước hạn ${-n} ngày làm việc` : n === 0 ? 'đúng ngày hạn' : `quá hạn ${n} ngày làm việc`), due: (d: string) => `hạn ${d}`,
      to: {
        author: { reminder: 'nhắc đơn vị', escalation: 'nhắc đơn vị, báo cấp trên' }, reviewer: { reminder: 'nhắc nơi đang giữ văn bản', escalation: 'nhắc nơi đang giữ văn bản, báo lãnh đạo' },
        granter: { reminder: 'nhắc nơi trả lời xin gia hạn', escalation: 'nhắc nơi trả lời xin gia hạn, báo cấp trên' },
      },
      nobody: 'không có ai xử lý được, báo cấp trên', superseded: 'không gửi, lần nhắc sau đã thay',
      told: (who: string, names: string, others: number) => (names ? `${who}: ${names}${others ? ` và ${others} người khác` : ''}` : others ? `${who}: ${others} người` : who),
    },
    by: (who: string, office: string) => (office ? `${who} (${office})` : who), system: 'Hệ thống', kinds: { opens: 'mở', due: 'hạn nộp', 'review-due': 'hạn thẩm định', mend: 'hạn sửa', closes: 'khép năm', task: 'nhiệm vụ' } },
  answerWith: { title: 'Lồng ghép', confirm: 'Lồng ghép', choose: 'Chọn văn bản', text: (what: string) => `Dùng một văn bản đơn vị đã có để trả lời cả: ${what}. Văn bản được thẩm định một lần; kết quả tính cho cả hai văn bản chỉ đạo.` },
  begin: { title: 'Bắt đầu soạn', text: (what: string) => `Tạo bản nháp cho: ${what}. Phần chung lấy từ văn bản chỉ đạo, phần còn lại thầy cô điền.`, also: 'Văn bản này trả lời cả (lồng ghép)' },
  behalf: { title: 'Nhập thay bản giấy', text: (unit: string) => `Nhập văn bản giấy đã ký của ${unit}. Bản nhập được ghi rõ là nhập thay và kèm bản quét.`, subject: 'Trích yếu ghi trên văn bản', signedOn: 'Ngày ký trên bản giấy', needFile: 'Chọn bản quét trước khi nhập.', fileFirst: 'Bản quét (bắt buộc)' },
  extend: { title: 'Gia hạn', text: (what: string, due: string) => `${what}, hạn hiện tại ${due}.`, dueOn: 'Hạn mới', reason: 'Lý do gia hạn', reasonHint: 'Đơn vị đọc được lý do này.' },
  urge: { title: 'Nhắc ngay', text: (what: string, unit: string) => `Gửi lời nhắc về ${what} tới ${unit}.`, note: 'Lời nhắn kèm (không bắt buộc)' },
  revisions: { title: 'Các bản đã ký', from: 'So từ', to: 'đến', signed: (who: string, when: string) => `${who} ký ${when}`, unsigned: (who: string) => (who ? `${who} trình nội bộ, chưa ký` : 'trình nội bộ, chưa ký'), inForce: 'đang có hiệu lực', superseded: 'đã được thay thế', compare: 'So sánh', none: 'Chưa có bản nào được ký', noneHint: 'Mỗi lần ký và trình tạo một bản không sửa được nữa. Có từ hai bản trở lên thì so sánh được ở đây.', same: 'Hai bản giống nhau.', hash: 'Mã băm', changed: (n: number) => `${n} chỗ thay đổi`, alone: 'Mới có một bản; chưa có gì để so.' },
  tasks: {
    title: 'Nhiệm vụ', empty: 'Chưa có nhiệm vụ nào phải làm', emptyHint: 'Nhiệm vụ lấy từ kế hoạch đã duyệt. Khi kế hoạch được phê duyệt, mỗi nhiệm vụ hiện ở đây với người chủ trì, hạn và tiến độ. Việc đã xong hiện ra khi tắt “Chỉ việc chưa xong”.', number: 'Số', task: 'Nhiệm vụ', lead: 'Chủ trì', due: 'Hạn', progress: 'Tiến độ', unit: 'Đơn vị',
    percent: (n: number) => `${n} %`, update: 'Cập nhật tiến độ', of: (t: string) => `Cập nhật tiến độ: ${t}`, note: 'Ghi chú (việc đã làm, minh chứng)', notes: (n: number) => `${n} ghi chú`, slider: 'Đã làm được', group: 'Nhóm', done: 'Hoàn thành', showNotes: 'Xem ghi chú', noNotes: 'Chưa có ghi chú.', all: 'Tổng tiến độ', doneOf: (a: number, b: number) => `${a}/${b} nhiệm vụ hoàn thành`, lateCount: (n: number) => `${n} quá hạn`, plan: 'Kế hoạch',
  },
  reports: { title: 'Báo cáo', empty: 'Chưa có báo cáo nào', emptyHint: 'Báo cáo học kỳ và cuối năm hiện ở đây khi đơn vị bắt đầu soạn, bằng nút “Bắt đầu soạn” trong kế hoạch của năm.', emptyAction: 'Mở kế hoạch', name: 'Báo cáo', unit: 'Đơn vị', state: 'Trạng thái', revision: 'Bản', due: 'Hạn', submitted: 'Trình lúc', number: 'Số' },
  save: {
    saved: (t: string) => `Đã lưu lúc ${t}`, clean: 'Đã lưu', dirty: 'Chưa lưu…', saving: 'Đang lưu…', waiting: 'Mất mạng, sẽ tự lưu', conflict: 'Có người cùng sửa', refused: 'Chưa lưu được', 'signed-out': 'Phiên đã hết, nội dung được giữ', unkept: 'Trình duyệt không giữ được bản nháp. Đừng đóng trang khi chưa thấy “Đã lưu”.',
    waitingHint: 'Nội dung giữ trong trình duyệt này và tự gửi khi có mạng, kể cả sau khi tải lại trang.', signIn: 'Đăng nhập lại', resolve: 'Xem và chọn', why: 'Xem lý do', refusedTitle: (part: string) => `Chưa lưu được phần ${part}`,
  },
  conflict: {
    title: (part: string) => `Hai người cùng sửa: ${part}`, text: (who: string, when: string) => `${who} đã lưu phần này lúc ${when}, sau khi thầy cô mở. Chọn cho từng chỗ cả hai cùng sửa; những chỗ khác đã được gộp.`, taken: (n: number) => `Gộp sẵn ${n} chỗ chỉ người kia sửa.`, none: 'Không có chỗ nào trùng nhau; chỉ cần lưu bản gộp.',
    mine: 'Giữ bản của tôi', theirs: 'Lấy bản kia', allMine: 'Giữ tất cả của tôi', allTheirs: 'Lấy tất cả bản kia', save: 'Lưu bản đã chọn', later: 'Để sau', gone: '(đã bỏ)', empty: '(trống)', still: (n: number) => `Còn ${n} chỗ chưa chọn`,
  },
  editor: {
    outline: 'Các phần', complete: 'đủ', lacks: (n: number) => `thiếu ${n}`, warns: (n: number) => `${n} lưu ý`, help: 'Hướng dẫn', directive: 'Văn bản chỉ đạo yêu cầu', progress: (a: number, b: number) => `${a}/${b} phần đã đủ`, previous: 'Phần trước', next: 'Phần sau', chooseSection: 'Chọn phần', preview: 'Xem như văn bản', edit: 'Soạn tiếp', returned: 'Bị trả lại', returnedText: (who: string, when: string) => `${who} trả lại ${when}:`, comments: 'Góp ý ở phần này', mendBy: 'Sửa trước hết ngày', missing: 'Còn thiếu ở phần này', warnings: 'Lưu ý ở phần này', sign: 'Ký và trình', cannotSign: 'Người đứng đầu đơn vị ký và trình khi văn bản đã đủ.', more: 'Thêm thao tác', remove: (what: string) => `Bỏ ${what}`, up: 'Đưa lên', down: 'Đưa xuống', back: (unit: string) => `Kế hoạch của ${unit}`,
  },
  field: {
    subject: 'Trích yếu', subjectHint: 'Nêu ngắn gọn nội dung, ví dụ: Giáo dục kỹ năng sử dụng mạng an toàn năm học 2026-2027', bases: 'Căn cứ', basis: (n: number) => `Căn cứ ${n}`, symbol: 'Số, ký hiệu', date: 'Ngày', text: 'Nội dung', addBasis: 'Thêm căn cứ', addFromDirective: 'Thêm từ văn bản chỉ đạo',
    purposes: 'Mục đích', requirements: 'Yêu cầu', addPurpose: 'Thêm mục đích', addRequirement: 'Thêm yêu cầu', general: 'Mục tiêu chung', addGeneral: 'Thêm mục tiêu chung', specific: 'Mục tiêu cụ thể', addSpecific: 'Thêm mục tiêu cụ thể', paragraph: (list: string, n: number) => `${list} ${n}`,
    objective: 'Mục tiêu', indicator: 'Phục vụ chỉ tiêu', noIndicator: 'Không gắn chỉ tiêu', target: 'Đạt (%)', by: 'Thời hạn', floor: (n: number) => `Cấp trên yêu cầu ít nhất ${n} %`,
    source: (n: number) => `Nguồn kinh phí ${n}`, sources: 'Nguồn kinh phí', amount: 'Số tiền (triệu đồng)', addSource: 'Thêm nguồn', duty: (n: number) => `Phân công ${n}`, duties: 'Phân công', who: 'Ai thực hiện', does: 'Làm gì', addDuty: 'Thêm phân công',
    place: 'Địa danh', authority: 'Quyền hạn ký', authorities: { '': 'Người đứng đầu ký', 'TM.': 'TM. (thay mặt tập thể)', 'KT.': 'KT. (ký thay người đứng đầu)', 'TL.': 'TL. (thừa lệnh)', 'TUQ.': 'TUQ. (thừa ủy quyền)', 'Q.': 'Q. (quyền)' }, position: 'Chức vụ người ký', signer: 'Họ tên người ký', recipients: 'Nơi nhận', recipient: (n: number) => `Nơi nhận ${n}`, addRecipient: 'Thêm nơi nhận',
    situation: 'Tình hình chung', addParagraph: 'Thêm đoạn', results: 'Kết quả', numerator: 'Tử số', denominator: 'Mẫu số', note: 'Ghi chú', share: (p: string, t: string) => (t ? `Đạt ${p} %, mục tiêu ${t} %` : `Đạt ${p} %`), noShare: 'Chưa đủ số để tính', reached: 'đạt mục tiêu', below: 'dưới mục tiêu', shortcoming: (n: number) => `Hạn chế ${n}`, shortcomings: 'Hạn chế', cause: 'Nguyên nhân', addShortcoming: 'Thêm hạn chế', nextTasks: 'Nhiệm vụ tới', addNext: 'Thêm nhiệm vụ tới', proposals: 'Kiến nghị, đề xuất', proposal: (n: number) => `Kiến nghị ${n}`, to: 'Gửi tới', addProposal: 'Thêm kiến nghị', noProposals: 'Không có kiến nghị thì để trống, mục này không in ra.', counts: { institutions: 'Đếm cơ sở giáo dục', staff: 'Đếm cán bộ, giáo viên, nhân viên', activities: 'Đếm hoạt động', participants: 'Đếm lượt tham gia' },
  },
  outline: {
    keys: 'Enter thêm việc cùng cấp. Tab, Shift+Tab (hoặc Alt+mũi tên phải, trái) đổi cấp. Alt+mũi tên lên, xuống di chuyển. Esc rồi Tab để rời danh sách.', title: (n: string) => `Tên nhiệm vụ ${n}`, placeholder: 'Tên nhiệm vụ', nest: 'Lùi vào một cấp', unnest: 'Ra một cấp', up: 'Chuyển lên', down: 'Chuyển xuống', remove: 'Bỏ nhiệm vụ', details: 'Chi tiết', hideDetails: 'Thu gọn', lead: 'Chủ trì', partners: 'Phối hợp', from: 'Từ ngày', dueOn: 'Đến hết ngày', output: 'Sản phẩm, kết quả', measures: 'Giải pháp, cách làm', group: 'Nhóm nhiệm vụ', add: 'Thêm nhiệm vụ', addTo: (g: string) => `Thêm việc vào nhóm ${g}`, left: 'Đã rời danh sách: Tab tới ô kế tiếp.', noLead: 'chưa có chủ trì', noDue: 'chưa có hạn', undo: 'Hoàn tác', removed: (t: string) => `Đã bỏ “${t}”.`, keyboard: 'Phím tắt', moved: (n: string) => `Nay là nhiệm vụ ${n}`, full: 'Đã đủ 300 nhiệm vụ.',
  },
  help: {
    heading: 'Trích yếu nói văn bản về việc gì. Căn cứ xếp theo thứ tự hiệu lực: luật, nghị định, quyết định, rồi văn bản của cấp trên trực tiếp; chỉ nêu văn bản còn hiệu lực.',
    purpose: 'Mục đích: vì sao làm. Yêu cầu: làm thế nào thì đạt (thiết thực, đúng quy định, không hình thức).',
    objectives: 'Mục tiêu chung nói hướng; mục tiêu cụ thể đo được, có tỷ lệ và thời hạn. Tỷ lệ không thấp hơn mức cấp trên yêu cầu.',
    tasks: 'Mỗi nhóm nhiệm vụ của cấp trên cần ít nhất một việc. Việc ở cấp cuối cùng ghi ai chủ trì và xong khi nào; phần còn lại nên có.',
    funding: 'Nêu nguồn: ngân sách giao, xã hội hóa đúng quy định, lồng ghép. Số tiền có thể để trống.',
    organisation: 'Ai làm gì: ban giám hiệu, tổ chuyên môn, tổng phụ trách, văn thư. Ghi theo chức vụ, không ghi số điện thoại.',
    closing: 'Nơi nhận ghi cấp trên trước, “Lưu: VT” sau cùng. Chức vụ và họ tên như trong chữ ký.',
    situation: 'Bối cảnh, thuận lợi, khó khăn trong kỳ báo cáo. Chỉ số tổng hợp, không nêu tên hay thông tin riêng của học sinh.',
    results: 'Theo từng nhóm nhiệm vụ: đã làm gì, kết quả thế nào. Tiến độ lấy sẵn từ kế hoạch; sửa và bổ sung cho đủ ý.',
    indicators: 'Tử số không lớn hơn mẫu số. Chỉ đếm cơ sở, cán bộ, hoạt động hoặc lượt tham gia.',
    shortcomings: 'Nêu thẳng điều chưa làm được và nguyên nhân; không có thì ghi rõ là không.',
    nextTasks: 'Việc của kỳ tới, ngắn gọn, có trọng tâm.',
    proposals: 'Đề nghị gì, với ai. Có thể để trống.',
    privacy: 'Không ghi số điện thoại, số căn cước, tài khoản hay tên học sinh.',
  },
  aside: { groups: 'Nhóm nhiệm vụ', indicators: 'Chỉ tiêu', bases: 'Văn bản còn hiệu lực', body: 'Nội dung chỉ đạo', target: (p: number, by: string) => `${p} % trước hết ngày ${by}`, floor: (p: number) => `Mức tối thiểu ${p} %`, insert: 'Thêm vào căn cứ', has: 'đã có', noTask: 'chưa có việc nào', tasksIn: (n: number) => `${n} việc` },
  sign: {
    title: 'Ký và trình', gaps: (n: number) => `Còn ${n} chỗ chưa đủ để ký`, gapsHint: 'Bấm từng dòng để đến đúng chỗ. Bản nháp vẫn được lưu.', warnings: (n: number) => `${n} điều nên xem lại (không cản việc ký)`, ready: 'Thầy cô sắp ký và trình:', unit: 'Đơn vị', document: 'Văn bản', revision: 'Bản số', office: 'Ký với chức vụ', confirm: 'Ký và trình', close: 'Sửa tiếp', unsaved: 'Đang lưu nốt những thay đổi cuối cùng…', cannot: 'Chưa lưu được hết; chỉ ký được khi mọi thay đổi đã lưu.', statement: 'Tôi đã đọc văn bản này và ký với chức vụ trên.', done: 'Đã ký và trình', stale: 'Bản nháp vừa được người khác sửa. Xem lại rồi ký.',
  },
  review: {
    contents: 'Mục lục', margin: 'Bên lề', compare: 'So với', noCompare: 'Không so', changes: (n: number) => (n === 0 ? 'Không có thay đổi' : `${n} chỗ thay đổi`), nextChange: 'Thay đổi kế tiếp (j)', previousChange: 'Thay đổi trước (k)', read: 'Đã xem', markRead: 'Đánh dấu đã xem (m)', markReadOf: (p: string) => `Đánh dấu đã xem: ${p}`, readCount: (a: number, b: number) => `Đã xem ${a}/${b} phần`,
    previous: 'Văn bản chờ trước', next: 'Văn bản chờ sau', back: 'Việc cần xử lý', backPlan: 'Kế hoạch', history: 'Quyết định', noHistory: 'Chưa có quyết định nào.', noChecks: 'Không có điểm nào cần lưu ý.', route: 'Đường thẩm định', file: 'Bản quét', round: (n: number) => (n > 1 ? `trình lần ${n}` : 'trình lần đầu'), byDate: 'Hạn xử lý', actions: 'Việc có thể làm', section: (n: number, of: number) => `Phần ${n}/${of}`, reading: 'Thầy cô đang xem bản đã ký gần nhất.', decided: { advised: 'Cho ý kiến', endorsed: 'Đồng ý, trình lãnh đạo', signed: 'Ký và trình', returned: 'Trả lại', 'sent-back': 'Trả lại bước trước', approved: 'Phê duyệt', refused: 'Không phê duyệt', recalled: 'Rút lại', withdrawn: 'Thu hồi phê duyệt' }, more: 'Thao tác khác',
  },
  comments: { title: 'Góp ý', open: (n: number) => `${n} góp ý mở`, done: (n: number) => `${n} đã xong`, add: 'Góp ý', addTo: (what: string) => `Góp ý: ${what}`, see: (n: number) => `${n} góp ý ở đây`, text: 'Nội dung góp ý', send: 'Gửi góp ý', reply: 'Trả lời', replyTo: (who: string) => `Trả lời ${who}`, resolve: 'Đã xong', resolved: (who: string, when: string) => `${who} đánh dấu xong ${when}`, showDone: 'Hiện góp ý đã xong', hideDone: 'Ẩn góp ý đã xong', none: 'Chưa có góp ý. Rê chuột hoặc bấm nút góp ý cạnh một mục trong văn bản.', noneAuthor: 'Chưa có góp ý nào.', place: (p: string) => `Tại ${p}`, erased: '(nội dung đã được xóa)', revision: (n: number) => `ở bản ${n}`, cancel: 'Thôi' },
  decide: { done: { 'answer-with': 'Đã lồng ghép', number: 'Đã vào sổ', attach: 'Đã đính kèm', begin: 'Đã tạo bản nháp', extend: 'Đã gia hạn', urge: 'Đã gửi lời nhắc', progress: 'Đã ghi tiến độ', 'enter-on-behalf': 'Đã nhập thay' } },
  number: { title: 'Vào sổ, cấp số', text: 'Số và ngày trong sổ của đơn vị. Số kế tiếp được gợi ý; sửa được nếu đơn vị đang đánh số nơi khác.', number: 'Số', symbol: 'Ký hiệu', date: 'Ngày', confirm: 'Vào sổ', shown: 'Sẽ ghi trên văn bản:', badNumber: 'Số từ 1 đến 99999.' },
};

export type DocumentWords = typeof viDocuments;
