import { readReference } from "./assets.ts";
import { type ActionKind, asking, missing, online } from "./kind.ts";
import { template } from "./parts.ts";
import { localPattern } from "./set-run-local.ts";

/** What the local is where the model said nothing. */
const failure = "<ERROR>";

/** Asks a language model, and keeps what it says as a local. */
export const callLlm: ActionKind = {
  type: "call_llm",
  flowTypes: online,
  parts: {
    texts: [template("instructions"), template("input")],
    refers: [{ type: "llm", at: "llm" }],
    locals: [{ at: "output_local" }],
  },
  read(fields) {
    const { uuid, name } = readReference(fields.object("llm"));
    const instructions = fields.text("instructions");
    const input = fields.optionalText("input") ?? "";
    const local = fields.text("output_local");
    if (!localPattern.test(local)) fields.fail(`"output_local" is "${local}", which is no name of a local`);
    return asking(
      "llm",
      (step) => {
        const llm = step.assets.llm?.(uuid);
        if (llm?.roles.includes("engine")) {
          const reference = { uuid: llm.uuid, name: llm.name };
          const [asked, said] = [step.evaluate(instructions), step.evaluate(input)];
          return { kind: "llm", llm: reference, instructions: asked, input: said };
        }
        if (llm === undefined) step.error(...missing("llm", uuid, name));
        else step.error(`LLM with UUID ${uuid} doesn't support engine role`);
        step.setLocal(local, failure);
        return undefined;
      },
      (step, { llm, instructions: asked, input: said }, result) => {
        if ("error" in result) step.error(result.error);
        else {
          const { output, tokens, elapsedMs, warning } = result;
          if (warning !== undefined) step.emit({ type: "warning", text: warning });
          step.emit({ type: "llm_called", llm, instructions: asked, input: said, output, tokens, elapsedMs });
        }
        step.setLocal(local, "error" in result ? failure : result.output);
      },
    );
  },
};
