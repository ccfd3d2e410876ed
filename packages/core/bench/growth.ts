import { type Flow, readFlow } from "../src/flow/index.ts";
import { action, flowJson, say } from "../src/flow/test/sketch.ts";
import { print } from "./measure.ts";
import { assetsOf, contactWho, converse, stored } from "./world.ts";

/** Nodes visited in one turn, and turns of the longest session: ten thousand steps are a few hundred answers. */
const nodesPerTurn = 25;
const turns = 400;

/** A ring of nodes that says something at each and asks once in `nodesPerTurn`; results and locals stay few. */
function ring(nodes: number): unknown {
  return flowJson({
    name: `Ring of ${nodes}`,
    nodes: Array.from({ length: nodes }, (_, i) => {
      const name = `n${i}`;
      const to = `n${(i + 1) % nodes}`;
      if (i % nodesPerTurn === 0)
        return {
          name,
          wait: true,
          result: `Answer ${i % 5}`,
          cases: [["has_any_word", "yes", "Yes", to] as const],
          other: to,
        };
      const count = action(`count ${i}`, "set_run_local", { local: "visits", operation: "increment", value: "1" });
      return { name, actions: [say(`Step ${i}, @contact.name`), count], to };
    }),
  });
}

/** Microseconds of processor time a visit, for each tenth of a session of ten thousand steps, stored between turns. */
export function sessionGrowth(): void {
  const flow = readFlow(ring(nodesPerTurn));
  const tenths = Array.from({ length: 10 }, () => ({ visits: 0, micros: 0 }));
  let bytes: number[] = [];
  for (let repeat = 0; repeat < 12; repeat++) {
    bytes = [];
    let turn = 0;
    let before = process.cpuUsage();
    talk(flow, turns, (visits, size) => {
      const { user, system } = process.cpuUsage(before);
      const tenth = tenths[Math.min(9, Math.floor((turn++ / turns) * 10))];
      // The first sessions warm the engine up.
      if (tenth && repeat > 3) {
        tenth.visits += visits;
        tenth.micros += user + system;
      }
      bytes.push(size());
      before = process.cpuUsage();
    });
  }
  print(`A session of ${(turns * nodesPerTurn).toLocaleString("en")} steps, stored and read between turns:`);
  print(`  µs a visit by tenth:     ${tenths.map(({ visits, micros }) => (micros / visits).toFixed(2)).join("  ")}`);
  print(`  bytes stored:            ${bytes.filter((_, i) => i % (turns / 10) === turns / 20).join("  ")}`);
}

function talk(flow: Flow, count: number, onTurn: (visits: number, size: () => number) => void): number {
  return converse({
    flow,
    assets: assetsOf([flow]),
    contact: contactWho("eng"),
    between: stored,
    turns: count,
    says: (i) => (i % 2 === 0 ? "yes" : "no"),
    onTurn: (visits, { session }) => onTurn(visits, () => JSON.stringify(session).length),
  });
}

/** Microseconds of processor time a visit and for reading, as a journey has more nodes. */
export function journeyGrowth(): void {
  print("A journey of so many nodes: reading it once, then µs a visit");
  for (const nodes of [25, 250, 1_000, 5_000]) {
    const json = ring(nodes);
    const reading = performance.now();
    const flow = readFlow(json);
    const read = performance.now() - reading;
    const round = () => talk(flow, 200, () => {});
    for (let i = 0; i < 6; i++) round();
    const before = process.cpuUsage();
    let visits = 0;
    for (let i = 0; i < 12; i++) visits += round();
    const { user, system } = process.cpuUsage(before);
    print(
      `  ${String(nodes).padStart(5)} nodes: ${read.toFixed(1).padStart(7)} ms   ${((user + system) / visits).toFixed(2)} µs`,
    );
  }
}
