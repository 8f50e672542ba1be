/// <reference types="vite/client" />
import './shell.css';
import { nameOf } from './names.ts';

// The list of the stories, how they are to look, and a frame that shows them: width and look of the
// frame are those of a device of its own.
const names = Object.keys(import.meta.glob('../src/**/*.stories.tsx'))
  .map(nameOf)
  .toSorted();
const frame = document.querySelector('iframe');
const form = document.querySelector('form');
const list = document.querySelector('nav');
if (!frame || !form || !list) throw new Error('index.html lacks a part of the gallery');

const chosen = (name: string): string =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? '';

const show = (): void => {
  frame.style.width = chosen('width');
  frame.src = `story.html?look=${chosen('look')}&language=${chosen('language')}${location.hash}`;
};

const folders = Map.groupBy(names, (name) => name.slice(0, name.lastIndexOf('/')));
list.replaceChildren(
  ...[...folders].flatMap(([folder, inside]) => {
    const heading = document.createElement('h2');
    heading.textContent = folder;
    const items = document.createElement('ul');
    items.replaceChildren(
      ...inside.map((name) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = `#${name}`;
        link.textContent = name.slice(folder.length + 1);
        item.append(link);
        return item;
      }),
    );
    return [heading, items];
  }),
);
form.addEventListener('change', show);
addEventListener('hashchange', show);
if (location.hash === '') location.hash = `#${names[0] ?? ''}`;
else show();
