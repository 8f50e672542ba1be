import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/600.css';
import './sign-in.css';
import { storedLanguage, storeLanguage } from '../providers/language.ts';
import { demoAccounts } from './demo.ts';
import { el } from './dom.ts';
import { forgotForm, newPasswordForm, signInForm, type View } from './forms.ts';
import { nextPlace } from './send.ts';
import { signInWords, type SignInWords } from './words.ts';

// The light page before the console: no framework, so that it stands at once on a slow network.
const root = document.getElementById('sign-in');
if (!root) throw new Error('sign-in.html has no #sign-in');
const token = new URLSearchParams(location.search).get('token');
const demo = demoAccounts();

let said = '';
const enter = () => {
  location.replace(nextPlace(location.search));
};

function show(view: View, message = ''): void {
  said = message;
  const w = signInWords[storedLanguage()];
  document.documentElement.lang = storedLanguage();
  document.title = `${w.title} · ${w.product}`;
  const form =
    view === 'new'
      ? newPasswordForm(w, token ?? '', show)
      : view === 'forgot'
        ? forgotForm(w, show)
        : signInForm(w, view, enter, show);
  const language = el(
    'button',
    {
      type: 'button',
      class: 'plain',
      lang: storedLanguage() === 'vi' ? 'en' : 'vi',
      'aria-label': w.otherLabel,
      onclick: () => {
        storeLanguage(storedLanguage() === 'vi' ? 'en' : 'vi');
        show(view, said);
      },
    },
    w.other,
  );
  const slot = el('div', {});
  root?.replaceChildren(
    el(
      'header',
      {},
      el('img', { src: '/mark.svg', alt: '', width: '44', height: '44' }),
      el(
        'div',
        {},
        el('p', { class: 'product' }, w.product),
        el('p', { class: 'tagline' }, w.tagline),
      ),
    ),
    el(
      'div',
      { class: 'card' },
      message ? el('p', { class: 'said', role: 'status' }, message) : null,
      form,
    ),
    slot,
    el('footer', {}, language),
  );
  if (view === 'unit' || view === 'email') void offerDemo(slot, w);
  form.querySelector<HTMLInputElement>('input:not([value]), input[value=""]')?.focus();
}

show(token ? 'new' : 'unit');
// Somebody who is signed in already has no business here.
if (!token) void enterIfSignedIn();
addEventListener('load', () => {
  void fetchConsoleAhead();
});

async function offerDemo(slot: HTMLElement, w: SignInWords): Promise<void> {
  const accounts = await demo;
  if (accounts) slot.replaceChildren(accounts(w, enter));
}

async function enterIfSignedIn(): Promise<void> {
  const response = await fetch('/api/me', { credentials: 'same-origin' }).catch(() => null);
  if (response?.ok) enter();
}

/** While the person types, the console is fetched, so that it stands when the password is right. */
async function fetchConsoleAhead(): Promise<void> {
  const response = await fetch('/index.html').catch(() => null);
  const html = (await response?.text()) ?? '';
  for (const [, href = ''] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)) {
    document.head.append(
      el('link', { rel: 'prefetch', href, as: href.endsWith('.css') ? 'style' : 'script' }),
    );
  }
}
