//! The files of a pack: a core, and tables that name their pack and are known to it by their hash.
//!
//! Each is a section: magic, format, SHA-256 of the payload, its length, the payload. A file may hold the core alone, or
//! the core with tables after it. The core names the hash of every table, so one hash stands for all of them.

use super::content::{Content, Pack};
use super::table::{Files, GOODS, NAMES, Table, TableFile, TableHead};
use crate::problem::{Problem, codes};
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

/// Changes with every change of [`Content`]'s shape.
pub const FORMAT: u8 = 3;

/// Versions of the engine that read [`FORMAT`].
pub const READERS: &str = ">=0.1.0, <0.2.0";

const CORE: &[u8; 4] = b"LCPK";
const TABLE: &[u8; 4] = b"LCTB";
const HEADER: usize = 4 + 1 + 32 + 4;

type Hash = [u8; 32];

/// `content` as files.
///
/// # Errors
/// [`codes::E2001`] when a value does not fit the format.
pub fn write_files(content: &Content) -> Result<Files, Problem> {
    let mut heads = Vec::new();
    let mut tables = Vec::new();
    let mut put = |id: &str, table: Table| -> Result<(), Problem> {
        let file = TableFile { id: id.to_owned(), version: content.version.clone(), table };
        let (bytes, sha256) = section(TABLE, &file)?;
        let length = u32::try_from(bytes.len()).map_err(|_| unreadable("a table is too large"))?;
        heads.push(TableHead { id: id.to_owned(), bytes: length, sha256 });
        tables.push((id.to_owned(), bytes));
        Ok(())
    };
    for tariff in content.tariffs.iter().filter(|tariff| !tariff.rows.steps.is_empty()) {
        put(&tariff.id, Table::Tariff(tariff.rows.clone()))?;
    }
    let rest = [
        (GOODS, Table::Goods(content.words.clone()), content.words.kinds.is_empty()),
        (NAMES, Table::Names(content.names.clone()), content.names.steps.is_empty()),
    ];
    for (id, table, empty) in rest {
        if !empty {
            put(id, table)?;
        }
    }
    let (core, _) = section(CORE, &(&heads, content))?;
    Ok(Files { core, tables })
}

/// `content` as one file: the core with all tables after it.
///
/// # Errors
/// As [`write_files`].
pub fn write(content: &Content) -> Result<Vec<u8>, Problem> {
    let Files { core, tables } = write_files(content)?;
    Ok(tables.into_iter().fold(core, |mut all, (_, table)| {
        all.extend_from_slice(&table);
        all
    }))
}

/// Reads and indexes a pack, with the tables that its file holds.
///
/// # Errors
/// [`codes::E2001`] for bytes that are no pack, were cut or changed; [`codes::E2002`] for another format; as [`add`].
pub fn read(bytes: &[u8]) -> Result<Pack, Problem> {
    let (payload, sha256, mut rest) = open(CORE, bytes)?;
    let (heads, content): (Vec<TableHead>, Content) = decode(payload)?;
    let mut pack = Pack::new(content, hex(&sha256)).with_tables(heads);
    while !rest.is_empty() {
        rest = add_first(&mut pack, rest)?;
    }
    Ok(pack)
}

/// Takes in the file of a table.
///
/// # Errors
/// [`codes::E2001`] and [`codes::E2002`] as for a pack; [`codes::E2003`] for a table of another pack.
pub fn add(pack: &mut Pack, bytes: &[u8]) -> Result<(), Problem> {
    let rest = add_first(pack, bytes)?;
    if rest.is_empty() { Ok(()) } else { Err(unreadable("something follows the table")) }
}

fn add_first<'b>(pack: &mut Pack, bytes: &'b [u8]) -> Result<&'b [u8], Problem> {
    let (payload, sha256, rest) = open(TABLE, bytes)?;
    let file: TableFile = decode(payload)?;
    if pack.head(&file.id).is_none_or(|head| head.sha256 != sha256) {
        return Err(Problem::new(codes::E2003)
            .with("table", file.id)
            .with("got", file.version)
            .with("expected", &pack.content().version));
    }
    pack.put(&file.id, file.table);
    Ok(rest)
}

fn section<T: Serialize>(magic: &[u8; 4], value: &T) -> Result<(Vec<u8>, Hash), Problem> {
    let payload = postcard::to_allocvec(value).map_err(|error| unreadable(error.to_string()))?;
    let length = u32::try_from(payload.len()).map_err(|_| unreadable("too long"))?;
    let sha256: Hash = Sha256::digest(&payload).into();
    let mut bytes = Vec::with_capacity(HEADER.saturating_add(payload.len()));
    bytes.extend_from_slice(magic);
    bytes.push(FORMAT);
    bytes.extend_from_slice(&sha256);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&payload);
    Ok((bytes, sha256))
}

/// Payload, hash, and what follows the section.
fn open<'b>(magic: &[u8; 4], bytes: &'b [u8]) -> Result<(&'b [u8], Hash, &'b [u8]), Problem> {
    let short = || unreadable("too short");
    let (found, rest) = bytes.split_first_chunk::<4>().ok_or_else(short)?;
    if found != magic {
        return Err(unreadable("it does not begin as a pack does"));
    }
    let (format, rest) = rest.split_first().ok_or_else(short)?;
    if *format != FORMAT {
        return Err(Problem::new(codes::E2002).with("got", format).with("expected", FORMAT));
    }
    let (sha256, rest) = rest.split_first_chunk::<32>().ok_or_else(short)?;
    let (length, rest) = rest.split_first_chunk::<4>().ok_or_else(short)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
    let (payload, rest) = rest.split_at_checked(length).ok_or_else(short)?;
    if Sha256::digest(payload).as_slice() != sha256 {
        return Err(unreadable("its hash does not fit its content"));
    }
    Ok((payload, *sha256, rest))
}

fn decode<T: DeserializeOwned>(payload: &[u8]) -> Result<T, Problem> {
    postcard::from_bytes(payload).map_err(|error| unreadable(error.to_string()))
}

/// As hashes are written for people.
pub(crate) fn hex(hash: &Hash) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unreadable(reason: impl ToString) -> Problem {
    Problem::new(codes::E2001).with("reason", reason.to_string())
}
