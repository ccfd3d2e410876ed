import type { Themes } from "../theme.ts";

/** Buying, paying, banking, and being served. */
export const business = {
  buy: "buy*, bought, purchas*, order, ordering, shop*, get one, acquire, i want to buy, where can i get, obtain*, get a, get me, procure*, add to cart, checkout, interested in",
  sell: "sell*, sold, sale, sales, vend*, seller*, reseller*, dealer*, dealership*, distribut*, wholesal*, franchis*, retail*, stockist*, supplier*, agent*, resell*",
  order:
    "order*, my order, order status, purchase order, booking*, booked, reserv*, placed, track*, pre order, preorder, confirm*",
  deliver:
    "deliver*, ship, shipped, shipping, shipment*, dispatch*, courier*, arriv*, track*, tracking, sent, send, sending, post, postal, mail, mailed, package*, parcel*, receive*, come in, came, pincode, pin code, eta, transit, on its way, doorstep, get here, show up, turn up, turned up",
  cancel:
    "cancel*, stop, undo, call off, revoke*, terminat*, withdraw my, don't want, dont want, no longer want, unsubscribe*, opt out, abort*, end my, void, changed my mind, take back, close my, delete my",
  refund:
    "refund*, money back, reimburs*, return*, get back, chargeback*, charge back, give back, compensat*, repay, repaid, reversal, revers*, reverted, revert, credited back",
  exchangeGoods:
    "exchange*, swap*, replace*, replacement*, return*, change the product, change my order, different size, wrong size, wrong item, defective, damaged, trade in",
  discount:
    "discount*, offer*, promo*, coupon*, deal, deals, voucher*, sale, cashback, rebate*, cheaper, special price, reduce the price, bargain*, festival offer*, code, best price, loyalty, rewards, points",
  instalment:
    "emi, instal*, monthly payment*, pay monthly, pay later, credit terms, no cost emi, zero interest, in parts, finance option*, pay in parts, lay by, layaway, hire purchase",
  payMethod:
    "cash on delivery, cod, pay on delivery, pay at, payment method*, payment mode*, payment option*, how can i pay, visa, mastercard, american express, amex, paypal, apple pay, google pay, mpesa, m pesa, mobile money, upi, wallet, cheque, cheques, check, checks, swift, sepa, iban, bank transfer, debit, credit card, airtime",
  warranty:
    "warrant*, guarant*, insur*, coverage, covered, years of, claim*, repair*, policy, terms, lifetime, service centre, durab*, lasts, life of",
  trial:
    "trial*, try, trying, test drive, demo*, sample, samples, nights, money back guarantee, experience it, try out, free trial",
  shop: "shop*, store, stores, outlet*, showroom*, branch, branches, dealer*, mall*, location, address, where can i find, nearest, physical store, in person, walk in, offline, near me, office",
  hours:
    "open, opens, opening, close, closes, closing, hours, working hours, business hours, timing, timings, opened, closed, weekend*, holiday, available on",
  contact:
    "contact*, call, calls, phone, phone number, telephone, ring, speak*, talk to, agent*, customer care, customer service, customer support, representative, human, helpline, hotline, email, number, reach you, get in touch, toll free, whatsapp, message, real person, someone, operator, call me, callback, helpdesk, help desk",
  complaint:
    "complain*, dissatisf*, unhappy, disappointed, rude, bad service, terrible service, not happy, frustrated, angry, useless, feedback, report a, pathetic, worst, unacceptable, no response, poor service",
  available:
    "available, availab*, in stock, out of stock, stock, have you got, do you have, do you sell, offer, provide, supply, supplied, operate in, supported, support, service in, can i get, accept*, exist*, there any",
  product:
    "product*, item*, goods, model, models, brand*, range, collection, catalogue, catalog, variant*, kind, version, quality, feature*, specification*, material*, made of, design*, manufactur*",
  size: "size*, dimension*, width, length, height, thick*, measure*, inch, inches, cm, feet, foot, large, small, big, king, queen, single, double, custom*, tall, wide, deep, narrow, fit, fits, broad, metres, meters, area, volume",
  colour:
    "color*, colour*, red, blue, green, white, black, yellow, pink, brown, grey, gray, shade, purple, orange, design, look, pattern",
  bed: "bed, beds, mattress*, pillow*, cushion*, sheet, sheets, blanket*, protector*, cover, covers, foam, ortho*, firm, soft, comfort*, spring, latex, duvet*, topper*, frame, sofa*, couch*",
  money:
    "money, cash, fund*, pay*, paid, dollar*, pound*, euro*, rand, rands, shilling*, rupee*, naira, gbp, eur, usd, amount, balance, bill*, income, spend*, spent, cost*, coins, notes, currency, account, price, savings, bucks",
  account:
    "account*, my account, profile*, sign up, signup, register*, registr*, log in, login, log on, open an account, open account, user, username, membership, member, subscription*, subscrib*",
  accountOpen:
    "open an account, create an account, new account, sign up, signup, register, registration, apply*, application*, enrol*, join, eligib*, eligible, qualify, age, requirements, set up an account",
  accountClose:
    "close my account, delete my account, deactivat*, close account, remove my account, shut down my account, cancel my account, leave, stop using, terminate my account, delete, deleted, erase*",
  card: "card*, debit card*, credit card*, bank card*, visa, mastercard, plastic, physical card, virtual card*, disposable, contactless, chip",
  lost: "lost, lose, losing, missing, misplac*, cannot find, can't find, cant find, left behind, left my, disappear*, gone, where is, vanish*, forgot*, somewhere",
  stolen:
    "stolen, stole, steal*, theft*, thief, robbed, rob, robbery, mugged, fraud*, scam*, hack*, compromis*, unauthori*, suspicious, without my permission, without my knowledge, someone used, didn't make, did not make, didnt make, not mine, unknown, unrecogni*, don't recogni*, dont recogni*, do not recogni*, not recogni*, skimm*, phish*, used my, someone else",
  pin: "pin, pins, passcode*, pass code*, password*, code*, security code, cvv, otp, verification code, credential*, unlock*, blocked, block, locked, attempts, passphrase*",
  activate:
    "activat*, enable*, start using, get working, set up, turn on, switch on, initiali*, unblock*, unlock*, link, linked, connect*, add, adding",
  blockCard: "block*, freeze, frozen, disable*, deactivat*, suspend*, lock, unfreez*, unblock*, locked, restrict*",
  expire:
    "expir*, run out, runs out, out of date, renew*, renewal, about to expire, no longer valid, validity, valid until, end of, up for renewal, lapse*",
  atm: "atm*, cash machine*, cashpoint*, machine*, withdraw*, dispens*, cash out, take out money, get cash, took out, gave me, swallow*, pull out, pulled out, got cash, take money out, getting cash",
  transfer:
    "transfer*, send money, sending money, sent money, wire*, remit*, beneficiar*, recipient*, payee, move money, bank transfer*, to a friend, payment to, receive money, sent, iban, swift, someone's account, into my account, from my account, receiver, to another account, transfering",
  topUp:
    "top up*, topup*, top ups, topping up, topped up, add money, add funds, load money, deposit*, reload*, recharge*, fund my, put money, credit my, load my, adding money, cash in, auto top",
  pending:
    "pending, waiting, still waiting, not yet, hasn't arrived, hasnt arrived, not arrived, didn't arrive, delay*, processing, in progress, hold up, late, overdue, stuck, not received, haven't received, havent received, didn't receive, did not receive, still not, hasn't shown, not showing, not reflected, doesn't show, isn't showing, on hold, hold, not updated, hasn't come, hasn't gone, not completed, hasn't cleared, long, taking, how much longer",
  declined:
    "declin*, reject*, refus*, denied, not accepted, didn't go through, did not go through, didnt go through, wouldn't work, not go through, unsuccessful, fail*, bounce*, turned down, not allowed, not working, cancelled, canceled, reverted, revert, returned, blocked",
  fee: "fee, fees, charge*, extra charge*, commission*, additional cost*, surcharge*, cost*, interest, hidden, markup, penalty, extra money, costs extra, deducted",
  exchangeRate:
    "exchange*, exchange rate*, currency, currencies, convert*, conversion, foreign*, euro*, dollar*, pound*, rate*, forex, fiat, crypto*, bitcoin, abroad, overseas, gbp, usd, eur, aud, cad, interbank",
  transaction:
    "transaction*, payment*, purchase*, debit*, direct debit*, statement*, deduct*, charged, billed, withdrawal*, charge, entry, appear*, showing, show up, history, receipt*, invoice*, spending, spent, bought",
  twice:
    "twice, double, duplicate*, two times, charged twice, 2 times, second time, multiple times, repeated, again, same transaction, doubled, 1 extra, extra pound",
  wrongAmount:
    "wrong amount, incorrect*, wrong, less than, more than, not the right, different amount, only got, only received, mistake*, error, inaccurate, too much, not correct, doesn't match, instead of, short, missing money, part of, partial, off, overcharg*",
  identity:
    "identi*, verif*, id, passport*, proof, prove, kyc, document*, selfie*, driving licence, drivers license, source of funds, where my money, authenticat*, confirm my, personal details, biometric*, signature, validate",
  personalDetails:
    "change my name, my details, my address, address, new address, moved, moving, phone number, email address, update my, change my, married, surname, edit*, personal information, last name, nationality, my info, new number, relocat*",
  balance:
    "balance*, how much do i have, how much money, funds available, in my account, what's left, account balance, amount left, remaining, left in, available funds, money left",
  loan: "loan*, borrow*, lend*, lent, debt*, credit, mortgage*, interest, credit score, repay*, owe*, overdraft*, advance, installment*, fico",
  bill: "bill*, invoice*, due, utility, electricity, rent, pay my bill, owe, outstanding, payment due, minimum payment, due date, gas bill, water bill, overdue, meter",
  salary:
    "salary, wage*, paycheck*, income, direct deposit, payday, pay day, employer, w2, paid by, taxes, tax*, pension",
} as const satisfies Themes;
