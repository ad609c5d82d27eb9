//! CoNLL-U: one syntactic word a line, clitics as multiword tokens, `SpaceAfter=No` where nothing stands between.

use std::fmt::Write;

use waqai::text::{CodePoints, lay_out};
use waqai::{SegmentKind, Upos, Word};

/// The words of one article as CoNLL-U, sentence by sentence.
pub fn write(id: &str, text: &str, words: &[Word]) -> String {
    let mut out = String::new();
    let points = CodePoints::of(text);
    let mut rest = words;
    for (n, sentence) in lay_out(text).sentences.iter().enumerate() {
        let inside = rest.partition_point(|w| w.span.end <= sentence.span.end);
        let (here, later) = rest.split_at(inside);
        rest = later;
        if n == 0 {
            line(&mut out, format_args!("# newdoc id = {id}"));
        }
        line(&mut out, format_args!("# sent_id = {id}-{}", n + 1));
        line(
            &mut out,
            format_args!("# text = {}", sentence.span.of(text).replace(['\n', '\t', '\r'], " ")),
        );
        let mut number = 1;
        for (i, word) in here.iter().enumerate() {
            let touches = here.get(i + 1).is_some_and(|next| next.span.start == word.span.end);
            number = token(&mut out, text, &points, word, number, touches);
        }
        out.push('\n');
    }
    out
}

/// Writes one token from line number `number` on and returns the next number.
fn token(
    out: &mut String,
    text: &str,
    points: &CodePoints,
    word: &Word,
    number: usize,
    touches: bool,
) -> usize {
    let reading = word.reading();
    let span = points.span(text, word.span);
    let mut misc = format!("start_char={}|end_char={}", span.start, span.end);
    if touches {
        misc.insert_str(0, "SpaceAfter=No|");
    }
    let count = reading.segments.len();
    if count > 1 {
        line(
            out,
            format_args!(
                "{number}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{misc}",
                number + count - 1,
                word.span.of(text)
            ),
        );
        misc = "_".to_owned();
    }
    for (i, segment) in reading.segments.iter().enumerate() {
        let written = segment.span.shift(word.span.start).of(text);
        let form = segment.form.as_deref().unwrap_or(written);
        let form = if form.is_empty() { "_" } else { form };
        let stem = segment.kind == SegmentKind::Stem;
        let (lemma, pos) = if stem { (&*reading.lemma, reading.pos) } else { (form, segment.pos) };
        let features = if stem { features(word, pos) } else { "_".to_owned() };
        line(
            out,
            format_args!("{}\t{form}\t{lemma}\t{pos}\t_\t{features}\t_\t_\t_\t{misc}", number + i),
        );
    }
    number + count
}

/// The features of a stem in Universal Dependencies' names, sorted.
fn features(word: &Word, pos: Upos) -> String {
    let f = word.features();
    let aspect = f.aspect.map(|a| match a.name() {
        "perfect" => "Aspect=Perf",
        "imperfect" => "Aspect=Imp",
        _ => "Mood=Imp",
    });
    let gender = f.gender.map(|g| if g.name() == "fem" { "Gender=Fem" } else { "Gender=Masc" });
    let number = f.number.map(|n| match n.name() {
        "dual" => "Number=Dual",
        "plural" => "Number=Plur",
        _ => "Number=Sing",
    });
    let person = f.person.map(|p| match p.name() {
        "1" => "Person=1",
        "2" => "Person=2",
        _ => "Person=3",
    });
    let form = f.derived.map(|d| match d.name() {
        "verbal_noun" => "VerbForm=Vnoun",
        "nisba" => "AdjType=Nisba",
        _ => "VerbForm=Part",
    });
    let finite = (pos == Upos::Verb).then_some("VerbForm=Fin");
    let voice = f.voice.map(|v| if v.name() == "passive" { "Voice=Pass" } else { "Voice=Act" });
    let mut all: Vec<&str> =
        [aspect, gender, number, person, form, finite, voice].into_iter().flatten().collect();
    all.sort_unstable();
    if all.is_empty() { "_".to_owned() } else { all.join("|") }
}

fn line(out: &mut String, text: std::fmt::Arguments) {
    writeln!(out, "{text}").expect("a string takes any text");
}
