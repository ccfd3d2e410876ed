import type { Random } from "./random.ts";

export const profileNames = ["steady", "step", "launch"] as const;
export type ProfileName = (typeof profileNames)[number];

/** The rate asked for, in messages per second, at each moment of a run. */
export type Profile = (second: number) => number;

/**
 * `rate` is the highest rate of the profile.
 *
 * steady: always that. step: a quarter, a half, three quarters, all of it, in four equal steps.
 * launch: a quiet morning, a first announcement, a second one with a much sharper spike, and the evening.
 */
export function profileOf(name: ProfileName, rate: number, seconds: number): Profile {
  if (name === "steady") return () => rate;
  if (name === "step") return (second) => (rate * Math.min(4, Math.floor((second / seconds) * 4) + 1)) / 4;
  return (second) => rate * launchDay(second / seconds);
}

function launchDay(part: number): number {
  const first = spike(part, { at: 0.2, rise: 0.05, fall: 0.15, height: 0.35 });
  const second = spike(part, { at: 0.6, rise: 0.01, fall: 0.12, height: 0.95 });
  return Math.min(1, 0.05 + first + second);
}

/** People come within minutes of an announcement and leave slowly: a straight rise, an exponential fall. */
function spike(part: number, shape: { at: number; rise: number; fall: number; height: number }): number {
  const since = part - shape.at;
  if (since < 0) return 0;
  if (since < shape.rise) return (shape.height * since) / shape.rise;
  return shape.height * Math.exp(-(since - shape.rise) / shape.fall);
}

/**
 * The instants, in milliseconds from the start, at which messages are meant to arrive: independent people, so the
 * gaps are exponential. Thinning (Lewis and Shedler) follows a rate that changes.
 */
export function* arrivals(profile: Profile, peak: number, seconds: number, random: Random): Generator<number> {
  let at = 0;
  for (;;) {
    at += -Math.log(1 - random.next()) / peak;
    if (at >= seconds) return;
    if (random.chance(profile(at) / peak)) yield at * 1000;
  }
}
