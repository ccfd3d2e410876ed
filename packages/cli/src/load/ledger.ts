/** What one person sent: typed, or tapped on a choice of the last message. */
export type Utterance =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "choice"; readonly source: "button" | "list"; readonly id: string; readonly title: string };

/** What a person reads: the text, and the titles of the choices under it. Ids of choices differ from run to run. */
export interface Reply {
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  readonly source?: "button" | "list";
}

/** Times are milliseconds on the clock of `performance.now()`. */
export interface Said {
  readonly utterance: Utterance;
  /** When it was meant to arrive; latency counts from here, however late the machine was. */
  readonly intendedAt: number;
  /** When it was said, in milliseconds since 1970. */
  readonly saidAt: number;
  ackedAt: number | null;
}

export interface Heard {
  readonly reply: Reply;
  readonly acceptedAt: number;
}

/** All that passed between one person and the hotline, in the order in which it was acknowledged and accepted. */
export interface Story {
  readonly user: number;
  readonly said: Said[];
  readonly heard: Heard[];
}

/** The form in which replies are compared. */
export function shown(reply: Reply): string {
  return [reply.text, ...reply.choices.map((choice) => `[${choice.title}]`)].join("\n");
}
