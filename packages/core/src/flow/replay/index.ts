/** A conversation that was recorded, run again with another version of its journeys. */
export { type Parting, partWays } from "./part-ways.ts";
export { type Cause, type Happening, observe, type Recording, settingsOf } from "./recording.ts";
export { replay } from "./replay.ts";
