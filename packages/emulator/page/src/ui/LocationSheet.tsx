import type { FormEvent } from "react";
import type { Said } from "../../../src/model.ts";
import { useText } from "../text/text.ts";
import { Fields } from "./Fields.tsx";

type Place = Extract<Said, { kind: "location" }>;

interface Props {
  onClose(): void;
  onChoose(place: Place): void;
}

/** Where somebody is, said by hand: any place on earth may be tried, without being there. */
export function LocationSheet({ onClose, onChoose }: Props) {
  const text = useText();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const data = new FormData(event.currentTarget);
    const name = String(data.get("name") ?? "").trim();
    onClose();
    onChoose({
      kind: "location",
      latitude: Number(data.get("latitude")),
      longitude: Number(data.get("longitude")),
      ...(name === "" ? {} : { name }),
    });
  };
  return (
    <Fields title={text.sendLocation} label={text.send} onClose={onClose} onSubmit={submit}>
      <label>
        {text.placeName}
        <input name="name" maxLength={100} dir="auto" autoComplete="off" />
      </label>
      <Degrees name="latitude" label={text.latitude} most={90} value="-26.2041" />
      <Degrees name="longitude" label={text.longitude} most={180} value="28.0473" />
    </Fields>
  );
}

function Degrees({ name, label, most, value }: { name: string; label: string; most: number; value: string }) {
  return (
    <label>
      {label}
      <input name={name} type="number" required min={-most} max={most} step="any" defaultValue={value} dir="ltr" />
    </label>
  );
}
