//! Every code the engine can say, with its cause and what helps. `docs/ERRORS.md` is generated from this table.
//!
//! Numbering: E1 shape and fields of a request, E2 rules and dates of the pack, E3 money and exchange rates,
//! E4 why a plan is rejected (E41 goods, E42 size and weight, E43 value and stock, E44 cash on delivery,
//! E45 destination and service), E5 files; R reasons for a recommendation; A1 duty, A2 thresholds and rule changes,
//! A3 window and promise, A4 capacity and stock, A5 age and confidence of data; N notes on how a number came about.

/// How much a code weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Something to act on.
    Warning,
    /// No answer, or not this plan.
    Error,
}

impl Severity {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One row of the registry.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// As printed, `E1203`.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What is the case, in one English clause. `{name}` stands for a parameter.
    pub title: &'static str,
    /// What helps; empty where nothing needs doing.
    pub remedy: &'static str,
}

/// A code of the registry. Only the constants in [`codes`] exist.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Code(&'static Entry);

impl Code {
    /// The row of the registry.
    #[must_use]
    pub const fn entry(self) -> &'static Entry {
        self.0
    }

    /// As printed, `E1203`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0.code
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.code)
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.code)
    }
}

macro_rules! registry {
    ($($code:ident $severity:ident $title:literal, $remedy:literal;)*) => {
        /// The codes as constants.
        pub mod codes {
            use super::{Code, Entry, Severity};
            $(
                #[doc = $title]
                pub const $code: Code = {
                    static ENTRY: Entry = Entry {
                        code: stringify!($code),
                        severity: Severity::$severity,
                        title: $title,
                        remedy: $remedy,
                    };
                    Code(&ENTRY)
                };
            )*
        }

        /// All codes, in the order of the registry.
        pub static ALL: &[Code] = &[$(codes::$code),*];
    };
}

