//! Tokens: words, numbers, Latin words, addresses, signs. They tile the text: only white space and hidden
//! signs stand between them.

use crate::Span;
use crate::letters::{digit_value, is_arabic_letter, is_hidden, is_mark, is_tatweel};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Arabic letters with their marks.
    Word,
    /// Digits with their separators: `1,200`, `٣٫٥`, `2019`.
    Number,
    /// Letters of another script, digits and hyphens inside them included: `F-16`, `Reuters`.
    Latin,
    /// `https://…`, `www.…`, `name.tld`.
    Url,
    /// `name@host.tld`.
    Email,
    /// `@name`.
    Handle,
    /// `#word_word`.
    Hashtag,
    /// One punctuation mark or symbol, or a run of dots or dashes.
    Sign,
}

/// One token and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the text.
    pub span: Span,
    /// What it is made of.
    pub kind: Kind,
}

/// Cuts `text` into tokens, in order.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 9 + 1);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() || is_hidden(c) {
            at += c.len_utf8();
            continue;
        }
        let (kind, len) = next(&text[at..], c);
        tokens.push(Token { span: Span::new(at, at + len), kind });
        at += len;
    }
    tokens
}

/// Kind and length in bytes of the token that opens `rest`, whose first character is `c`.
fn next(rest: &str, c: char) -> (Kind, usize) {
    if is_arabic_letter(c) || is_tatweel(c) || is_mark(c) {
        return (Kind::Word, word(rest));
    }
    if digit_value(c).is_some() {
        return number_or_latin(rest);
    }
    if c.is_alphabetic() {
        return latin(rest);
    }
    match c {
        '@' | '#' => {
            let tail = name(&rest[1..]);
            let kind = if c == '@' { Kind::Handle } else { Kind::Hashtag };
            if tail > 0 { (kind, 1 + tail) } else { (Kind::Sign, 1) }
        }
        '.' | '…' => (Kind::Sign, run(rest, |c| matches!(c, '.' | '…'))),
        '-' | '–' | '—' => (Kind::Sign, run(rest, |d| d == c)),
        _ => (Kind::Sign, c.len_utf8() + run(&rest[c.len_utf8()..], is_attached)),
    }
}

/// Marks that belong to whatever sign they follow, so that nothing visible is left between tokens.
fn is_attached(c: char) -> bool {
    matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}')
}

fn run(s: &str, inside: impl Fn(char) -> bool) -> usize {
    s.find(|c| !inside(c)).unwrap_or(s.len())
}

/// An Arabic word: letters, marks, tatweel; hidden signs only where a letter follows.
fn word(s: &str) -> usize {
    let mut end = 0;
    for (at, c) in s.char_indices() {
        if is_arabic_letter(c) || is_mark(c) || is_tatweel(c) {
            end = at + c.len_utf8();
        } else if !is_hidden(c) {
            break;
        }
    }
    end
}

/// A handle's or hashtag's name.
fn name(s: &str) -> usize {
    run(s, |c| c == '_' || c.is_alphanumeric() || is_mark(c) || is_tatweel(c))
}

fn number_or_latin(s: &str) -> (Kind, usize) {
    let digits = number(s);
    let mut tail = s[digits..].chars();
    match (tail.next(), tail.next()) {
        // 3D, 5G, 10km: a letter at once behind makes a name of it only if no Arabic is meant.
        (Some(c), _) if c.is_alphabetic() && !is_arabic_letter(c) => {
            let (_, len) = latin(&s[digits..]);
            (Kind::Latin, digits + len)
        }
        _ => (Kind::Number, digits),
    }
}

/// Digits with separators between them. An Arabic comma counts as one only before exactly three digits.
fn number(s: &str) -> usize {
    let mut end = run(s, |c| digit_value(c).is_some());
    loop {
        let rest = &s[end..];
        let Some(sep) = rest.chars().next().filter(|c| matches!(c, '.' | ',' | '٫' | '٬' | '،'))
        else {
            return end;
        };
        let group = run(&rest[sep.len_utf8()..], |c| digit_value(c).is_some());
        let digits = rest[sep.len_utf8()..][..group].chars().count();
        if digits == 0 || (sep == '،' && digits != 3) {
            return end;
        }
        end += sep.len_utf8() + group;
    }
}

