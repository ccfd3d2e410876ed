import { expect, test } from "vitest";
import { quickest } from "../test/quickest.ts";
import { mayReach, type SensitiveState, safetyWord, statesTold } from "./index.ts";

test.each([
  ["STOP", "eng"],
  [" stop. ", "eng"],
  ["Stop please!!", "eng"],
  ["S\u200bTOP", "eng"],
  ["unsubscribe", "eng"],
  ["yeka ukungithumelela imiyalezo", "zul"],
  ["ngifuna ukuyeka imiyalezo", "zul"],
  ["STOPPPP!!", "eng"],
  ["pls don't message me", "eng"],
  ["I don’t want these messages", "eng"],
  ["please dont send me msgs anymore", "eng"],
  ["I do not want these messages any more", "eng"],
  ["no more msgs", "eng"],
  ["UNSUBSCRIBE ME PLEASE", "eng"],
  ["STOP 🛑", "eng"],
  ["S T O P", "eng"],
  ["stop asb", "eng"],
  ["parar de me mandar mensagens", "por"],
  ["não quero receber mensagens", "por"],
  ["No me manden más mensajes por favor", "spa"],
  ["je ne veux plus recevoir de messages", "fra"],
  ["मुझे संदेश मत भेजो", "hin"],
  ["Se nthomelle melaetsa hape", "sot"],
  ["Ngiyacela uyeke ukungithumelela imiyalezo", "zul"],
  ["msinitumie ujumbe tena", "swa"],
  ["لا أريد رسائل", "ara"],
  ["arrête de m'envoyer des messages", "fra"],
  ["Arrêt", "fra"],
  ["توقف", "ara"],
  ["parem por favor", "por"],
  ["baja", "spa"],
  ["sitisha", "swa"],
  ["ngiyekeni", "zul"],
  ["ndiyekeni", "xho"],
  ["hou op asseblief", "afr"],
  ["emisa melaetsa", "sot"],
  ["बंद करो", "hin"],
  ["band karo", "hin"],
  ["Moenie vir my boodskappe stuur nie!", "afr"],
  ["توقفوا عن إرسال الرسائل", "ara"],
  ["मुझे मैसेज भेजना बंद करो", "hin"],
  ["musani ukungithumelela imiyalezo", "zul"],
  ["ngicela niyeke ukungithumelela imiyalezo", "zul"],
  ["Angisafuni le miyalezo", "zul"],
  ["Andisafuni le miyalezo", "xho"],
  ["Ndicela niyeke ukundithumelela imiyalezo", "xho"],
  ["please take me off your list", "eng"],
  ["arretez de menvoyer des messages svp", "fra"],
  ["اوقف الرسائل", "ara"],
  ["nao quero mais receber mensagens", "por"],
  ["मैसेज बंद करो", "hin"],
  ["acheni kunitumia sms", "swa"],
  ["ya no quiero mensajes", "spa"],
  ["Moet my nie meer boodskappe stuur nie", "afr"],
  ["tlohelang ho nthomella melaetsa", "sot"],
  ["dnt snd me msgs pls", "eng"],
  ["pls stop sending me this massages", "eng"],
  ["moenie meer vir my boodskappe stuur nie", "afr"],
  // Words that no list has in this order.
  ["please stop sending dis", "eng"],
  ["stop sendin me dis msgs", "eng"],
  ["i dnt wnt dese msgs anymore", "eng"],
  ["je ne veux plus recevoir ça", "fra"],
  ["não quero mais receber isto", "por"],
  ["ya no quiero recibir esto", "spa"],
  ["ndicela niyeke ukuthumela kwakhona", "xho"],
  ["I no longer want these messages", "eng"],
  ["stop sending me all these sms please", "eng"],
  ["unsubscribe me from this list", "eng"],
  ["je ne veux plus de vos messages", "fra"],
  ["je voudrais arrêter de recevoir vos messages svp", "fra"],
  ["não quero mais receber as vossas mensagens", "por"],
  ["ya no quiero recibir sus mensajes", "spa"],
  ["sitaki kupokea ujumbe wenu tena", "swa"],
  ["Angisafuni imiyalezo yenu", "zul"],
  ["ndicela uyeke ukundithumelela le miyalezo", "xho"],
  ["ek wil nie meer boodskappe van julle kry nie", "afr"],
  ["ha ke sa batla melaetsa ya lona", "sot"],
  ["لا أريد رسائل بعد الآن", "ara"],
  ["मुझे आपके मैसेज नहीं चाहिए", "hin"],
  ["mujhe aur message mat bhejo", "hin"],
  ["Enough. no more messages please", "eng"],
  ["pls take me off this thing", "eng"],
  ["retirez mon numéro", "fra"],
  ["tira-me da lista", "por"],
  ["no me manden más mensajes porfa", "spa"],
  ["quítenme de la lista", "spa"],
  ["dejen de escribirme", "spa"],
  ["acheni kunisumbua na meseji", "swa"],
  ["yekani ukungithumelela", "zul"],
  ["yekani ukundithumelela", "xho"],
  ["yima ukundithumelela imiyalezo", "xho"],
  ["yimani ukungithumelela imiyalezo", "zul"],
  ["haal my van die lys af", "afr"],
  ["moenie meer vir my skryf nie", "afr"],
  ["tlohelang ho nthomella", "sot"],
  ["مش عايز رسايل تاني", "ara"],
  ["mesh 3ayez rasayel", "ara"],
  ["मुझे लिस्ट से हटा दो", "hin"],
  // Asked as a question, and without the word for messages.
  ["can you stop sending me these", "eng"],
  ["Can you please stop sending me messages?", "eng"],
  ["could u pls stop texting me these", "eng"],
  ["please don't send me anything anymore", "eng"],
  ["I don't want to receive anything from you", "eng"],
  ["ya no quiero recibir nada", "spa"],
  ["no me manden nada más por favor", "spa"],
  ["je ne veux plus rien recevoir de vous", "fra"],
  ["ne m'envoyez plus rien svp", "fra"],
  ["pouvez-vous arrêter de m'envoyer des messages", "fra"],
  ["não quero receber mais nada", "por"],
  ["não me enviem mais nada por favor", "por"],
  ["podem parar de me mandar mensagens?", "por"],
  ["pueden dejar de mandarme mensajes", "spa"],
  ["msinitumie chochote tena", "swa"],
  ["ningangithumeleli lutho", "zul"],
  ["ningandithumeleli nto", "xho"],
  ["moenie vir my enigiets stuur nie", "afr"],
  ["لا ترسلوا لي أي شيء", "ara"],
  ["मुझे कुछ मत भेजो", "hin"],
])("%j opts out (%s)", (message, language) => {
  expect(safetyWord(message)).toMatchObject({ kind: "optOut", language });
});

