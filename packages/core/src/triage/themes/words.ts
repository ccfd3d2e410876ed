import type { eng } from "./eng/index.ts";

/** The words of another language for the themes that English has: the same things under the same names. */
export type ThemeWords = Readonly<Partial<Record<keyof typeof eng, string>>>;
