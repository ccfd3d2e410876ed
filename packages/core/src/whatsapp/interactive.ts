import type { InboundContent } from "../model/message.ts";
import { isDeep } from "./keep.ts";
import { asNumber, asObject, asText, type JsonObject } from "./values.ts";

/** What a tap or a form brought; undefined where it is malformed or of a kind that we do not know. */
export function readInteractive(value: unknown): InboundContent | undefined {
  const interactive = asObject(value);
  switch (interactive?.type) {
    case "button_reply":
      return readReply("button", asObject(interactive.button_reply));
    case "list_reply":
      return readReply("list", asObject(interactive.list_reply));
    case "nfm_reply":
      return readForm(asObject(interactive.nfm_reply));
    case "call_permission_reply":
      return readCallPermission(asObject(interactive.call_permission_reply));
    default:
      return undefined;
  }
}

/** A tap on a template's quick reply; its payload is what we sent, or the label. */
export function readTemplateButton(value: unknown): InboundContent | undefined {
  const button = asObject(value);
  const title = asText(button?.text);
  const id = asText(button?.payload) ?? title;
  return id === undefined ? undefined : { kind: "choice", source: "template", id, title: title ?? id };
}

function readReply(source: "button" | "list", reply: JsonObject | undefined): InboundContent | undefined {
  const id = asText(reply?.id);
  if (id === undefined) return undefined;
  const title = asText(reply?.title) ?? "";
  const description = asText(reply?.description);
  const choice = { kind: "choice", source, id, title } as const;
  return description === undefined ? choice : { ...choice, description };
}

function readForm(reply: JsonObject | undefined): InboundContent | undefined {
  const answer = reply?.response_json;
  const name = asText(reply?.name) ?? "";
  if (typeof answer === "string") return { kind: "form", name, values: parsed(answer), raw: answer };
  if (asObject(answer) === undefined || isDeep(answer)) return undefined;
  return { kind: "form", name, values: answer, raw: JSON.stringify(answer) };
}

function parsed(text: string): unknown {
  try {
    const values: unknown = JSON.parse(text);
    return isDeep(values) ? null : values;
  } catch {
    return null;
  }
}

function readCallPermission(reply: JsonObject | undefined): InboundContent | undefined {
  if (reply?.response !== "accept" && reply?.response !== "reject") return undefined;
  const answer = {
    kind: "callPermission",
    accepted: reply.response === "accept",
    permanent: reply.is_permanent === true,
  } as const;
  const until = asNumber(reply.expiration_timestamp);
  return until === undefined ? answer : { ...answer, until };
}
