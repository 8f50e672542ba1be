import type { Stories } from '../../../gallery/story.ts';
import { Draft, lacking } from './story-data.tsx';
import { Write, WriteDate, WriteNumber } from './Write.tsx';

const nothing = (): void => {};
const long =
  'Nâng cao nhận thức của cán bộ, giáo viên, nhân viên và học sinh về văn hóa ứng xử. '.repeat(3);

export default {
  'a text': (
    <Draft>
      <Write path="a/0" label="Nhiệm vụ" value={long} max={5000} lines onChange={nothing} />
    </Draft>
  ),
  'empty, with a hint': (
    <Draft>
      <Write
        path="a/1"
        label="Trích yếu"
        hint="Nói ngắn gọn văn bản về việc gì"
        value=""
        max={500}
        onChange={nothing}
      />
    </Draft>
  ),
  'something is missing': (
    <Draft view={lacking} showGaps>
      <Write path="tasks/tasks/3/lead" label="Chủ trì" value="" max={200} onChange={nothing} />
    </Draft>
  ),
  'a date and numbers': (
    <Draft>
      <div className="write-row">
        <WriteDate path="a/2" label="Hạn" value="2026-12-31" onChange={nothing} />
        <WriteNumber path="a/3" label="Chỉ tiêu (%)" value={87.5} most={100} onChange={nothing} />
        <WriteNumber
          path="a/4"
          label="Số người"
          value={42}
          most={100_000}
          whole
          onChange={nothing}
        />
      </div>
    </Draft>
  ),
} satisfies Stories;
