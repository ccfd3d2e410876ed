import type { Lexicon } from "../concept.ts";

/** isiZulu glues its words together, so the roots are looked for inside of them. */
export const zul: Lexicon = {
  head: "*khanda, *qaqam*, *headache*",
  chest: "*sifuba, *sifubeni, *chest",
  belly: "isisu, *sisu, esiswini, *siswini, isinye, izibele",
  back: "*qolo, umhlane, emhlane, iqolo",
  limb: "*milenze, *inyawo*, *ingalo*, *izandla, *idolo*, *zandla",
  face: "*ubuso, *ebusweni, amazinyo, *ikhala, *izindlebe, *izindebe*, *obuso",
  vagina: "isitho sangasese, ngezansi, *ngaphansi, *sangasese, esithweni",
  breast: "*ibele*, *amabele*, *ingono*",
  baby: "ingane*, *ngane, *enganeni, usana, *sana, umntwana, ibhebhi, *baby*",
  pregnant: "*khulelwe*, *mitha*, *pregnan*",
  heart: "inhliziyo*",
  pain: "*buhlungu*, *nzima, *hlaba*, *luma*, *qaqamba*, *sikwa, *nkwantshu, *inhlabo*, isisindo esifubeni, *pain*, *cramps*, *contraction*, *hlungu, *phathwa yi*, *phathwe yi*, *phethwe yi*",
  bleed: "*opha*, *ophile*, *ophayo*, igazi, *ligazi, *egazi, amahlule, *bleed*, *blood*",
  fluid:
    "amanzi, uketshezi, *vuza*, *uketshezi, *izitho, amanzi aphumile, amanzi aqhumile, amanzi aphuma, amanzi ami aphumile, amanzi agobhozile, *namanzi aphum*, amanzi aphumayo, amanzi ayaphuma, iqanda lamanzi",
  breath: "*phefumul*, umoya, *breath*",
  breathless:
    "*phelelwa*, *biphekile*, *bipha*, *khinyabez*, *futhelen*, *khihlizeka*, *khwethisa, akaphefumul*, akasaphefumul*, ayiphefumul*, ayisaphefumul*, aluphefumul*, *klinywa*, *asthma*, akaphefumuli, akasaphefumuli, akusaphefumul*, akasakwazi ukuphefumul*, *ngaphefumuli, *ndebe ziluhlaza, *ndebe zakhe ziluhlaza, *ndebe zengane ziluhlaza, *ndebe * luhlaza, *debe eziluhlaza",
  cough: "*khwehlel*, *timula, umkhuhlane, amafinyila, *cough*",
  move: "*nyakaz*, *khahlel*, *khaba*, *hlikihla, *dlala, *kick*, *khab*",
  see: "*bona, amehlo, *mehlo",
  blurred:
    "*luvindi, *fiphel*, *finyel*, *mnyama, *gqolozela, *ngiboni, *ngisaboni, *kaboni, izinkanyezi, *bona luvindi, *bona inkungu, *bona izinkanyezi, amachashazi, amachaphazi, amabala",
  swell: "*vuvuk*, *dumbile, *khukhumel*, *swell*, *swollen, *vuvuke",
  hot: "*shisa*, imfiva, *fiva, *khudumel*, *fever*",
  cold: "*godola, *qhaqhazel*, amakhaza, *banda",
  sweat: "*juluk*, *mjuluko",
  weak: "*buthakathaka, *phelelwe amandla, *khathele*, *ntengantenga, *anginamandla, *iyathamba, *uyathamba",
  faint:
    "*quleka*, *isiyezi, *qulekile, *nzululwane, *akavuki, *ayivuki, *aluvuki, *angavuki, *akaphenduli, *ayiphenduli, *istroke, *strokhi, *faint*, *stroke*, *ayiphaphami, *akaphaphami, *ayisavuki, *akasavuki, *akasaphenduli, *ayisaphenduli, *akasakhulumi, *uwile phansi, *akasukumi, *usonteke, *sontekile, *akakwazi ukukhuluma, *akasakwazi ukukhuluma, *ubuso bulengile, *uhlangothi, *ayikhali, *akakhali, *alukhali",
  fit: "*nesithuthwane, isithuthwane, *dikiza*, *xhuzul*, *fits, *seizure*, *dikiz*",
  vomit: "*hlanza*, *phalaza*, isicanucanu, *vomit*",
  loose: "*hudo, *huda*, *diarrh*",
  drink:
    "*ncela*, *ncelis*, *phuza*, *dla, *bisi*, *ukudla, *phuze, *gwiny*, udle, *nceli*, *munca*, *phuzile, *gwinyile",
  colour: "*luhlaza, *phuzi",
  wake: "*vuka, *phendula",
  confused: "*dideka, *didekile, *phambene",
  severe: "kakhulu, *kabi, ngamandla, *nzima, okukhulu, *esabekayo, kabuhlungu, *ngibulala",
  mild: "kancane, *ncane",
  more: "*eningi, *kakhulu, *khula",
  less: "*ncishis*, *nciphile, *nganyakazi, *nganyakaz*, *akanyakazi, *ayinyakazi, *akasanyakazi, *ayisanyakazi, kancane, *thulile, *ayisa*, *akasa*, *khahleli, *kakhabi, *nceli, *kafuni, *yifuni, *lufuni",
  sudden: "*ngokuzumayo, masinyane, *qubuk*",
  lasting:
    "*apheli, *akupheli, *alipheli, *isikhathi sonke, njalo, *qhubeka*, *ayeki, *akuyeki, usuku lonke, ubusuku bonke",
  easing: "*pheli*, *ncono, *phola*, *dambile, ukumisa, *yimisa, *kumisa, *limisa",
  worse: "*nziwa, *bheda, kuba kubi, *yaqina, *khula",
  usual: "*jwayelekile, *njengenjwayelo",
  strange: "*ngajwayelekile, *mangalisa",
  fine: "kahle, *philile, *lungile, *phila",
  selfharm:
    "*zibulala, *ukufa, *zilimaza, *ngizibulale, angisafuni ukuphila, angifuni ukuphila, *ukuzibulala, ngifuna ukufa, *zilengisa, *zixhoma, *ziphonsa, *zijikijela, *khathele ukuphila, *khathele impilo, angisakwazi ukuphila",
  violence: "*shaya, *ngishay*, *dlwengul*, *hlukumez*, *ngibulale, *ngiphoqe",
  poison:
    "*ushevu, *ubuthi, *isihlungu, *phalafini, *parafini, *jik, *petroli, *shefu, amaphilisi amaningi, *bleach, *domestos, *pharafini, *pharaffin, *isibulala-zinambuzane, amaphilisi onke, wonke amaphilisi, amaphilisi amaningi, onke amaphilisi, amaphilisi onke, *philisi ami wonke, amaphilisi wonke",
  loss: "*phuphumel*, *shonelwe, *phunyelwe, ushonile, *lahlekelwe yingane, *ilahlekile",
  despair: "*phelelwe yithemba, *ithemba, angisakwazi ukuqhubeka, ngiphelelwe yithemba",
  death: "*fa, *fayo, *file",
  not: "cha, *akukho, *akekho, ngaphandle, *anginawo, *anginayo, *angina, *angisa, *ayikho, *alikho, *angikwazi*, *akakwazi*, *ayikwazi*, *akasakwazi*, *ayisakwazi*, *hluleka, akaphefumul*, ayiphefumul*, aluphefumul*, angiphefumul*",
  self: "mina, *yami, *wami, *zami, *lami",
  ask: "nginga*, singa*, ngabe, ingabe, yini, kanjani, kungani, nini, *uphi, *muphi, *kuphi, ngubani, ngingakwazi",
  medicine:
    "umuthi, *amaphilisi, *umgomo, *umjovo, *covid*, *ukuhlolwa, *isibonakaliso, *izibonakaliso, *izimpawu, *uphawu, *vaccin*, *injection*",
  idiom:
    "*shaya ucingo, *shaye ucingo, *shayela ucingo, *shayele ucingo, umfutho wegazi, ukuhlolwa kwegazi, ukuhlolwa igazi, *fa yinsini, *fe yinsini, *fa insini, *file yinsini, *fa yindlala, *fa wukukhathala, *fa yisithukuthezi, amanzi ayabanda, amanzi abandayo, amanzi ashisayo, amanzi ayashisa, anginankinga yokuphefumula, akanankinga yokuphefumula, ayikho inkinga yokuphefumula",
  topic: "amanzi, ukuvuvukala, uphalafini",
  birth:
    "*beletha, *beleth*, umsikwa, *zalwa, amanzi aphumile, amanzi aqhumile, amanzi aphuma, amanzi ami aphumile, amanzi agobhozile, *namanzi aphum*, amanzi aphumayo, amanzi ayaphuma, iqanda lamanzi",
  wound:
    "*limel*, *lumal*, *engozini, *shayiswe yi*, ngiwile, ngiwe, uwile, uwe, *dutshul*, *dutshulwe, *gwazi*, *gwaza, inyoka, *nyoka, *shile kabi, *lunywe",
  thing:
    "umpompi, impompi, ompompi, ipayipi, amapayipi, uphahla, ifriji, isiqandisi, isitofu, uhhavini, ifeni, ifoni, iselula, umakhalekhukhwini, ikhompyutha, ilephuthophu, ithivi, umsakazo, ibhethri, ishaja, inethiwekhi, inthanethi, injini, isondo, amasondo, ibhayisikili, ibhakede, isobho, iphalishi, irayisi, ipizza, itiye, ikhofi, imvula, isitshalo, imbali, izimbali, ingadi, inja, izinja, ikati, inkukhu, izinkukhu, imbuzi, inkomo, izinkomo, empompini, emapayipini, esitofini, efrijini",
  person:
    "umama, ubaba, umyeni, umkami, unkosikazi, udadewethu, usisi, ubhuti, umfowethu, ugogo, umkhulu, u-anti, umalume, umngani, umakhelwane, owesifazane, indoda, umuntu, abantu, isiguli, mina, yena",
  filler:
    "nje, futhi, sawubona, sanibonani, ngiyabonga, uxolo, manje, namhlanje, ngenzeni, ngenzenjani, ngenze njani, kumele ngenzeni, kufanele ngenzeni, kumele ngenze njani, kufanele ngenze njani, ngiyephi",
};
