import type { Running } from "./start-all.ts";

/** Where to click, in a few lines. */
export function welcome({ url, phoneUrl, dataDir }: Omit<Running, "close">): string {
  const lines = ["", "  Hotline is up.", ""];
  if (phoneUrl) lines.push(`  Chat with it from a phone in your browser:  ${phoneUrl}/`);
  else lines.push(`  WhatsApp sends its webhooks to:             ${url}/webhooks/whatsapp`);
  lines.push(`  Is it well?                                 ${url}/healthz`);
  lines.push(`  Its data is in ${dataDir}. Ctrl-C stops it; nothing is lost.`, "");
  return lines.join("\n");
}
