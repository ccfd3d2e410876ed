/** A figure that keeps its sign and its unit where they are, also in a line that runs from the right. */
export const isolated = (figure: string): string => `\u2066${figure}\u2069`;

/** The same for a text of any language: which way it runs, its own first letter says. */
export const apart = (text: string): string => `\u2068${text}\u2069`;
