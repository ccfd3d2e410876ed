/* Attachments are written `type:url`, e.g. `image/jpeg:https://…` or `geo:-2.9,-79.0`. */

const pattern = /^(image|audio|video|application|geo|unavailable|[\w.+-]+\/[\w.+-]+):(.+)$/s;

export interface Attachment {
  /** Empty where the text is no attachment, and all of it stands as address. */
  readonly type: string;
  readonly url: string;
}

/** Takes `image/jpeg:https://…` apart; what is written otherwise is all address, of no type. */
export function parseAttachment(text: string): Attachment {
  const [, type = "", url = text] = pattern.exec(text) ?? [];
  return { type, url };
}

/** Whether a text says what is attached, and where it is. */
export function isAttachment(text: string): boolean {
  return pattern.test(text);
}
