/** Where to go after the sign-in: a page of ours, never an address that somebody else put into the link. */
export function nextPath(search: string): string {
  const wished = new URLSearchParams(search).get("next") ?? "";
  return /^\/(?![/\\])/.test(wished) && !wished.startsWith("/sign-in") ? wished : "/";
}
