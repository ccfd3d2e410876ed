import {
  identifyLanguage,
  type LanguageExample,
  prepareLanguage,
  trainLanguage,
} from "@hotline/core/triage/language/index.ts";
import { defaultLanguageTexts } from "../../default-texts.ts";
import { surenessOf } from "../../evaluate-languages.ts";
import { timed } from "../figures.ts";
import type { SetFile } from "../folder.ts";
import type { BenchSet, Figure, Kind } from "../kind.ts";
import { learnFrom, ownOf, sourcesFor, textsOf } from "../language-files.ts";

/**
 * Languages: files with `text` and `lang`. `X_train` with `X_dev…` or `X_test…` is trained and tested, languages that
 * only the test has taken from the folder's other training files; a training file alone is tested on every tenth of
 * its texts. The model that comes with Hotline is measured on every file, in the languages that it knows.
 */
export const langid: Kind = {
  name: "languages",
  find(folder) {
    const files = folder.files.filter(({ shape }) => shape.kind === "languages");
    const tests = files.filter(({ role }) => role.part === "test" || role.part === "valid");
    const trains = files.filter(({ role }) => role.part === "train");
    const alone = files.filter(
      (file) => !tests.includes(file) && !tests.some((test) => ownOf(test, trains).includes(file)),
    );
    return files.flatMap((file) => [
      ...(tests.includes(file) ? measured(folder.name, file, trains) : []),
      ...(alone.includes(file) ? everyTenth(folder.name, file) : []),
      ...shipped(folder.name, file),
    ]);
  },
};

function measured(folder: string, test: SetFile, trains: readonly SetFile[]): readonly BenchSet[] {
  const name = `${folder} ${test.stem}`;
  const sources = sourcesFor(test, trains);
  if (sources.length === 0) return [];
  const files = [test, ...sources.map(({ file }) => file)];
  return [{ name, files, run: () => tried(name, learnFrom(sources), textsOf(test)) }];
}

/** Fewer texts than this have no tenth one. */
const leastTexts = 20;

function everyTenth(folder: string, file: SetFile): readonly BenchSet[] {
  if (file.labels.size < 2 || file.size < leastTexts * file.labels.size) return [];
  const name = `${folder} ${file.stem} every tenth`;
  return [{ name, files: [file], run: () => heldOut(name, textsOf(file)) }];
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

function shipped(folder: string, file: SetFile): readonly BenchSet[] {
  const name = `${folder} ${file.stem}, shipped model`;
  const texts = defaultLanguageTexts();
  if (!texts.some(({ lang }) => file.labels.has(lang))) return [];
  return [
    {
      name,
      files: [file],
      run() {
        const ready = prepareLanguage(trainLanguage(texts));
        const known = textsOf(file).filter(({ lang }) => ready.languages.includes(lang));
        return accuracy(name, ready, known);
      },
    },
  ];
}

function accuracy(
  set: string,
  ready: ReturnType<typeof prepareLanguage>,
  test: readonly LanguageExample[],
): readonly Figure[] {
  const { result: guesses, seconds } = timed(() =>
    test.map(({ text, lang }) => ({ lang, guess: identifyLanguage(ready, text) })),
  );
  const right = guesses.filter(({ lang, guess }) => guess.likeliest === lang).length;
  const { sure, rightWhereSure } = surenessOf(guesses);
  return [
    { set, metric: "accuracy", value: right / test.length },
    { set, metric: "sure", value: sure },
    { set, metric: "right where sure", value: rightWhereSure ?? 0 },
    { set, metric: "microseconds a message", value: (seconds * 1e6) / test.length },
  ];
}
