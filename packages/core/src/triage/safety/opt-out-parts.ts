/** What an opt-out is made of in one language: words divided by commas. */
export interface OptOutParts {
  readonly language: string;
  /** How one asks for an end. What is denied is part of it, so that `don't stop` is none. */
  readonly ends: string;
  /** What shall end. */
  readonly messages: string;
  /** What else may be said without changing that. No denial may stand here, and no question but a polite one (`pouvez-vous`). */
  readonly beside: string;
}

/**
 * One end, of messages, and nothing else: `je ne veux plus de vos messages`, whatever the order and the little words. To
 * get and to receive stand behind a wish only, for `I stop receiving messages` complains of the opposite. Where no messages are named
 * (`stop sending me these`), the end says that they are sent or received: who wants nothing any more may mean to live.
 */
export const optOutParts: readonly OptOutParts[] = [
  {
    language: "eng",
    ends: "stop, can stop, can you stop, could stop, could you stop, cease, cancel, enough, enough no more, no more, don't want, don't want to get, don't want to receive, no longer want, no longer want to get, no longer want to receive, no longer need, don't need, don't send",
    messages: "messages",
    beside:
      "i, want, would, like, you, to, sending, send, texting, me, us, your, these, this, the, those, of, from, any, more, all, just, with, on, whatsapp",
  },
  {
    language: "eng",
    ends: "remove me from, remove my number from, delete me from, delete my number from, take me off, take my number off, take me out of, unsubscribe me from, unsubscribe from, opt me out of, opt out of",
    messages: "messages, list, lists, database, system, group, programme, program, service, thing",
    beside: "i, want, would, like, to, of, your, these, this, the, all, just, on, whatsapp, can, could",
  },
  {
    language: "eng",
    ends: "stop sending, can stop sending, can you stop sending, could stop sending, could you stop sending, stop texting, can stop texting, can you stop texting, could stop texting, could you stop texting, don't send, don't want to receive, no longer want to receive, want to stop receiving",
    messages: "these, those, anything, things, stuff",
    beside: "i, would, like, you, me, us, to, from, any, more, all, of, on, whatsapp",
  },
  {
    language: "eng",
    ends: "stop sending, can stop sending, can you stop sending, could stop sending, could you stop sending, don't send, no longer want to receive",
    messages: "this, that, them",
    beside: "i, you, me, us, to, from, any, more, all, on, whatsapp",
  },
  {
    language: "fra",
    ends: "arrête, arrêtez, arrêter, cesse, cessez, cesser, stop, veux plus, ne veux plus, ne veux pas, ne souhaite plus, ne désire plus, ne m'envoie plus, ne m'envoyez plus, n'envoyez plus, n'envoie plus, ne m'envoyez pas",
    messages: "messages, textos",
    beside:
      "je, veux, voudrais, de, d', des, du, les, le, ces, ce, vos, tes, tous, aucun, envoyer, d'envoyer, m'envoyer, recevoir, me, moi, votre, part, avec, à, s'il, plaît, pouvez-vous, pouvez, pourriez-vous, peux-tu, vous",
  },
  {
    language: "fra",
    ends: "ne veux plus rien, ne veux rien, ne souhaite plus rien, ne veux plus recevoir, ne souhaite plus recevoir, ne m'envoie plus, ne m'envoyez plus, n'envoyez plus, ne m'envoyez",
    messages: "rien, recevoir, ça, cela",
    beside: "je, de, du, tout, votre, vous, part, s'il, plaît",
  },
  {
    language: "fra",
    ends: "retirez, retire, retirez moi, retire moi, enlevez, enlève, enlevez moi, enlève moi, supprimez, supprime, supprimez moi, effacez, désinscrivez moi, désinscris moi, je me désabonne, je veux me désabonner, me désinscrire",
    messages: "liste, numéro, service",
    beside: "je, veux, voudrais, de, du, la, le, mon, votre, vos, cette, ce, s'il, plaît",
  },
  {
    language: "por",
    ends: "pare, parem, parar, chega, não quero, não quero mais, já não quero, não desejo, não envie, não enviem, não me envie, não me enviem, não mande, não mandem, não me mande, não me mandem",
    messages: "mensagens, mensagem, messages",
    beside:
      "eu, quero, queria, de, me, enviar, mandar, mais, receber, a, as, o, estas, essas, esta, essa, vossas, suas, tuas, vocês, com, envio, nenhuma, da, vossa, sua, parte, podem, pode, poderiam, podiam",
  },
  {
    language: "por",
    ends: "não quero receber, não quero mais receber, já não quero receber, não desejo receber, não envie, não enviem, não me envie, não me enviem, não mande, não mandem, não me mande, não me mandem",
    messages: "nada",
    beside: "eu, mais, de, vocês, vossa, sua, parte, por, pelo, whatsapp",
  },
  {
    language: "por",
    ends: "não quero mais receber, já não quero receber",
    messages: "isto, isso",
    beside: "eu, mais, de, vocês",
  },
  {
    language: "por",
    ends: "tire-me, tira-me, tirem-me, me tire, me tira, me tirem, retire-me, retirem-me, remova-me, removam-me, me remova, me removam, remova, removam, apague, apaguem, elimine, exclua, exclua-me",
    messages: "lista, número, grupo, serviço",
    beside: "da, do, das, de, o, a, meu, vossa, sua, desta, deste, essa, esta, quero",
  },
  {
    language: "spa",
    ends: "deje, dejen, deja, dejar, pare, paren, parar, basta, no quiero, no quiero más, ya no quiero, no deseo, no envíe, no envíen, no me envíe, no me envíen, no mande, no manden, no me mande, no me manden",
    messages: "mensajes, mensaje, messages",
    beside:
      "yo, quiero, de, enviar, enviarme, mandar, mandarme, más, recibir, los, el, estos, sus, tus, su, con, me, ningún, ustedes, pueden, puede, podrían, podría",
  },
  {
    language: "spa",
    ends: "no quiero recibir, no quiero más recibir, ya no quiero recibir, no deseo recibir, ya no deseo recibir, no envíe, no envíen, no me envíe, no me envíen, ya no me envíen, no mande, no manden, no me mande, no me manden, ya no me manden",
    messages: "nada",
    beside: "yo, más, de, ustedes, su, parte, por, whatsapp",
  },
  {
    language: "spa",
    ends: "ya no quiero recibir, no quiero más recibir, ya no deseo recibir",
    messages: "esto, eso",
    beside: "yo, más, de, ustedes",
  },
  {
    language: "spa",
    ends: "quíteme, quítenme, quita, quiten, sáqueme, sáquenme, bórreme, bórrenme, borre, borren, elimíneme, elimínenme, eliminen, denme de baja, quiero darme de baja",
    messages: "lista, número, grupo, servicio",
    beside: "de, del, la, el, los, mi, su, esta, este, quiero",
  },
  {
    language: "spa",
    ends: "dejen de, deje de, deja de, paren de, ya no me, no me",
    messages: "escribirme, escriban, escriba, molestarme, molesten, contactarme, contacten",
    beside: "más, yo, ustedes, nada",
  },
  {
    language: "swa",
    ends: "acha, acheni, sitaki, sihitaji, usinitumie, msinitumie, sitisha, sitisheni",
    messages: "ujumbe, jumbe, meseji, mesej, messages",
    beside:
      "kunitumia, kutuma, kupokea, kupata, wenu, wako, zenu, zako, yenu, huu, hizi, hii, tena, zaidi, kutoka, kwenu, mimi",
  },
  {
    language: "swa",
    ends: "acha, acheni",
    messages: "kunitumia, kuniandikia, kunisumbua",
    beside: "ujumbe, meseji, jumbe, messages, na, kwa, tena, yenu, zenu",
  },
  {
    language: "swa",
    ends: "sitaki kupokea, sitaki kutumiwa, usinitumie, msinitumie",
    messages: "chochote",
    beside: "kitu, tena, zaidi, kutoka, kwenu",
  },
  {
    language: "swa",
    ends: "niondoe, niondoeni, nitoe, nitoeni, futa, futeni, ondoa, ondoeni",
    messages: "orodha, orodhani, namba, nambari",
    beside: "kwenye, katika, kutoka, yangu, yenu, hii",
  },
  {
    language: "zul",
    ends: "yeka, yekani, yima, yimani, yekela, yekelani, niyeke, uyeke, musa, musani, ngisuse, ngisuseni, ngikhiphe, ngikhipheni",
    messages: "ukuthumela, ukungithumelela, ukungibhalela, ukungithinta, ukungihlupha, ohlwini, uhlu, iqembu, eqenjini",
    beside: "le, lena, lwenu, lwakho, kulolu, lolu, futhi, manje, mina",
  },
  {
    language: "xho",
    ends: "yeka, yekani, yima, yimani, yekela, yekelani, niyeke, uyeke, musa, musani, ndisuse, ndisuseni, ndikhuphe, ndikhupheni",
    messages: "ukuthumela, ukundithumelela, ukundibhalela, ukundihlupha, kuluhlu, uluhlu, eluhlwini, iqela, eqeleni",
    beside: "le, lwenu, lwakho, olu, kwakhona, ngoku, mna",
  },
  {
    language: "zul",
    ends: "yeka, yekani, yima, yimani, yekela, yekelani, niyeke, uyeke, misa, misani, nimise, musa, musani, angifuni, angisafuni, angiyifuni, angisayifuni, angisayidingi, angiyidingi, ngifuna ukuyeka, ungangithumeleli, ningangithumeleli, ungasangithumeleli, ningasangithumeleli, ungabe usangithumelela, ningabe nisangithumelela",
    messages: "imiyalezo, miyalezo, umyalezo, imilayezo, milayezo, umlayezo, messages, ama-messages",
    beside:
      "ukungithumelela, ukuthumela, ukuthola, kuthola, ukuthunyelelwa, le, lena, leyo, yenu, yakho, futhi, kimi, mina, manje, evela, kini",
  },
  {
    language: "zul",
    ends: "angifuni ukuthola, angisafuni ukuthola, angisafuni ukuthunyelelwa, ungangithumeleli, ningangithumeleli, ungasangithumeleli, ningasangithumeleli",
    messages: "lutho, utho",
    beside: "futhi, mina, manje, oluvela, kini",
  },
  {
    language: "xho",
    ends: "yeka, yekani, yima, yimani, yekela, yekelani, niyeke, uyeke, misa, misani, musa, musani, andifuni, andisafuni, andiyifuni, andisayifuni, andisayidingi, ndifuna ukuyeka, ungandithumeleli, ningandithumeleli, ungaphindi undithumelele, ningaphindi nindithumelele",
    messages: "imiyalezo, miyalezo, umyalezo, messages",
    beside:
      "ukundithumelela, ukuthumela, ukufumana, kufumana, ukuthunyelelwa, le, leyo, yenu, yakho, kwakhona, kum, mna, ngoku, evela, kuni",
  },
  {
    language: "xho",
    ends: "andifuni kufumana, andisafuni kufumana, andisafuni ukufumana, ungandithumeleli, ningandithumeleli",
    messages: "nto, kwanto",
    beside: "kwakhona, mna, ngoku, evela, kuni",
  },
  {
    language: "afr",
    ends: "hou op, stop, staak",
    messages: "boodskappe, messages",
    beside: "ek, wil, hê, julle, moet, met, die, hierdie, al, om, vir, my, te, stuur, van, jou",
  },
  {
    language: "afr",
    ends: "moenie, wil nie, wil nie meer, soek nie, soek nie meer, moet nie",
    messages: "boodskappe, messages",
    beside: "ek, asseblief, meer, enige, julle, jou, se, die, hierdie, vir, my, van, te, stuur, kry, ontvang, hê, nie",
  },
  {
    language: "afr",
    ends: "moenie, moet nie, moet my nie",
    messages: "enigiets, niks",
    beside: "asseblief, meer, julle, vir, my, stuur, nie",
  },
  {
    language: "afr",
    ends: "haal my, verwyder my, vat my, haal my nommer, verwyder my nommer",
    messages: "lys, lysie, groep, databasis",
    beside: "van, uit, die, julle, af, hierdie, asseblief",
  },
  {
    language: "afr",
    ends: "moenie, moet nie, hou op",
    messages: "skryf, kontak, pla, boodskap",
    beside: "meer, vir, my, nie, om, te, julle, ek, hê, dat, asseblief",
  },
  {
    language: "sot",
    ends: "tlohela, tlohelang, emisa, emisang, ntlose, ntloseng, ntshe, ntsheng",
    messages: "nthomella, nngolla, ntshwenya, lenaneng, lenane, sehlopheng",
    beside: "ho, ka, la, lona, lena, hao, hape",
  },
  {
    language: "sot",
    ends: "emisa, emisang, tlohela, tlohelang, ha ke sa batla, ha ke batle, se nthomelle, le se ke la nthomella, o se ke wa nthomella",
    messages: "melaetsa, molaetsa, messages",
    beside: "ho, nthomella, romela, fumana, hape, ena, eo, eno, ya, lona, lena, hao, tsa, ka",
  },
  {
    language: "ara",
    ends: "أوقف, أوقفوا, وقف, وقفوا, توقف, توقفوا, كفى, بطل, بطلوا, لا أريد, لم أعد أريد, لا أرغب, لا ترسل, لا ترسلوا, ما بدي, مش عايز, مش عايزة, مش عاوز, مش عاوزة, ما ابغى, ما ابي, مابي, ما اريد, ما بدي, الغوا, الغي, الغاء, احذفوا, احذف, ازيلوا",
    messages: "رسائل, الرسائل, رسائلكم, رسالة, رسايل, الرسايل, رسايلكم, رقمي, اشتراكي, messages",
    beside:
      "إرسال, عن, لي, تاني, ثاني, مرة ثانية, القائمة, إلي, بعد, الآن, اليوم, هذه, أي, منكم, من, مزيد, المزيد, تلقي, استقبال, استلام, في, أبدا, مرة, أخرى",
  },
  {
    language: "ara",
    ends: "لا أريد استلام, لا أريد تلقي, لا أريد استقبال, لا أريد أن أستلم, لا أريد أن يصلني, لا ترسل, لا ترسلوا, ما ترسلوا, ما ترسل",
    messages: "شيء, شيئا, شي",
    beside: "لي, إلي, أي, منكم, بعد, الآن, اليوم, مرة, أخرى, ثانية, تاني, ثاني, على, واتساب",
  },
  {
    language: "ara",
    ends: "wa22efo, wa2efo, wa22ef, mesh 3ayez, msh 3ayez, mesh 3ayza, msh 3ayza, ma abi, ma bedi, bala",
    messages: "rasayel, rasa2el, rasael, messages",
    beside: "el, al, tani, men, minkom, delwa2ti",
  },
  {
    language: "hin",
    ends: "हटा दो, हटाओ, हटा दें, हटाइए, निकाल दो, निकालो, hata do, hatao, nikal do",
    messages: "लिस्ट, सूची, नंबर, list, number",
    beside: "मुझे, मेरा, इस, से, को, mujhe, mera, is, se, ko",
  },
  {
    language: "hin",
    ends: "बंद करो, बंद करें, बंद कर दो, बंद कर दें, बंद कीजिए, रोको, रोकें, मत भेजो, मत भेजें, मत भेजिए, नहीं चाहिए, नही चाहिए, नहीं चाहता, नहीं चाहती, band karo, band kardo, band kar do, band kijiye, mat bhejo, mat bhejiye, nahi chahiye, nahin chahiye, nhi chahiye",
    messages: "मैसेज, मेसेज, संदेश, एसएमएस, messages, sandesh",
    beside:
      "मुझे, मैं, और, ये, यह, भेजना, भेजने, आपके, आपका, अब, कोई, का, के, को, से, मेरे, यार, भाई, yaar, bhai, mujhe, main, aur, ye, yeh, bhejna, aapke, ab, koi",
  },
  {
    language: "hin",
    ends: "मत भेजो, मत भेजें, मत भेजिए, mat bhejo, mat bhejiye",
    messages: "कुछ, kuch",
    beside: "मुझे, और, भी, अब, आगे, से, mujhe, aur, bhi, ab, aage, se",
  },
];
