//! Lengths in the text: with a modifier, before or after now, recurring, or the last ones of a row.

use waqai_morph::Upos;
use waqai_text::Kind;

use super::age::is_age;
use super::holder::turn_of;
use super::length::{Led, Length, counted, length, unit_of};
use super::lexicon::{Count, Cue, Era, Sense, Turn, Unit};
use super::meaning::{Expression, Meaning, Way};
use super::number::{behind_article, cardinal, ordinal};
use super::rules::{clock_alone, day};
use super::scan::Scan;
use super::tense::is_past;
use super::weekday::{part_of, weekday_of};
use super::year;

/// `نحو ستة أسابيع`, `أكثر من عام`, `قرابة الساعة الثالثة`.
pub fn qualified(scan: &Scan, i: usize) -> Option<Expression> {
    let (modifier, at) = modifier_at(scan, i)?;
    let sub = if let Some((l, end)) = length(scan, at, Led::ByCue) {
        if is_age(scan, i, end, &l) {
            return None;
        }
        Expression::plain(i, end, Meaning::Length(l))
    } else if modifier == "APPROX" {
        day(scan, at).or_else(|| clock_alone(scan, at)).or_else(|| year::alone(scan, at))?
    } else {
        return None;
    };
    Some(Expression { words: i..sub.words.end, meaning: sub.meaning, modifier: Some(modifier) })
}

/// `نحو`, `أكثر من`, `أقل من` and the word behind.
pub fn modifier_at(scan: &Scan, i: usize) -> Option<(&'static str, usize)> {
    if let Some(end) = scan.cue(i, Cue::About) {
        return Some(("APPROX", end));
    }
    let (modifier, end) = if let Some(end) = scan.cue(i, Cue::More) {
        ("MORE_THAN", end)
    } else if let Some(end) = scan.cue(i, Cue::Less) {
        ("LESS_THAN", end)
    } else {
        return None;
    };
    scan.cue(end, Cue::Of).map(|behind| (modifier, behind))
}

/// `قبل ثلاثة أيام`, `بعد أسبوعين`: a date where nothing follows that it is counted from.
pub fn shifted(scan: &Scan, i: usize) -> Option<Expression> {
    let (way, mut at) = match (scan.cue(i, Cue::Ago), scan.cue(i, Cue::After)) {
        (Some(end), _) if end == i + 1 => (Way::Back, end),
        (_, Some(end)) if end == i + 1 => (Way::Forth, end),
        _ => return spoken_ago(scan, i),
    };
    let mut modifier = None;
    if let Some((said, end)) = modifier_at(scan, at) {
        (modifier, at) = (Some(said), end);
    }
    let (found, end) = length(scan, at, Led::ByCue)?;
    // يوما بعد يوم: ever more, and no time.
    let again = way == Way::Forth
        && i > 0
        && scan
            .sense(i - 1, unit_of)
            .is_some_and(|((unit, count), _)| unit == found.unit && count == Count::One);
    if again || is_age(scan, i, end, &found) {
        return None;
    }
    let counted_from = scan.is_cue(end, Cue::Of) || scan.is_cue(end, Cue::Over);
    if counted_from && !now_behind(scan, end + 1) {
        return Some(Expression { words: at..end, meaning: Meaning::Length(found), modifier });
    }
    // بعد ستة أعوام قضاها في المنفى: the verb is of the length itself.
    let opens = scan.is_joined(i)
        || scan.page.sentence(i).start == i
        || i > 0
            && scan
                .page
                .word(i - 1)
                .is_some_and(|w| w.pos() == Upos::Sconj || w.kind == Kind::Sign);
    if way == Way::Forth && !counted_from && !opens && is_past(scan, end) && !scan.is_joined(end) {
        return Some(Expression { words: at..end, meaning: Meaning::Length(found), modifier });
    }
    let end = if counted_from { end + 2 } else { end };
    Some(Expression { words: i..end, meaning: Meaning::Shift(found, way), modifier })
}

