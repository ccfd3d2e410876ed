import { useState } from "react";
import type { Said } from "../../../src/model.ts";
import { useText } from "../text/text.ts";
import { FormSheet } from "./FormSheet.tsx";
import { Icon } from "./Icon.tsx";

type Tapped = (said: Said) => void;

interface Form {
  label: string;
  token?: string;
  values: Record<string, string>;
}

/** A form of WhatsApp's: the phone does not know its screens, so its answers are given by name. */
export function OpenForm({ body, tap }: { body: Form; tap: Tapped }) {
  const { label, token, values } = body;
  const send = (filled: Record<string, string>) =>
    tap({ kind: "form", name: "flow", values: { ...(token !== undefined && { flow_token: token }), ...filled } });
  return <Opened label={label} values={values} onSend={send} />;
}

const addressFields = ["name", "phone_number", "in_pin_code", "house_number", "address", "city", "state"];

export function OpenAddress({ body, tap }: { body: Pick<Form, "values">; tap: Tapped }) {
  const text = useText();
  const values = { ...Object.fromEntries(addressFields.map((field) => [field, ""])), ...body.values };
  const send = (filled: Record<string, string>) =>
    tap({ kind: "form", name: "address_message", values: { values: filled } });
  return <Opened label={text.giveAddress} values={values} onSend={send} />;
}

interface OpenedProps {
  label: string;
  values: Record<string, string>;
  onSend(filled: Record<string, string>): void;
}

function Opened({ label, values, onSend }: OpenedProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="actions">
      <button type="button" className="action" dir="auto" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="list" />
        {label}
      </button>
      {open && (
        <FormSheet
          title={label}
          values={values}
          onClose={() => setOpen(false)}
          onSend={(filled) => {
            setOpen(false);
            onSend(filled);
          }}
        />
      )}
    </div>
  );
}
