import { lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { isPrivateAddress } from "./private-addresses.ts";

/** A definition names an address that leads into this machine or its network. */
export class RefusedAddress extends Error {
  override readonly name = "RefusedAddress";
  readonly host: string;

  constructor(host: string) {
    super(`${host} is a private address; HOTLINE_ALLOW_PRIVATE_FETCH=true would allow it.`);
    this.host = host;
  }
}

/** An address in the URL itself is never looked up, so it is checked here. Throws `RefusedAddress`. */
export function checkAddress(url: URL, allowPrivate: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw new RefusedAddress(url.hostname);
}

/** Checks what a name resolves to where the connection is made: between a check and a connection a name may move. */
export function guardedLookup(allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const open = allowPrivate ? addresses : addresses?.filter(({ address }) => !isPrivateAddress(address));
      const [first] = open ?? [];
      if (error || !first) return callback(error ?? new RefusedAddress(hostname), "", 4);
      if (options.all) return callback(null, open);
      return callback(null, first.address, first.family);
    });
  };
}
