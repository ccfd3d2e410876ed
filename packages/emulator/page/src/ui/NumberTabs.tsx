import type { Hotline } from "../../../src/model.ts";
import { writeTo } from "../api/phone-store.ts";
import { chatOf, unreadIn } from "../model/phone.ts";
import { useText } from "../text/text.ts";
import { useHotline } from "./use-hotline.ts";
import { usePhone } from "./use-phone.ts";

/** Where the hotline has several numbers: whose chat this is, and what waits in the others. */
export function NumberTabs({ phone }: { phone: string }) {
  const text = useText();
  const hotlines = usePhone((state) => state.hotlines);
  if (hotlines.length < 2) return null;
  return (
    <nav className="numbers" aria-label={text.numbers}>
      {hotlines.map((hotline) => (
        <NumberTab key={hotline.phoneNumberId} phone={phone} hotline={hotline} />
      ))}
    </nav>
  );
}

function NumberTab({ phone, hotline }: { phone: string; hotline: Hotline }) {
  const text = useText();
  const isCurrent = useHotline() === hotline;
  const unread = usePhone((state) => unreadIn(chatOf(state, phone), hotline.phoneNumberId));
  return (
    <button type="button" aria-current={isCurrent} onClick={() => writeTo(phone, hotline.phoneNumberId)}>
      <span dir="auto">{hotline.name}</span> <bdi dir="ltr">{hotline.display}</bdi>
      {unread > 0 && !isCurrent && (
        <span className="badge">
          <span aria-hidden="true">{unread}</span>
          <span className="hidden">{text.unread(unread)}</span>
        </span>
      )}
    </button>
  );
}
