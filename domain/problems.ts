/**
 * Every refusal the system can give: code -> HTTP status, and whether the same call may succeed
 * later unchanged. The words for each code are in words/vi.ts and words/en.ts; a code without words
 * does not compile.
 */
export const problems = {
  'bad-input': { status: 400, retryable: false },
  'bad-json': { status: 400, retryable: false },
  'too-large': { status: 413, retryable: false },
  'too-deep': { status: 400, retryable: false },
  'unsupported-type': { status: 415, retryable: false },
  'not-signed-in': { status: 401, retryable: false },
  'sign-in-failed': { status: 401, retryable: false },
  'not-found': { status: 404, retryable: false },
  'not-allowed': { status: 403, retryable: false },
  'cross-site': { status: 403, retryable: false },
  'own-submission': { status: 403, retryable: false },
  'same-person': { status: 403, retryable: false },
  'confirmation-needed': { status: 403, retryable: false },
  'wrong-password': { status: 403, retryable: false },
  'wrong-code': { status: 403, retryable: false },
  'second-factor-not-set': { status: 409, retryable: false },
  'own-appointment': { status: 403, retryable: false },
  'key-missing': { status: 400, retryable: false },
  'key-reused': { status: 422, retryable: false },
  'key-in-progress': { status: 409, retryable: true },
  'stale-version': { status: 409, retryable: false },
  'stale-revision': { status: 409, retryable: false },
  'wrong-state': { status: 409, retryable: false },
  'not-open-yet': { status: 409, retryable: false },
  'already-decided': { status: 409, retryable: false },
  'already-begun': { status: 409, retryable: false },
  incomplete: { status: 422, retryable: false },
  'reason-missing': { status: 422, retryable: false },
  'date-in-past': { status: 422, retryable: false },
  'number-taken': { status: 409, retryable: false },
  'no-reviewer-office': { status: 422, retryable: false },
  'route-unsound': { status: 422, retryable: false },
  'no-holder': { status: 422, retryable: false },
  'unknown-target': { status: 422, retryable: false },
  'dates-crossed': { status: 422, retryable: false },
  'too-many-views': { status: 422, retryable: false },
  'looser-than-above': { status: 422, retryable: false },
  overlap: { status: 409, retryable: false },
  'cycle-in-tree': { status: 409, retryable: false },
  'second-person-needed': { status: 409, retryable: false },
  'no-route': { status: 422, retryable: false },
  'may-not-return': { status: 409, retryable: false },
  'too-late-to-withdraw': { status: 409, retryable: false },
  'nobody-holds-office': { status: 422, retryable: false },
  'office-cannot-decide': { status: 422, retryable: false },
  'office-already-asked': { status: 409, retryable: false },
  'already-asked': { status: 409, retryable: false },
  'too-late-to-ask': { status: 409, retryable: false },
  'hand-over-to-holder': { status: 422, retryable: false },
  'delegation-beyond-powers': { status: 422, retryable: false },
  'delegation-of-lent': { status: 403, retryable: false },
  'delegation-to-self': { status: 422, retryable: false },
  'delegation-no-giver': { status: 422, retryable: false },
  'delegation-receiver': { status: 422, retryable: false },
  'delegation-paper-missing': { status: 422, retryable: false },
  'delegation-content-missing': { status: 422, retryable: false },
  'delegation-open-ended': { status: 422, retryable: false },
  'delegation-too-long': { status: 422, retryable: false },
  'delegation-overlap': { status: 409, retryable: false },
  'file-not-accepted': { status: 415, retryable: false },
  'document-too-large': { status: 422, retryable: false },
  'document-too-slow': { status: 503, retryable: true },
  'too-many-requests': { status: 429, retryable: true },
  unavailable: { status: 503, retryable: true },
  internal: { status: 500, retryable: true },
} as const satisfies Record<string, { status: number; retryable: boolean }>;

export type ProblemCode = keyof typeof problems;

/** One thing wrong with one field, `at` being its path (`tasks/3/dueOn`). */
export interface Detail {
  readonly at: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * A refusal is a value, not an exception: what was asked for did not happen, and nothing changed.
 */
export interface Refusal {
  readonly refused: ProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly details?: readonly Detail[];
}

export function refuse(
  code: ProblemCode,
  params?: Refusal['params'],
  details?: Refusal['details'],
): Refusal {
  return { refused: code, ...(params && { params }), ...(details && { details }) };
}

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;
