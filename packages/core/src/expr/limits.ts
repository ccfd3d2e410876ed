/** What one template may cost. Templates are written by many hands, and some will be wrong or hostile. */
export const limits = {
  /** Bytes of computed text plus one per other result: a loop over a loop over a long text. */
  expressionCost: 10_000_000,
  /** Characters of one expression: longer texts than any message would only wear out the scanner. */
  expressionCharacters: 100_000,
  /** Open brackets at once: each costs stack in the parser and in the evaluator. */
  nesting: 100,
  /** Operators and lookups of one expression: the tree of a long chain is as deep as the chain. */
  operators: 1_000,
  /** Lambdas within lambdas: one that is passed to itself would go on for ever. */
  callDepth: 100,
  /** Characters that one `repeat` makes. */
  repeatedCharacters: 10_000,
  /** Items of an array made by an expression. */
  arrayItems: 10_000,
  /** Significant digits, and decimal exponent either way: beyond it arithmetic gets slow, and nobody counts so far. */
  numberDigits: 36,
  numberExponent: 100,
  /** Exponent of `^`. */
  power: 100,
  /** Compiled templates kept; a large installation has some ten thousand texts. */
  compiledTemplates: 20_000,
} as const;
