import type { OutboundContent } from "../../model/outbound.ts";
import { limits } from "../limits.ts";
import type { OutboundProblem } from "../problem.ts";
import { asArray, asObject, type JsonObject } from "../values.ts";
import { count, depth, optional, required } from "./checks.ts";
import { seen } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

/** A text that WhatsApp has approved, with its values. */
export const template: Send<"template"> = {
  build: ({ name, language, components }) => [
    "template",
    { name, language: { code: language }, ...(components.length === 0 ? {} : { components }) },
  ],
  check: checkTemplate,
  shows: ({ shown }) => seen({ text: shown }),
};

/** What can be told without knowing the template: names, and what is in the parameters. */
function checkTemplate(content: OutboundContent<"template">): Problems {
  const problems: OutboundProblem[] = [...depth("components", content.components)];
  if (problems.length > 0) return problems;
  if (!/^[a-z0-9_]{1,512}$/.test(content.name)) {
    const message = "A template's name has small letters, digits and _ only, at most 512.";
    problems.push({ path: "name", message, limit: limits.templateName });
  }
  if (!/^[a-z]{2,3}(_[A-Za-z]{2,4})?$/.test(content.language)) {
    problems.push({ path: "language", message: "A template's language is a code such as `en`, `pt_BR` or `sw`." });
  }
  content.components.forEach((component, index) => {
    problems.push(...checkComponent(`components[${index}]`, component));
  });
  return problems;
}

function checkComponent(path: string, value: unknown): Problems {
  const component = asObject(value);
  if (typeof component?.type !== "string") return [{ path, message: "A component needs a `type`." }];
  const type = component.type.toLowerCase();
  if (type === "carousel") return checkCards(`${path}.cards`, asArray(component.cards) ?? []);
  return [
    ...(type === "button" ? checkButton(path, component) : []),
    ...(asArray(component.parameters) ?? []).flatMap((parameter, index) =>
      checkParameter(`${path}.parameters[${index}]`, asObject(parameter)),
    ),
  ];
}

/** WhatsApp has thought of more buttons since: any name will do. */
function checkButton(path: string, { sub_type: kind, index }: JsonObject): Problems {
  const isPlace = (typeof index === "string" || typeof index === "number") && /^\d$/.test(String(index));
  return [
    ...(typeof kind === "string" ? [] : [{ path: `${path}.sub_type`, message: "A button needs a `sub_type`." }]),
    ...(isPlace ? [] : [{ path: `${path}.index`, message: "A button is named by its place, from 0 to 9.", limit: 9 }]),
  ];
}

function checkCards(path: string, cards: readonly unknown[]): Problems {
  return [
    ...count(path, "card", cards.length, limits.cards),
    ...cards.flatMap((value, index) => {
      const card = asObject(value);
      const components = asArray(card?.components) ?? [];
      return [
        ...(card?.card_index === index
          ? []
          : [
              { path: `${path}[${index}].card_index`, message: `Cards are numbered in their order: this is ${index}.` },
            ]),
        ...components.flatMap((one, at) => checkComponent(`${path}[${index}].components[${at}]`, one)),
      ];
    }),
  ];
}

function checkParameter(path: string, parameter: JsonObject | undefined): Problems {
  switch (parameter?.type) {
    case "text":
      return checkText(`${path}.text`, parameter.text);
    case "payload":
      return checkWords(`${path}.payload`, parameter.payload, limits.buttonId);
    case "coupon_code":
      return checkWords(`${path}.coupon_code`, parameter.coupon_code, limits.coupon);
    case "action":
      return asObject(parameter.action) ? [] : [{ path: `${path}.action`, message: "This must be an object." }];
    case "limited_time_offer":
      return checkEnd(path, asObject(parameter.limited_time_offer)?.expiration_time_ms);
    default:
      return [];
  }
}

function checkWords(path: string, text: unknown, limit: number): Problems {
  return required(path, typeof text === "string" ? text : "", limit);
}

function checkEnd(path: string, end: unknown): Problems {
  if (typeof end === "number" && Number.isInteger(end) && end > 0) return [];
  const message = "An offer ends at a time: the whole milliseconds since 1970.";
  return [{ path: `${path}.limited_time_offer.expiration_time_ms`, message }];
}

// WhatsApp refuses these at send time, long after the author has gone home.
function checkText(path: string, text: unknown): Problems {
  if (typeof text !== "string" || text === "") return [{ path, message: "A template's value must not be empty." }];
  if (/[\n\r\t]| {5}/.test(text)) {
    return [{ path, message: "A template's value must not hold a new line, a tab or more than four spaces in a row." }];
  }
  return optional(path, text, limits.templateParameter);
}
