import { words, type DetailCode } from '#domain/words/index';

/** Is this the code of something a field can lack, with words for it? */
export const isKnownDetail = (code: string): code is DetailCode => code in words('vi').details;
