import type { Node } from "./syntax.ts";

/** The nodes directly below a node, in the order in which they are written. */
export function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  mapChildren(node, (child) => {
    children.push(child);
    return child;
  });
  return children;
}

/** The tree with `change` applied to each node, innermost first; the same node where nothing changed. */
export function mapTree(node: Node, change: (node: Node) => Node): Node {
  return change(mapChildren(node, (child) => mapTree(child, change)));
}

/** The node with each node directly below it put through `change`; the same node where nothing changed. */
export function mapChildren(node: Node, change: (child: Node) => Node): Node {
  switch (node.type) {
    case "property":
      return changedIn(node, { of: change(node.of) });
    case "item":
      return changedIn(node, { of: change(node.of), key: change(node.key) });
    case "call":
      return mapCall(node, change);
    case "group":
      return changedIn(node, { inner: change(node.inner) });
    case "negative":
      return changedIn(node, { operand: change(node.operand) });
    case "binary":
      return changedIn(node, { left: change(node.left), right: change(node.right) });
    case "lambda":
      return changedIn(node, { body: change(node.body) });
    case "text":
    case "number":
    case "boolean":
    case "null":
    case "name":
      return node;
  }
}

function changedIn<N extends Node>(node: N, parts: Partial<N>): N {
  const changed = { ...node, ...parts };
  const keys = Object.keys(parts).filter((key): key is keyof N & string => key in node);
  return keys.some((key) => changed[key] !== node[key]) ? changed : node;
}

function mapCall(node: Node & { type: "call" }, change: (child: Node) => Node): Node {
  const [callee, args] = [change(node.callee), node.args.map(change)];
  const isSame = callee === node.callee && args.every((arg, i) => arg === node.args[i]);
  return isSame ? node : { ...node, callee, args };
}
