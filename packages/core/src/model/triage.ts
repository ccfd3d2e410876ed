/** ISO 639-3 → something in that language. */
type ByLanguage<T> = Readonly<Record<string, T>>;

/** What a team wrote for triage to learn from: `triage/` of a project folder. */
export interface TriageContent {
  readonly answers: readonly AnswerDefinition[];
  readonly labels: readonly LabelledText[];
  readonly urgency: {
    readonly rules: readonly UrgencyRule[];
    /** Messages that only sound urgent. */
    readonly notUrgent?: ByLanguage<readonly string[]>;
    /** What is said at once to whoever writes something urgent. */
    readonly reply?: ByLanguage<string>;
  };
  readonly states: readonly StateDefinition[];
  readonly golden: readonly GoldenText[];
}

/** An approved answer with the questions that it answers. */
export interface AnswerDefinition {
  readonly key: string;
  readonly title: ByLanguage<string>;
  readonly text: ByLanguage<string>;
  readonly questions: ByLanguage<readonly string[]>;
}

/** An example of a label; the label `oos` means none of the labels. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
  readonly lang?: string;
}

/** What must reach a human at once, in words and examples. */
export interface UrgencyRule {
  readonly key: string;
  readonly name: string;
  readonly words: ByLanguage<readonly string[]>;
  readonly examples: ByLanguage<readonly string[]>;
  /** What is said at once, in place of the general reply. */
  readonly reply?: ByLanguage<string>;
}

/** A state in which some messages would hurt, and what stops in it. */
interface StateDefinition {
  readonly key: string;
  readonly name: string;
  readonly words: ByLanguage<readonly string[]>;
  readonly stops: readonly string[];
  /** What is said to whoever tells it. */
  readonly reply?: ByLanguage<string>;
}

/** A message of which the team knows what is right; a new model is judged by these. */
export interface GoldenText {
  readonly text: string;
  readonly lang?: string;
  readonly label?: string;
  /** Key of the right answer; `none` where there is none. */
  readonly answer?: string;
  /** Key of the rule that it falls under; false where it is not urgent. */
  readonly urgent?: string | false;
}

/** When humans answer: day of the week → spans of local time, `["08:00", "16:30"]`; `["22:00", "06:00"]` ends the next day. */
export type OpeningHours = Readonly<Partial<Record<Weekday, readonly HoursSpan[]>>>;

/** From and until, in local time. */
export type HoursSpan = readonly [string, string];

/** A day on which other hours hold than its weekday's: a public holiday, or the morning before one. */
export interface SpecialDay {
  /** `2026-12-24`; `12-25` is that day of every year, but of those that are there with their year. */
  readonly date: string;
  /** What the team calls it; may be empty. */
  readonly name: string;
  /** None: nobody answers on it. */
  readonly hours: readonly HoursSpan[];
}

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
