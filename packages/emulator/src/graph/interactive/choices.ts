import type { Json } from "../../json.ts";
import { array, join, optionalText, text, unique } from "../check.ts";
import { invalid } from "../errors.ts";
import { action, checkReplies } from "./parts.ts";

export function checkButtons(from: Json): void {
  checkReplies(array(from, "buttons", action, 1, 3), join(action, "buttons"), "reply");
}

export function checkList(from: Json): void {
  text(from, "button", action, 20);
  const path = join(action, "sections");
  const sections = array(from, "sections", action, 1, 10);
  const ids = sections.flatMap((section, at) => {
    if (sections.length > 1 || section["title"] !== undefined) text(section, "title", join(path, at), 24);
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
