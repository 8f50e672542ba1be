import { useWords } from '../i18n/bilingual.ts';

interface ChoiceText {
  readonly openText: string;
  readonly closeText: string;
  readonly clearText: string;
  readonly loadingText: string;
}

/** What the buttons of a field with a list are called: MUI's own words for them are English. */
export function useChoiceText(): ChoiceText {
  const { choose } = useWords();
  return {
    openText: choose.open,
    closeText: choose.close,
    clearText: choose.clear,
    loadingText: choose.loading,
  };
}
