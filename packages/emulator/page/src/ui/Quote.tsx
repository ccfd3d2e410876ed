import type { ShownMessage } from "../model/phone.ts";
import { inShort } from "../text/in-short.ts";
import { useText } from "../text/text.ts";
import { usePhone } from "./use-phone.ts";

/** What a message answers. */
export function Quote({ quoted }: { quoted: ShownMessage | undefined }) {
  const text = useText();
  const name = usePhone((state) => state.hotline?.name ?? "");
  if (!quoted) return null;
  return (
    <blockquote>
      <strong dir="auto">{quoted.from === "handset" ? text.you : name}</strong>
      <span dir="auto">{inShort(quoted.body, text)}</span>
    </blockquote>
  );
}
