import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { leftAside } from "./aside.ts";
import { foldersOf } from "./folder.ts";
import { kinds } from "./kinds/index.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "sets-"));
});
afterEach(() => rm(root, { recursive: true }));

async function write(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

/** The names of the sets that are found, and what is left aside. */
function found(): { sets: readonly string[]; aside: readonly string[] } {
  const folders = foldersOf(root);
  const sets = kinds.flatMap((kind) => folders.flatMap((folder) => kind.find(folder, folders)));
  return { sets: sets.map(({ name }) => name), aside: leftAside(folders, sets) };
}

const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\n");
const some = lines([
  { text: "when do you open", label: "hours" },
  { text: "what does it cost", label: "price" },
]);
const outside = lines([{ text: "tell me a joke", label: "oos" }]);

test.each([
  ["CSV with quotes and Windows' line ends", "csv", 'text,label\r\n"well, when?",hours\r\n"how ""much""",price\r\n'],
  ["CSV with semicolons", "csv", "text;label\nwell, when?;hours\nhow much?;price\n"],
  ["tabs", "tsv", "text\tlabel\nwell, when?\thours\nhow much?\tprice\n"],
  ["other names for the columns", "csv", "Intent,Utterance\nhours,when do you open\nprice,how much\n"],
  ["a byte order mark", "csv", "\ufefftext,label\nwhen do you open,hours\nhow much,price\n"],
  ["UTF-16", "csv", Buffer.from("\ufefftext,label\nwhen do you open,hours\nhow much,price\n", "utf16le")],
  ["a JSON list", "json", '[{"text":"when","label":"hours"},{"text":"how much","label":"price"}]'],
  [
    "a list in a JSON object",
    "json",
    '{"sentences":[{"text":"when","intent":"hours"},{"text":"how much","intent":"price"}]}',
  ],
  ["JSON lines with Windows' line ends", "jsonl", `${some.replace("\n", "\r\n")}\r\n`],
])("%s is read", async (_, ending, content) => {
  await write(`bank/train.${ending}`, content);
  await write(`bank/test.${ending}`, content);
  expect(found()).toEqual({ sets: ["bank train test"], aside: [] });
});

test.each([
  ["a test beside two training files", ["train_5", "train_10", "test"], ["x train_10 test", "x train_5 test"]],
  ["several tests", ["train", "testA", "testB", "test_v2"], ["x train testA", "x train testB", "x train test_v2"]],
  [
    "files of several sets",
    ["eng_train", "eng_test", "zul_train", "zul_test"],
    ["x eng_train eng_test", "x zul_train zul_test"],
  ],
  [
    "a part of a training file",
    ["shop_train", "shop_subset_train", "shop_test"],
    ["x shop_subset_train shop_test", "x shop_train shop_test"],
  ],
  ["other words for the parts", ["training-set", "held_out"], ["x training-set held_out"]],
  ["validation in place of a test", ["train", "dev"], ["x train dev"]],
  ["folders for the parts", ["train/all", "test/all"], ["x train/all test/all"]],
  ["a training file alone", ["train"], ["x train, one left out"]],
  ["a file that says nothing", ["questions"], ["x questions, one left out"]],
])("%s: found by the files' names", async (_, files, expected) => {
  for (const file of files) await write(`x/${file}.jsonl`, some);
  const { sets } = found();
  expect([...sets].sort()).toEqual([...expected].sort());
});

test("texts outside join training or test as their file says, and a folder may have them in its name", async () => {
  await write("bank-oos/train.jsonl", some);
  await write("bank-oos/test.jsonl", some);
  for (const name of ["oos_train", "oos_test", "oos_valid"]) await write(`bank-oos/${name}.jsonl`, outside);
  const folders = foldersOf(root);
  const [set] = kinds.flatMap((kind) => folders.flatMap((folder) => kind.find(folder, folders)));
  expect(set?.files.map(({ stem }) => stem)).toEqual(["train", "test", "oos_train", "oos_test"]);
  expect(found().aside).toEqual([expect.stringMatching(/^bank-oos: oos_valid: validation/)]);
});

test("splits inside one file are files of their own", async () => {
  await write(
    "a/data.json",
    JSON.stringify({
      train: [
        ["when", "hours"],
        ["cost", "price"],
      ],
      test: [["when?", "hours"]],
      oos_test: [["joke", "oos"]],
    }),
  );
  await write("b/data.csv", "text,label,split\nwhen,hours,train\ncost,price,train\nwhen?,hours,test\n");
  await write(
    "c/data.json",
    JSON.stringify({
      sentences: [
        { text: "when", intent: "hours", training: true },
        { text: "cost", intent: "price", training: true },
        { text: "when?", intent: "hours", training: false },
      ],
    }),
  );
  expect(found().sets).toEqual(["a data train data test", "b data train data test", "c data train data test"]);
});

test("languages are found by their columns, whatever codes they have, and learned from the nearest training file", async () => {
  const texts = (...codes: readonly string[]) =>
    lines(codes.flatMap((lang) => Array.from({ length: 20 }, (_, i) => ({ text: `${lang} ${i}`, lang }))));
  await write("lid/za_train.jsonl", texts("zul", "xho"));
  await write("lid/za_test_15.jsonl", texts("zul", "xho"));
  await write("lid/flores_dev.jsonl", texts("zul_Latn", "eng_Latn"));
  await write("lid/news_train.jsonl", texts("en", "fr"));
  await write("plain/train.csv", "text,language\nhello,eng\nbonjour,fra\n");
  await write("plain/test_30.csv", "text,language\nhello you,eng\n");
  const { sets } = found();
  expect(sets).toEqual(
    expect.arrayContaining(["lid za_test_15", "lid flores_dev", "lid news_train every tenth", "plain test_30"]),
  );
  const folders = foldersOf(root);
  const all = kinds.flatMap((kind) => folders.flatMap((folder) => kind.find(folder, folders)));
  expect(all.find(({ name }) => name === "lid flores_dev")?.files.map(({ stem }) => stem)).toEqual([
    "flores_dev",
    "news_train",
    "za_train",
  ]);
});

test("urgency is found by its columns, and a kept part is a test", async () => {
  const statements = lines([
    { condition: "Bleeding", text: "I am bleeding", urgent: true },
    { condition: "Bleeding", text: "bloody traffic", urgent: false },
  ]);
  await write("a/statements.jsonl", statements);
  await write("b/signs_train.csv", "sign,statement,is_urgent\nBleeding,I bleed,yes\nBleeding,bloody traffic,no\n");
  await write("b/signs_kept.csv", "sign,statement,is_urgent\nBleeding,so much blood,yes\n");
  expect(found().sets).toEqual(["a 10-fold", "b signs_kept"]);
});

test("what no set is made of is named with the reason", async () => {
  await write("a/test.jsonl", some);
  await write("b/pairs.jsonl", lines([{ q1: "is it open?", q2: "when?", label: 1 }]));
  await write("c/empty.csv", "text,label\n");
  await write("d/broken.jsonl", "not json\nnot json either\n");
  await write("e/notes.json", '{"rules":"none"}');
  for (let i = 0; i < 9; i++) await write(`f/day${i}.csv`, "day,deaths\n1,2\n");
  const { sets, aside } = found();
  expect(sets).toEqual([]);
  expect(aside).toEqual([
    "a: test: there is no training file beside it.",
    "b: pairs: its columns are q1, q2, label.",
    "c: empty: it is empty.",
    expect.stringMatching(/^d: broken: broken.jsonl, line 1: write one JSON object/),
    expect.stringMatching(/^e: notes: notes.json: write a list of objects/),
    "f: day0 and 8 more: its columns are day, deaths.",
  ]);
});

test("a link to a folder is followed, and not round in a circle", async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), "elsewhere-"));
  for (const part of ["train", "test"]) await writeFile(join(elsewhere, `${part}.jsonl`), some);
  await symlink(elsewhere, join(root, "linked"));
  await symlink(root, join(elsewhere, "back"));
  expect(found().sets).toEqual(["linked train test"]);
  await rm(elsewhere, { recursive: true });
});

test("a link to a file is read, and one that leads nowhere is passed over", async () => {
  await write("x/train.jsonl", some);
  await symlink(join(root, "x", "train.jsonl"), join(root, "x", "test.jsonl"));
  await symlink(join(root, "nowhere"), join(root, "x", "test2.jsonl"));
  expect(found().sets).toEqual(["x train test"]);
});

test("a broken line takes nothing from the others, and is told", async () => {
  await write("x/train.csv", "text,label\nwhen,hours\none,two,three\nhow much,price\nwhere,way\n");
  const [file] = foldersOf(root)[0]?.files ?? [];
  expect(file?.size).toBe(3);
  expect(file?.leftOut).toEqual([expect.stringMatching(/^train.csv, line 3: it has more or fewer columns/)]);
});
