export type FlowType = "messaging" | "messaging_background" | "messaging_offline" | "voice";
export type RunStatus = "active" | "waiting" | "completed" | "failed" | "expired";
export type SessionStatus = "waiting" | "completed" | "failed";
/** What to do when a button of an older question is tapped: ask again, take it as the answer, or nothing. */
export type LateTaps = "repeat" | "accept" | "ignore";

export interface FlowReference {
  readonly uuid: string;
  readonly name: string;
  readonly revision?: number;
}

/** Item UUID → property → texts, in one language. */
export type Translations = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
/** Language → translations. */
export type Localization = ReadonlyMap<string, Translations>;

export interface Exit {
  readonly uuid: string;
  readonly destination?: string;
}

export interface Category {
  readonly uuid: string;
  readonly name: string;
  readonly exit: Exit;
}

export interface Wait {
  readonly timeout?: { readonly seconds: number; readonly category: Category };
  readonly hint?: Readonly<Record<string, unknown>>;
  readonly lateTaps: LateTaps;
}
