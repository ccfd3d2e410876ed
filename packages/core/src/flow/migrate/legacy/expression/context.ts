import { urnSchemes } from "../../../../model/schemes.ts";
import { type Piece, piece } from "./piece.ts";
import { Unmigratable } from "./syntax.ts";

type Path = readonly string[];

/** The names with which an identifier in an old template may begin. */
export const legacyTopLevels: ReadonlySet<string> = new Set([
  "channel",
  "child",
  "contact",
  "date",
  "extra",
  "flow",
  "parent",
  "step",
]);

const contactProperties: ReadonlySet<string> = new Set(["uuid", "id", "name", "first_name", "language", "created_on"]);
const schemes: ReadonlySet<string> = new Set(urnSchemes);

/**
 * What a path of the old context is called now, e.g. `flow.age.text` → `results.age.input`. Days are written out in the
 * format of the organisation, as they were, unless they are `raw`. Throws `Unmigratable` for what is no path.
 */
export function migrateReference(path: Path, isRaw: boolean): Piece {
  const [top = "", ...rest] = path;
  if (path.includes("")) throw new Unmigratable(`Undefined variable: ${path.join(".")}`);
  switch (top) {
    case "contact":
      return contact("", rest);
    case "flow":
      return rest[0] === "contact" ? contact("", rest.slice(1)) : piece(result("results", rest));
    case "child":
    case "parent":
      return rest[0] === "contact" ? contact(`${top}.`, rest.slice(1)) : piece(result(`${top}.results`, rest));
    case "step":
      return step(rest);
    case "date":
      return date(rest, isRaw);
    case "channel":
      return piece(channel(rest));
    case "extra":
      return extra(rest);
    default:
      // What was never known is not known now, and will say so when it is evaluated.
      return piece(top + steps(rest));
  }
}

/** `owner` is empty, or `child.` or `parent.`. */
function contact(owner: string, path: Path): Piece {
  const [key, part] = path;
  if (key === undefined) return piece(`${owner}contact`);
  if (contactProperties.has(key)) return piece(`${owner}contact${steps(path)}`);
  if (key === "groups") return piece(`join(${owner}contact.groups, ",")`);
  if (key === "tel_e164") return piece(`default(urn_parts(${owner}urns.tel).path, "")`);
  return piece(schemes.has(key) ? address(`${owner}urns.${key}`, key, part) : `${owner}fields${steps(path)}`);
}

function address(urn: string, scheme: string, part: string | undefined): string {
  switch (part) {
    case "urn":
      return urn;
    case "scheme":
    case "path":
      return `urn_parts(${urn}).${part}`;
    case "display":
      return `format_urn(${urn})`;
    default:
      return scheme === "tel" ? `format_urn(${urn})` : `default(urn_parts(${urn}).path, "")`;
  }
}

const resultParts: Readonly<Record<string, string>> = {
  category: "category_localized",
  text: "input",
  time: "created_on",
};

function result(owner: string, [key, part, ...rest]: Path): string {
  if (key === undefined) return owner;
  if (part === undefined) return owner + steps([key]);
  return owner + steps([key, Object.hasOwn(resultParts, part) ? (resultParts[part] ?? part) : part, ...rest]);
}

function step([key, ...rest]: Path): Piece {
  switch (key) {
    case undefined:
    case "value":
      return piece("input");
    case "text":
      return piece("input.text");
    case "time":
      return piece("input.created_on");
    case "attachments":
      return piece(attachments(rest));
    case "contact":
      return contact("", rest);
    default:
      return piece(`input${steps([key, ...rest])}`);
  }
}

function attachments([index]: Path): string {
  if (index === undefined) return 'foreach(foreach(input.attachments, attachment_parts), extract, "url")';
  return `attachment_parts(input.attachments[${/^\d+$/.test(index) ? index : `"${index}"`}]).url`;
}

function date([key, ...rest]: Path, isRaw: boolean): Piece {
  const written = (text: string) => (isRaw ? piece(text, "date") : piece(`format_date(${text})`, "date"));
  switch (key) {
    case undefined:
    case "now":
      return piece("now()", "datetime");
    case "today":
      return written("today()");
    case "tomorrow":
      return written('datetime_add(now(), 1, "D")');
    case "yesterday":
      return written('datetime_add(now(), -1, "D")');
    default:
      return piece(`date${steps([key, ...rest])}`);
  }
}

function channel([key = "tel", ...rest]: Path): string {
  return key === "tel" || key === "tel_e164" ? "contact.channel.address" : `contact.channel${steps([key, ...rest])}`;
}

/** What came with the start of the journey; if another journey started it, that journey's results and contact. */
function extra(path: Path): Piece {
  if (path[0] === "flow") return piece(result("parent.results", path.slice(1)));
  if (path[0] === "contact") return contact("parent.", path.slice(1));
  return piece(`legacy_extra${steps(path)}`);
}

/** Properties in a row; what is no name, such as a number, stands in brackets. */
function steps(path: Path): string {
  return path.map((key) => (/^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(key) ? `.${key}` : `["${key}"]`)).join("");
}
