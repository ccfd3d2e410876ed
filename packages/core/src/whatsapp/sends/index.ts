import type { OutboundContent, OutboundKind } from "../../model/outbound.ts";
import { addressRequest } from "./address-request.ts";
import { buttons } from "./buttons.ts";
import { callButton } from "./call-button.ts";
import { callRequest } from "./call-request.ts";
import { carousel } from "./carousel.ts";
import { catalogue } from "./catalogue.ts";
import { contactRequest } from "./contact-request.ts";
import { contacts } from "./contacts.ts";
import { formRequest } from "./form-request.ts";
import { link } from "./link.ts";
import { list } from "./list.ts";
import { location } from "./location.ts";
import { locationRequest } from "./location-request.ts";
import { media } from "./media.ts";
import { other } from "./other.ts";
import { product } from "./product.ts";
import { products } from "./products.ts";
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
  contactRequest,
  link,
  formRequest,
  carousel,
  callRequest,
  callButton,
  product,
  products,
  catalogue,
  addressRequest,
  template,
  other,
};

export const sendOf = <K extends OutboundKind>(content: OutboundContent<K>): Send<K> => sends[content.kind];
