import type { OutboundContent } from "../../model/outbound.ts";
import { limits } from "../limits.ts";
import type { OutboundProblem } from "../problem.ts";
import { asArray, asObject } from "../values.ts";
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

/** What can be told without knowing the template: names, and texts of parameters. */
function checkTemplate(content: OutboundContent<"template">): Problems {
  const problems: OutboundProblem[] = [];
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

function checkComponent(path: string, value: unknown): OutboundProblem[] {
  const component = asObject(value);
  if (typeof component?.type !== "string") return [{ path, message: "A component needs a `type`." }];
  return (asArray(component.parameters) ?? []).flatMap((parameter, index) =>
    checkParameter(`${path}.parameters[${index}].text`, asObject(parameter)),
  );
}

// WhatsApp refuses these at send time, long after the author has gone home.
function checkParameter(path: string, parameter: Readonly<Record<string, unknown>> | undefined): OutboundProblem[] {
  if (parameter?.type !== "text") return [];
  const { text } = parameter;
  if (typeof text !== "string" || text === "") return [{ path, message: "A template's value must not be empty." }];
  if (/[\n\r\t]| {5}/.test(text)) {
    return [{ path, message: "A template's value must not hold a new line, a tab or more than four spaces in a row." }];
  }
  if (text.length <= limits.templateParameter) return [];
  const message = `This has ${text.length} characters, and WhatsApp allows ${limits.templateParameter}.`;
  return [{ path, message, limit: limits.templateParameter }];
}
