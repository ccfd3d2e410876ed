import type { RefObject } from "react";
import type { Handset } from "../../../src/model.ts";
import { open } from "../api/phone-store.ts";
import { activeFaults } from "../model/faults.ts";
import { useText } from "../text/text.ts";
import { Composer } from "./Composer.tsx";
import { Avatar } from "./HandsetRow.tsx";
import { Icon } from "./Icon.tsx";
import { NumberTabs } from "./NumberTabs.tsx";
import { Thread } from "./Thread.tsx";
import { useHotline } from "./use-hotline.ts";
import { usePhone } from "./use-phone.ts";
import { useTyping } from "./use-typing.ts";

interface Props {
  handset: Handset | undefined;
  panel: boolean;
  toggle: RefObject<HTMLButtonElement | null>;
  onPanel(): void;
}

export function ChatPane({ handset, panel, toggle, onPanel }: Props) {
  const text = useText();
  const nobody = usePhone((state) => state.hotlines.length > 0 && state.handsets.length === 0);
  const number = useHotline()?.phoneNumberId;
  const details = <PanelButton panel={panel} toggle={toggle} onPanel={onPanel} />;
  if (!handset)
    return (
      <section className="chat nobody" aria-label={text.chat}>
        <header className="bar end">{details}</header>
        <div className="empty">
          <h2>{text.chooseHandset}</h2>
          <p>{nobody ? text.noHandsets : text.chooseHandsetHint}</p>
        </div>
      </section>
    );
  return (
    <section className="chat" aria-label={text.chat}>
      <header className="bar">
        <button type="button" className="icon only-narrow" aria-label={text.back} onClick={() => open(null)}>
          <Icon name="back" />
        </button>
        <ChatTitle handset={handset} />
        {details}
      </header>
      <NumberTabs phone={handset.phone} />
      <Thread key={`${handset.phone} ${number}`} handset={handset} />
      <Composer key={`write-${handset.phone}`} phone={handset.phone} />
    </section>
  );
}

function ChatTitle({ handset }: { handset: Handset }) {
  const text = useText();
  const typing = useTyping(handset.phone);
  const name = useHotline()?.name ?? "";
  return (
    <>
      <Avatar name={name} />
      <div className="title">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p className={typing ? "typing" : undefined}>
          {typing ? text.typing : text.chattingAs(handset.name, handset.display)}
        </p>
      </div>
    </>
  );
}

function PanelButton({ panel, toggle, onPanel }: Omit<Props, "handset">) {
  const text = useText();
  const active = usePhone((state) => activeFaults(state.faults));
  const label = active > 0 ? `${text.details}: ${text.faultsActive(active)}` : text.details;
  return (
    <button ref={toggle} type="button" className="icon" aria-label={label} aria-expanded={panel} onClick={onPanel}>
      <Icon name="details" />
      {active > 0 && (
        <span className="badge alarm">
          <span aria-hidden="true">{active}</span>
        </span>
      )}
    </button>
  );
}
