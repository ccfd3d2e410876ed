import { asText } from "../convert.ts";
import { text } from "../values.ts";
import type { Builtin } from "./builtin.ts";
import { matchedIf } from "./test-result.ts";

/** Router tests of what came with a message. */
export const mediaTests: readonly Builtin[] = [
  {
    name: "has_media",
    signature: "has_media(text, attachments [, kind])",
    doc: `Whether a message came with an attachment, or with one of a kind: \`image\`, \`audio\`, \`video\`, \`application\`
(a document) or \`geo\` (a place). The text is not looked at, so that a router can ask for words and pictures alike.

    @has_media("", array("image/jpeg:http://example.org/rash.jpg"), "image").match -> image/jpeg:http://example.org/rash.jpg
    @has_media("see", array("geo:-1.95,30.06"), "image") -> false
    @has_media("", array()) -> false`,
    arity: [2, 3],
    call: (args) => {
      const kind = args.text(2);
      const attachments = args.array(1).items.map(asText);
      const found = attachments.find((attachment) => kind === "" || isOfKind(attachment, kind));
      return matchedIf(found === undefined ? undefined : text(found));
    },
  },
];

/** An attachment begins with its kind, alone or with a format: `image:` or `image/png:`. */
function isOfKind(attachment: string, kind: string): boolean {
  return attachment.startsWith(`${kind}/`) || attachment.startsWith(`${kind}:`);
}
