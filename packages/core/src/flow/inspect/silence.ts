import { windowMs } from "../../model/window.ts";
import type { Setting } from "./check.ts";
import { canWait, childrenOf } from "./graph.ts";
import type { NodeOutline, Outline } from "./outline.ts";

/** WhatsApp takes free text for so long after a contact's last message. */
export const windowSeconds = windowMs / 1000;

/** Journeys that go into each other are looked at this often: each round adds the timeouts of one more of them. */
const mostRounds = 50;

/** Journey → node → the longest silence with which it can be reached, in seconds; infinite where nobody has written. */
export type Silences = ReadonlyMap<string, ReadonlyMap<string, number>>;

const known = new WeakMap<Setting, Silences>();

/** How long contacts may have been silent at each node of each journey, through journeys that go into each other. */
export function silencesOf(setting: Setting): Silences {
  const found = known.get(setting) ?? findSilences(setting);
  known.set(setting, found);
  return found;
}

function findSilences(setting: Setting): Silences {
  const { journeys, unasked } = setting;
  const starts = new Map(journeys.map(({ uuid }) => [uuid, unasked.has(uuid) ? Number.POSITIVE_INFINITY : 0]));
  const silences = new Map<string, ReadonlyMap<string, number>>();
  let open: ReadonlySet<string> = new Set(starts.keys());
  for (let round = 0; round < mostRounds && open.size > 0; round++) {
    const raised = new Set<string>();
    for (const journey of journeys.filter(({ uuid }) => open.has(uuid))) {
      const silence = silenceIn(journey, starts.get(journey.uuid) ?? 0, setting);
      silences.set(journey.uuid, silence);
      for (const { flow, seconds } of entered(journey, silence)) {
        const before = starts.get(flow);
        if (before === undefined || before >= windowSeconds || before >= seconds) continue;
        starts.set(flow, seconds);
        raised.add(flow);
      }
    }
    open = raised;
  }
  return silences;
}

/** The journeys that this one goes into, with the silence there. */
function entered({ nodes }: Outline, silence: ReadonlyMap<string, number>) {
  return nodes.flatMap((node) => childrenOf(node).map(({ flow }) => ({ flow, seconds: silence.get(node.uuid) ?? 0 })));
}

function silenceIn(journey: Outline, start: number, setting: Setting): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  const [first] = journey.nodes;
  const nodes = new Map(journey.nodes.map((node) => [node.uuid, node]));
  const open: (readonly [string, number])[] = first ? [[first.uuid, start]] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [uuid, silence] = next;
    const node = nodes.get(uuid);
    const before = longest.get(uuid);
    // Beyond the window it does not matter how long it was, and a circle of timeouts would count for ever.
    if (node === undefined || (before !== undefined && (before >= silence || before >= windowSeconds))) continue;
    longest.set(uuid, silence);
    open.push(...onward(node, silence, setting));
  }
  return longest;
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
