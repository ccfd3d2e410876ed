import type { Themes } from "../theme.ts";

/** Ways of asking and of saying when, whether and how much: what kind of answer is wanted. */
export const asking = {
  what: "what, whats, what's, wat, wats, wht",
  meaning:
    "what is, whats, what's, what are, meaning, mean, means, define, definition, stand for, stands for, explain*, describe*, tell me about, tell me more, information, info, details, learn about, know about, understand*, clarif*, elaborate",
  naming:
    "name, names, named, naming, nickname*, called, call it, term, terms, word, words, spell*, pronounce*, acronym*, abbreviat*, capitali*, terminology, synonym*, known as, title, titles, language, languages, phrase*, labelled, labeled",
  when: "when, whens, when's, what time, what day, what date, which day, since when, until when, by when, wen",
  howLong:
    "how long, how many days, how many weeks, how many months, how many hours, how many minutes, how many years, how much time, how soon, how quickly, how fast, how slow, duration, length of time, take long, takes long, how much longer",
  where: "where, wheres, where's, which place, location*, whereabouts, which country, which city, which countries, wer",
  near: "near, nearest, nearby, closest, close by, close to, around here, in my area, my area, local, my city, my town, next to, distance, how far, far away",
  who: "who, whos, who's, whose, whom, which person, which people, what kind of people, anyone, anybody, someone, somebody, everyone, everybody",
  why: "why, whys, how come, reason, reasons, because, cause, causes, caused, causing, explanation, due to, purpose, point of, why is, y",
  how: "how do, how can, how to, how would, how does, how should, how did, how did you, how i, how we, steps, step by step, way to, ways, method*, procedure*, process, instruct*, show me how, teach me, walk me through, guide, possible to, how is it",
  howMany:
    "how many, number of, the number, numbers, count, counts, quantity, quantities, amount of, total, totals, figures, statistic*, stats, percentage*, percent, rate, rates, data, average, proportion*",
  price:
    "how much, price*, pricing, cost, costs, costing, costly, charge, charges, charged, fee, fees, expens*, cheap*, afford*, tariff*, free, for free, budget, inexpensive, pricey",
  which:
    "which, what kind, what type, what sort, kind of, kinds of, type of, types of, sort of, sorts of, options, choices, choose, choosing, select",
  may: "can i, could i, may i, can we, could we, may we, allowed, is it allowed, permitted, permission, permit, is it ok, is it okay, is it alright, is it fine, ok to, okay to, fine to, able to, am i able, can i still, can you still, possible for me",
  should:
    "should, shouldnt, shouldn't, ought, must, need to, do i need, have to, has to, necessary, necessar*, require*, requirement*, supposed to, better to, best to, advisable, advised, mandatory, compulsory, essential, obligat*",
  safe: "is it safe, safe, safely, safety, safer, unsafe, danger*, harm*, risk*, hazard*, secure, security, threat*, protect*, vulnerable, endanger*",
  likely:
    "how likely, likely, likelihood, probab*, chance, chances, odds, possible, possibility, possibilities, possibly, maybe, perhaps, could it, might, may be, uncertain*, certain",
  opinion:
    "do you think, do you believe, you think, you believe, opinion*, view on, views on, your view*, thoughts, believe*, agree, disagree, favourite, favorite, prefer*, would you, have you, are you, do you, did you, how are you, what are you, how do you, you feel, yourself, perspective*, convinced",
  help: "help, helps, helping, helpful, assist*, support*, aid, advice, advise, guidance, tips, tip, suggest*, can you help, please help, need some help",
  recommend:
    "recommend*, suggest*, best, good, better, top, any good, which one, is there a, is there an, are there any, is there any, looking for, what should i use, alternative*, similar to, equivalent*, replacement*, favourite, favorite, option, options",
  maker: "you, your, yours, yourself, u, ur",
  future:
    "will, wont, won't, going to, gonna, future, tomorrow, next, soon, later, coming, upcoming, someday, eventually, predict*, forecast*, expect*, long run, long term, ever, happen, happens, become*, anymore, prognosis, project, projected, projection*, anticipat*, would happen, will happen",
  ending:
    "end, ends, ended, ending, over, finish*, stop, stops, go away, goes away, disappear*, gone, last, lasts, lasting, until, resolved, die out, vanish*, terminat*, back to normal, normal again, permanent*, forever, final, finally",
  beginning:
    "start*, begin*, began, begun, first, origin*, initial*, initiat*, source, sources, came from, come from, comes from, emerge*, discover*, invent*, creat*, made by, beginning, root, arise*, arose, early, earliest",
  past: "ago, yesterday, previous*, earlier, before, history, historical*, past, already, used to, back then, last week, last month, last year, last night, was, were, had, did, previously, former*, ancient, once",
  now: "now, today, current*, at the moment, at present, presently, right now, this week, this month, tonight, latest, recent*, these days, so far, up to date, update, updates, status, live, real time",
  again:
    "again, second time, twice, repeat*, recur*, return*, come back, another, one more, re, once more, reinfect*, relapse*, resurge*, second wave, multiple, repeatedly, several times",
  often:
    "often, every day, daily, always, weekly, monthly, yearly, regular*, frequent*, each day, how often, everyday, recurring, routine, usually, every time",
  compare:
    "compare*, comparison*, comparable, difference*, differ, differs, different, differently, versus, vs, same, similar*, than, worse than, better than, more than, less than, unlike, like the, alike, equivalent, distinguish*, tell apart, related to, relation*, relate, resembl*, contrast, equal, identical, as bad as",
  more: "more, most, increas*, rise, rises, rising, grow*, higher, higher than, bigger, larger, additional, extra, up, going up, spike*, surge*, raise, raised, double*, gain*, expand*, peak, peaks, peaked, peaking, exceed*, soar*",
  fewer:
    "less, fewer, decreas*, lower, reduc*, decline, declines, declining, drop*, fall, falls, falling, going down, down, shrink*, flatten*, cut, cuts, slow, slows, slowing, slowed, diminish*, fewer than",
  bad: "bad, worse, worst, terrible, horrible, awful, serious*, sever*, poor, poorly, dreadful, critical, disaster*, catastroph*, unacceptable, ridiculous, nightmare, devastat*",
  good: "good, great, excellent, nice, perfect, wonderful, amazing, awesome, fine, positive, beneficial, benefit*, advantage*, useful, effective*, fantastic, brilliant, pleased, efficien*",
  works:
    "work, works, working, effective*, efficacy, efficien*, function*, effect, effects, reliab*, accura*, valid, validity, trust*, really work, prove, proof, proven, evidence, useful, useless, correct*, precise*",
  broken:
    "not work*, doesn't work*, doesnt work*, isn't working, isnt working, does not work*, not working, broken, broke, fail*, error*, problem*, issue*, trouble*, crash*, stuck, freez*, frozen, fault*, malfunction*, bug, bugs, wrong, unable, cannot, can't, cant, won't, wont, declined, rejected, refused, denied, reject, doesn't recognize, does not recognize, out of order, fix, fixed, repair*, dead",
  not: "not, no, never, none, without, don't, dont, doesn't, doesnt, isn't, isnt, didn't, didnt, cannot, can't, cant, won't, wont, hasn't, hasnt, haven't, havent, wasn't, wasnt, aren't, arent, nothing, neither, couldn't, couldnt, wouldn't, wouldnt, shouldn't, shouldnt, nobody, nope",
  one: "one, 1, first, 1st, single, once, only one, alone, sole",
  two: "two, 2, second, 2nd, couple, pair, double, twice, both",
  several:
    "several, multiple, many, more than one, few, some, various, lots, lot of, numerous, plenty, three, four, five, ten, all, every, each, whole, entire",
  limit:
    "limit*, maximum, minimum, max, min, cap, capped, restrict*, at most, at least, up to, threshold, too many, too much, enough, quota, allowance*",
  true: "true, false, truth, fake, real, really, hoax, myth*, rumor*, rumour*, conspira*, lie, lies, lying, liar*, fact, facts, misinformation, disinformation, genuine, legit*, credible, debunk*, propaganda, misleading, overblown, exaggerat*, hype*",
} as const satisfies Themes;
