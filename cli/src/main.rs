//! `landcast`: the engine on the command line. Requests come on standard input as JSON, answers go to standard output.
//!
//! Exit status: 0 an answer, 2 problems (as JSON on standard output), 64 misuse, 70 an internal error.

mod backtest;
mod calibrate;
mod import;
mod messages;
mod packs;
mod plain;
mod rates;
mod sheets;

use clap::{Parser, Subcommand};
use landcast::api::Engine;
use landcast::api::value::Value;
use landcast_importer::{Importer, Options};
use serde::Serialize;
use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const MISUSE: u8 = 64;
const INTERNAL: u8 = 70;
const PROBLEMS: u8 = 2;

/// Delivery window, duty exposure and fulfilment mode for parcels sold from China.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    /// Pack to use instead of the one built in.
    #[arg(long, global = true, value_name = "FILE", env = "LANDCAST_PACK")]
    pack: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Duty, tax and fees of one consignment (JSON on standard input).
    Duty {
        /// Refuse an answer from rules that are past their horizon or too old.
        #[arg(long)]
        strict: bool,
    },
    /// The three answers for a product (JSON on standard input).
    Quote {
        /// Many destinations at once: a row for each instead of a verdict.
        #[arg(long, value_delimiter = ',', value_name = "DE,US,…")]
        destinations: Vec<String>,
        /// Refuse an answer from rules or rates that are past their horizon or too old.
        #[arg(long)]
        strict: bool,
        /// What own parcels taught, as `landcast calibrate` wrote it.
        #[arg(long, value_name = "FILE")]
        learned: Option<PathBuf>,
        /// The seller's rate cards, in the form landcast-rates: those in force win over the pack's prices.
        #[arg(long, value_name = "FILE")]
        rates: Option<PathBuf>,
    },
    /// What hangs on who pays, on the price and on the units in a parcel (a quote's JSON on standard input).
    Exposure {
        /// Id of the plan; the recommended one without it.
        #[arg(long, value_name = "direct:…")]
        plan: Option<String>,
        /// Units the ladder climbs to.
        #[arg(long, default_value_t = 6)]
        units: u32,
        /// What own parcels taught, as `landcast calibrate` wrote it.
        #[arg(long, value_name = "FILE")]
        learned: Option<PathBuf>,
    },
    /// How well the recommended plan stands: regret, switch points, small changes (a quote's JSON on standard input).
    Robustness {
        /// What own parcels taught, as `landcast calibrate` wrote it.
        #[arg(long, value_name = "FILE")]
        learned: Option<PathBuf>,
    },
    /// Which markets to enter with a product, and in which order (a quote's JSON on standard input).
    Markets {
        /// The countries; all of the pack without it.
        #[arg(long, value_delimiter = ',', value_name = "DE,FR,…")]
        countries: Vec<String>,
        /// What own parcels taught, as `landcast calibrate` wrote it.
        #[arg(long, value_name = "FILE")]
        learned: Option<PathBuf>,
    },
    /// A stream's orders against what carriers take a day, with a battle plan (a quote's JSON for each product on standard
    /// input: an array, or one a line).
    Surge,
    /// Mailers and boxes for an order: the cheapest safe one, and the side that costs money (a quote's JSON on standard input).
    Packaging {
        /// Id of the plan on whose lane they are priced; the recommended one without it.
        #[arg(long, value_name = "direct:…")]
        plan: Option<String>,
    },
    /// How much to stock where, against direct mail (a quote's JSON on standard input).
    Stock {
        /// What own parcels taught, as `landcast calibrate` wrote it.
        #[arg(long, value_name = "FILE")]
        learned: Option<PathBuf>,
    },
    /// Which products of a run-of-show get stock where out of one budget (quotes' JSON on standard input: an array, or one a
    /// line).
    Allocate {
        /// Cash for stock.
        #[arg(long, value_name = "AMOUNT")]
        budget: String,
        /// Its currency.
        #[arg(long, default_value = "CNY", value_name = "CODE")]
        currency: String,
        /// What own parcels taught, as `landcast calibrate` wrote it.
        #[arg(long, value_name = "FILE")]
        learned: Option<PathBuf>,
    },
    /// Days of a chain of stages (JSON on standard input).
    Window,
    /// Kinds of goods and HS codes by name, code, pinyin or initials.
    Search {
        /// What to look for.
        text: String,
        /// Most results.
        #[arg(long, default_value_t = 12)]
        limit: i64,
        /// Destination whose duty rates are shown.
        #[arg(long, value_name = "DE")]
        country: Option<String>,
    },
    /// Writes what own parcels teach: the file that `--learned` and the page take.
    Calibrate {
        /// Files of own parcels, as `landcast parcels` reads them.
        #[arg(long, required = true, value_name = "FILE", num_args = 1..)]
        history: Vec<PathBuf>,
        #[command(flatten)]
        day: packs::AsOf,
        #[command(flatten)]
        reading: import::Reading,
        /// Share of parcels that should come in time, which the promises kept are held against.
        #[arg(long, default_value = "0.9")]
        target: String,
        /// Where to write it; standard output without it.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Learns from past parcels, promises others as each day knew it, and counts how often that was kept.
    Backtest {
        /// CSV to learn from: lane, start, days, and optionally handover and seller.
        #[arg(long, value_name = "FILE")]
        train: PathBuf,
        /// CSV to promise, of the same form.
        #[arg(long, value_name = "FILE")]
        test: PathBuf,
        /// Share of parcels that should come in time.
        #[arg(long, default_value = "0.9")]
        quantile: String,
    },
    /// Reads files of own parcels (tracker exports, carriers' lists, order exports, one's own) and says how their rows fared.
    Parcels {
        /// CSV or TSV, in UTF-8 or GB18030. Rows of one parcel in several files become one.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        #[command(flatten)]
        day: packs::AsOf,
        #[command(flatten)]
        reading: import::Reading,
    },
    /// Orders that have missed their promise or will, by an order file and tracking rows.
    Late {
        /// Order exports.
        #[arg(long, required = true, value_name = "FILE", num_args = 1..)]
        orders: Vec<PathBuf>,
        /// Tracking rows, as `landcast parcels` reads them.
        #[arg(long, value_name = "FILE", num_args = 1..)]
        tracking: Vec<PathBuf>,
        #[command(flatten)]
        day: packs::AsOf,
        #[command(flatten)]
        reading: import::Reading,
        /// Selling platform, for its limits; without it the one whose file it is.
        #[arg(long, value_name = "ID")]
        platform: Option<String>,
        /// Days from the order that were promised, where neither file nor platform says a day.
        #[arg(long, value_name = "DAYS")]
        promise_days: Option<u16>,
        /// Orders whose share that still comes in time lies below are listed.
        #[arg(long, default_value = "0.5", value_name = "SHARE")]
        below: String,
    },
    /// Rate cards of one's own: what they bill, and what is wrong with them.
    #[command(subcommand)]
    Rates(rates::RatesCommand),
    /// Looks into packs.
    #[command(subcommand)]
    Pack(packs::PackCommand),
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // --help and --version arrive here too, and are no misuse.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(MISUSE) } else { ExitCode::SUCCESS };
        }
    };
    match run(arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("landcast: {error}");
            ExitCode::from(INTERNAL)
        }
    }
}

