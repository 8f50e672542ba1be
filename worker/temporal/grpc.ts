import { isGrpcServiceError, ServiceError } from '@temporalio/client';

/** The status codes of gRPC that are told apart here. */
export const status = {
  cancelled: 1,
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  unavailable: 14,
} as const;

/** The error of the call itself, which the client wraps in one of its own. */
const callError = (error: unknown): unknown =>
  error instanceof ServiceError ? error.cause : error;

/** Did a call fail with one of these codes? */
export function hasStatus(error: unknown, ...codes: readonly number[]): boolean {
  const call = callError(error);
  return isGrpcServiceError(call) && codes.includes(call.code);
}

/** Did a call fail because the namespace is not there (yet)? */
export function namespaceMissing(error: unknown): boolean {
  const call = callError(error);
  return (
    hasStatus(call, status.notFound) && isGrpcServiceError(call) && /namespace/i.test(call.details)
  );
}

/**
 * For calls about a workflow that may end between two of them.
 * @returns null when it is gone
 * @throws any other error
 */
export function unlessGone(error: unknown): null {
  if (hasStatus(error, status.notFound)) return null;
  throw error;
}
