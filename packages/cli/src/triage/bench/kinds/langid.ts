import {
  identifyLanguage,
  type LanguageExample,
  prepareLanguage,
  trainLanguage,
} from "@hotline/core/triage/language/index.ts";
import { defaultLanguageTexts } from "../../default-texts.ts";
import { timed } from "../figures.ts";
import { type Folder, hasColumns, rowsOf } from "../folder.ts";
import type { BenchSet, Figure, Kind } from "../kind.ts";

/**
 * Languages: files with `text` and `lang`. `X_train` with `X_dev…` or `X_test…` is trained and tested, languages that
 * only the test has taken from the folder's other training files; a training file alone is tested on every tenth of
 * its texts. The model that comes with Hotline is measured on every file, in the languages that it knows.
 */
export const langid: Kind = {
  name: "languages",
  find(folder) {
    const files = folder.files.filter((file) => hasColumns(folder, file, "text", "lang"));
    const trains = files.filter((file) => /_train\.jsonl$/.test(file));
    return files.flatMap((file) => [...measured(folder, file, trains), shipped(folder, file)]);
  },
};

const stem = (file: string) => file.replace(/\.jsonl$/, "");

function measured(folder: Folder, file: string, trains: readonly string[]): readonly BenchSet[] {
  const family = /^([^_]+)_(?:dev|test|valid)/.exec(file)?.[1];
  const own = trains.find((train) => train === `${family}_train.jsonl`);
  const name = `${folder.name} ${stem(file)}`;
  if (own) return [{ name, run: () => tried(name, joined(folder, own, trains), examplesOf(folder, file)) }];
  if (!trains.includes(file) || trainedElsewhere(folder, file)) return [];
  const held = `${name} every tenth`;
  return [{ name: held, run: () => heldOut(held, examplesOf(folder, file)) }];
}

function trainedElsewhere(folder: Folder, train: string): boolean {
  const family = train.replace(/_train\.jsonl$/, "");
  return folder.files.some((file) => file !== train && file.startsWith(`${family}_`));
}

/** English is spoken in South Africa, too: a set that lacks it gets it from a neighbour. */
function joined(folder: Folder, own: string, trains: readonly string[]): readonly LanguageExample[] {
  const texts = examplesOf(folder, own);
  if (texts.some(({ lang }) => lang === "eng")) return texts;
  const other = trains.find((train) => train !== own && examplesOf(folder, train).some(({ lang }) => lang === "eng"));
  return other ? [...texts, ...examplesOf(folder, other).filter(({ lang }) => lang === "eng")] : texts;
}

function heldOut(name: string, texts: readonly LanguageExample[]): readonly Figure[] {
  const counts = new Map<string, number>();
  const parts = texts.map((each) => {
    const count = counts.get(each.lang) ?? 0;
    counts.set(each.lang, count + 1);
    return count % 10 === 9;
  });
  const pick = (test: boolean) => texts.filter((_, i) => parts[i] === test);
  return tried(name, pick(false), pick(true));
}

function tried(name: string, train: readonly LanguageExample[], test: readonly LanguageExample[]): readonly Figure[] {
  const { result: model, seconds } = timed(() => trainLanguage(train));
  const ready = prepareLanguage(model);
  return [
    ...accuracy(name, ready, test),
    { set: name, metric: "training seconds", value: seconds },
    { set: name, metric: "model MB", value: (model.rows.length + model.keys.length * 4) / 1e6 },
  ];
}

function shipped(folder: Folder, file: string): BenchSet {
  const name = `${folder.name} ${stem(file)}, shipped model`;
  return {
    name,
    run() {
      const ready = prepareLanguage(trainLanguage(defaultLanguageTexts()));
      const known = examplesOf(folder, file).filter(({ lang }) => ready.languages.includes(lang));
      return accuracy(name, ready, known);
    },
  };
}

function accuracy(
  set: string,
  ready: ReturnType<typeof prepareLanguage>,
  test: readonly LanguageExample[],
): readonly Figure[] {
  const { result: guesses, seconds } = timed(() => test.map(({ text }) => identifyLanguage(ready, text)));
  const right = guesses.filter(({ likeliest }, i) => likeliest === test[i]?.lang).length;
  const sure = guesses.filter(({ language }) => language !== null).length;
  const sureRight = guesses.filter(({ language }, i) => language === test[i]?.lang).length;
  return [
    { set, metric: "accuracy", value: right / test.length },
    { set, metric: "sure", value: sure / test.length },
    { set, metric: "right where sure", value: sureRight / Math.max(sure, 1) },
    { set, metric: "microseconds a message", value: (seconds * 1e6) / test.length },
  ];
}

function examplesOf(folder: Folder, file: string): readonly LanguageExample[] {
  return rowsOf(folder, file).map(({ text, lang }) => ({ text: String(text), lang: String(lang) }));
}
