//! Years alone, and the parts of a year: quarters, halves, seasons, fiscal and school years.

use waqai_morph::Proclitics;
use waqai_text::Kind;

use super::holder::{era, turned_unit};
use super::length::unit_of;
use super::lexicon::{ARTICLE, Calendar, Count, Cue, Sense, Turn, Unit};
use super::meaning::{Expression, Meaning, Of, Session};
use super::number::{behind_article, ordinal, worded};
use super::range;
use super::scan::Scan;
use super::session;

/// A year: عام 2011, سنة 1445 هـ, 2018 where nothing is counted by it.
pub fn alone(scan: &Scan, i: usize) -> Option<Expression> {
    if let Some(found) = named(scan, i).or_else(|| session::turned(scan, i)) {
        return Some(found);
    }
    let at = behind_article(scan, i);
    let year = scan.whole_number(at)?;
    if let Some((calendar, end)) = era(scan, at + 1)
        && (600..2300).contains(&year)
        && (calendar == Calendar::Hijri
            || scan.page.surface(end - 1) != "\u{645}"
            || (1800..2100).contains(&year))
    {
        return Some(value(scan, i, end, year as i32, calendar));
    }
    if scan.figures(at)?.len() != 4 || !(1900..2060).contains(&year) {
        return None;
    }
    let heads_line = scan.page.sentence(i).start == i && scan.is_one_of(at + 1, &[":", "-", "–"]);
    (heads_line || is_year(scan, i, at + 1))
        .then(|| Expression::plain(i, at + 1, Meaning::Date(year.to_string())))
}

fn value(scan: &Scan, start: usize, end: usize, year: i32, calendar: Calendar) -> Expression {
    let meaning = match calendar {
        Calendar::Gregorian => Meaning::Date(format!("{year:04}")),
        Calendar::Hijri => {
            let f = super::fields::Fields {
                year: Some(year),
                calendar: Some(calendar),
                ..Default::default()
            };
            let _ = scan;
            Meaning::Fields(f)
        }
    };
    Expression::plain(start, end, meaning)
}

/// A year behind `عام`, `سنة`, `عامي`, `أعوام`.
fn named(scan: &Scan, i: usize) -> Option<Expression> {
    let ((unit, count), mut at) = scan.sense(i, unit_of)?;
    if unit != Unit::Year {
        return None;
    }
    let session = session::kind(scan, at);
    at = session.map_or(at, |(_, e)| e);
    // العام الهجري 1443, السنة الميلادية 2019.
    let adjective = scan.has_article(at).then(|| era(scan, at)).flatten();
    at = adjective.map_or(at, |(_, e)| e);
    if scan.is_sign(at, "(") {
        return None;
    }
    let figures = behind_article(scan, at);
    let (year, end) = match scan.whole_number(figures) {
        Some(n) => (n, figures + 1),
        None => worded(scan, at).filter(|(n, _)| (1000..2200).contains(n))?,
    };
    let short = (20..100).contains(&year)
        && scan.figures(figures).is_some_and(|f| f.len() == 2)
        && count == Count::One
        && scan.sense(end, unit_of).is_none();
    let year = if short { year + if year >= 30 { 1900 } else { 2000 } } else { year };
    let marked = era(scan, end).or(adjective.map(|(c, _)| (c, end)));
    // عامي 1437 و1438هـ: the era stands with the later one.
    let marked = marked.or_else(|| {
        let joined = scan.is_letter(end, 'و')
            || scan.is_cue(end, Cue::To)
            || scan.is_one_of(end, &["-", "–"]);
        let at = end + usize::from(joined);
        let later = scan.whole_number(at).filter(|_| joined && count != Count::One)?;
        let (calendar, _) = era(scan, at + 1)?;
        (later > year).then_some((calendar, end))
    });
    let bounds = if marked.is_some() { 1..3000 } else { 300..2300 };
    if !bounds.contains(&year) {
        return None;
    }
    // عام 2017/2018, العام الدراسي 2017-2018: one school or fiscal year.
    let signs: &[&str] = if session.is_some() { &["/", "-", "–", "\\"] } else { &["/"] };
    if count == Count::One
        && let Some((value, end)) = session::double(scan, at, signs)
    {
        return Some(Expression::plain(i, end, Meaning::Date(value)));
    }
    if session.is_some_and(|(s, _)| s == Session::Fiscal) {
        return Some(Expression::plain(i, end, Meaning::Date(format!("FY{year}"))));
    }
    // قبل الميلاد.
    if scan.is_cue(end, Cue::Ago) && scan.is_cue(end + 1, Cue::Birth) {
        return Some(Expression::plain(i, end + 2, Meaning::Date(format!("BC{year:04}"))));
    }
    match marked {
        Some((calendar, end)) => Some(value(scan, i, end, year as i32, calendar)),
        None => Some(value(scan, i, end, year as i32, Calendar::Gregorian)),
    }
}

