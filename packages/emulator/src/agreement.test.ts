import type { OutboundContent, OutboundKind } from "@hotline/core/model/outbound.ts";
import { buildSend, checkOutbound } from "@hotline/core/whatsapp/index.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { GraphError } from "./graph/errors.ts";
import { checkContent } from "./graph/validate.ts";

/** What core lets pass and WhatsApp would refuse fails at night; what core refuses and WhatsApp takes cannot be sent. */

const known = { hasMedia: () => true, template: () => undefined };

function accepts(content: OutboundContent): boolean {
  const body = buildSend({ phone: "254700000001" }, content, {});
  try {
    checkContent(String(body["type"]), body, known);
    return true;
  } catch (error) {
    if (error instanceof GraphError) return false;
    throw error;
  }
}

/** Mostly right, at times empty, exactly the limit, or one above it; with characters of one unit and of two. */
const words = (limit: number) =>
  fc
    .tuple(fc.constantFrom(1, 1, 1, 2, limit, limit, limit + 1, 0), fc.constantFrom("x", "x", "😀", " "))
    .map(([length, mark]) => (mark === "😀" ? mark.repeat(length / 2) + "x".repeat(length % 2) : mark.repeat(length)));
const few = <T>(item: fc.Arbitrary<T>, limit: number) => fc.array(item, { minLength: 0, maxLength: limit + 1 });
const maybe = <T>(item: fc.Arbitrary<T>) => fc.option(item, { nil: undefined, freq: 2 });
const source = fc.constantFrom({ id: "12" }, { link: "https://a.example/b.jpg" }, { link: "nowhere" });
const line = fc.record({ kind: fc.constant("text" as const), text: words(60) });
const fileAbove = fc.record({
  kind: fc.constant("media" as const),
  media: fc.constantFrom("image" as const, "video" as const, "document" as const),
  source,
});
const header = maybe(fc.oneof(line, fileAbove));
const footer = maybe(words(60));
const id = fc.constantFrom("a", "b", "c", "d", "x".repeat(200), "x".repeat(256), "x".repeat(257), "");
const button = fc.record({ id, title: words(20) });
const row = fc.record({ id, title: words(24), description: maybe(words(72)), section: maybe(words(24)) });
const url = fc.constantFrom("https://a.example", "http://a.example/b?c", "a.example", "https://a b");
const picture = { media: fc.constantFrom("image" as const, "video" as const), source, text: maybe(words(160)) };
const card = fc.oneof(
  fc.record({ ...picture, link: fc.record({ label: words(20), url }) }),
  fc.record({ ...picture, buttons: few(button, 3) }),
);

const contents: Partial<Record<OutboundKind, Record<string, fc.Arbitrary<unknown>>>> = {
  text: { text: words(4096) },
  buttons: { header, text: words(1024), buttons: few(button, 3), footer },
  list: { header: maybe(line), text: words(4096), button: words(20), rows: few(row, 10), footer },
  media: {
    media: fc.constantFrom("image", "video", "audio", "document", "sticker"),
    source,
    caption: maybe(words(1024)),
    voice: maybe(fc.constant(true)),
  },
  locationRequest: { text: words(1024) },
  contactRequest: { text: words(1024) },
  link: { header, text: words(1024), label: words(20), url, footer },
  formRequest: {
    header,
    text: words(1024),
    footer,
    label: words(30),
    form: fc.oneof(fc.constant({ id: "131" }), fc.record({ name: words(200) })),
    token: maybe(words(200)),
    first: maybe(fc.record({ screen: words(200), values: maybe(fc.constant({ a: "b" })) })),
  },
  carousel: { text: words(1024), cards: few(card, 10) },
  callRequest: { text: maybe(words(1024)) },
  callButton: { text: words(1024), label: words(20), minutes: maybe(fc.constantFrom(0, 1, 43_200, 43_201, 1.5)) },
  product: { catalogId: words(200), productId: words(200), text: maybe(words(1024)), footer },
  products: {
    header: line,
    text: words(1024),
    footer,
    catalogId: words(200),
    sections: few(fc.record({ title: words(24), products: few(words(200), 16) }), 10),
  },
  catalogue: { text: words(1024), footer, productId: maybe(words(200)) },
  addressRequest: { text: words(1024), country: fc.constantFrom("IN", "KE") },
};

/** Members that are not there stay away, as they do in what is stored. */
const withoutHoles = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.each(Object.entries(contents))("%s: what we let pass is what WhatsApp takes", (kind, members) => {
  fc.assert(
    fc.property(fc.record(members), (made) => {
      const content = withoutHoles({ kind, ...made }) as OutboundContent;
      expect({ taken: checkOutbound(content).length === 0, content }).toEqual({ taken: accepts(content), content });
    }),
    { numRuns: 600 },
  );
});
