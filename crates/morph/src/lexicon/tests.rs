//! Every row is spelt as it says of itself and found back; what a form may be and what it must not be.

use waqai_text::fold;

use super::*;
use crate::features::{Aspect, Number, Person};

fn lexicon() -> Lexicon {
    Lexicon::new(waqai_data::TABLES).unwrap_or_else(|e| panic!("{e}"))
}

#[test]
fn every_verb_is_spelt_as_its_row_says() {
    let lexicon = lexicon();
    let mut wrong = Vec::new();
    for (id, lexeme) in lexicon.lexemes().filter(|(_, l)| l.pos == Upos::Verb) {
        let Row::Verb(verb, ..) = &lexicon.rows[id.0 as usize] else { continue };
        let forms = lexicon.paradigm(id);
        for (aspect, said) in [(Aspect::Perfect, verb.perfect), (Aspect::Imperfect, verb.imperfect)]
        {
            let mut spelt = forms.iter().filter(|f| {
                let here = f.features;
                f.bare
                    && here.aspect == Some(aspect)
                    && here.voice != Some(Voice::Passive)
                    && (here.person, here.gender, here.number)
                        == (Some(Person::Third), Some(Gender::Masc), Some(Number::Singular))
            });
            if !spelt.clone().any(|f| f.text == said) {
                wrong.push(format!(
                    "{}:{}: {} {} {said}: spelt {}",
                    lexeme.table,
                    lexeme.line,
                    lexeme.pattern.unwrap_or(""),
                    lexeme.root.unwrap_or(""),
                    spelt.next().map_or("-", |f| &f.text)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} rows are spelt otherwise:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_form_of_every_row_is_found_back() {
    let lexicon = lexicon();
    let mut lost = Vec::new();
    for (id, lexeme) in lexicon.lexemes() {
        for form in lexicon.paradigm(id) {
            let core = fold(&form.text);
            let found = |ending| {
                let mut back = false;
                lexicon.affixes.splits(&core, |stem, cells| {
                    for cell in cells.filter(|c| c.stands(ending)) {
                        back |= lexicon.index.find(stem).any(|e| {
                            e.lexeme == id.0 && e.class == cell.class && e.slots.any(cell.slot)
                        });
                    }
                });
                back
            };
            if form.bare && !found(Ending::Bare) || form.joined && !found(Ending::BeforePronoun) {
                lost.push(format!("{}:{}: {}", lexeme.table, lexeme.line, form.text));
            }
        }
    }
    assert!(
        lost.is_empty(),
        "{} forms are not found back: {:?}",
        lost.len(),
        &lost[..lost.len().min(40)]
    );
}
