import { z } from "zod";
import { readNumbers } from "../../../store/number-settings.ts";
import { endpoint, id } from "../endpoint.ts";

const number = z.object({
  id: id.describe("The `numberId` of messages."),
  display: z.string().describe("As people see it."),
});

export const listNumbers = endpoint({
  method: "GET",
  path: "/api/v1/numbers",
  summary: "List the numbers that people write to, the first one first.",
  answer: z.object({ items: z.array(number) }),
  handle: async (context) => {
    const rows = await context.walled((tx) => readNumbers(tx, context.viewer.organisationId));
    return { items: rows.flatMap(({ id, display, retiredAt }) => (retiredAt ? [] : [{ id, display }])) };
  },
});
