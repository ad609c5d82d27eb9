//! Clock times: الساعة الثالثة والنصف عصرا, 18:30 بتوقيت غرينتش, الثامنة مساء.

use waqai_text::Kind;

use super::fields::Clock;
use super::hours::heads_line;
use super::lexicon::{Count, Cue, Part, Sense, Unit};
use super::number::{behind_article, cardinal, ordinal};
use super::scan::Scan;
use super::weekday::part_of;

/// The clock time at word `i`, the part of the day that it names, and the word behind it.
pub fn hour(scan: &Scan, i: usize) -> Option<(Clock, Option<Part>, usize)> {
    let led = led_by(scan, i);
    let at = led.unwrap_or(i);
    let figure = digital(scan, at);
    let (mut clock, mut end) = match figure {
        Some(found) => found,
        None => spoken(scan, at, led.is_some())?,
    };
    let mut part = None;
    let open = scan.is_sign(end, "(");
    let comma = usize::from(scan.is_one_of(end, &["،", ","]) || open);
    if let Some((p, behind)) =
        scan.sense(end, part_of).or_else(|| part_of_hour(scan, end)).filter(|_| scan.is_free(end))
    {
        (part, end) = (Some(p), behind);
    } else if let Some((p, behind)) = scan
        .cue(end, Cue::Of)
        .and_then(|e| scan.sense(e, part_of))
        .filter(|(p, _)| *p != Part::Midnight)
    {
        (part, end) = (Some(p), behind);
    }
    if let Some((zone, behind)) = zone(scan, end).or_else(|| zone(scan, end + comma)) {
        clock.zone = zone;
        end = behind + usize::from(open && scan.is_sign(behind, ")"));
        if part.is_none()
            && let Some((p, behind)) = scan.sense(end, part_of).filter(|_| scan.is_free(end))
        {
            (part, end) = (Some(p), behind);
        }
    }
    // Figures with a colon say a time by themselves, a number only with what stands around it.
    let colon = figure.is_some_and(|(c, _)| c.minute.is_some());
    if led.is_none() && part.is_none() && clock.zone.is_none() && !colon {
        return None;
    }
    if led.is_none()
        && colon
        && part.is_none()
        && clock.zone.is_none()
        && !stands_free(scan, at, end)
    {
        return None;
    }
    if let Some(part) = part {
        clock.hour = twenty_four(clock.hour, part);
        clock.settled = true;
    }
    Some((clock, part, end))
}

/// `العشاء`, `الصبح` behind an hour.
fn part_of_hour(scan: &Scan, i: usize) -> Option<(Part, usize)> {
    scan.sense(i, |s| match s {
        Sense::PartOfHour(part) => Some(part),
        _ => None,
    })
}

/// The word behind `الساعة` and what may stand between it and the number.
pub fn led_by(scan: &Scan, i: usize) -> Option<usize> {
    let at = scan.sense(i, |s| match s {
        Sense::Unit(Unit::Hour, Count::One) => Some(()),
        _ => None,
    });
    let (_, end) = at?;
    Some(if scan.is_sign(end, ":") { end + 1 } else { end })
}

/// `18:30`, `18:30:05`, `18.30`, `1830` behind `الساعة`.
pub fn digital(scan: &Scan, i: usize) -> Option<(Clock, usize)> {
    let hour = scan.whole_number(i).filter(|h| *h < 25)?;
    let width = scan.figures(i)?.len();
    if width > 2 || !(scan.is_one_of(i + 1, &[":", "："]) && scan.page.touches_next(i)) {
        return None;
    }
    let two = |at: usize| {
        scan.whole_number(at).filter(|m| *m < 60 && scan.figures(at).is_some_and(|f| f.len() == 2))
    };
    let minute = two(i + 2)?;
    let mut end = i + 3;
    let mut second = None;
    if scan.is_sign(end, ":")
        && let Some(s) = two(end + 1)
    {
        (second, end) = (Some(s as u8), end + 2);
    }
    Some((
        Clock {
            hour: hour as u8,
            minute: Some(minute as u8),
            second,
            zone: None,
            settled: hour > 12,
        },
        end,
    ))
}

