//! The rules of numbers by name: what `waqai numbers --explain` calls each of them.

use waqai_record::Op;

use super::lexis::Kind;
use crate::named::rules;

rules! {
    /// The rule that read a number.
    Rule {
        /// 1,200; 3.5 ملايين.
        Digits "digits" "a number in digits, its scale with it",
        /// خمسة وعشرون ألفا.
        Words "words" "a number in words",
        /// A part of one in digits (3/4).
        Fraction "fraction" "a part of one in digits (3/4)",
        /// نصف, ثلثا.
        Part "part" "a part of one in words",
        /// عشرات, مئات الآلاف.
        Vague "vague" "a plural that names no number",
        /// مسؤولان, طائرتين.
        Dual "dual" "two, by a noun in the dual",
        /// بين 15 و20, 10-12.
        Range "range" "a number between two others",
        /// الـ25.
        OrdinalDigits "ordinal.digits" "a place in a row in digits",
        /// الثالث عشر.
        OrdinalWords "ordinal.words" "a place in a row in words",
    }
}

/// The rule of a number that begins with a word of this kind.
pub(super) fn of_word(kind: Kind, op: Op) -> Rule {
    match kind {
        _ if op == Op::Range => Rule::Range,
        Kind::Some | Kind::Scales => Rule::Vague,
        Kind::Part | Kind::Parts => Rule::Part,
        _ => Rule::Words,
    }
}

/// The rule of a number that begins with digits.
pub(super) fn of_digits(op: Op) -> Rule {
    if op == Op::Range { Rule::Range } else { Rule::Digits }
}
