import type { OutboundContent, OutboundKind } from "../../model/outbound.ts";
import type { OutboundProblem } from "../problem.ts";

/** WhatsApp's name of a type, and the object that it takes under this name. */
export type Built = readonly [type: string, body: unknown];

export type Problems = readonly OutboundProblem[];

/** A kind of message that we send. */
export interface Send<K extends OutboundKind> {
  readonly build: (content: OutboundContent<K>) => Built;
  /** Everything that WhatsApp would refuse; empty where it may be sent. */
  readonly check: (content: OutboundContent<K>) => Problems;
}
