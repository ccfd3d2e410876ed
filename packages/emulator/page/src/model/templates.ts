import type { Template } from "../../../src/model.ts";

/** The text of a template; WhatsApp wants an example for each of its values, and the page makes them up. */
export function bodyComponent(text: string): Record<string, unknown> {
  const places = new Set(Array.from(text.matchAll(/\{\{\s*(\w+)\s*\}\}/g), ([, name = ""]) => name));
  const examples = [...places].map((_, index) => `example ${index + 1}`);
  return { type: "BODY", text, ...(examples.length > 0 && { example: { body_text: [examples] } }) };
}

export function textOf({ components }: Pick<Template, "components">): string {
  const body = components.find(({ type }) => String(type).toUpperCase() === "BODY");
  return typeof body?.["text"] === "string" ? body["text"] : "";
}
