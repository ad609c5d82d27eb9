//! Lengths of time: ستة أسابيع, يومين, ساعة ونصف, عدة أشهر, نصف قرن, and the vague ones.

use super::lexicon::{Count, Cue, Sense, Unit};
use super::number::{behind_article, cardinal, fraction};
use super::scan::Scan;

/// A length of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Length {
    /// Halves of units are kept; absent where it is vague.
    pub amount: Option<f64>,
    pub unit: Unit,
    /// A further, smaller length: three hours and twenty minutes.
    pub more: Option<(u32, Unit)>,
}

impl Length {
    /// ISO 8601 as TimeML has it: `P6W`, `PT1H30M`, `PXM`.
    pub fn value(&self) -> String {
        let Some(amount) = self.amount else {
            return match self.unit {
                Unit::Second => "PTXS".into(),
                Unit::Minute => "PTXM".into(),
                Unit::Hour => "PTXH".into(),
                Unit::Day | Unit::Night => "PXD".into(),
                Unit::Week => "PXW".into(),
                Unit::Month => "PXM".into(),
                Unit::Year => "PXY".into(),
                Unit::Decade => "PXDE".into(),
                Unit::Century => "PXCE".into(),
            };
        };
        let part = amount.fract();
        let mut value = match self.unit {
            Unit::Hour if part > 0.0 && amount < 1.0 => format!("PT{}M", (amount * 60.0).round()),
            Unit::Hour if part > 0.0 => format!("PT{}H{}M", amount.trunc(), (part * 60.0).round()),
            Unit::Minute if part > 0.0 => format!("PT{}S", (amount * 60.0).round()),
            Unit::Day if part > 0.0 && amount < 1.0 => format!("PT{}H", (amount * 24.0).round()),
            Unit::Day if part > 0.0 => format!("P{}DT{}H", amount.trunc(), (part * 24.0).round()),
            Unit::Year if part > 0.0 && amount < 1.0 => format!("P{}M", (amount * 12.0).round()),
            Unit::Year if part > 0.0 => format!("P{}Y{}M", amount.trunc(), (part * 12.0).round()),
            Unit::Second => format!("PT{amount}S"),
            Unit::Minute => format!("PT{amount}M"),
            Unit::Hour => format!("PT{amount}H"),
            Unit::Day | Unit::Night => format!("P{amount}D"),
            Unit::Week => format!("P{amount}W"),
            Unit::Month => format!("P{amount}M"),
            Unit::Year => format!("P{amount}Y"),
            Unit::Decade => format!("P{}Y", amount * 10.0),
            Unit::Century => format!("P{}Y", amount * 100.0),
        };
        if let Some((n, unit)) = self.more {
            let clock = matches!(unit, Unit::Hour | Unit::Minute | Unit::Second);
            if clock && !value.contains('T') {
                value.push('T');
            }
            let letter = match unit {
                Unit::Second => 'S',
                Unit::Minute | Unit::Month => 'M',
                Unit::Hour => 'H',
                Unit::Week => 'W',
                Unit::Year => 'Y',
                _ => 'D',
            };
            value.push_str(&format!("{n}{letter}"));
        }
        value
    }
}

/// How much around a unit must say that a length is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Led {
    /// A word before it says so (منذ، خلال، لمدة): a unit alone is enough.
    ByCue,
    /// Nothing does: it needs its own number.
    No,
}

/// The length that begins at word `i`, and the word behind it.
pub fn length(scan: &Scan, i: usize, led: Led) -> Option<(Length, usize)> {
    let (mut length, mut end) = counted(scan, i)
        .or_else(|| dual(scan, i))
        .or_else(|| some(scan, i))
        .or_else(|| part_of_unit(scan, i))
        .or_else(|| if led == Led::ByCue { bare(scan, i) } else { accusative(scan, i) })?;
    end = half_more(scan, end, &mut length);
    if length.amount.is_some()
        && scan.is_joined(end)
        && !scan.has_article(end)
        && let Some((more, behind)) = counted(scan, end).or_else(|| dual(scan, end))
        && more.unit < length.unit
        && let Some(n) = more.amount
        && n.fract() == 0.0
    {
        length.more = Some((n as u32, more.unit));
        end = behind;
    } else if length.amount.is_some()
        && scan.is_letter(end, 'و')
        && let Some((more, behind)) = counted(scan, end + 1)
        && more.unit < length.unit
        && let Some(n) = more.amount
        && n.fract() == 0.0
    {
        length.more = Some((n as u32, more.unit));
        end = behind;
    }
    if let Some(behind) =
        scan.cue(end, Cue::Full).filter(|_| scan.is_free(end) && !scan.has_article(end))
    {
        end = behind;
    }
    Some((length, end))
}

