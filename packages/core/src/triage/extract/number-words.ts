/** What one language builds its greater numbers of. Small letters, without Latin accents; alternatives by `|`. */
export interface NumberWords {
  /** Twenty, thirty … ninety. */
  readonly tens?: string;
  readonly hundred?: string;
  readonly thousand?: string;
  /** Further numbers that are a word, or several: `quatre vingt`. */
  readonly more?: Readonly<Record<number, string>>;
  /** What joins a smaller number to a greater: `treinta y cinco`, `one hundred and five`. */
  readonly and?: string;
  /** Whether that joins units to tens, too: in English `twenty and two` are two numbers. */
  readonly andAfterTens?: boolean;
  /** Whether sixty and eighty take ten to nineteen: `soixante et onze`. */
  readonly teensAfterTens?: boolean;
  /** Whether units come before tens: `twee en twintig`. */
  readonly unitsFirst?: boolean;
  /** Whether a hundred comes before how many there are: `mia mbili` are two hundred. */
  readonly hundredFirst?: boolean;
  /** Whether a comma stands before decimals, and a point or a space between thousands. */
  readonly decimalComma?: boolean;
}

/**
 * By language (ISO 639-3). isiZulu, isiXhosa and Sesotho are not here: their greater numbers are sentences, and people
 * write digits or the English words.
 */
export const numberWords: Readonly<Record<string, NumberWords>> = {
  eng: {
    tens: "twenty thirty forty|fourty fifty sixty seventy eighty ninety",
    hundred: "hundred",
    thousand: "thousand",
    and: "and",
  },
  fra: {
    tens: "vingt trente quarante cinquante soixante septante huitante|octante nonante",
    hundred: "cent|cents",
    thousand: "mille",
    more: { 80: "quatre vingt|quatre vingts" },
    and: "et",
    andAfterTens: true,
    teensAfterTens: true,
    decimalComma: true,
  },
  por: {
    tens: "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    hundred: "cem|cento",
    thousand: "mil",
    more: {
      200: "duzentos|duzentas",
      300: "trezentos|trezentas",
      400: "quatrocentos|quatrocentas",
      500: "quinhentos|quinhentas",
      600: "seiscentos|seiscentas",
      700: "setecentos|setecentas",
      800: "oitocentos|oitocentas",
      900: "novecentos|novecentas",
    },
    and: "e",
    andAfterTens: true,
    decimalComma: true,
  },
  spa: {
    tens: "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    hundred: "cien|ciento",
    thousand: "mil",
    more: {
      21: "veintiuno|veintiun|veintiuna",
      22: "veintidos",
      23: "veintitres",
      24: "veinticuatro",
      25: "veinticinco",
      26: "veintiseis",
      27: "veintisiete",
      28: "veintiocho",
      29: "veintinueve",
      200: "doscientos|doscientas",
      300: "trescientos|trescientas",
      400: "cuatrocientos|cuatrocientas",
      500: "quinientos|quinientas",
      600: "seiscientos|seiscientas",
      700: "setecientos|setecientas",
      800: "ochocientos|ochocientas",
      900: "novecientos|novecientas",
    },
    and: "y",
    andAfterTens: true,
    decimalComma: true,
  },
  afr: {
    tens: "twintig dertig veertig vyftig sestig sewentig tagtig negentig",
    hundred: "honderd",
    thousand: "duisend",
    and: "en",
    unitsFirst: true,
    decimalComma: true,
  },
  swa: {
    tens: "ishirini thelathini arobaini hamsini sitini sabini themanini tisini",
    hundred: "mia",
    thousand: "elfu",
    and: "na",
    andAfterTens: true,
    hundredFirst: true,
  },
  ara: {
    tens: "عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين|اربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين",
    hundred: "مئة|مائة|مية|ميه",
    thousand: "ألف|الف|آلاف",
    more: {
      11: "أحد عشر|احد عشر|إحدى عشرة|حداشر",
      12: "اثنا عشر|اثني عشر|اثنتا عشرة|اتناشر",
      13: "ثلاثة عشر|ثلاث عشرة",
      14: "أربعة عشر|اربعة عشر|أربع عشرة",
      15: "خمسة عشر|خمس عشرة",
      16: "ستة عشر|ست عشرة",
      17: "سبعة عشر|سبع عشرة",
      18: "ثمانية عشر|ثماني عشرة",
      19: "تسعة عشر|تسع عشرة",
      200: "مئتان|مئتين|مائتان|مائتين",
    },
    and: "و",
    unitsFirst: true,
  },
  hin: {
    hundred: "सौ|sau",
    thousand: "हज़ार|हजार|hazar",
  },
};
