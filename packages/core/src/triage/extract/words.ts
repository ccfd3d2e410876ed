/** What one language says about time, numbers, yes and no. Small letters, without Latin accents. */
export interface SmallWords {
  readonly yes: string;
  readonly no: string;
  /** January to December; alternatives by `|`. */
  readonly months: string;
  /** Monday to Sunday. */
  readonly weekdays: string;
  readonly today: string;
  readonly yesterday: string;
  readonly tomorrow: string;
  /** Two days ago, in one phrase. */
  readonly beforeYesterday: string;
  /** In two days, in one phrase. */
  readonly afterTomorrow: string;
  readonly last: string;
  readonly next: string;
  /** `this Friday`, the one to come; of a week or month it tells no day. */
  readonly current?: string;
  readonly ago: string;
  readonly ahead: string;
  readonly day: string;
  readonly week: string;
  readonly month: string;
  /** Zero to twenty and on, as far as it is written in one word without a pattern. */
  readonly numbers: string;
  /** The first of a month, the second …, as far as it is written in one word; with a hyphen it may be two. */
  readonly ordinals?: string;
  /** What stands before a unit and is one of it: `a week ago`. */
  readonly one?: string;
  /** Two days, two weeks and two months in one word; the unit alone is one of it then: `قبل أسبوع`. */
  readonly pair?: string;
  /** What stands before a day of a month that is not named (`on the 3rd`), or behind it, and what may follow it. */
  readonly dayBefore?: string;
  readonly dayBehind?: string;
  readonly afterDay?: string;
  /** Such a day is a bare number (`le 3`), and not only one with letters behind it (`the 3rd`). */
  readonly dayIsBare?: true;
  /** What comes before a month's number: `mwezi wa nane`, the eighth month. */
  readonly monthNumber?: string;
  /** What may be joined to a month's name: `ku-Agasti`. */
  readonly monthPrefixes?: string;
}

