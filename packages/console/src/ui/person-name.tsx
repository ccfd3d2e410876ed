import { useLingui } from "@lingui/react/macro";

interface PersonNameProps {
  readonly name: string | null | undefined;
  /** As the server gives it: whole, or masked where the viewer need not see it. */
  readonly number?: string | null | undefined;
}

/** A person by name, else by number. Names run in their own direction and never disturb the text around them. */
export function PersonName({ name, number }: PersonNameProps) {
  const { t } = useLingui();
  if (name?.trim()) return <bdi dir="auto">{name}</bdi>;
  if (number?.trim()) return <bdi dir="ltr">{international(number.trim())}</bdi>;
  return <span>{t`Somebody without a name`}</span>;
}

/** WhatsApp gives numbers as digits alone, with the country's code. */
function international(number: string): string {
  return /^\d/.test(number) ? `+${number}` : number;
}
