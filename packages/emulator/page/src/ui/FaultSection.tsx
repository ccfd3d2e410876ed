import { useId } from "react";
import { changeFaults, clearFaults } from "../api/phone-store.ts";
import { activeFaults, type FaultControl, type Faults, faultControls } from "../model/faults.ts";
import { useText } from "../text/text.ts";
import { Switch } from "./Switch.tsx";
import { usePhone } from "./use-phone.ts";

/** A lost connection has its own banner. */
const run = (call: Promise<void>): void => void call.catch(() => undefined);

export function FaultSection() {
  const text = useText();
  const faults = usePhone((state) => state.faults);
  if (faults === null) return null;
  const active = activeFaults(faults);
  return (
    <section>
      <h3>{text.faultsTitle}</h3>
      <p className="hint">{text.faultsHint}</p>
      {faultControls.map((control) => (
        <FaultRow key={control.name} {...control} faults={faults} />
      ))}
      <div className="buttons">
        <button type="button" className="secondary" disabled={active === 0} onClick={() => run(clearFaults())}>
          {text.faultsOff}
        </button>
      </div>
    </section>
  );
}

function FaultRow({ name, control, faults }: FaultControl & { faults: Faults }) {
  const text = useText();
  const { name: label, does } = text.faults[name];
  const value = faults[name];
  const change = (next: number | boolean) => run(changeFaults({ [name]: next }));
  if (control === "switch") return <Switch label={label} hint={does} on={Boolean(value)} onChange={change} />;
  return <Amount label={label} hint={does} inMs={control === "milliseconds"} value={Number(value)} onChange={change} />;
}

interface AmountProps {
  label: string;
  hint: string;
  inMs: boolean;
  value: number;
  onChange(value: number): void;
}

function Amount({ label, hint, inMs, value, onChange }: AmountProps) {
  const id = useId();
  const text = useText();
  const shown = inMs ? value : Math.round(value * 100);
  return (
    <div className={value > 0 ? "setting amount on" : "setting amount"}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{inMs ? `${shown} ${text.milliseconds}` : `${shown} %`}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={inMs ? 10_000 : 100}
        step={inMs ? 100 : 5}
        value={shown}
        aria-describedby={`${id}-hint`}
        aria-valuetext={inMs ? `${shown} ${text.milliseconds}` : `${shown} %`}
        onChange={({ target }) => onChange(inMs ? Number(target.value) : Number(target.value) / 100)}
      />
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