registry! {
    E1001 Error "the request is not an object of the expected shape: {expected}", "compare with the example in the documentation";
    E1002 Error "required field is missing", "give it";
    E1003 Error "unknown field, known here: {known}", "check the spelling, or remove it";
    E1004 Error "a value of type {expected} is expected, got {got}", "money, rates and exchange rates are decimal strings; counts, grams and millimetres are whole numbers";
    E1005 Error "not a decimal number: {got}", "digits with a point, such as 24.99";
    E1006 Error "more digits than can be kept exactly: {got}", "at most 12 digits before and 10 after the point";
    E1007 Error "not a date: {got}", "YYYY-MM-DD";
    E1008 Error "not an instant with a zone: {got}", "such as 2026-11-23T20:00:00+08:00";
    E1009 Error "not one of {known}: {got}", "choose one of those";
    E1101 Error "not a country code of two letters: {got}", "ISO 3166-1 alpha-2, such as DE";
    E1102 Error "not a known currency: {got}", "ISO 4217, such as EUR";
    E1103 Error "not an HS code of 4 to 10 digits: {got}", "digits without dots, such as 850940";
    E1104 Error "no such category: {got}", "take an id from the goods dictionary, or give an HS code";
    E1105 Error "no such region of {country}: {got}", "ISO 3166-2 suffix, such as ON";
    E1106 Error "no such goods class: {got}", "one of {known}";
    E1107 Error "no such switch for this destination: {got}", "see the switches of the destination";
    E1108 Error "switch {key} takes {expected}, got {got}", "give a value of that kind";
    E1109 Error "no such scheme: {got}", "one of {known}";
    E1110 Error "no such warehouse or hub: {got}", "one of {known}";
    E1111 Error "scheme {got} does not exist in {country}", "leave it to auto, or choose one of {known}";
    E1201 Error "must not be negative: {got}", "give zero or more";
    E1202 Error "must be at least 1", "give a whole number from 1";
    E1203 Error "weight must be positive", "grams, as weighed with packing";
    E1204 Error "too large: {got}, at most {max}", "check the unit";
    E1205 Error "at least one line is needed", "give the goods";
    E1206 Error "size must be three lengths above zero", "millimetres: length, width, height";
    E1207 Error "a share must lie between 0 and 1: {got}", "0.05 means 5 %";
    E1208 Error "low, likely and high must not fall: {got}", "order the three numbers";
    E1209 Error "an on-time share must lie between 0.5 and 0.99: {got}", "0.90 is usual";
    E1210 Error "watt-hours are needed for goods with a battery", "voltage × ampere-hours, printed on the battery";
    E1211 Error "the same switch or rate is given twice: {got}", "keep one";
    E1212 Error "a rate pair must be two currencies, as USD/CAD: {got}", "units of the second per one of the first";
    E1213 Error "an exchange rate must be positive: {got}", "units of the second currency per one of the first";
    E1240 Error "shares must add up to 1, they add up to {got}", "give each share as a decimal, the whole as 1";
    E1241 Error "no such calendar: {got}", "every-day, weekdays, mon-sat, a country with a holiday table, or a party of the pack";
    E1242 Error "days must not fall: {got}", "min, mode and max in this order";
    E1243 Error "it must not end before it begins: {got}", "the first day, then the last";
    E1244 Error "a multiple lies between 1 and {max}: {got}", "1.4 means 40 % longer; leave it out where nothing moves";
    E1601 Error "not a file of rate cards: {expected} is expected, got {got}", "take the file that landcast rates read wrote, or import the sheets again";
    E1602 Error "rate cards of form {got}, this engine reads form {expected}", "import the sheets again";
    E1603 Error "two cards have the id {got}", "give each card an id of its own";
    E1604 Error "weights must rise from row to row: {got} g after {before} g", "order the rows by weight, and give overlapping ones to lanes of their own";
    E1605 Error "nothing is in it: at least one is needed", "leave out what the carrier gives no price for, or give the price";
    E1606 Error "a price of zero", "leave the row out where the carrier gives no price";
    E1607 Error "not a postcode prefix, nor a range such as 2134-2140: {got}", "letters and digits without spaces; both ends of a range of equal length";
    E1608 Error "not fit for an id: {got}", "letters, digits, - _ and . only, at most 64";
    E1801 Error "between 1 and {max} products are asked at once, got {got}", "give an array with one request for each product";
    E1802 Error "all products of a stream are asked for at the same moment: {got}, the first at {expected}", "give every request the same asOf";
    E1803 Error "carriers are the same for all products of a stream, and these differ from the first product's", "give them once, with the first product, or the same with each";
    E1804 Error "no such service: {got}", "take an id from the list of services";
    E1805 Error "no curve goes through these refunds: {base} in time, {share} at {days} late days", "the share at some late days must not be below the usual one, and below 1";
    E1806 Error "{got} is in reserve twice", "keep one";
    E1701 Error "stock needs a demand: neither expected orders nor observed weeks are given", "give stream.orders, or stock.weeks";
    E1702 Error "leftovers are gone after {got} days, before the {window} days of sale end", "give more days for the leftovers, or fewer for the sale";
    E1703 Error "a coefficient of variation lies between {least} and {max}: {got}", "0.8 means that the standard deviation is 80 % of the mean";
    E1807 Error "{service} does not go to {country}", "another reserve for these goods";
    E2001 Error "the pack cannot be read: {reason}", "build it again with this engine's version";
    E2002 Error "the pack has format {got}, this engine reads {expected}", "use an engine and a pack of the same release";
    E2003 Error "table {table} belongs to pack {got}, not to this one ({expected})", "take the tables of the same build as the pack";
    E2101 Error "destination {country} is not in the pack", "choose one of its destinations";
    E2102 Error "no rule for {key} on {date}: the pack begins {from}", "ask for a later entry date";
    E2103 Error "rule {key} was repealed on {date} and nothing has replaced it in the pack", "update the pack";
    E2104 Error "the date {date} lies after what the pack can answer ({until})", "update the pack";
    E2105 Error "strict: the date {date} lies after {horizon}, to which the rules were gone through", "update the pack, or ask without strict";
    E2106 Error "strict: {key} was last compared with its source on {checked}, more than {days} days before {date}", "update the pack, or ask without strict";
    E2107 Error "strict: exchange rates are of {date}, more than {days} days old", "give today's rates, update the pack, or ask without strict";
    E2201 Error "{what} names source {index}, which has no title in the pack", "build the pack again";
    E2202 Error "{what} are not in order, or one stands twice", "build the pack again";
    E2203 Error "values of {key} in {market} do not follow each other in time", "order them by their first day";
    E2204 Error "{what} names {name}, which the pack does not hold", "build the pack again";
    E2205 Error "table {table} is not there", "put it into the folder tables beside the pack";
    E3001 Error "no exchange rate for {currency}", "give one in fx, as {pair}";
    E3002 Error "an amount became too large to keep exactly", "check price, quantity and exchange rate";
    E4101 Error "{service} does not take {class} to {country}", "choose a service that takes this class";
    E4102 Error "the battery has {wh} Wh, {service} takes up to {maxWh} Wh", "a smaller battery, or a dangerous-goods forwarder";
    E4103 Error "batteries alone (PI 965, power banks too) travel on no parcel service", "stock them abroad through a dangerous-goods forwarder and sell from there";
    E4104 Error "{service} does not take batteries packed beside the device (PI 966) to {country}", "build the battery in, or sell without the spare one";
    E4105 Error "the energy of the battery is not known, {service} takes up to {maxWh} Wh", "give batteryWh: voltage × ampere-hours";
    E4106 Error "{service} takes only goods under HS {known}, not {got}", "choose a general service";
    E4107 Error "{service} refuses goods under HS {prefix}", "a dangerous-goods forwarder, or a product without it";
    E4108 Error "the batteries are charged to {charge} %, {instruction} allows {max} % by air", "discharge to {max} % before packing, or send by road, rail or sea";
    E4109 Error "a cell has {wh} Wh, {instruction} lets parcels hold cells of {maxWh} Wh", "smaller cells, or a dangerous-goods forwarder";
    E4110 Error "a cell or battery holds {grams} g of lithium, {instruction} allows {maxG} g", "a smaller battery, or a dangerous-goods forwarder";
    E4111 Error "the lithium in a cell is not known, {instruction} allows {maxG} g", "give lithiumG: grams of lithium, in the data sheet of the cell";
    E4112 Error "the parcel holds {cells} cells and {batteries} batteries and needs a battery mark; {service} takes none with a mark to {country}", "fewer units in a parcel, or a service that takes marked parcels";
    E4113 Error "a container of {ml} ml is larger than the {max} ml that services with liquids take", "smaller bottles";
    E4114 Error "{ml} ml in one parcel are more than the {max} ml that services with liquids take", "split the order";
    E4115 Error "a flash point of {point} °C: up to {limit} °C liquids are dangerous goods", "a dangerous-goods forwarder, or stock brought by sea";
    E4116 Error "a field of {field} A/m at 4.6 m: above {limit} A/m it does not fly", "shield the magnets, or send by road, rail or sea";
    E4117 Error "a field of {field} A/m at 2.1 m is above {near} A/m: what it is at 4.6 m decides (up to {limit} A/m)", "have it measured at 4.6 m too, or shield the magnets";
    E4121 Error "{service} does not take powders to {country}", "sea or truck freight to a warehouse there, and sell from stock";
    E4122 Error "{service} does not take aerosols to {country}", "a dangerous-goods forwarder by sea";
    E4123 Error "{service} does not take food to {country}", "a licensed food line, or stock brought in by an importer of food";
    E4124 Error "{service} does not take medicine and medical goods to {country}", "a licensed importer in the destination";
    E4125 Error "{service} does not take blades to {country}", "a courier with declared blades, or stock in the destination";
    E4126 Error "{service} does not take magnets to {country}", "a test at 2.1 m: up to 0.159 A/m they travel as ordinary goods; a courier that takes magnets";
    E4201 Error "the parcel weighs {weightG} g, {service} takes up to {maxG} g", "split the order, or choose a heavier service";
    E4202 Error "the parcel measures {sizeMm} mm, {service} takes up to {maxMm} mm", "a smaller packing, or a bulky service";
    E4203 Error "the three sides add up to {sumMm} mm, {service} takes up to {maxMm} mm", "a smaller packing, or a bulky service";
    E4204 Error "length and girth come to {girthMm} mm, {service} takes up to {maxMm} mm", "a smaller packing, or a bulky service";
    E4205 Error "the billed weight of {billedG} g lies beyond the rate card's last tier, {maxG} g", "a smaller packing, or a service billed by actual weight";
    E4206 Error "no packing keeps the goods within the limits of the service", "a smaller box of the product's own, or a bulky service";
    E4207 Error "the card {card} has no price for {billedG} g: its next row begins at {fromG} g", "ask the carrier, or send a weight it has a price for";
    E4301 Error "the declared value of {value} {currency} is above the {cap} {capCurrency} that {service} takes", "split the order, or choose a service with formal entry";
    E4302 Error "{node} holds {onHand} of the {needed} units needed", "replenish: {fastest} would arrive about {fastestDate}, {cheapest} about {cheapestDate}";
    E4303 Error "{node} holds {onHand} of the {needed} units needed, and no bulk service of the pack takes the goods", "send stock by a forwarder of your own";
    E4304 Error "the declared value of {value} {currency} is below the {floor} {currency} from which {service} takes parcels", "sell two in a parcel, or choose another service";
    E4401 Error "{service} offers no cash on delivery in {country}", "prepaid only, or a service with cash on delivery";
    E4501 Error "postcode {postcode} ({area}) is not served", "another service, or another address";
    E4502 Error "{service} cannot prepay duty and tax for {country}", "sell without taxes included, or choose a service that clears duty paid";
    E4503 Error "the seller does not use {service}", "allow it in the settings";
    E4504 Error "no service of the pack goes to {country}", "load a rate card of your own";
    E4505 Error "the promise of {days} days is longer than the {limit} days the seller promises at most", "a faster service, or a longer promise";
    E4510 Error "the card {card} gives no fuel rate for {date}", "add the carrier's fuel rate of that day to the card";
    E4511 Error "the card {card} has no price to {country}, postcode {postcode}", "give a postcode of one of its zones, or load the carrier's sheet for it";
    E4601 Error "without {papers}, {share} % of parcels are seized", "get the papers before the goods leave";
    A101 Warning "the seller is not registered for {scheme}: tax is collected at the border instead of at sale", "register, or sell through a platform that collects";
    A102 Warning "scheme {scheme} cannot be used: {reason}", "see the limit and conditions of the scheme";
    A103 Info "{switch} is not confirmed and not applied: {amount} more if it is", "set the switch to see it";
    A104 Warning "additional duties on goods of {origin} are not in the pack", "give the rate as the seller's own, or ask a broker";
    A105 Warning "line {line}: {topic} concerns these goods and is not in the pack", "ask a broker";
    A106 Warning "{region} has tax rules of its own that are not in the pack", "ask the carrier";
    A107 Info "nothing is due, but sales above {amount} a year oblige the seller to register for {scheme}", "";
    A108 Info "line {line}: the general rate {rate} is lower than the simplified one, and the importer may ask for it", "";
    A109 Info "goods with additional duties need an extended or formal postal entry", "use a service whose carrier files it";
    A110 Info "a further tax of {region} may be collected and is not in the pack", "";
    A111 Warning "the consignment is above {limit}: it needs a formal entry", "expect a broker's fee";
    A112 Warning "line {line}: a duty on the metal content of these goods is not in the pack", "ask a broker";
    A113 Info "the relief up to {limit} does not reach goods by {channel}", "";
    A120 Info "the relief may be had for {count} consignments of one recipient in {months} months", "a recipient who has had as many pays in full: say so on stream";
    A121 Warning "line {line}: these goods put the whole parcel into general clearance, with a declaration of its own", "send them apart from other goods";
    A122 Info "clearance needs the {identity} of the recipient", "ask for it at checkout";
    A123 Info "parcels of {aggregation} count as one consignment", "leave a day between orders, or count them together";
    A124 Warning "goods of {origin} on the list {list} may not be imported", "check the list before you sell";
    A125 Warning "line {line}: {measured} a piece is below the floor of {limit} for goods sold from abroad on a marketplace", "sell from local stock, or goods of the positive list";
    A126 Warning "line {line}: {count} pieces, while a parcel without an import licence may hold {cap}", "split the order over days, or enter by an importer";
    A127 Warning "the recipient has had the relief {count} times in {months} months: this consignment is taxed in full", "sell with taxes included, or wait for the next period";
    A130 Info "{switch}: sources conflict on this rule; the range covers both", "set the switch to see one of them";
    A131 Warning "{topic} of this consignment: not in the pack", "ask the carrier";
    A132 Warning "a declaration of its own is needed; not in the pack: {topic}", "give the duty rate as the seller's own, or ask a broker";
    A141 Warning "line {line}: {topic} is needed before these goods are imported", "have it before you ship, or do not sell them there";
    A142 Warning "goods that were sold are not accepted as gifts there", "declare a purchase";
    A143 Info "a shipment to a company needs {topic}", "have it before loading";
    A144 Info "fees of the state on that day are not all in the pack", "ask the carrier";
    A145 Warning "sanctions and ways of payment for this country are not judged here", "ask your bank and the carrier before you sell";
    A146 Info "{switch} is not confirmed and applied: {amount} less if it is not", "set the switch to see it";
    A201 Warning "{measured} is just below the limit {limit} of {threshold}", "leave room for freight, exchange rates and a second item";
    A202 Warning "{measured} is just above the limit {limit} of {threshold}", "a lower price or a smaller parcel changes the tax";
    A203 Warning "{key} was announced to change on {date}, before this entry; the change is not applied", "check whether it has come";
    A204 Warning "{key} changes on {date}: {share} of parcels enter after it, {stake} {currency} more or less each", "sell before, ship faster, or price the change in";
    A205 Info "{key} was announced to change on {date}; {share} of parcels would enter after it, {stake} {currency} more or less each if it comes", "check whether it has come";
    A206 Warning "the buyer pays {amount} {currency} at the door", "say so on stream, or sell with duty and tax included";
    A207 Warning "the best plan loses {margin} {currency} an order", "raise the price or cut freight";
    A208 Info "the margin of {rate} is below the target {target}", "";
    A209 Warning "duty and tax are only known as a span, {low} to {high} {currency}; the margin counts {likely}", "give the HS code or your own rate";
    A301 Warning "the promise of {days} days is kept for {kept} of orders, less than the {target} asked for", "promise {needed} days, or choose a faster service";
    A302 Info "the promise of {days} days is longer than it needs to be: {enough} days keep {target}", "promise {enough} days";
    A303 Warning "the promise of {days} days is longer than the {limit} days allowed; {kept} of orders arrive within them", "choose a faster service, or stock near the buyer";
    A304 Warning "{share} of orders take 120 days or more, or are lost", "choose another service";
    A305 Info "season {peak} slows these stages: {stages}", "";
    A306 Info "calendar {calendar} is not known from {date} on: holidays and make-up working days after it are missing", "update the pack";
    A307 Info "work on the order begins {days} days later, on {date}: after the cut-off, or not a working day", "";
    A308 Warning "{missing} is not in the pack; its stage is taken to work every day alike", "update the pack";
    A309 Warning "{stages} stands still from {from} to {to}", "";
    A310 Info "{stages} takes {multiple} times as long from {from} to {to}", "";
    A321 Info "the parcels have all arrived, those under way are not among them: {parcels} that were sent lately are left out, for only the fast ones of them would count", "export the parcels under way too";
    A322 Warning "{kept} of {due} promises of the last 60 days were kept, which puts the share between {low} and {high}; {target} was aimed at", "promise by another share or policy";
    A323 Warning "{parcels} parcels went where no service of the pack goes, and teach nothing: {countries}", "";
    A324 Warning "own parcels were learned against pack {got}, this one is {expected}: what a factor of 1 means may have moved", "import the parcels again";
    A330 Warning "dispatch is expected on {expected}, after the platform's last day {by} ({limit} {unit}); {kept} of parcels keep it", "hand over sooner, or choose a service with less consolidation";
    A331 Warning "{share} of parcels are dispatched late, the platform caps orders from {target} on, to {rate} of the usual number", "hand over sooner, or stop taking orders in time";
    A401 Warning "{share} of parcels wait for the carrier's capacity, {days} days on average", "split the orders between two carriers";
    A410 Warning "how many parcels {service} takes a day is not known: none is taken to wait for it", "ask the carrier for its daily quota, and give it";
    A411 Warning "likely orders wait up to {days} days, {count} parcels in all; {limit} days are in time", "call on a reserve, or sell less";
    A412 Info "if as many orders come as one stream in ten brings, {count} parcels wait, up to {days} days", "have a reserve ready";
    A413 Warning "{share} of parcels are handed over late: from {date} on the platform lets in {orders} orders a day, {rate} of the usual number", "hand over sooner, or stop taking orders in time";
    A414 Warning "{service} does not take {product} ({code}): it stays with the first carrier", "keep the first carrier's room for it";
    A415 Warning "the backlog does not clear within the days followed", "more capacity, or fewer orders";
    A416 Warning "with the reserve parcels still wait up to {days} days; {quota} a day are needed in reserve", "a larger reserve, or an earlier one";
    A417 Info "{plan} would be the better plan, but its daily quota is not known: the surge is counted on {service}", "give the quota of {plan}";
    A418 Warning "nothing carries {product} there: its orders are not counted", "see the rejected plans of its quote";
    A402 Warning "no plan can be used tonight; most are stopped by {code}", "see the rejected plans and their remedies";
    A470 Info "not said whether there is {papers}: without, {share} % of parcels are seized, each costing {loss} {currency} and {days} days", "name the papers you have";
    A471 Warning "the state of charge is not known: {instruction} allows {max} % by air", "give stateOfCharge, and discharge what is above it";
    A472 Info "charged to {charge} %: {instruction} recommends {max} % at most", "discharge before packing";
    A473 Info "the number of batteries is not known: above {cells} cells or {batteries} batteries a parcel needs the battery mark", "give batteryCells or batteries";
    A474 Info "size of bottle or flash point is not known: up to {ml} ml a bottle and {parcelMl} ml a parcel are taken, and no liquid with a flash point up to {point} °C", "give liquidMl and flashPointC";
    A475 Info "the field was not measured: up to {near} A/m at 2.1 m magnets fly as ordinary goods", "have it measured, and give magneticField";
    A476 Warning "carriers say what they take of lithium-ion; whether {kind} is taken is not known", "ask the carrier before the stream";
    A477 Warning "{papers} missing: {share} % of parcels are seized, each costing {loss} {currency} and {days} days", "get the papers, or sell from stock that is through customs";
    A480 Warning "stronger than pays: {extra} {currency} more for {saved} {currency} less damage than {best}", "use {best}";
    A481 Info "billed by volume: {billedG} g for {weightG} g on the scale", "a box cut down to the goods, or a thinner packing";
    A482 Warning "{share} % arrive broken, more than the {safe} % that count as safe", "more padding, or a box";
    A483 Warning "no packing is safe: in {packaging}, the safest, {share} % arrive broken ({safe} % count as safe)", "an insert made for the product, or a chain with fewer handlings";
    A484 Warning "{packaging} does not hold the goods in any size that the service takes", "choose another packing, or give its outer sides";
    A485 Info "{best} saves {saves} {currency} an order against what is packed now", "change the packing";
    A460 Warning "prepayment only earns more: {prepaid} {currency} an order against {margin} by cash on delivery, taking {share} of these buyers to order all the same", "offer prepayment only, with a discount for it";
    A461 Warning "{share} of parcels are refused, and from {rate} on an order earns nothing", "ring buyers before dispatch, take a deposit, or offer prepayment only";
    A491 Info "no figure for the way from {city} to the gateway: counted as South China", "take the nearest city that the pack knows";
    A451 Info "no plan from stock can be used for these goods there", "see the rejected plans of the quote";
    A452 Info "no cost of capital is given: stock looks better than it is", "give the yearly rate as seller.capitalRate";
    A453 Info "the estimate has no spread: a variation of {variation} is assumed", "give low and high orders, or the variation";
    A454 Info "{wanted} {currency} would be laid out for stock without a limit, the budget is {budget}", "";
    A455 Warning "every mode loses over the window", "raise the price or cut freight";
    A501 Warning "the entry date lies after {horizon}, to which the pack was checked", "update the pack";
    A502 Warning "exchange rates are of {date}", "give today's rates";
    A503 Info "size is not given: volumetric weight and size limits are not counted", "give the three sides";
    A511 Warning "the card {card} ({product}) ended on {to} and is not used", "load the carrier's new sheet";
    A512 Info "the card {card} ({product}) holds from {from} on and is not used yet", "";
    A513 Warning "the card {card} makes no plan: {service} is no service of the pack with a lane to its countries", "say which service of the pack its days, goods and limits are those of";
    A514 Warning "the card {card} has zones in {country} and the postcode is not known, or lies in none it lists: the dearest, {zone}, is billed", "give the postcode";
    A515 Info "by the card {card} a parcel billed {fromG} g costs {saves} {currency} less than one of {billedG} g", "more in the parcel costs less: a second unit, a better box";
    A516 Warning "the card {card} counts volume and does not say what it is divided by: the scale alone is billed, too little for a bulky parcel", "ask the carrier for the divisor and write it into the card";
    N101 Info "no region was given: {region} is assumed, the range covers all", "";
    N102 Info "valued at {rate} of the retail price, as goods for personal use", "";
    N103 Info "values were rounded to whole units of {amount} before the duty", "";
    N104 Info "a gift up to {limit} is free", "";
    N105 Info "line {line}: the simplified tariff applies", "";
    N106 Info "{amount} of duty and tax is below {limit} and not collected", "";
    N107 Info "line {line}: the rate is a typical one of national lines that differ", "";
    N108 Info "line {line}: the seller's own rate was used", "";
    N109 Info "line {line}: counted under Section 232, as the share of metal is not known", "";
    N110 Info "postal duty by the {method} method", "";
    N111 Info "express carriers differ: their least charges run from {from} to {to}", "";
    N120 Info "customs converts by {exchange}, which may differ a little from the rate used here", "";
    N121 Info "one rate of {rate} in place of duty and tax", "";
    N130 Info "the buyer's card bears {rate} of tax on payments abroad besides", "";
    N131 Info "a platform that brings the sale about counts as the seller and charges the tax", "";
    N132 Info "state and local sales tax is not included: the platform, or a seller with nexus, collects it at sale", "";
    N133 Info "declared by {entry}", "";
    N140 Info "only what exceeds {limit} is taxed", "";
    N201 Info "sold from stock: the seller is taken to be registered in {country} and to deduct import tax", "";
    N202 Info "the batch of stock is taken as {units} units", "";
    N203 Info "the price of this line pays for clearance: no carrier's fee for advancing duty and tax comes on top", "";
    E5001 Error "the file cannot be read: {reason}", "check its name, and that it is a table in UTF-8";
    E5002 Error "column {column} is missing; the file has {got}", "add the column, or rename one";
    E5003 Error "not whole days: {got}", "a whole number from 0 to 9999; empty where it is not known";
    E5004 Error "no row of headers is known among the first ones", "name the columns of dispatch, delivery and destination";
    E5005 Error "a workbook or an archive, and no table of text", "save the sheet as CSV";
    E5006 Error "the file is empty", "export it again";
    E5101 Error "not a date: {got}", "such as 2026-10-04 or 2026-10-04 20:15";
    E5102 Error "no day of dispatch", "export the parcels with the day they were sent or first scanned";
    E5103 Error "{status}, but no day of delivery", "export the parcels with the day they were delivered";
    E5104 Error "delivered {delivered}, before it was dispatched {dispatched}", "a number used twice, or columns taken for each other";
    E5105 Error "{got} lies after {limit}", "check the order of day and month, and the day of the export";
    E5106 Error "not the name or code of one country: {got}", "a name in Chinese or English, or a code of two or three letters";
    E5107 Error "never sent: {status}", "nothing to mend: what was called off took no days";
    E5108 Error "day or month first? {got}", "say which, or export with the month as a word";
    E5109 Error "{days} days from dispatch to delivery", "a number used twice, or a wrong year";
    E5110 Error "a cell longer than a spreadsheet holds: a quotation mark is never closed", "export the file again";
    E5111 Error "neither a day of the order nor of the promise", "export the orders with the day they were made";
    E5201 Error "not a file of learned parcels: {expected} is expected, got {got}", "take the file that landcast calibrate wrote, or import the parcels again";
    E5202 Error "learned parcels of form {got}, this engine reads form {expected}", "import the parcels again";
    E5203 Error "out of bounds for a learned number: {got}", "import the parcels again";
    E5401 Error "not a workbook or a table of text: {reason}", "save it again as XLSX or CSV";
    E5402 Error "no prices are understood on any sheet; headers found: {got}", "name the columns by the mapping";
    E5403 Error "the workbook is locked", "save it without a password";
    E5411 Warning "no price: the sheet says {word}", "ask the carrier; the row is left out";
    E5412 Error "not a price: {got}", "write a number, with its unit in the header";
    E5413 Error "a formula that nobody has worked out", "open the workbook and save it again, so that its values are stored";
    E5414 Error "the sheet shows {got} in place of a price", "mend the formula, or paste its value";
    E5415 Error "not a band of weight: {got}", "such as 0.1-0.2, 0<W<=0.1 or 21KG+";
    E5416 Error "no country is known by the name {got}", "say which it is, or that it is none";
    E5417 Error "no destination", "a column of countries, or a list of the countries of each zone";
    E5418 Error "whether the price is for a kilogram or for a parcel is not known: {header}", "write the unit into the header, or map the column";
    E5419 Warning "the channel is not on offer: {word}", "nothing to mend: its prices are left out";
    E5420 Error "priced twice, differently: here and in {other}", "leave the row that holds; until then neither is used";
    E5421 Error "not a discount: {got}", "such as 0.9, 90% or 9折";
    E5422 Warning "rows {from} to {to} lie below the table and are not read", "give them headers of their own, if they are prices";
    E5423 Warning "priced by the cubic metre, which no parcel is: {header}", "";
    E5424 Warning "a warehouse of Amazon, to which no buyer's parcel goes", "";
    E5431 Warning "no price between {from} and {to} g", "ask the carrier; nothing in between is quoted";
    E5432 Warning "bands overlap from {from} to {to} g: the first one is used there", "ask the carrier which holds";
    E5433 Warning "both ends are left out: {got}", "ask the carrier what {at} g cost; the next band is used";
    E5434 Warning "a comma was read as the point: {got}", "";
    E5435 Warning "begins at {from} g though the band before ends at {to} g: read as going on from there", "";
    E5436 Warning "no first day is found: prices are taken to hold from {date}", "say from which day they hold";
    E5437 Info "the year is not written: {date} is the nearest", "say another day, if it is not";
    E5438 Info "a column that is not understood: {header}", "map it, if it matters";
    E5439 Warning "the sheet was not read to its end: {reason}", "save it again, without what lies far from the table";
    E5440 Warning "volume counts, and what it is divided by is not said: the scale alone is billed", "ask the carrier for the divisor and write it into the card";
    R101 Info "earns {gain} {currency} more an order than the next plan, {plan}", "";
    R102 Info "the only plan that can be used tonight", "";
    R103 Info "also the fastest: nine in ten arrive within {p90} days", "";
    R104 Info "takes these goods, which {count} other plans refuse", "";
    R105 Info "a new product is tested without stock", "";
    R106 Info "{units} units are in stock there", "";
    R107 Info "the buyer pays nothing at the door", "";
    R601 Info "leads the next plan, {plan}, by a share of {gap} of the revenue", "";
    R602 Info "there is no second plan to lean on", "";
    R603 Info "still the best plan after a share of {share} of {variants} small changes", "";
    R604 Info "{variable} changed by {change} already makes {plan} the best", "";
    R605 Info "its weakest figure, the {what}, is of grade {grade}", "";
    R701 Info "keeps a share of {rate} of the revenue, {margin} {currency} an order", "";
    R702 Info "tax is taken at sale under {scheme}: no bill at the border", "";
    R703 Info "no duty and no tax at this price", "";
    R704 Info "the buyer owes {amount} {currency} at the door", "";
    R705 Info "sold from stock there, which needs a tax registration in {country}", "";
    R706 Info "the seller pays duty and tax at the border: no scheme applies", "";
    R707 Info "the last mile takes {p50} days, {p90} for nine in ten", "";
    R708 Info "paying at the door is the custom, and a share of {share} is refused", "";
    R709 Info "the warehouse {node} also serves {countries}", "";
    R710 Info "nothing can be sent there: {code}", "";
    R711 Info "a core country: good networks, costs under control; begin here", "";
    R712 Info "shares a scheme or a warehouse with {country}: enter next", "";
    R713 Info "loses money at this price: enter later", "";
    R714 Info "shares nothing with a core country that earns, or its last mile is weak ({points} points): enter later", "";
    R501 Info "{packaging} is the cheapest safe packing, {gain} {currency} an order less than {next}", "";
    R502 Info "{packaging} would pay if it removed {points} points of damage, or from a loss of {loss} {currency} for each broken order", "";
    R503 Info "{packaging} is {saved} {currency} cheaper, and not safe: {share} % arrive broken", "";
    R504 Info "{packaging} is the only safe packing", "";
    R401 Info "tell {service} what is coming: {orders} orders a day, {high} in a good stream", "";
    R402 Info "{service} takes everything on the day, even in a good stream", "";
    R403 Info "without a reserve sell up to {orders} a day: beyond that parcels of {service} wait longer than {days} days", "";
    R404 Info "sign {service} by this day at the latest, {quota} parcels a day from {date} on", "";
    R405 Info "tell {service}, which is signed, to take up to {quota} parcels a day from {date} on", "";
    R406 Info "send what is too much by {service}, {count} parcels on the first day; it costs {cost} {currency} and saves {saves}", "";
    R407 Info "{product} cannot go by {service}: it goes first by {primary}", "";
    R408 Info "the most parcels wait, {waiting}; {count} in all, up to {days} days: tell the buyers before they ask", "";
    R409 Info "the platform caps orders at {orders} a day until {until}, {lost} orders lost: {share} handed over late", "";
    R410 Info "nothing waits any more: back to the first carrier alone", "";
    R411 Info "{service} takes nothing for {count} days", "";
    R412 Info "a reserve of {quota} parcels a day from {date} on keeps the wait within {days} days; {service} could be it", "";
    R413 Info "set aside {amount} {currency} for {count} refunds beyond the usual ones", "";
    R301 Info "cash on delivery earns {margin} {currency} an order, prepayment only {prepaid}, taking {share} of these buyers to order all the same", "";
    R201 Info "{units} units at {node} earn {gain} {currency} more over the window than direct mail", "";
    R202 Info "direct mail earns {gain} {currency} more over the window than stock at {node}", "";
    R203 Info "a new product is tested by direct mail: stock from {up} units a week on, {weeks} weeks in a row", "";
    R204 Info "sold {up} units a week or more, {weeks} weeks in a row: worth stocking", "";
    R205 Info "sold {down} units a week or fewer, {weeks} weeks in a row: let the stock run out", "";
    R206 Info "stays in stock until it sells {down} units a week or fewer, {weeks} weeks in a row", "";
    R207 Info "stays with {mode}: {best} earns only {gain} {currency} more, and a change should bring {share} of the profit", "";
    R208 Info "stock earns no more than direct mail at any volume", "";
    R209 Info "runs out: no more stock below {up} units a week", "";
    R210 Info "{count} weeks were observed, {weeks} are needed", "";
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_are_unique_and_sorted_by_space() {
        let names: Vec<_> = ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        for name in names {
            assert!(name.len() == 5 || (name.len() == 4 && !name.starts_with('E')), "{name}");
        }
    }

    #[test]
    fn errors_say_what_helps() {
        for code in ALL {
            let entry = code.entry();
            assert!(!entry.title.is_empty(), "{code}");
            assert!(entry.severity != Severity::Error || !entry.remedy.is_empty(), "{code}");
        }
    }
}
