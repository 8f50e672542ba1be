import type { Language } from '#domain/words/index';

const key = 'nien-khoa.language';

/**
 * The language this browser last chose; Vietnamese until somebody chooses. Kept outside React, so
 * that the sign-in page shares it.
 */
export function storedLanguage(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

/** Has anyone chosen in this browser? */
export function hasStoredLanguage(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // A browser that keeps nothing still works; it only forgets the choice.
  }
  document.documentElement.lang = language;
}
