import { rasaRequest, readRasa } from "@hotline/core/triage/outside/index.ts";
import type { OutsideKind } from "./kind.ts";
import { askService } from "./service.ts";

export const rasa: OutsideKind = {
  name: "Rasa",
  asker({ rasaUrl: url }) {
    if (url === undefined) return null;
    return { url, ask: async ({ text }, service) => readRasa(await askService(service, rasaRequest(text))) };
  },
};
