//! Rules with names: what `--explain` calls whatever read an expression.

/// Declares the rules of a finder: the doc, the variant, its short name, and what it reads in a few words.
macro_rules! rules {
    ($(#[$doc_of:meta])* $name_of:ident { $($(#[$doc:meta])* $variant:ident $name:literal $what:literal,)* }) => {
        $(#[$doc_of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name_of { $($(#[$doc])* $variant,)* }

        impl $name_of {
            /// Every rule, in the order of the manual.
            pub const ALL: &[$name_of] = &[$($name_of::$variant,)*];

            /// Its short name, which stays.
            pub fn name(self) -> &'static str {
                match self { $($name_of::$variant => $name,)* }
            }

            /// What it reads, in a few words.
            pub fn what(self) -> &'static str {
                match self { $($name_of::$variant => $what,)* }
            }
        }
    };
}

pub(crate) use rules;
