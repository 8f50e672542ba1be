import { idOf } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { PaperLinks } from './PaperLinks.tsx';

export default {
  'as a file and for printing': (
    <p className="row">
      <PaperLinks id={idOf('submission th-hoasen')} />
    </p>
  ),
} satisfies Stories;
