import { isJson, type Json } from "../../json.ts";
import { join, object, optionalText, text } from "../check.ts";
import { GraphError, invalid, missing } from "../errors.ts";
import type { MediaBook } from "../validate-media.ts";
import { checkCarousel } from "./carousel.ts";
import { checkButtons, checkList } from "./choices.ts";
import { checkForm } from "./form.ts";
import { action, checkHeader, checkLink, named, root } from "./parts.ts";
import { checkCatalogue, checkProduct, checkProducts } from "./products.ts";

/** The limits of each interactive kind; header and body are the same for most. */
export function checkInteractive(body: Json, known: MediaBook): void {
  const interactive = object(body, "interactive", "");
  const type = text(interactive, "type", root, 64);
  const kind = kinds[type];
  if (kind === undefined) {
    throw new GraphError(131009, `Parameter ${join(root, "type")} must be one of: ${Object.keys(kinds).join(", ")}.`);
  }
  checkAbove(interactive, type, kind.headers, known);
  if (kind.body === "required") text(object(interactive, "body", root), "text", join(root, "body"), kind.bodyMost);
  else if (isJson(interactive["body"])) optionalText(interactive["body"], "text", join(root, "body"), kind.bodyMost);
  checkBelow(interactive, type);
  kind.check(object(interactive, "action", root), known);
}

function checkAbove(interactive: Json, type: string, allowed: readonly string[], known: MediaBook): void {
  const path = join(root, "header");
  if (interactive["header"] !== undefined) checkHeader(object(interactive, "header", root), path, allowed, known);
  else if (type === "product_list") throw missing(path);
}

function checkBelow(interactive: Json, type: string): void {
  if (interactive["footer"] === undefined) return;
  if (type === "carousel") throw invalid(join(root, "footer"), "is not allowed for a carousel");
  text(object(interactive, "footer", root), "text", join(root, "footer"), 60);
}

function checkCallButton(from: Json): void {
  const path = join(action, "parameters");
  const parameters = named("voice_call", from);
  text(parameters, "display_text", path, 20);
  optionalText(parameters, "payload", path, 512);
  const minutes = parameters["ttl_minutes"];
  if (minutes === undefined) return;
  if (typeof minutes !== "number" || !Number.isInteger(minutes) || minutes < 1 || minutes > 43_200) {
    throw invalid(join(path, "ttl_minutes"), "must be a number from 1 to 43200");
  }
}

function checkAddress(from: Json): void {
  const path = join(action, "parameters");
  if (text(named("address_message", from), "country", path, 2) !== "IN")
    throw invalid(join(path, "country"), "must be IN");
}

interface Kind {
  readonly headers: readonly string[];
  readonly body: "required" | "optional";
  readonly bodyMost: number;
  readonly check: (action: Json, known: MediaBook) => void;
}

const anyHeader = ["text", "image", "video", "document"];
const asks =
  (name: string): Kind["check"] =>
  (from) =>
    void named(name, from);
const kind = (headers: readonly string[], check: Kind["check"], more: Partial<Kind> = {}): Kind => ({
  headers,
  body: "required",
  bodyMost: 1_024,
  check,
  ...more,
});

const kinds: Readonly<Record<string, Kind>> = {
  button: kind(anyHeader, checkButtons),
  list: kind(["text"], checkList, { bodyMost: 4_096 }),
  cta_url: kind(anyHeader, (from) => checkLink(named("cta_url", from), join(action, "parameters"))),
  location_request_message: kind([], asks("send_location")),
  request_contact_info: kind([], asks("request_contact_info")),
  flow: kind(anyHeader, checkForm),
  product: kind([], checkProduct, { body: "optional" }),
  product_list: kind(["text"], checkProducts),
  catalog_message: kind([], checkCatalogue),
  carousel: kind([], checkCarousel),
  call_permission_request: kind([], asks("call_permission_request"), { body: "optional" }),
  voice_call: kind(anyHeader, checkCallButton),
  address_message: kind(anyHeader, checkAddress),
};
