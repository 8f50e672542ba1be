/// <reference types="vite/client" />
import '../src/styles/index.ts';
import './gallery.css';
import { useMediaQuery } from '@mui/material';
import { useSyncExternalStore, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { i18nProvider } from '../src/i18n/provider.ts';
import { nameOf } from './names.ts';
import type { Stories } from './story.ts';
import { StoryPage } from './StoryPage.tsx';
import { answerFromStories } from './Surroundings.tsx';

// The page inside the gallery's frame, and the one the test opens: `story.html?look=dark#components/DueDate`.
const modules = import.meta.glob<Stories>('../src/**/*.stories.tsx', {
  eager: true,
  import: 'default',
});
const stories = new Map(Object.entries(modules).map(([path, found]) => [nameOf(path), found]));

globalThis.fetch = answerFromStories;

const search = new URLSearchParams(location.search);
const wanted = (['light', 'dark'] as const).find((look) => look === search.get('look'));

const listen = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => {
    removeEventListener('hashchange', changed);
  };
};

/** `#components/DueDate/2` is the third story of that file, by itself. */
function Addressed(): ReactElement | null {
  const dark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const look = wanted ?? (dark ? 'dark' : 'light');
  const address = useSyncExternalStore(listen, () => location.hash.slice(1));
  const [, of = address, n] = /^(.*)\/(\d+)$/.exec(address) ?? [];
  const found = stories.get(of);
  if (!found) return null;
  return (
    <StoryPage
      key={`${address} ${look}`}
      of={of}
      stories={found}
      only={n === undefined ? undefined : Number(n)}
      look={look}
    />
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('story.html has no #root');
await i18nProvider.changeLocale(search.get('language') ?? 'vi');
createRoot(root).render(<Addressed />);
