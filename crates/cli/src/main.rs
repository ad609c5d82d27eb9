//! The command `waqai`: Arabic news in, records out. Data goes to standard output alone, messages to standard error.

mod analyze;
mod args;
mod conjugate;
mod conllu;
mod exit;
mod find;
mod import;
mod input;
mod label;
mod pool;
mod read;
mod tables;
mod view;
mod word;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Args, Verb};
use exit::Exit;

fn main() -> ExitCode {
    let args = Args::parse();
    let done = match args.verb {
        Verb::Read(args) => read::run(&args),
        Verb::Analyze(args) => analyze::run(&args),
        Verb::Dates(args) => find::run(args, find::What::Dates),
        Verb::Numbers(args) => find::run(args, find::What::Numbers),
        Verb::Word(args) => word::run(&args),
        Verb::Conjugate(args) => conjugate::run(&args),
        Verb::Data(args) => import::run(&args),
        Verb::Schema => exit::print(&format!("{:#}\n", waqai::record::schema())),
        Verb::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "waqai", &mut script);
            exit::print(&String::from_utf8_lossy(&script))
        }
    };
    match done {
        Ok(exit) => exit.code(),
        Err(error) if exit::is_broken_pipe(&error) => Exit::Done.code(),
        Err(error) => {
            exit::say(&format!("{error:#}"));
            Exit::Unusable.code()
        }
    }
}
