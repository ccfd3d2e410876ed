import { aliases, ambiguous } from "./aliases.ts";
import { fold } from "./fold.ts";

/** ISO 3166-1: alpha-2 and the letters of alpha-3, in pairs; Kosovo under the codes in common use. */
const codes = `AD AND,AE ARE,AF AFG,AG ATG,AI AIA,AL ALB,AM ARM,AO AGO,AQ ATA,AR ARG,AS ASM,AT AUT,AU AUS,AW ABW,AX ALA,
AZ AZE,BA BIH,BB BRB,BD BGD,BE BEL,BF BFA,BG BGR,BH BHR,BI BDI,BJ BEN,BL BLM,BM BMU,BN BRN,BO BOL,BQ BES,BR BRA,BS BHS,
BT BTN,BW BWA,BY BLR,BZ BLZ,CA CAN,CC CCK,CD COD,CF CAF,CG COG,CH CHE,CI CIV,CK COK,CL CHL,CM CMR,CN CHN,CO COL,CR CRI,
CU CUB,CV CPV,CW CUW,CX CXR,CY CYP,CZ CZE,DE DEU,DJ DJI,DK DNK,DM DMA,DO DOM,DZ DZA,EC ECU,EE EST,EG EGY,EH ESH,ER ERI,
ES ESP,ET ETH,FI FIN,FJ FJI,FK FLK,FM FSM,FO FRO,FR FRA,GA GAB,GB GBR,GD GRD,GE GEO,GF GUF,GG GGY,GH GHA,GI GIB,GL GRL,
GM GMB,GN GIN,GP GLP,GQ GNQ,GR GRC,GT GTM,GU GUM,GW GNB,GY GUY,HK HKG,HN HND,HR HRV,HT HTI,HU HUN,ID IDN,IE IRL,IL ISR,
IM IMN,IN IND,IQ IRQ,IR IRN,IS ISL,IT ITA,JE JEY,JM JAM,JO JOR,JP JPN,KE KEN,KG KGZ,KH KHM,KI KIR,KM COM,KN KNA,KP PRK,
KR KOR,KW KWT,KY CYM,KZ KAZ,LA LAO,LB LBN,LC LCA,LI LIE,LK LKA,LR LBR,LS LSO,LT LTU,LU LUX,LV LVA,LY LBY,MA MAR,MC MCO,
MD MDA,ME MNE,MF MAF,MG MDG,MH MHL,MK MKD,ML MLI,MM MMR,MN MNG,MO MAC,MP MNP,MQ MTQ,MR MRT,MS MSR,MT MLT,MU MUS,MV MDV,
MW MWI,MX MEX,MY MYS,MZ MOZ,NA NAM,NC NCL,NE NER,NF NFK,NG NGA,NI NIC,NL NLD,NO NOR,NP NPL,NR NRU,NU NIU,NZ NZL,OM OMN,
PA PAN,PE PER,PF PYF,PG PNG,PH PHL,PK PAK,PL POL,PM SPM,PN PCN,PR PRI,PS PSE,PT PRT,PW PLW,PY PRY,QA QAT,RE REU,RO ROU,
RS SRB,RU RUS,RW RWA,SA SAU,SB SLB,SC SYC,SD SDN,SE SWE,SG SGP,SH SHN,SI SVN,SK SVK,SL SLE,SM SMR,SN SEN,SO SOM,SR SUR,
SS SSD,ST STP,SV SLV,SX SXM,SY SYR,SZ SWZ,TC TCA,TD TCD,TG TGO,TH THA,TJ TJK,TK TKL,TL TLS,TM TKM,TN TUN,TO TON,TR TUR,
TT TTO,TV TUV,TW TWN,TZ TZA,UA UKR,UG UGA,US USA,UY URY,UZ UZB,VA VAT,VC VCT,VE VEN,VG VGB,VI VIR,VN VNM,VU VUT,WF WLF,
WS WSM,YE YEM,YT MYT,ZA ZAF,ZM ZMB,ZW ZWE,XK XKX`;

/** Alpha-2 → alpha-3. */
const countryCodes: ReadonlyMap<string, string> = new Map(
  codes.split(",").map((pair) => {
    const [two = "", three = ""] = pair.trim().split(" ");
    return [two, three];
  }),
);

/** The languages of whose country names we always know; others join when someone uses them. */
const everyday = ["en", "fr", "ar", "pt", "zu"];

/** The name of a country in a language (ISO 639-1 or -3); the code where the platform does not know it. */
export function countryName(code: string, language: string): string {
  return displayNames(language)?.of(code) ?? code;
}

/** 🇰🇪 for `KE`: two regional letters. */
export function flagOf(code: string): string {
  return [...code].map((letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65)).join("");
}

/** `KE` for 🇰🇪, wherever it stands in the text. */
export function codeOfFlag(text: string): string | undefined {
  const flag = /[\u{1F1E6}-\u{1F1FF}]{2}/u.exec(text)?.[0];
  if (!flag) return undefined;
  return [...flag].map((each) => String.fromCharCode((each.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join("");
}

const spoken = new Map<string, Intl.DisplayNames | null>();

function displayNames(language: string): Intl.DisplayNames | null {
  const known = spoken.get(language);
  if (known !== undefined) return known;
  const names = tryDisplayNames(language);
  if (spoken.size < 500) spoken.set(language, names);
  return names;
}

function tryDisplayNames(language: string): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames([language, "en"], { type: "region", fallback: "code" });
  } catch {
    return null;
  }
}

/** Folded name → codes; more than one where a name is shared. */
export type NameIndex = ReadonlyMap<string, ReadonlySet<string>>;

let shared: Map<string, Set<string>> | undefined;

/** Every name that we know, in the everyday languages, with codes and aliases. Built once: it never changes. */
export function allNames(): NameIndex {
  shared ??= buildNames();
  return shared;
}

function buildNames(): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  const add = (name: string, code: string) => {
    const folded = fold(name);
    if (folded !== "") index.set(folded, (index.get(folded) ?? new Set()).add(code));
  };
  for (const [two, three] of countryCodes) {
    for (const name of [two, three, ...everyday.flatMap((language) => namesIn(language, two))]) add(name, two);
  }
  for (const [code, names] of Object.entries(aliases)) for (const name of names) add(name, code);
  for (const [name, among] of Object.entries(ambiguous)) index.set(name, new Set(among));
  return index;
}

/** A country's name in one language, also without what that language puts before it (`i-Kenya`, `الصين`). */
function namesIn(language: string, code: string): readonly string[] {
  const name = countryName(code, language);
  const bare = language === "zu" ? name.replace(/^(i|e)-/i, "") : language === "ar" ? name.replace(/^ال/, "") : name;
  const short = bare.replace(/\s*\(.*\)$/, "");
  const inner = /\((.+)\)$/.exec(bare)?.[1] ?? bare;
  return [name, bare, short, inner.replace(/^ال/, "")];
}

/** The folded names of one language alone: what its speaker means by a name that several countries share. */
export function codesIn(language: string, folded: string): readonly string[] {
  const short = Intl.getCanonicalLocales(language)[0] ?? language;
  return [...countryCodes.keys()].filter((code) => namesIn(short, code).some((name) => fold(name) === folded));
}

/** The country that a source means by a name, if that is one country. */
export function countryOf(name: string): string | undefined {
  const codes = allNames().get(fold(name));
  return codes?.size === 1 ? [...codes][0] : undefined;
}
