import type { ProductSection } from "../../model/outbound.ts";
import { limits } from "../limits.ts";
import { count, frame, required } from "./checks.ts";
import { interactive, seen } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

/** Up to thirty products of a catalogue, in sections. */
export const products: Send<"products"> = {
  build: (content) =>
    interactive("product_list", content, { catalog_id: content.catalogId, sections: content.sections.map(section) }),
  check: (content) => [
    ...frame(content),
    ...required("catalogId", content.catalogId, limits.foreignId),
    ...checkSections(content.sections),
  ],
  shows: ({ header, text, footer, sections }) =>
    seen({ header, text, footer, labels: sections.flatMap((one) => one.products) }),
};

const section = ({ title, products: ids }: ProductSection) => ({
  title,
  product_items: ids.map((id) => ({ product_retailer_id: id })),
});

function checkSections(sections: readonly ProductSection[]): Problems {
  const all = sections.flatMap((one) => one.products).length;
  return [
    ...count("sections", "section", sections.length, limits.sections),
    ...(all > limits.products ? count("sections", "product", all, limits.products) : []),
    ...sections.flatMap(({ title, products: ids }, index) => [
      ...required(`sections[${index}].title`, title, limits.sectionTitle),
      ...(ids.length === 0 ? count(`sections[${index}].products`, "product", 0, limits.products) : []),
      ...ids.flatMap((id, at) => required(`sections[${index}].products[${at}]`, id, limits.foreignId)),
    ]),
  ];
}
