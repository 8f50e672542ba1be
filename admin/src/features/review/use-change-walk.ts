import { useCallback, useRef } from 'react';
import type { Part } from '#domain/shapes/content';

/**
 * The section whose text is under the reader's eye: the last one that begins above the middle of
 * the window.
 */
export function sectionInView(): Part | null {
  const sections = [...document.querySelectorAll<HTMLElement>('.doc-section')];
  const above = sections.filter((s) => s.getBoundingClientRect().top < innerHeight * 0.45);
  return ((above.at(-1) ?? sections[0])?.id.replace(/^sec-/, '') ?? null) as Part | null;
}

/**
 * Walks from change to change. `beyond` is asked when there is no further change on the page, as on
 * a phone, where sections are read one by one.
 */
export function useChangeWalk(beyond: (by: 1 | -1) => void): (by: 1 | -1) => void {
  const here = useRef<Element | null>(null);
  return useCallback(
    (by: 1 | -1) => {
      const places = [...document.querySelectorAll('.doc [data-change]')];
      const at = here.current ? places.indexOf(here.current) : -1;
      const next = at < 0 ? (by > 0 ? places[0] : places.at(-1)) : places[at + by];
      if (!next) {
        beyond(by);
        return;
      }
      here.current?.classList.remove('doc-here');
      next.classList.add('doc-here');
      here.current = next;
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      next.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
      if (next instanceof HTMLElement) {
        if (!next.hasAttribute('tabindex')) next.setAttribute('tabindex', '-1');
        next.focus({ preventScroll: true });
      }
    },
    [beyond],
  );
}
