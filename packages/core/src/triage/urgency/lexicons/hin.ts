import type { Lexicon } from "../concept.ts";

/** Hindi in its own letters, and as it is typed in Latin ones. */
export const hin: Lexicon = {
  head: "सिर*, सर, सरदर्द, माथा, sir, sar, sirdard, sardard",
  chest: "छाती, सीने, सीना, फेफड़*, chhati, chati, seene",
  belly: "पेट*, नाभि, गर्भाशय, पेडू, pet, ulti",
  back: "पीठ, कमर, peeth, kamar",
  limb: "पैर*, हाथ*, टाँग*, घुटन*, उंगली, बाँह, pair, haath, ghutna",
  face: "चेहर*, मसूड़*, दाँत*, नाक, कान, होंठ*, होठ*, honth",
  throat: "गला, गले",
  vagina: "योनि*, नीचे, गुप्तांग, yoni, neeche se",
  breast: "स्तन*, निप्पल",
  baby: "बच्च*, शिशु, बेटा, बेटी, बेटे, bacch*, bache*, beta, beti, baby, bachcha, bachche, bacha, bachi, bachchi, bache",
  pregnant: "गर्भ*, गर्भवती, प्रेग्नेंट, pregnant",
  heart: "दिल, धड़कन, dil",
  pain: "दर्द*, दुख*, मरोड़*, ऐंठन, चुभन, जलन, dard, dukh*",
  bleed: "खून, रक्त*, ब्लीडिंग, रक्तस्राव, khoon, khun, bleeding, blood, khoon bah*, खून बह*",
  fluid:
    "पानी, रिसाव, स्राव, पानी छूट, pani, paani, पानी की थैली, थैली फट*, पानी फट*, पानी टूट*, paani ki thaili, pani ki thaili, thaili phat*",
  breath: "साँस*, सांस*, सास, saans, sans",
  breathless:
    "दम घुट*, घुट*, साँस फूल*, सांस फूल*, हाँफ*, ऑक्सीजन, तकलीफ, dam ghut*, phool*, dikkat, saans nahi, sans nahi, saas nahi, सांस नहीं, साँस नहीं, होंठ नीले, होठ नीले, honth neele, hoth neele, hont neele, सांस लेने में तकलीफ, saans lene mein takleef, saans lene me takleef, saans lene me dikkat",
  cough: "खाँस*, खांस*, छींक*, जुकाम, सर्दी, khansi",
  move: "हिल*, हलचल, लात*, घूम*, मूवमेंट, hil*, movement, laat",
  see: "दिख*, नज़र, नजर, आँख*, dikh*, nazar",
  blurred: "धुंधल*, धुँधल*, दोहरा, अंधेरा, dhundhla",
  swell: "सूज*, सूजन, sooj*, sujan",
  hot: "बुखार, गर्म*, गरम, तेज बुखार, ताप, bukhar",
  cold: "ठंड*, कँपकँप*, काँप*, कंपकंपी, thand*, kapkap*",
  sweat: "पसीन*, paseena",
  weak: "कमज़ोर*, कमजोर*, ताकत, थक*, kamzor*, kamjor*",
  faint:
    "बेहोश*, चक्कर*, behosh*, chakkar*, उठ नहीं, उठ नही, जवाब नहीं दे, होश नहीं, होश में नहीं, गिर गया और, uth nahi, uth nahin, jawab nahi de, hosh nahi, hosh me nahi, hosh mein nahi, lakwa, लकवा, पैरालिसिस, मुंह टेढ़ा, मुँह टेढ़ा, चेहरा टेढ़ा, बोल नहीं पा, बोल नही पा, muh tedha, munh tedha, bol nahi pa, रो नहीं रहा, रो नहीं रही, ro nahi raha, ro nahi rahi",
  fit: "दौर*, मिर्गी, झटक*, ऐंठ*, daura, jhatke",
  vomit: "उल्टी*, मिचल*, उलटी, ulti*",
  loose: "दस्त*, dast",
  colour: "नील*, नीले, पीला, पीली, neela, neele, neeli",
  wake: "उठ*, जाग*, जवाब*, होश, uth*, hosh",
  severe: "बहुत, तेज, तेज़, भयंकर, असहनीय, ज्यादा, ज़्यादा, गंभीर, bahut, bohot, tez, zyada, jyada",
  mild: "थोड़*, हल्क*, ज़रा, जरा, thoda, halka, नकसीर, नाक से खून, naak se khoon",
  more: "ज्यादा, ज़्यादा, अधिक, बढ़*, zyada, badh*",
  less: "कम, रुक*, बंद, घट*, शांत, नहीं हिल*, kam, band, ruk*",
  sudden: "अचानक, एकदम, achanak",
  lasting: "लगातार, दिन भर, रात भर, घंट*, से, हमेशा, बंद नहीं, lagatar, ghante, din bhar",
  easing: "ठीक, बंद, आराम, कम, theek, aaram, रोक*, रुक*, rok*, ruk*",
  worse: "बदतर, बिगड़*, बढ़ता, bigad*",
  usual: "सामान्य, आम, हमेशा की तरह, रोज",
  strange: "अजीब*, असामान्य",
  fine: "ठीक, अच्छ*, स्वस्थ, theek, accha*",
  selfharm:
    "आत्महत्या, खुदकुशी, मर जाना, मरना चाह*, जान दे*, suicide, marna chah*, khudkushi, जीना नहीं, jeena nahi, jina nahi, मर जाऊ*, mar jaun, khud ko mar*, मर जाना चाह*, mar jana hai, mar jana chahti, mar jana chahta, jina nahi, jeena nahi, मर जाना है, मर जाना चाह*, जीना नहीं चाह*, मरना चाह*, marna chahti, marna chahta, khudkushi, आत्महत्या, खुदकुशी, फांसी, फाँसी, phaansi, fansi, phansi, जीने का मन नहीं, jeene ka mann nahi, jeene ka man nahi",
  violence:
    "मारता, पीट*, मारपीट, बलात्कार, धमक*, पीटता, maarta, marta hai, peet*, rape, maar raha, mar raha hai, maar rahe, मार रह*, पीट रह*",
  poison:
    "ज़हर, जहर, zeher, jahar, फिनाइल, मिट्टी का तेल, mitti ka tel, तेज़ाब, तेजाब, कीटनाशक, zahar, zehr, phenyl, tezab, keetnashak, सारी गोलियां, सारी गोलियाँ, बहुत सारी गोलि*, पूरी शीशी, saari goliyan, sari goliyan, bahut saari goliyan, puri shishi",
  loss: "गर्भपात, मिसकैरेज, बच्चा खो*, मृत, नहीं रहा, miscarriage, garbhpat",
  despair: "निराश*, उम्मीद",
  death: "मौत, मर*, मृत्यु",
  drink:
    "पिया, दूध, निगल*, pee nahi, piya, pi liya, doodh, dudh, khana, khaya, nigal*, खाना, खाया, खा लिया, खा ली, पी लिया, पी ली, पीता, पीती, पी रह*, पी नहीं",
  birth:
    "डिलीवरी, प्रसव, जन्म, delivery, janam, पानी की थैली, थैली फट*, पानी फट*, पानी टूट*, paani ki thaili, pani ki thaili, thaili phat*",
  wound: "चोट*, कट*, kat gaya, jal gaya, जल गय*, chot lag*",
  not: "नहीं, नही, मत, बिना, न, ना, nahi, nahin, mat, bina",
  self: "मैं, मुझे, मेर*, मुझको, मेरी, हम, mujhe, mera, meri, mere, main",
  ask: "क्या, कैसे, कब, क्यों, कहाँ, कौन, कितन*, kya, kaise, kab, kyu*, kahan, kitn*",
  medicine:
    "दवा*, गोली, गोलियाँ, टीका, टीके, कोविड*, कोरोना, वायरस, मास्क, जाँच, लक्षण, dawa*, goli, teeka, साइड इफेक्ट*, बूस्टर",
  topic: "पानी, सूजन, pani, sujan",
  thing:
    "गर्मी, garmi, नल, पाइप, छत, फ्रिज, चूल्हा, ओवन, पंखा, कूलर, फोन, फ़ोन, मोबाइल, कंप्यूटर, लैपटॉप, टीवी, रेडियो, बैटरी, चार्जर, नेटवर्क, इंटरनेट, इंजन, टायर, साइकिल, बाल्टी, टंकी, सूप, चावल, दाल, सब्जी, रोटी, पिज़्ज़ा, चाय, कॉफी, मौसम, बारिश, पौधा, फूल, बगीचा, कुत्ता, बिल्ली, मुर्गी, बकरी, गाय, गाड़ी, nal, chhat, fridge, pankha, phone, fone, mobile, laptop, tv, battery, charger, network, internet, soup, chawal, dal, sabji, roti, chai, coffee, mausam, barish, kutta, billi, gaay, gadi",
  person:
    "माँ, मां, मम्मी, पिता, पापा, पति, पत्नी, बहन, भाई, दादी, दादा, नानी, नाना, चाची, चाचा, मामा, दोस्त, पड़ोसी, औरत, आदमी, लोग, मरीज, कोई, मैं, मुझे, वह, वो, उसे, उसको, हम, mummy, papa, pati, patni, behan, bhai, dadi, dada, nani, chachi, chacha, dost, aurat, aadmi, log, koi, main, mujhe, woh, wo, use, usko, hum",
  idiom:
    "हँसी से मर*, हंसी से मर*, हँस हँस के मर*, भूख से मर*, hasi se mar*, hansi se mar*, has has ke mar*, hans hans ke mar*, bhook se mar*, पानी ठंडा, पानी बहुत ठंडा, ठंडा पानी, पानी गरम, गरम पानी, पानी गर्म, गर्म पानी, paani thanda, pani thanda, thanda pani, thanda paani, garam pani, garam paani, सांस की तकलीफ नहीं, सांस की कोई तकलीफ नहीं, saans ki takleef nahi, saans ki koi takleef nahi, saans ki koi dikkat nahi",
  filler:
    "सिर्फ, कृपया, भी, नमस्ते, नमस्कार, धन्यवाद, शुक्रिया, अभी, आज, मैं क्या करूं, मैं क्या करूँ, मुझे क्या करना चाहिए, क्या करूं, क्या करूँ, क्या करें, क्या करे, कहाँ जाऊँ, कहां जाऊं, sirf, please, plz, kripya, bhi, namaste, namaskar, dhanyavad, dhanyawad, shukriya, abhi, aaj, main kya karu, main kya karun, mai kya karu, mujhe kya karna chahiye, kya karu, kya karun, kya kare, kya karein, kahan jau, kaha jau",
};
