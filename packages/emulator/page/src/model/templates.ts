import type { Template, TemplateRequest } from "../../../src/model.ts";

/** What a template brings beside its words. */
export const templateKinds = ["text", "image", "video", "document", "code"] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** What the page submits; WhatsApp words a code by itself, and wants an example of a file, which nobody looks at here. */
export function templateOf(kind: TemplateKind, body: string): Pick<TemplateRequest, "category" | "components"> {
  if (kind === "code") {
    const buttons = [{ type: "OTP", otp_type: "COPY_CODE", text: "Copy code" }];
    const components = [
      { type: "BODY", add_security_recommendation: true },
      { type: "BUTTONS", buttons },
    ];
    return { category: "AUTHENTICATION", components };
  }
  const above = { type: "HEADER", format: kind.toUpperCase(), example: { header_handle: ["4::ZXhhbXBsZQ"] } };
  return { category: "UTILITY", components: [...(kind === "text" ? [] : [above]), bodyComponent(body)] };
}

/** The text of a template; WhatsApp wants an example for each of its values, and the page makes them up. */
function bodyComponent(text: string): Record<string, unknown> {
  const places = new Set(Array.from(text.matchAll(/\{\{\s*(\w+)\s*\}\}/g), ([, name = ""]) => name));
  const examples = [...places].map((_, index) => `example ${index + 1}`);
  return { type: "BODY", text, ...(examples.length > 0 && { example: { body_text: [examples] } }) };
}

export function textOf({ components }: Pick<Template, "components">): string {
  const body = components.find(({ type }) => String(type).toUpperCase() === "BODY");
  return typeof body?.["text"] === "string" ? body["text"] : "";
}
