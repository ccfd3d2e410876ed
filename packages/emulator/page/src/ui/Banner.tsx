import { troubleOf } from "../model/phone.ts";
import { useText } from "../text/text.ts";
import { usePhone } from "./use-phone.ts";

/** One line on top for what keeps messages from flowing; the nearest cause wins. */
export function Banner() {
  const text = useText();
  const connection = usePhone((state) => state.connection);
  const trouble = usePhone(troubleOf);
  const message = connection !== "open" ? text[connection] : trouble && text[trouble];
  return (
    <div role="status" className="banner-place">
      {message && <p className={connection === "connecting" ? "banner calm" : "banner"}>{message}</p>}
    </div>
  );
}
