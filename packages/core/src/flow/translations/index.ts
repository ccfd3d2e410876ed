/** Translations of a whole project as a list that can travel in any format, and back. */
export { applyEntries, type TranslationReport } from "./apply.ts";
export { type Entry, entriesOf, isRead } from "./entries.ts";
