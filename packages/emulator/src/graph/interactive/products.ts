import type { Json } from "../../json.ts";
import { array, join, optionalText, text } from "../check.ts";
import { invalid } from "../errors.ts";
import { action, named } from "./parts.ts";

export function checkProduct(from: Json): void {
  text(from, "catalog_id", action, 200);
  text(from, "product_retailer_id", action, 200);
}

export function checkProducts(from: Json): void {
  text(from, "catalog_id", action, 200);
  const path = join(action, "sections");
  const counts = array(from, "sections", action, 1, 10).map((section, at) => {
    text(section, "title", join(path, at), 24);
    const items = array(section, "product_items", join(path, at), 1, 30);
    for (const [index, item] of items.entries()) {
      text(item, "product_retailer_id", join(join(join(path, at), "product_items"), index), 200);
    }
    return items.length;
  });
  if (counts.reduce((sum, count) => sum + count, 0) > 30) throw invalid(path, "must have at most 30 products in all");
}

export function checkCatalogue(from: Json): void {
  optionalText(named("catalog_message", from), "thumbnail_product_retailer_id", join(action, "parameters"), 200);
}
