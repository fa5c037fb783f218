/**
 * What must not be said, language by language. Each entry is the source of a regular expression over text that `plain()` of
 * guard.ts has made even: small letters, no vowel points, simplified characters, no blanks between Chinese characters.
 *
 * - `free`: claims that there is no tax. Never true of what a seller may promise: somebody pays it, or a rule waives it today.
 * - `tax`, `within`, `not`: a clause with the first two and without the third says that tax is included.
 * - `nothing`: nothing is paid at the door.
 * - `soon`: a day that needs no number, with how many days from now it is.
 * - `sure`: a guarantee, which no share of parcels on time supports.
 * - `day`, `week`, `hour`: units after a number; `count`: numbers in words, from one on, `null` where a word would be ambiguous.
 */
export interface Words {
  free: string[];
  tax: string;
  within: string;
  not: string;
  nothing: string[];
  soon: [words: string, days: number][];
  sure: string[];
  day: string;
  week: string;
  hour: string;
  count: (string | null)[];
}

/** A word of a script with blanks between words. */
const w = (words: string) => `(?<!\\p{L})(?:${words})(?!\\p{L})`;

const ES: Words = {
  free: [w("(?:libres?|exent[oa]s?) de (?:impuestos?|aranceles|aduanas?|iva|tasas)"), w("sin (?:impuestos?|aranceles|aduanas?|iva|tasas)"), w("no (?:hay|se pagan?|pagas|tiene) (?:impuestos|aranceles|iva|tasas|aduanas?)"), "cero impuestos", w("tax free")],
  tax: w("impuestos?|aranceles|iva|tasas|aduanas?"),
  within: w("inclu[ií]d[oa]s?|incluye|por nuestra cuenta|de nuestra cuenta|en el precio"),
  not: w("no (?:est[aá]n? )?inclu\\p{L}+|sin incluir|no (?:est[aá]n? )?en el precio|que pagar"),
  nothing: [w("no (?:se )?(?:pagas?|paga|pagar[aá]s?) (?:nada|m[aá]s)"), w("nada (?:m[aá]s )?que pagar"), w("sin (?:pagos?|costes?|costos?|cargos?) (?:extras?|adicionales)")],
  soon: [[w("llega (?:hoy|hoy mismo)|el mismo d[ií]a"), 0], [w("llega ma[nñ]ana|ma[nñ]ana mismo|en un d[ií]a|al d[ií]a siguiente"), 1], [w("pasado ma[nñ]ana"), 2], [w("en una semana"), 7], [w("en dos semanas"), 14]],
  sure: [w("garantizad[oa]s?|garantizamos|seguro que llega")],
  day: w("d[ií]as?"), week: w("semanas?"), hour: w("horas?|h"),
  count: ["un|uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince"],
};

