import type { Themes } from "../theme.ts";

/** Countries, power, work, money at large, and how people live together. */
export const society = {
  place:
    "country, countries, china, chinese, america*, usa, us, states, state, india*, italy, italian*, uk, england, british, britain, europe*, africa*, asia*, japan*, korea*, germany, german*, france, french, spain, spanish, iran*, russia*, brazil*, mexico, canada*, australia*, city, cities, region*, town*, village*, province*, county, counties, new york, nyc, california, texas, london, nation*, district*, abroad, overseas, foreign*, global*, world*, worldwide, international*, continent*, swed*, singapore, hong kong, taiwan, wuhan, south africa*, kenya*, nigeria*, uganda, tanzania, egypt, arab*, dubai, uae, pakistan, florida, washington",
  world:
    "world*, global*, international*, planet, earth, humanity, mankind, human race, humans, civili*, universe, everywhere, whole world, worldwide",
  government:
    "government*, president*, minister*, politic*, congress*, senat*, parliament*, leader*, policy, policies, administration*, federal, democrat*, republican*, governor*, mayor*, state, authorit*, official, officials, election*, vote*, voting, voter*, communis*, prime minister, campaign*, conservative*, liberal*, party, regime*, white house, ruling, national guard",
  authority:
    "cdc, who is the, world health organization, world health organisation, fda, nhs, nih, un, united nations, department*, ministry, agency, agencies, scientist*, expert*, research*, health officials, task force, epidemiolog*, organisation*, organization*, red cross",
  response:
    "response*, respond*, handle*, handling, measure*, reaction*, react, reacted, manage*, managing, action*, plan, plans, planning, strateg*, steps taken, deal with, dealing with, contain*, control*, doing about, done about, enforce*, impos*, implement*, address*, coordinate*, guideline*, prepared, unprepared, tackle*, mitigat*, ill equipped, overreact*",
  law: "law, laws, legal*, illegal*, court*, police, rule, rules, regulation*, crime*, criminal*, sue, lawsuit*, rights, constitution*, fine, fined, arrest*, jail, prison*, judge*, lawyer*, attorney*, liable, liability, ban, banned, bans, enforce*, legislation, freedom*, license*, licence*",
  blame:
    "blame*, fault, responsib*, accountab*, apolog*, sorry, guilty, held responsible, sue, compensat*, punish*, reparation*, cover up, coverup, hide, hiding, hid, secret*, lied",
  economy:
    "econom*, stock*, market, markets, recession*, depression, business*, industry, industries, industrial, gdp, inflation, trade, financ*, invest*, investor*, shares, oil, real estate, housing, bailout*, stimulus, bank, banks, banking, unemploy*, layoff*, bankrupt*, profit*, revenue, startup*, sales, price, prices, gold, bitcoin, crypto*, mortgage*, rent, rents, loan*, debt*, tax*, sector*, currency, currencies, dollar*, supply chain*, commerce, crash, property, wealth*, fund, funds, money, asset*, companies, company, corporation*, manufactur*, retail*, boom, bond, bonds, dow, nasdaq, commodit*, wall street, bull, bear, export*, import, imports, economic*, billionaire*, poverty, interest rates",
  invest:
    "invest*, stock, stocks, shares, trading, trader*, portfolio*, mutual fund*, buy stocks, real estate, gold, bitcoin, crypto*, equity, equities, dividend*, savings, bond, bonds, fund, funds, market",
  job: "job, jobs, work, worker*, employ*, unemploy*, career*, salary, salaries, wage*, boss*, colleague*, coworker*, office*, layoff*, laid off, fired, furlough*, resign*, hire, hired, hiring, hires, interview*, cv, resume, occupation*, profession*, freelanc*, earn, earning*, income, paycheck*, pay slip, payslip, payroll, work from home, working from home, remote*, staff, recruit*, vacanc*, internship*, workplace, business owner*, self employed",
  school:
    "school*, universit*, college*, student*, teacher*, class, classes, exam*, study, studying, studies, degree*, graduat*, learn*, lesson*, campus*, education*, homework, course*, tuition, kindergarten, daycare, creche, professor*, lectur*, academic*, training, syllabus, curriculum",
  travel:
    "travel*, trip*, flight*, fly, flying, airport*, airplane*, plane, planes, airline*, hotel*, cruise*, visa*, passport*, vacation*, holiday*, tourist*, touris*, train, trains, bus, buses, border*, visit*, abroad, journey*, ticket*, uber, taxi*, car, drive, driving, public transport*, subway*, metro, ship, ships, luggage, carry on, baggage, itinerary, airbnb, resort*, backpack*, immigra*, transport*",
  event:
    "event*, party, parties, wedding*, funeral*, concert*, festival*, church*, gathering*, ceremon*, birthday*, olympic*, meeting*, conference*, easter, christmas, ramadan, holiday, celebrat*, cancel*, postpone*, sport, sports, game, games, match, season, reopen*, restaurant*, cinema*, theater*, theatre*, bar, bars, pub, beach*, mall*, protest*, rally, rallies",
  religion:
    "god, jesus, church*, pray*, bible, biblical, religio*, faith, islam*, muslim*, christian*, quran, prophec*, prophet*, hindu*, jew*, mosque*, temple*, pope, pastor*, spiritual*, holy, apocalyp*, end times, revelation, satan, devil, heaven, astrolog*",
  science:
    "scien*, research*, study, studies, theory, theories, experiment*, expert*, discover*, model, models, data, evidence, statistic*, biolog*, chemi*, physics, math*, graph*, simulation*, hypothesis, analy*, exponential*, curve*, clinical trial*, trials",
  nature:
    "nature, natural, climate*, environment*, pollution, planet, global warming, weather*, summer, winter, heat, hot, cold, temperature*, humid*, sun, sunlight, season*, spring, autumn, fall, rain, warm*, earthquake*, ecolog*, carbon, air quality, tropical",
  conflict:
    "war, wars, military, army, weapon*, attack*, terror*, nuclear, soldier*, bomb*, world war, fight*, violence, violent, riot*, civil unrest, enemy, enemies, conflict*, tension*, cold war, invade*, invasion, retaliat*, hostil*",
  media:
    "media, news*, report*, journalis*, tv, television, press, twitter, facebook, youtube, social media, article*, headlines, coverage, broadcast*, book, books, movie*, film*, netflix, podcast*, documentar*, internet, website*, magazine*, wikipedia, google, blog*, broadcast",
  caseCount:
    "case, cases, number of, toll, statistic*, count*, confirmed, reported, underreport*, reporting, deaths, infections, rate, rates, curve, flatten*, peak*, tally, figures, numbers, percentage, fatality rate, mortality rate, infection rate, death rate, underestimat*, overestimat*, inflat*, hospitalizations, statistically, ratio",
  people:
    "people, person, persons, everyone, everybody, human*, population*, public, society, societ*, community, communities, citizen*, men, women, man, woman, individual*, folk*, crowd*, americans, generation*, millennial*, race, races, black, white, asian*, ethnic*, minorit*, gender, male*, female*, poor people, rich people, neighbour*, neighbor*, friend*, stranger*",
  race: "racis*, race, black, african american*, asian*, xenophob*, minorit*, discriminat*, ethnic*, stereotyp*, hate, hatred, prejudice, immigrant*, refugee*",
  lifestyle:
    "life, lives, lifestyle*, live, living, daily life, everyday, normal, new normal, way of life, habit*, change, changes, changed, changing, adapt*, adjust*, impact*, affect*, effect, effects, influence*, aftermath, consequence*, transform*, shape, lesson*, after the pandemic, relationship*, learn from, learned, silver lining",
  leisure:
    "hobb*, bored, boredom, fun, entertain*, game*, play, playing, read, reading, book, books, music, movie*, watch*, netflix, spare time, free time, activity, activities, productive, productivity, spend my time, pass the time, cook*, bake, baking, learn a, craft*, art, garden*, video game*, series, spending time, passing time, home office",
  homeless:
    "poor, poverty, homeless*, vulnerable, charity, charities, donat*, volunteer*, refugee*, needy, hungry, hunger, starv*, welfare, food bank, food stamps, low income, slum*, shelter*, grant*, relief, unemployment benefit*, stimulus check, benefits, social security, pension*",
  shoppingFood:
    "grocer*, supermarket*, store, stores, shop, shops, shopping, food*, restaurant*, takeout, take out, takeaway*, delivery, deliver, buy*, purchase*, stock up, hoard*, toilet paper, supplies, shelf, shelves, shortage*, panic buying, market, eat out, dine, fast food, pizza",
  emotion:
    "feel*, felt, love*, hate*, happy, happi*, angry, anger, worried, scared, hope*, miss, misses, sad, excited, annoyed, disappoint*, frustrat*, proud, grateful, thankful, regret*, jealous*, selfish*, confiden*, optimis*, pessimis*, cry, laugh*, calm, enjoy*, horrified",
  personal: "i, me, my, mine, myself, i'm, im, i've, ive, i'd, i'll, we, our, us, my family",
} as const satisfies Themes;
