/** Why WhatsApp would refuse a message, said so that its author knows what to change. */
export interface OutboundProblem {
  /** Where in the content, e.g. `buttons[1].title`. */
  readonly path: string;
  readonly message: string;
  /** The limit that was passed, where it is a number. */
  readonly limit?: number;
}
