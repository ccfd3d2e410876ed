/** How far a flow may go. What is refused is told to the author; what runs away ends with a failure, never in silence. */
export const limits = {
  /** Nodes visited in one turn: more is a loop without a wait. */
  stepsPerTurn: 100,
  /** Turns of one session: a conversation of this length has lost its way, and its path must be stored every time. */
  turnsPerSession: 500,
  /** Runs of one session: flows that enter each other with a wait between them. */
  runsPerSession: 500,
  /** Characters of an evaluated template: a message longer than this cannot be sent anyway. */
  evaluatedCharacters: 10_000,
  resultCharacters: 640,
  fieldCharacters: 640,
  contactNameCharacters: 128,
  quickReplyCharacters: 64,
  quickReplyExtraCharacters: 1_000,
  attachmentCharacters: 2_048,
  urnsPerContact: 50,
  /** Bytes of a webhook's answer kept between turns. */
  webhookBytes: 10_000,
  /** Headers of a webhook's request. */
  headers: 10,
  /** Characters of the template of a webhook's body. */
  webhookBodyCharacters: 20_000,
  /** Bytes of a webhook's request. */
  webhookRequestBytes: 262_144,
  /** Characters of a webhook's request and response that are told. */
  traceCharacters: 10_000,
  /** Characters of an address to call. */
  urlCharacters: 8_192,
  /** Characters of a refused address that the author is shown. */
  shownUrlCharacters: 255,
  /** Nodes of a run's way that are kept for flows that read it. */
  pathKept: 100,
  /** Sessions that start each other without anybody saying a word. */
  ancestorsSinceInput: 5,
  /** Recipients of each kind in one action. */
  recipients: 100,
  /** RapidPro takes 1,000; imported programmes with more are split there, not here. */
  nodesPerFlow: 5_000,
  actionsPerNode: 100,
  exitsPerNode: 100,
  categoriesPerRouter: 100,
  casesPerRouter: 100,
  argumentsPerCase: 10,
  /** Translated properties of an item, and texts of each. */
  translatedProperties: 10,
  translatedTexts: 10,
  translatedCharacters: 10_000,
  quickReplies: 10,
  attachments: 10,
  templateVariables: 100,
  /** Characters of a name: results, categories, flows. */
  nameCharacters: 64,
} as const;

/** The text, with `...` for its end where it is longer than `max` characters. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const characters = [...text];
  return characters.length <= max ? text : `${characters.slice(0, max - 3).join("")}...`;
}

/** The first `max` characters. */
export function clip(text: string, max: number): string {
  return text.length <= max ? text : [...text].slice(0, max).join("");
}
