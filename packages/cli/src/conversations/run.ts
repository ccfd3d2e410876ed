import { EngineError } from "@hotline/core/flow/index.ts";
import type { Programme } from "@hotline/server/converse/programmes.ts";
import type { VirtualClock } from "./clock.ts";
import type { Coverage } from "./coverage.ts";
import { readLine } from "./kinds/index.ts";
import type { Act } from "./kinds/kind.ts";
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
      for (const { line, act } of [...steps, endOf(script)]) {
        const mismatch = perform(stage, line, act);
        if (mismatch !== undefined) return { script, mismatch };
      }
      return { script };
    },
  };
}

/** What is wrong after a line, if anything. */
function perform(stage: Stage, line: Line, act: Act): Mismatch | undefined {
  try {
    act(stage);
    return undefined;
  } catch (error) {
    if (error instanceof Mismatch) return error;
    if (error instanceof EngineError) return new Mismatch(line, `The engine refuses this: ${error.message}`);
    throw error;
  }
}

/** Behind the last line nothing may be left over. */
function endOf({ file, number, lines }: Script): { readonly line: Line; readonly act: Act } {
  const last = lines.at(-1)?.number ?? number;
  const line = { file, number: last + 1, text: "(the end of the conversation)", block: [] };
  return { line, act: (stage) => stage.settle(line) };
}
