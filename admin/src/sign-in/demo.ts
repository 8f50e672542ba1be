import type { DemoAccount } from '#domain/contracts/rehearsal';
import type { Answer } from '../providers/contracts.ts';
import { el } from './dom.ts';
import { signIn } from './send.ts';
import type { SignInWords } from './words.ts';

type Accounts = Answer<'get', '/demo/accounts'>;
type Render = (w: SignInWords, enter: () => void) => HTMLElement;

/** The accounts of a trial installation, or nothing where the server has none to tell. */
export async function demoAccounts(): Promise<Render | null> {
  try {
    const response = await fetch('/api/demo/accounts');
    if (!response.ok) return null;
    const accounts = (await response.json()) as Accounts;
    return accounts.length === 0 ? null : (w, enter) => list(accounts, w, enter);
  } catch {
    return null;
  }
}

function list(accounts: readonly DemoAccount[], w: SignInWords, enter: () => void): HTMLElement {
  const error = el('p', { class: 'error', role: 'alert' });
  const choose = async (account: DemoAccount) => {
    const sent = await signIn(account.login, account.password);
    if (sent.ok) enter();
    else error.textContent = sent.message;
  };
  return el(
    'section',
    { class: 'demo', 'aria-labelledby': 'demo-title' },
    el('h2', { id: 'demo-title' }, w.demo),
    el('p', { class: 'hint' }, w.demoHint),
    error,
    el(
      'ul',
      {},
      ...accounts.map((account) =>
        el(
          'li',
          {},
          el(
            'button',
            {
              type: 'button',
              onclick: () => {
                void choose(account);
              },
            },
            el('span', { class: 'demo-name' }, account.name),
            el('span', { class: 'demo-role' }, account.role),
            el('code', {}, account.login),
          ),
        ),
      ),
    ),
  );
}
