import { useCallback, useEffect, useState } from "react";
import type { Template } from "../../../src/model.ts";
import { emulator } from "../api/emulator.ts";
import { reasonOf } from "../model/reason-of.ts";

/** Does something to the templates; says whether it went well. */
export type Run = (call: Promise<unknown>) => Promise<boolean>;

/** Read anew whenever one changed, here or by the hotline. */
export function useTemplates() {
  const [templates, set] = useState<readonly Template[]>([]);
  const [problem, tell] = useState("");
  const read = useCallback(async () => set((await emulator.templates()).templates), []);
  useEffect(() => {
    const again = () => void read().catch(() => undefined);
    again();
    const source = new EventSource("/_emulator/events");
    for (const event of ["open", "template", "template-removed"]) source.addEventListener(event, again);
    return () => source.close();
  }, [read]);
  const run: Run = async (call) => {
    tell("");
    try {
      await call;
      await read();
      return true;
    } catch (error) {
      tell(reasonOf(error));
      return false;
    }
  };
  return { templates, run, problem };
}
