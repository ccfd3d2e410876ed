import { createHash } from "node:crypto";

/** A readable name as a UUID: the same name is the same id. */
export function id(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

interface Ask {
  readonly text: string;
  readonly choices?: readonly string[];
  readonly lateTaps?: "repeat" | "accept" | "ignore";
  readonly timeoutSeconds?: number;
}

/** A journey that asks one question after the other and says each answer back: `You said blue`. */
export function asking(name: string, questions: readonly Ask[]) {
  const node = (i: number) => id(`${name} node ${i}`);
  const nodes = questions.map((ask, i) => ({
    uuid: node(i),
    actions: [
      { uuid: id(`${name} ask ${i}`), type: "send_msg", text: ask.text, quick_replies: [...(ask.choices ?? [])] },
    ],
    router: {
      type: "switch",
      operand: "@input.text",
      result_name: `Answer ${i}`,
      cases: [],
      wait: {
        type: "msg",
        ...(ask.lateTaps ? { late_taps: ask.lateTaps } : {}),
        ...(ask.timeoutSeconds
          ? { timeout: { seconds: ask.timeoutSeconds, category_uuid: id(`${name} cat ${i}`) } }
          : {}),
      },
      categories: [{ uuid: id(`${name} cat ${i}`), name: "All", exit_uuid: id(`${name} exit ${i}`) }],
      default_category_uuid: id(`${name} cat ${i}`),
    },
    exits: [{ uuid: id(`${name} exit ${i}`), destination_uuid: i + 1 < questions.length ? node(i + 1) : node(999) }],
  }));
  const end = {
    uuid: node(999),
    actions: [{ uuid: id(`${name} end`), type: "send_msg", text: "You said @results.answer_0" }],
    exits: [{ uuid: id(`${name} end exit`) }],
  };
  return {
    uuid: id(name),
    name,
    spec_version: "14.4.2",
    language: "eng",
    type: "messaging",
    expire_after_minutes: 60,
    // The first wait of a journey that a message started takes that message: one node before the first question.
    nodes: [
      { uuid: node(-1), actions: [], exits: [{ uuid: id(`${name} begin`), destination_uuid: node(0) }] },
      ...nodes,
      end,
    ],
  };
}
