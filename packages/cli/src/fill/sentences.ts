/** What invented people say, over and over; each message ends in a word that few others have. */
export const sentences: readonly string[] = [
  "Is the vaccine safe for my mother?",
  "menu",
  "1",
  "I have a fever since yesterday and my throat hurts",
  "Où est le centre de vaccination ?",
  "Merci beaucoup pour votre aide",
  "هل اللقاح آمن للأطفال؟",
  "شكرا جزيلا",
  "A vacina tem efeitos secundários?",
  "Ngiyabonga kakhulu ngosizo",
  "Ingabe umgomo uphephile?",
  "टीका कब लगेगा और कहाँ",
  "ክትባት መቼ ነው የሚሰጠው",
  "我什么时候可以打疫苗",
  "How long must I stay at home with covid",
  "the clinic was closed and nobody told us",
  "please send me the opening hours 🙏",
  "My child has a cough, may she go to school?",
  "they say garlic helps, is that true",
  "ok",
];

/** What the hotline answers. */
export const replies: readonly string[] = [
  "What would you like to know? Send a number or a word, or pick from the list.",
  "Wash your hands often, with soap and water or an alcohol rub, and wear a mask where rooms are full.",
  "Désolé, je n'ai pas compris. Envoyez un chiffre de 1 à 9, ou 0 pour voir le menu.",
  "استرح واشرب ما يكفي، واتصل بعامل صحي إذا ساءت حالتك.",
  "Fique em casa e longe dos outros, descanse e beba bastante.",
  "Buza emtholampilo ngemigomo etholakalayo kuwe.",
];

export const names: readonly string[] = [
  ...["Thandi", "Awa", "Moussa", "Fatou", "Lerato", "Sipho", "Naledi", "Chinedu", "Amina", "Otieno", "Wanjiru"],
  ...["João", "Beatriz", "Priya", "أحمد", "منى", "فاطمة", "Élodie", "Karim", "Ruth"],
];

export const surnames: readonly string[] = [
  ...["Diop", "Dlamini", "Mkhize", "Okafor", "Bello", "Kamau", "Mutua", "Souza", "Alves", "Sharma", "محمود", "السيد"],
  ...["Martin", "Nkosi", "Zulu", "Tembe", "Ndiaye", "Mbuyi", "Ilunga", "van Wyk"],
];
