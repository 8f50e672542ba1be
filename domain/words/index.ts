import { en } from './en.ts';
import { vi, type Params, type Words } from './vi.ts';

export type Language = 'vi' | 'en';
export type { DetailCode, Params, ShownState, Words } from './vi.ts';

/** The words of the field in one language; shared by console, mail and documents. */
export const words = (language: Language): Words => (language === 'en' ? en : vi);

/** Fills `{name}` in a template; an unknown name stays visible rather than vanishing. */
export const fill = (template: string, params: Params = {}): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/** `28/11/2026`, as Vietnamese offices write a day. */
export const showDate = (date: string): string =>
  `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
