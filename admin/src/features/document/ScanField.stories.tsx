import type { Stories } from '../../../gallery/story.ts';
import { stale } from '../../components/story-data.ts';
import { ScanField, type Scan } from './ScanField.tsx';

const none: Scan = {
  file: null,
  choose: () => {},
  ready: false,
  pending: false,
  problem: null,
  wrong: null,
  upload: async () => null,
};
const file = new File([''], 'ke-hoach-ban-ky.pdf', { type: 'application/pdf' });

export default {
  'nothing chosen': <ScanField scan={none} />,
  'with a label of its own': <ScanField scan={none} label="Bản quét (bắt buộc)" />,
  'a file chosen': <ScanField scan={{ ...none, file, ready: true }} />,
  'too large': <ScanField scan={{ ...none, file, wrong: 'tooBig' }} />,
  'no picture and no PDF': <ScanField scan={{ ...none, file, wrong: 'wrongKind' }} />,
  'on its way': <ScanField scan={{ ...none, file, ready: true, pending: true }} />,
  'refused by the server': <ScanField scan={{ ...none, file, problem: stale }} />,
} satisfies Stories;