/// A word of another script, an address or a mail address.
fn latin(s: &str) -> (Kind, usize) {
    for prefix in ["http://", "https://", "www."] {
        if s.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix)) {
            let len = run(s, |c| {
                !c.is_whitespace() && !is_arabic_letter(c) && !"«»“”\"'<>،؛؟".contains(c)
            });
            let kept = s[..len].trim_end_matches(['.', ',', ')', ']', '!', '?', ':', ';']).len();
            return (Kind::Url, kept.max(1));
        }
    }
    let letter = |c: char| c.is_alphanumeric() && !is_arabic_letter(c) && !is_native_digit(c);
    let mut end = run(s, |c| letter(c) || is_combining(c));
    let (mut dotted, mut mail) = (false, false);
    loop {
        let rest = &s[end..];
        let Some(sep) = rest
            .chars()
            .next()
            .filter(|c| matches!(c, '-' | '\'' | '’' | '.' | '_' | '@' | '&' | '+'))
        else {
            break;
        };
        let group = run(&rest[sep.len_utf8()..], |c| letter(c) || is_combining(c));
        if group == 0 {
            break;
        }
        let tail = &rest[sep.len_utf8()..][..group];
        if sep == '.'
            && !(tail.len() >= 2
                && tail.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
        {
            break;
        }
        dotted |= sep == '.';
        mail |= sep == '@';
        end += sep.len_utf8() + group;
    }
    match (mail, dotted) {
        (true, true) => (Kind::Email, end),
        (false, true) => {
            let path = if s[end..].starts_with('/') {
                run(&s[end..], |c| c.is_ascii_graphic())
            } else {
                0
            };
            (Kind::Url, end + path)
        }
        _ => (Kind::Latin, end),
    }
}

fn is_native_digit(c: char) -> bool {
    !c.is_ascii() && digit_value(c).is_some()
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tokens of the text between bars must be those that the bars show.
    fn check(barred: &str) {
        let text = barred.replace('|', "");
        let got: Vec<&str> = tokenize(&text).iter().map(|t| t.span.of(&text)).collect();
        let want: Vec<&str> = barred.split(['|', ' ', '\n']).filter(|s| !s.is_empty()).collect();
        assert_eq!(got, want, "bars of the case and tokens differ in: {text}");
    }

    #[test]
    fn words_numbers_and_signs() {
        check("قال الوزير|: «|نعم|»|.");
        check("قَالَ ومـــصر");
        check("كوب|28 بـ|34.3 مليون");
        check("1,200 شخص|، 3.5|% |(|١٢٫٥|)");
        check("في 7|/|10|/|2023");
        check("بين 5|،6|، 7".replace("5|،6|،", "5|،|6|،").as_str());
        check("1،200 جريح");
        check("انتهت|.|وبدأ");
        check("المحادثات|.. لكن|… ثم|...");
        check("(|AP|) |– غادر");
        check("مقاتلات F-16 وصواريخ إس|-|300");
        check("3D 5G 10 كلم");
    }

    #[test]
    fn addresses() {
        check("عبر https://example.org/a?b=1|، انتهى");
        check("example.org|. ثم info@example.org|.");
        check("كتب @some_one على #غزة_تحت");
        check("دي|.|سي U|.|S|.");
    }

    #[test]
    fn hidden_signs_stay_inside_words_only() {
        let text = "\u{200f}الق\u{200d}دس\u{200f} 🙂 \u{feff}";
        let got: Vec<&str> = tokenize(text).iter().map(|t| t.span.of(text)).collect();
        assert_eq!(got, ["الق\u{200d}دس", "🙂"]);
    }
}
