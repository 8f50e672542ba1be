import { bilingual } from './bilingual.ts';
import { enDocuments } from './en-documents.ts';
import { viDocuments } from './vi-documents.ts';

/** Words of the screens about plans, reports and tasks, in the language of the moment. */
export const useDocumentWords = bilingual(viDocuments, enDocuments);
