//! Sentences and clauses of real copy: by full stops with and without a space behind, line breaks,
//! question marks; not after initials, inside numbers or at an ellipsis in mid-sentence.

use std::ops::Range;

use crate::letters::is_arabic_letter;
use crate::{Kind, Span, Token};

/// One sentence: where it stands and which tokens it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last.
    pub span: Span,
    /// Indices into the tokens that were given.
    pub tokens: Range<usize>,
}

/// Groups `tokens` of `text` into sentences that hold every token once, in order.
pub fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut out = Vec::new();
    let mut first = 0;
    for i in 0..tokens.len() {
        let line_ends =
            tokens.get(i + 1).is_none_or(|n| text[tokens[i].span.end..n.span.start].contains('\n'));
        if line_ends || ends(text, tokens, first, i) {
            out.push(sentence(tokens, first..i + 1));
            first = i + 1;
        }
    }
    out
}

/// The clauses of a sentence: token ranges between commas, semicolons, colons and free-standing dashes.
pub fn clauses(text: &str, tokens: &[Token], sentence: &Sentence) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut first = sentence.tokens.start;
    for i in sentence.tokens.clone() {
        let token = &tokens[i];
        if token.kind == Kind::Sign
            && matches!(token.span.of(text), "،" | "," | "؛" | ";" | ":" | "–" | "—")
        {
            if first < i {
                out.push(first..i);
            }
            first = i + 1;
        }
    }
    if first < sentence.tokens.end {
        out.push(first..sentence.tokens.end);
    }
    out
}

fn sentence(tokens: &[Token], range: Range<usize>) -> Sentence {
    let span = tokens[range.start].span.join(&tokens[range.end - 1].span);
    Sentence { span, tokens: range }
}

/// Whether the sentence that began at token `first` ends with token `i`, in mid-line.
fn ends(text: &str, tokens: &[Token], first: usize, i: usize) -> bool {
    // The closing marks behind a stop belong to the sentence before.
    let Some(next) = tokens.get(i + 1) else { return true };
    if closes(text, next) && touches(tokens, i) {
        return false;
    }
    let mut stop = i;
    while stop > first && closes(text, &tokens[stop]) {
        stop -= 1;
    }
    let token = &tokens[stop];
    if token.kind != Kind::Sign {
        return false;
    }
    let behind_marks = stop < i;
    match token.span.of(text) {
        "." => full_stop(text, tokens, stop) && !(behind_marks && clings(text, next)),
        "!" | "؟" | "?" => !clings(text, next) && !stop_sign(text, next),
        ".." => true,
        dots if dots.starts_with(['.', '…']) => behind_marks && !clings(text, next),
        _ => false,
    }
}

/// Whether a lone dot ends a sentence: not behind an initial or an abbreviation of one letter, not
/// inside a Latin abbreviation.
fn full_stop(text: &str, tokens: &[Token], dot: usize) -> bool {
    let Some(before) = dot.checked_sub(1).map(|b| &tokens[b]) else { return true };
    if tokens.get(dot + 1).is_some_and(|n| clings(text, n)) {
        return false;
    }
    let word = before.span.of(text);
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let after = tokens.get(dot + 1);
    if touches(tokens, dot - 1) && letters == 1 && before.kind != Kind::Number {
        // «د. أحمد», «ج. د. فانس», «U.S.»: a letter and a dot before a word; «الفئة أ.» at a line's end is a stop.
        return false;
    }
    let latin_pair = before.kind == Kind::Latin
        && after.is_some_and(|a| a.kind == Kind::Latin)
        && touches(tokens, dot);
    !latin_pair
}

fn touches(tokens: &[Token], i: usize) -> bool {
    tokens.get(i + 1).is_some_and(|n| n.span.start == tokens[i].span.end)
}

fn closes(text: &str, token: &Token) -> bool {
    token.kind == Kind::Sign && matches!(token.span.of(text), "»" | "”" | "’" | ")" | "]" | "›")
        || token.kind == Kind::Sign
            && token.span.of(text) == "\""
            && straight_closes(text, token.span)
}

/// A straight mark closes where a word or stop touches its left side and no letter its right.
fn straight_closes(text: &str, mark: Span) -> bool {
    let before = text[..mark.start].chars().next_back();
    let after = text[mark.end..].chars().next();
    before.is_some_and(|c| !c.is_whitespace())
        && after.is_none_or(|c| !is_arabic_letter(c) && !c.is_alphanumeric())
}

/// Whether a token cannot open a sentence: a comma, a closing bracket.
fn clings(text: &str, token: &Token) -> bool {
    token.kind == Kind::Sign
        && matches!(token.span.of(text), "،" | "," | "؛" | ";" | ")" | "]" | ":")
}

fn stop_sign(text: &str, token: &Token) -> bool {
    token.kind == Kind::Sign && matches!(token.span.of(text), "!" | "؟" | "?" | ".")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokenize;

    /// The bars show where sentences end.
    fn check(barred: &str) {
        let text = barred.replace('|', "");
        let tokens = tokenize(&text);
        let got: Vec<&str> = sentences(&text, &tokens).iter().map(|s| s.span.of(&text)).collect();
        let want: Vec<&str> = barred.split('|').map(str::trim).filter(|s| !s.is_empty()).collect();
        assert_eq!(got, want, "sentences of: {text}");
    }

    #[test]
    fn stops_and_lines() {
        check("وصل الوفد.| وغادر الوزير.");
        check("وصل الوفد.|وغادر الوزير");
        check("عنوان بلا نقطة\n|وصل الوفد.\n|– «شروط جديدة» –\n|ورفض الطرفان؟| نعم!");
        check("انتهت الجولة..| لكن الوفد بقي.");
        check("ارتفع 3.5 في المئة يوم 12.10.2019 فقط.");
    }

    #[test]
    fn no_end_inside() {
        check("التقى د. سالم ج. د. كريم أمس.| ثم سافر.");
        check("ومع ذلك… فإن الطريق طويل.");
        check("قال إن «الأمر انتهى.»| وغادر.");
        check("سأل: متى نعود؟، ثم صمت.");
    }

    #[test]
    fn every_token_once() {
        let text = "قال. \"نعم.\" (لا). ثم... سكت\nو.";
        let tokens = tokenize(text);
        let all: Vec<usize> = sentences(text, &tokens).into_iter().flat_map(|s| s.tokens).collect();
        assert_eq!(all, (0..tokens.len()).collect::<Vec<_>>());
    }

    #[test]
    fn clauses_stand_between_commas() {
        let text = "قال الوزير، وهو يغادر: سنعود – قريبا.";
        let tokens = tokenize(text);
        let s = &sentences(text, &tokens)[0];
        assert_eq!(clauses(text, &tokens, s).len(), 4);
    }
}
