import type { Lexicon } from "../concept.ts";

export const swa: Lexicon = {
  head: "kichwa, kichwani, kipandauso",
  chest: "kifua, kifuani, mapafu, mshtuko wa moyo",
  belly: "tumbo, tumboni, kitovu, mji wa mimba, uterasi",
  back: "mgongo, mgongoni, kiuno",
  limb: "mguu, miguu, mkono, mikono, goti, vidole, kidole",
  face: "uso, usoni, meno, fizi, pua, masikio, midomo",
  throat: "koo",
  vagina: "uke, ukeni, sehemu za siri, huko chini",
  breast: "matiti, titi, chuchu",
  skin: "ngozi, upele, vipele",
  baby: "mtoto, watoto, mwana*, kichanga, kijusi",
  pregnant: "mjamzito, mimba, ujauzito, wajawazito",
  heart: "moyo, moyoni",
  pain: "maumivu, *uma, *umwa, *niuma, *linauma, *kinauma, *naumwa, *auma, uchungu, kichomi, *choma, *bana, *banwa, *mebana, mshtuko wa moyo",
  bleed: "damu, *vuja damu, *tokwa na damu, mabonge",
  fluid: "maji, majimaji, *vuja, *tokwa, ute, chupa imepasuka, chupa ya maji imepasuka",
  breath: "*pumua, pumzi, *hema",
  breathless:
    "*kosa pumzi, *kosa hewa, *ishiwa pumzi, kubanwa, *banwa, *kabwa, *tweta, hewa, oksijeni, *paliwa, *pumui, hapumui, hahemi, *hemi, pumzi haitoki, midomo ya bluu, midomo * bluu, midomo * * bluu, midomo * * ya bluu, shida ya kupumua, shida kupumua, tatizo la kupumua, matatizo ya kupumua, kwa shida",
  cough: "*kohoa, kikohozi, mafua, kamasi, *chafya",
  move: "*cheza, *chezi, *sogea, *songi, mateke, *teke, *jongea, *cheza, *cheze, *akicheza, *chezi",
  see: "*ona, macho, kuona",
  blurred: "ukungu, giza, maluweluwe, *fifia, kiwi, mbilimbili, naona giza, naona ukungu, naona maluweluwe",
  swell: "*vimba, uvimbe",
  hot: "homa, joto, moto, *chemka",
  cold: "baridi, *tetemeka, *tetemesha",
  sweat: "jasho, *toa jasho",
  weak: "dhaifu, nguvu, *choka, *chovu, *legea, *ishiwa nguvu",
  faint:
    "*zimia, *zirai, kizunguzungu, *poteza fahamu, *haamki, *haamuki, hajaamka, hazinduki, haitikii, hajitambui, hana fahamu, bila fahamu, kiharusi, *amki, *zinduki, *itikii, *haongei, *haongi, hajibu, hasemi, *ameanguka, hawezi kuamka, *haamki, umepinda, mdomo umepinda, uso umepinda, hawezi kuongea, hawezi kusema, haongei vizuri, amepooza, *pooza, halii, hajalia",
  fit: "degedege, kifafa, mtukutiko, *tukutika",
  vomit: "*tapika, kichefuchefu",
  loose: "*harisha, kuhara, *hara",
  colour: "bluu, buluu, zambarau, njano, manjano",
  wake: "*amka, *zinduka, *itikia",
  confused: "*changanyikiwa, *weweseka",
  severe: "sana, kali, mno, vibaya, *kali, nyingi, kubwa, mbaya",
  mild: "kidogo, *dogo, tu, damu puani, damu ya pua",
  more: "nyingi, zaidi, sana, *ongezeka",
  less: "*pungua, *mepungua, kidogo, kimya, *chezi, *acha, hachezi, *tulia, nadra, *sogei, *nyonyi, *jongei, hageuki",
  sudden: "ghafla",
  lasting: "*koma, siku nzima, usiku kucha, muda wote, *endelea, tangu, masaa, mfululizo, hayaishi, haiishi",
  easing: "*isha, nafuu, *pona, *tulia, *acha, *zuia, *zuie, *komesha",
  worse: "*zidi, mbaya zaidi, *zidi kuwa",
  usual: "kawaida, kama kawaida",
  strange: "*ajabu, *siyo ya kawaida",
  fine: "nzuri, vizuri, salama, sawa, njema",
  selfharm:
    "*jiua, kujiua, *taka kufa, *jidhuru, sitaki kuishi, sitaki kuishi tena, nataka kufa, *jinyonga, *jitia kitanzi, *jirusha, nimechoka kuishi, nimechoka na maisha, sina sababu ya kuishi",
  violence:
    "*nipiga, ananipiga, *piga, *baka, *bakwa, *tishia, *nyanyas*, *menipiga, *nanipiga, ana kisu, *nitishia, ajali ya gari, ajali ya barabarani, ajali ya pikipiki",
  poison:
    "sumu, *kunywa sumu, mafuta ya taa, jik, dawa ya panya, petroli, vidonge vingi, vidonge vyote, vidonge vingi, dawa zote, dawa nyingi, dawa yote, chupa nzima ya dawa",
  loss: "*haribika, mimba imeharibika, mimba imetoka, *poteza mtoto, mtoto amefariki, *fariki, mfu",
  despair: "*kata tamaa",
  death: "kufa, *kufa, kifo, *fariki",
  drink: "*nywa, *nyonya, *nyonyi, *mekunywa, *lamba, chakula, maziwa, *kula, amemeza, nimemeza, kameza",
  birth: "*zaliwa, *jifungua, leba, uchungu wa kuzaa, kondo, chupa imepasuka, chupa ya maji imepasuka",
  wound:
    "*jikata, jeraha, *umwa na, nimeumia, ameumia, ameungua, ajali, *umwa na nyoka, *pigwa risasi, *chomwa kisu, *gongwa na",
  thirst: "kiu",
  not: "hapana, si, bila, hakuna, hana, sina, siyo, kamwe, *sijawahi, hamna, *shindwa, siwezi, hawezi, huwezi, hatuwezi, hawawezi, haiwezi, sikuweza, hakuweza, *pumui, *hemi, *nyonyi, *amki, *sogei, sijasikia, sijamsikia, hajacheza, sijahisi",
  self: "mimi, yangu, wangu, zangu, langu, nina, yetu",
  ask: "je, nini, vipi, lini, kwa nini, wapi, gani, nani, naweza, ninaweza, inawezekana, ngapi",
  medicine:
    "dawa, vidonge, chanjo, sindano, covid*, korona, ugonjwa, virusi, barakoa, kipimo, vipimo, dalili, madhara ya",
  topic: "maji, uvimbe",
  thing:
    "bomba, mabomba, mfereji, paa, dari, friji, jiko, oveni, feni, simu, kompyuta, laptop, runinga, televisheni, tv, redio, betri, chaja, mtandao, intaneti, injini, tairi*, baiskeli, ndoo, tangi, supu, wali, uji, ugali, pizza, chai, kahawa, mvua, mmea, mimea, maua, ua, bustani, mbwa, paka, kuku, mbuzi, ng'ombe",
  person:
    "mama, baba, mume, mke, dada, kaka, bibi, babu, shangazi, mjomba, rafiki, jirani, mwanamke, mwanaume, mtu, watu, mgonjwa, yeye, mimi, sisi",
  idiom:
    "*kufa kwa kicheko, *mekufa kwa kicheko, nimekufa kwa kicheko, kufa kwa kucheka, *kufa na njaa, kiu ya maji, sina shida ya kupumua, wala shida ya kupumua, hana shida ya kupumua, bila shida ya kupumua, hakuna shida ya kupumua, sina tatizo la kupumua, hakuna tatizo la kupumua",
  filler:
    "tafadhali, pia, habari, hujambo, jambo, shikamoo, asante, samahani, sasa, leo, nifanye nini, nifanyeje, tufanye nini, tufanyeje, niende wapi",
};
