import { z } from 'zod';
import { id, instant, isoDate } from '../shapes/basics.ts';
import { wholeContent } from '../shapes/content.ts';
import { routeContracts } from './route-contract.ts';
import { officeRef, personRef } from './shared.ts';
import { submissionTag } from './submission.ts';

export const revisionView = z.object({
  number: z.number().int(),
  sha256: z.string(),
  content: wholeContent,
  signedBy: personRef.nullable(),
  office: officeRef.nullable(),
  signedAt: instant.nullable(),
});
export type RevisionView = z.infer<typeof revisionView>;

/** Number, symbol and day that the clerk would enter next. */
export const registerProposal = z.object({
  number: z.number().int(),
  symbol: z.string(),
  date: isoDate,
});

/** A Word file (Office Open XML). */
export const docxMediaType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const params = z.object({ id });

/** A submission on paper: its signed revisions, its Word file, its number. */
export const documentContracts = routeContracts(submissionTag, {
  getRevision: {
    method: 'get',
    path: '/api/submissions/{id}/revisions/{n}',
    summary: 'Một bản đã ký / One signed revision',
    params: z.object({ id, n: z.coerce.number<number>().int().min(1).max(100_000) }),
    answer: revisionView,
  },
  getRegisterProposal: {
    method: 'get',
    path: '/api/submissions/{id}/register-proposal',
    summary:
      'Số tiếp theo trong sổ văn bản của đơn vị / The next number in the register of the unit',
    params,
    answer: registerProposal,
    problems: ['not-allowed'],
  },
  getDocument: {
    method: 'get',
    path: '/api/submissions/{id}/document.docx',
    summary:
      'Văn bản Word theo thể thức Nghị định 30/2020/NĐ-CP / The Word document in the format of Decree 30/2020/NĐ-CP',
    params,
    answer: z.unknown(),
    media: [docxMediaType],
    problems: ['document-too-large', 'document-too-slow'],
  },
});
