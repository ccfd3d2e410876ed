import type { Lexicon } from "../concept.ts";

/** isiXhosa glues its words together, so the roots are looked for inside of them. */
export const xho: Lexicon = {
  head: "*ntloko, *entloko*, *khanda, *headache*",
  chest: "*sifuba, *sifubeni, *chest",
  belly: "isisu, *sisu, esiswini, *siswini, isinqe, isibeleko",
  back: "*mqolo, emqolo",
  limb: "*milenze, *inyawo*, *ngalo*, *izandla, *idolo*, *zandla",
  face: "*ubuso, *ebusweni, amazinyo, impumlo, iindlebe, *imilebe*, *obuso",
  vagina: "*ubufazi, *ngezantsi, *ngaphantsi, *bucala, *ukutyhefu*",
  breast: "*bele*, *ingono*",
  baby: "umntwana, *mntwana, *mntwaneni, usana, *sana, ibhabha, *baby*",
  pregnant: "*khulelwe*, *mithi*, *nzima, *pregnan*",
  heart: "intliziyo*",
  pain: "*buhlungu*, *hlaba*, *luma*, *qaqamba*, *nqeza, *inimba, *pain*, *cramps*, *contraction*, *ntlungu*, *phathwa yi*, *phathwe yi*, *phethwe yi*",
  bleed: "*opha*, *ophile*, *ophayo*, igazi, *ligazi, *egazi, amahlwili, *bleed*, *blood*",
  fluid:
    "amanzi, ulwelo, *vuza*, *lulwelo, amanzi aphumile, amanzi aqhekekile, amanzi aphuma, amanzi am aphumile, *namanzi aphum*, amanzi aphumayo, amanzi ayaphuma",
  breath: "*phefuml*, umoya, *breath*",
  breathless:
    "*phelelwa*, *minxekile, *krwitshwa, *futhaniseleka*, *xinekile, *befuza, akaphefuml*, akasaphefuml*, ayiphefuml*, ayisaphefuml*, aluphefuml*, *asthma*, akaphefumli, akasaphefumli, alusaphefuml*, *ngaphefumli, *lebe luhlaza, *lebe * luhlaza, *lebe yakhe luhlaza, *lebe iluhlaza, *lebe eluhlaza",
  cough: "*khohlel*, *thimla, umkhuhlane, iintsu, *cough*",
  move: "*shukum*, *khaba*, *nyakaz*, *dlala, *kick*, *khab*",
  see: "*bona, amehlo, *mehlo",
  blurred:
    "*luzizi, *fiphel*, *mnyama, *luthotho, *ndiboni, *ndisaboni, *kaboni, iinkwenkwezi, *bona mfiliba, *mfiliba, *bona luzizi, amachokoza, amachaphaza, amabala",
  swell: "*dumb*, *kukumel*, *swell*, *swollen",
  hot: "*shushu, *fiva, *ifiva, *bubushushu, *tshisa, *fever*",
  cold: "*godola, *ngcangcazel*, *qhaqhazel*, *banda",
  sweat: "*bila*, *bilile, umbilo",
  weak: "*buthathaka, *phelelwe ngamandla, *dinwe*, *tyhafile, *andinamandla",
  faint:
    "*qaqa, *feint*, *isiyezi, *wile, *fe isiqaqa, *akavuki, *aluvuki, *akaphenduli, *akasavuki, *faint*, *stroke*, *alusavuki, *akaphaphami, *akasaphenduli, *akasathethi, *uwile phantsi, *akasaphakami, *ugobile umlomo, umlomo ugobile, *akakwazi ukuthetha, *akasakwazi ukuthetha, *icala lomzimba, *akakhali, *alukhali",
  fit: "*nesathuthwane, isathuthwane, *xhuzul*, *tsipa*, *fits, *seizure*",
  vomit: "*hlanza*, *gabha*, isicaphucaphu, *vomit*",
  loose: "*rhudo, *hambisa*, *diarrh*",
  drink: "*ncanca*, *ncancis*, *sela*, *tya, *bisi*, *ukutya, usele, ndisele, isele, *giny*, utye, nditye, *ncanc*",
  colour: "*luhlaza, *tyheli",
  wake: "*vuka, *phendula",
  confused: "*bhidekile, *phambene",
  severe: "kakhulu, kanobom, ngamandla, *qatha, *gqithisileyo, kabuhlungu, *ndibulala",
  mild: "kancinci, *ncinci",
  more: "*ninzi, *kakhulu, *khula",
  less: "*nciph*, *ngashukumi, *akashukumi, *asashukumi, *akasashukumi, *alishukumi, *ngashukum*, kancinci, *thulile, *akasa*, *kakhabi, *sakhabi, *ncanci, *kafuni, *lufuni",
  sudden: "*ngesiquphe, *kwangoko",
  lasting: "*apheli, *akupheli, *ayipheli, lonke ixesha, *soloko, *qhubeka*, *ayiyeki, imini yonke, ubusuku bonke",
  easing: "*pheli*, *ngcono, *phola*, *dambile, ukumisa, *yimisa, *kumisa, *nqumla",
  worse: "*mandundu, *bheda, iba mbi, *khula",
  usual: "*qhelekile*, *njengesiqhelo",
  strange: "*ngaqhelekanga, *mangalis*",
  fine: "kakuhle, *philile, *lungile, *phila",
  selfharm:
    "*zibulala, *ukufa, *zenzakalisa, *ndizibulale, andisafuni kuphila, andifuni kuphila, andisafuni ukuphila, andifuni ukuphila, *zixhoma, *zijinga, *ziphosa, *diniwe bubomi, *diniwe kukuphila",
  violence: "*betha, *ndibeth*, *dlwengul*, *phatha kakubi, *xhaphaza, *ndinyanzele",
  poison:
    "*ityhefu, *tyhefu, *parafini, *jik, *petroli, iipilisi ezininzi, *bleach, *domestos, *paraffin, iipilisi zonke, zonke iipilisi, iipilisi zonke, iipilisi ezininzi",
  loss: "*phunyelwe, *phuma isisu, *swelekile, *swelekelwe, *phulukene nomntwana, *bhubhile",
  despair: "*phelelwe lithemba, *ithemba, andisakwazi ukuqhubeka",
  death: "*fa, *fayo, *file",
  wound:
    "*onzakele, *engozini, *betshwe yi*, *bethwe yi*, ndiwile, ndiwe, *dutyul*, *hlatywe, *gwazi*, inyoka, *nyoka, *lunywe, *tshile kakhulu",
  not: "hayi, *akukho, *akekho, ngaphandle, *andina, *andisa, *ayikho, *alikho, *andinayo, *andikwazi*, *akakwazi*, *akasakwazi*, *sokola, akaphefuml*, aluphefuml*, andiphefuml*",
  self: "mna, *yam, *wam, *zam, *lam",
  ask: "ndinga*, singa*, ngaba, ingaba, ntoni, *yintoni, njani, kutheni, nini, *phi, *ngubani, ndingakwazi",
  medicine:
    "*amayeza, *iipilisi, *ugonyo, *inaliti, *covid*, *uvavanyo, *iimpawu, *uphawu, *iisimptom*, *vaccin*, *injection*",
  idiom:
    "*betha umnxeba, *bethe umnxeba, *bethela umnxeba, *bethele umnxeba, *bethelani umnxeba, *fa yintsini, *file yintsini, *fe yintsini, *fa kukuhleka, *fa yindlala, *fa yinqala, amanzi ayabanda, amanzi abandayo, amanzi ashushu, andinangxaki yokuphefumla, akanangxaki yokuphefumla, akukho ngxaki yokuphefumla",
  topic: "amanzi, ukudumba, iparafini",
  birth:
    "*beleka, *belek*, *zalwa, amanzi aphumile, amanzi aqhekekile, amanzi aphuma, amanzi am aphumile, *namanzi aphum*, amanzi aphumayo, amanzi ayaphuma",
  thing:
    "impompo, iimpompo, umbhobho, imibhobho, uphahla, ifriji, isitovu, i-oveni, ifeni, ifowuni, iselfowuni, ikhompyutha, ithivi, unomathotholo, ibhetri, itshaja, inethiwekhi, i-intanethi, injini, ivili, amavili, ibhayisekile, i-emele, isuphu, iphaphu, irayisi, ipizza, iti, ikofu, imvula, isityalo, intyatyambo, igadi, inja, izinja, ikati, inkuku, iinkuku, ibhokhwe, inkomo, iinkomo, empompo, empompeni, efrijini",
  person:
    "umama, utata, umyeni, umfazi, inkosikazi, udade, usisi, ubhuti, umakhulu, utatomkhulu, umalume, umhlobo, ummelwane, indoda, umntu, abantu, isigulana, mna, yena",
  filler:
    "nje, kwakhona, molo, molweni, enkosi, uxolo, ngoku, namhlanje, ndenze ntoni, mandenze ntoni, ndenzeni, mandenzeni, kufuneka ndenze ntoni, ndiye phi",
};
