import type { FlowType } from "../definition.ts";
import type { Execute } from "../flow.ts";
import type { Fields } from "../read/fields.ts";

/** One kind of action: how it is checked when a flow is read, and what it does at a node. */
export interface ActionKind {
  readonly type: string;
  /** Flow types in which it may stand; all if not given. */
  readonly flowTypes?: readonly FlowType[];
  read(fields: Fields): Execute;
}

/** Tells the author that something the flow refers to is gone; the journey goes on without it. */
export function missing(
  kind: string,
  identity: string,
  name: string,
): readonly [string, string, Record<string, string>] {
  const key = kind === "field" ? "key" : "uuid";
  return [
    `Missing dependency: ${kind}[${key}=${identity},name=${name}]`,
    "dependency:missing",
    { type: kind, identity },
  ];
}
