import type { Part } from '#domain/shapes/content';

/** Address of a section inside the rendered document. */
export const sectionId = (part: Part): string => `sec-${part}`;
/** Address of one item inside it; comments hang on the same pair of part and key. */
export const itemId = (part: Part, key: string): string => `item-${part}-${key}`;

/**
 * Brings a place of the document into view and lets it be seen for a moment. @returns false when it
 * is not on the page
 */
export function goTo(id: string): boolean {
  const place = document.getElementById(id);
  if (!place) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  place.classList.remove('doc-found');
  requestAnimationFrame(() => {
    place.classList.add('doc-found');
  });
  if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1');
  place.focus({ preventScroll: true });
  return true;
}

/**
 * As a ref: the field takes the focus when it appears because somebody asked for it. It never
 * changes, so it is called once.
 */
export const focusOnce = (field: HTMLElement | null): void => {
  field?.focus();
};
