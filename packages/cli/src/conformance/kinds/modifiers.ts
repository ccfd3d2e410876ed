import { type Modifier, modify } from "@hotline/core/flow/index.ts";
import { readUser } from "@hotline/core/flow/read/contact.ts";
import { Fields } from "@hotline/core/flow/read/fields.ts";
import { type AssetsJson, contactOf } from "../assets.ts";
import type { Cases, CorpusFile } from "../corpus.ts";
import { type ConformanceKind, judge, type Outcome } from "../kind.ts";
import { Normaliser, withoutId } from "../normalise.ts";
import { sessionWorld } from "../session-world.ts";
import { specContact, specEvent } from "../spec-json.ts";

interface Case {
  readonly id: string;
  readonly contact_before: unknown;
  readonly modifier: unknown;
  readonly contact_after: unknown;
  readonly events: readonly unknown[];
}

const fieldCharacters = 256;

/** Changes to contacts from outside a journey. */
export const modifiers: ConformanceKind = {
  name: "modifiers",
  files: /^modifiers\/[^_][^/]*\.json$/,
  *run(file: CorpusFile): Iterable<Outcome> {
    const json = file.beside("_assets.json").json<AssetsJson>();
    const { assets, environment } = sessionWorld(json, null, { fieldCharacters });
    for (const { id, contact_before, modifier, contact_after, events } of file.json<Cases<Case>>().cases) {
      const inputs = [json, contact_before, modifier];
      const wanted = { contact: contact_after, events: events.map(withoutId) };
      yield judge(id, new Normaliser(...inputs).apply(wanted), () => {
        const before = contactOf(contact_before, assets);
        const change = readModifier(new Fields(modifier, "The modifier"));
        const changed = modify(before, [change], assets, environment, (urn) => !urn.includes("taken"));
        const told = changed.events.map((event) => withoutId(specEvent(event)));
        return new Normaliser(...inputs).apply({ contact: specContact(changed.contact), events: told });
      });
    }
  },
};

/** A modifier as the corpus writes it. */
function readModifier(fields: Fields): Modifier {
  const type = fields.text("type");
  const text = (key: string) => fields.optionalText(key) ?? "";
  const channel = fields.optionalObject("channel")?.uuid();
  const ticketUuid = text("ticket_uuid");
  switch (type) {
    case "name":
    case "language":
    case "timezone":
      return { type, [type]: text(type) } as unknown as Modifier;
    case "status":
      return { type, status: fields.word("status", ["active", "blocked", "stopped", "archived"]) };
    case "seen":
      return { type, seenOn: fields.text("seen_on") };
    case "field":
      return { type, key: fields.object("field").text("key"), value: text("value") };
    case "groups":
      return {
        type,
        groups: fields.objects("groups").map((group) => ({ uuid: group.uuid() })),
        modification: fields.word("modification", ["add", "remove"]),
      };
    case "channel":
      return { type, ...(channel && { channel }) };
    case "affinity":
      return { type, urn: fields.text("urn"), ...(channel && { channel }) };
    case "urns":
    case "routes":
      return {
        type: "urns",
        routes:
          type === "urns" ? fields.texts("urns").map((urn) => ({ urn })) : fields.objects("routes").map(readRoute),
        modification: fields.word("modification", ["append", "remove", "set"]),
      };
    case "ticket_open":
      return { type, ...ticketParts(fields), note: text("note") };
    case "ticket_close":
    case "ticket_reopen":
      return { type, ticketUuid };
    case "ticket_note":
      return { type, ticketUuid, note: text("note") };
    case "ticket_topic":
      return { type, ticketUuid, topic: referenceIn(fields.object("topic")) };
    case "ticket_assignee":
      return { type, ticketUuid, ...ticketParts(fields) };
    default:
      return fields.fail(`there is no modifier ${type}`);
  }
}

function readRoute(fields: Fields): { readonly urn: string; readonly channel?: string } {
  const channel = fields.optionalObject("channel")?.uuid();
  return { urn: fields.text("urn"), ...(channel && { channel }) };
}

function referenceIn(fields: Fields) {
  return { uuid: fields.uuid(), name: fields.optionalText("name") ?? "" };
}

function ticketParts(fields: Fields) {
  const [topic, assignee] = [fields.optionalObject("topic"), fields.optionalObject("assignee")];
  return { ...(topic && { topic: referenceIn(topic) }), ...(assignee && { assignee: readUser(assignee) }) };
}
