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
            Side::Either(f) => (f, !open.iter().any(|o| o.0 == f)),
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

/// Whether the next quotation mark closes by its shape and the white space around it: a quotation may
/// go on over paragraphs that open without a mark.
fn is_closed_next(text: &str, tokens: &[Token]) -> bool {
    let next = tokens
        .iter()
        .filter(|t| t.kind == Kind::Sign)
        .find_map(|t| side(t.span.of(text)).map(|s| (s, t.span)));
    match next {
        Some((Side::Close(_), _)) => true,
        Some((Side::Open(f), mark)) if f == Family::Curly => {
            closing_by_space(text, mark) && !opening_by_space(text, mark)
        }
        Some((Side::Either(_), mark)) => {
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
