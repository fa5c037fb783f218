//! The pack file: magic, format, SHA-256 of the payload, payload.

use super::content::{Content, Pack};
use crate::problem::{Problem, codes};
use sha2::{Digest, Sha256};

/// Changes with every change of [`Content`]'s shape.
pub const FORMAT: u8 = 1;

/// Versions of the engine that read [`FORMAT`].
pub const READERS: &str = ">=0.1.0, <0.2.0";

const MAGIC: &[u8; 4] = b"LCPK";
const HEADER: usize = 4 + 1 + 32;

/// Bytes of `content`.
///
/// # Errors
/// [`codes::E2001`] when a value does not fit the format.
pub fn write(content: &Content) -> Result<Vec<u8>, Problem> {
    let payload = postcard::to_allocvec(content).map_err(|error| unreadable(error.to_string()))?;
    let mut bytes = Vec::with_capacity(HEADER.saturating_add(payload.len()));
    bytes.extend_from_slice(MAGIC);
    bytes.push(FORMAT);
    bytes.extend_from_slice(&Sha256::digest(&payload));
    bytes.extend_from_slice(&payload);
    Ok(bytes)
}

/// Reads and indexes a pack.
///
/// # Errors
/// [`codes::E2001`] for bytes that are no pack, were cut or changed; [`codes::E2002`] for another format.
pub fn read(bytes: &[u8]) -> Result<Pack, Problem> {
    let (magic, rest) = bytes.split_at_checked(4).ok_or_else(|| unreadable("too short"))?;
    if magic != MAGIC {
        return Err(unreadable("it does not begin as a pack does"));
    }
    let (format, rest) = rest.split_first().ok_or_else(|| unreadable("too short"))?;
    if *format != FORMAT {
        return Err(Problem::new(codes::E2002).with("got", format).with("expected", FORMAT));
    }
    let (hash, payload) = rest.split_at_checked(32).ok_or_else(|| unreadable("too short"))?;
    if Sha256::digest(payload).as_slice() != hash {
        return Err(unreadable("its hash does not fit its content"));
    }
    let content: Content = postcard::from_bytes(payload).map_err(|error| unreadable(error.to_string()))?;
    let sha256 = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Pack::new(content, sha256))
}

fn unreadable(reason: impl ToString) -> Problem {
    Problem::new(codes::E2001).with("reason", reason.to_string())
}