export const smallWords: Readonly<Record<string, SmallWords>> = {
  eng: {
    yes: "yes|yess|yeah|yea|yep|yebo|yup|ya|y|sure|ok|okay|correct|of course|i did|true|definitely|yes and no|no idea|not sure",
    // What is said in both lists is neither.
    no: "no|nope|nah|n|not yet|never|i did not|i didn't|i didnt|i have not|i haven't|i havent|not really|of course not|definitely not|absolutely not|i don't think so|i dont think so|i do not think so|false|yes and no|no idea|not sure",
    months:
      "january|jan|janury|januray february|feb|febuary|feburary march|mar april|apr may june|jun july|jul august|aug|agust|augst september|sept|sep|setember october|oct|ocotber november|nov|novemeber december|dec|desember|decemeber",
    weekdays: "monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs friday|fri saturday|sat sunday|sun",
    today: "today|tonight|this morning|this afternoon|this evening",
    yesterday: "yesterday|yesterdy|yestarday|yesteday|ystrday|yday|last night|last nite",
    tomorrow: "tomorrow|tmrw|tomorow|tommorow|tommorrow|tomorrow morning|tomoro|tmr|2 moro|2 morrow",
    beforeYesterday: "day before yesterday|the day before yesterday",
    afterTomorrow: "day after tomorrow|the day after tomorrow",
    last: "last|past",
    next: "next|coming",
    current: "this",
    ago: "ago|back",
    ahead: "in|from now|from today",
    day: "day|days",
    week: "week|weeks",
    month: "month|months",
    dayBefore: "on the|the|by the|since the|until the|till the|for the",
    afterDay: "at|in|and|but|if|please|pls|thanks|thank|then|because",
    one: "a|an|one",
    ordinals:
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first",
    numbers:
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
  },
  fra: {
    yes: "oui|ouais|d'accord|bien sur|exact|ok",
    no: "non|pas encore|jamais|pas du tout|bien sur que non",
    months: "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche",
    today: "aujourd'hui|ce matin|ce soir",
    yesterday: "hier",
    tomorrow: "demain",
    beforeYesterday: "avant-hier|avant hier",
    afterTomorrow: "apres-demain|apres demain",
    last: "dernier|derniere|passe|passee",
    next: "prochain|prochaine",
    ago: "il y a",
    ahead: "dans",
    day: "jour|jours",
    week: "semaine|semaines",
    month: "mois",
    dayBefore: "le",
    dayIsBare: true,
    one: "un|une",
    ordinals: "premier",
    numbers:
      "zero un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt",
  },
  por: {
    yes: "sim|s|claro|ok|certo|com certeza|nao sei|sei la|nao me lembro|nao tenho certeza",
    no: "nao|ainda nao|nunca|claro que nao|nao sei|sei la|nao me lembro|nao tenho certeza",
    months: "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    weekdays:
      "segunda|segunda-feira terca|terca-feira quarta|quarta-feira quinta|quinta-feira sexta|sexta-feira sabado domingo",
    today: "hoje",
    yesterday: "ontem",
    tomorrow: "amanha",
    beforeYesterday: "anteontem|antes de ontem",
    afterTomorrow: "depois de amanha",
    last: "passado|passada|ultimo|ultima",
    next: "proximo|proxima|que vem",
    ago: "ha|atras",
    ahead: "daqui a|em",
    day: "dia|dias",
    week: "semana|semanas",
    month: "mes|meses",
    dayBefore: "dia|no dia|ao dia|para o dia",
    dayIsBare: true,
    ordinals: "primeiro",
    numbers:
      "zero um|uma dois|duas tres quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezasseis|dezesseis dezassete|dezessete dezoito dezanove|dezenove vinte",
  },
  spa: {
    yes: "si|sip|sipi|claro|dale|vale|ok|correcto|por supuesto|no se|no lo se|no recuerdo|no me acuerdo|no estoy segura|no estoy seguro",
    no: "no|nop|nel|todavia no|aun no|nunca|claro que no|por supuesto que no|no se|no lo se|no recuerdo|no me acuerdo|no estoy segura|no estoy seguro",
    months: "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
    weekdays: "lunes martes miercoles jueves viernes sabado domingo",
    today: "hoy|esta manana|esta tarde|esta noche",
    yesterday: "ayer|anoche|ayer por la manana",
    tomorrow: "manana",
    beforeYesterday: "anteayer|antes de ayer|antier",
    afterTomorrow: "pasado manana",
    last: "pasado|pasada|ultimo|ultima",
    next: "proximo|proxima|que viene",
    ago: "hace",
    ahead: "en|dentro de",
    day: "dia|dias",
    week: "semana|semanas",
    month: "mes|meses",
    dayBefore: "el|dia|el dia|para el",
    dayIsBare: true,
    ordinals: "primero",
    numbers:
      "cero uno|una|un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte",
  },
  afr: {
    yes: "ja|jip|ok|natuurlik|reg",
    no: "nee|nog nie|nooit|natuurlik nie",
    months:
      "januarie|jan februarie|feb maart|mrt april|apr mei junie|jun julie|jul augustus|aug september|sept oktober|okt november|nov desember|des",
    weekdays: "maandag dinsdag woensdag donderdag vrydag saterdag sondag",
    today: "vandag|vanaand",
    yesterday: "gister",
    tomorrow: "more",
    beforeYesterday: "eergister",
    afterTomorrow: "oormore",
    last: "verlede|laas",
    next: "volgende|komende",
    ago: "gelede",
    ahead: "oor",
    day: "dag|dae",
    week: "week|weke",
    month: "maand|maande",
    dayBefore: "die|op die",
    one: "'n|n|een",
    ordinals: "eerste tweede derde vierde vyfde",
    numbers:
      "nul een twee drie vier vyf ses sewe agt nege tien elf twaalf dertien veertien vyftien sestien sewentien agtien negentien twintig",
  },
  swa: {
    yes: "ndiyo|ndio|naam|sawa|hakika|ok",
    no: "hapana|la|bado|siyo|sio",
    months: "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    weekdays: "jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili",
    today: "leo",
    yesterday: "jana",
    tomorrow: "kesho",
    beforeYesterday: "juzi",
    afterTomorrow: "kesho kutwa|keshokutwa",
    last: "iliyopita|uliopita|uliyopita|lililopita",
    next: "ijayo|ujao|lijalo",
    ago: "zilizopita|iliyopita",
    ahead: "baada ya",
    day: "siku",
    week: "wiki|juma",
    month: "mwezi|miezi",
    dayBefore: "tarehe|tar",
    dayIsBare: true,
    ordinals: "kwanza pili",
    monthNumber: "mwezi wa",
    numbers:
      "sifuri moja|mmoja mbili|wawili|mawili|viwili|miwili tatu|watatu|matatu|vitatu|mitatu nne|wanne|manne|vinne|minne tano|watano|matano|vitano|mitano sita saba nane|wanane|minane tisa kumi",
  },
  zul: {
    yes: "yebo|ewe|ehe|ehhe|kunjalo|ok",
    no: "cha|qha|hayi|hhayi|ay cha|hay cha|hayi cha|angikakwenzi",
    months:
      "januwari|ujanuwari|ngojanuwari februwari|ufebruwari|ngofebruwari mashi|umashi|ngomashi ephreli|u-ephreli|ngo-ephreli meyi|umeyi|ngomeyi juni|ujuni|ngojuni julayi|ujulayi|ngojulayi agasti|u-agasti|ngo-agasti septhemba|useptemba|ngoseptemba okthoba|u-okthoba|ngo-okthoba novemba|unovemba|ngonovemba disemba|udisemba|ngodisemba",
    weekdays:
      "umsombuluko|ngomsombuluko ulwesibili|ngolwesibili ulwesithathu|ngolwesithathu ulwesine|ngolwesine ulwesihlanu|ngolwesihlanu umgqibelo|ngomgqibelo isonto|ngesonto",
    today: "namuhla|namhlanje",
    yesterday: "izolo",
    tomorrow: "kusasa",
    beforeYesterday: "kuthangi",
    afterTomorrow: "ngomhlomunye",
    last: "edlule|eledlule|odlule|oludlule|elidlule|esidlule",
    next: "ezayo|elizayo|ozayo|oluzayo|esizayo",
    ago: "ezedlule",
    ahead: "emva kwezinsuku",
    day: "usuku|izinsuku",
    week: "isonto|amasonto|iviki|ngesonto|ngeviki",
    month: "inyanga|izinyanga|ngenyanga",
    monthPrefixes: "ngo|ku|ka|kwa|no|u",
    numbers:
      "iqanda kunye|munye|oyedwa|eyodwa kubili|ababili|babili|ezimbili|zimbili|amabili|mabili|emibili|mibili kuthathu|abathathu|bathathu|ezintathu|zintathu|amathathu|mathathu|emithathu|mithathu kune|abane|bane|ezine|zine|amane|mane|emine kuhlanu|abahlanu|bahlanu|ezinhlanu|zinhlanu|amahlanu|mahlanu|emihlanu|mihlanu isithupha|eyisithupha|ayisithupha|bayisithupha|abayisithupha|ziyisithupha|eziyisithupha isikhombisa|eyisikhombisa|ayisikhombisa|bayisikhombisa|abayisikhombisa|ziyisikhombisa|eziyisikhombisa isishiyagalombili|eyisishiyagalombili|ayisishiyagalombili|bayisishiyagalombili|abayisishiyagalombili|ziyisishiyagalombili|eziyisishiyagalombili isishiyagalolunye|eyisishiyagalolunye|ayisishiyagalolunye|bayisishiyagalolunye|abayisishiyagalolunye|ziyisishiyagalolunye|eziyisishiyagalolunye ishumi|eyishumi|ayishumi|bayishumi|abayishumi|ziyishumi|eziyishumi",
  },
  xho: {
    yes: "ewe|ehe|kunjalo|ok",
    no: "hayi|akunjalo|okwangoku",
    months:
      "januwari|janyuwari|ujanuwari|ngojanuwari|eyomqungu februwari|ufebruwari|ngofebruwari|eyomdumba matshi|umatshi|ngomatshi|eyokwindla epreli|uepreli|ngoepreli|utshazimpuzi meyi|umeyi|ngomeyi|ucanzibe juni|ujuni|ngojuni|eyesilimela julayi|ujulayi|ngojulayi|eyekhala agasti|uagasti|ngoagasti|eyethupha septemba|useptemba|ngoseptemba|eyomsintsi oktobha|okthobha|uoktobha|ngooktobha|eyedwarha novemba|unovemba|ngonovemba|eyenkanga disemba|udisemba|ngodisemba|eyomnga",
    weekdays:
      "umvulo|ngomvulo ulwesibini|ngolwesibini ulwesithathu|ngolwesithathu ulwesine|ngolwesine ulwesihlanu|ngolwesihlanu umgqibelo|ngomgqibelo icawa|ngecawa",
    today: "namhlanje|namhla",
    yesterday: "izolo",
    tomorrow: "ngomso",
    beforeYesterday: "ngoloyezolo",
    afterTomorrow: "ngomso omnye",
    last: "ephelileyo|edlulileyo|egqithileyo|olugqithileyo|ogqithileyo|oludlulileyo|odlulileyo|ophelileyo",
    next: "ezayo|elandelayo|izayo|oluzayo|ozayo",
    ago: "ezidlulileyo|ezigqithileyo",
    ahead: "emva kweentsuku",
    day: "usuku|imini|iintsuku",
    week: "iveki|iiveki|kwiveki",
    month: "inyanga|iinyanga|kwinyanga",
    monthPrefixes: "ngo|ku|ka|kwa|no|u",
    numbers:
      "iqanda inye|mnye zimbini|ezimbini|babini|ababini|mabini|amabini|mbini zintathu|ezintathu|bathathu|abathathu|mathathu|amathathu zine|ezine|bane|abane|mane|amane zintlanu|ezintlanu|bahlanu|abahlanu|mahlanu|amahlanu zintandathu|ezintandathu|bathandathu|abathandathu|mathandathu|amathandathu sixhenxe|isixhenxe|abasixhenxe|ezisixhenxe sibhozo|isibhozo|abasibhozo|ezisibhozo lithoba|ithoba|abalithoba|ezilithoba lishumi|ishumi|abalishumi|ezilishumi",
  },
  sot: {
    yes: "e|ee|eya|ho lokile|ok|ha ke tsebe|ha ke na bonnete",
    no: "tjhe|che|eseng|ha ke|ha ke so|ha ke tsebe|ha ke na bonnete",
    months:
      "pherekgong|january hlakola|february hlakubele|march mmesa|april motsheanong|may phupjane|june phupu|july phato|august loetse|september mphalane|october pudungwana|november tshitwe|december",
    weekdays: "mantaha labobedi laboraro labone labohlano moqebelo sontaha",
    today: "kajeno",
    yesterday: "maobane",
    tomorrow: "hosane",
    beforeYesterday: "maoba",
    afterTomorrow: "kamoso",
    last: "fetileng",
    next: "tlang",
    ago: "fetileng",
    ahead: "ka mora",
    day: "letsatsi|matsatsi",
    week: "beke|dibeke|bekeng",
    month: "kgwedi|dikgwedi|kgweding",
    dayBefore: "ka la",
    dayIsBare: true,
    numbers:
      "lefela nngwe pedi|babedi|mabedi tharo|bararo|mararo nne|bane|mane hlano|bahlano|mahlano tshelela|tsheletseng supa|supileng robedi robong leshome",
  },
  ara: {
    yes: "نعم|اي|أيوه|ايوه|أيوة|ايوة|ايوا|اه|آه|أجل|تمام|اكيد|أكيد|طبعا|مو متأكد|مو متاكد|لا أعرف|لا اعرف|لا أدري|لا ادري|لا أعلم|لا اعلم|لا أتذكر",
    no: "لا|لأ|كلا|ليس بعد|لسه|مو|لا أعرف|لا اعرف|لا أدري|لا ادري|لا أعلم|لا اعلم|لا أتذكر|مو متأكد|مو متاكد",
    months:
      "يناير|جانفي فبراير|شباط|فيفري مارس|آذار أبريل|ابريل|نيسان|أفريل مايو|أيار|ماي يونيو|حزيران|جوان يوليو|تموز|جويلية أغسطس|اغسطس|آب|أوت سبتمبر|أيلول أكتوبر|اكتوبر نوفمبر ديسمبر",
    weekdays: "الاثنين|الإثنين الثلاثاء الأربعاء|الاربعاء الخميس الجمعة السبت الأحد|الاحد",
    today: "اليوم",
    yesterday: "أمس|امس|مبارح|امبارح|إمبارح|البارحة",
    tomorrow: "غدا|بكرة",
    beforeYesterday: "أول أمس|اول امس|أول البارحة",
    afterTomorrow: "بعد غد|بعد بكرة",
    last: "الماضي|الماضية",
    next: "القادم|القادمة|المقبل",
    ago: "قبل|منذ",
    ahead: "بعد",
    day: "يوم|أيام|ايام",
    week: "أسبوع|اسبوع|أسابيع|الأسبوع",
    month: "شهر|أشهر|شهور|الشهر",
    dayBefore: "يوم|بتاريخ",
    dayIsBare: true,
    pair: "يومين|يومان أسبوعين|اسبوعين|أسبوعان شهرين|شهران",
    ordinals: "الأول|الاول|أول|اول",
    numbers: "صفر واحد اثنان|اثنين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية تسعة|تسع عشرة|عشر",
  },
  hin: {
    yes: "हाँ|हां|जी|जी हाँ|ठीक है|haan|han|ha|ji|नहीं पता|नहीं मालूम|nahi pata|nahi malum",
    no: "नहीं|नही|ना|अभी नहीं|जी नहीं|nahi|nahin|na|ji nahi|नहीं पता|नहीं मालूम|nahi pata|nahi malum",
    months: "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर",
    weekdays:
      "सोमवार|somvar|somwar मंगलवार|mangalvar|mangalwar बुधवार|budhvar|budhwar गुरुवार|बृहस्पतिवार|guruvar|guruwar शुक्रवार|shukravar|shukrawar शनिवार|shanivar|shaniwar रविवार|इतवार|ravivar|raviwar|itvar|itwar",
    today: "आज|aaj",
    yesterday: "कल|kal",
    tomorrow: "कल|kal",
    beforeYesterday: "परसों|parso",
    afterTomorrow: "परसों|parso",
    last: "पिछले|पिछला|पिछली|pichle",
    next: "अगले|अगला|अगली|agle",
    ago: "पहले|pehle",
    ahead: "बाद|baad",
    day: "दिन|din",
    week: "हफ्ते|हफ्ता|सप्ताह|hafte",
    month: "महीने|महीना|mahine",
    dayBehind: "तारीख|तारीख को|tarikh|tarikh ko|tareekh|tareekh ko",
    dayIsBare: true,
    numbers:
      "शून्य एक|ek दो|do तीन|teen|tin चार|char|chaar पाँच|पांच|paanch|panch छह|छः|छे|cheh|chhe सात|saat|sat आठ|aath नौ|nau दस|das|dus ग्यारह|gyarah बारह|barah|baarah तेरह|terah चौदह|chaudah पंद्रह|पन्द्रह|pandrah सोलह|solah सत्रह|satrah अठारह|atharah उन्नीस|unnis बीस|bees|bis इक्कीस|ikkis बाईस|bais तेईस चौबीस|chaubis पच्चीस|pachis|pachees छब्बीस सत्ताईस अट्ठाईस उनतीस तीस|tees|tis इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस चालीस|chalis इकतालीस बयालीस तैंतालीस चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास|pachas इक्यावन बावन तिरेपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ साठ इकसठ बासठ तिरेसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे",
  },
};
