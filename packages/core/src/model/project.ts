import type { OpeningHours, SpecialDay, TriageContent } from "./triage.ts";

/** A whole hotline as files: what `hotline import DIR` reads and `hotline export DIR` writes. */
export interface Project {
  readonly name: string;
  /** ISO 639-3 codes; the first is the fallback of all texts. */
  readonly languages: readonly string[];
  /** IANA time zone, e.g. `Africa/Johannesburg`. */
  readonly timezone: string;
  /** ISO 3166-1 alpha-2 country for phone numbers written without a prefix. */
  readonly country?: string;
  readonly fields: readonly FieldDefinition[];
  readonly globals: Readonly<Record<string, string>>;
  readonly triggers: readonly TriggerDefinition[];
  /** Flow definitions as read from `journeys/*.json`; `core/flow` checks and migrates them. */
  readonly journeys: readonly unknown[];
  /** Texts that can be edited without touching a journey: key → language → text. In expressions: `@content.key`. */
  readonly content: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly dataSources: readonly DataSourceDefinition[];
  /** Groups of contacts that journeys, triggers and campaigns name. */
  readonly groups?: readonly GroupDefinition[];
  /** What messages can be labelled with. */
  readonly labels?: readonly LabelDefinition[];
  readonly campaigns?: readonly CampaignDefinition[];
  /** When humans answer; at any time where nothing is said. */
  readonly hours?: OpeningHours;
  /** Days on which humans answer at other hours, or not at all. */
  readonly specialDays?: readonly SpecialDay[];
  readonly triage?: TriageContent;
  /** Parts of an imported file that Hotline cannot run, as they came, so that an export gives them back. */
  readonly setAside?: { readonly triggers?: readonly unknown[]; readonly reminders?: readonly unknown[] };
}

export interface FieldDefinition {
  readonly key: string;
  readonly name: string;
  readonly type: "text" | "number" | "datetime" | "state" | "district" | "ward";
}

/** A group with a query is a segment: the contacts that match it. Without one, contacts are added and removed. */
export interface GroupDefinition {
  readonly uuid: string;
  readonly name: string;
  readonly query?: string;
}

export interface LabelDefinition {
  readonly uuid: string;
  readonly name: string;
}

/** Reminders for the contacts of one group. */
export interface CampaignDefinition {
  readonly uuid: string;
  readonly name: string;
  /** UUID of the group. */
  readonly group: string;
  readonly reminders: readonly ReminderDefinition[];
  /** What its reminders are about, for those whom such messages would hurt. */
  readonly tags?: readonly string[];
}

/** A message or a journey at a time relative to a date field of the contact. */
export interface ReminderDefinition {
  readonly uuid: string;
  /** Key of the date field. */
  readonly field: string;
  /** How many units after the date; before it if negative. */
  readonly offset: number;
  readonly unit: "minutes" | "hours" | "days" | "weeks";
  /** Hour of the day in the contact's time zone, 0 to 23; without it the time of the field counts. */
  readonly hour?: number;
  /** What it does to a contact in the middle of a journey: ends that, gives way to it, or speaks beside it. */
  readonly whenBusy: "interrupt" | "skip" | "beside";
  /** What it is about, beside the tags of its campaign. */
  readonly tags?: readonly string[];
  readonly does:
    | { readonly kind: "journey"; readonly journey: string }
    /** Language → text; `language` is the one to fall back to. */
    | {
        readonly kind: "message";
        readonly texts: Readonly<Record<string, string>>;
        readonly language: string;
        /** What says it to those who have not written for a day: its name, and expressions for its places. */
        readonly template?: { readonly name: string; readonly variables: readonly string[] };
      };
}

export type TriggerDefinition =
  | {
      readonly kind: "keyword";
      /** Language → keywords; any language's keyword starts the journey. */
      readonly keywords: Readonly<Record<string, readonly string[]>>;
      /** `only`: the message is the keyword; `first`: it begins with it. */
      readonly match: "only" | "first";
      /** Whether the keyword also works in the middle of another journey. */
      readonly interrupt: boolean;
      /** Sets the contact's language when one of that language's keywords was used. */
      readonly setsLanguage?: boolean;
      /** UUID of the flow. */
      readonly journey: string;
    }
  /** Triage gives a message this label, and is sure enough; nothing else was waiting for the message. */
  | {
      readonly kind: "label";
      readonly label: string;
      readonly leastConfidence?: number;
      /** Whether it also works in the middle of another journey, where the open question cannot take the message. */
      readonly interrupt?: boolean;
      readonly journey: string;
    }
  | { readonly kind: "newContact"; readonly journey: string }
  | { readonly kind: "catchAll"; readonly journey: string };

/** Where a table of data comes from and how it is read, checked and looked up; see `core/data`. */
export interface DataSourceDefinition {
  /** The name that journeys use: `lookup_data` with `source`. */
  readonly key: string;
  readonly format: "csv" | "json" | "feed";
  /** An http(s) URL, or a path relative to the project folder. `{date:MM-dd-yyyy}` is replaced by the day asked for. */
  readonly location: string;
  readonly refreshSeconds: number;
  /** After this age an alarm is raised (metric and log) and readers are told the date. */
  readonly staleAfterSeconds: number;
  /** Kind-specific reading rules (columns, keys, checks, aliases), validated by `core/data`. */
  readonly reading: Readonly<Record<string, unknown>>;
}
