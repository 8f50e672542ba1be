import { useLocale } from 'react-admin';
import { words, type Words } from '#domain/words/index';
import { sharedEn, sharedVi, type SharedWords } from './shared-words.ts';

/**
 * Words of one folder in both languages. English must have every key of the Vietnamese: a missing
 * one does not compile.
 * @returns a hook that answers the words in the language of the moment
 */
export function bilingual<T>(vi: T, en: NoInfer<T>): () => T {
  return () => (useLocale() === 'en' ? en : vi);
}

const both = {
  vi: { ...sharedVi, domain: words('vi') },
  en: { ...sharedEn, domain: words('en') },
};

/**
 * The frame's words, and under `domain` those of the field (states, actions, problems), in the
 * language of the moment.
 */
export const useWords = (): SharedWords & { domain: Words } =>
  both[useLocale() === 'en' ? 'en' : 'vi'];
