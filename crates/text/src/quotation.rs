//! Paired quotation marks of every kind, unbalanced ones and quotations over several paragraphs included.

use crate::{Kind, Span, Token};

/// Words between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The marks and what is between them.
    pub outer: Span,
    /// What is between the marks, without white space at the ends.
    pub inner: Span,
    /// Whether the closing mark was there; if not, the quotation runs to the end of its paragraph.
    pub closed: bool,
    /// How many quotations it stands in.
    pub depth: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Family {
    Guillemet,
    Curly,
    Straight,
    Low,
    Single,
}

enum Side {
    Open(Family),
    Close(Family),
    Either(Family),
}

/// Finds the quotations of `text`, in order of their opening marks.
///
/// A mark that opens is closed by the next closing mark of its family; writers mix « ” and so on, so a
/// closing mark of another family closes too if nothing of its own family is open. A paragraph that
/// opens with a mark while one is open goes on with the same quotation. What nobody closes ends with its
/// paragraph.
pub fn quotations(text: &str, tokens: &[Token]) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    let mut open: Vec<(Family, usize)> = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        let paragraph_start = !open.is_empty()
            && (i == 0 || text[tokens[i - 1].span.end..token.span.start].contains('\n'));
        if token.kind != Kind::Sign {
            if paragraph_start && !is_closed_next(text, &tokens[i..]) {
                give_up(text, tokens, i, &mut found, &mut open);
            }
            continue;
        }
        if paragraph_start && !open.is_empty() {
            let reopened = matches!(side(token.span.of(text)), Some(Side::Open(f) | Side::Either(f)) if open.last().is_some_and(|o| o.0 == f));
            if reopened {
                continue;
            }
        }
        if paragraph_start {
            give_up(text, tokens, i, &mut found, &mut open);
        }
        let Some(side) = side(token.span.of(text)) else { continue };
        let (family, opens) = match side {
            Side::Open(f) if f == Family::Curly => {
                (f, opening_by_space(text, token.span) || open.is_empty())
            }
            Side::Open(f) => (f, true),
            Side::Close(f) if open.is_empty() => {
                (f, f == Family::Curly && opening_by_space(text, token.span))
            }
            Side::Close(f) => (
                f,
                f == Family::Curly
                    && opening_by_space(text, token.span)
                    && !closing_by_space(text, token.span),
            ),
            Side::Either(f) => {
                let inside = open.iter().any(|o| o.0 == f);
                match turn(text, &tokens[i..], inside) {
                    Turn::Open => (f, true),
                    Turn::Close => (f, false),
                    Turn::Stray => continue,
                    Turn::Renew => {
                        if let Some(at) = open.iter().rposition(|o| o.0 == f) {
                            let (_, index) = open[at];
                            let end = last_stop(text, &tokens[..i], found[index].inner.start);
                            close(text, &mut found[index], end, end, false);
                            open.truncate(at);
                        }
                        (f, true)
                    }
                }
            }
        };
        if opens {
            open.push((family, found.len()));
            let depth = open.len() - 1;
            found.push(Quotation {
                outer: token.span,
                inner: Span::new(token.span.end, token.span.end),
                closed: false,
                depth,
            });
        } else if let Some(at) =
            open.iter().rposition(|o| o.0 == family).or(open.len().checked_sub(1))
        {
            let (_, index) = open[at];
            close(text, &mut found[index], token.span.start, token.span.end, true);
            open.truncate(at);
        }
    }
    give_up(text, tokens, tokens.len(), &mut found, &mut open);
    found.retain(|q| !q.inner.is_empty());
    found
}

/// What a straight mark does, which looks the same on both sides.
enum Turn {
    Open,
    Close,
    /// The quotation before it was never closed; a new one begins.
    Renew,
    /// It closes what nobody opened.
    Stray,
}

/// How many tokens a straight mark looks ahead for its fellows.
const AHEAD: usize = 400;

