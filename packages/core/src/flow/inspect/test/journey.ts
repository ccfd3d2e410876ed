import type { Surroundings } from "../check-journeys.ts";

/** The same UUID for the same name, so that a test can speak of steps and actions by name. */
export function id(name: string): string {
  const hex = [...name].map((sign) => (sign.codePointAt(0) ?? 0).toString(16)).join("");
  return `00000000-0000-4000-8000-${hex.padStart(12, "0").slice(-12)}`;
}

export interface NodeSketch {
  readonly name: string;
  readonly actions?: readonly Readonly<Record<string, unknown>>[];
  readonly router?: Readonly<Record<string, unknown>>;
  /** Names of the nodes that the exits lead to; null ends the journey. */
  readonly to: readonly (string | null)[];
}

/** A definition with these nodes; exits are called `<node>1`, `<node>2` and so on. */
export function journey(nodes: readonly NodeSketch[], more: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    uuid: id("flow"),
    name: "Journey",
    spec_version: "14.4.2",
    language: "eng",
    type: "messaging",
    nodes: nodes.map(({ name, actions = [], router, to }) => ({
      uuid: id(name),
      actions,
      ...(router && { router }),
      exits: to.map((next, i) => ({
        uuid: id(`${name}${i + 1}`),
        ...(next !== null && { destination_uuid: id(next) }),
      })),
    })),
    ...more,
  };
}

/** A wait for an answer with these cases; the last category is the default. Exits are those of `node`. */
export function question(
  node: string,
  cases: readonly (readonly [test: string, words: string, category: string])[],
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const names = [...cases.map(([, , category]) => category), "Other"];
  return {
    type: "switch",
    operand: "@input.text",
    wait: { type: "msg" },
    cases: cases.map(([type, words, category]) => {
      return { uuid: id(`${node}?${category}`), type, arguments: [words], category_uuid: id(`${node}:${category}`) };
    }),
    categories: names.map((name, i) => {
      return { uuid: id(`${node}:${name}`), name, exit_uuid: id(`${node}${i + 1}`) };
    }),
    default_category_uuid: id(`${node}:Other`),
    ...more,
  };
}

export function say(name: string, text: string, more: Readonly<Record<string, unknown>> = {}) {
  return { type: "send_msg", uuid: id(name), text, ...more };
}

/** A project with nothing around its journeys, in one language. */
export const alone: Surroundings = {
  languages: ["eng"],
  knows: () => true,
  contentKeys: new Set(),
  content: () => undefined,
  unasked: new Set(),
  isKeyword: () => false,
  judge: () => [],
};
