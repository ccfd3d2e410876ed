import { t } from "@lingui/core/macro";
import { refusalOf } from "../../../session/auth.ts";

/** Brings a file to the server; resolves to the id of the draft, or throws what the server refused. */
export async function bringFile(file: File): Promise<string> {
  if (file.size === 0) throw new Error(t`The file is empty.`);
  const response = await fetch(`/api/files/contact-imports?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    body: file,
    headers: { "content-type": "text/csv" },
  });
  if (!response.ok) throw await refusalOf(response);
  return ((await response.json()) as { id: string }).id;
}
