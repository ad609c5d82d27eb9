//! What the rules hand on: one mention before it is grouped.

use std::ops::Range;

use waqai_record::{Form, Kind};

use super::lists::Iso;

/// One mention as the grammar found it.
#[derive(Clone, Debug)]
pub struct Find {
    /// Its words.
    pub words: Range<usize>,
    /// Letters of the first word that are clitics.
    pub cut: u8,
    /// What it names.
    pub kind: Kind,
    /// How it names it.
    pub form: Form,
    /// The words of the title beside a person's name.
    pub title: Option<Range<usize>>,
    /// Letters of the title's first word that are clitics.
    pub title_cut: u8,
    /// Which listed thing it is.
    pub listed: Option<u32>,
    /// The country that its adjectives, its title or the list give.
    pub iso: Option<Iso>,
    /// The word that says what kind of body or office it is: the head noun's place.
    pub head: Option<usize>,
    /// Whether it stands for nothing unless something before it is meant (الحركة).
    pub points_back: bool,
    /// How sure the grammar is: weak finds need evidence elsewhere in the article.
    pub weak: bool,
    /// Whether it is a team that bears the name of a place or club.
    pub team: bool,
}

impl Find {
    /// A plain name of `kind` over `words`.
    pub fn name(kind: Kind, words: Range<usize>, cut: u8) -> Self {
        Find {
            words,
            cut,
            kind,
            form: Form::Name,
            title: None,
            title_cut: 0,
            listed: None,
            iso: None,
            head: None,
            points_back: false,
            weak: false,
            team: false,
        }
    }
}
