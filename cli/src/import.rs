//! `landcast parcels` and `landcast late`: the files sellers have, read as the page reads them.

use landcast::calendar::Day;
use landcast::money::{Dec, parse_decimal};
use landcast::problem::{Problem, codes};
use landcast_importer::read::Order;
use landcast_importer::{Importer, LateOptions, Options};
use std::path::Path;

/// Text of a file: UTF-8 or, as Windows writes CSV in China, GB18030.
///
/// # Errors
/// E5001 where the file cannot be opened.
pub(crate) fn text(path: &Path) -> Result<String, Problem> {
    let bytes = std::fs::read(path)
        .map_err(|error| Problem::at(codes::E5001, path.display().to_string()).with("reason", error))?;
    Ok(decode(bytes))
}

fn decode(bytes: Vec<u8>) -> String {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(&bytes) {
        return encoding.decode_with_bom_removal(&bytes).0.into_owned();
    }
    String::from_utf8(bytes).unwrap_or_else(|error| {
        encoding_rs::GB18030.decode_without_bom_handling(error.as_bytes()).0.into_owned()
    })
}

/// What a file is read with, as the command line gives it.
#[derive(clap::Args)]
pub(crate) struct Reading {
    /// Which comes first in 04/10/2026, where the file does not tell: dmy or mdy.
    #[arg(long, value_name = "ORDER", value_parser = order)]
    dates: Option<Order>,
    /// A column: --column delivered="Arrived on".
    #[arg(long = "column", value_name = "FIELD=HEADER", value_parser = pair)]
    columns: Vec<(String, String)>,
    /// A service: --service-is 某某专线=air-line-fast.
    #[arg(long = "service-is", value_name = "WORDS=ID", value_parser = pair)]
    services: Vec<(String, String)>,
}

fn order(word: &str) -> Result<Order, String> {
    Order::parse(word).ok_or_else(|| "dmy or mdy".to_owned())
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("a name, = and a value")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}

impl Reading {
    /// On `as_of`.
    pub(crate) fn on(&self, as_of: Day) -> Options {
        Options {
            as_of,
            mapping: self.columns.clone(),
            services: self.services.clone(),
            dates: self.dates,
            ..Options::default()
        }
    }
}

/// Reads the files of parcels into an importer.
///
/// # Errors
/// What keeps a file from being read.
pub(crate) fn history(
    importer: &mut Importer,
    files: &[std::path::PathBuf],
    options: &Options,
) -> Result<Vec<serde_json::Value>, Vec<Problem>> {
    let mut reports = Vec::new();
    for path in files {
        let text = text(path).map_err(|problem| vec![problem])?;
        reports.push(kept(&importer.read_parcels(&text, options), path)?);
    }
    Ok(reports)
}

/// A report as JSON, or the problems of its file.
pub(crate) fn kept<T: serde::Serialize>(
    outcome: &landcast_importer::Outcome<T>,
    path: &Path,
) -> Result<serde_json::Value, Vec<Problem>> {
    match outcome {
        landcast_importer::Outcome::Read(report) => {
            let mut value = serde_json::to_value(report).unwrap_or_default();
            if let Some(fields) = value.as_object_mut() {
                fields.insert("file".to_owned(), path.display().to_string().into());
            }
            Ok(value)
        }
        landcast_importer::Outcome::Unreadable(unreadable) => {
            let name = path.display().to_string();
            Err(unreadable.problems.iter().map(|said| said.0.clone().under(&name)).collect())
        }
    }
}

/// What `landcast late` is asked with.
///
/// # Errors
/// E1207 for a share outside 0 to 1.
pub(crate) fn late_options(
    as_of: Day,
    promise_days: Option<u16>,
    below: &str,
) -> Result<LateOptions, Problem> {
    let share = parse_decimal(below).ok().filter(|share| *share > Dec::ZERO && *share < Dec::ONE);
    let share = share.ok_or_else(|| Problem::at(codes::E1207, "--below").with("got", below))?;
    Ok(LateOptions { as_of, promise_days: promise_days.map(i32::from), below: share.to_f64() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_decoded_by_their_mark_or_as_windows_writes_them() {
        assert_eq!(decode("\u{feff}单号".as_bytes().to_vec()), "单号");
        assert_eq!(decode("单号".as_bytes().to_vec()), "单号");
        assert_eq!(decode(encoding_rs::GB18030.encode("目的国,签收时间").0.into_owned()), "目的国,签收时间");
        assert_eq!(decode(vec![0xff, 0xfe, b'a', 0, b'b', 0]), "ab");
    }
}
