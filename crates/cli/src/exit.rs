//! How the command ends, and how it speaks: one clear line on standard error.

use std::io::{self, Write};
use std::process::ExitCode;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// All went well.
    Done,
    /// Some articles could not be read; the others were.
    SomeFailed,
    /// The command line or a path could not be used.
    Unusable,
}

impl Exit {
    /// 0, 3 or 2.
    pub fn code(self) -> ExitCode {
        ExitCode::from(match self {
            Exit::Done => 0,
            Exit::SomeFailed => 3,
            Exit::Unusable => 2,
        })
    }
}

/// Says one line on standard error.
pub fn say(line: &str) {
    let mut err = io::stderr().lock();
    // Nobody is left to be told if standard error itself is closed.
    let _ = writeln!(err, "waqai: {line}");
}

/// Writes `text` to standard output.
pub fn print(text: &str) -> anyhow::Result<Exit> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(Exit::Done)
}

/// Whether the reader of our output went away, which is no error of ours.
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|e| {
        e.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
    })
}
