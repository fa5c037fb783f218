//! Reading a quote request. Defaults are filled in here, and `normalized` echoes them.

use super::fields::{Fields, Problems, count, decimal, text};
use crate::api::value::Value;
use crate::measure::Country;
use crate::money::{Amount, Currency, Dec};
use crate::pack::{BatteryKind, Fragility, GoodsClass, Pack};
use crate::problem::{Problem, codes};
use crate::verdict::{
    Destination, Estimate, Incoterm, Order, Product, Promise, Request, Seller, Setting, Stage, Stream,
    SurgeTerms,
};

/// At least nothing.
const FROM_ZERO: (i64, crate::problem::Code) = (0, codes::E1201);
/// At least one.
const FROM_ONE: (i64, crate::problem::Code) = (1, codes::E1202);

/// Reads a request.
///
/// # Errors
/// Every problem of every field.
pub fn request(value: &Value, pack: &Pack) -> Result<Request, Problems> {
    let mut problems = Problems::new();
    let read = read(value, pack, &mut problems);
    if let Some(request) = &read {
        let country = Some(request.destination.country);
        super::switches::check_e1107_e1108_switches(country, request.settings.clone(), pack, &mut problems);
    }
    match read {
        Some(request) if problems.is_empty() => Ok(request),
        _ => Err(problems),
    }
}

/// Reads a request for many destinations: switches that only some of them have are kept for those.
///
/// # Errors
/// Every problem of every field.
pub fn board_request(value: &Value, pack: &Pack) -> Result<Request, Problems> {
    let mut problems = Problems::new();
    match read(value, pack, &mut problems) {
        Some(request) if problems.is_empty() => Ok(request),
        _ => Err(problems),
    }
}

fn read(value: &Value, pack: &Pack, problems: &mut Problems) -> Option<Request> {
    let mut fields = Fields::open(value, "", problems)?;
    fields.need("asOf", problems);
    let as_of = fields.instant("asOf", problems);
    let product = fields.need("product", problems).and_then(|value| product(value, pack, problems));
    let seller = match fields.get("seller") {
        Some(value) => seller(value, pack, problems),
        None => seller(&Value::Object(Vec::new()), pack, problems),
    };
    let destination =
        fields.need("destination", problems).and_then(|value| destination(value, pack, problems));
    let stream = match fields.get("stream") {
        Some(value) => stream(value, problems),
        None => {
            Some(Stream { orders: None, orders_so_far: None, days: 1, after: None, max_promise_days: None })
        }
    };
    let price = product.as_ref().map(|product| product.price.currency);
    let ddp = seller.as_ref().is_none_or(|seller| seller.incoterm == Incoterm::Ddp);
    let order = match fields.get("order") {
        Some(value) => order(value, price, ddp, problems),
        None => order(&Value::Object(Vec::new()), price, ddp, problems),
    };
    let fx = fx(&mut fields, problems);
    let settings = settings(&mut fields, problems);
    let holdups = super::holdups::holdups(&mut fields, pack, problems);
    let slow_network = fields.flag("slowNetwork", problems).unwrap_or(false);
    let packaging = super::packaging::packaging(&mut fields, pack, problems);
    let stock = super::stock::stock(&mut fields, pack, problems);
    let strict = fields.flag("strict", problems).unwrap_or(false);
    fields.close(problems);
    Some(Request {
        as_of: as_of?,
        product: product?,
        order: order?,
        destination: destination?,
        stream: stream?,
        seller: seller?,
        fx,
        settings,
        holdups,
        slow_network,
        packaging,
        stock,
        strict,
        learned: None,
    })
}

