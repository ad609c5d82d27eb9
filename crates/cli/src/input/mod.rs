//! What is to be read: articles from text files, JSONL, folders and standard input, one at a time.

mod article;
mod jsonl;
mod lines;
mod walk;

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

pub use article::{Article, Day, date};

use crate::args;

/// Something that came up while reading the input.
pub enum Next {
    /// An article.
    Article(Article),
    /// An article that cannot be read, and why; the work goes on.
    Failed(String),
    /// A path that cannot be used, and why; the work goes on.
    Unusable(String),
}

/// Gives every article of `input` to `take`, in order, until `take` says stop by returning false.
pub fn each(input: &args::Input, take: &mut dyn FnMut(Next) -> bool) {
    for path in &input.paths {
        let go_on = if path.as_os_str() == "-" {
            stream("-", input.input, &mut io::stdin().lock(), input, take)
        } else {
            walk::files(path, &mut |found| match found {
                Ok(file) => open(&file, input, take),
                Err(message) => take(Next::Unusable(message)),
            })
        };
        if !go_on {
            return;
        }
    }
}

/// How many bytes the named files hold, if all are files: what a progress bar runs to.
pub fn size(input: &args::Input) -> Option<u64> {
    let mut sum = 0;
    for path in &input.paths {
        if path.as_os_str() == "-" {
            return None;
        }
        walk::files(path, &mut |found| {
            sum += found.ok().and_then(|f| f.metadata().ok()).map_or(0, |m| m.len());
            true
        });
    }
    Some(sum)
}

fn open(path: &Path, input: &args::Input, take: &mut dyn FnMut(Next) -> bool) -> bool {
    let name = path.display().to_string();
    let kind = match (input.input, path.extension().and_then(|e| e.to_str())) {
        (args::Kind::Auto, Some("txt")) => input.plain,
        (args::Kind::Auto, Some("jsonl" | "ndjson")) => args::Kind::Jsonl,
        (kind, _) => kind,
    };
    match File::open(path) {
        Ok(file) => stream(&name, kind, &mut BufReader::with_capacity(1 << 16, file), input, take),
        Err(e) => take(Next::Unusable(format!("{name}: cannot be opened: {e}"))),
    }
}

/// Reads one file or stream; `name` is its path or `-`.
fn stream(
    name: &str,
    kind: args::Kind,
    from: &mut dyn BufRead,
    input: &args::Input,
    take: &mut dyn FnMut(Next) -> bool,
) -> bool {
    let kind = match kind {
        args::Kind::Auto => match from.fill_buf() {
            Ok(head) if head.trim_ascii_start().first() == Some(&b'{') => args::Kind::Jsonl,
            Ok(_) => input.plain,
            Err(e) => return take(Next::Unusable(format!("{name}: cannot be read: {e}"))),
        },
        kind => kind,
    };
    match kind {
        args::Kind::Jsonl => {
            return lines::each(
                name,
                from,
                &mut |n, line| jsonl::article(name, n, line, input),
                take,
            );
        }
        args::Kind::Lines => {
            return lines::each(name, from, &mut |n, line| article::from_line(name, n, line), take);
        }
        args::Kind::Auto | args::Kind::Txt => {}
    }
    let mut bytes = Vec::new();
    if let Err(e) = from.read_to_end(&mut bytes) {
        return take(Next::Unusable(format!("{name}: cannot be read: {e}")));
    }
    take(match article::from_file(name, bytes) {
        Ok(article) => Next::Article(article),
        Err(message) => Next::Failed(message),
    })
}