fn run(arguments: Arguments) -> Result<ExitCode, String> {
    let file = match &arguments.pack {
        Some(file) => file.clone(),
        None => built_in()?,
    };
    let mut engine = match open(&file)? {
        Ok(engine) => engine,
        Err(problem) => return print_problems(&[landcast::api::Said(problem)]),
    };
    if let Command::Quote { learned: Some(own), .. }
    | Command::Exposure { learned: Some(own), .. }
    | Command::Robustness { learned: Some(own) }
    | Command::Markets { learned: Some(own), .. }
    | Command::Stock { learned: Some(own) }
    | Command::Allocate { learned: Some(own), .. } = &arguments.command
        && let Err(problems) = calibrate::take(&mut engine, own)
    {
        return print_problems(&problems);
    }
    if let Command::Quote { rates: Some(own), .. } = &arguments.command
        && let Err(problems) = rates::take(&mut engine, own)
    {
        return print_problems(&problems);
    }
    match arguments.command {
        Command::Duty { strict } => with_input(|value| print(&engine.duty(&held(value, strict)))),
        Command::Quote { destinations, strict, .. } if destinations.is_empty() => {
            with_input(|value| print(&engine.quote(&held(value, strict))))
        }
        Command::Quote { destinations, strict, .. } => {
            with_input(|value| print(&engine.board(&held(value, strict), &destinations)))
        }
        Command::Exposure { plan, units, .. } => {
            with_input(|value| print(&engine.exposure(value, plan.as_deref(), units)))
        }
        Command::Robustness { .. } => with_input(|value| print(&engine.robustness(value))),
        Command::Markets { countries, .. } => {
            let all = || engine.pack().destinations().map(|market| market.code.code().to_owned()).collect();
            let countries = if countries.is_empty() { all() } else { countries };
            with_input(|value| print(&engine.markets(value, &countries)))
        }
        Command::Surge => with_products(|value| print(&engine.surge(value))),
        Command::Packaging { plan } => with_input(|value| print(&engine.packaging(value, plan.as_deref()))),
        Command::Stock { .. } => with_input(|value| print(&engine.stock(value))),
        Command::Allocate { budget, currency, .. } => with_lines(|requests| {
            let field = |name: &str, text: String| (name.to_owned(), Value::Text(text));
            let budget = Value::Object(vec![field("amount", budget), field("currency", currency)]);
            print(&engine.allocate(requests, &budget))
        }),
        Command::Search { text, limit, country } => {
            let mut asked =
                vec![("text".to_owned(), Value::Text(text)), ("limit".to_owned(), Value::Int(limit))];
            asked.extend(country.map(|code| ("country".to_owned(), Value::Text(code))));
            print(&engine.search(&Value::Object(asked)))
        }
        Command::Window => with_input(|value| print(&engine.window(value))),
        Command::Backtest { train, test, quantile } => {
            match backtest::run(&engine, &train, &test, &quantile) {
                Ok(answer) => print_json(&answer).map(|()| ExitCode::SUCCESS),
                Err(problems) => print_problems(&problems),
            }
        }
        Command::Calibrate { history, day, reading, target, out } => {
            match calibrate::run(&engine, &history, &day, &reading, &target) {
                Ok(overlay) => match out {
                    Some(out) => calibrate::save(&out, &overlay).map(|()| ExitCode::SUCCESS),
                    None => print_json(&overlay).map(|()| ExitCode::SUCCESS),
                },
                Err(problems) => print_problems(&problems),
            }
        }
        Command::Parcels { files, day, reading } => {
            let answer = day.day().map_err(|problem| vec![problem]).and_then(|as_of| {
                let mut importer = Importer::with(engine.pack().clone());
                import::history(&mut importer, &files, &reading.on(as_of))
            });
            answered(answer.map(|reports| serde_json::json!({"files": reports})))
        }
        Command::Late { orders, tracking, day, reading, platform, promise_days, below } => {
            let answer = || {
                let as_of = day.day().map_err(|problem| vec![problem])?;
                let asked =
                    import::late_options(as_of, promise_days, &below).map_err(|problem| vec![problem])?;
                let options = Options { platform, ..reading.on(as_of) };
                let mut importer = Importer::with(engine.pack().clone());
                let tracked = import::history(&mut importer, &tracking, &reading.on(as_of))?;
                let mut reports = Vec::new();
                for path in &orders {
                    let text = import::text(path).map_err(|problem| vec![problem])?;
                    reports.push(import::kept(&importer.read_orders(&text, &options), path)?);
                }
                let late = importer.late_list(&asked);
                Ok(serde_json::json!({"orders": reports, "tracking": tracked, "list": late}))
            };
            answered(answer())
        }
        Command::Rates(command) => rates::run(&mut engine, command),
        Command::Pack(command) => packs::run(&engine, command),
    }
}

