import { type Measured, none, type Share, worseIn } from "@hotline/core/model/training.ts";
import type { GoldenText } from "@hotline/core/model/triage.ts";
import { prepareTriage, type TriageModel, triage } from "@hotline/core/triage/index.ts";

/** A golden text that two models understand differently. */
export interface Difference {
  readonly text: string;
  readonly what: "label" | "answer" | "urgency";
  readonly shouldBe: string;
  /** What each says; null where it says nothing. */
  readonly before: string | null;
  readonly after: string | null;
  readonly wasRight: boolean;
  readonly isRight: boolean;
}

/** Puts every golden text to a model. */
export function judgeGolden(model: TriageModel, golden: readonly GoldenText[]): readonly Judged[] {
  const ready = prepareTriage(model);
  return golden.map((right) => ({ right, found: triage(ready, right.text) }));
}

/** How a model did, in figures. */
export function measure(judged: readonly Judged[]): Measured {
  const share = (asks: (one: Judged) => boolean, counts: (one: Judged) => boolean): Share => {
    const asked = judged.filter(asks);
    return { asked: asked.length, counted: asked.filter(counts).length };
  };
  return {
    labels: share(({ right }) => right.label !== undefined, labelIsRight),
    answers: share(({ right }) => right.answer !== undefined, answerIsRight),
    wronglySure: share(({ right }) => right.answer !== undefined, isWronglySure),
    emergencies: share(({ right }) => typeof right.urgent === "string", isUrgent),
    falseAlarms: share(({ right }) => right.urgent === false, isUrgent),
  };
}

export interface Judged {
  readonly right: GoldenText;
  readonly found: ReturnType<typeof triage>;
}

function labelIsRight({ right, found }: Judged): boolean {
  const given = found.labels?.given.map(({ label }) => label) ?? [];
  return right.label === none.label ? given.length === 0 : given.includes(right.label ?? "");
}

/** Among those that would be said or offered; where there is no answer, nothing may be said. */
function answerIsRight({ right, found: { answers } }: Judged): boolean {
  const verdict = answers?.verdict ?? "none";
  if (right.answer === none.answer) return verdict !== "sure";
  return verdict !== "none" && (answers?.ranked.some(({ key }) => key === right.answer) ?? false);
}

function isWronglySure({ right, found: { answers } }: Judged): boolean {
  return answers?.verdict === "sure" && answers.ranked[0]?.key !== right.answer;
}

/** Where two models differ on the same golden set; what got worse comes first. */
export function differences(live: readonly Judged[], fresh: readonly Judged[]): readonly Difference[] {
  const found = fresh.flatMap((after, i) => {
    const before = live[i];
    return before ? questions.flatMap((question) => differenceIn(question, before, after)) : [];
  });
  const gained = ({ wasRight, isRight }: Difference) => Number(isRight) - Number(wasRight);
  return found.sort((a, b) => gained(a) - gained(b));
}

interface Question {
  readonly what: Difference["what"];
  /** Undefined where the team does not say what is right. */
  readonly shouldBe: (right: GoldenText) => string | undefined;
  readonly says: (one: Judged) => string | null;
  readonly isRight: (one: Judged) => boolean;
}

const questions: readonly Question[] = [
  {
    what: "urgency",
    shouldBe: ({ urgent }) => (urgent === false ? none.urgency : urgent),
    says: ({ found: { urgency } }) => (urgency?.urgent ? urgency.rule : null),
    isRight: (one) => isUrgent(one) === (one.right.urgent !== false),
  },
  {
    what: "answer",
    shouldBe: ({ answer }) => answer,
    says: ({ found: { answers } }) => (answers && answers.verdict !== "none" ? (answers.ranked[0]?.key ?? null) : null),
    isRight: answerIsRight,
  },
  {
    what: "label",
    shouldBe: ({ label }) => label,
    says: ({ found: { labels } }) => labels?.given[0]?.label ?? null,
    isRight: labelIsRight,
  },
];

function differenceIn(question: Question, before: Judged, after: Judged): readonly Difference[] {
  const shouldBe = question.shouldBe(after.right);
  const [was, is] = [question.says(before), question.says(after)];
  const [wasRight, isRight] = [question.isRight(before), question.isRight(after)];
  if (shouldBe === undefined || (was === is && wasRight === isRight)) return [];
  return [{ text: after.right.text, what: question.what, shouldBe, before: was, after: is, wasRight, isRight }];
}

const isUrgent = ({ found }: Judged): boolean => found.urgency?.urgent === true;

/** Why a new model may not take the place of the live one, in English; null where it may. */
export function worse(fresh: Measured, live: Measured): string | null {
  const found = worseIn(fresh, live);
  if (found === null) return null;
  if (found.what === "emergencies") return `It misses ${found.fresh} emergencies; the live model misses ${found.live}.`;
  const made = found.fresh === 1 ? "1 mistake" : `${found.fresh} mistakes`;
  return `It makes ${made} on the golden set; the live model makes ${found.live}.`;
}
