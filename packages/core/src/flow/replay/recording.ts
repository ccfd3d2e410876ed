import type { Environment } from "../../expr/index.ts";
import type { TurnOptions } from "../answers.ts";
import type { Contact } from "../contact.ts";
import type { EffectResult } from "../effects/index.ts";
import type { FlowEvent } from "../events.ts";
import type { Call, Segment, Trigger, WaitResume } from "../session.ts";

/** What made the engine move: the beginning of a session, or what ended its wait. */
export type Cause =
  | {
      readonly kind: "start";
      readonly trigger: Trigger;
      /** As the contact was before. */
      readonly contact: Contact;
      readonly call?: Call;
    }
  | { readonly kind: "resume"; readonly input: WaitResume };

/** What the world gave during one turn, in the order in which it was asked for. */
interface Given {
  readonly answers: readonly EffectResult[];
  /** Numbers in [0, 1). */
  readonly chance: readonly number[];
}

/** One turn: when and why it was, what the world gave, and what came of it. */
export interface Happening extends Given {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly cause: Cause;
  readonly events: readonly FlowEvent[];
  readonly segments: readonly Segment[];
}

/** The settings of an organisation, as far as turns depend on them. */
export type RecordedSettings = Pick<
  Environment,
  "timezone" | "dateFormat" | "timeFormat" | "allowedLanguages" | "numberFormat" | "redactionPolicy" | "defaultCountry"
>;

/** Everything needed to run a conversation again, and to see whether it goes the same way; plain JSON. */
export interface Recording {
  readonly version: 1;
  readonly settings: RecordedSettings;
  readonly happenings: readonly Happening[];
}

/** Of an environment what a recording keeps. */
export function settingsOf(environment: Environment): RecordedSettings {
  const { timezone, dateFormat, timeFormat, allowedLanguages, numberFormat, redactionPolicy, defaultCountry } =
    environment;
  const common = { timezone, dateFormat, timeFormat, allowedLanguages, numberFormat, redactionPolicy };
  return defaultCountry === undefined ? common : { ...common, defaultCountry };
}

/** The world of one turn, and a look at what it gave. */
export interface Observed {
  readonly environment: Environment;
  readonly options: TurnOptions;
  given(): Given;
}

/** The same world, whose answers and chance are noted. */
export function observe(environment: Environment, options: TurnOptions): Observed {
  const answers: EffectResult[] = [];
  const chance: number[] = [];
  const { answer } = options;
  const note = <T>(list: T[], value: T): T => {
    list.push(value);
    return value;
  };
  return {
    environment: { ...environment, random: () => note(chance, environment.random()) },
    options: {
      ...options,
      ...(answer && {
        answer: (request) => {
          const result = answer(request);
          return result && note(answers, result);
        },
      }),
    },
    given: () => ({ answers, chance }),
  };
}