/// `وصل من يومين`: so long ago, as people speak; a verb in the past or nothing stands before, nothing behind.
fn spoken_ago(scan: &Scan, i: usize) -> Option<Expression> {
    let at = scan.cue(i, Cue::Of).filter(|end| *end == i + 1 && scan.is_free(i))?;
    let compared = [Cue::Older, Cue::More, Cue::Less].iter().any(|c| scan.after_cue(i, *c));
    let told = i == 0 || scan.breaks_before(i) || is_past(scan, i - 1) && !compared;
    let (found, end) = length(scan, at, Led::ByCue).filter(|_| told)?;
    let ends = end >= scan.len() || scan.breaks_before(end) || scan.page.is_any_sign(end);
    let dash = scan.is_one_of(end, &["-", "–", "/"]);
    (ends && !dash && found.amount.is_some() && found.unit >= Unit::Day)
        .then(|| Expression::plain(i, end, Meaning::Shift(found, Way::Back)))
}

pub fn now_behind(scan: &Scan, i: usize) -> bool {
    scan.sense(i, |s| (s == Sense::Era(Era::Present)).then_some(()))
        .is_some_and(|(_, e)| e == i + 1)
}

/// `كل يوم`, `كل ثلاثة أيام`, `كل جمعة`, `أيام الجمعة`, `يوميا`.
pub fn every(scan: &Scan, i: usize) -> Option<Expression> {
    let set = |end, value| Some(Expression::plain(i, end, Meaning::Set(value)));
    if let Some((at, end)) = scan.sense(i, |s| match s {
        Sense::Recurs(at) => Some(at),
        _ => None,
    }) && !scan.has_article(i)
        && end == i + 1
    {
        return set(end, scan.lexicon.recurrences.get(usize::from(at))?.to_string());
    }
    // أيام الجمعة.
    if let Some(((Unit::Day, Count::Many), at)) = scan.sense(i, unit_of)
        && !scan.has_article(i)
        && let Some((weekday, end)) = scan.sense(at, weekday_of)
        && scan.has_article(at)
        && scan.is_free(at)
        && !scan.is_joined(end)
        && scan.whole_number(end).is_none()
    {
        return set(end, format!("XXXX-WXX-{weekday}"));
    }
    let at = scan.cue(i, Cue::Every)?;
    if !scan.is_free(at) || scan.has_article(at) {
        return None;
    }
    let day = scan.sense(at, unit_of).filter(|((u, c), _)| *u == Unit::Day && *c == Count::One);
    let behind = day.map_or(at, |(_, e)| e);
    if let Some((weekday, end)) = scan.sense(behind, weekday_of).filter(|_| scan.is_free(behind)) {
        return set(end, format!("XXXX-WXX-{weekday}"));
    }
    if let Some((part, end)) = scan.sense(at, part_of) {
        return set(end, format!("XXXX-XX-XXT{}", super::resolve::part_code(part)));
    }
    if let Some((found, end)) = counted(scan, at) {
        return set(end, found.value());
    }
    let ((unit, count), end) = scan.sense(at, unit_of)?;
    let amount = match count {
        Count::One => 1.0,
        Count::Two => 2.0,
        _ => return None,
    };
    if cardinal(scan, end).is_some_and(|(n, _)| n > 1000) {
        return None;
    }
    set(end, Length { amount: Some(amount), unit, more: None }.value())
}

