/** A figure that keeps its sign and its unit where they are, also in a line that runs from the right. */
export const isolated = (figure: string): string => `\u2066${figure}\u2069`;
