import type { Themes } from "../theme.ts";

/** Machines, the home, the kitchen, the road, and small talk. */
export const daily = {
  computer:
    "computer*, laptop*, pc, desktop*, notebook*, machine, mac, macbook, workstation*, netbook*, server, servers, system, systems, hardware",
  phone:
    "phone*, mobile*, cellphone*, smartphone*, iphone*, android, handset*, sim, tablet*, ipad, cell, airtime, data bundle*",
  operatingSystem:
    "ubuntu, linux, windows, debian, fedora, kde, gnome, kubuntu, xubuntu, lubuntu, mint, macos, os, unity, distro*, distribution*, lts, kernel, unix, release, ios, android, operating system*",
  software:
    "software, program*, app, apps, application*, tool, tools, utility, utilities, package*, client*, editor*, player*, manager*, viewer*, browser*, ide, plugin*, extension*, suite, game*, recorder*, converter*, reader, gui, command line, interface, widget*, generator*, viewer, emulator*, organi*er, wrapper*, downloader*",
  install:
    "install*, set up, setup, setting up, configure*, configuration, deploy, put on, add, download*, driver*, get working, get it working, set it up, setting, settings, setups",
  remove:
    "remov*, uninstall*, delet*, get rid of, erase*, purge, wipe, clear*, take off, strip, discard*, drop, eliminat*, dispose*",
  upgrade:
    "upgrad*, updat*, newer, new version, latest version, newest, dist upgrade, migrat*, version*, release*, patch*, downgrad*, move from, go from, moving from, moving to, bump, roll back, next version, from version, do release",
  shutdown:
    "shut down*, shutdown*, shuts down, shutting down, turn off, turning off, turns off, switch off, power off, poweroff, halt, reboot*, restart*, suspend*, hibernat*, standby, power down, sleep mode, log out, logout, log off, powering off",
  startup:
    "boot*, start up, startup, turn on, switch on, power on, restart, login screen, grub, launch*, autostart, log in, login",
  printer:
    "print*, scanner*, laserjet, inkjet*, deskjet, officejet, canon, epson, brother, hp, lexmark, samsung, kyocera, xerox, ricoh, toner, ink, cups, cartridge*, mfc, pixma, multifunction, all in one",
  driver:
    "driver*, hardware, device*, usb, firmware, ppd, graphics, nvidia, wireless, bluetooth, detect*, recognize*, recognise*, plug*, card",
  network:
    "network*, internet, wifi, wi fi, wireless*, router*, ethernet, lan, connect*, connection*, online, offline, vpn, bandwidth, broadband, signal, ip, hotspot, dns, proxy",
  file: "file*, folder*, pdf*, document*, image*, photo*, picture*, video*, audio, music, mp3, disk*, drive*, partition*, directory, usb stick, dvd, cd, text, spreadsheet*, archive*, zip, scan, screenshot*, screen, embedded, epub, mobi, ebook*",
  edit: "edit*, crop*, cut, modify*, annotat*, convert*, merge*, split*, resize*, draw*, highlight*, trim, extract*, manipulat*, record*, burn, rip, tag, tagging, rename, compress*, combine, write, mix",
  code: "code, coding, programming, developer*, development, mysql, database*, sql, python, java, php, git, compile*, terminal, command*, script*, shell, bash, html, web server, mongodb, debug*, repository, api, ide",
  display:
    "screen*, display*, monitor*, brightness, resolution, window*, icon*, theme*, font*, wallpaper, graphics, desktop, touchscreen, launcher, background, panel",
  sound:
    "sound*, audio, volume, speaker*, microphone*, mute*, music, headphone*, loud*, quiet*, noise*, voice, song*, playlist*, hear*, listen*, radio, ringtone",
  keyboard:
    "keyboard*, key, keys, hotkey*, shortcut*, mouse, touchpad, button*, press*, type, typing, click*, function key, remote",
  power:
    "power, battery, charg*, electric*, plug*, energy, solar, generator, blackout*, load shedding, light, lights, lamp*, bulb*, switch",
  automatic:
    "automatic*, auto, schedule*, timer*, cron, script, command, by itself, on its own, remind*, alarm*, at a certain time, specific time, every hour, without being asked, without asking",
  password: "password*, passphrase, login, credentials, keyring, authenticat*, encrypt*, security, privacy, private",
  time: "time, clock, hour*, minute*, o'clock, timezone*, time zone, what time, second*, timer, moment, am, pm, noon, midnight",
  date: "date*, day, days, calendar*, month*, year*, week*, monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, june, july, august, september, october, november, december, birthday, holiday*, weekend",
  alarm: "alarm*, wake me, wake up, timer*, snooze, countdown, alert*, notify, notification*",
  reminder:
    "remind*, reminder*, to do, todo, don't let me forget, remember*, list*, note, notes, memo, task*, agenda, forget, checklist",
  calendar: "calendar*, schedul*, meeting*, appointment*, event*, agenda, book*, reserv*, invite*, plans, busy",
  weather:
    "weather, rain*, snow*, sunny, cloud*, wind*, storm*, forecast*, umbrella, temperature, humid*, thunder*, jacket, degrees, celsius, fahrenheit, hot, cold",
  travelPlan:
    "flight*, hotel*, ticket*, booking, airline*, itinerary, fare, fares, plane, trip, journey, tourist*, travel*, visa*, passport*, vaccin*, luggage, baggage, carry on, check in, boarding, gate, layover, international, vacation, terminal",
  transport:
    "bus, buses, train*, taxi*, uber, cab, matatu, boda, tram*, metro, subway*, railway*, station*, stop, platform, departure*, depart*, arriv*, leave*, leaving, connection*, line, route*, ride, boat, ferry, get to, get from, go from, go to, next, timetable, fare, airport, commute",
  directions:
    "direction*, route*, map, maps, navigat*, get to, way to, how far, distance, turn left, turn right, street, road*, drive to, traffic, gps, destination, shortest, address, miles, kilomet*, lost",
  car: "car, cars, vehicle*, tire*, tyre*, gas, petrol, fuel, diesel, oil change, oil, engine, jump start, battery, mileage, mpg, license plate, mechanic, garage, truck*, motorbike*, motorcycle*, brakes, parking, park",
  cook: "cook*, recipe*, bake*, baking, boil*, fry, grill, ingredient*, oven, kitchen, dish, dishes, meal*, microwave*, roast*, stew, prepare, soup, make dinner, how to make, chef",
  ingredient:
    "ingredient*, substitute*, replace*, instead of, flour, sugar, egg*, butter, milk, oil, salt, rice, bread, chicken, beef, fish, onion*, tomato*, spice*, cheese, beans, maize, potato*, cream, cake*",
  spoil:
    "expire*, expiration, go bad, gone bad, shelf life, still good, how long does, keep in the fridge, rotten, spoil*, leftover*, freeze, freezer, fridge, fresh, refrigerat*, last in the",
  restaurant:
    "restaurant*, cafe*, dinner, lunch, breakfast, table for, reserv*, menu*, eat out, dine, takeaway, food place, reviews, waiter, diner, cuisine, pizza*, burger*",
  nutrition:
    "calori*, nutrition*, carb*, protein, fat, vitamin*, healthy, sugar content, sodium, fibre, fiber, diet, kcal, nutrient*, health benefits",
  shoppingList: "shopping list, grocery list, add to my, cart, basket, groceries, run out of, buy some, need to buy",
  clean:
    "clean*, wash*, laundry, dirt*, dust, sweep, mop, vacuum*, dishes, tidy, stain*, chores, trash, garbage, rubbish",
  home: "home, house, apartment*, flat, room, rooms, rent*, landlord*, kitchen, bedroom, garden, roof, window*, door, furniture, neighbour*, neighbor*, wall, indoors, estate",
  sport:
    "sport*, football*, soccer, cricket, rugby, basketball, tennis, team*, league, player*, match*, score*, goal*, championship, coach, tournament, olympic*, won, win, winning",
  music:
    "music, song*, sing*, artist*, album*, band, playlist*, radio, track, concert*, dance*, lyrics, listen*, guitar, piano, play some",
  movie:
    "movie*, film*, cinema, tv, series, show, shows, actor*, watch*, netflix, theatre, theater, dvd, episode*, video*, channel",
  greeting:
    "hi, hello, hey, hallo, good morning, good afternoon, good evening, greetings, morning, evening, yo, howdy, how are you, how do you do, what's up, whats up, helo, hie, hola",
  goodbye:
    "bye, goodbye, good bye, see you, good night, goodnight, later, take care, farewell, ciao, cheers, have a good, have a nice, so long",
  thanks: "thank*, thanx, thx, tnx, cheers, appreciat*, grateful, much obliged, ty",
  yes: "yes, yeah, yep, yup, sure, ok, okay, correct, right, of course, definitely, absolutely, affirmative, indeed, agreed, true, ya",
  no: "no, nope, nah, negative, not really, no thanks, wrong, incorrect, false, disagree",
  sorry: "sorry, apolog*, excuse me, pardon, my bad, forgive*, regret",
  joke: "joke*, funny, laugh*, humour, humor, make me laugh, pun, comedy, amuse*, fun fact, trivia, riddle, interesting, fact",
  bot: "bot, robot*, chatbot*, are you real, artificial intelligence, ai, your name, who are you, who made you, how old are you, where are you from, what can you do, are you human, assistant, siri, alexa, do you have, your hobbies, your boss, created you",
  translate:
    "translat*, language*, spanish, french, english, german, swahili, zulu, chinese, say in, how do you say, how to say, accent*, in hindi, italian, bilingual",
  calculate:
    "calculat*, plus, minus, times, divided, multiply, percent*, sum, square root, math*, equation*, add up, formula, subtract, convert*",
  unitConvert:
    "convert*, how many, ounces, grams, kilos, kilograms, pounds, liters, litres, gallons, cups, miles, kilometers, kilometres, meters, metres, feet, inches, celsius, fahrenheit, measurement*, unit*",
  spelling: "spell*, letters, definition, define, dictionary, synonym*, meaning, pronounc*, grammar, thesaurus",
  chance: "flip a coin, coin, dice, roll*, random*, heads or tails, pick a number, lottery, bet*, gambl*, luck*",
  message: "text, sms, message*, whatsapp, send a, email*, inbox, reply, chat, mail, forward, letter, write to",
  call: "call, calls, dial*, ring, make a call, phone, telephone, hang up, missed call, voicemail, video call",
  share: "share*, location, where am i, tell my, send my location, post, current location",
  stop: "stop*, pause*, cancel, never mind, nevermind, quit, exit, forget it, shut up, be quiet, leave me alone, opt out, unsubscribe*",
  settings:
    "setting*, change, adjust*, mode, preference*, options, reset*, configure*, turn up, turn down, speed, default, customi*, volume, language, accent, name",
  smartHome:
    "turn on, turn off, lights, thermostat, smart, device*, dim, brighten, heater, heating, air condition*, fan, sync*, pair",
  insurance:
    "insur*, coverage, policy, claim*, premium*, health plan, medical aid, deductible*, copay, health insurance, open enrollment",
  leave:
    "pto, vacation days, days off, time off, leave request, sick leave, day off, annual leave, holiday request, maternity leave, unpaid leave, paid leave",
  sickLeave: "called in sick, stay home from work, go back to work, going back to work, return to work",
  pay: "pay*, paid, settle, pay off, transfer, bill*, owe",
  exam: "exam*, test*, grade*, score*, result*, marks, certificate*, certif*, pass, passed, failed",
  document:
    "document*, form, forms, certificate*, paper*, letter, license*, licence*, passport*, id, proof, copy, copies, application, apply, applied, birth certificate",
  grant:
    "grant*, sassa, social grant, child support, benefit*, allowance*, stipend*, pension*, unemployment, voucher*, cash transfer",
} as const satisfies Themes;
