import { snakeCase } from "@hotline/core/expr/index.ts";
import { Mismatch } from "../mismatch.ts";
import { showMessage } from "../phone-message.ts";
import type { Line } from "../script.ts";
import type { Stage } from "../stage.ts";
import { wordsOf } from "./content.ts";
import type { Act, LineKind } from "./kind.ts";

/** What the hotline should have said or done. Anything that is none of `outcomes` is a part of the next message. */
export const expects: LineKind = {
  word: "expects",
  usage: `expects TEXT (a part of the next message) | exactly TEXT | matching REGEX | content KEY | text TEXT | nothing
    | a wait | an end | language fra | name Awa | field KEY VALUE | no field KEY | group NAME | no group NAME
    | result NAME VALUE | error TEXT | attachment TEXT`,
  read(rest, line) {
    if (!isPattern(/^matching (.+)$/.exec(rest)?.[1] ?? "")) return undefined;
    for (const [pattern, expect] of outcomes) {
      const found = pattern.exec(rest);
      if (found !== null)
        return (stage) =>
          expect(
            stage,
            line,
            found.slice(1).map((one) => one ?? ""),
          );
    }
    const words = textOf(rest, line);
    return words === "" ? undefined : part(line, words);
  },
};

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, "su").global === false;
  } catch {
    return false;
  }
}

/** What stands behind the words, and in the lines below. */
function textOf(words: string, { block }: Line): string {
  return [words, ...block].filter((one, i) => i > 0 || one !== "").join("\n");
}

type Expect = (stage: Stage, line: Line, parts: readonly string[]) => void;

const outcomes: readonly (readonly [RegExp, Expect])[] = [
  [/^nothing$/, (stage, line) => stage.settle(line)],
  [/^exactly\b\s*(.*)$/, exactly],
  [/^matching (.+)$/, matching],
  [/^text\b\s*(.*)$/, (stage, line, [words = ""]) => part(line, textOf(words, line))(stage)],
  [/^(content \w+)$/, (stage, line, [content = ""]) => part(line, wordsOf(stage, line, content))(stage)],
  [/^attachment (.+)$/, attached],
  [/^(a wait|an end)$/, (stage, line, [want = ""]) => same(line, "What comes next", want, standing(stage))],
  [
    /^language ([a-z]{3})$/,
    (stage, line, [want = ""]) => same(line, "The language", want, contact(stage).language ?? ""),
  ],
  [/^name (.+)$/, (stage, line, [want = ""]) => same(line, "The name", want, contact(stage).name ?? "")],
  [
    /^field (\w+) (.+)$/,
    (stage, line, [key = "", want = ""]) => same(line, `The field "${key}"`, want, fieldOf(stage, key)),
  ],
  [/^no field (\w+)$/, (stage, line, [key = ""]) => same(line, `The field "${key}"`, "", fieldOf(stage, key))],
  [/^group (.+)$/, (stage, line, [name = ""]) => inGroup(stage, line, name, true)],
  [/^no group (.+)$/, (stage, line, [name = ""]) => inGroup(stage, line, name, false)],
  [/^result ([^:]+): (.+)$/, result],
  [/^result (\w+) (.+)$/, result],
  [/^error (.+)$/, failed],
];

function exactly(stage: Stage, line: Line, [words = ""]: readonly string[]): void {
  const expected = textOf(words, line);
  const { text } = stage.next(line, expected);
  if (text.trim() !== expected.trim()) throw new Mismatch(line, "The message is another.", { expected, got: text });
}

function matching(stage: Stage, line: Line, [pattern = ""]: readonly string[]): void {
  const { text } = stage.next(line, pattern);
  if (new RegExp(pattern, "su").test(text)) return;
  throw new Mismatch(line, "The message does not fit the pattern.", { expected: pattern, got: text });
}

function part(line: Line, words: string): Act {
  return (stage) => {
    const message = stage.next(line, words);
    if (plain(message.text).includes(plain(words))) return;
    throw new Mismatch(line, "The message is another.", { expected: words, got: showMessage(message) });
  };
}

/** How lines are broken does not matter to those who read. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function attached(stage: Stage, line: Line, [words = ""]: readonly string[]): void {
  const message = stage.next(line, words);
  if (message.attachments.some((one) => one.includes(words))) return;
  throw new Mismatch(line, "The message has no such attachment.", { expected: words, got: showMessage(message) });
}

function contact({ conversation }: Stage) {
  return conversation.contact;
}

function standing({ conversation }: Stage): string {
  return conversation.isWaiting ? "a wait" : "an end";
}

function fieldOf(stage: Stage, key: string): string {
  return contact(stage).fields[key]?.text ?? "";
}

/** A result by its name or its key: its value or its category. */
function result(stage: Stage, line: Line, [name = "", want = ""]: readonly string[]): void {
  const wanted = snakeCase(name);
  const found = [...stage.results.values()].find((one) => snakeCase(one.name) === wanted);
  if (found !== undefined && (found.value === want || found.category === want)) return;
  const got = found === undefined ? "" : `${found.value}${found.category === "" ? "" : ` (${found.category})`}`;
  throw new Mismatch(line, `The result "${name}" is another.`, { expected: want, got });
}

function failed(stage: Stage, line: Line, [words = ""]: readonly string[]): void {
  if (stage.takeProblem(words)) return;
  throw new Mismatch(line, "There was no such error.", { expected: words, got: stage.problems.join("\n") });
}

function same(line: Line, what: string, expected: string, got: string): void {
  if (expected !== got) throw new Mismatch(line, `${what} is another.`, { expected, got });
}

function inGroup(stage: Stage, line: Line, name: string, expected: boolean): void {
  const { groups } = stage.conversation.contact;
  if (groups.some((group) => group.name.toLowerCase() === name.toLowerCase()) === expected) return;
  const got = groups.map((group) => group.name).join("\n");
  throw new Mismatch(line, `The contact is ${expected ? "not " : ""}in the group "${name}".`, {
    expected: expected ? name : "",
    got,
  });
}
