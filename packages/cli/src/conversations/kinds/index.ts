import { type Line, ScriptError } from "../script.ts";
import { after } from "./after.ts";
import { expects } from "./expects.ts";
import { given } from "./given.ts";
import { ignores } from "./ignores.ts";
import type { Act, LineKind } from "./kind.ts";
import { on } from "./on.ts";
import { says } from "./says.ts";
import { sends } from "./sends.ts";
import { starts } from "./starts.ts";
import { taps } from "./taps.ts";
import { withMore } from "./with.ts";

/** Every kind of line that a conversation can have. */
export const lineKinds: readonly LineKind[] = [given, on, starts, says, taps, sends, after, expects, withMore, ignores];

/** What a line does. Throws `ScriptError` with what can be written instead. */
export function readLine(line: Line): Act {
  const [word = ""] = line.text.split(/\s+/, 1);
  const kind = lineKinds.find((one) => one.word === word);
  if (kind === undefined) {
    const words = lineKinds.map((one) => one.word).join(", ");
    throw new ScriptError(line, `"${word}" begins no line of a conversation: lines begin with ${words}.`);
  }
  const act = kind.read(line.text.slice(word.length).trim(), line);
  return act ?? refuse(line, kind);
}

function refuse(line: Line, { usage }: LineKind): never {
  throw new ScriptError(line, `This cannot be read. Write it like this: ${usage}`);
}
