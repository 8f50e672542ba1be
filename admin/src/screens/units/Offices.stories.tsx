import { unitView } from '#test/admin/mock/frame';
import { communes, quan } from '#test/admin/mock/people';
import type { Stories } from '../../../gallery/story.ts';
import { Offices } from './Offices.tsx';

const commune = unitView(communes[0].id);
if (!commune) throw new Error('the mock has this unit');

export default {
  'who holds which office': { as: quan, show: <Offices unit={commune} ended={false} /> },
  'for those who only read': {
    show: <Offices unit={{ ...commune, mayManage: false }} ended={false} />,
  },
} satisfies Stories;