fn product(value: &Value, pack: &Pack, problems: &mut Problems) -> Option<Product> {
    let mut fields = Fields::open(value, "product", problems)?;
    let id = fields.text("id", problems).map(str::to_owned);
    let name = fields.text("name", problems).map(str::to_owned);
    let category = category_e1104(&mut fields, pack, problems);
    let hs = fields.hs("hs", problems);
    let duty_rate = fields.decimal_e1201_not_negative("dutyRate", problems);
    let origin = fields.country("origin", problems).unwrap_or(Country::CN);
    fields.need("unitCost", problems);
    let unit_cost = fields.amount("unitCost", problems);
    fields.need("price", problems);
    let price = fields.amount("price", problems);
    fields.need("weightG", problems);
    let weight_g = fields.count("weightG", (1, codes::E1203), problems);
    let size_mm = sides_e1206(&mut fields, "sizeMm", problems);
    let goods = goods_e1106(&mut fields, pack, category.as_deref(), problems);
    let battery_wh = fields.decimal_e1201_not_negative("batteryWh", problems);
    let hazards = super::hazards::hazards(&mut fields, pack, problems);
    // Lithium metal is told by its grams, not by its energy.
    let by_energy = hazards.kind() != BatteryKind::LithiumMetal;
    if by_energy && goods.iter().any(|class| class.has_battery()) && battery_wh.is_none() {
        let already = problems.iter().any(|problem| problem.path == "product.batteryWh");
        if !already {
            problems.push(Problem::at(codes::E1210, "product.batteryWh"));
        }
    }
    let fragility = fields
        .word("fragility", &["low", "normal", "electronics", "high"], Fragility::parse, problems)
        .unwrap_or(Fragility::Normal);
    let stage = fields.word("stage", &["test", "proven", "tail"], stage, problems).unwrap_or(Stage::Test);
    fields.close(problems);
    Some(Product {
        id,
        name,
        category,
        hs,
        duty_rate,
        origin,
        unit_cost: unit_cost?,
        price: price?,
        weight_g: weight_g?,
        size_mm,
        goods,
        battery_wh,
        hazards,
        fragility,
        stage,
    })
}

fn stage(word: &str) -> Option<Stage> {
    match word {
        "test" => Some(Stage::Test),
        "proven" => Some(Stage::Proven),
        "tail" => Some(Stage::Tail),
        _ => None,
    }
}

pub(super) fn category_e1104(
    fields: &mut Fields<'_>,
    pack: &Pack,
    problems: &mut Problems,
) -> Option<String> {
    let path = fields.at("category");
    let id = fields.text("category", problems).filter(|id| !id.is_empty())?;
    if pack.candidates(id).is_none() {
        problems.push(Problem::at(codes::E1104, path).with("got", id));
    }
    Some(id.to_owned())
}

/// Three sides in millimetres.
pub(super) fn sides_e1206(
    fields: &mut Fields<'_>,
    name: &'static str,
    problems: &mut Problems,
) -> Option<[u32; 3]> {
    let path = fields.at(name);
    let sides = fields.list(name, problems)?;
    let lengths: Vec<u32> =
        sides.iter().filter_map(|(path, value)| count(value, path, (1, codes::E1206), problems)).collect();
    if sides.len() != 3 {
        problems.push(Problem::at(codes::E1206, path).with("got", sides.len()));
    }
    lengths.try_into().ok()
}

/// Without `goods` a kind of goods that has one class brings it along; several versions must be told apart by the
/// seller, and count as general until then.
fn goods_e1106(
    fields: &mut Fields<'_>,
    pack: &Pack,
    category: Option<&str>,
    problems: &mut Problems,
) -> Vec<GoodsClass> {
    let mut goods = Vec::new();
    match fields.list("goods", problems) {
        None => {
            if let Some([one]) =
                category.and_then(|id| pack.category(id)).map(|category| category.goods.as_slice())
            {
                goods.push(*one);
            }
        }
        Some(items) => {
            for (path, value) in items {
                let Some(word) = text(value, &path, problems) else { continue };
                match GoodsClass::parse(word) {
                    Some(class) if goods.contains(&class) => {}
                    Some(class) => goods.push(class),
                    None => {
                        let known: Vec<_> = GoodsClass::ALL.iter().map(|class| class.as_str()).collect();
                        problems.push(
                            Problem::at(codes::E1106, path).with("got", word).with("known", known.join(", ")),
                        );
                    }
                }
            }
        }
    }
    if goods.is_empty() {
        goods.push(GoodsClass::General);
    }
    goods
}

