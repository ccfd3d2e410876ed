import { useRef, useState } from "react";
import { say, sayFile } from "../api/phone-store.ts";
import { useText } from "../text/text.ts";
import { ContactSheet } from "./ContactSheet.tsx";
import { Icon } from "./Icon.tsx";
import { LocationSheet } from "./LocationSheet.tsx";
import { Sheet } from "./Sheet.tsx";

type Step = "menu" | "location" | "contact" | null;

/** What can be sent beside words: a file, a place, a card. */
export function Attach({ phone }: { phone: string }) {
  const text = useText();
  const [step, setStep] = useState<Step>(null);
  const [problem, setProblem] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const close = () => setStep(null);
  const onPick = (file: File | undefined) => {
    setProblem("");
    if (file) sayFile(phone, file).catch((error: Error) => setProblem(`${text.attachFailed} ${error.message}`));
  };
  return (
    <>
      <button
        type="button"
        className="icon"
        aria-label={text.attach}
        aria-haspopup="dialog"
        onClick={() => setStep("menu")}
      >
        <Icon name="clip" />
      </button>
      <input
        ref={picker}
        hidden
        type="file"
        aria-label={text.attachFile}
        onChange={({ target }) => {
          onPick(target.files?.[0]);
          target.value = "";
        }}
      />
      {step === "menu" && (
        <Sheet title={text.attach} onClose={close}>
          <Choice
            name="file"
            label={text.attachFile}
            onChoose={() => {
              close();
              picker.current?.click();
            }}
          />
          <Choice name="pin" label={text.sendLocation} onChoose={() => setStep("location")} />
          <Choice name="person" label={text.sendContact} onChoose={() => setStep("contact")} />
        </Sheet>
      )}
      {step === "location" && <LocationSheet onClose={close} onChoose={(place) => void say(phone, place)} />}
      {step === "contact" && <ContactSheet onClose={close} onChoose={(card) => void say(phone, card)} />}
      {problem && (
        <p className="failure" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function Choice({ name, label, onChoose }: { name: "file" | "pin" | "person"; label: string; onChoose(): void }) {
  return (
    <button type="button" className="choice" onClick={onChoose}>
      <span>{label}</span>
      <Icon name={name} />
    </button>
  );
}
