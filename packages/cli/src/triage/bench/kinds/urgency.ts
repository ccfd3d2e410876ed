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
import { wordsIn, yesOrNoIn } from "../../columns.ts";
import { defaultLanguageTexts, defaultOrdinaryTexts } from "../../default-texts.ts";
import type { Folder, SetFile } from "../folder.ts";
import type { BenchSet, Figure, Kind } from "../kind.ts";

interface Statement extends UrgencyExample {
  /** The warning sign that it belongs to, urgent or only near. */
  readonly sign: string;
}

/**
 * Urgency: files with `condition`, `text` and `urgent`. A file that is called `test`, `heldout` or `kept` is judged by a
 * model of the others; without one, every tenth of each sign is judged by a model of the rest. False alarms on ordinary
 * questions: every test of questions in the other folders.
 */
export const urgency: Kind = {
  name: "urgency",
  find(folder, all) {
    const files = folder.files.filter(({ shape }) => shape.kind === "urgency");
    const [first] = files;
    if (!first) return [];
    const kept = files.filter(({ role }) => role.part === "test" || role.part === "valid");
    const tests = kept.length < files.length ? kept : [];
    const trains = files.filter((file) => !tests.includes(file));
    const known = () => trains.flatMap(statementsOf);
    return [
      ...(tests.length > 0
        ? tests.map((file) => tested(folder.name, file, trains))
        : [{ ...crossed(`${folder.name} ${folds}-fold`, known), files: trains }]),
      ...ordinary(folder, trains, all),
    ];
  },
};

function statementsOf(file: SetFile): readonly Statement[] {
  return file.rows().flatMap(({ condition, text, urgent }) => {
    const said = wordsIn(text);
    const sign = wordsIn(condition) ?? onlySign;
    return said === undefined ? [] : [{ sign, text: said, rule: yesOrNoIn(urgent) === true ? sign : null }];
  });
}
/** The sign of statements that do not say theirs. */
const onlySign = "urgent";

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

function tested(folder: string, file: SetFile, trains: readonly SetFile[]): BenchSet {
  const name = `${folder} ${file.stem}`;
  return {
    name,
    files: [file, ...trains],
    run() {
      const known = trains.flatMap(statementsOf);
      const team = learn(known);
      const seen = new Set(known.map(({ sign }) => sign));
      const all = statementsOf(file).map((each) => ({ ...each, verdict: judged(team, each.text) }));
      const of = (wanted: boolean) => all.filter(({ sign }) => seen.has(sign) === wanted);
      return [...shares(name, "", of(true)), ...shares(name, ", unseen signs", of(false))];
    },
  };
}

const folds = 10;

function crossed(name: string, statements: () => readonly Statement[]): Omit<BenchSet, "files"> {
  return {
    name,
    run() {
      const known = statements();
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
  const share = (metric: string, some: readonly JudgedStatement[], test: (each: JudgedStatement) => boolean) =>
    some.length === 0 ? [] : [{ set, metric: `${metric}${which}`, value: some.filter(test).length / some.length }];
  return [
    ...share("recall", urgent, ({ verdict }) => verdict.urgent),
    ...share("false alarms on near misses", near, ({ verdict }) => verdict.urgent),
    ...share("rule named", urgent, ({ verdict, rule }) => verdict.rule === rule),
  ];
}

/** Ordinary questions: the tests, and the banks of questions, in the other folders. */
function ordinary(folder: Folder, trains: readonly SetFile[], all: readonly Folder[]): readonly BenchSet[] {
  const name = `${folder.name} ordinary questions`;
  const asked = all.filter(({ path }) => path !== folder.path).map((other) => ({ other, files: questionsIn(other) }));
  const files = asked.flatMap((each) => each.files);
  if (files.length === 0) return [];
  return [
    {
      name,
      files: [...trains, ...files],
      run() {
        const team = learn(trains.flatMap(statementsOf));
        const figures = asked.flatMap(({ other, files }) => alarms(name, other, files, team));
        const count = figures.reduce((sum, { asked }) => sum + asked, 0);
        const alarmed = figures.reduce((sum, { alarmed }) => sum + alarmed, 0);
        return [
          ...figures.map(({ figure }) => figure),
          { set: name, metric: "false alarms", value: alarmed / Math.max(count, 1) },
        ];
      },
    },
  ];
}

const questionsIn = ({ files }: Folder) =>
  files.filter(
    ({ shape, role }) => shape.kind === "bank" || (shape.kind === "labels" && role.part === "test" && !role.outside),
  );
/** More of one file than this would say the same. */
const mostQuestions = 20_000;

function alarms(set: string, other: Folder, files: readonly SetFile[], team: Team) {
  const texts = files.flatMap((file) =>
    file
      .rows()
      .slice(0, mostQuestions)
      .flatMap(({ text, question }) => wordsIn(text) ?? wordsIn(question) ?? []),
  );
  if (texts.length === 0) return [];
  const alarmed = texts.filter((text) => judged(team, text).urgent).length;
  const figure = { set, metric: `false alarms on ${other.name}`, value: alarmed / texts.length };
  return [{ figure, asked: texts.length, alarmed }];
}
