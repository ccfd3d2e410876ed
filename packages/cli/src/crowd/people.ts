import type { Random } from "../load/random.ts";

/** Somebody of the crowd. Names are common ones of a country, numbers are made up. */
export interface Persona {
  readonly name: string;
  readonly phone: string;
  /** ISO 639-3. */
  readonly language: string;
  /** Milliseconds from a message's arrival until this person answers, at least. */
  readonly pause: number;
}

interface Place {
  /** The country's calling code and the beginning of its mobile numbers. */
  readonly prefix: string;
  readonly digits: number;
  readonly language: string;
  readonly names: readonly string[];
}

const places: readonly Place[] = [
  { prefix: "2782", digits: 7, language: "zul", names: ["Thandi Mkhize", "Sipho Dlamini", "Nomsa Zulu", "Bheki"] },
  { prefix: "2772", digits: 7, language: "eng", names: ["Lerato M.", "Johan van Wyk", "Naledi", "Themba Nkosi"] },
  { prefix: "254712", digits: 6, language: "eng", names: ["Wanjiru Kamau", "Otieno", "Achieng O.", "Brian Mutua 🇰🇪"] },
  { prefix: "234803", digits: 7, language: "eng", names: ["Chinedu Okafor", "Amina Bello", "Funke", "Emeka"] },
  { prefix: "447911", digits: 6, language: "eng", names: ["Ruth Okonjo", "Sam"] },
  { prefix: "22177", digits: 7, language: "fra", names: ["Awa Diop", "Moussa Ndiaye", "Fatou S.", "Cheikh"] },
  { prefix: "24381", digits: 7, language: "fra", names: ["Grâce Mbuyi", "Patrick Ilunga", "Maman Nicole"] },
  { prefix: "33612", digits: 6, language: "fra", names: ["Élodie Martin", "Karim"] },
  { prefix: "20100", digits: 7, language: "ara", names: ["أحمد محمود", "منى السيد", "Omar", "هدى"] },
  { prefix: "21261", digits: 7, language: "ara", names: ["يوسف العلوي", "فاطمة", "سلمى"] },
  { prefix: "96279", digits: 7, language: "ara", names: ["ليلى حداد", "خالد"] },
  { prefix: "25884", digits: 7, language: "por", names: ["João Macuácua", "Celina", "Dércio Tembe"] },
  { prefix: "551198", digits: 7, language: "por", names: ["Beatriz Souza", "Zé", "Luciana Alves"] },
  { prefix: "9198", digits: 8, language: "eng", names: ["Priya शर्मा", "Rahul"] },
];

/** So many different people, those of one place apart from each other. */
export function personas(count: number, random: Random): readonly Persona[] {
  return Array.from({ length: count }, (_, index) => {
    const place = places[index % places.length];
    if (!place) throw new Error("There are no places.");
    const round = Math.floor(index / places.length);
    return {
      name: nameOf(place, round),
      phone: `${place.prefix}${String(1000 + index * 7).padStart(place.digits, "0")}`,
      language: place.language,
      // Some answer at once; one in ten puts the phone away for a while.
      pause: random.chance(0.1) ? 20_000 + random.int(40_000) : 800 + random.int(8_000),
    };
  });
}

/** WhatsApp's profile names are what people made of them; a second round is nameless, as some are. */
function nameOf({ names }: Place, round: number): string {
  return names[round] ?? "";
}
