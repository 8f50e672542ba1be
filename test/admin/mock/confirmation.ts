import type { PersonRow } from '#domain/contracts/people';
import type { ConfirmationView } from '../../../domain/contracts/account.ts';

/**
 * Who has proved who they are; the real proofs are tested against better-auth. The password is the
 * one of all demo people.
 */
const proved = new Set<string>();
export function resetConfirmation(): void {
  proved.clear();
}

const until = () => new Date(Date.now() + 300_000).toISOString();
const view = (who: PersonRow): ConfirmationView => ({
  level: proved.has(who.id) ? 'password' : 'click',
  until: proved.has(who.id) ? until() : null,
  secondFactor: false,
  backupCodesLeft: null,
});

export function answerConfirmation(
  method: string,
  path: string,
  body: Record<string, unknown>,
  who: PersonRow,
): { status: number; body: unknown } | null {
  if (path === '/auth/confirmation' && method === 'GET') return { status: 200, body: view(who) };
  if (path !== '/auth/confirm') return null;
  if (body['password'] !== 'nien-khoa')
    return {
      status: 403,
      body: {
        type: 'about:blank',
        title: 'Mật khẩu chưa đúng. Hãy nhập lại.',
        status: 403,
        code: 'wrong-password',
        retryable: false,
      },
    };
  proved.add(who.id);
  return { status: 200, body: { level: 'password', until: until() } };
}
