import { useEffect } from 'react';

/**
 * Fields in which a letter is a letter; a ticked box or a pressed button keeps the focus and types
 * nothing.
 */
const types = new Set([
  'text',
  'search',
  'email',
  'password',
  'tel',
  'url',
  'number',
  'date',
  'datetime-local',
  'month',
  'time',
  'week',
]);

/** Would this key be text to whatever has the focus, or a choice in an open list? */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  if (target instanceof HTMLInputElement) return types.has(target.type);
  return (
    target.closest(
      '[role="combobox"], [role="listbox"], [role="menu"], [role="slider"], [role="textbox"]',
    ) !== null
  );
}

/**
 * Single keys of a screen. They rest while somebody types, while a dialog or a menu is open, and
 * with Ctrl, Alt or Meta.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (
        e.ctrlKey ||
        e.metaKey ||
        e.altKey ||
        e.isComposing ||
        e.defaultPrevented ||
        isTaken(e.target) ||
        document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]')
      )
        return;
      const run = keys[e.key];
      if (!run) return;
      e.preventDefault();
      run();
    };
    addEventListener('keydown', press);
    return () => {
      removeEventListener('keydown', press);
    };
  }, [keys]);
}
