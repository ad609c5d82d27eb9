//! `waqai conjugate`: every form of a lexeme, spelt out.

use std::collections::BTreeMap;

use waqai::text::fold;
use waqai::{Engine, Form};

use crate::args::Conjugate;
use crate::exit::{self, Exit};
use crate::word::{line, said};

/// Runs the command.
pub fn run(args: &Conjugate) -> anyhow::Result<Exit> {
    let engine = Engine::new();
    let lexicon = engine.lexicon();
    let wanted = fold(&args.lemma);
    let found: Vec<_> = lexicon.lexemes().filter(|(_, l)| fold(l.lemma) == wanted).collect();
    anyhow::ensure!(
        !found.is_empty(),
        "the lexicon has no «{}»; give a verb as third person masculine singular perfect, a noun in the singular, or ask waqai word",
        args.lemma
    );
    let mut out = String::new();
    for (id, lexeme) in found {
        let pattern = lexeme.pattern.unwrap_or("-");
        line(
            &mut out,
            format_args!(
                "{} {pattern} «{}» data/{}:{}",
                lexeme.pos, lexeme.gloss, lexeme.table, lexeme.line
            ),
        );
        line(&mut out, format_args!("    {}", lexeme.lemma));
        write_forms(&mut out, lexicon.paradigm(id));
    }
    exit::print(&out)
}

/// The forms by what they say, the lexeme's own first, each spelling once.
fn write_forms(out: &mut String, forms: Vec<Form>) {
    let mut groups: BTreeMap<(Option<String>, String), Vec<String>> = BTreeMap::new();
    for form in forms {
        let spelt = if form.bare { form.text } else { format!("{}ـ", form.text) };
        let said = said(form.features);
        let group = groups.entry((form.derived_from, said)).or_default();
        if !group.contains(&spelt) {
            group.push(spelt);
        }
    }
    for ((derived, said), spellings) in groups {
        let of = derived.map_or(String::new(), |lemma| format!("  of {lemma}"));
        line(out, format_args!("  {said:44} {}{of}", spellings.join("  ")));
    }
}
