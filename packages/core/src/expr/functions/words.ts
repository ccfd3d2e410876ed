import { Failure } from "../budget.ts";
import { tokenize, tokenizeByCharacters, tokenStarts } from "../syntax/tokens.ts";
import { number, text } from "../values.ts";
import { type Arguments, type Builtin, boundedArray } from "./builtin.ts";

/** The words of a text, or its parts between delimiters. */
export const words: readonly Builtin[] = [
  {
    name: "split",
    signature: "split(text [, delimiters])",
    doc: `A list of the words, or of the parts between any of the delimiters.

    @split("fever, dry cough") -> [fever, dry, cough]
    @split("fever, dry cough", ",") -> [fever,  dry cough]`,
    arity: [1, 2],
    call: (args) => boundedArray(parts(args, 1).map(text)),
  },
  {
    name: "word",
    signature: "word(text, index [, delimiters])",
    doc: `One word; counting starts at zero, or from the end with -1.

    @word("wash your hands", 0) -> wash
    @word("wash your hands", -1) -> hands
    @word("wash your hands", 3) -> ERROR`,
    arity: [2, 3],
    call: (args) => {
      const found = parts(args, 2).at(args.integer(1));
      if (found === undefined) throw new Failure(`index ${args.integer(1)} is out of range for the number of words`);
      return text(found);
    },
  },
  {
    name: "remove_first_word",
    signature: "remove_first_word(text)",
    doc: `The text from its second word on.

    @remove_first_word("REPORT 12 cases") -> 12 cases`,
    arity: [1, 1],
    call: (args) => {
      const source = args.text(0);
      const second = tokenStarts(source)[1];
      return text(second === undefined ? "" : source.slice(second));
    },
  },
  {
    name: "word_count",
    signature: "word_count(text [, delimiters])",
    doc: `How many words a text has.

    @word_count("wash your hands") -> 3`,
    arity: [1, 2],
    call: (args) => number(parts(args, 1).length),
  },
  {
    name: "word_slice",
    signature: "word_slice(text, start [, end [, delimiters]])",
    doc: `The words from one position up to another, joined by a space.

    @word_slice("keep your distance please", 1, 3) -> your distance
    @word_slice("keep your distance", 2) -> distance`,
    arity: [2, 4],
    call: sliced,
  },
  {
    name: "field",
    signature: "field(text, index, delimiter)",
    doc: `One field of a text with a delimiter between its fields.

    @field("goma;12;3", 1, ";") -> 12
    @field("goma;12;3", 7, ";") ->`,
    arity: [3, 3],
    call: fieldOf,
  },
];

function parts(args: Arguments, delimitersAt: number): readonly string[] {
  const [source, delimiters] = [args.text(0), args.text(delimitersAt)];
  return delimiters === "" ? tokenize(source) : tokenizeByCharacters(source, delimiters);
}

function sliced(args: Arguments) {
  const [start, end] = [args.integer(1), args.integer(2, -1)];
  if (start < 0) throw new Failure("must start with a positive index");
  if (end > 0 && end <= start) throw new Failure("must have a end which is greater than the start");
  const all = parts(args, 3);
  return text(all.slice(start, end > 0 ? end : all.length).join(" "));
}

function fieldOf(args: Arguments) {
  const [source, index, delimiter] = [args.text(0), args.integer(1), args.text(2)];
  if (index < 0) throw new Failure("cannot use a negative index to FIELD");
  const fields = delimiter === "" ? Array.from(source) : source.split(delimiter);
  const present = delimiter === " " ? fields.filter((field) => field !== "") : fields;
  return text(present[index]?.trim() ?? "");
}
