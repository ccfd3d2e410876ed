import fc from "fast-check";

const word = fc.constantFrom(
  ...["weeks", "due", "clinic", "name", "tel", "urn", "(", ")", "and", "OR", "=", "!=", "~", ">", "<=", "has", "is"],
  ...[
    '"',
    '"a b"',
    '"\\',
    "'",
    "2030-01-01",
    "18",
    "-",
    "@",
    ":",
    "whatsapp:2782",
    "\n",
    "é",
    "🦟",
    "\u0000",
    ".",
    "fields.",
  ],
);

/** Texts that are queries, nearly, or not at all; the fields in them are `weeks`, `due` and `clinic`. */
export const arbitraryQuery: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(word, { maxLength: 20 }).map((words) => words.join(" ")),
  fc.array(word, { maxLength: 20 }).map((words) => words.join("")),
);
