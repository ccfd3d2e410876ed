import type { FlowType } from "../definition.ts";
import type { Step } from "../flow.ts";
import type { ActionKind } from "./kind.ts";

/** Goes into another journey; unless `terminal`, comes back when that one ends. */
export const enterFlow: ActionKind = {
  type: "enter_flow",
  parts: { refers: [{ type: "flow", at: "flow" }] },
  read(fields) {
    const reference = fields.object("flow");
    const uuid = reference.uuid();
    const name = reference.optionalText("name") ?? uuid;
    const terminal = fields.flag("terminal");
    return (step) => {
      const flow = step.assets.flow(uuid);
      if (flow === undefined) step.fail(`Unable to find flow '${name}'`);
      else if (fits(step, flow.type)) step.enter(flow, terminal);
      else step.fail(`Can't enter flow[uuid=${uuid},name=${name}] of type ${flow.type} from type ${step.sessionType}`);
    };
  },
};

function fits(step: Step, type: FlowType): boolean {
  return type === "messaging_background" || type === step.sessionType;
}
