import type { Stories } from '../../gallery/story.ts';
import { RowCheck } from './RowCheck.tsx';

const nothing = (): void => {};

export default {
  free: <RowCheck label="Chọn: Trường Tiểu học Hoa Sen" checked={false} onToggle={nothing} />,
  ticked: <RowCheck label="Chọn: Trường Tiểu học Hoa Sen" checked onToggle={nothing} />,
  'some of the page': <RowCheck label="Chọn cả trang" checked={false} mixed onToggle={nothing} />,
  'nothing to tick': <RowCheck label="Chọn cả trang" checked={false} disabled onToggle={nothing} />,
} satisfies Stories;
