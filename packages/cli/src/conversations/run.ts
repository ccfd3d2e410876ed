import type { Programme } from "@hotline/server/converse/programmes.ts";
import type { VirtualClock } from "./clock.ts";
import type { Coverage } from "./coverage.ts";
import { readLine } from "./kinds/index.ts";
import { Mismatch } from "./mismatch.ts";
import type { Line, Script } from "./script.ts";
import { Stage } from "./stage.ts";

/** How a conversation went: as it should if there is no mismatch. */
export interface Played {
  readonly script: Script;
  readonly mismatch?: Mismatch;
}

/** A script whose lines are read; broken ones throw `ScriptError` before anything is played. */
export interface Ready {
  readonly script: Script;
  play(programme: (clock: VirtualClock) => Programme, coverage: Coverage): Played;
}

/** Reads every line of a script. Throws `ScriptError`. */
export function prepareScript(script: Script): Ready {
  const steps = script.lines.map((line) => ({ line, act: readLine(line) }));
  return {
    script,
    play(programme, coverage) {
      const stage = new Stage(programme, coverage);
      try {
        for (const { act } of steps) act(stage);
        stage.settle(endOf(script));
        return { script };
      } catch (error) {
        if (error instanceof Mismatch) return { script, mismatch: error };
        throw error;
      }
    },
  };
}

/** The place behind the last line, where nothing may be left over. */
function endOf({ file, number, lines }: Script): Line {
  return { file, number: (lines.at(-1)?.number ?? number) + 1, text: "the end of the conversation", block: [] };
}
