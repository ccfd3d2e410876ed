import type { Lexicon } from "../concept.ts";

export const fra: Lexicon = {
  head: "tete, crane, tempe*, migraine*, cephal*",
  chest: "poitrine, thorax, poumon*, crise cardiaque, infarctus",
  belly: "ventre, estomac, abdomen, abdomin*, uterus, nombril, crampe*, contraction*, bas-ventre",
  back: "dos, reins",
  limb: "jambe*, pied*, bras, main*, genou*, cheville*, doigt*, orteil*, epaule*",
  face: "visage, gencive*, dent*, nez, oreille*, paupiere*",
  throat: "gorge",
  vagina: "vagin*, en bas, partie intime, parties intimes, vulve, pertes",
  breast: "sein*, mamelon*",
  skin: "peau, bouton*",
  baby: "bebe*, enfant*, nourrisson, petit*, foetus, fils, fille, bb, bbe, gamin*, gosse*, petiote",
  pregnant: "enceinte, grossesse",
  heart: "coeur, palpitation*",
  pain: "mal, douleur*, fait mal, crampe*, brulure*, elance*, lancin*, souffr*, serre, serrement, pression sur, ecrase*, crise cardiaque, infarctus, poids sur la poitrine, poids enorme sur la poitrine, poids sur ma poitrine, poids sur sa poitrine, poids dans la poitrine",
  bleed: "saign*, sang, sanglant*, hemorragie*, caillot*",
  fluid:
    "liquide*, perte*, fuite*, ecoulement*, coule*, perdu les eaux, perte des eaux, perds les eaux, perd les eaux, perdre les eaux, poche des eaux, les eaux ont rompu",
  breath: "respir*, souffle",
  breathless:
    "essouffl*, etouff*, suffoqu*, a bout de souffle, manque d'air, oxygene, oppress*, halet*, siffl*, saturation, respire plus, respires plus, respirent plus, respire pas, respirent pas, arrive plus a respirer, arrive pas a respirer, ne respire, lèvres bleu*, lèvres violet*, lèvres sont bleu*, lèvres sont violet*, lèvres * * sont bleues, lèvres * * sont violettes, devient bleu*, devenu bleu*, devenue bleu*, mal à respirer, peine à respirer, difficulté à respirer, difficultés à respirer, gêne respiratoire",
  cough: "tousse*, toux, rhume, nez bouche",
  move: "boug*, mouvement*, coup de pied, donne des coups, remue*, actif",
  see: "voir, vois, vue, vision, yeux",
  blurred: "flou*, trouble, double, taches, aveugle, etoiles",
  swell: "enfle*, gonfl*",
  hot: "fievre*, chaud*, brulant*, temperature, bouillant*",
  cold: "froid*, frisson*, grelotte*, tremble*, glace*",
  sweat: "sueur*, transpir*",
  weak: "faible*, faiblesse, epuise*, sans force, plus de force, tient plus debout, tout mou, toute molle",
  faint:
    "evanoui*, malaise, vertige*, inconscient*, perdu connaissance, avc, reveille pas, reveille plus, repond pas, repond plus, tombe dans les pommes, reagit pas, reagit plus, répond plus, repond plus, ne répond pas, ne repond pas, réagit plus, reagit plus, ne bouge plus, se réveille pas, se reveille pas, se réveille plus, tombé dans les pommes, avc, bouche de travers, visage de travers, bouche tordue, visage paralysé, côté paralysé, parle bizarre*, arrive plus à parler, peut plus parler, ne parle plus, parle bizarrement, parle de travers, bouche qui tombe, bouche tombe, visage tombe, ne pleure pas, ne crie pas",
  fit: "convuls*, crise*, epilep*, secousse*, yeux revulses, yeux se revulsent",
  vomit: "vomi*, nausee*",
  loose: "diarrhee*",
  colour: "bleu, bleue, bleus, bleues, bleuatre*, violet*, pale, pales, livide, cyanos*, jaune*",
  wake: "reveil*, repond*, reagi*",
  confused: "confus*, delir*, desorient*, dit n'importe quoi",
  severe:
    "tres, fort*, grave*, terrible*, intense*, insupportable*, violent*, affreu*, atroce*, enorme*, abond*, beaucoup",
  mild: "un peu, leger*, petit*, peu, saigne du nez, saigner du nez, saignement de nez, saignements de nez, nez saigne, nez a saigne",
  more: "plus, beaucoup, trop",
  less: "moins, diminu*, rare*, calme, presque plus, arrete*, ne bouge plus, bouge plus, baisse*, faible, bouge pas, bougent plus, bougent pas, remue plus, remue pas",
  sudden: "soudain*, brusque*, tout a coup, d'un coup",
  lasting:
    "persist*, continu*, constant*, toute la journee, toute la nuit, sans arret, sans cesse, depuis*, toujours, heures, jours, ne passe pas, passe pas",
  easing: "passe, part, calme, arrete, mieux, soulage*, disparai*, arret*, stopper, stoppe",
  worse: "pire*, empire*, aggrav*",
  usual: "normal*, habitu*, d'habitude, comme toujours, frequent*, courant*, courante*",
  strange: "bizarre*, etrange*, anormal*, inhabituel*",
  fine: "bien, bonne sante, parfait*, ca va",
  selfharm:
    "suicid*, me tuer, en finir, veux mourir, envie de mourir, me faire du mal, plus vivre, plus envie de vivre, pas envie de vivre, me pendre, me jeter sous, me jeter du, me jeter dans, me noyer, me tirer une balle, m'ouvrir les veines, plus de vivre, marre de vivre, fatigué de vivre, fatiguée de vivre, plus la force de vivre, fin à mes jours, fin à ma vie, me suicider",
  violence:
    "me bat, me frappe, frappe*, viol, violee, violer, menace*, m'a battue, tabasse*, me tape, me cogne, me tabasse, accident de voiture, accident de moto, accident de la route",
  poison:
    "poison*, empoison*, javel, surdose, overdose, avale des comprimes, petrole, kerosene, mort aux rats, soude caustique, pesticide*, trop de comprimes, trop de cachets, toute la boîte, toute la boite, toute une boîte, toute la plaquette, tous les comprimés, tous mes comprimés, tous les cachets, tous les médicaments, tous mes médicaments, trop de comprimés, trop de médicaments, trop de cachets, une boîte entière, tous ses médicaments, tous ses comprimés, toute la bouteille de sirop",
  loss: "fausse couche, mort-ne, perdu le bebe, perdu mon bebe, bebe est mort, decede*",
  despair: "desesp*, plus d'espoir, plus envie de vivre, veux plus vivre",
  death: "mourir, mort*, meurt, meurs",
  drink: "boit, bois, boire, bu, avale*, avaler, teter, mange*, manger, lait, teter, tete plus, tete pas, tetait",
  birth:
    "accouch*, naiss*, placenta, cordon, perdu les eaux, ne avant terme, perds les eaux, perd les eaux, perdre les eaux, poche des eaux, les eaux ont rompu",
  wound:
    "coupe*, blesse*, blessure*, brule*, mordu*, plaie*, poignard*, coup de couteau, coups de couteau, par balle, tire sur, tire dessus, tirer dessus, accident, renverse*, mordu, morsure*, un serpent",
  thirst: "soif, deshydrat*",
  urine: "urin*, pipi",
  itch: "demange*, gratte*",
  not: "ne, pas, aucun*, sans, jamais, rien, ni, non, n'ai, n'est, n'a, n'arrive, n'arrivons, n'arrivait, n'y, narrive, arrive plus, jarrive plus, peux plus, peut plus, parvien* plus",
  self: "je, j'ai, mon, ma, mes, me, moi, elle, il, nous, notre",
  ask: "que, quoi, comment, quand, pourquoi, ou, quel*, est-ce, peut-on, puis-je, faut-il, combien, qui, y a-t-il",
  medicine:
    "medicament*, comprime*, vaccin*, piqure, covid*, virus, maladie*, masque*, test*, symptome*, traitement*, effet secondaire, effets secondaires, signe du, rappel",
  idiom:
    "crise de rire, crise de fou rire, fou rire, tension arterielle, prise de sang, groupe sanguin, mort de rire, morte de rire, meurs de faim, meurs de soif, meurs d'envie, meurs d'ennui, yeux bleus, mdr je meurs, meurs de rire, mourir de rire, mort de rire, morte de rire, morts de rire, mourir de rire, meurs de rire, morte de fatigue, mort de fatigue, mort de faim, morte de faim, meurs de faim, l'eau est froide, eau froide, l'eau est chaude, eau chaude, pas de difficulté à respirer, pas de difficultés à respirer, aucune difficulté à respirer, sans difficulté à respirer, pas de mal à respirer, pas du mal à respirer, sans mal à respirer, pas essoufflé, pas essoufflée, pas d'essoufflement, sans essoufflement, pas de gêne respiratoire, pas d'étouffement, ni essoufflement, par accident",
  topic: "eau, eaux, gonflement, gonflements, oedeme",
  thing:
    "robinet*, tuyau*, évier, toit, plafond, chauffe-eau, frigo, réfrigérateur, congélateur, four, chauffage, ventilateur, téléphone*, portable*, ordinateur*, télé, télévision, radio, batterie, pile, chargeur, réseau, internet, wifi, moteur, pneu*, vélo, seau, soupe, riz, sauce, pizza, repas, dîner, déjeuner, café, thé, temps, météo, pluie, plante*, fleur*, jardin, chien*, chat, chats, poule*, chèvre*, vache*, voiture",
  person:
    "mère, maman, père, papa, parent*, mari, femme, époux, épouse, sœur*, soeur*, frère*, mamie, grand-mère, papi, grand-père, tante, oncle, cousin*, ami*, copain, copine, voisin*, homme, dame, fille, garçon, gens, personne, patient*, quelqu'un, lui, eux, elles, moi, nous, vous",
  filler:
    "juste, seulement, vraiment, s'il vous plait, s'il te plait, svp, stp, aussi, alors, ok, bonjour, bonsoir, salut, merci, desole, desolee, pardon, maintenant, aujourd'hui, que dois-je faire, que dois je faire, qu'est-ce que je dois faire, qu'est ce que je dois faire, je dois faire quoi, je fais quoi, on fait quoi, que faire, quoi faire, que puis-je faire, que puis je faire, dois-je m'inquieter, dois je m'inquieter, est-ce grave, est ce grave, est-ce que c'est grave, est ce que c'est grave, est-ce dangereux, est ce dangereux, ou dois-je aller, ou dois je aller, ou aller",
};
