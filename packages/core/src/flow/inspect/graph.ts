import type { NodeOutline, Outline } from "./outline.ts";

/** The nodes of a journey by UUID. */
export function nodesByUuid({ nodes }: Outline): ReadonlyMap<string, NodeOutline> {
  return new Map(nodes.map((node) => [node.uuid, node]));
}

/** Every node to which a way leads from these, with these themselves. */
export function reachable(nodes: ReadonlyMap<string, Ways>, from: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...from];
  for (let uuid = open.pop(); uuid !== undefined; uuid = open.pop()) {
    const node = nodes.get(uuid);
    if (node === undefined || found.has(uuid)) continue;
    found.add(uuid);
    open.push(...destinations(node));
  }
  return found;
}

interface Ways {
  readonly uuid: string;
  readonly exits: readonly { readonly destination?: string }[];
}

/** Whether a way leads from the first node to an end. A menu that asks again after every answer has none: people just leave it. */
export function hasEnd(nodes: readonly Ways[]): boolean {
  const byUuid = new Map(nodes.map((node) => [node.uuid, node]));
  const [first] = nodes;
  if (first === undefined) return true;
  return [...reachable(byUuid, [first.uuid])].some((uuid) =>
    byUuid.get(uuid)?.exits.some(({ destination }) => destination === undefined),
  );
}

/** Where the exits of a node lead. */
export function destinations({ exits }: Pick<Ways, "exits">): readonly string[] {
  return exits.flatMap(({ destination }) => (destination === undefined ? [] : [destination]));
}

/** The journeys that a node goes into, and whether it comes back. */
export function childrenOf(node: NodeOutline): readonly { readonly flow: string; readonly terminal: boolean }[] {
  return node.actions
    .filter(({ type }) => type === "enter_flow")
    .map(({ json }) => ({ flow: String(Object(json["flow"]).uuid ?? ""), terminal: json["terminal"] === true }));
}

/** Whether a journey can wait for somebody, by itself or in a journey that it goes into; an unknown one can. */
export function canWait(flow: string, journeys: readonly Outline[], seen: readonly string[] = []): boolean {
  if (seen.includes(flow)) return false;
  const journey = journeys.find(({ uuid }) => uuid === flow);
  if (journey === undefined) return true;
  return journey.nodes.some((node) => pauses(node, journeys, [...seen, flow]));
}

/** Whether a node can let time pass. */
export function pauses(node: NodeOutline, journeys: readonly Outline[], seen: readonly string[] = []): boolean {
  return node.router?.wait !== undefined || childrenOf(node).some(({ flow }) => canWait(flow, journeys, seen));
}
