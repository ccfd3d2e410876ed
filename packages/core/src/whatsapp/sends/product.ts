import { limits } from "../limits.ts";
import { ifGiven, optional, required } from "./checks.ts";
import { interactive, seen } from "./parts.ts";
import type { Send } from "./send.ts";

/** A product of a catalogue. */
export const product: Send<"product"> = {
  build: (content) =>
    interactive("product", content, { catalog_id: content.catalogId, product_retailer_id: content.productId }),
  check: ({ catalogId, productId, text, footer }) => [
    ...required("catalogId", catalogId, limits.foreignId),
    ...required("productId", productId, limits.foreignId),
    ...optional("text", text, limits.body),
    ...ifGiven("footer", footer, limits.footer),
  ],
  shows: ({ productId, text, footer }) => seen({ text, footer, labels: [productId] }),
};