/// `الأشهر الأربعة الماضية`, `العامين الماضيين`, `الساعات الـ24 الأخيرة`, `آخر ثلاث سنوات`.
pub fn plural(scan: &Scan, i: usize) -> Option<Expression> {
    // آخر ثلاث سنوات.
    if !scan.has_article(i)
        && scan.sense(i, |s| (s == Sense::Ordinal(-1)).then_some(())).is_some()
        && let Some((found, end)) = length(scan, i + 1, Led::No)
    {
        return Some(Expression::plain(i, end, Meaning::Length(found)));
    }
    // الـ24 ساعة الماضية.
    if scan.is_cue(i, Cue::Article)
        && let Some((found, end)) = counted(scan, i)
        && !is_age(scan, i, end, &found)
    {
        let turned = scan.sense(end, turn_of).filter(|_| scan.has_article(end));
        return Some(Expression::plain(i, turned.map_or(end, |(_, e)| e), Meaning::Length(found)));
    }
    // التسعة أشهر الأولى, الثلاثة أيام الماضية.
    if scan.has_article(i)
        && let Some((n, at)) = cardinal(scan, i)
        && let Some(((unit, Count::Many | Count::One), end)) = scan.sense(at, unit_of)
        && !scan.has_article(at)
        && scan.is_free(at)
        && scan.has_article(end)
        && let Some(end) = (scan.sense(end, turn_of).filter(|(t, _)| *t != Turn::New))
            .map(|(_, e)| e)
            .or_else(|| ordinal(scan, end).map(|(_, e)| e))
    {
        let amount = Some(f64::from(n));
        return Some(Expression::plain(
            i,
            end,
            Meaning::Length(Length { amount, unit, more: None }),
        ));
    }
    let ((unit, count), mut at) = scan.sense(i, unit_of)?;
    if !scan.has_article(i) || !matches!(count, Count::Many | Count::Two) {
        return None;
    }
    let mut amount = (count == Count::Two).then_some(2.0);
    let mut told = false;
    let open = behind_article(scan, at);
    if let Some(end) = scan.cue(at, Cue::Few).filter(|_| scan.has_article(at) && scan.is_free(at)) {
        (at, told) = (end, true);
    } else if (open > at || scan.has_article(at))
        && count == Count::Many
        && let Some((n, end)) = cardinal(scan, open)
    {
        (amount, at) = (Some(f64::from(n)), end);
    }
    let turned = scan
        .sense(at, turn_of)
        .filter(|(t, _)| !matches!(t, Turn::Same | Turn::New))
        .filter(|_| scan.has_article(at) && scan.is_free(at));
    let Some((_, mut end)) = turned else {
        // الأشهر التسعة الأولى.
        if amount.is_some() && scan.has_article(at) && scan.is_free(at) {
            at = ordinal(scan, at).map_or(at, |(_, e)| e);
        }
        return (amount.is_some() && count == Count::Many && !told).then(|| {
            Expression::plain(i, at, Meaning::Length(Length { amount, unit, more: None }))
        });
    };
    if matches!(turned, Some((Turn::Last, _))) && scan.is_cue(end, Cue::Of) && unit < Unit::Day {
        return None;
    }
    // الأيام الماضية القليلة, الأشهر الماضية الثلاثة.
    if amount.is_none() && scan.has_article(end) && scan.is_free(end) {
        if let Some(behind) = scan.cue(end, Cue::Few) {
            end = behind;
        } else if let Some((n, behind)) = cardinal(scan, end) {
            (amount, end) = (Some(f64::from(n)), behind);
        }
    }
    Some(Expression::plain(i, end, Meaning::Length(Length { amount, unit, more: None })))
}

/// A length with its own number, or a unit alone behind a word that says so.
pub fn led_length(scan: &Scan, i: usize) -> Option<Expression> {
    let cue = |at: usize| {
        scan.is_cue(at, Cue::Since) || scan.is_cue(at, Cue::Lasting) || scan.is_cue(at, Cue::Lasts)
    };
    let by_word = i > 0 && scan.is_free(i) && cue(i - 1);
    // استمر الاجتماع شهرا: the subject may stand between.
    let lasts = (2..=3).any(|n| i >= n && scan.is_cue(i - n, Cue::Lasts));
    let by_word = by_word || lasts && scan.is_free(i);
    let by_clitic = scan.preposition(i) == Some('ل');
    let led = if by_word || by_clitic { Led::ByCue } else { Led::No };
    let (found, end) = length(scan, i, led)?;
    if is_age(scan, i, end, &found) || is_year_of(scan, i, end) {
        return None;
    }
    let about =
        scan.cue(end, Cue::About).filter(|e| *e == end + 1 && length(scan, *e, Led::No).is_none());
    let approx = about.filter(|_| scan.page.word(end).is_some_and(|w| w.whole().ends_with('ا')));
    Some(Expression {
        words: i..approx.unwrap_or(end),
        meaning: Meaning::Length(found),
        modifier: approx.map(|_| "APPROX"),
    })
}

/// `2018 عام` never counts; `سنة 2018` is a year.
pub fn is_year_of(scan: &Scan, i: usize, _end: usize) -> bool {
    scan.whole_number(i).is_some_and(|n| (1950..2050).contains(&n))
        && scan.sense(i + 1, unit_of).is_some_and(|((u, _), _)| u == Unit::Year)
        && cardinal(scan, i + 2).is_some()
}
