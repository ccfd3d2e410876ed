/**
 * Words that speak of the same thing, by a name for it. A word may belong to several themes, narrow and broad. The words are
 * divided by commas, as people type them: `word`, `begin*`, `*inside*`, `several words`.
 */
export type Themes = Readonly<Record<string, string>>;
