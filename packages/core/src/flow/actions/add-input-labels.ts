import { readNamed, resolve } from "./assets.ts";
import type { ActionKind } from "./kind.ts";
import { template } from "./parts.ts";

/** Says what the contact's last message is about. */
export const addInputLabels: ActionKind = {
  type: "add_input_labels",
  flowTypes: ["messaging", "messaging_offline", "voice"],
  parts: { texts: [template("labels.name_match")], refers: [{ type: "label", at: "labels" }] },
  read(fields) {
    const named = fields.objects("labels").map(readNamed);
    if (!fields.has("labels")) fields.fail('"labels" is missing');
    return (step) => {
      if (step.input === null) return step.error("No input to add labels to");
      const labels = resolve(step, "label", named, (match) => step.assets.label?.(match));
      if (labels.length > 0) step.emit({ type: "input_labels_added", inputUuid: step.input.uuid, labels });
    };
  },
};