/// Whether four figures that could be a year are one: what stands around them counts nothing.
fn is_year(scan: &Scan, i: usize, end: usize) -> bool {
    let before = i.checked_sub(1).and_then(|b| scan.page.word(b));
    let Some(before) = before else { return false };
    let at = i - 1;
    if scan.is_one_of(end, &["%", "$", ":", "٪", "°"])
        || scan.is_cue(at, Cue::Label)
        || scan.is_cue(at, Cue::About)
    {
        return false;
    }
    if scan.is_one_of(at, &["/", "-", "–", ":", "+"]) && scan.page.touches_next(at) {
        return range::years(scan, i);
    }
    if range::years(scan, i) {
        return true;
    }
    let sure = scan.is_cue(at, Cue::Since)
        || scan.is_cue(at, Cue::Lasting)
        || scan.is_cue(at, Cue::In)
        || scan.is_cue(at, Cue::By);
    let counted = is_counted(scan, end);
    let led = scan.is_letter(at, 'ب')
        || scan.is_letter(at, 'ل')
        || scan.is_cue(at, Cue::To)
        || scan.is_cue(at, Cue::Of)
        || scan.is_cue(at, Cue::After)
        || scan.is_cue(at, Cue::Ago)
        || scan.is_letter(at, 'و');
    match before.kind {
        Kind::Word if sure => !counted || !looks_counted(scan, end),
        Kind::Word
            if scan.is_cue(at, Cue::Some)
                || scan.is_cue(at, Cue::More)
                || scan.is_cue(at, Cue::Less) =>
        {
            false
        }
        Kind::Word if led => !counted,
        // A noun that the year belongs to: مونديال 2018، انتخابات 2014.
        Kind::Word => !counted && !before.whole().is_empty() && is_head(scan, at),
        Kind::Sign => {
            scan.is_sign(at, "(") && (scan.is_sign(end, ")") || range::row_of_years(scan, i))
        }
        _ => false,
    }
}

/// Whether word `i` can be what the number before it counts: no conjunction, preposition or article is on it.
pub fn is_counted(scan: &Scan, i: usize) -> bool {
    let particles = Proclitics::AND.with(Proclitics::SO).with(Proclitics::BY).with(Proclitics::TO);
    scan.page.word(i).is_some_and(|w| {
        w.kind == Kind::Word
            && !scan.is_letter(i, 'م')
            && !w.has(particles)
            && !is_function(scan, i)
    })
}

/// Whether a number behind word `i` is its name and not its count: a noun, no number and no verb of amount.
fn is_head(scan: &Scan, i: usize) -> bool {
    let Some(word) = scan.page.word(i) else { return false };
    let verb = word.pos() == waqai_morph::Upos::Verb;
    !verb
        && !counts_heads(scan, i)
        && scan
            .sense(i, |s| matches!(s, Sense::Cardinal(_) | Sense::Cue(_)).then_some(()))
            .is_none()
}

/// Whether the noun at word `i` belongs to a word for a count: عدد القتلى 2000, إجمالي عدد سكان القرية 2010.
fn counts_heads(scan: &Scan, i: usize) -> bool {
    (i.saturating_sub(4)..=i)
        .rev()
        .take_while(|at| {
            scan.page.word(*at).is_some_and(|w| {
                w.kind == Kind::Word
                    && !matches!(w.pos(), waqai_morph::Upos::Verb | waqai_morph::Upos::Adp)
            })
        })
        .any(|at| scan.is_cue(at, Cue::Count))
}

fn looks_counted(scan: &Scan, end: usize) -> bool {
    scan.page.word(end).is_some_and(|w| {
        let key = w.whole();
        w.kind == Kind::Word
            && !key.starts_with(ARTICLE)
            && w.pos() == waqai_morph::Upos::Noun
            && key.ends_with('ا')
            && key.chars().count() > 3
    })
}

/// Whether word `i` can follow a year: the article, a conjunction, a preposition, a relative, a verb.
fn is_function(scan: &Scan, i: usize) -> bool {
    let Some(word) = scan.page.word(i) else { return true };
    let key = word.whole();
    use waqai_morph::Upos::{Adp, Adv, Aux, Cconj, Part, Pron, Sconj, Verb};
    key.starts_with(ARTICLE)
        || key.starts_with('و')
        || key.starts_with('ف')
        || matches!(key.chars().nth(1), Some('ل')) && key.starts_with('ل')
        || key.strip_prefix('ب').is_some_and(|k| k.starts_with(ARTICLE))
        || matches!(word.pos(), Adp | Adv | Aux | Cconj | Part | Pron | Sconj | Verb)
        || scan.sense(i, |s| matches!(s, Sense::Cue(_)).then_some(())).is_some()
}