/// An engine on the pack in `file`, with the tables that lie in the folder `tables` beside it. One that is not there is
/// named by the answers that need it, and by `pack check`.
fn open(file: &Path) -> Result<Result<Engine, landcast::api::Problem>, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut engine = match Engine::new(&bytes) {
        Ok(engine) => engine,
        Err(problem) => return Ok(Err(problem)),
    };
    let folder = file.with_file_name("tables");
    let awaited: Vec<String> = engine.awaited().map(str::to_owned).collect();
    for id in awaited {
        let Ok(table) = std::fs::read(folder.join(format!("{id}.table"))) else { continue };
        if let Err(problem) = engine.add(&table) {
            return Ok(Err(problem));
        }
    }
    Ok(Ok(engine))
}

/// The pack that `cargo xtask pack` left beside the program, or in the project's own folder.
fn built_in() -> Result<PathBuf, String> {
    let beside = std::env::current_exe().ok().and_then(|exe| Some(exe.parent()?.join("landcast.pack")));
    let built = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../pkg/dist/landcast.pack"));
    let tried: Vec<PathBuf> = beside.into_iter().chain([built]).collect();
    tried
        .iter()
        .find(|file| file.is_file())
        .cloned()
        .ok_or_else(|| "no pack found: build one with `cargo xtask pack`, or name one with --pack".to_owned())
}

