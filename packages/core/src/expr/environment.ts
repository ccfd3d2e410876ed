import type { Env } from "../model/env.ts";

export type DateFormat = "DD-MM-YYYY" | "MM-DD-YYYY" | "YYYY-MM-DD";
type TimeFormat = "tt:mm" | "h:mm aa" | "tt:mm:ss" | "h:mm:ss aa";

export interface NumberFormat {
  readonly decimalSymbol: string;
  readonly digitGroupingSymbol: string;
}

export type LocationLevel = "state" | "district" | "ward";

/** How names of places are looked up; the expression language knows no geography itself. */
export interface Locations {
  /** Full paths such as `Rwanda > Kigali City` of the places of a level that a text names, within `parent` if given. */
  find(text: string, level: LocationLevel, parent?: string): readonly string[];
  /** The place that a full path such as `Rwanda > Kigali City` leads to, whatever the case and the spaces in it. */
  atPath?(path: string): { readonly path: string; readonly level: LocationLevel } | undefined;
}

/** What an expression may know besides its context: the time, chance, and how people here write dates and numbers. */
export interface Environment extends Env {
  /** IANA time zone. */
  readonly timezone: string;
  readonly dateFormat: DateFormat;
  readonly timeFormat: TimeFormat;
  /** ISO 3166-1 alpha-2 country of phone numbers written without a prefix. */
  readonly defaultCountry?: string;
  /** ISO 639-3 codes; the first is the default language. */
  readonly allowedLanguages: readonly string[];
  readonly numberFormat: NumberFormat;
  readonly redactionPolicy: "none" | "urns";
  /** How words are compared by router tests; `default` ignores case. */
  readonly inputCollation?: "default" | "confusables" | "arabic_variants";
  readonly locations?: Locations;
  /** Keeps the references that people see from telling a contact's number; see `contactRef` of the engine. */
  readonly obfuscationKey?: readonly [number, number, number, number];
  /** Named texts for `prompt()`, in which `{{ .arg1 }}` stands for the first argument. */
  readonly prompts?: Readonly<Record<string, string>>;
}

/** The settings of an organisation that has set nothing. */
export function defaultEnvironment(env: Env): Environment {
  return {
    now: env.now,
    random: () => env.random(),
    newId: () => env.newId(),
    timezone: "UTC",
    dateFormat: "YYYY-MM-DD",
    timeFormat: "tt:mm",
    allowedLanguages: [],
    numberFormat: { decimalSymbol: ".", digitGroupingSymbol: "," },
    redactionPolicy: "none",
  };
}