/// The year that a part of a year is of, behind word `i`.
pub fn of(scan: &Scan, i: usize) -> (Of, usize) {
    let at = scan
        .cue(i, Cue::Of)
        .or_else(|| scan.cue(i, Cue::In))
        .filter(|_| scan.is_free(i))
        .unwrap_or(i);
    let clitic = matches!(scan.preposition(at), None | Some('ل' | 'ب')) && !scan.is_joined(at);
    if !clitic {
        return (Of::Open, i);
    }
    if let Some(Expression { words, meaning: Meaning::Date(year), .. }) = named(scan, at)
        && let Ok(year) = year.trim_start_matches("FY").parse()
    {
        return (Of::Year(year), words.end);
    }
    if let Some(Expression { words, meaning: Meaning::Fields(f), .. }) = named(scan, at)
        && let Some(year) = f.year
    {
        return (Of::Year(year), words.end);
    }
    if let Some(Expression { words, meaning: Meaning::Session(_, turn), .. }) =
        session::turned(scan, at)
    {
        return (Of::Turned(turn), words.end);
    }
    if let Some(year) = scan.whole_number(at).filter(|y| (1900..2060).contains(y)) {
        let end = era(scan, at + 1).map_or(at + 1, |(_, e)| e);
        return (Of::Year(year as i32), end);
    }
    if let Some((Unit::Year, turn, end)) = turned_unit(scan, at) {
        return (Of::Turned(turn), end);
    }
    if at == i
        && let Some((turn, end)) = turn(scan, i)
    {
        return (Of::Turned(turn), end);
    }
    if at > i
        && let Some(((Unit::Year, Count::One), end)) = scan.sense(at, unit_of)
        && scan.has_article(at)
    {
        return (Of::Turned(Turn::Now), end);
    }
    (Of::Open, i)
}

fn turn(scan: &Scan, i: usize) -> Option<(Turn, usize)> {
    scan.sense(i, |s| match s {
        Sense::Turn(t) => Some(t),
        _ => None,
    })
    .filter(|(t, _)| *t != Turn::New && scan.has_article(i) && scan.is_free(i))
}

/// `الربع الأول من 2018`, `النصف الثاني من العام`, `صيف 2014`, `الربيع المقبل`.
pub fn part(scan: &Scan, i: usize) -> Option<Expression> {
    // هذا الصيف, هذا الربع.
    if let Some(at) = scan.cue(i, Cue::This).filter(|at| scan.has_article(*at)) {
        let turned = Of::Turned(Turn::Now);
        if let Some((season, end)) = season(scan, at).filter(|(_, e)| of(scan, *e).0 == Of::Open) {
            return Some(Expression::plain(i, end, Meaning::Season(season, turned)));
        }
        let quarter = scan.cue(at, Cue::Quarter).filter(|e| ordinal(scan, *e).is_none())?;
        let meaning = Meaning::YearPart('Q', Err(Turn::Now), Of::Open);
        return Some(Expression::plain(i, quarter, meaning));
    }
    if let Some((season, end)) = season(scan, i) {
        let (of, behind) = of(scan, end);
        let this = i > 0 && scan.is_cue(i - 1, Cue::This) && scan.has_article(i);
        let of = if this && of == Of::Open { Of::Turned(Turn::Now) } else { of };
        return (of != Of::Open).then(|| Expression::plain(i, behind, Meaning::Season(season, of)));
    }
    let (letter, count) = if scan.is_cue(i, Cue::Quarter) {
        ('Q', 4)
    } else if scan.is_cue(i, Cue::Half) {
        ('H', 2)
    } else {
        return None;
    };
    if !scan.has_article(i) {
        return None;
    }
    // الربع الأخير من 2017 is its fourth; الربع الأخير alone the one that has just ended.
    let last = ordinal(scan, i + 1).is_some_and(|(n, end)| n == -1 && of(scan, end).0 != Of::Open);
    if let Some((turn, end)) = turn(scan, i + 1).filter(|_| !last) {
        return (letter == 'Q')
            .then(|| Expression::plain(i, end, Meaning::YearPart(letter, Err(turn), Of::Open)));
    }
    let (n, end) = ordinal(scan, i + 1).filter(|_| scan.has_article(i + 1))?;
    let n = if n == -1 { count } else { n };
    if !(1..=count).contains(&n) {
        return None;
    }
    let (of, behind) = of(scan, end);
    let open = letter == 'Q' && is_quarter_told(scan, i, end);
    (of != Of::Open || open)
        .then(|| Expression::plain(i, behind, Meaning::YearPart(letter, Ok(n as u8), of)))
}

/// Whether a quarter with no year beside it is one of a year: a preposition leads to it, and nothing has it.
fn is_quarter_told(scan: &Scan, i: usize, end: usize) -> bool {
    let led = scan.after_cue(i, Cue::In)
        || scan.after_cue(i, Cue::Lasting)
        || super::tense::is_alone(scan, i, end);
    led && !scan.is_cue(end, Cue::Of) && !scan.has_article(end)
}

/// A season, `فصل` before it included by the caller's span.
fn season(scan: &Scan, i: usize) -> Option<(&'static str, usize)> {
    scan.sense(i, |s| match s {
        Sense::Season(code) => Some(code),
        _ => None,
    })
}
