import type { Choice } from "../../model/outbound.ts";
import { limits } from "../limits.ts";
import { choice, count, optional, repeated, required } from "./checks.ts";
import { interactive, present } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

/** A text with a button that opens up to ten rows, of which one is chosen. */
export const list: Send<"list"> = {
  build: (content) =>
    interactive("list", content, { button: content.button, sections: [{ rows: content.rows.map(row) }] }),
  check: (content) => [
    ...required("text", content.text, limits.listBody),
    ...required("button", content.button, limits.listButton),
    ...optional("footer", content.footer, limits.footer),
    ...checkRows(content.rows),
  ],
};

const row = (one: Choice) => present(one, ["id", "title", "description"]);

function checkRows(rows: readonly Choice[]): Problems {
  return [
    ...count("rows", "row", rows.length, limits.rows),
    ...rows.flatMap((one, index) => [
      ...choice(`rows[${index}]`, one, limits.rowId, limits.rowTitle),
      ...optional(`rows[${index}].description`, one.description, limits.rowDescription),
    ]),
    ...repeated("rows", "id", rows),
  ];
}
