import { limits } from "../limits.ts";
import { asObject, asText } from "../values.ts";
import { count, depth } from "./checks.ts";
import { seen } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

/** Cards of people or offices, as WhatsApp has them. */
export const contacts: Send<"contacts"> = {
  build: (content) => ["contacts", content.contacts],
  check: ({ contacts: cards }) => [
    ...depth("contacts", cards),
    ...count("contacts", "contact card", cards.length, limits.contacts),
    ...cards.flatMap((card, index) => checkCard(`contacts[${index}].name`, asObject(asObject(card)?.name))),
  ],
  shows: ({ contacts: cards }) => seen({ text: cards.map(nameOf).join("\n") }),
};

const nameOf = (card: unknown): string => asText(asObject(asObject(card)?.name)?.formatted_name) ?? "";

const nameParts = ["first_name", "middle_name", "last_name", "prefix", "suffix"];

function checkCard(path: string, name: Readonly<Record<string, unknown>> | undefined): Problems {
  if (asText(name?.formatted_name) === undefined) {
    return [{ path: `${path}.formatted_name`, message: "A contact card needs the whole name in `formatted_name`." }];
  }
  if (nameParts.some((part) => asText(name?.[part]) !== undefined)) return [];
  return [{ path, message: "A contact card needs one more part of the name, e.g. `first_name`." }];
}
