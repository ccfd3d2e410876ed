import { limits } from "../limits.ts";
import { optional, required } from "./checks.ts";
import { interactive, present, seen } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

/** Asks for a postal address by a button; the answer is a form. */
export const addressRequest: Send<"addressRequest"> = {
  build: (content) =>
    interactive("address_message", content, {
      name: "address_message",
      parameters: present(content, ["country", "values"]),
    }),
  check: ({ text, country, values = {} }) => [
    ...required("text", text, limits.body),
    ...checkCountry(country),
    ...Object.entries(values).flatMap(([name, value]) => optional(`values.${name}`, value, limits.foreignId)),
  ],
  shows: ({ text }) => seen({ text }),
};

function checkCountry(country: string): Problems {
  return country === "IN" ? [] : [{ path: "country", message: "WhatsApp asks for addresses in India (IN) alone." }];
}
