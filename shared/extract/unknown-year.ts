/** Stands for a year that nothing on the page names; no printed day of a notice falls in it. */
export const unknownYear = 1970;
