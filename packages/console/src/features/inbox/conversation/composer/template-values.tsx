import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { longestOf, type Template } from "./template-form.ts";

type Place = Template["places"][number];

interface ValuesProps {
  readonly chosen: Template;
  readonly given: readonly string[];
  readonly onChange: (index: number, value: string) => void;
}

export function TemplateValues({ chosen, given, onChange }: ValuesProps) {
  const { t } = useLingui();
  const mapWords: Readonly<Record<string, string>> = {
    latitude: t`Latitude of the place`,
    longitude: t`Longitude of the place`,
    name: t`Name of the place`,
    address: t`Address of the place`,
  };
  const labelOf = ({ part, name }: Place) => {
    if (part === "BUTTON") return t`End of the button’s address`;
    if (part === "CODE") return t({ message: "Code", context: "what somebody proves themselves by" });
    if (part === "COUPON") return t`What the button copies`;
    if (part === "OFFER") return t`The offer ends`;
    if (part === "MAP") return mapWords[name] ?? name;
    return part === "HEADER" ? t`Value ${name} of the heading` : t`Value ${name}`;
  };
  const exampleOf = ({ part, name, example }: Place) => {
    const shown = part !== "MAP" ? example : name === "latitude" ? "-1.2864" : name === "longitude" ? "36.8172" : "";
    return shown === "" ? undefined : t`For example: ${shown}`;
  };
  return chosen.places.map((place, index) => (
    <TextInput
      // biome-ignore lint/suspicious/noArrayIndexKey: a template has its places in an order that stays
      key={index}
      dir="auto"
      required
      {...(place.part === "OFFER" ? { type: "datetime-local" } : { maxLength: longestOf(place.part) })}
      label={labelOf(place)}
      description={exampleOf(place)}
      value={given[index] ?? ""}
      onChange={(event) => onChange(index, event.currentTarget.value)}
    />
  ));
}
