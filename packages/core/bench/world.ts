import { defaultEnvironment, type Environment } from "../src/expr/index.ts";
import {
  type Assets,
  type Contact,
  type Flow,
  failedEffect,
  newContact,
  type Resume,
  resume,
  type Session,
  start,
  type Turn,
  type TurnOptions,
} from "../src/flow/index.ts";
import { id } from "../src/flow/test/sketch.ts";
import { fakeEnv } from "../src/model/env.ts";

const morning = "2030-01-01T00:00:00.000Z";

/** Assets with these flows and nothing else. */
export function assetsOf(flows: readonly Flow[], more: Partial<Assets> = {}): Assets {
  const byUuid = new Map(flows.map((flow) => [flow.reference.uuid, flow]));
  return {
    flow: (uuid) => byUuid.get(uuid),
    field: () => undefined,
    fields: () => [],
    global: () => undefined,
    globals: () => [],
    content: () => undefined,
    contentKeys: () => [],
    lookup: () => ({ kind: "missing" }),
    ...more,
  };
}

export const environment: Environment = { ...defaultEnvironment(fakeEnv()), allowedLanguages: ["eng", "fra"] };

export function contactWho(language: string): Contact {
  return { ...newContact(id("contact"), "whatsapp:27820001001", morning), name: "Thandi Nkosi", language };
}

/** Whatever a journey asks of the world fails at once: the bench measures the engine, not a network. */
const options: TurnOptions = { answer: (request) => failedEffect(request, "this is a bench") };

/** What a session is between two turns: as it was, or stored and read as a server does. */
export type Between = (session: Session) => Session;

export const kept: Between = (session) => session;
export const stored: Between = (session) => JSON.parse(JSON.stringify(session)) as Session;

/** One conversation: what is said decides by the number of the turn; `onTurn` sees each turn with the visits it made. */
export interface Talk {
  readonly flow: Flow;
  readonly assets: Assets;
  readonly contact: Contact;
  readonly between: Between;
  readonly turns: number;
  says(turn: number): string;
  onTurn?(visits: number, turn: Turn): void;
}

/** Runs a conversation to its end, or for so many turns; the nodes that it visited. */
export function converse(talk: Talk): number {
  const { assets, between } = talk;
  const trigger = { type: "manual", flow: talk.flow.reference.uuid, triggeredOn: morning } as const;
  let turn = start(trigger, talk.contact, assets, environment, options);
  let total = 1 + turn.segments.length;
  talk.onTurn?.(total, turn);
  for (let i = 0; i < talk.turns && turn.session.status === "waiting"; i++) {
    const input: Resume = { type: "msg", input: { uuid: talk.contact.uuid, createdOn: morning, text: talk.says(i) } };
    turn = resume(between(turn.session), input, turn.contact, assets, environment, options);
    total += turn.segments.length;
    talk.onTurn?.(turn.segments.length, turn);
  }
  return total;
}
