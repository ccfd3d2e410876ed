import type { FlowEvent, LateTaps, MessageWait } from "../flow/index.ts";
import type { InboundContent, OutboundContent } from "../model/message.ts";
import type { replies } from "./replies.ts";

/** What is open between two turns: the last question, and until when somebody is waited for. */
export interface Standing {
  /** Ids of the choices of the question that is open. */
  readonly promptId: string | null;
  /** Its choices, where they went out as numbered text. */
  readonly promptChoices: readonly string[] | null;
  readonly prompt: OutboundContent | null;
  readonly lateTaps: LateTaps;
  /** When nobody has answered in time, in milliseconds since 1970. */
  readonly wakesAt: number | null;
  /** When the session is given up. */
  readonly expiresAt: number | null;
  /** Whether a voice journey put a call through and waits for its end. */
  readonly dials: boolean;
}

/** Nothing was asked yet. */
export const nothingOpen: Standing = {
  promptId: null,
  promptChoices: null,
  prompt: null,
  lateTaps: "repeat",
  wakesAt: null,
  expiresAt: null,
  dials: false,
};

/** What is open after a turn that said this, at `now`. */
export function standingAfter(
  before: Standing,
  events: readonly FlowEvent[],
  said: ReturnType<typeof replies>,
  now: number,
): Standing {
  const prompt =
    said.promptId === null
      ? before
      : {
          promptId: said.promptId,
          promptChoices: said.promptChoices,
          prompt: said.messages.find(({ id }) => id === said.promptId)?.content ?? null,
        };
  const { promptId, promptChoices, prompt: content } = { ...prompt };
  const wait = events.findLast((event) => event.type === "msg_wait");
  const dials = events.some(({ type }) => type === "dial_wait");
  return { promptId, promptChoices, prompt: content, dials, ...waiting(wait, before, now) };
}

function waiting(wait: MessageWait | undefined, { lateTaps }: Standing, now: number) {
  if (wait === undefined) return { lateTaps, wakesAt: null, expiresAt: null };
  const { timeoutSeconds, expiresOn } = wait;
  return {
    lateTaps: wait.lateTaps,
    wakesAt: timeoutSeconds === undefined ? null : now + timeoutSeconds * 1000,
    expiresAt: Date.parse(expiresOn),
  };
}

/** The tap on a choice of the question that is open; undefined where it offers no such choice. */
export function choiceTitled(
  { prompt }: Standing,
  title: string,
): Extract<InboundContent, { kind: "choice" }> | undefined {
  if (prompt?.kind !== "buttons" && prompt?.kind !== "list") return undefined;
  const choice = (prompt.kind === "buttons" ? prompt.buttons : prompt.rows).find((one) => one.title === title);
  const source = prompt.kind === "buttons" ? "button" : "list";
  return choice && { kind: "choice", source, id: choice.id, title: choice.title };
}
