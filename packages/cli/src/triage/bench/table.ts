import type { BenchSet, Figure } from "./kind.ts";
import { published } from "./published.ts";

/** One set's figures as lines: ours, the goal, what others published. */
export function tableLines(figures: readonly Figure[], others: BenchSet["others"]): readonly string[] {
  const [first] = figures;
  return first ? ["", first.set, ...figures.map((figure) => lineOf(figure, others?.(figure.metric)))] : [];
}

function lineOf({ set, metric, value }: Figure, others = ""): string {
  const known = published.find((each) => each.metric === metric && each.set.test(set));
  const goal = known?.goal ? `goal ${known.goal}` : "";
  return `  ${metric.padEnd(32)}${shown(value).padStart(8)}   ${goal.padEnd(10)} ${known?.others ?? others}`.trimEnd();
}

const shown = (value: number) => (Math.abs(value) < 2 ? value.toFixed(3) : value.toFixed(1));