pub fn unit_of(sense: Sense) -> Option<(Unit, Count)> {
    match sense {
        Sense::Unit(unit, count) => Some((unit, count)),
        _ => None,
    }
}

/// `30 يوما`, `ستة أسابيع`, `2,5 سنة`.
pub fn counted(scan: &Scan, i: usize) -> Option<(Length, usize)> {
    let start = behind_article(scan, i);
    let (amount, at) = match fraction(scan, start) {
        Some(found) => found,
        None => cardinal(scan, start).map(|(n, e)| (f64::from(n), e))?,
    };
    // Nineteen in the hundred: a number word with the article counts nothing.
    if start == i && scan.has_article(i) {
        return None;
    }
    if !scan.is_free(at) || scan.has_article(at) && start == i && !scan.has_article(i) {
        return None;
    }
    let ((unit, count), end) = scan.sense(at, unit_of)?;
    let fits = match (unit, count) {
        (_, Count::Two | Count::Construct) => false,
        // Eleven contracts are no decades.
        (Unit::Decade, Count::One) => false,
        _ => true,
    };
    // A year behind `عام` makes a date of it: في 2 عام 2010 does not occur, 15 سنة 2010 neither.
    (fits && amount > 0.0).then_some((Length { amount: Some(amount), unit, more: None }, end))
}

/// `يومين`, `عامان`.
fn dual(scan: &Scan, i: usize) -> Option<(Length, usize)> {
    let ((unit, count), end) = scan.sense(i, unit_of)?;
    if count != Count::Two || scan.has_article(i) {
        return None;
    }
    // شهرين اثنين.
    let end = scan
        .sense(end, |s| (s == Sense::Cardinal(2)).then_some(()))
        .filter(|_| scan.is_free(end))
        .map_or(end, |(_, e)| e);
    Some((Length { amount: Some(2.0), unit, more: None }, end))
}

/// `عدة أيام`, `بضعة أسابيع`, `سنوات طويلة`, `أيام قليلة`.
fn some(scan: &Scan, i: usize) -> Option<(Length, usize)> {
    let vague = |unit| Length { amount: None, unit, more: None };
    if let Some(mut at) = scan.cue(i, Cue::Some) {
        if scan.is_cue(at, Cue::Of) {
            at += 1;
        }
        let ((unit, count), end) = scan.sense(at, unit_of)?;
        return (count == Count::Many && scan.is_free(at)).then(|| (vague(unit), end));
    }
    let ((unit, count), end) = scan.sense(i, unit_of)?;
    if count != Count::Many || scan.has_article(i) {
        return None;
    }
    let behind = scan.cue(end, Cue::Few).filter(|_| scan.is_free(end) && !scan.has_article(end))?;
    Some((vague(unit), behind))
}

/// `نصف ساعة`, `ربع قرن`, `ثلث عام`.
fn part_of_unit(scan: &Scan, i: usize) -> Option<(Length, usize)> {
    if scan.has_article(i) {
        return None;
    }
    let (share, at): (f64, usize) =
        [(Cue::Half, 0.5), (Cue::Third, 1.0 / 3.0), (Cue::Quarter, 0.25)]
            .into_iter()
            .find_map(|(cue, share)| scan.cue(i, cue).map(|e| (share, e)))?;
    let ((unit, count), end) = scan.sense(at, unit_of)?;
    let fits = count == Count::One
        && scan.is_free(at)
        && !matches!(unit, Unit::Week | Unit::Night | Unit::Second)
        && !(scan.has_article(at) && unit != Unit::Hour);
    let (amount, unit) = match unit {
        Unit::Month => (share * 30.0, Unit::Day),
        Unit::Decade => (share * 10.0, Unit::Year),
        Unit::Century => (share * 100.0, Unit::Year),
        _ => (share, unit),
    };
    let round = (amount - amount.round()).abs() < 1e-9
        || unit == Unit::Hour
        || unit == Unit::Day
        || unit == Unit::Year;
    (fits && round).then_some((Length { amount: Some(amount), unit, more: None }, end))
}

