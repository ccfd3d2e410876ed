import { XMLParser } from "fast-xml-parser";
import { dayOf, parseDay } from "./day.ts";
import type { DataRow } from "./table.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  processEntities: { enabled: true, maxTotalExpansions: 10_000 },
  htmlEntities: true,
  isArray: (name) => name === "item" || name === "entry" || name === "link",
});

/** Reads RSS 1, RSS 2 and Atom: the newest `count` items. Throws where the text is neither. */
export function readFeed(text: string, count: number, now: number): readonly DataRow[] {
  const document: unknown = parser.parse(text);
  const rss = at(document, "rss", "channel") ?? at(document, "rdf:RDF");
  const atom = at(document, "feed");
  if (rss === undefined && atom === undefined) throw new TypeError("This is neither an RSS nor an Atom feed.");
  const entries = list(at(atom, "entry") ?? at(rss, "item") ?? at(at(document, "rdf:RDF"), "item"));
  const rows = entries.map((entry) => rowOf(entry, now)).filter((row) => row.values["title"] !== "");
  return rows.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).slice(0, count);
}

function rowOf(entry: unknown, now: number): DataRow {
  const title = plain(at(entry, "title"));
  const link = linkOf(at(entry, "link"));
  const date = ["pubDate", "published", "updated", "dc:date"]
    .map((name) => parseDay(plain(at(entry, name))))
    .find((day) => day !== null);
  const summary = plain(at(entry, "description") ?? at(entry, "summary"));
  const key = plain(at(entry, "guid") ?? at(entry, "id")) || link || title;
  return { key, names: [title], date: date ?? dayOf(now) ?? "", values: { title, link, summary } };
}

/** The page of an item: RSS writes it as text, Atom as one of several `<link href>`. Only web addresses pass. */
function linkOf(value: unknown): string {
  const links = list(value);
  const page = links.find((each) => [undefined, "alternate"].includes(text(at(each, "@rel")) || undefined)) ?? links[0];
  const link = (text(at(page, "@href")) || plain(page)).trim();
  return /^https?:\/\//i.test(link) ? link : "";
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const name of path)
    found = typeof found === "object" && found !== null ? (found as Record<string, unknown>)[name] : undefined;
  return found;
}

function list(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Text without tags and runs of white space. */
function plain(value: unknown): string {
  const raw = text(value) || text(at(value, "#text"));
  return raw
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
