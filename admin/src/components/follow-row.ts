import type { MouseEvent } from 'react';

/**
 * A press on a row goes where its link goes. No link lies over the row, so that its text can be
 * selected; what was selected, what has an act of its own, and what opens above the page are left
 * alone.
 */
export function followRow(e: MouseEvent<HTMLElement>): void {
  const pressed = e.target as Element;
  if (
    !e.currentTarget.contains(pressed) ||
    pressed.closest('a, button, input, label, select, textarea') ||
    getSelection()?.isCollapsed === false
  )
    return;
  const { ctrlKey, metaKey, shiftKey } = e;
  e.currentTarget.querySelector('.row-link')?.dispatchEvent(
    new globalThis.MouseEvent('click', {
      bubbles: true,
      cancelable: true,
      ctrlKey,
      metaKey,
      shiftKey,
    }),
  );
}
