/** How large a query may be. Segments are evaluated for every contact, after every change. */
export const limits = {
  characters: 10_000,
  conditions: 250,
  /** Open parentheses at once: each costs stack in the parser. */
  nesting: 100,
  /** Bytes of the shortest word that `name ~` looks for: a single letter would find nearly everybody. */
  nameToken: 2,
  /** Characters of a word of a name that are compared. */
  nameTokenKept: 8,
  /** Characters of the shortest part of an address that `~` looks for. */
  urnPart: 3,
} as const;
