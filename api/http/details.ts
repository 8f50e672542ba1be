import type { z } from 'zod';
import type { Detail } from '#domain/problems';
import { vi } from '#domain/words/vi';

/**
 * What zod found, as field details with words of ours: path, code, no English sentence of a
 * library.
 */
export function detailsOf(error: z.ZodError, under = ''): Detail[] {
  return error.issues.slice(0, 50).flatMap((issue) => {
    const at = [...(under ? [under] : []), ...issue.path.map(String)].join('/').slice(0, 200);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.slice(0, 20).map((key) => ({
        at: [at, key.slice(0, 60)].filter(Boolean).join('/'),
        code: 'unknown-field',
      }));
    return [{ at, code: codeOf(issue) }];
  });
}

function codeOf(issue: z.core.$ZodIssue): string {
  // Schemas of the domain name their own codes as the message.
  if (issue.message in vi.details) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong-type';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'not-accepted';
    default:
      return 'not-accepted';
  }
}
