import { t } from "@lingui/core/macro";
import { refusalOf } from "../../../session/auth.ts";

/** As the server has it, which hangs up on a larger one before it has said why. */
const most = { bytes: 20 * 1024 * 1024, megabytes: 20 };

/** Brings a file to the server; resolves to the id of the draft, or throws what the server refused. */
export async function bringFile(file: File): Promise<string> {
  if (file.size === 0) throw new Error(t`The file is empty.`);
  if (file.size > most.bytes) throw new Error(t`The file has more than ${most.megabytes} MB: split it.`);
  const response = await fetch(`/api/files/contact-imports?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    body: file,
    headers: { "content-type": "text/csv" },
  });
  if (!response.ok) throw await refusalOf(response);
  return ((await response.json()) as { id: string }).id;
}
