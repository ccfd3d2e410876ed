import { isJson, type Json } from "../json.ts";
import { array, join, object, optionalText, text, unique, webLink } from "./check.ts";
import { GraphError, invalid, missing } from "./errors.ts";

const root = "interactive";
const action = join(root, "action");

/** The limits of each interactive kind; header and body are the same for most. */
export function checkInteractive(body: Json): void {
  const interactive = object(body, "interactive", "");
  const type = text(interactive, "type", root, 64);
  const kind = kinds[type];
  if (kind === undefined) {
    throw new GraphError(131009, `Parameter ${join(root, "type")} must be one of: ${Object.keys(kinds).join(", ")}.`);
  }
  checkHeader(interactive, type, kind.headers);
  if (kind.body === "required") text(object(interactive, "body", root), "text", join(root, "body"), kind.bodyMost);
  else if (isJson(interactive["body"])) optionalText(interactive["body"], "text", join(root, "body"), kind.bodyMost);
  if (interactive["footer"] !== undefined) text(object(interactive, "footer", root), "text", join(root, "footer"), 60);
  kind.check(object(interactive, "action", root));
}

function checkHeader(interactive: Json, type: string, allowed: readonly string[]): void {
  if (interactive["header"] === undefined) {
    if (type === "product_list") throw missing(join(root, "header"));
    return;
  }
  const path = join(root, "header");
  const header = object(interactive, "header", root);
  const kind = text(header, "type", path, 20);
  if (!allowed.includes(kind)) throw invalid(join(path, "type"), `must not be ${kind} for interactive type ${type}`);
  if (kind === "text") text(header, "text", path, 60);
  else {
    const media = object(header, kind, path);
    if (media["id"] === undefined && media["link"] === undefined) throw missing(join(join(path, kind), "id"));
  }
}

function checkButtons(from: Json): void {
  const path = join(action, "buttons");
  const replies = array(from, "buttons", action, 1, 3).map((button, at) => {
    if (button["type"] !== "reply") throw invalid(join(join(path, at), "type"), "must be reply");
    const reply = object(button, "reply", join(path, at));
    const replyPath = join(join(path, at), "reply");
    return { id: text(reply, "id", replyPath, 256), title: text(reply, "title", replyPath, 20) };
  });
  unique(
    replies.map(({ id }) => id),
    `${path} ids`,
  );
  unique(
    replies.map(({ title }) => title),
    `${path} titles`,
  );
}

function checkList(from: Json): void {
  text(from, "button", action, 20);
  const path = join(action, "sections");
  const sections = array(from, "sections", action, 1, 10);
  const ids = sections.flatMap((section, at) => {
    if (sections.length > 1) text(section, "title", join(path, at), 24);
    else optionalText(section, "title", join(path, at), 24);
    return checkRows(section, join(path, at));
  });
  if (ids.length > 10) throw invalid(path, `must have at most 10 rows in all, but has ${ids.length}`);
  unique(ids, `${path} row ids`);
}

function checkRows(section: Json, path: string): string[] {
  return array(section, "rows", path, 1, 10).map((row, at) => {
    const rowPath = join(join(path, "rows"), at);
    text(row, "title", rowPath, 24);
    optionalText(row, "description", rowPath, 72);
    return text(row, "id", rowPath, 200);
  });
}

function checkNamed(name: string, from: Json): Json {
  if (text(from, "name", action, 64) !== name) throw invalid(join(action, "name"), `must be ${name}`);
  return isJson(from["parameters"]) ? from["parameters"] : {};
}

function checkLink(from: Json): void {
  const parameters = checkNamed("cta_url", from);
  const path = join(action, "parameters");
  text(parameters, "display_text", path, 20);
  webLink(text(parameters, "url", path, 2_000), join(path, "url"));
}

function checkFlow(from: Json): void {
  const parameters = checkNamed("flow", from);
  const path = join(action, "parameters");
  text(parameters, "flow_message_version", path, 8);
  text(parameters, "flow_cta", path, 30);
  if (parameters["flow_id"] === undefined) text(parameters, "flow_name", path, 200);
}

function checkProducts(from: Json): void {
  text(from, "catalog_id", action, 64);
  const path = join(action, "sections");
  const counts = array(from, "sections", action, 1, 10).map(
    (section, at) => array(section, "product_items", join(path, at), 1, 30).length,
  );
  if (counts.reduce((sum, count) => sum + count, 0) > 30) throw invalid(path, "must have at most 30 products in all");
}

function checkProduct(from: Json): void {
  text(from, "catalog_id", action, 64);
  text(from, "product_retailer_id", action, 100);
}

interface Kind {
  readonly headers: readonly string[];
  readonly body: "required" | "optional";
  readonly bodyMost: number;
  readonly check: (action: Json) => void;
}

const anyHeader = ["text", "image", "video", "document"];
const named =
  (name: string): Kind["check"] =>
  (from) =>
    void checkNamed(name, from);
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
  cta_url: kind(anyHeader, checkLink),
  location_request_message: kind([], named("send_location")),
  request_contact_info: kind([], named("request_contact_info")),
  flow: kind(anyHeader, checkFlow),
  product: kind([], checkProduct, { body: "optional" }),
  product_list: kind(["text"], checkProducts),
  catalog_message: kind([], named("catalog_message")),
  carousel: kind([], (from) => void array(from, "cards", action, 2, 10)),
  call_permission_request: kind([], named("call_permission_request"), { body: "optional" }),
  voice_call: kind(anyHeader, named("voice_call")),
  address_message: kind(anyHeader, named("address_message")),
};
