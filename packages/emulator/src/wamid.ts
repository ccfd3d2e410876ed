import { randomBytes } from "node:crypto";

/** Message ids with the layout of real ones: base64 of the number, the direction and a hex id. */
export interface WamidMaker {
  outbound(phone: string): string;
  inbound(phone: string): string;
}

export function makeWamids(): WamidMaker {
  const run = randomBytes(3).toString("hex").toUpperCase();
  let count = 0;
  const next = () => run + (++count).toString(16).toUpperCase().padStart(12, "0");
  const make = (phone: string, way: string, id: string) => {
    const inner = `\x1c\x18${sized(phone)}\x15\x02\x00${way}\x18${sized(id)}\x00`;
    return `wamid.${Buffer.from(inner, "latin1").toString("base64")}`;
  };
  return {
    outbound: (phone) => make(phone, "\x11", next()),
    inbound: (phone) => make(phone, "\x12", `3A${next()}`),
  };
}

const sized = (text: string): string => String.fromCharCode(text.length) + text;

/** Whose message an id names, or null where it is none of ours. */
export function readWamid(wamid: string): { phone: string; inbound: boolean } | null {
  if (!wamid.startsWith("wamid.")) return null;
  const bytes = Buffer.from(wamid.slice(6), "base64").toString("latin1");
  const phone = bytes.slice(3, 3 + bytes.charCodeAt(2));
  const way = bytes.charCodeAt(6 + phone.length);
  if (!bytes.startsWith("\x1c\x18") || !/^\d+$/.test(phone) || (way !== 0x11 && way !== 0x12)) return null;
  return { phone, inbound: way === 0x12 };
}
