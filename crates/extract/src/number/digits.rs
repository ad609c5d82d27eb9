//! Digits: what a token of digits and separators is worth, by its shape and by the habit of its article.

use waqai_text::{Kind, digit_value};

use super::lexis::Tables;
use crate::page::Page;

/// What an article does with dots and commas inside numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Habit {
    dot: Seen,
    comma: Seen,
}

#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    groups: bool,
    decimals: bool,
}

/// What stands behind a token of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
    /// Percent, or a scale word: decimals are likely.
    Measure,
    /// Anything else.
    Other,
}

/// A token cut at its separators: the digits between them, and the separators.
struct Cut {
    groups: Vec<String>,
    separators: Vec<char>,
}

fn cut(token: &str) -> Cut {
    let mut cut = Cut { groups: vec![String::new()], separators: Vec::new() };
    for c in token.chars() {
        match digit_value(c).and_then(|d| char::from_digit(d, 10)) {
            Some(d) => cut.groups.last_mut().expect("one at least").push(d),
            None => {
                cut.separators.push(c);
                cut.groups.push(String::new());
            }
        }
    }
    cut
}

impl Cut {
    /// Whether all groups but the first hold three digits, and the first one to three.
    fn is_grouped(&self, groups: &[String]) -> bool {
        let [first, rest @ ..] = groups else { return false };
        (1..=3).contains(&first.len()) && rest.iter().all(|g| g.len() == 3)
    }
}

/// Looks through the numbers of a page for what its dots and commas mean.
pub(super) fn habit(page: &Page, lists: &Tables) -> Habit {
    let mut habit = Habit::default();
    habit.dot.groups = page.given.outlet.is_some_and(|o| lists.groups_with_dots(o));
    for (i, word) in page.words.iter().enumerate().filter(|(_, w)| w.kind == Kind::Number) {
        let text = page.surface(i);
        if word.span.len() < 3 || !text.contains(['.', ',']) {
            continue;
        }
        let cut = cut(text);
        let [first, rest @ ..] = &cut.separators[..] else { continue };
        if !rest.iter().all(|s| s == first) {
            continue;
        }
        let seen = match first {
            '.' => &mut habit.dot,
            ',' => &mut habit.comma,
            _ => continue,
        };
        if rest.is_empty() {
            seen.decimals |= cut.groups[1].len() != 3;
        } else {
            seen.groups |= cut.is_grouped(&cut.groups);
        }
    }
    habit
}

/// What a token of digits is worth; nothing for versions, dates and the like.
pub(super) fn value(token: &str, habit: Habit, behind: Behind) -> Option<f64> {
    if token.bytes().all(|b| b.is_ascii_digit()) {
        return token.parse().ok();
    }
    let cut = cut(token);
    let decimal = |whole: &[String], part: &str| format!("{}.{part}", whole.concat()).parse().ok();
    let all = || cut.groups.concat().parse().ok();
    let last = cut.groups.last().map_or("", String::as_str);
    let whole = &cut.groups[..cut.groups.len() - 1];
    match &cut.separators[..] {
        [] => all(),
        ['٬' | '،'] => cut.is_grouped(&cut.groups).then(all)?,
        ['٫'] => decimal(whole, last),
        [one] => {
            if is_grouping(*one, &cut, habit, behind) {
                all()
            } else {
                decimal(whole, last)
            }
        }
        [first, rest @ ..] if rest.iter().all(|s| s == first) => {
            cut.is_grouped(&cut.groups).then(all)?
        }
        [first, middle @ .., end] if middle.iter().all(|s| s == first) && end != first => {
            cut.is_grouped(whole).then(|| decimal(whole, last))?
        }
        _ => None,
    }
}

/// Whether a lone dot or comma groups thousands: three digits behind it, unless the article has it for decimals.
fn is_grouping(separator: char, cut: &Cut, habit: Habit, behind: Behind) -> bool {
    if !cut.is_grouped(&cut.groups) || cut.groups[0] == "0" {
        return false;
    }
    let (own, other) = match separator {
        '.' => (habit.dot, habit.comma),
        _ => (habit.comma, habit.dot),
    };
    if own.groups || cut.groups[1].ends_with("00") {
        return true;
    }
    !(own.decimals && other.groups || behind == Behind::Measure)
}
