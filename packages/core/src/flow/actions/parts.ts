/** What a journey can depend on. Fields and globals are known by key, all others by UUID. */
export type DependencyType =
  | "channel"
  | "contact"
  | "field"
  | "flow"
  | "global"
  | "group"
  | "label"
  | "llm"
  | "template"
  | "topic"
  | "user";

/** A text of an action; `at` is a path such as `groups.name_match`: through lists as well, `*` for every property. */
export interface TextPart {
  readonly at: string;
  readonly isTemplate: boolean;
  readonly isLocalizable: boolean;
}

/** What can be known of an action without running it: its texts in order, what it refers to, and what it sets. */
export interface ActionParts {
  readonly texts?: readonly TextPart[];
  readonly refers?: readonly { readonly type: DependencyType; readonly at: string }[];
  /** Paths of the names of locals, or names that are always set. */
  readonly locals?: readonly ({ readonly at: string } | { readonly name: string })[];
  readonly result?: {
    /** Path of the result's name. */
    readonly at: string;
    /** Path of its category, or the categories that it can have. */
    readonly categories: { readonly at: string } | readonly string[];
  };
}

/** A text that is evaluated. */
export function template(at: string): TextPart {
  return { at, isTemplate: true, isLocalizable: false };
}

/** A text that is evaluated and can be translated. */
export function spoken(at: string): TextPart {
  return { at, isTemplate: true, isLocalizable: true };
}

/** A text that can be translated and is taken as it stands. */
export function fixed(at: string): TextPart {
  return { at, isTemplate: false, isLocalizable: true };
}

/** The texts of a message. */
export const messageTexts = [spoken("text"), spoken("attachments"), spoken("quick_replies")];

/** The texts that say whom something is for. */
export const recipientTexts = [template("groups.name_match"), template("contact_query"), template("legacy_vars")];

export const recipientReferences: NonNullable<ActionParts["refers"]> = [
  { type: "group", at: "groups" },
  { type: "contact", at: "contacts" },
];
