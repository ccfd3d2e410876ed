import type { FlowType } from "../definition.ts";
import type { EffectName, RequestOf, ResultOf } from "../effects/index.ts";
import type { Asking, Execute, Step } from "../flow.ts";
import type { Fields } from "../read/fields.ts";
import type { ActionParts } from "./parts.ts";

/** One kind of action: how it is checked when a flow is read, and what it does at a node. */
export interface ActionKind {
  readonly type: string;
  /** Flow types in which it may stand; all if not given. */
  readonly flowTypes?: readonly FlowType[];
  /** What an inspection sees of it; nothing if not given. */
  readonly parts?: ActionParts;
  read(fields: Fields): Execute | Asking;
}

/** For actions that must not stand where nobody is connected. */
export const online: readonly FlowType[] = ["messaging", "messaging_background", "voice"];

/** An action that asks the world for an effect of one kind and takes the result of that kind. */
export function asking<K extends EffectName>(
  kind: K,
  ask: (step: Step) => RequestOf<K> | undefined,
  take: (step: Step, request: RequestOf<K>, result: ResultOf<K>) => void,
): Asking {
  return {
    ask,
    take(step, request, result) {
      // The engine has seen to it that both are of one kind; this is for the compiler.
      if (isOf(kind, request) && isOf(kind, result)) take(step, request, result);
    },
  };
}

function isOf<K extends EffectName, T extends { readonly kind: EffectName }>(
  kind: K,
  value: T,
): value is Extract<T, { readonly kind: K }> {
  return value.kind === kind;
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
