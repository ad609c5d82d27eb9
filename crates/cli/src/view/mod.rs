//! The text view of a record: the article with its words marked by colour and sign, and beneath it who, when,
//! figures with claimant, quotes with speaker, events. Arabic stays in logical order, never reversed or shaped.

mod lists;
mod marks;

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthChar;
use waqai::record::{Quoted, Record};

use crate::args::Lang;
use crate::label::label;

/// How the view is drawn.
#[derive(Clone, Copy)]
pub struct Options {
    /// Whether to use colour.
    pub colour: bool,
    /// The language of the labels.
    pub lang: Lang,
    /// Cells of a line.
    pub width: usize,
}

const FAINT: Style = Style::new().dimmed();
const BOLD: Style = Style::new().bold();
const HEAD: Style = Style::new().bold().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Cyan)));

/// The width of the terminal that standard output is, within what reads well.
pub fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok());
    columns.unwrap_or_else(|| usize::from(console::Term::stdout().size().1)).clamp(40, 110)
}

/// Draws one article.
pub fn write(text: &str, record: &Record<Quoted>, options: &Options) -> String {
    let mut page = Page { out: String::with_capacity(text.len() * 2), options: *options };
    heading(&mut page, record);
    marks::article(&mut page, text, record);
    lists::all(&mut page, record);
    page.out.push('\n');
    page.out
}

/// What is being drawn.
struct Page {
    out: String,
    options: Options,
}

impl Page {
    /// Writes `text` in `style` if colours are used.
    fn styled(&mut self, style: Style, text: &str) {
        if self.options.colour {
            write!(self.out, "{style}{text}{style:#}").expect("a string takes any text");
        } else {
            self.out.push_str(text);
        }
    }

    fn plain(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn line(&mut self) {
        self.out.push('\n');
    }

    fn label(&self, key: &str) -> &'static str {
        label(self.options.lang, key)
    }
}

fn heading(page: &mut Page, record: &Record<Quoted>) {
    let document = &record.document;
    let title = document.title.as_deref().unwrap_or(&document.id);
    page.styled(HEAD, title);
    for more in [document.outlet.as_deref(), document.published.as_deref()].into_iter().flatten() {
        page.styled(FAINT, &format!("  {more}"));
    }
    page.line();
    let rule = "─".repeat(page.options.width.min(60));
    page.styled(FAINT, &rule);
    page.line();
}

/// Cells that `text` takes on a terminal: letter by letter, since a ligature of a font is none of a cell grid.
fn cells(text: &str) -> usize {
    text.chars().filter_map(UnicodeWidthChar::width).sum()
}
