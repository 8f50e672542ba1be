import { bilingual } from './bilingual.ts';
import { enActs } from './en-acts.ts';
import { viActs } from './vi-acts.ts';

/** Words of the acts of a review, in the language of the moment. */
export const useActWords = bilingual(viActs, enActs);
