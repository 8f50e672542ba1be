import { z } from 'zod';
import type { Submission } from '../review/submission.ts';
import { id, sha256, text } from '../shapes/basics.ts';

/** Which text an act is about: an act on another text than the one that lies there is refused. */
export const seenText = { submissionId: id, revision: z.number().int().min(1), sha256 };
export const reason = text(5000);
export const note = text(2000).optional();

/** The text as it lies now, as a trial names it. */
export const seenIn = (
  s: Submission,
): { submissionId: string; revision: number; sha256: string } => ({
  submissionId: s.id,
  revision: s.revision,
  sha256: s.sha256 ?? '',
});

/** What a trial says where a person would write a reason, a note or a question. */
export const anyText = '?';
