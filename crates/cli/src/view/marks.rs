//! The article itself, wrapped, with the words of facts marked by colour and sign.

use anstyle::{AnsiColor, Color, Style};
use waqai::record::{Kind, Quoted, Record};

use super::{FAINT, Page, cells};

/// How one sort of fact is marked.
#[derive(Clone, Copy, PartialEq)]
pub struct Mark {
    /// Behind the words.
    pub sign: &'static str,
    /// The words' colour.
    pub colour: AnsiColor,
}

/// The mark of a name.
pub fn of_kind(kind: Kind) -> Mark {
    match kind {
        Kind::Person => Mark { sign: "●", colour: AnsiColor::Yellow },
        Kind::Organization => Mark { sign: "■", colour: AnsiColor::Blue },
        Kind::Place => Mark { sign: "▲", colour: AnsiColor::Green },
        Kind::People => Mark { sign: "◆", colour: AnsiColor::Cyan },
    }
}

/// The mark of a time.
pub const TIME: Mark = Mark { sign: "◷", colour: AnsiColor::Magenta };
/// The mark of a figure.
pub const FIGURE: Mark = Mark { sign: "#", colour: AnsiColor::Red };
/// The mark of an event's word.
pub const EVENT: Mark = Mark { sign: "✦", colour: AnsiColor::BrightRed };

/// Marks in the order in which they win where facts overlap.
fn marks(record: &Record<Quoted>) -> Vec<(usize, usize, Mark)> {
    let mut all: Vec<(usize, usize, Mark)> = Vec::new();
    all.extend(record.mentions.iter().map(|m| (m.span.start, m.span.end, of_kind(m.kind))));
    all.extend(record.times.iter().map(|t| (t.span.start, t.span.end, TIME)));
    all.extend(record.figures.iter().map(|f| (f.number_span.start, f.number_span.end, FIGURE)));
    all.extend(record.events.iter().map(|e| (e.cue.start, e.cue.end, EVENT)));
    all.sort_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
    let mut kept: Vec<(usize, usize, Mark)> = Vec::with_capacity(all.len());
    for mark in all {
        if kept.last().is_none_or(|last| last.1 <= mark.0) {
            kept.push(mark);
        }
    }
    kept
}

/// Draws the article, wrapped at the page's width; colours cover whole words, for half a word would fall apart.
pub fn article(page: &mut Page, text: &str, record: &Record<Quoted>) {
    let marks = marks(record);
    let spoken: Vec<(usize, usize)> =
        record.quotes.iter().flat_map(|q| &q.content).map(|c| (c.start, c.end)).collect();
    let mut at = 0;
    for line in text.split('\n') {
        let mut used = 0;
        for word in line.split_inclusive(char::is_whitespace) {
            let (start, end) = (at, at + word.chars().count());
            at = end;
            let letters = word.trim_end();
            let body = (start, start + letters.chars().count());
            let mark = marks.iter().find(|m| m.0 < body.1 && body.0 < m.1);
            let sign = mark.filter(|m| m.1 <= body.1).map_or("", |m| m.2.sign);
            let wide = cells(letters) + cells(sign);
            if used > 0 && used + wide > page.options.width {
                page.line();
                used = 0;
            }
            let inside = spoken.iter().any(|s| s.0 < body.1 && body.0 < s.1);
            let mut style = Style::new();
            if let Some((_, _, mark)) = mark {
                style = style.fg_color(Some(Color::Ansi(mark.colour))).bold();
            }
            if inside {
                style = style.italic().underline();
            }
            if style == Style::new() {
                page.plain(letters)
            } else {
                page.styled(style, letters)
            }
            page.styled(FAINT, sign);
            if letters.len() < word.len() {
                page.plain(" ");
            }
            used += wide + 1;
        }
        at += 1;
        page.line();
    }
    legend(page);
}

fn legend(page: &mut Page) {
    let signs = [
        (of_kind(Kind::Person), "persons"),
        (of_kind(Kind::Organization), "organizations"),
        (of_kind(Kind::Place), "places"),
        (of_kind(Kind::People), "people"),
        (TIME, "times"),
        (FIGURE, "figures"),
        (EVENT, "events"),
    ];
    let words: Vec<String> =
        signs.iter().map(|(mark, key)| format!("{} {}", mark.sign, page.label(key))).collect();
    let legend = format!("{}: {}", page.label("legend"), words.join("  "));
    page.styled(FAINT, &legend);
    page.line();
}