const PT: Words = {
  free: [w("(?:livres?|isent[oa]s?) de (?:impostos?|taxas?|alf[aâ]ndega|icms)"), w("sem (?:impostos?|taxas?|taxa[cç][aã]o|icms)"), w("n[aã]o (?:tem|h[aá]|paga|é) (?:impostos?|taxas?|taxado)"), "(?<!\\p{L})(?:zero|0 ?%(?: de)?) (?:impostos?|taxas?)", w("tax free")],
  tax: w("impostos?|taxas?|icms|alf[aâ]ndega|direitos"),
  within: w("inclu[ií]d[oa]s?|inclus[oa]s?|inclui|por nossa conta|no preço"),
  not: w("n[aã]o (?:est[aã]o? )?inclu\\p{L}+|sem incluir|n[aã]o (?:est[aã]o? )?no preço|a pagar"),
  nothing: [w("n[aã]o (?:se )?paga(?:r[aá])? (?:mais )?nada"), w("nada a pagar"), w("sem (?:custos?|taxas?|pagamentos?) (?:extras?|adicion(?:al|ais))")],
  soon: [[w("chega hoje|no mesmo dia"), 0], [w("chega amanh[aã]|amanh[aã] mesmo|em um dia|no dia seguinte"), 1], [w("depois de amanh[aã]"), 2], [w("em uma semana|numa semana"), 7], [w("em duas semanas"), 14]],
  sure: [w("garantid[oa]s?|garantimos|com certeza chega")],
  day: w("dias?"), week: w("semanas?"), hour: w("horas?|h"),
  count: ["um", "dois|duas", "tr[eê]s", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze", "treze", "catorze|quatorze", "quinze"],
};

const MALAY = { day: w("hari"), hour: w("jam"), count: ["satu|se", "dua", "tiga", "empat", "lima", "enam", "tujuh", null, "sembilan", "sepuluh", "sebelas", "dua belas", "tiga belas", "empat belas", "lima belas"] };

export const WORDS: Record<string, Words> = {
  zh: {
    free: ["免(?:进口|增值|消费)?(?:关|增值|消费)?税", "(?:税费?|关税)(?:全|都)?免", "(?:零|0|〇)(?:关)?税", "(?:税费?|关税)(?:为|是|等于|全部?)?(?:零|〇|0(?![\\d.]))", "(?:无|没有|没)(?:进口)?(?:关)?税(?!费?(?:算|含|包|在))", "(?:不|不用|无需|不需要?|不必|不会)(?:交|缴|收|付|被|产生|有)(?:任何|进口)?(?:关)?税", "(?:低报|少报|瞒报|避税|逃税)"],
    tax: "税",
    within: "含|包|算在|我们(?:来)?(?:付|出|承担|交)|商家(?:付|出|承担)|卖家(?:付|出|承担)",
    not: "不含|不包|未含|没含|没包|没有算|没算|不算|另付|自付|自理|可能要",
    nothing: ["(?:不用|无需|不需要?|不必|无须|免)(?:您|你)?(?:再|另外?|额外)*(?:付|交|缴|补|掏|花)", "(?:零|0)(?:付费|费用|支付)", "(?:无|没有|不收)(?:任何|其他|其它)?(?:额外|隐藏|附加|别)?的?(?:费用|收费)"],
    soon: [["(?:今天|当天|当日|今晚|即日)(?:就|能|可以|可|即|内)?(?:到|达|送|收)", 0], ["(?:明天|次日|隔日|隔天|第二天|明早)(?:就|能|可以|可|即|内)?(?:到|达|送|收)", 1], ["(?:本周|这周|这礼拜|周[一二三四五六日天末]|星期[一二三四五六日天])(?:内|前|之前)?(?:就|能|可以|可)?(?:到|达|送|收)", 6], ["(?:下周|下礼拜)(?:就|能|可以|可)?(?:到|达|送|收)", 7], ["后天(?:就|能|可以|可)?(?:到|达|送|收)", 2], ["半个月", 15]],
    sure: ["保证(?!正品|金|质量)|包准|一定(?:能|会)?(?:到|达|送)|必达|准时达|(?:百分之?百|百分百|100%)(?:会|能|按时|准时)?(?:到|准|送)|绝对(?:能|会)?(?:到|不)"],
    day: "(?:个)?(?:工作日|自然日|天|日)", week: "(?:个)?(?:周|星期|礼拜)", hour: "(?:个)?(?:小时|钟头)|h(?!\\p{L})",
    count: [],
  },
  en: {
    free: [w("(?:tax|duty|duties|vat|gst|customs|tariff)(?: |-)?(?:free|exempt)"), w("free (?:of|from) (?:any )?(?:import )?(?:tax(?:es)?|dut(?:y|ies)|customs|vat|gst)"), w("no (?:import |extra |additional |hidden )?(?:tax|taxes|duty|duties|vat|gst|customs|tariffs?)"), w("without (?:any )?(?:import )?(?:tax|taxes|duty|duties|vat|customs)"), "(?<!\\p{L})(?:tax|taxes|duty|duties|vat|gst)(?: is| are|:)? ?(?:none|zero|nil|0(?![.\\d]))", "(?<!\\p{L})(?:zero|0 ?%)[ -](?:import )?(?:tax|duty|vat|gst)", w("untaxed|under-?declar\\p{L}*|avoid(?:s|ing)? (?:tax(?:es)?|customs|dut(?:y|ies))|(?:won't|not|never) (?:be )?(?:taxed|charged (?:tax|duty|vat))|(?:don't|do not|won't) (?:have to )?pay (?:any )?(?:tax|taxes|duty|vat)")],
    tax: w("tax|taxes|duty|duties|vat|gst|customs|tariffs?"),
    within: w("included?|includes|inclusive|incl|including|on us|we(?: will|'ll)? (?:pay|cover)|in the price|covered|paid|prepaid|taken care of|in it"),
    not: w("not (?:\\p{L}+ ){0,2}(?:included|in the price|covered|paid)|excluded|excluding|not included|you pay (?!\\p{P}*\\d)about|isn't included|aren't included|may be due|to be paid"),
    nothing: [w("nothing (?:more |else |extra )?(?:to pay|due)"), w("(?:pay|owe) nothing"), w("no (?:extra |additional |further |hidden |surprise )?(?:cost|costs|charge|charges|fee|fees|payment|payments|bill)"), w("(?:don't|do not|won't|never) (?:have to )?pay (?:any(?:thing)?|more|extra)"), w("all(?:-| )?(?:in|inclusive)")],
    soon: [[w("same(?: |-)day(?! (?:dispatch|shipping))|(?:arrives?|get it|yours|delivered) today|tonight"), 0], [w("next(?: |-)day(?! (?:dispatch|shipping))|overnight|(?:arrives?|get it|yours|delivered|there|here) (?:by )?tomorrow|in a day"), 1], [w("in a couple of days"), 2], [w("(?:in|within|under) a week|next week"), 7], [w("(?:by|on|before) (?:mon|tues|wednes|thurs|fri|satur|sun)day|this week"), 6], [w("in a fortnight|(?:in )?a couple of weeks"), 14]],
    sure: [w("guarantee|guarantees|guaranteed|for sure|definitely|always on time|without fail|promised? date")],
    day: w("(?:calendar |working |business |week)?(?:-| )?days?"), week: w("weeks?"), hour: w("hours?|hrs?|h"),
    count: ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"],
  },
  de: {
    free: [w("(?:steuer|zoll|abgaben|mehrwertsteuer|mwst)-?frei\\p{L}*"), w("(?:ohne|keine?) (?:zoll|steuern?|mehrwertsteuer|mwst|abgaben|zollgebühren|einfuhrabgaben)"), w("tax free")],
    tax: w("zoll|steuern?|mehrwertsteuer|mwst|abgaben|zollgebühren|einfuhrabgaben"),
    within: w("inklusive|inkl|inbegriffen|enthalten|übernehmen wir|wir übernehmen|zahlen wir|wir zahlen|im preis"),
    not: w("nicht|exklusive|zuzüglich|zzgl|können"),
    nothing: [w("zahlen sie nichts|zahlst du nichts|nichts (?:mehr |weiter )?(?:zu (?:be)?zahlen|zahlen)|keine (?:weiteren |zusätzlichen |extra )?(?:kosten|gebühren|zahlungen?)|ohne (?:zusatzkosten|nachzahlung|aufpreis)")],
    soon: [[w("noch heute|heute da|am selben tag"), 0], [w("morgen(?: schon)? (?:da|bei ihnen|bei dir|geliefert)|schon morgen|über nacht|am nächsten tag"), 1], [w("übermorgen"), 2], [w("in einer woche|nächste woche"), 7], [w("in zwei wochen"), 14]],
    sure: [w("garantier\\p{L}+|garantie (?:auf|für) (?:die )?liefer\\p{L}+|hundertprozentig|ganz sicher|auf jeden fall")],
    day: w("(?:werk|arbeits)?tage?n?"), week: w("wochen?"), hour: w("stunden?|std|h"),
    count: ["ein|einem|einen", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn"],
  },
  fr: {
    free: [w("(?:exempte?|exonéré|libre|franco)e?s? de (?:toute )?(?:taxes?|droits|douane|tva)"), w("hors taxes?|détaxée?s?|(?:sans|pas de|aucune?|ni) (?:taxes?|droits|frais de douane|douane|tva)|zéro taxe|tax free")],
    tax: w("taxes?|droits|tva|ttc|douane"),
    within: w("ttc|compris(?:es?)?|inclus(?:es?)?|à notre charge|dans le prix|tout compris|nous payons"),
    not: w("pas (?:compris|inclus|dans)\\p{L}*|non (?:compris|inclus)\\p{L}*|en sus|peuvent"),
    nothing: [w("(?:rien|aucun frais|pas de frais|plus rien) (?:à payer|de plus|d['’]autre|supplémentaires?)|sans (?:frais|supplément) (?:supplémentaires?|caché\\p{L}*|à la livraison)|vous ne payez (?:plus )?rien")],
    soon: [[w("aujourd['’]hui même|le jour même"), 0], [w("(?:livr[ée]\\p{L}*|chez vous|arrive) (?:dès )?demain|dès demain|le lendemain|en un jour"), 1], [w("après-demain"), 2], [w("(?:en|sous) une semaine"), 7], [w("(?:en|sous) (?:deux semaines|quinze jours|quinzaine)"), 14]],
    sure: [w("garanti\\p{L}*|c['’]est sûr|à coup sûr|sans faute")],
    day: w("jours?(?: ouvrés| ouvrables)?|j"), week: w("semaines?"), hour: w("heures?|h"),
    count: [null, "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze"],
  },
  es: ES,
  "es-MX": ES,
  it: {
    free: [w("(?:esent\\p{L}|liber[oaie]|priv[oaie]) da (?:tasse|dazi|imposte|iva|dogana)|esentasse|duty free|tax free|(?:senza|niente|nessun[ao]?|zero) (?:tasse|tassa|dazi|dazio|imposte|imposta|iva|dogana)|non (?:ci sono|si pagano) (?:tasse|dazi|imposte)")],
    tax: w("tasse|dazi|dazio|imposte|iva|dogana"),
    within: w("inclus[oaie]|compres[oaie]|a nostro carico|nel prezzo|paghiamo noi"),
    not: w("non (?:sono )?(?:inclus|compres)\\p{L}|escluse?|da pagare a parte|potrebbero"),
    nothing: [w("(?:niente|nulla|non si paga (?:altro|nulla|niente|più niente)|non paghi (?:altro|nulla|niente|più niente))(?: (?:altro |più )?da pagare)?"), w("(?:senza|nessun) (?:costi?|spes[ae]|supplement[oi]) (?:extra|aggiuntiv\\p{L}|nascost\\p{L})")],
    soon: [[w("oggi stesso|in giornata|arriva oggi"), 0], [w("arriva domani|già domani|domani stesso|in un giorno|il giorno dopo"), 1], [w("dopodomani"), 2], [w("in una settimana"), 7], [w("in due settimane"), 14]],
    sure: [w("garantit[oaie]|garantiamo|sicuramente|di sicuro")],
    day: w("giorn[oi]|gg"), week: w("settiman[ae]"), hour: w("or[ae]|h"),
    count: ["un|uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici", "tredici", "quattordici", "quindici"],
  },
  nl: {
    free: [w("(?:belasting|btw|tax)[- ]?vrij\\p{L}*|(?:vrij(?:gesteld)? van|zonder|geen|nul) (?:belastingen|belasting|btw|invoerrechten|douanekosten|douane)|tax ?free")],
    tax: w("belasting(?:en)?|btw|invoerrechten|douanekosten|douane"),
    within: w("inbegrepen|inclusief|incl|in de prijs|betalen wij|wij betalen|er al in"),
    not: w("niet|exclusief|excl|kunnen"),
    nothing: [w("(?:betaal|betaalt) (?:je|u) niets?(?: meer)?|niets? (?:meer |extra )?(?:te )?betalen|geen (?:extra |bijkomende |verborgen )?kosten|zonder (?:extra|bijkomende) kosten")],
    soon: [[w("vandaag nog|vandaag in huis|dezelfde dag"), 0], [w("morgen (?:al )?(?:in huis|bezorgd|bij je)|al morgen|binnen een dag|volgende dag"), 1], [w("overmorgen"), 2], [w("(?:in|binnen) een week|volgende week"), 7], [w("(?:in|binnen) twee weken"), 14]],
    sure: [w("gegarandeerd|garanderen|zeker weten|honderd procent")],
    day: w("(?:werk)?dag(?:en)?"), week: w("we(?:ek|ken)"), hour: w("uur|uren|u"),
    count: [null, "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien"],
  },
  pl: {
    free: [w("(?:wolne|zwolnione|zwolniony) (?:od|z) (?:podatk\\p{L}+|cła|vat)|bez (?:podatk\\p{L}+|cła|vat|opłat celnych)|bezcłow\\p{L}+|nie ma (?:podatk\\p{L}+|cła)|zero (?:cła|podatk\\p{L}+)|tax free")],
    tax: w("podat\\p{L}+|cł[oaeu]|cłem|vat|opłat\\p{L}* celn\\p{L}+"),
    within: w("w cenie|wliczon\\p{L}+|opłacamy|płacimy|po naszej stronie"),
    not: w("nie (?:są |jest )?(?:wliczon\\p{L}+|w cenie)|bez|plus|może"),
    nothing: [w("nic (?:więcej |już )?nie (?:do)?(?:płacisz|płacicie|płaci)|nic nie dopłacasz|bez (?:dopłat\\p{L}*|dodatkowych (?:kosztów|opłat))|żadnych (?:dopłat|dodatkowych (?:kosztów|opłat))")],
    soon: [[w("jeszcze dziś|dziś u ciebie|tego samego dnia"), 0], [w("jutro (?:u ciebie|będzie|dojdzie|dotrze)|już jutro|następnego dnia|w jeden dzień"), 1], [w("pojutrze"), 2], [w("w tydzień|za tydzień|w ciągu tygodnia"), 7], [w("za dwa tygodnie|w dwa tygodnie"), 14]],
    sure: [w("gwarant\\p{L}+|na pewno|na sto procent")],
    day: w("dni|dzień|dnia"), week: w("tydzień|tygodni\\p{L}*"), hour: w("godzin\\p{L}*|h"),
    count: ["jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć", "dziesięć", "jedenaście", "dwanaście", "trzynaście", "czternaście", "piętnaście"],
  },
  pt: PT,
  "pt-BR": PT,
  th: {
    free: ["ปลอดภาษี", "ปลอดอากร", "ยกเว้นภาษี", "ไม่มี(?:ค่า)?(?:ภาษี|อากร)", "ไม่(?:ต้อง)?(?:เสีย|จ่าย|โดน|เก็บ)(?:ค่า)?(?:ภาษี|อากร)", "ภาษี ?0"],
    tax: "ภาษี|อากร", within: "รวม|ออกให้", not: "ไม่รวม|ยังไม่รวม|ไม่ได้รวม|อาจมี",
    nothing: ["ไม่ต้อง(?:จ่าย|ชำระ|เสีย)(?:อะไร)?(?:เพิ่ม|อีก|แล้ว)?", "ไม่มี(?:ค่าใช้จ่าย|เก็บ)เพิ่ม"],
    soon: [["(?:วันนี้ได้|ได้วันนี้|ภายในวันนี้|ถึงวันนี้)", 0], ["(?:พรุ่งนี้ได้|ได้พรุ่งนี้|ถึงพรุ่งนี้|พรุ่งนี้ถึง|วันถัดไป)", 1], ["มะรืน", 2], ["(?:หนึ่ง|1) ?อาทิตย์", 7]],
    sure: ["รับประกัน", "การันตี", "แน่นอน", "ชัวร์"],
    day: "วัน(?:ทำการ)?", week: "สัปดาห์|อาทิตย์", hour: "ชั่วโมง|ชม\\.?",
    count: ["หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ", "สิบเอ็ด", "สิบสอง", "สิบสาม", "สิบสี่", "สิบห้า"],
  },
  vi: {
    free: [w("miễn (?:phí )?(?:thuế|hải quan)|không (?:có |mất |phải (?:đóng|nộp|chịu|trả) |bị |tính |chịu )?(?:phí )?thuế|(?:phi|zero|0 ?%) thuế|thuế 0 ?%|tax free")],
    tax: w("thuế|hải quan"), within: w("gồm|bao|bao gồm|bên mình chịu|shop chịu|trong giá"), not: w("chưa|không gồm|không bao gồm|có thể"),
    nothing: [w("không phải trả(?: thêm)?(?: gì)?|không (?:cần|phải) (?:trả|đóng|thanh toán)(?: thêm)?|không (?:phát sinh|mất) (?:thêm )?(?:chi )?phí(?: nào)?")],
    soon: [[w("hôm nay (?:có|tới|đến|nhận)|trong ngày"), 0], [w("(?:ngày )?mai (?:có|tới|đến|nhận|giao)|ngày hôm sau"), 1], [w("ngày kia"), 2], [w("một tuần"), 7], [w("hai tuần"), 14]],
    sure: [w("đảm bảo|bảo đảm|cam kết|chắc chắn")],
    day: w("ngày(?: làm việc)?"), week: w("tuần"), hour: w("giờ|tiếng|h"),
    count: ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai", "mười ba", "mười bốn", "mười lăm"],
  },
  id: {
    free: [w("bebas (?:dari )?(?:pajak|bea|ppn|bea masuk)|(?:tanpa|tidak ada|nggak ada|gak ada|nol|tidak kena|nggak kena|gak kena) (?:pajak|bea|ppn|bea masuk)|pajak (?:0|nol)|tax free")],
    tax: w("pajak|bea|ppn|cukai"), within: w("termasuk|kami (?:yang )?tanggung|ditanggung|dalam harga"), not: w("belum|tidak termasuk|mungkin|di luar"),
    nothing: [w("(?:tidak|nggak|gak) (?:ada yang|perlu|usah) (?:bayar|dibayar)(?: lagi| apa-apa)?|tanpa (?:biaya|bayar) tambahan")],
    soon: [[w("(?:sampai|tiba) hari ini|hari ini (?:sampai|tiba)|hari yang sama"), 0], [w("besok (?:sampai|tiba)|(?:sampai|tiba) besok|esok hari"), 1], [w("lusa"), 2], [w("seminggu|satu minggu"), 7], [w("dua minggu"), 14]],
    sure: [w("dijamin|jaminan|pasti(?: sampai)?")],
    week: w("minggu"), ...MALAY, count: MALAY.count.with(7, "delapan"),
  },
  ms: {
    free: [w("bebas (?:daripada )?(?:cukai|duti)|(?:tanpa|tiada|tak ada|sifar|tak kena|tidak kena) (?:cukai|duti|sst)|dikecualikan (?:daripada )?(?:cukai|duti)|tax free")],
    tax: w("cukai|duti|sst|kastam"), within: w("termasuk|kami tanggung|ditanggung|dalam harga"), not: w("belum|tidak termasuk|tak termasuk|mungkin"),
    nothing: [w("tiada bayaran (?:tambahan|lain)|(?:tak|tidak) (?:perlu|payah) bayar(?: lagi| apa-apa)?|tanpa (?:bayaran|kos) tambahan")],
    soon: [[w("(?:sampai|tiba) hari ini|hari ini (?:sampai|tiba)|hari yang sama"), 0], [w("esok (?:sampai|tiba)|(?:sampai|tiba) esok|keesokan"), 1], [w("lusa"), 2], [w("seminggu|satu minggu"), 7], [w("dua minggu"), 14]],
    sure: [w("dijamin|jaminan|pasti(?: sampai)?")],
    week: w("minggu"), ...MALAY, count: MALAY.count.with(7, "lapan"),
  },
  ja: {
    free: ["免税", "非課税", "無税", "無関税", "税金?なし", "関税(?:なし|ゼロ|フリー|0)", "(?:税金?|関税)(?:は|が)?(?:かかりません|かからない|かからず|不要|無料|いりません|ありません)", "タックスフリー"],
    tax: "税", within: "込み?|含|当店が負担|負担し", not: "含まれていません|含まず|含みません|別途|別です|場合があります|抜き",
    nothing: ["お?支払い(?:は|が)?(?:ありません|不要|なし|いりません)", "(?:追加|別途)(?:の)?(?:料金|費用|お?支払い)(?:は|が)?(?:なし|ありません|不要|かかりません)", "何も(?:払|支払)"],
    soon: [["(?:本日|今日|当日)(?:中に)?(?:届|お届け|着|配達|到着)", 0], ["(?:明日|翌日|あした)(?:に|には|中に)?(?:届|お届け|着|配達|到着)", 1], ["明後日|あさって", 2], ["半月", 15]],
    sure: ["保証|必ず|絶対|確実に|100%"],
    day: "(?:営業)?日(?:間)?", week: "週間?", hour: "時間", count: [],
  },
  ko: {
    free: ["면세", "비과세", "무관세", "무세금?", "(?:세금|관세|부가세)(?:이|가|은|는|도)? ?(?:없|면제|안 ?내|안 ?붙|0|제로)"],
    tax: "세금|관세|부가세", within: "포함|저희가 (?:부담|냅니다)|판매자 ?부담", not: "포함되어 있지 않|미포함|별도|불포함|부과될 수",
    nothing: ["(?:낼|내실|내야 할|지불할|결제할) (?:금액|돈|비용|것|게)(?:이|은|도)? ?없", "추가 ?(?:비용|요금|결제|금액)(?:이|은|도)? ?(?:없|0|무)", "더 내(?:실|지)[^.]{0,8}(?:없|않)"],
    soon: [["(?:오늘|당일) ?(?:도착|배송|받)", 0], ["(?:내일|익일|다음 ?날) ?(?:도착|배송|받)", 1], ["모레", 2], ["일주일", 7], ["보름", 15]],
    sure: ["보장|확실히|무조건|반드시|꼭 도착"],
    day: "(?:영업)?일|하루", week: "주일?", hour: "시간",
    count: ["하루", "이틀", "사흘", "나흘", "닷새", "엿새", "이레", "여드레", "아흐레", "열흘"],
  },
  ar: {
    free: ["(?:معفى|معفاة|معفي|خال|خالي|خالية) من (?:ال)?(?:ضرائب|ضريبة|رسوم|جمارك)", "(?:بدون|بلا|من دون|دون) (?:أي )?(?:ال)?(?:ضرائب|ضريبة|رسوم|جمارك)", "(?:لا توجد|لا يوجد|ما في|ما فيه|ليس هناك) (?:أي )?(?:ضرائب|ضريبة|رسوم|جمارك)", "(?:صفر|0) (?:ضرائب|ضريبة|رسوم|جمارك)"],
    tax: "ضرائب|ضريبة|رسوم|جمارك|جمركية", within: "ضمن|شامل|علينا|مشمول|مدفوعة", not: "ليست|غير شامل|غير مشمول|لا تشمل|قد تستحق|نحو",
    nothing: ["لا شيء (?:يدفع|للدفع|تدفعه)", "(?:لن تدفع|لا تدفع|ما تدفع) (?:أي |شيئا|شيء|شي)?", "(?:بدون|بلا|لا) (?:توجد )?(?:تكاليف|مبالغ|دفعات) (?:إضافية|اضافية)"],
    soon: [["(?:اليوم نفسه|نفس اليوم|يصل اليوم)", 0], ["(?:يصل غدا|غدا يصل|اليوم التالي|بكرا|بكره)", 1], ["بعد غد", 2], ["خلال أسبوع", 7], ["خلال أسبوعين", 14]],
    sure: ["مضمون|نضمن|ضمان الوصول|أكيد|بالتأكيد"],
    day: "(?:أيام|يوما|يومين|يوم)", week: "(?:أسابيع|أسبوعا|أسبوع)", hour: "(?:ساعات|ساعة)",
    count: [null, "يومين", "ثلاثة|ثلاث", "أربعة|أربع", "خمسة|خمس", "ستة|ست", "سبعة|سبع", "ثمانية|ثماني", "تسعة|تسع", "عشرة|عشر"],
  },
};
WORDS["zh-hant"] = WORDS.zh as Words;
