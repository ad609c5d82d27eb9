//! Parts of speech and features, in the names of Universal Dependencies.

use std::fmt;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* #[doc = concat!("`", $text, "`")] $variant,)* }

        impl $name {
            /// Every value.
            pub const ALL: &[$name] = &[$($name::$variant,)*];

            /// The value as it is written.
            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }

            /// The value that is written so.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some($name::$variant),)* _ => None }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

words! {
    /// The universal part of speech.
    Upos {
        Adj "ADJ", Adp "ADP", Adv "ADV", Aux "AUX", Cconj "CCONJ", Det "DET", Intj "INTJ", Noun "NOUN", Num "NUM",
        Part "PART", Pron "PRON", Propn "PROPN", Punct "PUNCT", Sconj "SCONJ", Sym "SYM", Verb "VERB", X "X",
    }
}

words! {
    /// Perfect, imperfect or imperative.
    Aspect { Perfect "perfect", Imperfect "imperfect", Imperative "imperative", }
}

words! {
    /// Active or passive.
    Voice { Active "active", Passive "passive", }
}

words! {
    /// What a nominal is derived as from a verb.
    Derived { VerbalNoun "verbal_noun", ActiveParticiple "active_participle", PassiveParticiple "passive_participle", Nisba "nisba", }
}

words! {
    /// First, second or third person.
    Person { First "1", Second "2", Third "3", }
}

words! {
    /// Grammatical gender.
    Gender { Masc "masc", Fem "fem", }
}

words! {
    /// Grammatical number.
    Number { Singular "singular", Dual "dual", Plural "plural", }
}

words! {
    /// Whether a nominal is in the construct state by its form (the dropped ن), or has the accusative's alef.
    State { Construct "construct", Indefinite "indefinite", }
}

/// What the form of a word says. Absent where the spelling leaves it open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each field is named for its type")]
pub struct Features {
    pub aspect: Option<Aspect>,
    pub voice: Option<Voice>,
    pub derived: Option<Derived>,
    pub person: Option<Person>,
    pub gender: Option<Gender>,
    pub number: Option<Number>,
    pub state: Option<State>,
    /// Whether the lexicon says that it means human beings.
    pub human: Option<bool>,
}
