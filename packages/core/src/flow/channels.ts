import { parsePhoneCountry } from "../expr/index.ts";
import type { Channel, ChannelRole } from "./assets.ts";
import type { Contact } from "./contact.ts";
import { formatUrn, parseUrn, type Urn } from "./urns.ts";

/** How a message goes out. */
export interface Route {
  /** Without channel and display. */
  readonly urn: Urn;
  readonly channel: Channel;
}

/** The contact's preferred address that some channel can send to. */
export function sendRoute(contact: Contact, channels: readonly Channel[]): Route | undefined {
  for (const source of contact.urns) {
    const urn = parseUrn(source);
    const channel = urn && channelFor(urn, "send", channels);
    if (urn && channel) return { urn, channel };
  }
  return undefined;
}

/** The channel that reaches an address: its own if that still works, else the one that fits best. */
export function channelFor(urn: Urn, role: ChannelRole, channels: readonly Channel[]): Channel | undefined {
  const able = channels.filter((channel) => channel.roles.includes(role) && channel.schemes.includes(urn.scheme));
  const own = able.find(({ uuid }) => uuid === urn.channel);
  if (own !== undefined) return own;
  return urn.scheme === "tel" ? phoneChannel(urn.path, able) : able[0];
}

function phoneChannel(path: string, channels: readonly Channel[]): Channel | undefined {
  const country = parsePhoneCountry(path);
  const fitting = channels.filter(
    (channel) =>
      channel.country === undefined || country === "" || channel.country === country || channel.allowInternational,
  );
  const number = path.replace(/^\+/, "");
  let best: Channel | undefined;
  let longest = -1;
  for (const channel of fitting) {
    const length = prefixLength(channel, number);
    if (length < longest) continue;
    best = channel;
    longest = length;
  }
  return best;
}

/** How many of the first digits a number shares with what the channel is for. */
function prefixLength({ matchPrefixes, address }: Channel, number: string): number {
  const prefixes = matchPrefixes === undefined || matchPrefixes.length === 0 ? [address] : matchPrefixes;
  return Math.max(...prefixes.map((prefix) => sharedLength(prefix.replace(/^\+/, ""), number)));
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The country in which a contact is reached, as far as that is known. */
export function countryOf(contact: Contact, channels: readonly Channel[]): string | undefined {
  const preferred = channels.length === 0 ? undefined : sendRoute(contact, channels)?.channel.country;
  if (preferred !== undefined) return preferred;
  const phone = contact.urns.find((urn) => urn.startsWith("tel:"));
  return (phone && parsePhoneCountry(parseUrn(phone)?.path ?? "")) || undefined;
}

/** The address at which a contact is reached best, without its channel; the first where one way serves all. */
export function preferredUrn(contact: Contact, channels: readonly Channel[] | undefined): string | undefined {
  const urn = channels === undefined ? parseUrn(contact.urns[0] ?? "") : sendRoute(contact, channels)?.urn;
  if (urn === undefined) return undefined;
  const { channel: _, ...shown } = urn;
  return formatUrn(shown);
}
