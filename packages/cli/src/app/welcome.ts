import type { Running } from "./start-all.ts";

/** Where to click, in a few lines. */
export function welcome({ url, phoneUrl, adminUrl, places }: Omit<Running, "close">): string {
  const lines = ["", "  Hotline is up.", ""];
  if (phoneUrl) lines.push(`  Chat with it from a phone in your browser:  ${phoneUrl}/`);
  else lines.push(`  WhatsApp sends its webhooks to:             ${url}/webhooks/whatsapp`);
  lines.push(`  The console, for your team:                 ${url}/`);
  if (adminUrl)
    lines.push(
      "  Nobody can sign in yet. Become the first admin by this link (once, within 24 hours):",
      `    ${adminUrl}`,
    );
  lines.push(`  Is it well?                                 ${url}/healthz`);
  lines.push(`  Its data is in ${places}. Ctrl-C stops it; nothing is lost.`, "");
  return lines.join("\n");
}