test.each([
  "stop bleeding",
  "hoe stop ek die bloeding",
  "कृपया बताएं खून बहना कैसे बंद करें",
  "how do I stop bleeding?",
  "the pain does not stop",
  "bus stop",
  "stoop",
  "I want to stop smoking",
  "I stopped taking my pills",
  "arrêt de bus",
  "por favor",
  "please",
  "",
  "👍",
  "when will my baby quit crying",
  // Said of a pregnancy, a life or an appointment as often as of messages.
  "I don't want this",
  "I want out",
  "ngifuna ukuphuma",
  "ndifuna ukuphuma",
  "I want to stop",
  "je veux arrêter",
  "quero parar",
  "ngifuna ukuyeka",
  "ndifuna ukuyeka",
  "uyeke",
  "إلغاء",
  // Asks to go on, or misses the messages.
  "please don't stop sending me messages",
  "I don't want to stop the messages",
  "did you stop sending messages",
  "my phone stop getting messages",
  "I am not getting messages",
  "no I want messages",
  "n'arrêtez pas les messages",
  "je ne reçois pas de messages",
  "não quero parar as mensagens",
  "angifuni ukuyeka imiyalezo",
  "stop nie die boodskappe nie",
  "मैसेज बंद मत करो",
  "नहीं, मुझे मैसेज चाहिए",
  "لا أريد إيقاف الرسائل",
  "sitaki kuacha ujumbe",
  // Of other things.
  "I don't want my family to see the messages",
  "stop the list of medicine",
  "take me off the tablets",
  "acha namba yangu hapa",
  "ek wil nie skryf nie",
  "supprimez les messages d'hier",
  // Who wants nothing any more may mean everything but messages.
  "ya no quiero nada",
  "je ne veux plus rien",
  "não quero mais nada",
  "I don't want anything anymore",
  "I don't want to receive this",
  "can you stop this",
  "can you stop the bleeding",
  "did you stop sending me these",
  "why don't you send me anything",
  "pourquoi vous ne m'envoyez plus rien",
  "no me mandaron nada",
])("%j does not opt out", (message) => {
  expect(safetyWord(message)).toBeNull();
});