/// An hour in words or a bare figure, with its minutes.
fn spoken(scan: &Scan, i: usize, led: bool) -> Option<(Clock, usize)> {
    let start = behind_article(scan, i);
    let mut minute = None;
    let (hour, mut end) = if let Some(text) = scan.figures(start) {
        match text.split_once(['.', ',']) {
            // 6,30 behind the word for hour, or before a zone (16,00 ت غ).
            Some((h, m)) if m.len() == 2 && (led || zone(scan, start + 1).is_some()) => {
                minute = m.parse::<u8>().ok().filter(|m| *m < 60);
                minute?;
                (h.parse().ok()?, start + 1)
            }
            Some(_) => return None,
            None => match scan.whole_number(start)? {
                n @ 0..=2400 if text.len() == 4 && (led || zone(scan, start + 1).is_some()) => {
                    minute = Some((n % 100) as u8).filter(|m| *m < 60);
                    minute?;
                    ((n / 100) as i32, start + 1)
                }
                n => (n as i32, start + 1),
            },
        }
    } else {
        let named = scan.has_article(start) || led;
        ordinal(scan, start)
            .filter(|_| scan.has_article(start))
            .or_else(|| cardinal(scan, start).map(|(n, e)| (n as i32, e)))
            .or_else(|| one(scan, start))
            .filter(|_| named)?
    };
    if !(0..=24).contains(&hour) {
        return None;
    }
    let mut hour = hour as u8;
    if let Some((minutes, behind)) = minutes(scan, end).filter(|_| minute.is_none()) {
        if minutes < 0 {
            hour = (hour + 23) % 24;
            minute = Some((60 + minutes) as u8);
        } else {
            minute = Some(minutes as u8);
        }
        end = behind;
    }
    Some((Clock { hour, minute, second: None, zone: None, settled: hour > 12 }, end))
}

fn one(scan: &Scan, i: usize) -> Option<(i32, usize)> {
    scan.sense(i, |s| (s == Sense::Cardinal(1)).then_some(1))
}

/// `والنصف`, `وربع`, `إلا ثلثا`, `وعشرين دقيقة`, `و20 دقيقة`.
fn minutes(scan: &Scan, i: usize) -> Option<(i8, usize)> {
    let (sign, at) = match scan.cue(i, Cue::Minus) {
        Some(end) => (-1, end),
        None if scan.is_joined(i) => (1, i),
        None if scan.is_letter(i, 'و') => (1, i + 1),
        None => return None,
    };
    for (cue, minutes) in [(Cue::Half, 30), (Cue::Third, 20), (Cue::Quarter, 15)] {
        if let Some(end) = scan.cue(at, cue) {
            return Some((sign * minutes, end));
        }
    }
    let (n, end) = cardinal(scan, at)?;
    let (_, behind) = scan.sense(end, |s| match s {
        Sense::Unit(Unit::Minute, _) => Some(()),
        _ => None,
    })?;
    (n < 60).then_some((sign * n as i8, behind))
}

/// `بتوقيت غرينتش`, `بالتوقيت المحلي`, `ت غ`: the zone, if it has one for all the year, and the word behind.
pub fn zone(scan: &Scan, i: usize) -> Option<(Option<u16>, usize)> {
    let at = scan.cue(i, Cue::Zone)?;
    // ت. غ.: initials with their stops.
    let initials = scan.page.surface(i).chars().count() == 1;
    let stop = |at: usize| usize::from(initials && scan.is_sign(at, "."));
    let at = at + stop(at);
    let (zone, end) = scan.sense(at, |s| match s {
        Sense::Zone(z) => Some(z),
        _ => None,
    })?;
    if initials != (scan.page.surface(at).chars().count() == 1) {
        return None;
    }
    // The last stop is the sentence's where the text goes on in a new one.
    let closes = stop(end) == 1 && scan.is_one_of(end + 1, &[")", "،", ","]);
    Some((Some(zone), end + usize::from(closes)))
}

/// The hour of 24 that an hour of twelve is in a part of the day.
pub fn twenty_four(hour: u8, part: Part) -> u8 {
    match part {
        Part::Dawn | Part::Morning if hour == 12 => 0,
        Part::Noon if hour <= 4 => hour + 12,
        Part::Afternoon | Part::Evening if hour < 12 => hour + 12,
        Part::Night if (6..12).contains(&hour) => hour + 12,
        Part::Night | Part::Midnight if hour == 12 => 0,
        _ => hour,
    }
}

/// Whether figures with a colon are no score, verse or ratio: a preposition leads them, or nothing else stands there.
fn stands_free(scan: &Scan, i: usize, end: usize) -> bool {
    let before = i.checked_sub(1).and_then(|b| scan.page.word(b));
    let led = i > 0
        && (scan.is_cue(i - 1, Cue::In)
            || scan.is_cue(i - 1, Cue::To)
            || scan.is_cue(i - 1, Cue::Since));
    let after = scan.page.word(end);
    let bound = |w: Option<&waqai_morph::Word>| w.is_none_or(|w| w.kind == Kind::Sign);
    // An hour at the head of its line: the next entry of a running report.
    let entry = heads_line(scan, i) && scan.figures(i).is_some_and(|f| f.len() == 2);
    led || entry
        || ((bound(before) || heads_line(scan, i)) && (bound(after) || scan.breaks_before(end)))
}
