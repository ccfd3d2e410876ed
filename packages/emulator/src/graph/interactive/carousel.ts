import { isJson, type Json } from "../../json.ts";
import { array, join, object, optionalText, unique } from "../check.ts";
import { invalid } from "../errors.ts";
import type { MediaBook } from "../validate-media.ts";
import { action, checkHeader, checkLink, checkReplies } from "./parts.ts";

/** Cards side by side: all with the same kind of file and the same number of the same buttons. */
export function checkCarousel(from: Json, known: MediaBook): void {
  const path = join(action, "cards");
  const cards = array(from, "cards", action, 2, 10).map((card, at) => checkCard(card, join(path, at), at, known));
  if (new Set(cards.map(({ file }) => file)).size > 1) throw invalid(path, "must have the same type of header");
  if (new Set(cards.map(({ buttons }) => buttons)).size > 1) throw invalid(path, "must have the same buttons");
  unique(
    cards.flatMap(({ ids }) => ids),
    `${path} button ids`,
  );
}

function checkCard(card: Json, path: string, at: number, known: MediaBook) {
  if (card["card_index"] !== at) throw invalid(join(path, "card_index"), `must be ${at}`);
  const file = checkHeader(object(card, "header", path), join(path, "header"), ["image", "video"], known);
  const written = isJson(card["body"]) ? optionalText(card["body"], "text", join(path, "body"), 160) : undefined;
  if ((written?.match(/\n/g) ?? []).length > 2) throw invalid(join(path, "body"), "must have at most 2 line breaks");
  const act = object(card, "action", path);
  const actPath = join(path, "action");
  if (card["type"] === "cta_url") {
    checkLink(object(act, "parameters", actPath), join(actPath, "parameters"));
    return { file, buttons: "link", ids: [] };
  }
  const ids = checkReplies(array(act, "buttons", actPath, 1, 3), join(actPath, "buttons"), "quick_reply");
  return { file, buttons: `${ids.length}`, ids };
}
