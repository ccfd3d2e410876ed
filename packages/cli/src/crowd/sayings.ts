/** What people of the crowd type besides the menu's words, in each language of the example. */
export interface Sayings {
  /** How people begin. */
  readonly greetings: readonly string[];
  /** The name of the language as a choice. */
  readonly name: string;
  /** Questions that have an approved answer, in their own words. */
  readonly known: readonly string[];
  /** Questions that nobody expected. */
  readonly unknown: readonly string[];
  readonly urgent: readonly string[];
  /** Rumours, complaints, symptoms. */
  readonly told: readonly string[];
  readonly thanks: readonly string[];
  /** The words for a person, and what it is about then. */
  readonly human: string;
  readonly concerns: readonly string[];
}

const english: Sayings = {
  greetings: ["hello", "Hi", "good morning", "hey"],
  name: "English",
  known: [
    "is the vaccine safe for old people",
    "what are side effects of the covid vaccine?",
    "im pregnant can i get vaccinated",
    "how long must I isolate",
    "when do i test after contact",
    "can my son go to school with a cough",
    "how do i wear a mask properly",
    "does this cost money",
    "still tired 5 weeks after covid, is that normal",
  ],
  unknown: [
    "my employer wants a letter that I am healthy, who writes that",
    "is the market in Kisumu open tomorrow?",
    "can I give my dog the vaccine 🐶",
    "how many beds are free at the hospital",
    "My medicine for blood pressure is finished, and the clinic is far. What can I do until Monday?",
  ],
  urgent: [
    "my father cannot breathe",
    "please help, strong pain in my chest since this morning",
    "grandmother does not wake up!!",
    "I dont want to live anymore",
  ],
  told: [
    "they say there is a chip in the vaccine, true?",
    "waited 5 hours for a test and nobody came",
    "fever and cough since sunday",
    "my throat hurts a bit",
  ],
  thanks: ["thank you so much 🙏", "thanks", "God bless you", "👍"],
  human: "human",
  concerns: ["I need to talk about my test result", "my mother takes many pills, may she have the vaccine?"],
};

const french: Sayings = {
  greetings: ["bonjour", "Salut", "bonsoir"],
  name: "Français",
  known: [
    "quels sont les effets secondaires du vaccin",
    "je suis enceinte, puis-je me faire vacciner ?",
    "combien de temps dois-je m'isoler",
    "mon enfant tousse, peut-il aller à l'école ?",
    "est-ce que le vaccin est gratuit",
  ],
  unknown: ["où trouver de l'oxygène pour la maison ?", "le stade est ouvert samedi ?", "peut-on prier ensemble ?"],
  urgent: ["je n'arrive plus à respirer", "ma mère ne se réveille pas !", "forte douleur dans la poitrine"],
  told: ["on dit qu'il y a une puce dans le vaccin", "il n'y avait plus de vaccin au centre", "fièvre depuis hier"],
  thanks: ["merci beaucoup", "merci 🙏", "que Dieu vous bénisse"],
  human: "conseiller",
  concerns: ["mon résultat de test n'est pas arrivé", "mon mari est diabétique, que faire ?"],
};

const arabic: Sayings = {
  greetings: ["مرحبا", "السلام عليكم"],
  name: "العربية",
  known: [
    "ما هي الآثار الجانبية للقاح؟",
    "أنا حامل، هل يمكنني أخذ اللقاح؟",
    "كم يومًا يجب أن أعزل نفسي؟",
    "هل اللقاح مجاني؟",
  ],
  unknown: ["أين أجد أسطوانة أكسجين؟", "هل المسجد مفتوح يوم الجمعة؟"],
  urgent: ["أبي لا يستطيع أن يتنفس", "أمي لا تستيقظ", "ألم شديد في صدري"],
  told: ["يقولون إن في اللقاح شريحة", "انتظرت خمس ساعات ولم يأت أحد", "عندي حمى منذ أمس"],
  thanks: ["شكرا جزيلا", "بارك الله فيكم 🌹"],
  human: "موظف",
  concerns: ["نتيجة الفحص لم تصل بعد", "والدي يأخذ أدوية كثيرة، هل يناسبه اللقاح؟"],
};

const portuguese: Sayings = {
  greetings: ["olá", "Bom dia", "oi"],
  name: "Português",
  known: ["a vacina tem efeitos secundários?", "estou grávida, posso tomar a vacina?", "quantos dias fico isolado?"],
  unknown: ["o mercado abre amanhã?", "perdi o cartão de vacina, e agora?"],
  urgent: ["não consigo respirar", "dor forte no peito desde cedo", "a minha avó não acorda"],
  told: ["dizem que a vacina tem um chip", "esperei cinco horas e ninguém veio", "febre desde domingo"],
  thanks: ["muito obrigada", "obrigado 🙏"],
  human: "atendente",
  concerns: ["o resultado do teste não chegou", "posso falar com uma enfermeira?"],
};

const zulu: Sayings = {
  greetings: ["sawubona", "Sanibonani"],
  name: "isiZulu",
  known: ["ingabe umgomo uphephile", "ngikhulelwe, ngingagonywa?", "kumele ngizihlukanise isikhathi esingakanani"],
  unknown: ["ngingawuthola kuphi umuthi wami ngeSonto?", "ingabe isonto livuliwe?"],
  urgent: ["angikwazi ukuphefumula", "umama akavuki", "isifuba sami sibuhlungu kakhulu"],
  told: ["bathi umgomo unechip", "umgomo ubusuphelile emtholampilo", "nginemfiva kusukela izolo"],
  thanks: ["ngiyabonga kakhulu", "siyabonga 🙏"],
  human: "umuntu",
  concerns: ["umphumela wami awukafiki", "ugogo udla amaphilisi amaningi, angagonywa?"],
};

export const sayings: Readonly<Record<string, Sayings>> = {
  eng: english,
  fra: french,
  ara: arabic,
  por: portuguese,
  zul: zulu,
};
