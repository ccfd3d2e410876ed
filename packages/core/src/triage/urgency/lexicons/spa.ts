import type { Lexicon } from "../concept.ts";

export const spa: Lexicon = {
  head: "cabeza, migrana*, jaqueca*, craneo, sien*",
  chest: "pecho, pulmon*, torax, infarto*, ataque al corazon",
  belly: "barriga, estomago, abdomen, abdomin*, utero, vientre, ombligo, panza, colico*, contracc*",
  back: "espalda, rinones",
  limb: "pierna*, pie, pies, brazo*, mano*, rodilla*, tobillo*, dedo*, hombro*",
  face: "cara, rostro, encia*, diente*, nariz, oido*, labio*",
  throat: "garganta",
  vagina: "vagina*, alla abajo, partes intimas, vulva, flujo",
  breast: "seno*, pezon*, mama",
  skin: "piel, granos",
  baby: "bebe*, nino*, nina*, hijo*, hija*, feto, guagua, bb, bbe, crio*, chiquit*",
  pregnant: "embaraz*",
  heart: "corazon, palpitac*",
  pain: "dolor*, duele*, adolorid*, colico*, calambre*, punzada*, ardor, arde, aprieta*, opresion, presion en el pecho, peso en el pecho, infarto*, ataque al corazon",
  bleed: "sangr*, hemorragia*, coagulo*, ensangrent*",
  fluid:
    "liquido*, flujo*, rompio la fuente, rompi fuente, fuga, gotea*, chorro, rompi aguas, rompi la fuente, rompio fuente, rompi bolsa, rompio la bolsa, rompio aguas",
  breath: "respir*, aliento, aire",
  breathless:
    "falta de aire, falta el aire, sin aire, me ahog*, ahogo, asfixi*, sofoc*, oxigeno, silbido*, pecho apretado, sin aliento, jade*, saturacion, atragant*, no respira, q no respira, ya no respira, labios azules, labios morados, labios azulados, labios están azules, labios están morados, se puso azul, se puso morado, se puso morada, dificultad para respirar, dificultad al respirar, cuesta respirar, problemas para respirar",
  cough: "tos, tose*, tosiendo, resfri*, estornud*, mocos",
  move: "mueve*, moverse, movimiento*, patad*, patea*, activo",
  see: "ver, veo, vista, vision, ojos",
  blurred: "borros*, nublad*, doble, manchas, cieg*, estrellas, destellos",
  swell: "hinchad*, hinchaz*, hincho",
  hot: "fiebre*, caliente*, calor, temperatura, hirviendo, calentura",
  cold: "frio*, escalofrio*, tiembl*, temblor*, helad*, tiritando",
  sweat: "sudor*, sudando, sudo",
  weak: "debil*, sin fuerza*, agotad*, flojo, desganad*",
  faint:
    "desmay*, mareo*, maread*, inconsciente*, perdi el conocimiento, derrame cerebral, ictus, acv, desmayó, desmayo, desmayada, desmayado, no responde, no reacciona, no despierta, no se despierta, derrame, perdió el conocimiento, boca torcida, boca chueca, cara torcida, cara chueca, cara caída, rostro torcido, no puede hablar, no habla bien, habla raro, se le fue la boca, no llora, no lloró, no está llorando",
  fit: "convuls*, ataque*, epilep*, espasmo*",
  vomit: "vomit*, nausea*, asco",
  loose: "diarrea*",
  colour: "azul*, morad*, palid*, amarill*, lila",
  wake: "despert*, despiert*, reaccion*, respond*, contest*",
  confused: "confund*, confus*, delir*, desorient*",
  severe:
    "muy, mucho, mucha, fuerte*, grave*, terrible*, horrible*, intens*, insoportable*, violent*, mxo, mxa, musho, bastante",
  mild: "poco, un poquito, leve*, liger*, pequen*, sangre de la nariz, sangre por la nariz, sangrado nasal, sangra la nariz, sangro la nariz, sangre de nariz",
  more: "mas, mucho, demasiad*",
  less: "menos, disminu*, rar*, quiet*, casi no, dejo de, paro, ya no",
  sudden: "de repente, subit*, repentin*, de golpe",
  lasting:
    "no se quita, no se me quita, constante*, continu*, persist*, todo el dia, toda la noche, desde*, siempre, horas, dias, sin parar",
  easing: "quita, pasa, mejor*, alivi*, para, paro, parar, detener, detengo, frenar",
  worse: "peor*, empeor*",
  usual: "normal*, habitual*, como siempre, costumbre, comun*, frecuente*",
  strange: "extran*, rar*, anormal*",
  fine: "bien, bueno, sano, sana, perfect*",
  selfharm:
    "suicid*, matarme, quiero morir*, ganas de morir, quitarme la vida, hacerme dano, no quiero vivir, ya no quiero vivir, no quiero seguir viviendo, me quiero morir, me quiero matar, quiero matarme, colgarme, ahorcarme, me quiero colgar, me quiero ahorcar, tirarme de, tirarme al, lanzarme de, cortarme las venas, cansada de vivir, cansado de vivir, harta de vivir, harto de vivir, acabar con mi vida, terminar con mi vida, voy a matarme, me voy a matar",
  violence:
    "me pega, me golpea, me pego, golpe*, viol*, amenaz*, maltrat*, abus*, accidente de coche, accidente de carro, accidente de auto, accidente de trafico",
  poison:
    "veneno*, envenen*, cloro, sobredosis, trago pastillas, queroseno, lejia, raticida, soda caustica, pesticida*, demasiadas pastillas, todas las pastillas, todas mis pastillas, toda la caja, caja entera, muchas pastillas, demasiadas pastillas, todos los comprimidos, todas las pildoras, todas las medicinas, todos los medicamentos, todos los remedios, todo el frasco",
  loss: "aborto espontaneo, perdi al bebe, perdi a mi bebe, nacio muerto, bebe murio, fallecio",
  despair: "desesper*, sin esperanza",
  death: "morir*, murio, muert*",
  drink: "bebio, beber, tomo, tomar, trago, tragar, traga, mama, mamar, comio, comer, leche",
  birth:
    "parto, nacio, nacer, contracciones, placenta, cordon, rompi fuente, rompi la fuente, rompio fuente, rompi bolsa, rompio la bolsa, rompi aguas, rompio aguas",
  wound:
    "corte*, cortad*, herid*, quemad*, quemo, mordid*, cayo, caida, apunal*, punalada*, balazo*, disparo*, dispararon, accidente, atropell*, vibora, mordio",
  thirst: "sed, deshidrat*",
  urine: "orin*, pis",
  not: "no, ningun*, sin, nunca, nada, ni, tampoco",
  self: "yo, mi, me, estoy, tengo, ella, el, nosotros",
  ask: "que, como, cuando, por que, donde, cual*, puedo, puede, es normal, sera, quien, cuant*",
  medicine:
    "medicin*, pastilla*, vacun*, inyecc*, covid*, virus, enfermedad*, mascarilla*, prueba*, sintoma*, efecto secundario, efectos secundarios, refuerzo",
  idiom:
    "ataque de risa, ataques de risa, presion arterial, analisis de sangre, examen de sangre, tipo de sangre, muerta de risa, ojos azules, sin aliento al ver, sin aliento al oir, muerto de risa, muero de risa, morí de risa, muerta de risa, muerto de risa, muriendo de risa, muero de hambre, muero de sueño, muero de ganas, agua está fría, agua fría, agua está caliente, agua caliente, sin falta de aire, no me falta el aire, ni me falta el aire, no le falta el aire, ni falta de aire, no tengo falta de aire, no siento falta de aire, no tengo dificultad para respirar, sin dificultad para respirar, sin dificultad al respirar",
  topic: "agua, aguas, hinchazon, flujo",
  thing:
    "llave*, grifo*, tubo*, tubería*, cañería*, techo, tejado, refrigerador, refri, nevera, estufa, horno, calentador, ventilador, teléfono*, celular*, móvil, computadora*, ordenador, tele, televisión, radio, batería, pila, cargador, red, internet, wifi, motor, llanta*, bicicleta, balde, cubeta, sopa, arroz, salsa, pizza, cena, almuerzo, café, té, lluvia, planta*, flor, flores, jardín, perro*, gato*, gallina*, cabra*, vaca*, carro",
  person:
    "madre, mamá, mami, padre, papá, esposo, esposa, marido, mujer, hermana, hermano, abuela, abuelo, tía, tío, prima, primo, amiga, amigo, vecina, vecino, hombre, señora, niña, niño, gente, persona*, alguien, nosotros, conmigo",
  filler:
    "solo, sólo, realmente, por favor, también, entonces, ok, hola, buenos días, buenas tardes, buenas noches, gracias, perdón, ahora, hoy, qué debo hacer, qué hago, qué puedo hacer, qué tengo que hacer, qué hacer, debo preocuparme, tengo que preocuparme, adónde voy, a dónde voy, dónde debo ir, a dónde debo ir",
};
