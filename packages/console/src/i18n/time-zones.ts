import type { OptionsFilter } from "@mantine/core";

/** Names of before, which Chrome and Safari still list alone: nobody in India looks for Calcutta. Both are understood everywhere. */
const renamed: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Mendoza": "America/Argentina/Mendoza",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Louisville": "America/Kentucky/Louisville",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** To choose from, by today's names; what was chosen stands first under the name that it has, and then UTC. */
export function timeZones(chosen: string, listed = Intl.supportedValuesOf("timeZone")): readonly string[] {
  return [...new Set([chosen, "UTC", ...listed.map((zone) => renamed[zone] ?? zone).toSorted()])];
}

/** As somebody types it: "Buenos Aires", "sao paulo", "são paulo" and "America/Sao_Paulo" alike. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s_/]+/g, " ")
    .trim()
    .toLowerCase();

const former: ReadonlyMap<string, string> = new Map(Object.entries(renamed).map(([before, now]) => [now, before]));

/** Whether somebody who types this may mean that time zone, by the name of today or of before. */
export function isMeant(zone: string, typed: string): boolean {
  return [zone, former.get(zone) ?? ""].some((name) => plain(name).includes(plain(typed)));
}

/** For a field in which a time zone is looked for. */
export const findTimeZone: OptionsFilter = ({ options, search, limit }) =>
  options.filter((option) => "value" in option && isMeant(String(option.value), search)).slice(0, limit);
