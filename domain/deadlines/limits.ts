/** Working days the office above has to answer a request for an extension. */
export const ANSWER_DAYS = 3;

/** Working days an author gets to mend a returned submission when the superior names no date. */
export const MENDING_DAYS = 5;
