import { Button } from '@mui/material';
import type { Stories } from '../../gallery/story.ts';
import { EmptyState } from './EmptyState.tsx';

export default {
  'a title alone': <EmptyState title="Không có mục nào khớp bộ lọc" />,
  'what will appear, and the one thing to do': (
    <EmptyState
      title="Chưa có kế hoạch nào"
      action={<Button variant="outlined">Xem văn bản chỉ đạo</Button>}
    >
      Khi cấp trên ban hành văn bản chỉ đạo năm học, mỗi đơn vị có tên trong đó nhận một kế hoạch ở
      đây.
    </EmptyState>
  ),
} satisfies Stories;
