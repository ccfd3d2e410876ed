import type { FormEvent } from "react";

/** The name and the number of a form, the number in digits alone. */
export function personIn({ currentTarget }: FormEvent<HTMLFormElement>): { name: string; phone: string } {
  const data = new FormData(currentTarget);
  const field = (name: string) => String(data.get(name) ?? "").trim();
  return { name: field("name"), phone: field("phone").replace(/\D/gu, "") };
}
