// The codes of ISO 3166-1 that the atlas lacks: alpha-2 codes, and territories drawn as a part of another shape.
// SPDX-License-Identifier: LGPL-2.1-or-later

const ALPHA_2 = `
  ABW AW AFG AF AGO AO AIA AI ALA AX ALB AL AND AD ARE AE ARG AR ARM AM ASM AS ATA AQ ATF TF ATG AG AUS AU AUT AT AZE AZ
  BDI BI BEL BE BEN BJ BFA BF BGD BD BGR BG BHR BH BHS BS BIH BA BLM BL BLR BY BLZ BZ BMU BM BOL BO BRA BR BRB BB BRN BN
  BTN BT BWA BW CAF CF CAN CA CHE CH CHL CL CHN CN CIV CI CMR CM COD CD COG CG COK CK COL CO COM KM CPV CV CRI CR CUB CU
  CUW CW CYM KY CYP CY CZE CZ DEU DE DJI DJ DMA DM DNK DK DOM DO DZA DZ ECU EC EGY EG ERI ER ESH EH ESP ES EST EE ETH ET
  FIN FI FJI FJ FLK FK FRA FR FRO FO FSM FM GAB GA GBR GB GEO GE GGY GG GHA GH GIN GN GMB GM GNB GW GNQ GQ GRC GR GRD GD
  GRL GL GTM GT GUM GU GUY GY HKG HK HMD HM HND HN HRV HR HTI HT HUN HU IDN ID IMN IM IND IN IOT IO IRL IE IRN IR IRQ IQ
  ISL IS ISR IL ITA IT JAM JM JEY JE JOR JO JPN JP KAZ KZ KEN KE KGZ KG KHM KH KIR KI KNA KN KOR KR KWT KW LAO LA LBN LB
  LBR LR LBY LY LCA LC LIE LI LKA LK LSO LS LTU LT LUX LU LVA LV MAC MO MAF MF MAR MA MCO MC MDA MD MDG MG MDV MV MEX MX
  MHL MH MKD MK MLI ML MLT MT MMR MM MNE ME MNG MN MNP MP MOZ MZ MRT MR MSR MS MUS MU MWI MW MYS MY NAM NA NCL NC NER NE
  NFK NF NGA NG NIC NI NIU NU NLD NL NOR NO NPL NP NRU NR NZL NZ OMN OM PAK PK PAN PA PCN PN PER PE PHL PH PLW PW PNG PG
  POL PL PRI PR PRK KP PRT PT PRY PY PSE PS PYF PF QAT QA ROU RO RUS RU RWA RW SAU SA SDN SD SEN SN SGP SG SGS GS SHN SH
  SLB SB SLE SL SLV SV SMR SM SOM SO SPM PM SRB RS SSD SS STP ST SUR SR SVK SK SVN SI SWE SE SWZ SZ SXM SX SYC SC SYR SY
  TCA TC TCD TD TGO TG THA TH TJK TJ TKM TM TLS TL TON TO TTO TT TUN TN TUR TR TUV TV TWN TW TZA TZ UGA UG UKR UA URY UY
  USA US UZB UZ VAT VA VCT VC VEN VE VGB VG VIR VI VNM VN VUT VU WLF WF WSM WS XKX XK YEM YE ZAF ZA ZMB ZM ZWE ZW`;

/** Shapes that ISO gives no code: the atlas's own alpha-3 code stays, the alpha-2 code is empty. */
const WITHOUT_ALPHA_2 = new Set(['CYN', 'IOA', 'KAS', 'SOL']);

/** Ashmore and Cartier Islands, to ISO a part of Australia, are one point in the atlas. */
export const NOT_A_SHAPE = new Set(['ATC']);

/**
 * Codes of ISO that have no shape of their own, the shape that holds them, and a place there by which the tool proves
 * that it does. What the atlas does not draw at all (Bouvet, Cocos, Gibraltar, Tokelau, the United States' minor
 * islands) is missing here on purpose: a shape elsewhere must not stand for it.
 */
export const HELD = [
  ['BQ', 'BES', 'NLD', [-68.29, 12.19]],
  ['CX', 'CXR', 'IOA', [105.63, -10.49]],
  ['GF', 'GUF', 'FRA', [-52.33, 4.9]],
  ['GP', 'GLP', 'FRA', [-61.7, 16.1]],
  ['MQ', 'MTQ', 'FRA', [-61.0, 14.65]],
  ['RE', 'REU', 'FRA', [55.53, -21.12]],
  ['SJ', 'SJM', 'NOR', [17.5, 78.9]],
  ['YT', 'MYT', 'FRA', [45.15, -12.82]],
];

const byAlpha3 = new Map(pairs(ALPHA_2.trim().split(/\s+/)));

/** The alpha-2 code of a shape, or an empty text. */
export function alpha2(code3) {
  const code = WITHOUT_ALPHA_2.has(code3) ? '' : byAlpha3.get(code3);

  if (code === undefined)
    throw new Error(`The atlas has a shape ${code3} that codes.js does not know`);
  return code;
}

function pairs(words) {
  return words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1]]] : []));
}
