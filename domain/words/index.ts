import { en } from './en.ts';
import { vi, type Words } from './vi.ts';

export type Language = 'vi' | 'en';
export type { DetailCode } from './details.ts';
export { fill, showDate, type Params } from './template.ts';
export type { Words } from './vi.ts';

/** The words of the field in one language; shared by console, mail and documents. */
export const words = (language: Language): Words => (language === 'en' ? en : vi);
