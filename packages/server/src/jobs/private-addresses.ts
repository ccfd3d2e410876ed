import { BlockList, isIP } from "node:net";

/** Addresses that lead into this machine or its network, or to nobody: nothing that a definition names may go there. */
const closed = new BlockList();
const ranges4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
const ranges6 = [
  "::/127",
  "fc00::/7",
  "fe80::/10",
  "ff00::/8",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "2001:db8::/32",
  "2002::/16",
];
for (const range of ranges4) add(range, "ipv4");
for (const range of ranges6) add(range, "ipv6");

function add(range: string, family: "ipv4" | "ipv6"): void {
  const [address = "", bits = ""] = range.split("/");
  closed.addSubnet(address, Number(bits), family);
}

/** Whether an IP address is private, local or reserved. What is no address counts as private. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  // An IPv4 address written as IPv6 (::ffff:10.0.0.1) is checked by the IPv4 ranges.
  return closed.check(address, family === 4 ? "ipv4" : "ipv6");
}
