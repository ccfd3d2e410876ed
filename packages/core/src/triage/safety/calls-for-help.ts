/** Words that call for help by themselves, wherever they stand in a short message. */
export const emergencyWords: Readonly<Record<string, readonly string[]>> = {
  eng: ["emergency", "ambulance", "sos", "help me now", "i need help now", "call a doctor", "911", "112", "999"],
  fra: ["urgence", "ambulance", "au secours", "appelez un médecin", "aidez moi vite"],
  ara: ["طوارئ", "إسعاف", "اسعاف", "النجدة", "الحقوني", "أنقذوني"],
  por: ["emergência", "ambulância", "socorro", "chamem um médico"],
  spa: ["emergencia", "ambulancia", "socorro", "auxilio", "llamen a un médico"],
  swa: ["dharura", "ambulensi", "nisaidieni haraka", "gari la wagonjwa"],
  zul: ["isimo esiphuthumayo", "i-ambulense", "iambulense", "ambulense", "ngisizeni ngokushesha"],
  xho: ["imeko engxamisekileyo", "i-ambulensi", "iambulensi", "ambulensi", "ndincedeni ngokukhawuleza"],
  afr: ["noodgeval", "ambulans", "help my nou"],
  sot: ["tshohanyetso", "ambulense", "nthuseng kapele"],
  hin: ["आपातकाल", "इमरजेंसी", "एम्बुलेंस", "बचाओ", "emergency", "bachao"],
};

/**
 * Whole messages that cry for help and do not say why, by language. With anything else in the message they are no cry:
 * `can you help me with the form`, `help with my password`.
 */
export const callsForHelp: Readonly<Record<string, string>> = {
  eng: "help, help me, help us, help now, need help, i need help, we need help, i need your help, save me, save us",
  fra: "aide, aidez moi, aide moi, aidez nous, à l'aide, au secours, au secour, besoin d'aide, j'ai besoin d'aide, sauvez moi",
  ara: "ساعدوني, ساعدني, ساعديني, ساعدونا, مساعدة, المساعدة, محتاج مساعدة, محتاجة مساعدة, أحتاج مساعدة, أحتاج إلى مساعدة, أريد مساعدة, النجدة, نجدة, الحقوني, انقذوني, أنقذني, أغيثوني, sa3edoni, sa3duni, el7a2ooni, el7a2oni",
  por: "ajuda, ajuda me, me ajuda, ajude me, me ajude, ajudem, ajudem me, me ajudem, preciso de ajuda, socorro",
  spa: "ayuda, ayúdame, ayúdeme, ayúdenme, ayúdennos, me ayuda, necesito ayuda, auxilio, socorro",
  swa: "msaada, nisaidie, nisaidieni, tusaidieni, naomba msaada, nahitaji msaada, naomba mnisaidie, naomba unisaidie",
  zul: "usizo, siza, sizani, ngisize, ngisizeni, sisizeni, ngidinga usizo, ngifuna usizo, ungisize, ningisize",
  xho: "uncedo, ncedani, ndincede, ndincedeni, sincedeni, ndifuna uncedo, ndidinga uncedo, undincede, nindincede",
  afr: "help, help my, help ons, hulp, ek het hulp nodig, ek soek hulp, red my",
  sot: "thuso, thusa, thusang, nthuse, nthuseng, re thuseng, ke hloka thuso, ke kopa thuso, ke batla thuso",
  hin: "मदद, मदद करो, मदद करें, मदद कीजिए, मदद चाहिए, मेरी मदद करो, मेरी मदद करें, मेरी मदद कीजिए, मुझे मदद चाहिए, बचाओ, मुझे बचाओ, madad, madad karo, meri madad karo, mujhe madad chahiye, madad chahiye, help karo, help kijiye, help chahiye, bachao, mujhe bachao",
};

/** What a cry may have beside it: whom it is for, and how soon. */
export const besideHelp =
  "asap, urgent, urgently, fast, quick, quickly, immediately, someone, somebody, anyone, anybody, god, doctor, nurse, sister, sir, madam, guys, vite, urgence, quelqu'un, docteur, rapido, rápido, urgente, alguém, alguien, doctor, haraka, jamani, jama, daktari, bo, sisi, bakwethu, ngokushesha, masinyane, ngokukhawuleza, gou, dringend, iemand, dokter, kapele, ntate, mme, जल्दी, कोई, भाई, डॉक्टर, जी, jaldi, koi, bhai, yaar, بسرعة, بسرعه, حد, أحد, يا, الله, دكتور, عاجل, رجاء, أرجوكم";
