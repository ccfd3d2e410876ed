import { limits } from "../limits.ts";
import { frame, optional } from "./checks.ts";
import { interactive, seen } from "./parts.ts";
import type { Send } from "./send.ts";

/** A text with a button that opens the whole catalogue. */
export const catalogue: Send<"catalogue"> = {
  build: (content) =>
    interactive("catalog_message", content, {
      name: "catalog_message",
      ...(content.productId === undefined ? {} : { parameters: { thumbnail_product_retailer_id: content.productId } }),
    }),
  check: (content) => [...frame(content), ...optional("productId", content.productId, limits.foreignId)],
  shows: ({ text, footer }) => seen({ text, footer }),
};
