import { passwordFits } from '#domain/access/password';
import { el, field, valueOf } from './dom.ts';
import { send, signIn, type Outcome } from './send.ts';
import type { SignInWords } from './words.ts';

export type View = 'unit' | 'email' | 'forgot' | 'new';
type Show = (view: View, message?: string) => void;

const remembered = 'nien-khoa.unit';

function recall(): string {
  try {
    return localStorage.getItem(remembered) ?? '';
  } catch {
    return '';
  }
}
function remember(code: string): void {
  try {
    if (code) localStorage.setItem(remembered, code);
    else localStorage.removeItem(remembered);
  } catch {
    // Nothing is remembered where the browser keeps nothing.
  }
}

interface FormParts {
  readonly title: string;
  readonly intro?: string;
  readonly fields: readonly Node[];
  readonly submit: string;
  readonly links: readonly Node[];
  readonly w: SignInWords;
}

/** A form that says its error in words, keeps what was typed, and cannot be sent twice at once. */
function formOf(
  { title, intro, fields, submit, links, w }: FormParts,
  act: (form: HTMLFormElement) => Promise<Outcome>,
): HTMLFormElement {
  const error = el('p', { class: 'error', role: 'alert' });
  const button = el('button', { class: 'primary' }, submit);
  const form: HTMLFormElement = el(
    'form',
    {
      novalidate: true,
      onsubmit: (e) => {
        e.preventDefault();
        void go();
      },
    },
    el('h1', {}, title),
    intro ? el('p', { class: 'hint' }, intro) : null,
    ...fields,
    error,
    button,
    el('p', { class: 'links' }, ...links),
  );
  const go = async () => {
    error.textContent = '';
    if (!form.checkValidity()) {
      error.textContent = w.missing;
      form.querySelector<HTMLInputElement>('input:invalid')?.focus();
      return;
    }
    button.disabled = true;
    button.textContent = w.busy;
    const sent = await act(form);
    if (sent.ok) return;
    button.disabled = false;
    button.textContent = submit;
    error.textContent = sent.message;
    form.querySelector<HTMLInputElement>('input[type=password]')?.select();
  };
  return form;
}

function passwordField(
  w: SignInWords,
  name: string,
  label: string,
  autocomplete: string,
  hint?: string,
): HTMLElement {
  const toggle = el(
    'button',
    {
      type: 'button',
      class: 'plain reveal',
      'aria-pressed': 'false',
      'aria-controls': `f-${name}`,
      'aria-label': `${w.show} ${label.toLowerCase()}`,
    },
    w.show,
  );
  const whole = field({
    name,
    label,
    type: 'password',
    autocomplete,
    extra: toggle,
    ...(hint && { hint }),
  });
  toggle.addEventListener('click', () => {
    const input = whole.querySelector('input');
    if (!input) return;
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    toggle.textContent = shown ? w.show : w.hide;
    toggle.setAttribute('aria-pressed', String(!shown));
  });
  return whole;
}

const link = (text: string, onclick: () => void): HTMLElement =>
  el('button', { type: 'button', class: 'plain', onclick }, text);

export function signInForm(
  w: SignInWords,
  by: 'unit' | 'email',
  enter: () => void,
  show: Show,
): HTMLFormElement {
  const code = recall();
  const box = el('input', { type: 'checkbox', name: 'remember', id: 'f-remember', checked: true });
  const who =
    by === 'unit'
      ? [
          el(
            'div',
            { class: 'pair' },
            field({
              name: 'unit',
              label: w.unitCode,
              hint: w.unitCodeHint,
              autocomplete: 'organization',
              value: code,
            }),
            field({
              name: 'user',
              label: w.userName,
              hint: w.userNameHint,
              autocomplete: 'username',
            }),
          ),
        ]
      : [field({ name: 'email', label: w.email, type: 'email', autocomplete: 'username' })];
  const fields = [
    ...who,
    passwordField(w, 'password', w.password, 'current-password'),
    ...(by === 'unit'
      ? [el('div', { class: 'check' }, box, el('label', { for: 'f-remember' }, w.remember))]
      : []),
  ];
  const links = [
    link(by === 'unit' ? w.byEmail : w.byUnit, () => {
      show(by === 'unit' ? 'email' : 'unit');
    }),
    link(w.forgot, () => {
      show('forgot');
    }),
  ];
  return formOf({ title: w.title, fields, submit: w.submit, links, w }, async (form) => {
    const login =
      by === 'unit' ? `${valueOf(form, 'unit')}/${valueOf(form, 'user')}` : valueOf(form, 'email');
    const secret = form.querySelector<HTMLInputElement>('[name=password]')?.value ?? '';
    const sent = await signIn(login, secret);
    if (sent.ok) {
      if (by === 'unit') remember(box.checked ? valueOf(form, 'unit').toLowerCase() : '');
      enter();
    }
    return sent;
  });
}

export function forgotForm(w: SignInWords, show: Show): HTMLFormElement {
  return formOf(
    {
      title: w.forgotTitle,
      intro: w.forgotText,
      fields: [field({ name: 'email', label: w.email, type: 'email', autocomplete: 'email' })],
      submit: w.forgotSend,
      links: [
        link(w.back, () => {
          show('unit');
        }),
      ],
      w,
    },
    async (form) => {
      const sent = await send(
        '/auth/request-password-reset',
        { email: valueOf(form, 'email'), redirectTo: '/sign-in.html' },
        (words) => words.missing,
      );
      if (sent.ok) show('email', w.forgotDone);
      return sent;
    },
  );
}

export function newPasswordForm(w: SignInWords, token: string, show: Show): HTMLFormElement {
  return formOf(
    {
      title: w.newTitle,
      fields: [passwordField(w, 'password', w.newPassword, 'new-password', w.newHint)],
      submit: w.newSave,
      links: [
        link(w.back, () => {
          show('unit');
        }),
      ],
      w,
    },
    async (form) => {
      const newPassword = form.querySelector<HTMLInputElement>('[name=password]')?.value ?? '';
      if (!passwordFits(newPassword)) return { ok: false, message: w.badPassword };
      const sent = await send(
        '/auth/reset-password',
        { token, newPassword },
        (words) => words.newBad,
      );
      if (sent.ok) {
        // The link is spent; it must not stay in the address.
        history.replaceState(null, '', '/sign-in.html');
        show('unit', w.newDone);
      }
      return sent;
    },
  );
}
