//! Chores of the house: `cargo xtask test`, `cargo xtask tidy`, `cargo xtask tables --fix`, `cargo xtask coverage PATH`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a chore talks to whoever runs it")]

mod coverage;
mod house;
mod layers;
mod sources;
mod suite;
mod tables;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask test            run all tests and count them
cargo xtask tidy            check layers, module headers, file lengths, words in code and tables
cargo xtask tables --fix    write every table of data/ in its canonical order
cargo xtask coverage PATH   the words of a corpus that the lexicon does not have, by frequency";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let root = house::root();
    match words[..] {
        ["tidy"] => {
            let complaints: Vec<String> =
                [layers::check(&root), sources::check(&root), tables::check(&root)].concat();
            complaints.iter().for_each(|c| println!("{c}"));
            println!("{} complaints", complaints.len());
            if complaints.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        ["test"] => match suite::run(&root) {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => ExitCode::FAILURE,
            Err(error) => {
                eprintln!("{error:#}");
                ExitCode::from(2)
            }
        },
        ["coverage", path] => match coverage::run(path.as_ref()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{error:#}");
                ExitCode::from(2)
            }
        },
        ["tables", "--fix"] => {
            println!("{} tables rewritten", tables::fix(&root));
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}
