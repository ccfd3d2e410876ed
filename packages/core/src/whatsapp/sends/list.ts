import type { ListRow } from "../../model/outbound.ts";
import { limits } from "../limits.ts";
import { choice, count, frame, optional, repeated, required } from "./checks.ts";
import { interactive, present, seen } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

/** A text with a button that opens up to ten rows, of which one is chosen. */
export const list: Send<"list"> = {
  build: (content) => interactive("list", content, { button: content.button, sections: sections(content.rows) }),
  check: (content) => [
    ...frame(content, limits.listBody),
    ...required("button", content.button, limits.listButton),
    ...checkRows(content.rows),
  ],
  shows: ({ header, text, footer, rows }) => seen({ header, text, footer, choices: rows }),
};

interface Section {
  readonly title?: string;
  readonly rows: Partial<ListRow>[];
}

function sections(rows: readonly ListRow[]): readonly Section[] {
  const made: Section[] = [];
  for (const one of rows) {
    const { section: title } = one;
    if (made.length === 0 || made.at(-1)?.title !== title)
      made.push(title === undefined ? { rows: [] } : { title, rows: [] });
    made.at(-1)?.rows.push(present(one, ["id", "title", "description"]));
  }
  return made;
}

function checkRows(rows: readonly ListRow[]): Problems {
  const isParted = rows.some(({ section }) => section !== undefined);
  return [
    ...count("rows", "row", rows.length, limits.rows),
    ...rows.flatMap((one, index) => [
      ...choice(`rows[${index}]`, one, limits.rowId, limits.rowTitle),
      ...optional(`rows[${index}].description`, one.description, limits.rowDescription),
      // WhatsApp wants a title above each section where there are several.
      ...(isParted ? required(`rows[${index}].section`, one.section ?? "", limits.sectionTitle) : []),
    ]),
    ...repeated("rows", "id", rows),
  ];
}