fn order(value: &Value, price: Option<Currency>, ddp: bool, problems: &mut Problems) -> Option<Order> {
    let mut fields = Fields::open(value, "order", problems)?;
    let quantity = fields.count("quantity", FROM_ONE, problems).unwrap_or(1);
    let shipping = fields.amount("shippingCharged", problems);
    let tax_included = fields.flag("taxIncluded", problems).unwrap_or(ddp);
    fields.close(problems);
    let shipping_charged = shipping.or_else(|| price.map(Amount::zero))?;
    Some(Order { quantity, shipping_charged, tax_included })
}

fn destination(value: &Value, pack: &Pack, problems: &mut Problems) -> Option<Destination> {
    let mut fields = Fields::open(value, "destination", problems)?;
    fields.need("country", problems);
    let country = fields.country("country", problems);
    let region = fields.text("region", problems).filter(|text| !text.is_empty()).map(str::to_owned);
    let postcode =
        fields.text("postcode", problems).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let cod = fields.flag("cod", problems).unwrap_or(false);
    fields.close(problems);
    if let Some(country) = country {
        check_e2101_e1105_destination(country, region.as_deref(), pack, problems);
    }
    Some(Destination { country: country?, region, postcode, cod })
}

/// The country is a destination of the pack and the region one of its own.
pub(super) fn check_e2101_e1105_destination(
    country: Country,
    region: Option<&str>,
    pack: &Pack,
    problems: &mut Problems,
) {
    if let Err(problem) = pack.rules(country, region, pack.content().built) {
        problems.push(problem);
    }
}

fn stream(value: &Value, problems: &mut Problems) -> Option<Stream> {
    let mut fields = Fields::open(value, "stream", problems)?;
    let orders = fields.get("orders").and_then(|value| estimate_e1208(value, "stream.orders", problems));
    let orders_so_far = fields.count("ordersSoFar", FROM_ZERO, problems);
    let days = fields.count("days", FROM_ONE, problems).unwrap_or(1);
    let max_promise_days = fields.count("maxPromiseDays", FROM_ONE, problems);
    let after = super::surge::after(&mut fields, problems);
    fields.close(problems);
    Some(Stream { orders, orders_so_far, days: days.min(60), after, max_promise_days })
}

pub(super) fn estimate_e1208(value: &Value, path: &str, problems: &mut Problems) -> Option<Estimate> {
    let mut fields = Fields::open(value, path, problems)?;
    fields.need("likely", problems);
    let likely = fields.count("likely", FROM_ZERO, problems);
    let low = fields.count("low", FROM_ZERO, problems).or(likely);
    let high = fields.count("high", FROM_ZERO, problems).or(likely);
    fields.close(problems);
    let estimate = Estimate { low: low?, likely: likely?, high: high? };
    let Estimate { low, likely, high } = estimate;
    if low > likely || likely > high {
        problems.push(Problem::at(codes::E1208, path).with("got", format!("{low}, {likely}, {high}")));
    }
    Some(estimate)
}

