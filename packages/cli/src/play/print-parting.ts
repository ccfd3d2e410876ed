import type { Parting } from "@hotline/core/flow/replay/index.ts";
import { difference } from "../conversations/mismatch.ts";

/** Where and how two versions part ways: `-` is what was recorded, `+` what happens now. */
export function printParting({
  index,
  happening,
  last,
  nextBefore,
  nextAfter,
  ...parting
}: Parting): readonly string[] {
  const { before, after, refused } = parting;
  return [
    `They part at turn ${index + 1} (${new Date(happening.at).toISOString()}): ${causeOf(happening)}`,
    ...(last === undefined ? [] : [`  after the node ${last.node} of the journey ${last.flow}`]),
    ...(nextBefore === nextAfter
      ? []
      : [`  where the way led to ${nextBefore ?? "nowhere"}, and leads to ${nextAfter ?? "nowhere"} now`]),
    ...(refused === undefined ? [] : [`  the engine refuses the turn now: ${refused}`]),
    ...difference(before.join("\n"), after.join("\n")).map((line) => `  ${line}`),
  ];
}

function causeOf({ cause }: Parting["happening"]): string {
  if (cause.kind === "start") {
    const { trigger } = cause;
    return trigger.type === "msg" ? `"${trigger.input.text}" begins a journey` : `a journey begins (${trigger.type})`;
  }
  switch (cause.input.type) {
    case "msg":
      return `the answer "${cause.input.input.text}"`;
    case "wait_timeout":
      return "nobody answered in time";
    case "wait_expiration":
      return "the wait expired";
    case "dial":
      return `the call ended (${cause.input.dial.status})`;
  }
}
