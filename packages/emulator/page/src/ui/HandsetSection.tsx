import { useState } from "react";
import type { Handset } from "../../../src/model.ts";
import { emulator } from "../api/emulator.ts";
import { changeHandset } from "../api/phone-store.ts";
import { useText } from "../text/text.ts";
import { Switch } from "./Switch.tsx";
import { useHotline } from "./use-hotline.ts";

/** The answers come back as events; a failed call shows in the banner as a lost connection. */
const run = (call: Promise<unknown>): void => void call.catch(() => undefined);

export function HandsetSection({ handset }: { handset: Handset }) {
  const text = useText();
  const { phone, online, readReceipts } = handset;
  const number = useHotline()?.phoneNumberId ?? "";
  const chat = `${phone} ${number}`;
  const [closed, tell] = useState("");
  return (
    <section>
      <h3>{text.thisHandset}</h3>
      <p className="number">
        <bdi>{handset.name}</bdi> · <bdi dir="ltr">{handset.display}</bdi>
      </p>
      <Switch
        label={text.online}
        hint={text.onlineHint}
        on={online}
        onChange={(value) => run(changeHandset(handset, { online: value }))}
      />
      <Switch
        label={text.readReceipts}
        hint={text.readReceiptsHint}
        on={readReceipts}
        onChange={(value) => run(changeHandset(handset, { readReceipts: value }))}
      />
      <div className="buttons">
        <button
          type="button"
          className="secondary"
          onClick={() => run(emulator.closeWindow(phone, number).then(() => tell(chat)))}
        >
          {text.closeWindow}
        </button>
        <button
          type="button"
          className="secondary"
          onClick={() => confirm(text.clearChatSure) && run(emulator.clear(phone))}
        >
          {text.clearChat}
        </button>
        <button
          type="button"
          className="secondary danger"
          onClick={() => confirm(text.removeHandsetSure) && run(emulator.remove(phone))}
        >
          {text.removeHandset}
        </button>
      </div>
      <p className="hint" role="status">
        {closed === chat ? text.windowClosed : ""}
      </p>
    </section>
  );
}
