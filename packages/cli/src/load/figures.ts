import type { Percentiles } from "./latency.ts";
import type { Report } from "./report.ts";

/** The figures that two reports are compared by. */
export type Comparable = Omit<Report, "ackOverTime" | "replyOverTime" | "findings" | "evidence" | "machine">;

export interface Row {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** `after` against `before`, in per cent; null where `before` is zero. */
  readonly change: number | null;
}

/** Every figure of two reports side by side. */
export function rows(before: Comparable, after: Comparable): Row[] {
  const then = flat(before);
  return flat(after).map(([name, value], index): Row => {
    const old = then[index]?.[1] ?? 0;
    return { name, before: old, after: value, change: old === 0 ? null : ((value - old) / old) * 100 };
  });
}

/** Every figure of a report by name. */
export function flat(one: Comparable): [string, number][] {
  const spread = (name: string, values: Percentiles | Report["cpuSecondsPer1000"]) =>
    Object.entries(values).map(([key, value]): [string, number] => [`${name} ${key}`, value]);
  return [
    ["rate", one.rate],
    ["carried", one.carried],
    ["empty endpoint", one.emptyEndpointRate],
    ["ratio", one.ratio],
    ...spread("ack ms", one.ack),
    ...spread("reply ms", one.reply),
    ...spread("CPU s / 1000", one.cpuSecondsPer1000),
    ["lost", one.lost],
    ["doubled", one.doubled],
    ["out of order", one.reordered],
    ["wrong", one.wrong],
  ];
}
