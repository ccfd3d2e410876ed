/** What triage says by itself. A content of the project with such a key takes the place of ours. */
export type Phrase =
  | "triage_urgent"
  | "triage_offer"
  | "triage_none"
  | "triage_human"
  | "triage_open"
  | "triage_closed"
  | "triage_stopped"
  | "triage_started";

/** Language → phrase. `{day}` and `{time}` are filled in. Languages that are not here fall back to English. */
const phrases: Readonly<Record<string, Readonly<Record<Phrase, string>>>> = {
  eng: {
    triage_urgent:
      "This sounds urgent. A person will read your message as soon as possible. If it is an emergency, go to the nearest clinic or hospital now, or call the emergency number.",
    triage_offer: "Did you mean one of these?",
    triage_none: "None of these",
    triage_human: "Thank you. We have passed your message to a person.",
    triage_open: "They will answer you here as soon as they can.",
    triage_closed: "They will answer you here from {day}, {time}.",
    triage_stopped: "You will get no more messages from us. To come back, write START.",
    triage_started: "Welcome back! You will get our messages again. To end them, write STOP.",
  },
  fra: {
    triage_urgent:
      "Cela semble urgent. Une personne lira votre message dès que possible. En cas d'urgence, allez tout de suite au centre de santé le plus proche ou appelez les secours.",
    triage_offer: "Vouliez-vous dire l'une de ces choses ?",
    triage_none: "Rien de tout cela",
    triage_human: "Merci. Nous avons transmis votre message à une personne.",
    triage_open: "Elle vous répondra ici dès que possible.",
    triage_closed: "Elle vous répondra ici à partir de {day}, {time}.",
    triage_stopped: "Vous ne recevrez plus de messages de notre part. Pour revenir, écrivez START.",
    triage_started: "Bon retour ! Vous recevrez de nouveau nos messages. Pour les arrêter, écrivez STOP.",
  },
  por: {
    triage_urgent:
      "Isto parece urgente. Uma pessoa vai ler a sua mensagem o mais depressa possível. Se for uma emergência, vá já ao centro de saúde mais próximo ou ligue para a emergência.",
    triage_offer: "Quis dizer uma destas coisas?",
    triage_none: "Nenhuma destas",
    triage_human: "Obrigado. Passámos a sua mensagem a uma pessoa.",
    triage_open: "Ela responde aqui assim que puder.",
    triage_closed: "Ela responde aqui a partir de {day}, {time}.",
    triage_stopped: "Não vai receber mais mensagens nossas. Para voltar, escreva START.",
    triage_started: "Que bom que voltou! Vai receber as nossas mensagens de novo. Para as parar, escreva STOP.",
  },
  spa: {
    triage_urgent:
      "Esto parece urgente. Una persona leerá su mensaje lo antes posible. Si es una emergencia, vaya ya al centro de salud más cercano o llame a emergencias.",
    triage_offer: "¿Quiso decir una de estas cosas?",
    triage_none: "Ninguna de estas",
    triage_human: "Gracias. Hemos pasado su mensaje a una persona.",
    triage_open: "Le responderá aquí en cuanto pueda.",
    triage_closed: "Le responderá aquí a partir del {day}, {time}.",
    triage_stopped: "No recibirá más mensajes nuestros. Para volver, escriba START.",
    triage_started: "¡Qué bueno que volvió! Recibirá de nuevo nuestros mensajes. Para pararlos, escriba STOP.",
  },
  afr: {
    triage_urgent:
      "Dit klink dringend. Iemand sal jou boodskap so gou moontlik lees. As dit 'n noodgeval is, gaan nou na die naaste kliniek of hospitaal, of bel die noodnommer.",
    triage_offer: "Het jy een van hierdie bedoel?",
    triage_none: "Nie een van hierdie",
    triage_human: "Dankie. Ons het jou boodskap vir iemand gegee.",
    triage_open: "Hulle sal jou hier antwoord sodra hulle kan.",
    triage_closed: "Hulle sal jou hier antwoord vanaf {day}, {time}.",
    triage_stopped: "Jy sal geen boodskappe meer van ons kry nie. Om terug te kom, skryf START.",
    triage_started: "Welkom terug! Jy sal weer ons boodskappe kry. Om dit te stop, skryf STOP.",
  },
};

const placeholders = /\{(day|time)\}/g;

/** The built-in text of a phrase. */
export function builtIn(phrase: Phrase, language: string): string {
  return (phrases[language] ?? phrases["eng"])?.[phrase] ?? "";
}

export function fill(text: string, values: Readonly<Record<"day" | "time", string>>): string {
  return text.replace(placeholders, (_, name: "day" | "time") => values[name]);
}