fn seller(value: &Value, pack: &Pack, problems: &mut Problems) -> Option<Seller> {
    let mut fields = Fields::open(value, "seller", problems)?;
    let ship_from = fields.text("shipFrom", problems).unwrap_or("CN-SZX").to_owned();
    let schemes = schemes_e1109(&mut fields, pack, problems);
    let incoterm = fields
        .word(
            "incoterm",
            &["ddp", "dap"],
            |word| match word {
                "ddp" => Some(Incoterm::Ddp),
                "dap" => Some(Incoterm::Dap),
                _ => None,
            },
            problems,
        )
        .unwrap_or(Incoterm::Ddp);
    let platform = fields.text("platform", problems).map(str::to_owned);
    let (commission, payment, returns) = fees(&mut fields, problems);
    let capital_rate = fields.share_e1207("capitalRate", problems).unwrap_or(Dec::ZERO);
    let target_margin = fields.share_e1207("targetMargin", problems);
    let promise = match fields.get("promise") {
        Some(value) => promise(value, problems)?,
        None => Promise::Quantile(Dec::new(9, 1)),
    };
    let stock = counts_by_name(&mut fields, "stock", problems);
    for (id, _) in &stock {
        check_e1110_node(id, pack, problems);
    }
    let ((allow, deny, daily_quota), mut surge) = carriers(&mut fields, pack, problems);
    surge.refunds = super::surge::refunds_e1805(&mut fields, problems);
    let cod = super::cod::own(&mut fields, problems);
    fields.close(problems);
    Some(Seller {
        ship_from,
        schemes,
        incoterm,
        platform,
        commission,
        payment,
        returns,
        capital_rate,
        target_margin,
        promise,
        stock,
        allow,
        deny,
        daily_quota,
        surge,
        cod,
    })
}

/// Names of schemes that some destination of the pack offers.
pub(super) fn schemes_e1109(fields: &mut Fields<'_>, pack: &Pack, problems: &mut Problems) -> Vec<String> {
    let mut schemes = Vec::new();
    for (path, value) in fields.list("schemes", problems).unwrap_or_default() {
        let Some(id) = text(value, &path, problems) else { continue };
        let mut known: Vec<&str> = pack
            .content()
            .markets
            .iter()
            .flat_map(|market| &market.schemes)
            .map(|scheme| scheme.id.as_str())
            .collect();
        known.sort_unstable();
        known.dedup();
        if known.contains(&id) {
            schemes.push(id.to_owned());
        } else {
            problems.push(Problem::at(codes::E1109, path).with("got", id).with("known", known.join(", ")));
        }
    }
    schemes
}

fn fees(seller: &mut Fields<'_>, problems: &mut Problems) -> (Dec, Dec, Option<Dec>) {
    let Some(value) = seller.get("fees") else { return (Dec::ZERO, Dec::ZERO, None) };
    let Some(mut fields) = Fields::open(value, "seller.fees", problems) else {
        return (Dec::ZERO, Dec::ZERO, None);
    };
    let commission = fields.share_e1207("commission", problems).unwrap_or(Dec::ZERO);
    let payment = fields.share_e1207("payment", problems).unwrap_or(Dec::ZERO);
    let returns = fields.share_e1207("returns", problems);
    fields.close(problems);
    (commission, payment, returns)
}

fn promise(value: &Value, problems: &mut Problems) -> Option<Promise> {
    let mut fields = Fields::open(value, "seller.promise", problems)?;
    let policies = ["quantile", "article", "buffer", "cost"];
    let policy = fields
        .word("policy", &policies, |word| policies.iter().copied().find(|known| *known == word), problems)
        .unwrap_or("quantile");
    let on_time = fields.decimal("onTime", problems);
    let days = fields.count("days", FROM_ZERO, problems);
    let late = fields.decimal_e1201_not_negative("late", problems);
    let long = fields.decimal_e1201_not_negative("long", problems);
    let promise = match policy {
        "article" => Some(Promise::Article),
        "buffer" => {
            if days.is_none() {
                problems.push(Problem::at(codes::E1002, "seller.promise.days"));
            }
            days.map(Promise::Buffer)
        }
        "cost" => {
            for (name, value) in [("late", late), ("long", long)] {
                if value.is_none() {
                    problems.push(Problem::at(codes::E1002, format!("seller.promise.{name}")));
                }
            }
            late.zip(long).map(|(late, long)| Promise::Cost { late, long })
        }
        _ => {
            let on_time = on_time.unwrap_or(Dec::new(9, 1));
            check_e1209_on_time(on_time, problems);
            Some(Promise::Quantile(on_time))
        }
    };
    fields.close(problems);
    promise
}

