import type { TemplateRequest } from "./model.ts";

/** How the emulated WhatsApp behaves on a good day; every member can be changed while it runs. */
export interface Knobs {
  /** Messages a second, both directions together; 0 switches the limit off. */
  throughput: number;
  /** One message per 6 s to one person, with a burst of 45. */
  pairLimit: boolean;
  /** What a free-form message outside the window gets: a failed status (as WhatsApp does), a 400, or nothing. */
  window: "status" | "error" | "off";
  approveTemplates: boolean;
  /** Business-scoped user ids on everything; false gives the shape before April 2026. */
  bsuid: boolean;
  /** Share of people without a handset whose number WhatsApp hides. */
  usernameOnlyShare: number;
  /** Updates that are due together travel in one POST, up to this many. */
  batchSize: number;
  batchWaitMs: number;
  webhookConcurrency: number;
  webhookTimeoutMs: number;
  /** The first retry is immediate, the second waits this long, then twice as long each time. */
  retryBaseMs: number;
  /** No pause is longer. */
  retryMaxMs: number;
  retryForMs: number;
  /** Least and most milliseconds after the step before. */
  sentMs: [number, number];
  deliveredMs: [number, number];
  readMs: [number, number];
  deliveredShare: number;
  readShare: number;
  /** Share of read messages whose `delivered` is never reported. */
  skipDeliveredShare: number;
  /** Share of sends whose `sent` status goes out before the HTTP answer. */
  earlyStatusShare: number;
}

/** What goes wrong on purpose; a share is 0 to 1. */
export interface Faults {
  latencyMs: number;
  latencyJitterMs: number;
  rateLimitShare: number;
  rateLimitHttp: 400 | 429;
  retryAfterSeconds: number;
  serverErrorShare: number;
  htmlShare: number;
  emptyShare: number;
  dropBeforeShare: number;
  dropAfterShare: number;
  duplicateShare: number;
  reorderShare: number;
  reorderMs: number;
  webhookOutage: boolean;
  badSignatureShare: number;
  rejectTemplates: boolean;
  tokenExpired: boolean;
  maintenance: boolean;
  /** A number, or its ending as `*99`, and the code of the `failed` status that its messages get. */
  failing: Record<string, number>;
}

export interface HotlineNumber {
  id: string;
  wabaId: string;
  /** As people read it, e.g. `+1 555 010 2030`. */
  display: string;
  name: string;
}

export interface EmulatorOptions extends Partial<Knobs> {
  port?: number;
  host?: string;
  webhookUrl?: string;
  appSecret: string;
  verifyToken?: string;
  token: string;
  number: HotlineNumber;
  faults?: Partial<Faults>;
  /** People whose chats are kept and shown on the page, where the state file does not say who there is. */
  handsets?: readonly { phone: string; name: string }[];
  /** Approved templates, as WhatsApp takes them; those that are there already stay as they are. */
  templates?: readonly TemplateRequest[];
  /** How many of the accepted messages are kept, the last ones: ten thousand, unless told otherwise. */
  ledger?: number;
  /** A JSON file that lets chats survive a restart. */
  stateFile?: string;
  /** Told in a sentence what goes wrong without being asked for. */
  onTrouble?: (sentence: string) => void;
  /** The built page; by default the package's own. */
  pageDir?: string;
}

export const defaultKnobs: Readonly<Knobs> = {
  throughput: 80,
  pairLimit: true,
  window: "status",
  approveTemplates: true,
  bsuid: true,
  usernameOnlyShare: 0,
  batchSize: 1,
  batchWaitMs: 0,
  webhookConcurrency: 32,
  webhookTimeoutMs: 10_000,
  retryBaseMs: 1_000,
  retryMaxMs: 3_600_000,
  retryForMs: 7 * 24 * 3_600_000,
  sentMs: [50, 250],
  deliveredMs: [100, 600],
  readMs: [500, 3_000],
  deliveredShare: 1,
  readShare: 0.8,
  skipDeliveredShare: 0,
  earlyStatusShare: 0,
};

export const noFaults: Readonly<Faults> = {
  latencyMs: 0,
  latencyJitterMs: 0,
  rateLimitShare: 0,
  rateLimitHttp: 429,
  retryAfterSeconds: 0,
  serverErrorShare: 0,
  htmlShare: 0,
  emptyShare: 0,
  dropBeforeShare: 0,
  dropAfterShare: 0,
  duplicateShare: 0,
  reorderShare: 0,
  reorderMs: 2_000,
  webhookOutage: false,
  badSignatureShare: 0,
  rejectTemplates: false,
  tokenExpired: false,
  maintenance: false,
  failing: {},
};
