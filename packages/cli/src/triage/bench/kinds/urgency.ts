import { dirname } from "node:path";
import {
  identifyLanguage,
  prepareLanguage,
  type ReadyLanguage,
  trainLanguage,
} from "@hotline/core/triage/language/index.ts";
import {
  judgeUrgency,
  prepareUrgency,
  type ReadyUrgency,
  trainUrgency,
  type UrgencyExample,
} from "@hotline/core/triage/urgency/index.ts";
import { defaultLanguageTexts, defaultOrdinaryTexts } from "../../default-texts.ts";
import { type Folder, foldersOf, hasColumns, rowsOf } from "../folder.ts";
import type { BenchSet, Figure, Kind } from "../kind.ts";

interface Statement extends UrgencyExample {
  /** The warning sign that it belongs to, urgent or only near. */
  readonly sign: string;
}

/**
 * Urgency: files with `condition`, `text` and `urgent`. A file whose name ends in `test`, `heldout` or `kept` is
 * judged by a model of the others; without one, every tenth of each sign is judged by a model of the rest. False
 * alarms on ordinary questions: every test of questions beside the folder.
 */
export const urgency: Kind = {
  name: "urgency",
  find(folder) {
    const files = folder.files.filter((file) => hasColumns(folder, file, "condition", "text", "urgent"));
    if (files.length === 0) return [];
    const tests = files.filter((file) => /(?:^|[_-])(?:test|heldout|kept)[^/]*\.jsonl$/.test(file));
    const trains = files.filter((file) => !tests.includes(file));
    if (trains.length === 0) return [];
    const known = trains.flatMap((file) => statementsOf(folder, file));
    return [
      ...(tests.length > 0 ? tests.map((file) => tested(folder, file, known)) : [crossed(folder, known)]),
      ordinary(folder, known),
    ];
  },
};

function statementsOf(folder: Folder, file: string): readonly Statement[] {
  return rowsOf(folder, file).map(({ condition, text, urgent }) => ({
    sign: String(condition),
    text: String(text),
    rule: urgent === true || urgent === "true" || urgent === 1 ? String(condition) : null,
  }));
}

/** A team knows the languages that it writes in; here they are those of a tenth of the statements or more. */
interface Team {
  readonly ready: ReadyUrgency;
  readonly languages: readonly string[];
}

function learn(known: readonly Statement[]): Team {
  const counts = new Map<string, number>();
  const spoken = known.map(({ text }) => identifyLanguage(shippedLanguages(), text).likeliest ?? "");
  for (const language of spoken) counts.set(language, (counts.get(language) ?? 0) + 1);
  const languages = [...counts.keys()].filter((language) => (counts.get(language) ?? 0) >= known.length / 10);
  const [main = ""] = [...languages].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const examples = known.map((each, i) => {
    const own = spoken[i] ?? "";
    return { ...each, lang: languages.includes(own) ? own : main };
  });
  return { ready: prepareUrgency(trainUrgency(examples, defaultOrdinaryTexts())), languages };
}

let reader: ReadyLanguage | undefined;
function shippedLanguages(): ReadyLanguage {
  reader ??= prepareLanguage(trainLanguage(defaultLanguageTexts()));
  return reader;
}

const judged = ({ ready, languages }: Team, text: string) => judgeUrgency(ready, text, languages);

function tested(folder: Folder, file: string, known: readonly Statement[]): BenchSet {
  const name = `${folder.name} ${file.replace(/\.jsonl$/, "")}`;
  return {
    name,
    run() {
      const team = learn(known);
      const seen = new Set(known.map(({ sign }) => sign));
      const all = statementsOf(folder, file).map((each) => ({ ...each, verdict: judged(team, each.text) }));
      const of = (wanted: boolean) => all.filter(({ sign }) => seen.has(sign) === wanted);
      return [
        ...shares(name, "", of(true)),
        ...(of(false).length > 0 ? shares(name, ", unseen signs", of(false)) : []),
      ];
    },
  };
}

const folds = 10;

function crossed(folder: Folder, known: readonly Statement[]): BenchSet {
  const name = `${folder.name} ${folds}-fold`;
  return {
    name,
    run() {
      const counts = new Map<string, number>();
      const fold = known.map(({ sign, rule }) => {
        const group = `${sign} ${rule !== null}`;
        const count = counts.get(group) ?? 0;
        counts.set(group, count + 1);
        return count % folds;
      });
      const all = Array.from({ length: folds }, (_, k) => {
        const team = learn(known.filter((_, i) => fold[i] !== k));
        const held = known.filter((_, i) => fold[i] === k);
        return held.map((each) => ({ ...each, verdict: judged(team, each.text) }));
      });
      return shares(name, "", all.flat());
    },
  };
}

type JudgedStatement = Statement & { readonly verdict: ReturnType<typeof judgeUrgency> };

function shares(set: string, which: string, all: readonly JudgedStatement[]): readonly Figure[] {
  const urgent = all.filter(({ rule }) => rule !== null);
  const near = all.filter(({ rule }) => rule === null);
  const share = (some: readonly JudgedStatement[], test: (each: JudgedStatement) => boolean) =>
    some.filter(test).length / Math.max(some.length, 1);
  return [
    { set, metric: `recall${which}`, value: share(urgent, ({ verdict }) => verdict.urgent) },
    { set, metric: `false alarms on near misses${which}`, value: share(near, ({ verdict }) => verdict.urgent) },
    { set, metric: `rule named${which}`, value: share(urgent, ({ verdict, rule }) => verdict.rule === rule) },
  ];
}

/** Ordinary questions: the tests, and the banks of questions, in the folders beside this one. */
function ordinary(folder: Folder, known: readonly Statement[]): BenchSet {
  const name = `${folder.name} ordinary questions`;
  return {
    name,
    run() {
      const team = learn(known);
      const sets = foldersOf(dirname(folder.path)).filter(({ path }) => path !== folder.path);
      const figures = sets.flatMap((other) => alarms(name, other, team));
      const all = figures.reduce((sum, { asked }) => sum + asked, 0);
      const alarmed = figures.reduce((sum, { alarmed }) => sum + alarmed, 0);
      return [
        ...figures.map(({ figure }) => figure),
        { set: name, metric: "false alarms", value: alarmed / Math.max(all, 1) },
      ];
    },
  };
}

function alarms(set: string, other: Folder, team: Team) {
  const files = other.files.filter((file) => /^(?:test|faq)/.test(file));
  const texts = files.flatMap((file) =>
    rowsOf(other, file).flatMap(({ text, question }) =>
      typeof (text ?? question) === "string" ? [String(text ?? question)] : [],
    ),
  );
  if (texts.length === 0) return [];
  const alarmed = texts.filter((text) => judged(team, text).urgent).length;
  const figure = { set, metric: `false alarms on ${other.name}`, value: alarmed / texts.length };
  return [{ figure, asked: texts.length, alarmed }];
}
