import polyglot from 'ra-i18n-polyglot';
import raEn from 'ra-language-english';
import type { I18nProvider } from 'react-admin';
import { storedLanguage, storeLanguage } from '../providers/language.ts';
import { raVi } from './ra-vi.ts';

const base = polyglot(
  (locale) => (locale === 'en' ? raEn : raVi),
  storedLanguage(),
  [
    { locale: 'vi', name: 'Tiếng Việt' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
);

/**
 * The language of react-admin's parts and, through `useLocale`, of every hook in bilingual.ts; the
 * choice outlives the session.
 */
export const i18nProvider: I18nProvider = {
  ...base,
  changeLocale: async (locale: string) => {
    storeLanguage(locale === 'en' ? 'en' : 'vi');
    await base.changeLocale(locale);
  },
};
