import type { UrgencyMeasure } from "./model.ts";

/** A held-out text, its score by a model that had not seen it, and what it was. */
export interface Judged {
  readonly score: number;
  readonly kind: "urgent" | "near" | "ordinary";
}

/**
 * How bad each mistake is. A missed emergency may cost a life; a false alarm costs an operator a minute. Ordinary
 * messages are most of the traffic, so one per cent of alarms among them is far more work than among near misses.
 */
const harm = { missed: 14, nearAlarms: 2, ordinaryAlarms: 30 } as const;

/** Thresholds that do so little more harm than the best are its equals: one example more or less would turn them round. */
const equal = 0.2;

/** The threshold that does the least harm on held-out examples; the middle of equals, which is steadier than any of them. */
export function thresholdOf(judged: readonly Judged[]): number {
  const tried = Array.from({ length: 41 }, (_, i) => (i - 30) / 40);
  const harms = tried.map((threshold) => harmOf(measureAt(judged, threshold)));
  const enough = Math.min(...harms) + equal;
  const good = tried.filter((_, i) => (harms[i] ?? 0) <= enough);
  return ((good[0] ?? 0) + (good.at(-1) ?? 0)) / 2;
}

function harmOf({ missed, nearAlarms, ordinaryAlarms }: UrgencyMeasure): number {
  return missed * harm.missed + nearAlarms * harm.nearAlarms + ordinaryAlarms * harm.ordinaryAlarms;
}

/** What the threshold does to the held-out examples. */
export function measureAt(judged: readonly Judged[], threshold: number): UrgencyMeasure {
  const above = (kind: Judged["kind"]) => {
    const all = judged.filter((each) => each.kind === kind);
    return { count: all.length, share: all.filter(({ score }) => score > threshold).length / Math.max(all.length, 1) };
  };
  const urgent = above("urgent");
  return {
    urgent: urgent.count,
    missed: urgent.count === 0 ? 0 : 1 - urgent.share,
    nearAlarms: above("near").share,
    ordinaryAlarms: above("ordinary").share,
  };
}