/// Straight marks open and close in turn, unless the white space around them says that they do not:
/// one that opens inside another either begins a quotation within it, if both are closed later, or
/// follows one whose closing mark was forgotten.
fn turn(text: &str, tokens: &[Token], inside: bool) -> Turn {
    let mark = tokens[0].span;
    let plain = if inside { Turn::Close } else { Turn::Open };
    let clear = if inside { opens_clearly(text, mark) } else { closes_clearly(text, mark) };
    if !clear {
        return plain;
    }
    let ahead: Vec<Span> = straight_marks_ahead(text, tokens);
    let next_closes = ahead.first().is_some_and(|&m| closes_clearly(text, m));
    if !inside {
        let next_opens = ahead.first().is_none_or(|&m| opens_clearly(text, m));
        return if next_opens { Turn::Stray } else { Turn::Open };
    }
    let mut depth = 2;
    for &m in &ahead {
        depth = if opens_clearly(text, m) { depth + 1 } else { depth - 1 };
        if depth == 0 {
            return Turn::Open;
        }
    }
    if next_closes { Turn::Renew } else { Turn::Close }
}

/// The straight marks behind the first token, in its paragraph.
fn straight_marks_ahead(text: &str, tokens: &[Token]) -> Vec<Span> {
    tokens
        .windows(2)
        .take(AHEAD)
        .take_while(|w| !text[w[0].span.end..w[1].span.start].contains('\n'))
        .map(|w| w[1])
        .filter(|t| t.kind == Kind::Sign && matches!(side(t.span.of(text)), Some(Side::Either(_))))
        .map(|t| t.span)
        .collect()
}

fn opens_clearly(text: &str, mark: Span) -> bool {
    opening_by_space(text, mark) && !closing_by_space(text, mark)
}

fn closes_clearly(text: &str, mark: Span) -> bool {
    closing_by_space(text, mark) && !opening_by_space(text, mark)
}

/// The end of the last full stop among `tokens` behind byte `from`, or of the last token.
fn last_stop(text: &str, tokens: &[Token], from: usize) -> usize {
    let mut behind = tokens.iter().rev().take_while(|t| t.span.start >= from);
    let last = behind.clone().next().map_or(from, |t| t.span.end);
    behind
        .find(|t| t.kind == Kind::Sign && t.span.of(text).starts_with(['.', '؟', '!']))
        .map_or(last, |t| t.span.end)
}

/// Whether the next quotation mark closes by its shape and the white space around it: a quotation may
/// go on over paragraphs that open without a mark.
fn is_closed_next(text: &str, tokens: &[Token]) -> bool {
    let next = tokens
        .iter()
        .filter(|t| t.kind == Kind::Sign)
        .find_map(|t| side(t.span.of(text)).map(|s| (s, t.span)));
    match next {
        Some((Side::Close(_), _)) => true,
        Some((Side::Open(Family::Curly) | Side::Either(_), mark)) => {
            closing_by_space(text, mark) && !opening_by_space(text, mark)
        }
        _ => false,
    }
}

/// Ends what is open at the end of the paragraph before token `i`.
fn give_up(
    text: &str,
    tokens: &[Token],
    i: usize,
    found: &mut [Quotation],
    open: &mut Vec<(Family, usize)>,
) {
    for (_, index) in open.drain(..) {
        let from = found[index].outer.start;
        let rest = &text[from..];
        let line = rest.find('\n').map_or(text.len(), |n| from + n);
        let last =
            tokens[..i].iter().rev().find(|t| t.span.end <= line).map_or(line, |t| t.span.end);
        close(text, &mut found[index], last, last, false);
    }
}

fn close(text: &str, q: &mut Quotation, inner_end: usize, outer_end: usize, closed: bool) {
    q.inner = Span::new(q.inner.start, inner_end).trim(text);
    q.outer = Span::new(q.outer.start, outer_end);
    q.closed = closed;
}

