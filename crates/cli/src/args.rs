//! The command line.

use std::path::PathBuf;

use clap::{Args as Group, Parser, Subcommand, ValueEnum};

/// Reads Arabic news and writes down who met, said, did and claimed what, when, where, on whose word.
#[derive(Parser)]
#[command(
    name = "waqai",
    version,
    after_help = "Exit codes: 0 done; 2 unusable command line or path; 3 done, but some articles failed."
)]
pub struct Args {
    #[command(subcommand)]
    pub verb: Verb,
}

#[derive(Subcommand)]
pub enum Verb {
    /// Read articles: names, times, figures, quotes and events, each with the words it was read from.
    Read(Read),
    /// Analyse words: segments, lemma and part of speech of every token.
    Analyze(Analyze),
    /// Read dates, durations and times alone: TIMEX3 values of every line, article or JSONL text.
    Dates(Find),
    /// Read numbers alone: bounds and operator of every number that is no part of a date.
    Numbers(Find),
    /// Every way to read a word: segments, lemma, root, features, and the row of the lexicon that it comes from.
    Word(Word),
    /// Every form of a verb, noun or adjective.
    Conjugate(Conjugate),
    /// Make tables for --data of other people's lists of names.
    #[command(subcommand)]
    Data(Data),
    /// Print the JSON Schema of a record.
    Schema,
    /// Print the completions of a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

#[derive(Group)]
pub struct Read {
    #[command(flatten)]
    pub input: Input,

    /// How records are written; auto is text on a terminal, jsonl otherwise.
    #[arg(short, long, value_enum, default_value_t = Format::Auto)]
    pub format: Format,

    /// The day of publication (2024-06-10) of articles that bring none.
    #[arg(long, value_name = "DATE", value_parser = input::date)]
    pub published: Option<input::Day>,

    /// The language of the labels in text output.
    #[arg(long, value_enum, default_value_t = Lang::En)]
    pub lang: Lang,

    /// When to use colour in text output.
    #[arg(long, value_enum, default_value_t = Colour::Auto)]
    pub color: Colour,

    /// Show no progress bar.
    #[arg(long)]
    pub no_progress: bool,
}

#[derive(Group)]
pub struct Analyze {
    #[command(flatten)]
    pub input: Input,

    /// How words are written; auto is jsonl.
    #[arg(short, long, value_enum, default_value_t = WordFormat::Auto)]
    pub format: WordFormat,
}

#[derive(Group)]
pub struct Find {
    #[command(flatten)]
    pub input: Input,

    /// The day of publication (2024-06-10) of texts that bring none.
    #[arg(long, value_name = "DATE", value_parser = input::date)]
    pub published: Option<input::Day>,

    /// Say how each value was read.
    #[arg(long)]
    pub explain: bool,

    /// How what is found is written; auto is text on a terminal, jsonl otherwise.
    #[arg(short, long, value_enum, default_value_t = FindFormat::Auto)]
    pub format: FindFormat,
}

#[derive(Group)]
pub struct Word {
    /// The word, clitics on.
    pub word: String,

    /// A sentence that holds the word: the reading that it chooses is marked.
    #[arg(long = "in", value_name = "SENTENCE")]
    pub sentence: Option<String>,

    #[command(flatten)]
    pub knowledge: Knowledge,
}

#[derive(Group)]
pub struct Conjugate {
    /// The dictionary form: a verb's third person masculine singular perfect, a noun's singular.
    pub lemma: String,
}

#[derive(Subcommand)]
pub enum Data {
    /// Turn a list into tables: what is taken and what is not, and why, is said on standard error.
    Import(Import),
}

#[derive(Group)]
pub struct Import {
    #[command(subcommand)]
    pub source: Source,
}

#[derive(Subcommand)]
pub enum Source {
    /// GeoNames, unpacked: dumps (SY.txt, cities500.txt, allCountries.txt) with alternateNamesV2.txt, in any order.
    Geonames(Geonames),
    /// Name variants as in JRC-Names: id, type (P or O), language and name a line, tabs between, + for a space.
    Names(Names),
}

#[derive(Group)]
pub struct Geonames {
    /// The files.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// The folder to write names/places.tsv to.
    #[arg(short, long, value_name = "DIR")]
    pub output: PathBuf,
}

#[derive(Group)]
pub struct Names {
    /// The files.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// The folder to write names/people.tsv and names/bodies.tsv to.
    #[arg(short, long, value_name = "DIR")]
    pub output: PathBuf,
}

#[derive(Group)]
pub struct Input {
    /// Text files (.txt), JSONL files (.jsonl, .ndjson), folders of both, or - for standard input.
    #[arg(value_name = "PATH", default_value = "-")]
    pub paths: Vec<PathBuf>,

    /// What the input is; auto goes by the file's ending, else by its first character.
    #[arg(short, long, value_enum, default_value_t = Kind::Auto)]
    pub input: Kind,

    /// The JSONL key of the text.
    #[arg(long, value_name = "KEY", default_value = "text")]
    pub text_key: String,

    /// The JSONL key of the id.
    #[arg(long, value_name = "KEY", default_value = "id")]
    pub id_key: String,

    /// The JSONL key of the day of publication (ISO 8601).
    #[arg(long, value_name = "KEY", default_value = "published")]
    pub published_key: String,

    /// The JSONL key of the newsroom.
    #[arg(long, value_name = "KEY", default_value = "outlet")]
    pub outlet_key: String,

    /// What text is that is no JSONL: one article a file, unless the command works line by line.
    #[arg(skip = Kind::Txt)]
    pub plain: Kind,

    #[command(flatten)]
    pub knowledge: Knowledge,

    /// Threads; 0 takes one a core. Output keeps the order of the input.
    #[arg(short, long, value_name = "N", default_value_t = 0)]
    pub jobs: usize,
}

#[derive(Group)]
pub struct Knowledge {
    /// Do without the lists of places, bodies, people and their names: what grammar finds, and the countries.
    #[arg(long)]
    pub no_knowledge: bool,

    /// A folder of your own tables, in our form and below names/ (names/places.tsv, names/people.tsv …): their rows
    /// are added to ours, a row with the same key stands for ours. May be given several times.
    #[arg(long, value_name = "DIR")]
    pub data: Vec<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Kind {
    Auto,
    /// One article a file.
    Txt,
    /// One JSON object a line.
    Jsonl,
    /// One text a line.
    Lines,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Format {
    Auto,
    Jsonl,
    Json,
    Text,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum FindFormat {
    Auto,
    Jsonl,
    Text,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum WordFormat {
    Auto,
    Jsonl,
    Conllu,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Lang {
    En,
    Ar,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum Colour {
    Auto,
    Always,
    Never,
}

use crate::input;
