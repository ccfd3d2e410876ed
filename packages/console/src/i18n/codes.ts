/** Languages that hotlines are made in, as ISO 639-3; the list offers them, and a text may be in any other. */
export const languageCodes: readonly string[] =
  "afr amh ara asm aym ben bem bos bul mya cat ceb nya zho hrv ces dan prs nld eng est ewe fij fil fin fra ful lug kat deu ell grn guj hat hau heb hin hun ibo ind ita jpn jav kan kaz khm kin run kir kor kur lao lin lit lug mkd mlg msa mal mar mon nep nor ori orm pus fas pol por pan que ron rus smo sot tsn ssw nso sna sin slk som spa swa swe tgl tgk tam tat tel tha bod tir ton tso tur tuk ukr urd uzb ven vie wol xho yor zul"
    .split(" ")
    .filter((code, index, all) => all.indexOf(code) === index);

/** The countries of ISO 3166-1, as two letters. */
export const countryCodes: readonly string[] =
  "AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CK CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG NU MK NO OM PK PW PS PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VA VE VN YE ZM ZW".split(
    " ",
  );
