import { useState } from "react";
import { addNumber } from "../api/phone-store.ts";
import { useText } from "../text/text.ts";
import { QrCode } from "./QrCode.tsx";
import { useHotline } from "./use-hotline.ts";
import { usePhone } from "./use-phone.ts";

export function HotlineSection({ phone }: { phone: string | undefined }) {
  const text = useText();
  const hotline = useHotline();
  const webhook = usePhone((state) => state.webhook);
  if (!hotline) return null;
  return (
    <section>
      <h3>
        <bdi>{hotline.name}</bdi>
      </h3>
      <p className="number" dir="ltr">
        {hotline.display}
      </p>
      <p className="hint">
        {text.numberId} <bdi className="break">{hotline.phoneNumberId}</bdi>
      </p>
      <QrCode text={hotline.qrText} label={text.qrLabel(hotline.waLink)} />
      <p className="hint">{text.scan}</p>
      <p>
        <a href={hotline.waLink} target="_blank" rel="noreferrer" dir="ltr">
          {hotline.waLink.replace("https://", "")}
        </a>
      </p>
      <div className="buttons">
        <CopyButton label={text.copyNumber} value={`+${hotline.digits}`} />
        <CopyButton label={text.copyLink} value={hotline.waLink} />
        <CopyButton label={text.copyNumberId} value={hotline.phoneNumberId} />
      </div>
      {webhook?.url && (
        <p className="hint">
          {text.webhookTo} <bdi className="break">{webhook.url}</bdi>
          {webhook.waiting > 0 && ` · ${text.waiting(webhook.waiting)}`}
        </p>
      )}
      <AddNumber phone={phone} />
    </section>
  );
}

/** The handset in hand goes on in the chat with the new number, whose id the console asks for. */
function AddNumber({ phone }: { phone: string | undefined }) {
  const text = useText();
  const [told, tell] = useState("");
  const add = () =>
    addNumber(phone).then(
      () => tell(text.numberAdded),
      (error: Error) => tell(error.message),
    );
  return (
    <>
      <button type="button" className="secondary" onClick={() => void add()}>
        {text.addNumber}
      </button>
      <p className="hint" role="status">
        {told}
      </p>
    </>
  );
}

/** Where the browser gives no clipboard (plain http from another machine) the value is shown to copy by hand. */
function CopyButton({ label, value }: { label: string; value: string }) {
  const text = useText();
  const [shown, setShown] = useState(label);
  const copy = async () => {
    const copied = navigator.clipboard?.writeText(value);
    setShown(copied && (await copied.then(() => true).catch(() => false)) ? text.copied : value);
    setTimeout(() => setShown(label), 2_000);
  };
  return (
    <button type="button" className="secondary" aria-live="polite" onClick={() => void copy()}>
      {shown}
    </button>
  );
}
