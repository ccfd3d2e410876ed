import type { Picture, PictureNode } from "@hotline/core/picture/index.ts";

/** The nodes as they are reached from the first one, each way followed in its order; then those that nothing reaches. */
export function readingOrder({ nodes }: Picture): readonly PictureNode[] {
  const byId = new Map(nodes.map((node) => [node.uuid, node]));
  const found = new Set<string>();
  const queue = nodes.slice(0, 1).map(({ uuid }) => uuid);
  for (const uuid of queue) {
    const node = byId.get(uuid);
    if (node === undefined || found.has(uuid)) continue;
    found.add(uuid);
    queue.push(...node.exits.flatMap(({ destination }) => destination ?? []));
  }
  const reached = [...found].flatMap((uuid) => byId.get(uuid) ?? []);
  return [...reached, ...nodes.filter(({ uuid }) => !found.has(uuid))];
}
