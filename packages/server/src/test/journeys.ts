import { createHash } from "node:crypto";
import type { Project, TriggerDefinition } from "@hotline/core/model/project.ts";

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
  /** The name of the template by which it is asked of who has been silent. The contact's name goes into it. */
  readonly template?: string;
  /** Done before the question is asked. */
  readonly actions?: readonly object[];
}

/** A journey that asks one question after the other and says each answer back: `You said blue`. */
export function asking(name: string, questions: readonly Ask[]) {
  const node = (i: number) => id(`${name} node ${i}`);
  const nodes = questions.map((ask, i) => ({
    uuid: node(i),
    actions: [
      ...(ask.actions ?? []),
      {
        uuid: id(`${name} ask ${i}`),
        type: "send_msg",
        text: ask.text,
        quick_replies: [...(ask.choices ?? [])],
        ...(ask.template && {
          template: { uuid: id(ask.template), name: ask.template },
          template_variables: ["@contact.name"],
        }),
      },
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

/** An organisation that has nothing yet: each test tells what it adds. */
export const blankSettings: Omit<Project, "journeys"> = {
  name: "Test",
  languages: ["eng"],
  timezone: "Africa/Johannesburg",
  fields: [],
  globals: {},
  content: {},
  dataSources: [],
  triggers: [],
};

/** A hotline that says nothing yet. */
export const blank: Project = { ...blankSettings, journeys: [] };

type Keyword = Extract<TriggerDefinition, { kind: "keyword" }>;

/** The word alone begins the journey, whatever else is under way. */
export function keyword(word: string, journey: string, more: Partial<Keyword> = {}): Keyword {
  return { kind: "keyword", keywords: { eng: [word] }, match: "only", interrupt: true, journey, ...more };
}

/** A programme of journeys that keywords of their names begin. */
export function programme(...journeys: readonly { readonly name: string; readonly uuid: string }[]): Project {
  return { ...blank, triggers: journeys.map(({ name, uuid }) => keyword(name, uuid)), journeys };
}

/** Asks for a place, calls a server about it, and asks on with its answer. */
export function calling(name: string, url: string, method = "GET") {
  const call = {
    uuid: id(`${name} call`),
    type: "call_webhook",
    method,
    url,
    ...(method === "POST" && { body: "@input" }),
  };
  return asking(name, [{ text: "Where?" }, { text: "It is @webhook.json.sky there. More?", actions: [call] }]);
}
