export type FlowType = "messaging" | "messaging_background" | "messaging_offline" | "voice";
export type RunStatus = "active" | "waiting" | "completed" | "failed" | "expired";
/** `waiting` for the contact, `pending` for the result of an effect, or over. */
export type SessionStatus = "waiting" | "pending" | "completed" | "failed";
/** What to do when a button of an older question is tapped: ask again, take it as the answer, or nothing. */
export type LateTaps = "repeat" | "accept" | "ignore";

export interface FlowReference {
  readonly uuid: string;
  readonly name: string;
  /** As the definition counts. */
  readonly revision?: number;
  /** The published version, where the host keeps several; a session asks for the one that it started with. */
  readonly version?: string;
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

/** What a node waits for before its router decides. */
export type Wait = MessageWaitRule | DialWaitRule;

export interface MessageWaitRule {
  readonly type: "msg";
  readonly timeout?: { readonly seconds: number; readonly category: Category };
  readonly hint?: Readonly<Record<string, unknown>>;
  readonly lateTaps: LateTaps;
}

export interface DialWaitRule {
  readonly type: "dial";
  /** Template for the number to call. */
  readonly phone: string;
  readonly dialLimitSeconds: number;
  readonly callLimitSeconds: number;
}
