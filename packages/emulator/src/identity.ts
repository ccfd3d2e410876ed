/** Dialling codes of the places where our examples live; others count as `ZZ`, which no real country has. */
const countries: Readonly<Record<string, string>> = {
  1: "US",
  7: "RU",
  20: "EG",
  27: "ZA",
  30: "GR",
  31: "NL",
  32: "BE",
  33: "FR",
  34: "ES",
  39: "IT",
  41: "CH",
  43: "AT",
  44: "GB",
  48: "PL",
  49: "DE",
  52: "MX",
  54: "AR",
  55: "BR",
  57: "CO",
  60: "MY",
  61: "AU",
  62: "ID",
  63: "PH",
  81: "JP",
  86: "CN",
  90: "TR",
  91: "IN",
  92: "PK",
  93: "AF",
  94: "LK",
  212: "MA",
  213: "DZ",
  216: "TN",
  221: "SN",
  225: "CI",
  233: "GH",
  234: "NG",
  237: "CM",
  244: "AO",
  249: "SD",
  250: "RW",
  251: "ET",
  254: "KE",
  255: "TZ",
  256: "UG",
  258: "MZ",
  260: "ZM",
  263: "ZW",
  264: "NA",
  265: "MW",
  266: "LS",
  267: "BW",
  268: "SZ",
  351: "PT",
  880: "BD",
  961: "LB",
  962: "JO",
  964: "IQ",
  966: "SA",
  971: "AE",
  977: "NP",
};

function countryOf(phone: string): string {
  for (const length of [3, 2, 1]) {
    const country = countries[phone.slice(0, length)];
    if (country !== undefined) return country;
  }
  return "ZZ";
}

const idSpace = 10n ** 17n;
// Has no factor in common with the id space, so that no two numbers ever get the same id.
const scramble = 76_543_210_987_654_321n;

/** The business-scoped user id of a number: the same for the same business on every run. */
export function userIdOf(phone: string, wabaId: string): string {
  const salt = BigInt(wabaId.replace(/\D/g, "") || "0");
  const digits = ((BigInt(phone) + salt) * scramble) % idSpace;
  return `${countryOf(phone)}.${digits.toString().padStart(17, "0")}`;
}

export const isUserId = (text: string): boolean => /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(text);

/** Digits of a number as people write it, or null. */
export function digitsOf(text: string): string | null {
  if (/^\d{7,15}$/.test(text)) return text;
  const digits = text.replace(/[+\s()-]/g, "");
  return /^\d{7,15}$/.test(digits) ? digits : null;
}

/** Spellings of one mobile number in Brazil, Mexico and Argentina, where WhatsApp's differs from the dialled one. */
export function alternatives(phone: string): string[] {
  const swap = (from: RegExp, to: string) => (from.test(phone) ? [phone.replace(from, to)] : []);
  return [
    ...swap(/^(?<area>55\d\d)(?<rest>[6-9]\d{7})$/, "$<area>9$<rest>"),
    ...swap(/^(55\d\d)9(\d{8})$/, "$1$2"),
    ...swap(/^52(\d{10})$/, "521$1"),
    ...swap(/^521(\d{10})$/, "52$1"),
    ...swap(/^54(\d{10})$/, "549$1"),
    ...swap(/^549(\d{10})$/, "54$1"),
  ];
}

export const displayPhone = (phone: string): string => `+${phone.replace(/(\d{3})(?=(\d{3})+$)/g, "$1 ")}`;
