import type { Check, Setting } from "../check.ts";
import { canWait, childrenOf } from "../graph.ts";
import type { NodeOutline, Outline } from "../outline.ts";

/** WhatsApp takes free text for 24 hours after a contact's last message. */
const windowSeconds = 24 * 3600;

/** Messages without a template at places where the contact may have been silent for a day. */
export const closedWindow: Check = {
  code: "closed-window",
  severity: "error",
  *find(journey, setting) {
    if (journey.type === "voice") return;
    const silence = silenceIn(journey, setting);
    for (const { uuid: node, actions } of journey.nodes) {
      const seconds = silence.get(node) ?? 0;
      if (seconds < windowSeconds) continue;
      for (const { uuid: action, type, json } of actions) {
        if (type !== "send_msg" || json["template"]) continue;
        const isUnasked = seconds === Number.POSITIVE_INFINITY;
        yield {
          node,
          action,
          ...(isUnasked && { severity: "warning" as const }),
          text: `${isUnasked ? "The contact may not have written at all" : hours(seconds)} when this is sent, and WhatsApp takes free text only for 24 hours after a contact's message.`,
          advice: "Use an approved template for this message, or send it earlier.",
        };
      }
    }
  },
};

function hours(seconds: number): string {
  return `The contact may have been silent for ${Math.floor(seconds / 3600)} hours`;
}

/** The longest silence, in seconds, with which each node can be reached; infinite where nobody has written yet. */
function silenceIn(journey: Outline, setting: Setting): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  const [first] = journey.nodes;
  const nodes = new Map(journey.nodes.map((node) => [node.uuid, node]));
  const open: (readonly [string, number])[] = first ? [[first.uuid, silenceAtStart(journey, setting)]] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [uuid, silence] = next;
    const node = nodes.get(uuid);
    const known = longest.get(uuid);
    // Beyond the window it does not matter how long it was, and a circle of timeouts would count for ever.
    if (node === undefined || (known !== undefined && (known >= silence || known >= windowSeconds))) continue;
    longest.set(uuid, silence);
    open.push(...onward(node, silence, setting));
  }
  return longest;
}

function silenceAtStart({ uuid }: Outline, { unasked }: Setting): number {
  return unasked.has(uuid) ? Number.POSITIVE_INFINITY : 0;
}

/** Where a node leads, with the silence there: an answer ends it, a timeout makes it longer. */
function onward(node: NodeOutline, silence: number, setting: Setting) {
  const { exits, router } = node;
  const heard = childrenOf(node).some(({ flow }) => canWait(flow, setting.journeys));
  const timeout = router?.wait?.timeout;
  const late = router?.categories.find(({ uuid }) => uuid === timeout?.category)?.exit;
  return exits.flatMap(({ uuid, destination }): (readonly [string, number])[] => {
    if (destination === undefined) return [];
    if (timeout !== undefined && uuid === late) return [[destination, silence + timeout.seconds]];
    return [[destination, router?.wait !== undefined || heard ? 0 : silence]];
  });
}
