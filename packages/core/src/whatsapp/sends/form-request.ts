import type { OutboundContent } from "../../model/outbound.ts";
import { limits } from "../limits.ts";
import { depth, frame, optional, required } from "./checks.ts";
import { interactive, present, seen } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

type Form = OutboundContent<"formRequest">;

/** A text with a button that opens a form; the answer is what was filled in. */
export const formRequest: Send<"formRequest"> = {
  build: (content) => interactive("flow", content, { name: "flow", parameters: parameters(content) }),
  check: (content) => [
    ...frame(content),
    ...required("label", content.label, limits.formLabel),
    ...checkForm(content.form),
    ...optional("token", content.token, limits.foreignId),
    ...checkFirst(content),
  ],
  shows: ({ header, text, footer, label }) => seen({ header, text, footer, labels: [label] }),
};

function parameters({ form, label, token, isDraft, first, asksServer }: Form): Record<string, unknown> {
  return {
    flow_message_version: "3",
    ...("id" in form ? { flow_id: form.id } : { flow_name: form.name }),
    flow_cta: label,
    ...(token === undefined ? {} : { flow_token: token }),
    ...(isDraft ? { mode: "draft" } : {}),
    ...(first ? { flow_action: "navigate", flow_action_payload: payload(first) } : {}),
    ...(asksServer ? { flow_action: "data_exchange" } : {}),
  };
}

const payload = ({ screen, values }: NonNullable<Form["first"]>) => ({
  screen,
  ...present({ data: values }, ["data"]),
});

function checkForm(form: Form["form"]): Problems {
  if ("name" in form) return required("form.name", form.name, limits.foreignId);
  return /^\d{1,32}$/.test(form.id) ? [] : [{ path: "form.id", message: "A form's id has digits only." }];
}

function checkFirst({ first, asksServer }: Form): Problems {
  if (first === undefined) return [];
  if (asksServer)
    return [{ path: "first", message: "The form's server says what it opens with: leave one of both out." }];
  const deep = depth("first.values", first.values);
  if (deep.length > 0) return deep;
  const size = JSON.stringify(first.values ?? {}).length;
  const limit = limits.otherBytes;
  return [
    ...required("first.screen", first.screen, limits.foreignId),
    ...(size <= limit
      ? []
      : [{ path: "first.values", message: `This has ${size} characters, and we send at most ${limit}.`, limit }]),
  ];
}
