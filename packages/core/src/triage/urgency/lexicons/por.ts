import type { Lexicon } from "../concept.ts";

export const por: Lexicon = {
  head: "cabeca, enxaqueca*, cranio, testa",
  chest: "peito, pulmao, pulmoes, torax, enfart*, infart*, ataque cardiaco, ataque do coracao",
  belly: "barriga, estomago, abdomen, abdomin*, utero, umbigo, colica*, contracc*, contrac*, ventre",
  back: "costas, rins",
  limb: "perna*, pe, pes, braco*, mao, maos, joelho*, tornozelo*, dedo*, ombro*",
  face: "cara, rosto, gengiva*, dente*, nariz, ouvido*, labio*",
  throat: "garganta",
  vagina: "vagina*, la em baixo, partes intimas, vulva, corrimento*",
  breast: "mama, seio*, mamilo*",
  skin: "pele, manchas",
  baby: "bebe*, crianca*, filho*, filha*, feto, menin*, nene*, bb, bbe, moleque",
  pregnant: "gravid*, gestante",
  heart: "coracao, palpitac*",
  pain: "dor, dores, doi, doem, doendo, dolorid*, colica*, pontada*, ardor, arde, aperta*, peso no peito, peso enorme no peito, pressao no peito, enfart*, infart*, ataque cardiaco, ataque do coracao",
  bleed: "sangr*, sangue, hemorragia*, coagulo*, ensanguent*",
  fluid:
    "liquido*, agua rebentou, bolsa rebentou, bolsa estourou, corrimento*, vazando, perder agua, escorr*, rebentaram as aguas, rebentaram-me as aguas, aguas rebentaram, rebentou a bolsa, bolsa rompeu, rompeu a bolsa, estourou a bolsa",
  breath: "respir*, folego",
  breathless:
    "falta de ar, sem ar, sufoc*, ofegante*, sem folego, oxigenio, chiado, pieira, aperto no peito, asfixi*, saturacao, engasg*, n respira*, nao respira*, ñ respira*, lábios azuis, lábios roxos, lábios azulados, lábios estão azuis, lábios estão roxos, lábios * * * estão azuis, lábios * * * estão roxos, lábios * * estão azuis, lábios * * estão roxos, ficou roxo, ficou roxa, dificuldade em respirar, dificuldade para respirar, dificuldade de respirar, custa respirar, custa a respirar",
  cough: "tosse*, tossir, constipac*, espirr*",
  move: "mex*, moviment*, move*, pontape*, chut*, activo, ativo",
  see: "ver, vejo, vista, visao, olhos",
  blurred:
    "turv*, embaciad*, desfocad*, embacad*, dobrado, manchas, ceg*, estrelas, luzes a piscar, luzinhas, pontos de luz, vista turva, vejo turvo, vejo tudo turvo",
  swell: "inchad*, inchaco, inchou",
  hot: "febre*, quente*, calor, temperatura, ferver",
  cold: "frio*, calafrio*, tremo, tremend*, tremores, gelad*, arrepio*",
  sweat: "suor*, suando, suar, transpir*",
  weak: "frac*, fraqueza, sem forca*, exaust*, mole",
  faint:
    "desmai*, tontur*, tonta, inconsciente*, perdi os sentidos, avc, derrame cerebral, n acorda, ñ acorda, desmaiou, desmaiada, desmaiado, não responde, nao responde, não reage, nao reage, não acorda, nao acorda, caiu e não, avc, derrame, boca torta, boca está torta, boca ao lado, cara torta, rosto torto, fala enrolada, não fala bem, não consegue falar, fala arrastada, perdeu os sentidos, perdi os sentidos, sem sentidos, coisa com coisa, fala estranho, boca caída, boca descaída, não chora, nao chorou, não chorou",
  fit: "convuls*, ataque*, epilep*, espasmo*",
  vomit: "vomit*, enjoo*, nausea*",
  loose: "diarreia*",
  colour: "azul*, rox*, palid*, amarel*",
  wake: "acord*, respond*, reag*",
  confused: "confus*, delir*, desorient*, nao diz coisa com coisa",
  severe:
    "muito, muita, forte*, grave*, terrivel*, horrivel*, intens*, insuportavel*, violent*, pessim*, mt, mto, mta, mtas, mtos, bastante",
  mild: "pouco, um bocado, leve*, ligeir*, pequen*, sangue do nariz, sangue pelo nariz, sangrou do nariz, sangrei do nariz, nariz sangr*, sangramento nasal",
  more: "mais, muito, demais",
  less: "menos, diminu*, rar*, quiet*, parou, quase nao, parad*, deixou de, n mexe, n se mexe, ñ mexe, ñ se mexe, n mexeu",
  sudden: "de repente, subit*, repentin*",
  lasting:
    "nao passa, constante*, continu*, persist*, o dia todo, o dia inteiro, a noite toda, desde*, sempre, horas, dias, sem parar",
  easing: "passa, passou, melhor*, alivi*, parar, parou, estancar, pare",
  worse: "pior*, piorando, agrav*",
  usual: "normal*, habitual*, como sempre, costume, comum, comuns, frequente*",
  strange: "estranh*, esquisit*, anormal*",
  fine: "bem, bom, boa, saude, otim*, tudo bem",
  selfharm:
    "suicid*, matar-me, me matar, quero morrer, vontade de morrer, acabar com a minha vida, magoar-me, acabar com tudo, acabar com a vida, tirar a minha vida, tirar a propria vida, nao quero mais viver, n quero mais viver, nao quero viver, quero me matar, quero me mata, enforcar-me, me enforcar, atirar-me, me atirar, me jogar da, me jogar do, pular da ponte, saltar da ponte, cortar os pulsos, fim à minha vida, fim à vida, cansada de viver, cansado de viver, farta de viver, farto de viver, vou me matar, vou matar-me",
  violence:
    "bate-me, me bate, bateu-me, me bateu, violad*, estupr*, violou, ameac*, agred*, ta me batendo, me batendo, me espanca*, acidente de carro, acidente de mota, acidente de moto, acidente na estrada, acidente de viacao",
  poison:
    "veneno*, envenen*, lixivia, overdose, engoliu comprimidos, petroleo, querosene, agua sanitaria, soda caustica, raticida, pesticida*, demasiados comprimidos, todos os comprimidos, os comprimidos todos, todos os remédios, os remédios todos, caixa toda, caixa inteira, demasiados comprimidos, muitos comprimidos, todos os medicamentos, todas as pastilhas, todos os meus comprimidos, todos os meus remédios",
  loss: "aborto espontaneo, perdi o bebe, perdi o meu bebe, nado-morto, bebe morreu, faleceu",
  despair: "desesper*, sem esperanca",
  death: "morrer, morreu, mort*",
  drink: "bebe leite, bebeu, beber, bebo, engoliu, engol*, mama, mamar, comeu, comer, leite",
  birth:
    "parto, nasceu, nascer, trabalho de parto, placenta, cordao, rebentaram as aguas, rebentaram-me as aguas, aguas rebentaram, rebentou a bolsa, bolsa rompeu, rompeu a bolsa, estourou a bolsa, bolsa rebentou, bolsa estourou",
  wound:
    "corte*, ferid*, machuc*, queim*, mordid*, caiu, esfaquead*, facada*, tiro, tiros, balead*, acidente*, atropelad*, cobra",
  thirst: "sede, desidrat*",
  urine: "urin*, xixi",
  not: "nao, nenhum*, sem, nunca, nada, nem, ñ, naum, num consigo, n consigo",
  self: "eu, meu, minha, me, estou, tenho, ela, ele, nos",
  ask: "que, como, quando, porque, onde, qual, quais, posso, pode, e normal, sera, quem, quanto*",
  medicine:
    "medicament*, remedio*, comprimido*, vacina*, injec*, covid*, virus, doenca*, mascara*, teste*, sintoma*, efeito secundario, efeitos secundarios, efeito colateral, efeitos colaterais, reforco",
  idiom:
    "ataque de riso, crise de riso, pressao arterial, exame de sangue, analise de sangue, analises de sangue, analise ao sangue, analises ao sangue, tirar sangue, tirei sangue, tipo de sangue, morta de cansaco, olhos azuis, morto de cansaco, morto de fome, morta de fome, morto de sono, morta de sono, morto de riso, morrer de riso, a morrer de riso, morri de rir, morro de rir, morta de riso, morto de riso, a morrer de rir, morrendo de rir, morta de cansaço, morto de cansaço, morta de fome, morto de fome, sem falta de ar, não tenho falta de ar, não tem falta de ar, não sinto falta de ar, nem falta de ar, sem dificuldade em respirar, sem dificuldade para respirar, sem dificuldade de respirar, não tenho dificuldade em respirar, não tenho dificuldade para respirar",
  topic: "agua, aguas, inchaco, corrimento",
  thing:
    "torneira*, cano*, lava-louça, telhado, teto, tecto, frigorífico, geladeira, fogão, forno, aquecedor, ventoinha, ventilador, telefone*, telemóvel, telemóveis, celular*, computador*, portátil, televisão, rádio, bateria, pilha, carregador, rede, internet, wifi, motor, pneu*, bicicleta, balde, sopa, arroz, molho, pizza, jantar, almoço, café, chá, chuva, planta*, flor, flores, jardim, cão, cães, cachorro*, gato*, galinha*, cabra*, vaca*, carro",
  person:
    "mãe, mamã, pai, papá, marido, esposa, esposo, mulher, irmã*, irmão*, avó, avô, tia, tio, prima, primo, amiga, amigo, vizinha, vizinho, homem, senhora, menina, menino, gente, pessoa*, doente, alguém, mim, nós, comigo",
  filler:
    "só, apenas, realmente, por favor, também, então, ok, olá, oi, bom dia, boa tarde, boa noite, obrigado, obrigada, desculpa, desculpe, agora, hoje, o que devo fazer, que devo fazer, o que faço, o que eu faço, que faço, o que posso fazer, o que fazer, que fazer, o que tenho que fazer, devo preocupar-me, devo me preocupar, onde devo ir, aonde devo ir, aonde vou",
};
