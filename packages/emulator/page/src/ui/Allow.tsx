import type { Said } from "../../../src/model.ts";
import { useText } from "../text/text.ts";
import { Tap } from "./Tap.tsx";
import { usePhone } from "./use-phone.ts";

interface Props {
  tap(said: Said): void;
}

/** Gives the hotline the handset's own number. */
export function ShareNumber({ phone, tap }: Props & { phone: string }) {
  const text = useText();
  const name = usePhone((state) => state.handsets.find((handset) => handset.phone === phone)?.name ?? phone);
  const share = () => tap({ kind: "contacts", contacts: [{ name, phone }], requested: true });
  return (
    <div className="actions">
      <Tap title={text.shareNumber} onTap={share} />
    </div>
  );
}

/** Whether the hotline may call. */
export function AllowCalls({ tap }: Props) {
  const text = useText();
  const answer = (accepted: boolean) => tap({ kind: "callPermission", accepted });
  return (
    <div className="actions">
      <Tap title={text.allowCalls} onTap={() => answer(true)} />
      <Tap title={text.refuseCalls} onTap={() => answer(false)} />
    </div>
  );
}
