import type { SubmissionView } from '#domain/contracts/submission';
import { hanh, idOf } from '#test/admin/mock/people';
import { submissionOf } from '../../../gallery/mock.ts';
import type { Stories } from '../../../gallery/story.ts';
import { Files } from './Files.tsx';

const view = submissionOf(idOf('submission th-hoasen'), hanh);
const files: SubmissionView['files'] = [
  {
    id: idOf('file'),
    name: 'ke-hoach-nam-hoc-ban-ky.pdf',
    mediaType: 'application/pdf',
    attachedAt: '2026-11-12T03:00:00.000Z',
  },
];

export default {
  'none yet, and one may be attached': <Files view={{ ...view, files: [] }} />,
  'one is there': <Files view={{ ...view, files }} />,
  'for those who only read': <Files view={{ ...view, files, allowedActions: [] }} />,
  'choosing a scan': {
    above: true,
    press: ['Đính kèm bản ký'],
    show: <Files view={{ ...view, files: [] }} />,
  },
} satisfies Stories;
