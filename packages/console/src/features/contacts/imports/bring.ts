/** Brings a file to the server; resolves to the id of the draft, or throws what the server says is wrong. */
export async function bringFile(file: File): Promise<string> {
  const response = await fetch(`/api/files/contact-imports?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    body: file,
    headers: { "content-type": "text/csv" },
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && hasText(answer, "id")) return answer.id;
  throw new Error(hasText(answer, "message") ? answer.message : response.statusText);
}

function hasText<K extends string>(answer: unknown, key: K): answer is Record<K, string> {
  return typeof answer === "object" && answer !== null && typeof Reflect.get(answer, key) === "string";
}
