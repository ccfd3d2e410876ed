import type { ListRow, MediaKind, MediaSource, OutboundContent, OutboundKind } from "../../model/outbound.ts";
import type { OutboundProblem } from "../problem.ts";

/** WhatsApp's name of a type, and the object that it takes under this name. */
export type Built = readonly [type: string, body: unknown];

export type Problems = readonly OutboundProblem[];

/** A kind of message that we send. */
export interface Send<K extends OutboundKind> {
  readonly build: (content: OutboundContent<K>) => Built;
  /** Everything that WhatsApp would refuse; empty where it may be sent. */
  readonly check: (content: OutboundContent<K>) => Problems;
  readonly shows: (content: OutboundContent<K>) => Shown;
}

/** What a message looks like on a phone, as far as words can tell; empty where it has nothing of the kind. */
export interface Shown {
  readonly heading: string;
  readonly text: string;
  readonly footer: string;
  readonly files: readonly ShownFile[];
  /** What answers with its id when it is tapped. */
  readonly choices: readonly ListRow[];
  /** The labels of what opens something: an address, a form, a call. */
  readonly labels: readonly string[];
}

export interface ShownFile {
  readonly media: MediaKind;
  readonly source: MediaSource;
  readonly filename?: string;
}
