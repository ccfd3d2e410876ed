import { expect, test } from "vitest";
import { askedFor, digitsOf, snippet, tokensOf, wordsOf } from "./index.ts";

/** Whether the question would find the text: all asked tokens are among the text's. */
function finds(question: string, text: string): boolean {
  const tokens = tokensOf(text);
  const asked = askedFor(question);
  return (
    asked.length > 0 &&
    asked.every(({ token, isBeginning }) => tokens.some((one) => (isBeginning ? one.startsWith(token) : one === token)))
  );
}

test.each([
  ["vacc", "When is the Vaccination?"],
  ["eleve", "l'élève est malade"],
  ["احمد", "أحمد محمود"],
  ["مدرسه", "هل المدرسة مفتوحة؟ مدرسة"],
  ["टीका", "टीका कब लगेगा"],
  ["ክትባት", "ክትባት መቼ ነው"],
  ["疫苗", "我想打疫苗可以吗"],
  ["วัคซีน", "ฉันอยากฉีดวัคซีนครับ"],
  ["ワクチン", "ワクチンはいつですか"],
  ["한국", "한국어로 말해요"],
  ["🤒", "I feel 🤒 today"],
  ["straße GROẞ", "große Strasse"],
  ["2030", "due on 12.05.2030"],
  ["12345", "رقم الملف ١٢٣٤٥"],
  ["१२३४५", "file 12345"],
  ["๑๒", "ห้อง 12"],
])("%s finds %s", (question, text) => expect(finds(question, text)).toBe(true));

test.each([
  ["vac on", "vaccination"],
  ["टाका", "टीका"],
  ["苗疫", "疫苗"],
  ["!!!", "anything"],
])("%s does not find %s", (question, text) => expect(finds(question, text)).toBe(false));

test("4,096 emoji and 10,000 words have an end", () => {
  expect(tokensOf("😀".repeat(4096))).toEqual(["😀"]);
  const many = Array.from({ length: 10_000 }, (_, i) => `word${i}`).join(" ");
  expect(tokensOf(many).length).toBe(800);
  expect(tokensOf("x".repeat(5000))).toEqual(["x".repeat(40)]);
  expect(askedFor(many).length).toBe(8);
});

test("three digits in a row find a phone number, wherever they stand in it", () => {
  const digits = digitsOf("+27 82 000-1000");
  expect(digits[0]).toBe("27820001000");
  for (const asked of ["820", "0001000", "27820", "000"])
    expect(digits.some((each) => each.startsWith(asked))).toBe(true);
});

test("a message is found by what people read of it, and not by its ids", () => {
  const list = {
    kind: "list",
    text: "Where?",
    button: "Open",
    rows: [{ id: "x:0", title: "Clinic", description: "near" }],
  };
  expect(wordsOf(list)).toBe("Where?\nClinic\nnear");
  expect(wordsOf({ kind: "media", media: "image", mediaId: "42", mime: "image/png", caption: "my arm" })).toBe(
    "my arm",
  );
  expect(wordsOf({ kind: "location", latitude: 1, longitude: 2, name: "Clinic", address: "Road 3" })).toBe(
    "Clinic\nRoad 3",
  );
  expect(wordsOf({ kind: "reaction", messageId: "wamid", emoji: "👍" })).toBe("");
});

const marked = (text: string, question: string) =>
  snippet(text, askedFor(question))
    .map(({ text: piece, isHit }) => (isHit ? `[${piece}]` : piece))
    .join("");

test("a snippet shows the text as it was written, with what was asked for marked", () => {
  expect(marked("L'Élève est là", "eleve")).toBe("L'[Élève] est là");
  expect(marked("أحمد في المدرسة", "احمد")).toBe("[أحمد] في المدرسة");
  expect(marked("我想打疫苗可以吗", "打疫苗")).toBe("我想[打疫苗]可以吗");
  expect(marked("vaccine and Vaccination", "vacc")).toBe("[vacc]ine and [Vacc]ination");
  expect(marked("say where a mask stays", "a mask")).toBe("say where [a] [mask] stays");
  expect(marked("nothing here", "vacc")).toBe("nothing here");
  expect(marked("رقم ١٢٣٤٥", "123")).toBe("رقم [١٢٣]٤٥");
});

test("a long text is cut around its first hit, and no letter is torn apart", () => {
  const long = `${"far away ".repeat(50)}needle ${"and on ".repeat(50)}`;
  const shown = marked(long, "needle");
  expect(shown.startsWith("…")).toBe(true);
  expect(shown.endsWith("…")).toBe(true);
  expect(shown).toContain("[needle]");
  expect(shown.length).toBeLessThan(200);
  expect(marked("👩‍👩‍👧‍👦".repeat(100), "x").isWellFormed()).toBe(true);
});
