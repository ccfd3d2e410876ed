import type { Themes } from "../theme.ts";

/** Illness, care and the body, as in a health programme's daily messages. */
export const health = {
  illness:
    "ill, illness*, sick, sickness*, disease*, disorder*, condition, conditions, infect*, unwell, ailment*, diagnos*, patient*, symptom*, health, healthy, medical*, virus*, epidemic*, pandemic*, outbreak*",
  outbreak:
    "outbreak*, epidemic*, pandemic*, endemic, covid*, corona, coronavirus*, sars, wave, waves, crisis, plague*, ebola, cholera, cluster*, contagion*, emergency",
  pathogen:
    "virus*, viral, germ, germs, bacteria*, bacterium, microb*, pathogen*, strain*, mutat*, variant*, genome*, genetic*, rna, dna, parasite*, bug, species, protein*, particle*, organism*",
  otherDisease:
    "flu, influenza, sars, mers, ebola, hiv, aids, malaria, measles, pneumonia, cold, common cold, tuberculosis, tb, cancer, smallpox, polio, h1n1, swine, bird flu, plague, black death, diabetes, asthma, allerg*, hepatitis, dengue, zika, cholera, rabies, mumps, chickenpox, spanish flu, hay fever",
  spread:
    "spread*, transmi*, contagio*, catch*, caught, infect*, pass on, passed on, pass it, pass to, carrier*, carry, carries, contract*, expos*, communicable, airborne, droplet*, get it from, get from, pick up, picked up, vector*, contaminat*, circulat*, in the air, shed, shedding, from person to person, come into contact, contact with, super spreader",
  surface:
    "surface*, cardboard, plastic, metal, steel, package*, packag*, parcel*, mail, letter, letters, door, doorknob*, handle*, objects, object, fabric, paper, banknote*, coin*, touch*, hair, shoes, skin, cloth*, countertop*, glass, hands, money notes, box, boxes, groceries, on food, live on, survive on, lives on, stay on",
  survive: "survive*, survivor*, surviving, live, lives, living, alive, stay alive, last, lasts, remain*, persist*",
  mask: "mask*, face cover*, facemask*, respirator*, n95, ffp2, gloves, glove, gown*, visor*, shield*, ppe, protective equipment, goggles, bandana*, face shield*",
  hygiene:
    "wash*, soap, sanitis*, sanitiz*, disinfect*, clean*, hygien*, bleach, alcohol, lysol, rinse, hand gel, wipe, wipes, sterili*, scrub*, detergent*, ethanol, vinegar, peroxide, vodka, kill the virus, antibacterial, spray*, steam, uv, ultraviolet, boil*, germicid*",
  distance:
    "distanc*, quarantin*, isolat*, lockdown*, lock down, stay home, stay at home, staying home, staying at home, shelter in place, curfew*, self isolate, social distancing, confine*, indoors, avoid contact, separat*, stay inside, six feet, gather*, crowd*, stuck at home, closure*",
  prevent:
    "prevent*, protect*, avoid*, precaution*, guard against, keep safe, stay safe, keep from, preparedness, prepare*, shield*, defen*, boost immun*, immunity, safeguard*, stop the spread, stay healthy, prophyla*, reduce the risk, minimis*, minimiz*, contain, containment, mitigat*, measures",
  vaccine:
    "vaccin*, immunis*, immuniz*, jab, jabs, shot, shots, inoculat*, booster*, injection*, inject*, dose, doses, pfizer, moderna, astrazeneca",
  immunity:
    "immun*, antibod*, resistan*, resist, herd immunity, protected from, t cell*, immune system, defence, natural defense",
  medicine:
    "medicin*, drug*, tablet*, pill*, medicat*, antibiotic*, paracetamol, panado, ibuprofen, aspirin, painkiller*, dose*, dosage, prescri*, remdesivir, chloroquine, hydroxychloroquine, quinine, pharma*, syrup, inhaler*, steroid*, supplement*, vitamin*, zinc, antiviral*, acetaminophen, tylenol, azithromycin, tamiflu, advil, anti inflammatory, herbal, herb*, homeopath*, ayurved*, plasma, serum, insulin, ointment, cream",
  treat:
    "treat*, cure*, curing, therap*, remed*, heal, heals, healing, medication*, fight, fighting, manage, relief, relieve*, surgery, operation, ventilat*, hospitali*, oxygen, intensive care, icu, antidote*, help with, used to treat, get rid of, nurse, transfusion*, convalescent",
  recover:
    "recover*, get better, getting better, got better, heal, healed, convalesc*, get well, feel better, survive*, cured, bounce back, rehabilit*, improve*, after having, after being sick",
  test: "test*, swab*, screen*, diagnos*, lab test, check for, checked, positive, negative, pcr, kit, kits, results, result, antibody test, scan, scans, ultrasound, x ray, xray, blood test*, detect*, false positive, false negative, specimen*, sample, samples, thermometer*, rapid test",
  symptom:
    "symptom*, sign, signs, feel like, feels like, fever*, cough*, headache*, sore throat, runny nose, pain*, ache*, rash*, sneez*, vomit*, diarrh*, fatigue*, tired*, breath*, nausea*, dizz*, smell, taste, temperature, chills, congest*, itch*, swell*, swollen, bleed*, asymptomatic, phlegm, mucus, onset, weakness, numb*, cramp*, insomnia, loss of smell, loss of taste, chest pain, shortness of breath, wheez*, pinkeye, pink eye",
  incubation:
    "incubat*, period, before symptoms, show symptoms, days after, exposure, exposed, how long after, infectious period, contagious period, develop symptoms, time between",
  fatality:
    "die, dies, died, dying, death*, dead, kill*, fatal*, deadly, mortal*, lethal, lose their life, casualt*, victim*, death toll, death rate, perish*, body bag*, funeral*, burial*, cemeter*, corpse*, deadlier, deadliest",
  damage:
    "damage*, long term effect*, lasting effect*, permanent*, complication*, scar, scarring, side effect*, aftereffect*, effects on the body, harm to, organ failure, injur*, sequela*, irreversible, long term, chronic, disab*, attack*, affect the body",
  organs:
    "lung*, heart*, brain*, kidney*, liver*, blood, body, bodies, stomach*, skin, eye, eyes, throat*, nose*, respirat*, neurolog*, organ, organs, cell, cells, bone*, muscle*, testicle*, sperm, nerve*, tissue, airway*, vessel*, chest, head, mouth, tongue, ear, ears, teeth, tooth, hair, leg, legs, arm, arms, hand, hands, back, clot, clots, stroke, strokes, cardiac",
  breathe:
    "breath*, oxygen, lung*, asthma*, ventilat*, inhal*, pneumonia, wheez*, respirat*, suffocat*, chok*, airway*",
  pain: "pain*, ache*, aching, hurt*, sore*, cramp*, sting*, burning, headache*, migraine*, backache*, toothache, stomachache*, discomfort, uncomfortable",
  pregnancy:
    "pregnan*, expecting, trimester*, antenatal, prenatal, maternity, fetus, foetus, unborn, miscarr*, weeks along, due date, midwife*, midwives, womb, conceive, conception, expectant, mother to be, labour pains, in labour, giving birth, give birth, childbirth, delivery date, c section, caesarean, cesarean, ultrasound",
  birth:
    "birth*, born, deliver a baby, delivery room, labour, labor, newborn*, new born, caesarean, cesarean, c section, contractions, waters broke, stillb*",
  feeding:
    "breastfe*, breast feed*, breast milk, breastmilk, formula, nursing, lactat*, bottle feed*, nipple*, suckl*, wean*, feed my baby, feeding my baby, latch*",
  baby: "baby, babies, infant*, newborn*, bby, little one, toddler*, nappy, nappies, diaper*, crib",
  child:
    "child, children, childs, kid, kids, son, daughter, boy, girl, teen*, young, younger, youth, minor, minors, school age, students, adolescen*",
  old: "old, older, elder*, senior*, aged, over 60, over 65, grandparent*, grandmother*, grandma, grandfather*, grandpa, age, ages, years old, retiree*, nursing home*, care home*",
  family:
    "family, families, mother*, mom, mum, mama, father*, dad, parent*, husband, wife, partner, spouse, brother*, sister*, sibling*, loved one*, relative*, household*, in laws, aunt*, uncle*, cousin*, roommate*, housemate*, marri*, wedding*, boyfriend, girlfriend",
  contraception:
    "contracept*, family planning, birth control, condom*, implant, depo, iud, loop, the pill, sterilis*, sterilisation, abortion, terminate my pregnancy, morning after",
  sex: "sex, sexual*, intercourse, make love, intimate, intimacy, kiss*, std, sti, date, dating, hug, hugging, virgin*",
  hiv: "hiv, aids, arv, arvs, antiretroviral*, prep, pep, viral load, cd4, status",
  clinic:
    "clinic*, hospital*, doctor*, nurse*, physician*, health worker*, healthcare, health care, gp, er, emergency room, casualty, icu, ward, surgeon*, medical centre, medical center, health centre, health center, ambulance*, medic, medics, provider*, pharmacy, pharmacies, pharmacist*, paramedic*",
  appointment:
    "appointment*, booking, book a visit, check up, checkup, check ups, visit, visits, next visit, reschedul*, clinic date, follow up, schedule, consult*, slot, slots",
  mental:
    "stress*, anxi*, depress*, mental*, lonely, loneliness, sad, worried, worry*, afraid, fear*, scared, scary, panic*, cope, coping, grief, overwhelm*, nervous, bored, boredom, mood, moods, emotional*, emotion*, suicid*, sanity, concern*, terrified, frighten*, paranoi*, upset, therapy, psycholog*",
  diet: "diet*, eat, eats, eating, ate, food*, nutrition*, vitamin*, healthy food, weight, calori*, vegetable*, fruit*, meat, protein, meal*, drink*, iron rich, overweight, obes*, fat, sugar, salt, carbs",
  water:
    "water, drink, drinking, thirst*, dehydrat*, fluids, tap water, hot water, pool, swim*, ocean, sea, swimming, bath, shower",
  smoke: "smok*, cigarette*, tobacco, vap*, alcohol*, drunk, beer, wine, cannabis, marijuana, weed",
  animal:
    "animal*, dog, dogs, cat, cats, pet, pets, bat, bats, bird*, mosquito*, insect*, wildlife, pangolin*, livestock, cow, cows, chicken*, pig, pigs, tiger*, zoo*, snake*, fly, flies, monkey*, cattle, rodent*, rat, rats, mammal*, horse*, ticks, civet*",
  wetMarket:
    "wet market, seafood market, food market, wildlife market, laboratory, lab, labs, leak*, bioweapon*, biological weapon*, weapon*, man made, manmade, engineered, made in a lab, patient zero, wuhan, escaped, synthes*, bioterror*, bio, released, natural*, deliberate*, intentional*, on purpose",
  exercise:
    "exercis*, gym*, workout*, work out, run, running, jog*, fitness, yoga, walk*, stretch*, sport*, physical activity, bike, cycling, bicycle*",
  sleep: "sleep*, nap, naps, insomnia, tired, rest, asleep, awake, bedtime, snor*, night, wake",
} as const satisfies Themes;