test("a word that languages share is read in the contact's own", () => {
  expect(safetyWord("stop", "afr")).toMatchObject({ language: "afr" });
  expect(safetyWord("yima", "xho")).toMatchObject({ language: "xho" });
});

test.each([
  "EMERGENCY",
  "please send an ambulance",
  "au secours!!",
  "¡Socorro!",
  "النجدة",
  "dharura",
  "ambulans asb",
  "एम्बुलेंस भेजो",
])("%j calls for help", (message) => {
  expect(safetyWord(message)).toMatchObject({ kind: "emergency" });
});

test.each([
  ["HELP", "eng"],
  ["help!!", "eng"],
  ["HEEELP", "eng"],
  ["please someone help me", "eng"],
  ["help pleaseeee", "eng"],
  ["help help help", "eng"],
  ["à l'aide svp", "fra"],
  ["أرجوكم ساعدوني", "ara"],
  ["ajudem-me", "por"],
  ["ayúdenme por favor", "spa"],
  ["nisaidieni jamani", "swa"],
  ["ngisizeni", "zul"],
  ["ngicela usizo", "zul"],
  ["ndincedeni", "xho"],
  ["iemand help my asseblief", "afr"],
  ["nthuseng hle", "sot"],
  ["मेरी मदद करो", "hin"],
  ["help karo please", "hin"],
])("%j is nothing but a cry for help (%s)", (message, language) => {
  expect(safetyWord(message, language)).toMatchObject({ kind: "help", language });
});

test.each([
  "can you help me with the form",
  "help with my password",
  "thanks for your help",
  "who can help me",
  "nceda",
  "merci pour votre aide",
])("%j says more than a cry for help, or less", (message) => {
  expect(safetyWord(message)).toBeNull();
});

test.each([
  "this is no emergency",
  "What is the number of the ambulance service in our town, I want to write it down?",
])("%j does not call for help", (message) => {
  expect(safetyWord(message)).toBeNull();
});

const states: readonly SensitiveState[] = [
  {
    key: "loss",
    words: {
      eng: ["lost my baby", "lost … angel", "miscarriage", "… passed away"],
      zul: ["ngilahlekelwe yingane", "ingane … ishon*"],
      fra: ["perdu mon bébé"],
      ara: ["توفيت أمي"],
    },
    stops: ["pregnancy", "baby"],
  },
];

test.each([
  "I had a miscarige",
  "MISCARRAGE",
  "ngilahlekelwa yingane",
  "ngilahlekelwe yignane",
  "I lost my baby last week",
  "j'ai PERDU mon bebe",
  "ngilahlekelwe yingane yami",
  "we lost our little angel",
  "lost angel 😭",
  "our little one passed away",
  "توفيت امي امس",
  "ingane ishonile",
  "Ingane yami ishone izolo",
])("%j tells a loss", (message) => {
  expect(statesTold(states, message)).toMatchObject([{ state: "loss" }]);
});

test("words that are only part of another word tell nothing", () => {
  expect(statesTold(states, "I lost my babysitter")).toEqual([]);
});

test.each([
  "I have not lost my baby",
  "what if I lost my baby?",
  "how do I prevent a miscarriage",
  "je n'ai pas perdu mon bébé",
  "how I lost my baby weight",
  "lost my baby bag at the clinic",
  "I lost my card, angel is well",
  "we lost the match, and she is still an angel",
  "ingane yami iyadlala",
])("%j tells no loss", (message) => {
  expect(statesTold(states, message)).toEqual([]);
});

test.each(["oh no I lost my baby", "I am not well, I lost my baby", "No. I lost my baby, not lost my baby's card"])(
  "%j tells it, whatever else is denied",
  (message) => {
    expect(statesTold(states, message)).toHaveLength(1);
  },
);

test("a contact in a state gets nothing that would hurt, and all else", () => {
  expect(mayReach(states, ["loss"], ["pregnancy"])).toBe(false);
  expect(mayReach(states, ["loss"], ["covid"])).toBe(true);
  expect(mayReach(states, [], ["pregnancy"])).toBe(true);
});

test("a megabyte of stops is no opt-out and costs nothing", () => {
  const message = "stop ".repeat(200_000);
  expect(safetyWord(message)).toBeNull();
  expect(quickest(() => safetyWord(message))).toBeLessThan(500);
});
