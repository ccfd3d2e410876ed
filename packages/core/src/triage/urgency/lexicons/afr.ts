import type { Lexicon } from "../concept.ts";

export const afr: Lexicon = {
  head: "kop, kopseer, hoofpyn*, skedel, migraine*",
  chest: "bors, borskas, longe, hartaanval*",
  belly: "maag*, buik*, pens, baarmoeder, krampe, sametrekking*, naeltjie",
  back: "rug, rugpyn",
  limb: "been, bene, voet*, arm*, hand*, knie*, enkel*, vinger*, toon",
  face: "gesig, tande, tandvleis, neus*, ore, lip, lippe",
  throat: "keel",
  vagina: "vagina*, daar onder, privaat*, vaginale, onder",
  breast: "borste, tepel*",
  skin: "vel, uitslag",
  baby: "baba*, babatjie, kind*, kleintjie, dogter, seun",
  pregnant: "swanger*",
  heart: "hart*",
  pain: "pyn*, seer, kramp*, brand, klop, kloppende, steek*, sny, hartaanval*",
  bleed: "bloei*, bloed*, gebloei, klonte",
  fluid:
    "vog, water gebreek, lek*, afskeiding, drup*, slym, water het gebreek, water breek, vrugwater*, water het nou net gebreek, water het net gebreek, water het nou gebreek, water het vanoggend gebreek, water het gebars",
  breath: "asem*, asem haal",
  breathless:
    "asemnood, kortasem, uitasem, versmoor, stik*, hyg*, fluit*, benoud*, suurstof, sukkel om asem, sukkel met asem*, kry nie asem, haal nie asem, haal nie meer asem, nie asem, nie asem haal, kry nie lug, kan nie lug kry, nie lug nie, snak na asem, snak, lippe is blou, blou lippe, lippe word blou, lippe blou",
  cough: "hoes*, nies, verkoue, loopneus",
  move: "beweeg*, beweging*, skop*, roer*, aktief",
  see: "sien, oe, sig",
  blurred: "dof, wasig*, vlekke, dubbel, blind*, sterre",
  swell: "geswel*, swel*, opgeblase",
  hot: "warm, koors*, gloei*, kook",
  cold: "koud, koue, bewe, ril*, kouekoors",
  sweat: "sweet*",
  weak: "swak, lam, kragteloos, uitgeput, slap",
  faint:
    "flou*, bewusteloos, duiselig*, omgeval, beroerte, word nie wakker, nie wakker, wil nie wakker, antwoord nie, reageer nie, het omgeval, inmekaar gesak, inmekaargesak, reageer glad nie, mond hang, gesig hang, mond trek skeef, mond is skeef, hang skeef, gesig is skeef, praat snaaks, kan nie praat, praat sleep, huil nie, gesig hang skeef",
  fit: "stuipe*, stuip*, toeval*, fit*, ruk*",
  vomit: "braak, braking, naar, opgooi, gooi op",
  loose: "diarree, loopmaag",
  colour: "blou, pers, bleek, geel",
  wake: "wakker, reageer*, antwoord*",
  confused: "verward, deurmekaar, yl",
  severe: "erg, erge, baie, vreeslik*, hewig*, geweldig*, ondraaglik*, swaar, skerp",
  mild: "bietjie, effens, ligte, klein, bloedneus, neus bloei, neusbloeding*",
  more: "meer, baie, te veel",
  less: "minder, stil, skaars, verminder, stadiger, amper nie, ophou, opgehou, niks, nie meer",
  sudden: "skielik*, ewe skielik",
  lasting: "aanhou*, heeltyd, heeldag, hele dag, hele nag, ure, dae, gaan nie weg, nie weg",
  easing: "oorgaan, weggaan, beter, ophou, bedaar, stop, stopsit, keer",
  worse: "erger, slegter",
  usual: "gewoonlik, normaal, soos altyd, gewone, algemeen",
  strange: "vreemd*, snaaks*, verkeerd",
  fine: "goed, lekker, gesond, reg",
  selfharm:
    "selfmoord*, myself doodmaak, my lewe neem, wil nie meer lewe, myself seermaak, wil doodgaan, nie meer lewe, wil nie meer leef, nie meer leef, wil nie lewe, wil sterf, wil myself doodmaak, maak myself dood, wil dood wees, myself ophang, ophang, van die brug spring, voor 'n trein, moeg vir die lewe, moeg van die lewe, myself skiet, einde aan my lewe",
  violence:
    "slaan my, my geslaan, verkrag*, mishandel*, dreig*, slaan vir my, hy slaan, slaan haar, wurg my, met 'n mes, het 'n mes",
  poison:
    "gif, vergiftig*, oordosis, paraffien, bleikmiddel, jik, rattegif, petrol, te veel pille, al die pille, al my pille, te veel pille, baie pille, hele boks pille, al die medisyne, al haar pille, al sy pille, al die panado*",
  loss: "miskraam*, doodgebore, baba verloor, baba is dood, oorlede",
  death: "dood, sterf, doodgaan",
  drink: "drink*, gedrink, ingesluk, gesluk, sluk*, eet, geeet, melk, voed*, suig",
  birth:
    "gebore, geboorte*, kraam*, bevalling, te vroeg, water het gebreek, water breek, vrugwater*, water gebreek, water het nou net gebreek, water het net gebreek, water het nou gebreek, water het vanoggend gebreek, water het gebars",
  wound: "gesny, wond*, beseer*, gebyt, gebrand",
  despair: "hopeloos, moedeloos, nie meer aangaan, geen uitweg",
  thirst: "dors, uitgedroog",
  urine: "urien*, urine, piepie, pis",
  not: "nie, geen, nooit, sonder, niks, nee",
  self: "ek, my, ons, sy, hy",
  ask: "wat, hoe, wanneer, hoekom, waar, watter, kan, mag, moet, wie",
  medicine:
    "medisyne, pille*, inenting*, inspuiting*, covid*, virus, siekte, toets*, entstof*, newe-effek*, simptoom, simptome, masker*",
  idiom:
    "bloed druk, bloed toets, doodmoeg van lag, blou oe, lag my dood, lag ons dood, lag my slap, lag hom dood, doodgelag, dood gelag, dood van die lag, sterf van honger, sterf van verveling, doodmoeg, water is koud, water is te koud, water is warm, water is te warm, koue water, warm water, nie kortasem nie, nie kortasem, nie benoud nie, nie benoud, geen kortasem*, sonder kortasem*",
  topic: "water, waters, swelling, paraffien",
  thing:
    "kraan, krane, pyp, pype, wasbak, dak, plafon, geyser, yskas, vrieskas, stoof, oond, verwarmer, waaier, foon, fone, selfoon, telefoon, rekenaar*, skootrekenaar, tv, televisie, radio, battery, laaier, netwerk, internet, wifi, enjin, band, bande, fiets, emmer, tenk, sop, pap, rys, bredie, pizza, ete, aandete, middagete, tee, koffie, weer, reën, plant, plante, blom, blomme, tuin, hond*, kat, katte, hoender*, bok, bokke, koei*",
  person:
    "ma, mamma, moeder, pa, pappa, vader, man, vrou, suster, sussie, broer, boetie, ouma, oupa, tannie, oom, niggie, vriend*, buurvrou, buurman, meisie, seun, mense, mens, persoon, iemand, hom, hulle, ons, julle, myself",
  filler:
    "net, regtig, asseblief, asb, ook, dus, ok, hallo, goeie more, goeie môre, goeie dag, goeiemore, dankie, jammer, nou, vandag, wat moet ek doen, wat kan ek doen, wat moet ons doen, wat doen ek, wat nou, moet ek bekommerd wees, is dit ernstig, is dit gevaarlik, waar moet ek gaan, waarheen moet ek gaan",
};
