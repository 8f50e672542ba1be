import type { DemoAccount } from '../providers/answers.ts';
import { el } from './dom.ts';
import { send } from './send.ts';
import type { SignInWords } from './words.ts';

type Render = (w: SignInWords, enter: () => void) => HTMLElement;

/** The accounts of a trial installation, or nothing where the server has none to tell. */
export async function demoAccounts(): Promise<Render | null> {
  try {
    const response = await fetch('/api/demo/accounts');
    if (!response.ok) return null;
    const accounts = (await response.json()) as DemoAccount[];
    return accounts.length === 0 ? null : (w, enter) => list(accounts, w, enter);
  } catch {
    return null;
  }
}

function list(accounts: readonly DemoAccount[], w: SignInWords, enter: () => void): HTMLElement {
  const error = el('p', { class: 'error', role: 'alert' });
  const choose = async (account: DemoAccount) => {
    const sent = await send(...signInCall(account.login, account.password), (words) => words.wrong);
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

/** The call that signs in by what was typed: a user name of a unit, or an e-mail address. */
export const signInCall = (login: string, password: string): [string, object] =>
  login.includes('@')
    ? ['sign-in/email', { email: login, password }]
    : ['sign-in/username', { username: login.toLowerCase(), password }];
