import type { DraftConflict } from '#domain/contracts/submission';
import { minh } from '#test/admin/mock/people';
import type { Story, Stories } from '../../../gallery/story.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import type { PartState } from './draft-store.ts';
import { Draft, draftOf, returned } from './story-data.tsx';

const funding = draftOf(returned).part('funding');
const mine = {
  ...funding.content,
  sources: [{ key: 'f-1', text: 'Ngân sách được giao', amount: 20 }],
};
const theirs = {
  ...funding.content,
  sources: [
    { key: 'f-1', text: 'Ngân sách nhà nước giao năm 2026', amount: 25 },
    { key: 'f-2', text: 'Hoạt động phối hợp', amount: 5 },
  ],
};
const conflict: DraftConflict = {
  part: 'funding',
  version: 4,
  content: theirs,
  savedBy: { id: minh.id, name: 'Lê Văn Đức' },
  savedAt: '2026-11-21T02:10:00.000Z',
};
const dialog = (content: PartState['content'], base: PartState['base']): Story => ({
  above: true,
  show: (
    <Draft>
      <ConflictDialog
        part="funding"
        state={{ ...funding, content, base, status: 'conflict', conflict }}
        onClose={() => {}}
      />
    </Draft>
  ),
});
const before = { ...funding.content, sources: [{ key: 'f-1', text: 'Ngân sách', amount: 15 }] };

export default {
  'two places both changed': dialog(mine, before),
  'nothing both changed': dialog(before, before),
} satisfies Stories;
