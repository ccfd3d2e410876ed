import type { Editor } from "../flow.ts";
import { limits } from "../limits.ts";
import { formatUrn, normalizeUrn, parseUrn, urnIdentity, urnProblem } from "../urns.ts";

/** Whether an address may become this contact's; false where it is another contact's. */
export type Claim = (urn: string) => boolean;

/** What to do with a list of addresses. */
export type UrnsModification = "append" | "remove" | "set";

/** An address, and the channel over which it is to be used; the one that it had where none is given. */
export interface RouteWish {
  readonly urn: string;
  readonly channel?: string;
}

/** Adds, takes away or replaces addresses. Those that are no addresses, or another contact's, are left out with an error. */
export function changeUrns(
  editor: Editor,
  wishes: readonly RouteWish[],
  modification: UrnsModification,
  claim: Claim,
): void {
  const before = editor.contact.urns;
  const wanted = wishes.map(({ urn, channel }) => ({ urn: normalizeUrn(urn), channel }));
  if (modification === "remove") {
    const gone = new Set(wanted.map(({ urn }) => urnIdentity(urn)));
    setUrns(
      editor,
      before.filter((urn) => !gone.has(urnIdentity(urn))),
    );
    return;
  }
  const kept = modification === "append" ? [...before] : [];
  for (const { urn, channel } of wanted) {
    if (kept.some((own) => sameUrn(own, urn))) continue;
    const own = before.find((one) => sameUrn(one, urn));
    if (own === undefined && !mayHave(editor, urn, kept.length, claim)) continue;
    kept.push(channel === undefined ? (own ?? urn) : withChannel(own ?? urn, channel));
  }
  setUrns(editor, kept);
}

function mayHave(editor: Editor, urn: string, count: number, claim: Claim): boolean {
  if (urnProblem(urn) !== undefined) {
    editor.error(`'${urn}' is not valid URN`, "urn:invalid", { urn });
    return false;
  }
  if (count >= limits.urnsPerContact) {
    editor.error(`Contact has too many URNs, limit is ${limits.urnsPerContact}`);
    return false;
  }
  if (claim(urn)) return true;
  editor.error("URN is taken by another contact", "urn:taken", { urn });
  return false;
}

/** Whether two addresses are of one person: what they are shown as, and over which channel, does not count. */
export function sameUrn(a: string, b: string): boolean {
  return urnIdentity(a) === urnIdentity(b);
}

/** The address over another channel, or over none in particular. */
export function withChannel(source: string, channel: string | undefined): string {
  const urn = parseUrn(source);
  if (urn === undefined) return source;
  const { channel: _, ...others } = urn;
  return formatUrn(channel === undefined ? others : { ...others, channel });
}

/** Tells the addresses if they are not what they were. */
export function setUrns(editor: Editor, urns: readonly string[]): void {
  const before = editor.contact.urns;
  if (before.length === urns.length && before.every((urn, index) => urn === urns[index])) return;
  editor.changeContact({ ...editor.contact, urns }, { type: "contact_urns_changed", urns });
}
