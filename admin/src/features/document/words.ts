import { bilingual } from '../../i18n/bilingual.ts';
import { counted } from '../../i18n/counted.ts';

/** Words of a document wherever it is shown: as it will be issued, printed, with its scans. */
export const useDocumentWords = bilingual(
  {
    planOf: (unit: string) => `Kế hoạch của ${unit}`,
    revision: (n: number) => `Bản ${n}`,
    noText: 'Chưa có văn bản để xem',
    noTextHint: 'Đơn vị đang soạn. Văn bản hiện ở đây sau khi được ký và trình lần đầu.',
    onBehalf: 'Nhập thay từ bản giấy',
    onBehalfHint: 'Cơ quan cấp trên nhập từ bản giấy đã ký của đơn vị. Bản quét là văn bản gốc.',
    download: 'Tải DOCX',
    print: {
      view: 'Bản in',
      now: 'In văn bản',
      back: 'Quay lại',
      foot: (n: number, hash: string) => `Bản ${n}, mã băm SHA-256 ${hash}`,
      draftFoot: 'Bản nháp, chưa ký',
    },
    changes: {
      added: 'thêm',
      removed: 'bỏ',
      badges: { added: 'Mới', removed: 'Đã bỏ', moved: 'Chuyển chỗ' },
      count: (n: number) => `${n} thay đổi`,
    },
    files: {
      title: 'Tệp đính kèm',
      attach: 'Đính kèm bản ký',
      attached: 'Đã đính kèm',
      choose: 'Chọn tệp PDF, PNG hoặc JPEG (tối đa 20 MB)',
      chosen: (name: string) => `Đã chọn: ${name}`,
      sending: 'Đang tải tệp lên…',
      none: 'Chưa có tệp nào.',
      tooBig: 'Tệp lớn hơn 20 MB. Hãy quét ở độ phân giải thấp hơn hoặc nén tệp.',
      wrongKind: 'Chỉ nhận PDF, PNG hoặc JPEG.',
    },
  },
  {
    planOf: (unit: string) => `Plan of ${unit}`,
    revision: (n: number) => `Revision ${n}`,
    noText: 'No document to show yet',
    noTextHint:
      'The unit is drafting. The document appears here once it has been signed and sent up.',
    onBehalf: 'Entered from paper on behalf',
    onBehalfHint:
      "A superior's office entered it from the unit's signed paper. The scan is the original.",
    download: 'Download DOCX',
    print: {
      view: 'Print view',
      now: 'Print',
      back: 'Back',
      foot: (n: number, hash: string) => `Revision ${n}, SHA-256 ${hash}`,
      draftFoot: 'Draft, not signed',
    },
    changes: {
      added: 'added',
      removed: 'removed',
      badges: { added: 'New', removed: 'Removed', moved: 'Moved' },
      count: (n: number) => counted(n, 'change'),
    },
    files: {
      title: 'Attached files',
      attach: 'Attach signed scan',
      attached: 'Attached',
      choose: 'Choose a PDF, PNG or JPEG (up to 20 MB)',
      chosen: (name: string) => `Chosen: ${name}`,
      sending: 'Uploading…',
      none: 'No file yet.',
      tooBig: 'The file is larger than 20 MB. Scan at a lower resolution or compress it.',
      wrongKind: 'Only PDF, PNG or JPEG are accepted.',
    },
  },
);
