import { refuse, type Refusal } from '#domain/problems';

/**
 * The refusal for an error of a constraint. When two people do the same at the same moment, the
 * constraint decides who was first, and the other is refused.
 * @returns null when the error is none of these, and so a fault
 */
export function constraintRefusal(error: unknown): Refusal | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, constraint_name: constraint } = error as {
    code?: string;
    constraint_name?: string;
  };
  if (code === '23505' && constraint === 'register_entry_pkey') return refuse('number-taken');
  // The same key at the same moment on two streams: one of them was another request.
  if (code === '23505' && constraint === 'idempotency_key_pkey') return refuse('key-reused');
  if (code === '23505' && constraint === 'decision_pkey') return refuse('already-decided');
  if (code === '23505' && constraint === 'unit_code_key')
    return refuse('bad-input', {}, [{ at: 'code', code: 'taken' }]);
  if (code === '23505' && constraint === 'user_email_key')
    return refuse('bad-input', {}, [{ at: 'email', code: 'taken' }]);
  if (code === '23505' && (constraint === 'person_login_key' || constraint === 'user_username_key'))
    return refuse('bad-input', {}, [{ at: 'login', code: 'taken' }]);
  // Two clicks with one key at the same moment, both on a unit that is not there yet.
  if (code === '23505' && constraint === 'unit_pkey') return refuse('key-in-progress');
  if (code === '23P01') return refuse('overlap');
  if (code === '23514' && constraint === 'unit_path_no_cycle') return refuse('cycle-in-tree');
  return null;
}
