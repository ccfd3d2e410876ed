/* Flow definitions in a few words, for tests and the bench. */

/** An id that is the same whenever the name is. */
export function id(name: string): string {
  let hash = 0;
  for (const letter of name) hash = (hash * 131 + (letter.codePointAt(0) ?? 0)) % 1_099_511_627_689;
  return `00000000-0000-4000-8000-${hash.toString(16).padStart(12, "0")}`;
}

type Json = Readonly<Record<string, unknown>>;

/** `[test, argument or arguments, category, name of the node to go to]`. */
export type CaseSketch = readonly [test: string, args: string | readonly string[], category: string, to?: string];

export interface NodeSketch {
  readonly name: string;
  readonly actions?: readonly Json[];
  /** Where to go without a router. */
  readonly to?: string;
  readonly wait?: boolean;
  readonly lateTaps?: string;
  /** A number to put a call through to, instead of waiting for a message. */
  readonly dial?: string;
  readonly timeout?: { readonly seconds: number; readonly to?: string };
  readonly operand?: string;
  readonly result?: string;
  readonly cases?: readonly CaseSketch[];
  /** Where to go when no case matches; its category is `Other`. */
  readonly other?: string | null;
  readonly random?: readonly string[];
}

export interface FlowSketch {
  readonly name: string;
  readonly nodes: readonly NodeSketch[];
  readonly localization?: Json;
  readonly more?: Json;
}

/** The definition that a sketch stands for. */
export function flowJson({ name, nodes, localization = {}, more = {} }: FlowSketch): Json {
  return {
    uuid: id(name),
    name,
    spec_version: "14.4.2",
    language: "eng",
    type: "messaging",
    localization,
    nodes: nodes.map((node) => nodeJson(name, node)),
    ...more,
  };
}

/** The action with its id; the name tells it from others of its type. */
export function action(name: string, type: string, properties: Json = {}): Json {
  return { type, uuid: id(`action ${name}`), ...properties };
}

export function say(text: string, properties: Json = {}): Json {
  return action(text, "send_msg", { text, ...properties });
}

function exitJson(uuid: string, flow: string, to: string | undefined): Json {
  return { uuid, destination_uuid: to === undefined ? null : id(`${flow} ${to}`) };
}

/** The way out of a node behind a category. */
interface Way {
  readonly category: string;
  readonly to: string | undefined;
}

function nodeJson(flow: string, node: NodeSketch): Json {
  const key = `${flow} ${node.name}`;
  const base = { uuid: id(key), actions: node.actions ?? [] };
  const ways = waysOf(node);
  if (ways.length === 0) return { ...base, exits: [exitJson(id(`${key} exit`), flow, node.to)] };
  const exits = ways.map(({ category, to }) => exitJson(id(`${key} ${category} exit`), flow, to));
  return { ...base, exits, router: routerJson(key, node, ways) };
}

function waysOf(node: NodeSketch): readonly Way[] {
  if (node.random !== undefined) return node.random.map((to) => ({ category: to, to }));
  const ways = new Map((node.cases ?? []).map(([, , category, to]) => [category, to]));
  if (node.other !== undefined) ways.set("Other", node.other ?? undefined);
  if (node.timeout !== undefined) ways.set("No Response", node.timeout.to);
  return [...ways].map(([category, to]) => ({ category, to }));
}

function routerJson(key: string, node: NodeSketch, ways: readonly Way[]): Json {
  const categories = ways.map(({ category }) => ({
    uuid: id(`${key} ${category}`),
    name: category,
    exit_uuid: id(`${key} ${category} exit`),
  }));
  const common = {
    result_name: node.result,
    categories,
    ...(node.wait || node.dial ? { wait: waitJson(key, node) } : {}),
  };
  if (node.random !== undefined) return { type: "random", ...common };
  const cases = (node.cases ?? []).map(([type, args, category], index) => ({
    uuid: id(`${key} case ${index}`),
    type,
    arguments: typeof args === "string" ? [args] : args,
    category_uuid: id(`${key} ${category}`),
  }));
  const otherwise = node.other === undefined ? {} : { default_category_uuid: id(`${key} Other`) };
  return { type: "switch", operand: node.operand ?? "@input.text", cases, ...otherwise, ...common };
}

function waitJson(key: string, node: NodeSketch): Json {
  const { timeout, lateTaps, dial } = node;
  if (dial !== undefined) return { type: "dial", phone: dial };
  return {
    type: "msg",
    ...(lateTaps === undefined ? {} : { late_taps: lateTaps }),
    ...(timeout && { timeout: { seconds: timeout.seconds, category_uuid: id(`${key} No Response`) } }),
  };
}
