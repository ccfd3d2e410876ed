import { loadCommand as bareLoadCommand } from "../load/command.ts";
import { examples } from "./examples.ts";

/** `hotline load`, with examples in its help as all commands have. */
export function loadCommand() {
  return bareLoadCommand().addHelpText(
    "after",
    examples(
      "npm run load -- --rate 1800 --seconds 60",
      "npm run load -- --profile launch --html report.html",
      "npm run load -- --compare before.json after.json --html both.html",
    ),
  );
}
