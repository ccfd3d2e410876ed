import type { Lexicon } from "../concept.ts";

export const eng: Lexicon = {
  head: "head, heads, skull, temple, temples, forehead, headache*, head ache, head aches, migraine*, my brain",
  chest: "chest, ribcage, breastbone, lungs, lung, heart attack*",
  belly:
    "belly, bellies, tummy, stomach*, abdom*, womb, uterus, navel, pelvi*, gut, guts, ribs, side, cramp*, contraction*, groin, bump",
  back: "back, spine, kidneys",
  limb: "leg, legs, knee*, ankle*, foot, feet, toe*, calf, thigh*, arm, arms, hand, hands, finger*, thumb*, wrist*, elbow*, shoulder*, hip, hips",
  face: "face, eyelid*, lips, cheeks, gum, gums, tooth, teeth, nose*, nasal*, ear, ears",
  throat: "throat, swallow*, tonsil*",
  vagina: "vagina*, down there, private part*, privates, vulva, discharg*, below",
  breast: "breast*, nipple*, boob*",
  skin: "skin, rash*, spots, pimple*",
  baby: "baby*, babies, babys, bby, child*, infant, newborn, foetus, fetus, fetal, foetal, little one, unborn, daughter, son, toddler, kid, bb, bbe, lil boy, lil girl, lil one, litle one, newbon, new born, new borns, grandchild, grandson, granddaughter, nephew, niece, twin, twins",
  pregnant: "pregnan*, expecting, trimester, weeks along, weeks gone, preggy, preggies, preggers",
  heart: "heart, heartbeat*, palpitat*, pulse",
  pain: "pain*, ache*, aching, hurt*, sore*, cramp*, throb*, stab*, spasm*, agony, burning, tender, pounding, piercing, tearing, sting*, headache*, migraine*, stomachache*, backache*, bellyache*, sting, discomfort, contraction*, squeezing, squeezes, tightness, sitting on my chest, sitting on her chest, sitting on his chest, sitting on it, sits on my chest, weight on my chest, heart attack*, sits on it, elephant on my chest, like an elephant",
  bleed:
    "bleed*, bled, blood*, haemorrhag*, hemorrhag*, spotting, clot*, red discharge, pad, pads, soaked, nosebleed*, blod*, blud, bleedin, bleding",
  fluid:
    "fluid*, leak*, gush*, discharg*, dripping, trickl*, watery, water broke, waters, water breaking, wetness, mucus, slimy, pus, running down my leg*, running down my thigh*, water coming out, water keeps coming, water is coming, water comes out, water came out, water leaking, water pouring, water burst*, waters burst*, water just burst*, waters just burst*, meconium, waters gone, water gone, waters have gone, water has gone, waters hav gone, water hav gone, water just came gush*, water came gush*, water gush*, waters gush*, water is gush*, water came down, waters came, water came gushing",
  breath: "breath*, inhal*, exhal*, respir*, breth*, breeth*, breat, breating, breate",
  breathless:
    "breathless*, wheez*, gasp*, suffocat*, chok*, winded, oxygen, enough air, for air, out of air, short of breath, shortness of breath, out of breath, catch my breath, catch his breath, catch her breath, hard to breathe, hard to breath, difficulty breathing, trouble breathing, struggling to breathe, struggles to breathe, constrict*, panting, puffing, whistling, tight chest, chest tight*, chest is tight*, chest feels tight*, breathing fast, smother*, chest pulls in, chest pulling in, chest sucks in, ribs pull in, ribs pulling in, stopped breathing, stoped breathing, stop breathing, stopd breathing, drown*, lips are blue, lips r blue, lips blue, blue lips, lips turn* blue, lips are turning blue, lips r turning blue, lips went blue, lips going blue, lips look blue, lips are purple, lips * turn* blue, lips * * turn* blue, lips * * * turn* blue, lips * * are blue, lips * * * are blue, purple lips, fingers * blue, turning blue, turned blue, went blue, struggle to breath*, struggling to breath*, struggles to breath*, battle to breath*, battles to breath*, battling to breath*, fight* for breath, fight* for air, get air, get any air, breathing funny, breathing strange*, throat is closing, throat closing, tongue is swelling, tongue is swollen",
  cough: "cough*, phlegm, sneez*, congest*, stuffy, runny, cold symptoms",
  move: "mov*, kick*, flutter*, active, activity, activit*, wriggl*, roll*, stir*, turning, punch*, somersault*, responsive, playing inside, plays inside, play inside, playing in my *, plays in my *, play in my *, stopped playing, stoped playing, not playing, dancing inside, dances inside, dance inside, jumping inside, jumps inside",
  see: "see, seeing, vision, sight, eyesight, eyes, eye",
  blurred:
    "blur*, double vision, see double, seeing double, flash*, stars, floaters, blind*, black spots, dark spots, flicker*, fuzzy, cannot see, cant see, can't see, spots in, see nicely, see properly, see well, cnt see",
  swell: "swell*, swollen, swolen, puff*, bloat*, swole, swelled",
  hot: "hot, heat*, fever*, temperature, burning up, boiling, overheat*, sweltering, feverish",
  cold: "cold, chill*, shiver*, freez*, icy, trembl*, shaking, rigor*",
  sweat: "sweat*, clammy, drenched",
  weak: "weak*, drain*, exhaust*, feeble, no energy, limp, floppy, lethargic, collaps*, no strength, lifeless, sapping, sapped, listless, cannot stand, can't stand, cant stand, cannot get up, can't get up",
  faint:
    "faint*, passed out, pass out, passing out, black out, blacked out, blackout*, unconscious*, lightheaded*, light headed, dizz*, collaps*, unresponsive, not waking, stroke, strokes, not answering me, wont answer me, won't answer me, wont respond, won't respond, doesnt respond, doesn't respond, not responding, no response, cannot wake, cant wake, can't wake, wont wake, won't wake, wouldn't wake, keeled over, fell down and, face dropped, face has dropped, face is dropped, face drooping, face droops, face drooped, drooping, one side of her face, one side of his face, side of my face, mouth is crooked, mouth is twisted, mouth twisted, cannot speak, cant speak, can't speak, cannot talk, cant talk, can't talk, speech is slurred, arm is numb, one side is numb, face is hanging, face hangs, face hanging, mouth hangs, mouth is hanging, mouth hanging, mouth droops, half of her face, half of his face, half of my face, talks funny, talking funny, speaks funny, speaking funny, speech is funny, speech is strange, talks strange*, speaks strange*, words come out wrong, not crying, doesn't cry, doesnt cry, does not cry, didn't cry, didnt cry, did not cry",
  fit: "fit, fits, fitting, seizure*, convuls*, epilep*, twitch*, jerking, shaking all over, eyes roll*, eyes rolled back, eyes rolling back, rolled back, rolling back, foam at the mouth, foaming at the mouth, foam from",
  vomit:
    "vomit*, throw up, throwing up, threw up, throws up, nause*, puk*, sick to my stomach, keep anything down, keep food down, keep water down",
  loose: "diarrh*, runny tummy, running stomach, loose stool*, watery stool*",
  thirst: "thirst*, dehydrat*, dry mouth, sunken",
  urine: "urin*, pee, peeing, wee, weeing, pass water, toilet, bladder",
  itch: "itch*, scratch*",
  confused:
    "confus*, disorient*, delirious, hearing voices, hallucinat*, not making sense, slurred, keeps falling asleep, talks nonsense, talking nonsense, does not know where, doesn't know where, doesnt know where, does not recognise, doesn't recognise, doesnt recognise, does not recognize",
  stiff:
    "stiff*, rigid, hard belly, belly is hard, tummy is hard, stomach is hard, hard tummy, hard stomach, rock hard, hard like a stone, hard like stone, hard as a stone, hard like a rock, hard as a rock, hard as rock, hard like wood, hard as wood",
  birth:
    "labour, labor, waters broke, water broke, deliver*, giving birth, birth, born, premature, cord, placenta, afterbirth, push, waters went, coming now, water burst*, waters burst*, water just burst*, waters just burst*, minutes apart, min apart, mins apart, every *min*, every * min*, waters gone, water gone, waters have gone, water has gone, waters hav gone, water hav gone, water just came gush*, water came gush*, water gush*, waters gush*, water is gush*, water came down, waters came, water came gushing, see the head, head is coming, head is out, head is showing, head coming out, feel the head, urge to push, coming out now",
  loss: "miscarr*, stillb*, stillborn, lost my baby, lost the baby, lost the pregnancy, baby died, passed away, lost my child, passed on, born dead, no heartbeat, no heart beat",
  drink:
    "drink*, feed*, eat, eats, eating, suck*, nurs*, milk, meal*, coffee, tea, drank, ate, swallowed, swallows, swallow*, swalow*, swolow*, swollow*, gulped",
  colour: "blue, bluish, purple, pale, grey, yellow*",
  taste: "taste, smell*",
  wound:
    "cut, cuts, pricked, scratch*, bruise*, burn, burns, stubbed, scraped, wound*, injur*, bite, bitten, broke, fell, accident, slipped, tripped, crash*, pushed me, knocked down, hit by a car",
  severe:
    "severe*, bad, badly, terribl*, horribl*, awful*, intens*, extrem*, unbear*, excruciat*, killer, worst, serious*, strong*, sharp*, heavy, heavily, massive*, overwhelm*, profuse*, violent*, really, very, so much, so bad, too much, crazy, huge, crushing, splitting, blinding, acute*, unrelent*, relentless*, heaps, tons, pouring, a lot",
  mild: "mild*, slight*, little, bit, minor, light, tiny, small, somewhat, faintly, touch of, nosebleed*, nose bleed*, nose bled, bled from my nose",
  more: "more, increas*, too, much, many, lots, alot, plenty, all over, spreading",
  less: "less, fewer, reduc*, decreas*, drop*, declin*, diminish*, slow*, quiet*, still, rare*, stopp*, hardly, barely, not as much, not much, nothing, infrequent*, calm, lack*, weaker, subtle, faded, silent, seldom, absent, no longer, scarce*, low, stoped, stopd",
  sudden: "sudden*, abrupt*, out of nowhere, all at once, instantly, rapid*, woke up to",
  lasting:
    "linger*, persist*, constant*, continu*, nonstop, non-stop, non stop, all day, all night, all morning, for hours, for days, since*, keeps, keep on, always, stubborn*, unrelent*, relentless*, going on, whole day, whole night, for a week, every time, all the time, endless*, chronic, hours, days, not help*, don't help, dont help, doesn't help, doesnt help, didn't help, didnt help, isn't helping, isnt helping, won't help, cannot help, can't help, nothing help*",
  easing:
    "go away, going away, goes away, gone, better, stop, stopped, stopping, quit*, subsid*, eas*, improv*, relie*, letting up, let up, settle*, shake, fade*, budge, disappear*, helps, helped, helping, cease*, stoped, stopd",
  worse: "worse*, worst, increasing, stronger, getting bad, deteriorat*",
  usual: "usual*, normal*, ordinary, as ever, regular*, pattern*, as before, routine, always does, common, commonly",
  strange: "strange*, weird*, unusual*, odd, abnormal*, not normal, not right, wrong, different, foul, smelly, green",
  fine: "fine, okay, ok, alright, well, good, great, healthy, happy, no problem*, favorite, favourite, perfect*",
  strength: "strength, energy, stand, standing, get up, power",
  wake: "wake, waking, wakes, respond*, react*, awake",
  feel: "feel*, felt, notic*, experienc*, seem*",
  selfharm:
    "kill myself, end my life, hurt myself, harm myself, suicid*, cut myself, cutting myself, end it all, better off dead, don't want to live, dont want to live, do not want to live, want to die, take my life, ending it all, ending my life, killing myself, wanna die, want 2 die, wish i was dead, wish i were dead, miss me if i die, miss me when i die, tired of living, tired of life, no reason to live, not worth living, don't wanna live, dont wanna live, end everything, end it now, cut my wrist*, slit my wrist*, cutting my wrist*, hurt my baby, hurt the baby, don't want to be here anymore, dont want to be here anymore, do not want to be here anymore, dnt want to be here anymore, don't want to be alive, dont want to be alive, want to end it, wanna end it, just end it, ending it, make it all stop, don't want to wake up, dont want to wake up, rather be dead, better dead, kms, throw myself, throwing myself, hang myself, hanging myself, drown myself, shoot myself, jump off the bridge, jump off a bridge, jump off the roof, jump from the bridge, jump in front of, jump under",
  violence:
    "beat me, beats me, beating me, hits me, hit me, hitting me, rape*, raping, abus*, slapped, punched me, chok* me, kicked me, forced me, forces me, threaten*, assault*, stabbed, molest*, kill me, kills me, kill us, hurts me, forced himself, forces himself, forced himself on, by force, strangl*, beat her, beats her, hits her, pushed me, with a knife, has a knife, has a nife, got a knife, got a nife, has a gun, got a gun, won't let me out, wont let me out, won't let me leave, wont let me leave, won't let me go, wont let me go, wnt let me out, locked me in, locks me in, beet me, beeting me, beatin me, hitin me, hittin me, chokin me",
  poison:
    "poison*, overdos*, bleach, paraffin, swallowed pills, pesticide, too many pills, too many tablets, drank petrol, kerosene, petrol, diesel, thinners, turpentine, acid, drain cleaner, oven cleaner, toilet cleaner, pool chlorine, jik, rat kill*, ratex, all my pills, all my tablets, all the pills, all the tablets, all her pills, all his pills, handful of pills, handful of tablets, lots of pills, lots of tablets, whole packet of pills, rattex, rat poison*, swallowed a battery, whole strip, whole box of, whole bottle of pills, whole bottle of tablets, strip of my, strip of pills, strip of tablets, bottle of pills, bottle of tablets, ate my pills, ate my tablets, ate tablets, ate pills, all of my pills, all of the pills, all of his pills, all of her pills, so many pills, so many tablets, all the panado*, all my panado*, all the painkillers, all the pain killers, all the medicine, all the medicines, all the meds, all my meds, all her meds, all his meds, all my medicine, all her medicine, all his medicine, bottle of cough syrup, bottle of medicine, bottle of panado*",
  despair: "hopeless*, worthless*, no way out, can't go on, cant go on, give up, no point, cry all, despair*",
  death: "die, dying, dead, death, kill*",
  not: "no, not, never, none, nothing, without, cannot, cant, dont, didnt, isnt, wasnt, doesnt, hasnt, havent, wont, couldnt, arent, aint, neither, nor, unable, hardly, nor, free of, no longer, yet to, can't, won't, isn't, don't, doesn't, didn't, hasn't, haven't, wasn't, couldn't, aren't, ain't, wouldn't, weren't, hadn't, dnt, cnt, didn, hvnt, havnt, hvn, wnt, wldnt, cudnt, nvr, nt, dsnt, dznt, doesnot, doznt, hsnt, wudnt, neva",
  self: "i, im, i'm, my, me, ive, i've, mine, her, she, he, his, we, our",
  ask: "what, how, why, when, where, which, who, can, could, should, does, do, will, would, is it, are there, is there, may, whats, did, if",
  medicine:
    "medicine*, tablet*, pill*, vaccin*, injection*, dose*, treatment*, panado, paracetamol, mask*, virus*, covid*, corona*, disease*, symptom*, infect*, spread*, transmi*, quarantine, patient*, immun*, cure*, jab, jabs, jabbed, booster*, vax*, side effect*",
  work: "work*, job, meeting*, school, traffic, money, bank*, card, account, payment*, price, movie*, game*, weather, room, gym, workout, phone*, fone, cellphone, laptop, tv, series, song, shoes, airtime, data, wifi, wi-fi, bill, bills, exam, exams, boss, match",
  play: "funny, joke*, lol, haha*, mary, movie",
  idiom:
    "fit of laughter, fits of laughter, fit of giggles, fits of giggles, keep fit, keeping fit, get fit, getting fit, be fit, stay fit, staying fit, feel fit, fit me, fits me, fit him, fit her, fits him, fits her, fit in, fits in, fit into, fit for, blood test*, blood pressure, blood group*, blood type*, blood bank*, blood sugar, blood donor*, bloody hell, breathless with joy, breathless with excitement, breathing exercise*, breath of fresh air, dying to, dying of boredom, killing me that, killing time, dead tired, phone died, phone is dead, battery died, battery is dead, blue eyes, hot water, hot dog*, cold drink*, water bill*, head office, head start, by heart, move house, moving house, sit still, sits still, sitting still, can't keep still, cannot keep still, not keep still, never keeps still, can't lie still, cannot lie still, never lies still, baby weight, baby bag*, baby clothes, baby shower*, baby name*, killing me with, killing me lol, killing me haha*, killing it, dying lol, stroke of luck, stroke of genius, back stroke, breast stroke, stroke the cat, dying haha*, tea is cold, tea was cold, tea got cold, coffee is cold, coffee was cold, coffee got cold, food is cold, food was cold, food got cold, supper is cold, cold tea, cold coffee, cold food, cold water, cold weather, cold outside, waters bill, water bills, heavy rain, heavy traffic, heavy bag*, high time, bleeding money, show is killing me, shows is killing me, movie is killing me, film is killing me, song is killing me, series is killing me, joke is killing me, jokes are killing me, weather is killing me, heat is killing me, boss is killing me, exam is killing me, exams are killing me, traffic is killing me, job is killing me, work is killing me, school is killing me, shoes are killing me, prices are killing me, died laughing, died of laughter, die laughing, dying of laughter, dying with laughter, dying for a, drop dead gorgeous, dead battery, dead phone, killed it, killed the test, sick of waiting, sick and tired of, shower is leaking, shower leaks, toilet is leaking, toilet leaks, bottle is leaking, bottle leaks, nappy leaked, nappy leaks, diaper leaked, diaper leaks, water is cold, water is too cold, water is too hot, not short of breath, no shortness of breath, without shortness of breath, not breathless, no difficulty breathing, without difficulty breathing, no trouble breathing, no problem breathing, no problems breathing, not wheezing, no wheezing, no trouble with breathing, don't have trouble breathing, dont have trouble breathing, do not have trouble breathing, don't have difficulty breathing, dont have difficulty breathing, do not have difficulty breathing, don't have shortness of breath, dont have shortness of breath, do not have shortness of breath, nor shortness of breath",
  topic: "water, waters, swelling, discharge, paraffin, bleach",
  thing:
    "tap, taps, faucet, pipe, pipes, sink, roof, ceiling, geyser, kettle, fridge, freezer, stove, oven, heater, aircon, fan, phone*, fone, cellphone*, laptop*, computer*, printer, tv, radio, battery, charger, network, internet, wifi, signal, engine, tyre*, tire, tires, bike, bicycle, tank, bucket, hose, gutter, drain, radiator, soup, stew, porridge, rice, pap, pizza, burger, chips, dinner, lunch, supper, breakfast, weather, rain, plant, plants, flower*, garden, dog, dogs, cat, cats, chicken*, goat*, cow, cows, umbrella, bulb",
  person:
    "mother*, mom*, mum*, mama, father*, dad*, papa, parent*, husband*, wife, hubby, partner, boyfriend, girlfriend, sister*, brother*, gran, granny, gogo, grand*, aunt*, uncle*, cousin*, friend*, neighbour*, neighbor*, man, woman, lady, lad, guy, girl, boy, boys, girls, people, person, patient*, somebody, someone, everyone, him, them, they, us, you, myself, himself, herself, mother-in-law, something, it's coming out of",
  filler:
    "just, only, actually, please, pls, plz, pliz, kindly, also, so, ok so, okay so, oky, hi, hello, hey, hallo, dear, good morning, good afternoon, good evening, good day, thanks, thank you, sorry, excuse me, today, now, right now, what must i do, what should i do, what can i do, what do i do, what shall i do, what must we do, what should we do, what can we do, what do we do, what to do, what i must do, what i should do, what i can do, wat must i do, what am i supposed to do, what now, must i worry, should i worry, should i be worried, do i need to worry, is it serious, is this serious, is that serious, is it dangerous, is this dangerous, where must i go, where should i go, where can i go, who must i call, who can i call, who should i call",
};
