//! Beneath the article: who, when, figures, quotes, events. Arabic stands last in a line, so that terminals that
//! reorder and terminals that do not show the same columns.

use anstyle::{Color, Style};
use waqai::record::{Entity, EntityId, Kind, Op, Quoted, Record, SpeakerFrom};

use super::marks::{self, Mark};
use super::{BOLD, FAINT, HEAD, Page, cells};

/// Draws all lists that have something in them.
pub fn all(page: &mut Page, record: &Record<Quoted>) {
    who(page, record);
    times(page, record);
    figures(page, record);
    quotes(page, record);
    events(page, record);
}

fn section(page: &mut Page, key: &str, count: usize) -> bool {
    if count > 0 {
        page.line();
        let label = page.label(key);
        page.styled(HEAD, label);
        page.styled(FAINT, &format!("  {count}"));
        page.line();
    }
    count > 0
}

fn sign(page: &mut Page, mark: Mark) {
    page.plain("  ");
    page.styled(Style::new().fg_color(Some(Color::Ansi(mark.colour))), mark.sign);
    page.plain(" ");
}

/// Writes `text` and fills up to `width` cells.
fn column(page: &mut Page, style: Style, text: &str, width: usize) {
    page.styled(style, text);
    page.plain(&" ".repeat(width.saturating_sub(cells(text)) + 1));
}

fn who(page: &mut Page, record: &Record<Quoted>) {
    if !section(page, "who", record.entities.len()) {
        return;
    }
    let count = |e: &Entity| record.mentions.iter().filter(|m| m.entity == e.id).count();
    let mut entities: Vec<(&Entity, usize)> =
        record.entities.iter().map(|e| (e, count(e))).collect();
    entities.sort_by_key(|(e, n)| (std::cmp::Reverse(*n), e.first_mention));
    for kind in [Kind::Person, Kind::Organization, Kind::Place, Kind::People] {
        for (entity, times) in entities.iter().filter(|(e, _)| e.kind == kind) {
            sign(page, marks::of_kind(kind));
            column(page, FAINT, &format!("{times}×"), 4);
            column(page, FAINT, entity.country.as_deref().unwrap_or("··"), 2);
            page.styled(BOLD, &entity.name);
            if !entity.roles.is_empty() {
                page.styled(FAINT, &format!(" — {}", entity.roles.join("، ")));
            }
            if !entity.aliases.is_empty() {
                page.styled(FAINT, &format!(" ({})", entity.aliases.join("، ")));
            }
            page.line();
        }
    }
}

fn times(page: &mut Page, record: &Record<Quoted>) {
    if section(page, "times", record.times.len()) {
        for time in &record.times {
            sign(page, marks::TIME);
            let value = match &time.modifier {
                Some(modifier) => format!("{} {modifier}", time.value),
                None => time.value.clone(),
            };
            column(page, BOLD, &value, 18);
            page.plain(&one_line(&time.span.text));
            page.line();
        }
    }
}

fn figures(page: &mut Page, record: &Record<Quoted>) {
    if section(page, "figures", record.figures.len()) {
        for figure in &record.figures {
            sign(page, marks::FIGURE);
            column(page, BOLD, &bounds(figure.low, figure.high, figure.op), 12);
            column(page, FAINT, &format!("{} {}", figure.unit, written(figure.measure)), 18);
            page.plain(&one_line(&figure.span.text));
            for (key, id) in [
                ("at", figure.place),
                ("claimed", figure.claimed_by),
                ("relayed", figure.relayed_by),
            ] {
                if let Some(id) = id {
                    let words = format!("  {} {}", page.label(key), name(record, id));
                    page.styled(FAINT, &words);
                }
            }
            page.line();
        }
    }
}

fn quotes(page: &mut Page, record: &Record<Quoted>) {
    if section(page, "quotes", record.quotes.len()) {
        for quote in &record.quotes {
            page.plain("  ");
            let unknown = page.label("unknown");
            let speakers: Vec<&str> = quote
                .speaker
                .iter()
                .chain(&quote.co_speakers)
                .map(|id| name(record, *id))
                .collect();
            let from = if quote.speaker_from == SpeakerFrom::Unresolved { unknown } else { "" };
            page.styled(BOLD, if speakers.is_empty() { from } else { "" });
            page.styled(BOLD, &speakers.join("، "));
            let cue = quote.cue.as_ref().map_or(String::new(), |c| format!(" [{}]", c.text));
            page.styled(FAINT, &cue);
            if let Some(carrier) = quote.carrier {
                let words = format!(" {} {}", page.label("relayed"), name(record, carrier));
                page.styled(FAINT, &words);
            }
            page.plain(": ");
            let pieces: Vec<String> = quote.content.iter().map(|c| one_line(&c.text)).collect();
            page.styled(Style::new().italic(), &pieces.join(" … "));
            page.line();
        }
    }
}

fn events(page: &mut Page, record: &Record<Quoted>) {
    if section(page, "events", record.events.len()) {
        for event in &record.events {
            sign(page, marks::EVENT);
            let kind = match &event.mode {
                Some(mode) => format!("{} {mode}", written(event.kind)),
                None => written(event.kind),
            };
            column(page, BOLD, &kind, 20);
            column(page, FAINT, &written(event.reality), 9);
            let when =
                event.when.and_then(|t| record.times.get(t.0)).map_or("", |t| t.value.as_str());
            column(page, FAINT, when, 10);
            let names = |ids: &[EntityId]| {
                ids.iter().map(|id| name(record, *id)).collect::<Vec<_>>().join("، ")
            };
            page.plain(&format!("[{}]", event.cue.text));
            if !event.who.is_empty() {
                page.plain(&format!(" {}", names(&event.who)));
            }
            if !event.whom.is_empty() {
                page.plain(&format!(" ← {}", names(&event.whom)));
            }
            if let Some(place) = event.place {
                let words = format!("  {} {}", page.label("at"), name(record, place));
                page.styled(FAINT, &words);
            }
            page.line();
        }
    }
}

fn name(record: &Record<Quoted>, id: EntityId) -> &str {
    record.entities.get(id.0).map_or("", |e| e.name.as_str())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A figure's bounds as they are said: `37124`, `≥1200`, `~100`, `3–5`.
fn bounds(low: Option<f64>, high: Option<f64>, op: Op) -> String {
    let say = |n: Option<f64>| n.map_or(String::new(), |n| n.to_string());
    match op {
        Op::Equal => say(low.or(high)),
        Op::About => format!("~{}", say(low.or(high))),
        Op::AtLeast => format!("≥{}", say(low)),
        Op::AtMost => format!("≤{}", say(high)),
        Op::Range => format!("{}–{}", say(low), say(high)),
    }
}

/// A value as the record writes it.
fn written(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}
