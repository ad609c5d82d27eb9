//! `waqai read`: articles in, records out.

use std::io::{self, BufWriter, IsTerminal, Write};

use indicatif::{ProgressBar, ProgressStyle};

use crate::args::{Colour, Format, Read};
use crate::exit::Exit;
use crate::{input, pool, view};

/// Runs the command.
pub fn run(args: &Read) -> anyhow::Result<Exit> {
    let terminal = io::stdout().is_terminal();
    let format = match args.format {
        Format::Auto if terminal => Format::Text,
        Format::Auto => Format::Jsonl,
        format => format,
    };
    let colour = match args.color {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => terminal && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()),
    };
    let view = view::Options { colour, lang: args.lang, width: view::width() };
    let bar = progress(args, terminal);
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut first = true;
    let end = pool::run(
        &args.input,
        |_, reader, article| {
            let record = reader.read(&article.lend(args.published));
            match format {
                Format::Text => view::write(&article.text, &record, &view),
                Format::Json => serde_json::to_string_pretty(&record).expect("a record is JSON"),
                Format::Auto | Format::Jsonl => {
                    serde_json::to_string(&record).expect("a record is JSON") + "\n"
                }
            }
        },
        |done| {
            if format == Format::Json {
                out.write_all(if first { b"[\n" } else { b",\n" })?;
            }
            first = false;
            out.write_all(done.out.as_bytes())?;
            if terminal {
                out.flush()?;
            }
            bar.inc(done.bytes);
            Ok(())
        },
    )?;
    if format == Format::Json {
        out.write_all(if first { b"[]\n" } else { b"\n]\n" })?;
    }
    out.flush()?;
    bar.finish_and_clear();
    Ok(end)
}

/// A bar on standard error, if that is a terminal and records do not scroll by on the same one.
fn progress(args: &Read, stdout_is_terminal: bool) -> ProgressBar {
    if args.no_progress || stdout_is_terminal || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = input::size(&args.input).map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    let style =
        ProgressStyle::with_template("{bar:30} {bytes}/{total_bytes} {binary_bytes_per_sec} {eta}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
