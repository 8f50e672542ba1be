import type { Stories } from '../../../gallery/story.ts';
import { KeysDialog } from './KeysDialog.tsx';

export default {
  'the keys of the screen': { above: true, show: <KeysDialog onClose={() => {}} /> },
} satisfies Stories;
