import { type ProblemName, problems } from "@hotline/core/model/problems.ts";
import { filled, type RefusalValues } from "@hotline/core/model/refusals.ts";
import type { EntryBody, Live } from "../store/entries/entry.ts";

/** Something about a body, said to its author. */
export interface Problem {
  /** `stops`: it may not be published like this. `hint`: it may. */
  readonly severity: "stops" | "hint";
  readonly part: string;
  readonly language: string | null;
  /** Its name and what it fills in, for those who say it in another language. */
  readonly name: ProblemName;
  readonly values: RefusalValues;
  readonly message: string;
}

interface Checked {
  readonly key: string;
  readonly body: EntryBody;
  /** The programme as it would be. */
  readonly live: Live;
}

/** The checks of one kind of entry. */
export type Check = (checked: Checked) => readonly Problem[];

/** What a problem is about, beside the part. */
interface About {
  readonly language?: string;
  readonly values?: RefusalValues;
}

const problem =
  (severity: Problem["severity"]) =>
  (part: string, name: ProblemName, { language, values = {} }: About = {}): Problem => ({
    severity,
    part,
    name,
    values,
    language: language ?? null,
    message: filled(problems[name], values),
  });

export const stops = problem("stops");
export const hint = problem("hint");
