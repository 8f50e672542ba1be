import './styles/index.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { storedLanguage } from './providers/language.ts';

// A link in a mail may name a screen by its path; the console's own addresses stand behind the
// hash.
if (!/^\/(index\.html)?$/.test(location.pathname))
  location.replace(`/#${location.pathname}${location.search}`);

// After an update the files an open tab still knows are gone: load the page once more, and not
// again within a minute.
addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('reloaded') ?? 0);
  if (Date.now() - last < 60_000) return;
  sessionStorage.setItem('reloaded', String(Date.now()));
  event.preventDefault();
  location.reload();
});

document.documentElement.lang = storedLanguage();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
