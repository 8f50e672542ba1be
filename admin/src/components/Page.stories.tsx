import { Button } from '@mui/material';
import type { Stories } from '../../gallery/story.ts';
import { Page, Panel } from './Page.tsx';
import { StateChip } from './StateChip.tsx';

export default {
  'title alone': (
    <Page title="Kế hoạch">
      <Panel title="Nội dung phải nộp">
        <p>Một phần của màn hình.</p>
      </Panel>
    </Page>
  ),
  'way back, line, acts': (
    <Page
      title="Kế hoạch xây dựng văn hóa ứng xử trong trường học năm học 2026-2027"
      back={{ to: '/plans', label: 'Kế hoạch' }}
      lead={<StateChip state="reviewing" />}
      actions={
        <>
          <Button variant="outlined">Trả lại</Button>
          <Button variant="contained">Phê duyệt</Button>
        </>
      }
    >
      <Panel title="Tệp đính kèm" extra={<Button size="small">Đính kèm bản ký</Button>}>
        <p className="quiet">Chưa có tệp nào.</p>
      </Panel>
      <Panel title="Không có giấy bên dưới" plain>
        <p>Phần này nằm ngay trên nền.</p>
      </Panel>
    </Page>
  ),
} satisfies Stories;