/// The request, held to the strict rules where the command says so.
fn held(value: &Value, strict: bool) -> Value {
    let mut value = value.clone();
    if let (true, Value::Object(fields)) = (strict, &mut value) {
        fields.retain(|(name, _)| name != "strict");
        fields.push(("strict".to_owned(), Value::Bool(true)));
    }
    value
}

fn input() -> Result<String, String> {
    let mut text = String::new();
    let mut input = std::io::stdin();
    if input.is_terminal() {
        eprintln!("landcast: reading JSON from standard input (end with Ctrl-D)");
    }
    input.read_to_string(&mut text).map_err(|error| format!("standard input: {error}"))?;
    Ok(text)
}

/// An array, or values one after the other, as a list.
fn with_lines(answer: impl FnOnce(&Value) -> Result<ExitCode, String>) -> Result<ExitCode, String> {
    let text = input()?;
    let read: Result<Vec<Value>, _> = serde_json::Deserializer::from_str(&text).into_iter().collect();
    match read {
        Ok(values) => match values.as_slice() {
            [list @ Value::List(_)] => answer(list),
            _ => answer(&Value::List(values)),
        },
        Err(error) => print_problems(&[landcast::api::not_json(&error.to_string())]),
    }
}

fn with_input(answer: impl FnOnce(&Value) -> Result<ExitCode, String>) -> Result<ExitCode, String> {
    match serde_json::from_str::<Value>(&input()?) {
        Ok(value) => answer(&value),
        Err(error) => print_problems(&[landcast::api::not_json(&error.to_string())]),
    }
}

/// Several requests: an array, or one object a line.
fn with_products(answer: impl FnOnce(&Value) -> Result<ExitCode, String>) -> Result<ExitCode, String> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).map_err(|error| format!("standard input: {error}"))?;
    let read = serde_json::Deserializer::from_str(&text).into_iter::<Value>().collect::<Result<Vec<_>, _>>();
    match read {
        Ok(all) => match all.as_slice() {
            [list @ Value::List(_)] => answer(list),
            _ => answer(&Value::List(all)),
        },
        Err(error) => print_problems(&[landcast::api::not_json(&error.to_string())]),
    }
}

fn print<T: Serialize>(reply: &landcast::api::Reply<T>) -> Result<ExitCode, String> {
    match reply {
        landcast::api::Reply::Answer(answer) => print_json(answer).map(|()| ExitCode::SUCCESS),
        landcast::api::Reply::Problems { problems } => print_problems(problems),
    }
}

fn print_problems(problems: &[landcast::api::Said]) -> Result<ExitCode, String> {
    print_json(&messages::with_messages(problems))?;
    Ok(ExitCode::from(PROBLEMS))
}

fn answered(answer: Result<serde_json::Value, Vec<landcast::api::Problem>>) -> Result<ExitCode, String> {
    match answer {
        Ok(answer) => print_json(&answer).map(|()| ExitCode::SUCCESS),
        Err(problems) => print_problems(&problems.into_iter().map(landcast::api::Said).collect::<Vec<_>>()),
    }
}

fn print_json<T: Serialize>(answer: &T) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    let text =
        if out.is_terminal() { serde_json::to_string_pretty(answer) } else { serde_json::to_string(answer) };
    let text = text.map_err(|error| error.to_string())?;
    match writeln!(out, "{text}") {
        // A closed pipe is the reader's choice, not our failure.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}
