import { NumberInput, type NumberInputProps } from "@mantine/core";
import { useRef, useState } from "react";

interface NumberFieldProps extends Omit<NumberInputProps, "value" | "onChange"> {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/**
 * A number that must be there. Emptied to write another one it stays empty, where a zero in its place would become part of
 * what is typed (30 was kept as 300); left empty it shows again what it was.
 */
export function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  const [isEmpty, setEmpty] = useState(false);
  const before = useRef(value);
  const typed = (text: number | string) => {
    const number = text === "" ? Number.NaN : Number(text);
    setEmpty(Number.isNaN(number));
    onChange(Number.isNaN(number) ? before.current : number);
  };
  return (
    <NumberInput
      {...rest}
      required
      withAsterisk={false}
      allowNegative={false}
      value={isEmpty ? "" : value}
      onFocus={() => {
        before.current = value;
      }}
      onBlur={() => setEmpty(false)}
      onChange={typed}
    />
  );
}