fn check_e1209_on_time(on_time: Dec, problems: &mut Problems) {
    if on_time < Dec::new(5, 1) || on_time > Dec::new(99, 2) {
        problems.push(Problem::at(codes::E1209, "seller.promise.onTime").with("got", on_time));
    }
}

/// Services allowed (all when absent), services denied, and parcels a day by service.
type Carriers = (Option<Vec<String>>, Vec<String>, Vec<(String, u32)>);

fn carriers(seller: &mut Fields<'_>, pack: &Pack, problems: &mut Problems) -> (Carriers, SurgeTerms) {
    let nothing = ((None, Vec::new(), Vec::new()), SurgeTerms::default());
    let Some(value) = seller.get("carriers") else { return nothing };
    let Some(mut fields) = Fields::open(value, "seller.carriers", problems) else { return nothing };
    let names = |items: Vec<(String, &Value)>, problems: &mut Problems| -> Vec<String> {
        items
            .into_iter()
            .filter_map(|(path, value)| text(value, &path, problems).map(str::to_owned))
            .collect()
    };
    let allow = fields.list("allow", problems).map(|items| names(items, problems));
    let deny = fields.list("deny", problems).map(|items| names(items, problems)).unwrap_or_default();
    let quota = counts_by_name(&mut fields, "dailyQuota", problems);
    let terms = super::surge::carriers(&mut fields, pack, problems);
    fields.close(problems);
    ((allow, deny, quota), terms)
}

fn counts_by_name(
    fields: &mut Fields<'_>,
    name: &'static str,
    problems: &mut Problems,
) -> Vec<(String, u32)> {
    fields
        .entries(name, problems)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|(path, key, value)| Some((key.to_owned(), count(value, &path, FROM_ZERO, problems)?)))
        .collect()
}

fn check_e1110_node(id: &str, pack: &Pack, problems: &mut Problems) {
    if pack.node(id).is_none() {
        let known: Vec<_> = pack.content().nodes.iter().map(|node| node.id.as_str()).collect();
        problems.push(
            Problem::at(codes::E1110, format!("seller.stock.{id}"))
                .with("got", id)
                .with("known", known.join(", ")),
        );
    }
}

/// `{"USD/CAD": "1.35"}`
pub(super) fn fx(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<(Currency, Currency, Dec)> {
    let mut rates = Vec::new();
    for (path, pair, value) in fields.entries("fx", problems).unwrap_or_default() {
        let currencies = pair
            .split_once('/')
            .and_then(|(from, to)| Some((Currency::from_code(from)?, Currency::from_code(to)?)))
            .filter(|(from, to)| from != to);
        let rate = decimal(value, &path, problems);
        let Some((from, to)) = currencies else {
            problems.push(Problem::at(codes::E1212, path).with("got", pair));
            continue;
        };
        match rate {
            Some(rate) if rate <= Dec::ZERO => {
                problems.push(Problem::at(codes::E1213, path).with("got", rate))
            }
            Some(rate) => rates.push((from, to, rate)),
            None => {}
        }
    }
    rates
}

/// Values of switches; whether a destination has them is checked with its rules.
pub(super) fn settings(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<(String, Setting)> {
    fields
        .entries("settings", problems)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|(path, key, value)| match value {
            Value::Bool(flag) => Some((key.to_owned(), Setting::Flag(*flag))),
            Value::Text(text) => Some((key.to_owned(), Setting::Text(text.clone()))),
            other => {
                problems.push(super::fields::wrong_type(&path, "boolean or string", other));
                None
            }
        })
        .collect()
}
