import type { Node } from "../../expr/index.ts";

/** The tree with `change` applied to each node, innermost first; the same node where nothing changed. */
export function mapTree(node: Node, change: (node: Node) => Node): Node {
  return change(mapChildren(node, (child) => mapTree(child, change)));
}

function mapChildren(node: Node, map: (child: Node) => Node): Node {
  switch (node.type) {
    case "text":
    case "number":
    case "boolean":
    case "null":
    case "name":
      return node;
    case "property":
      return changed(node, { of: map(node.of) });
    case "item":
      return changed(node, { of: map(node.of), key: map(node.key) });
    case "call": {
      const args = node.args.map(map);
      const isSame = args.every((arg, index) => arg === node.args[index]);
      return changed(node, { callee: map(node.callee), args: isSame ? node.args : args });
    }
    case "group":
      return changed(node, { inner: map(node.inner) });
    case "negative":
      return changed(node, { operand: map(node.operand) });
    case "binary":
      return changed(node, { left: map(node.left), right: map(node.right) });
    case "lambda":
      return changed(node, { body: map(node.body) });
  }
}

function changed<N extends Node, P extends Partial<N>>(node: N, parts: P): N {
  const isSame = Object.entries(parts).every(([key, part]) =>
    Object.entries(node).some(([k, p]) => k === key && p === part),
  );
  return isSame ? node : { ...node, ...parts };
}
