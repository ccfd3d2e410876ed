import type { OutboundContent, OutboundKind } from "../../model/outbound.ts";
import { buttons } from "./buttons.ts";
import { contacts } from "./contacts.ts";
import { link } from "./link.ts";
import { list } from "./list.ts";
import { location } from "./location.ts";
import { locationRequest } from "./location-request.ts";
import { media } from "./media.ts";
import { other } from "./other.ts";
import { reaction } from "./reaction.ts";
import type { Send } from "./send.ts";
import { template } from "./template.ts";
import { text } from "./text.ts";

/** Every kind of message that we send. */
const sends: { readonly [K in OutboundKind]: Send<K> } = {
  text,
  buttons,
  list,
  media,
  location,
  contacts,
  reaction,
  locationRequest,
  link,
  template,
  other,
};

export const sendOf = <K extends OutboundKind>(content: OutboundContent<K>): Send<K> => sends[content.kind];
