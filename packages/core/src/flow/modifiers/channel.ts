import type { Channel } from "../assets.ts";
import type { Editor } from "../flow.ts";
import { parseUrn, type Urn } from "../urns.ts";
import { sameUrn, setUrns, withChannel } from "./urns.ts";

/** Prefers a channel for everything that it can reach, or none where `channel` is undefined. */
export function setChannel(editor: Editor, channel: Channel | undefined): void {
  const { urns } = editor.contact;
  if (channel === undefined) {
    setUrns(
      editor,
      urns.map((urn) => withChannel(urn, undefined)),
    );
  } else if (!channel.roles.includes("send")) {
    editor.error("Can't set channel that can't send as the preferred channel");
  } else {
    const assigned = urns.map((urn) => (movesTo(parseUrn(urn), channel) ? withChannel(urn, channel.uuid) : urn));
    const isFirst = (urn: string) => parseUrn(urn)?.channel === channel.uuid;
    setUrns(editor, [...assigned.filter(isFirst), ...assigned.filter((urn) => !isFirst(urn))]);
  }
}

/** Phones can be reached over any channel for phones; other addresses stay with the account that knows them. */
function movesTo(urn: Urn | undefined, channel: Channel): boolean {
  if (urn === undefined || !channel.schemes.includes(urn.scheme)) return false;
  return urn.channel === undefined || urn.scheme === "tel" || urn.scheme === "whatsapp";
}

/** Makes one of the contact's addresses the preferred one, over this channel; nothing happens if it is not theirs. */
export function setAffinity(editor: Editor, source: string, channel: string | undefined): void {
  const { urns } = editor.contact;
  const own = urns.find((urn) => sameUrn(urn, source));
  if (own === undefined) return;
  setUrns(editor, [withChannel(own, channel), ...urns.filter((urn) => urn !== own)]);
}