fn side(sign: &str) -> Option<Side> {
    Some(match sign {
        "«" | "‹" | "《" => Side::Open(Family::Guillemet),
        "»" | "›" | "》" => Side::Close(Family::Guillemet),
        "“" | "‟" => Side::Open(Family::Curly),
        "”" => Side::Close(Family::Curly),
        "„" => Side::Open(Family::Low),
        "\"" | "＂" | "″" => Side::Either(Family::Straight),
        "‘" => Side::Open(Family::Single),
        "’" => Side::Close(Family::Single),
        _ => return None,
    })
}

/// Whether the mark stands free on its left and touches a word on its right, as an opening mark does.
fn opening_by_space(text: &str, mark: Span) -> bool {
    let before = text[..mark.start].chars().next_back();
    let after = text[mark.end..].chars().next();
    before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ':' | '['))
        && after.is_some_and(|c| !c.is_whitespace())
}

fn closing_by_space(text: &str, mark: Span) -> bool {
    let before = text[..mark.start].chars().next_back();
    let after = text[mark.end..].chars().next();
    before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokenize;

    fn check(text: &str, want: &[&str]) {
        let got: Vec<&str> =
            quotations(text, &tokenize(text)).iter().map(|q| q.inner.of(text)).collect();
        assert_eq!(got, want, "quotations of: {text}");
    }

    #[test]
    fn every_kind_of_mark() {
        check("قال «نعم» ثم “لا” ثم \"ربما\" و„أبدا”.", &["نعم", "لا", "ربما", "أبدا"]);
    }

    #[test]
    fn curly_marks_turned_the_wrong_way() {
        check("وصفه بأنه ”عمل جبان“ وانصرف", &["عمل جبان"]);
        check("وصفه بأنه “عمل جبان“ وانصرف", &["عمل جبان"]);
        check("وصفه بأنه ”عمل جبان” وانصرف", &["عمل جبان"]);
    }

    #[test]
    fn one_inside_another() {
        check("قال: “ليست “نعم” بل شرط.” وخرج", &["ليست “نعم” بل شرط.", "نعم"]);
        check("قال «إن \"الخطة\" جاهزة»", &["إن \"الخطة\" جاهزة", "الخطة"]);
    }

    #[test]
    fn straight_marks_inside_straight_marks() {
        check(
            "قال: \"بحثنا فيلم \"الحصار\" أمس\". وغادر",
            &["بحثنا فيلم \"الحصار\" أمس", "الحصار"],
        );
        check(
            "زار \"الميناء\" ثم قال \"إن \"السد\" جاهز\"",
            &["الميناء", "إن \"السد\" جاهز", "السد"],
        );
        // A closing mark written to the next word is no opening one.
        check("قناة \"الساحل \"العمومية تقول \"نعم\"", &["الساحل", "نعم"]);
    }

    #[test]
    fn forgotten_straight_marks() {
        check("قال \"سنعود غدا. وأضاف \"الطريق طويل\". وغادر", &["سنعود غدا.", "الطريق طويل"]);
        check("كتبت \"الراية\" أن الطريق طويل\". وقالت \"نعم\"", &["الراية", "نعم"]);
        check("كتبت \"الراية\" أن الطريق طويل\".", &["الراية"]);
        check("قالت :\" إنها غالية\" ومضت", &["إنها غالية"]);
        check("في \"السوق\" و\"الميناء\" معا", &["السوق", "الميناء"]);
    }

    #[test]
    fn what_nobody_closes_ends_with_its_paragraph() {
        check("قال «سنعود غدا.\nوغادر الوفد.", &["سنعود غدا."]);
        check("غادر» الوفد.", &[]);
        check("قال \"سنعود غدا.\nوغادر \"الوفد\" أمس.", &["سنعود غدا.", "الوفد"]);
    }

    #[test]
    fn a_quotation_over_paragraphs_goes_on() {
        check("قال: «بدأنا العمل.\nوسننهيه غدا».", &["بدأنا العمل.\nوسننهيه غدا"]);
        check("قال: «بدأنا العمل.\n«وسننهيه غدا».\nوغادر.", &["بدأنا العمل.\n«وسننهيه غدا"]);
    }
}
