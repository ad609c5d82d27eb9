//! Places in a row, and digits that count nothing: labels, parts of names, numbers to dial.

use waqai_morph::features::Number;
use waqai_morph::{Proclitics, Upos};
use waqai_text::{Kind as Token, digit_value};

use super::lexis::{Kind, Piece, Role};
use super::rules::Scan;

/// Digits that no count has without a separator.
const TOO_LONG: usize = 9;

impl Scan<'_> {
    /// The ordinal that begins at `i`, and where it ends: the third, the twelfth, the twenty-first.
    pub fn ordinal(&self, i: usize, piece: Piece) -> Option<(f64, usize)> {
        let tens = |p: &Piece| matches!(p.kind, Kind::Tens) && p.proclitics.any(Proclitics::THE);
        match piece.kind {
            Kind::Ordinal => {
                if self.piece(i + 1).is_some_and(|p| {
                    p.kind == Kind::Ten && p.proclitics == Proclitics::NONE && piece.value < 10.0
                }) {
                    return Some((10.0 + piece.value, i + 2));
                }
                let joined =
                    self.joined(i + 1).filter(|at| self.piece(*at).is_some_and(|p| tens(&p)));
                match joined {
                    Some(at) => Some((piece.value + self.piece(at)?.value, at + 1)),
                    None => Some((piece.value, i + 1)),
                }
            }
            Kind::Tens | Kind::Hundred | Kind::Scale
                if piece.proclitics.any(Proclitics::THE)
                    && piece.letters == 0
                    && i > 0
                    && self.is_one_definite(i - 1)
                    && self.scale_free(i) =>
            {
                Some((piece.value, i + 1))
            }
            _ => None,
        }
    }

    /// Whether nothing of a numeral follows at `i`.
    fn scale_free(&self, i: usize) -> bool {
        self.piece(i + 1).is_none() && self.joined(i + 1).is_none()
    }

    /// Whether the word at `i` is a definite noun in the singular, which a number behind it numbers and does not count.
    fn is_one_definite(&self, i: usize) -> bool {
        let Some(word) = self.page.word(i).filter(|w| w.kind == Token::Word) else { return false };
        let definite = word.has(Proclitics::THE) || word.pronoun().is_some();
        if !definite || self.piece(i).is_some() {
            return false;
        }
        match word.features().number {
            Some(number) => number == Number::Singular,
            None => word.key().ends_with('ه'),
        }
    }

    /// Digits with the article behind a definite singular: the 74th session.
    pub fn ordinal_digits(&self, i: usize) -> Option<(f64, usize)> {
        let at = self.before_clitics(i);
        let article = ['ا', 'ل'];
        let definite = at < i && self.page.words[at].whole().chars().eq(article);
        if !definite || !self.is_one_definite(at.checked_sub(1)?) {
            return None;
        }
        let (value, end) = self.digits(i)?;
        (value.fract() == 0.0 && self.piece(end).is_none()).then_some((value, end))
    }

    /// A plain fraction of two numbers: 1/2, 3/4.
    pub fn fraction(&self, i: usize) -> Option<(f64, usize)> {
        let slash = |i: usize| {
            self.page.is_sign(i, "/") && self.page.touches_next(i) && self.page.touches_next(i - 1)
        };
        if !slash(i + 1) || slash(i + 3) || i > 0 && self.page.touches_next(i - 1) {
            return None;
        }
        let ((over, _), (under, end)) = (self.digits(i)?, self.digits(i + 2)?);
        let plain = over >= 1.0 && over < under && under <= 5.0 && end == i + 3;
        (plain && !(over == 2.0 && under == 4.0)).then(|| (over / under, end))
    }

    /// Whether the digits at `i` are part of a name: nothing between them and a word or sign that is no clitic.
    pub fn is_label(&self, i: usize) -> bool {
        let stuck = self.page.word(i + 1).is_some_and(|w| {
            let known = w.reading().is_known() || self.lists.piece(w.whole()).is_some();
            w.kind == Token::Word && !known
        });
        if stuck && self.page.touches_next(i) {
            return true;
        }
        let Some(before) = i.checked_sub(1) else { return false };
        if !self.page.touches_next(before) || self.before_clitics(i) < i {
            return false;
        }
        let word = &self.page.words[before];
        match word.kind {
            // A name's number is short and whole: "its value5,3 million" is a slip, the 28th of a row is a name.
            Token::Word => {
                let plain = self.page.surface(i).chars().all(|c| digit_value(c).is_some());
                plain
                    && !matches!(word.pos(), Upos::Verb | Upos::Adp)
                    && self.lists.before(word.whole()).is_empty()
            }
            Token::Sign => match self.page.surface(before) {
                "+" | "/" | "#" | "№" | ":" => {
                    before > 0 && self.page.touches_next(before - 1)
                        || self.page.surface(before) != ":"
                }
                "-" | "–" | "_" => before > 0 && self.page.touches_next(before - 1),
                _ => false,
            },
            _ => true,
        }
    }

    /// Where a number to dial ends that begins at `i`: a chain of groups of digits, or one that is too long to count.
    pub fn dialled(&self, i: usize) -> Option<usize> {
        let plain = |i: usize| {
            let word = self.page.word(i).filter(|w| w.kind == Token::Number)?;
            let text = word.span.of(self.page.text);
            let digits = text.chars().filter(|c| digit_value(*c).is_some()).count();
            Some((digits, digits == text.chars().count(), text.starts_with(['0', '٠', '۰'])))
        };
        let (mut digits, whole, nought) = plain(i)?;
        let plus = i > 0 && self.page.is_sign(i - 1, "+") && self.page.touches_next(i - 1);
        let mut groups = 1;
        let mut end = i + 1;
        loop {
            let at = if ["-", "–", ")"].iter().any(|s| self.page.is_sign(end, s)) {
                end + 1
            } else {
                end
            };
            let hyphen = at > end;
            let near = if hyphen { self.page.touches_next(end) } else { true };
            match plain(at).filter(|_| near) {
                Some((more, true, _)) => {
                    digits += more;
                    groups += 1;
                    end = at + 1;
                }
                Some((more, false, _)) if plus => {
                    digits += more;
                    groups += 1;
                    end = at + 1;
                }
                _ => break,
            }
        }
        let called = (i.saturating_sub(4)..i).any(|b| self.role_of_any(b) == Some(Role::Call));
        let grouped = groups > 1 && self.digits(i).is_some_and(|d| d.1 == end);
        let zeros = self.page.surface(end - 1).ends_with(['0', '٠', '۰']);
        let long = groups == 1 && whole && digits >= TOO_LONG && !(zeros && digits < 14)
            || groups == 1 && whole && nought && digits >= 7;
        let chain = groups >= 3 && !grouped || groups == 2 && nought && digits >= 8;
        (plus && digits >= 7 || called && digits >= 3 && !grouped || long || chain).then_some(end)
    }

    fn role_of_any(&self, i: usize) -> Option<Role> {
        let word = self.page.word(i).filter(|w| w.kind == Token::Word)?;
        [word.whole(), word.key()].iter().find_map(|k| self.lists.role(k)).or_else(|| {
            self.lists.role(word.whole().strip_prefix(['ل', 'ب', 'و'])?.trim_start_matches('ل'))
        })
    }
}