/// A unit with nothing beside it, where a word before it says that a length is meant.
fn bare(scan: &Scan, i: usize) -> Option<(Length, usize)> {
    let ((unit, count), end) = scan.sense(i, unit_of)?;
    if scan.has_article(i) {
        return None;
    }
    match count {
        Count::Many => Some((Length { amount: None, unit, more: None }, end)),
        Count::One if unit != Unit::Night => {
            // A number behind makes a year or an hour of the day of it, a month's name a month.
            let named = cardinal(scan, end).is_some_and(|(n, _)| n > 1)
                || super::month::month_at(scan, end).is_some()
                || scan
                    .sense(end, super::weekday::weekday_of)
                    .is_some_and(|_| scan.has_article(end))
                || scan.sense(end, |s| matches!(s, Sense::Offset(_)).then_some(())).is_some();
            let idafa = unit == Unit::Day
                && scan
                    .page
                    .word(end)
                    .is_some_and(|w| w.whole().starts_with(super::lexicon::ARTICLE));
            let end = scan
                .sense(end, |s| (s == Sense::Cardinal(1)).then_some(()))
                .filter(|_| scan.is_free(end))
                .map_or(end, |(_, e)| e);
            // لعقد is a contract unless a stretch of time is said to be one.
            let contract = unit == Unit::Decade && !scan.is_cue(end, Cue::Elapsed);
            (!named && !idafa && !contract)
                .then_some((Length { amount: Some(1.0), unit, more: None }, end))
        }
        _ => None,
    }
}

/// `أسبوعا`, `شهرا`: the accusative of duration; `يوما` and `عاما` mean other things too often.
/// `شهر واحد`, `يوم كامل`, `عام ونصف` are lengths wherever they stand.
fn accusative(scan: &Scan, i: usize) -> Option<(Length, usize)> {
    let ((unit, count), end) = scan.sense(i, unit_of)?;
    if scan.has_article(i) || count != Count::One || unit == Unit::Night {
        return None;
    }
    let one =
        scan.sense(end, |s| (s == Sense::Cardinal(1)).then_some(())).filter(|_| scan.is_free(end));
    let full = scan.is_cue(end, Cue::Full) && !scan.has_article(end);
    let half = scan.is_joined(end) && scan.is_cue(end, Cue::Half) && unit != Unit::Second;
    let nunated = matches!(unit, Unit::Week | Unit::Month)
        && scan.page.word(i).is_some_and(|w| w.whole().ends_with('ا'));
    let long = scan.is_cue(end, Cue::Elapsed);
    (one.is_some() || full || half || nunated || long).then(|| {
        (
            Length { amount: Some(1.0), unit, more: None },
            one.map_or(if long { end + 1 } else { end }, |(_, e)| e),
        )
    })
}

/// `ونصف`, `ونصف العام`, `وربع الساعة`.
fn half_more(scan: &Scan, i: usize, length: &mut Length) -> usize {
    if !scan.is_joined(i)
        || length.amount.is_none()
        || length.unit == Unit::Month && length.amount.is_some_and(|a| a > 24.0)
    {
        return i;
    }
    let found = [(Cue::Half, 0.5), (Cue::Quarter, 0.25), (Cue::Third, 1.0 / 3.0)]
        .into_iter()
        .find_map(|(cue, share)| scan.cue(i, cue).map(|e| (share, e)));
    let Some((share, end)) = found else { return i };
    length.amount = length.amount.map(|a| a + share);
    match scan.sense(end, unit_of) {
        Some(((unit, Count::One), behind)) if unit == length.unit => behind,
        _ => end,
    }
}
