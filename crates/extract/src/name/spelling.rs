//! Spellings: whether two words can be one name written down twice, and how sure that is.
//!
//! Two words are compared letter by letter. A foreign name may gain or lose a long vowel (ترمب, ترامب), double a
//! letter, or have its g, t, s by turns as ج غ ك ق, ط ت, ص ث س; an Arabic name is told from another by just these,
//! so that short words and words with letters of Arabic alone are held to more.

use smallvec::SmallVec;

/// How near two spellings are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    /// Letters that other sounds are heard in as well: enough only where nobody else can be meant.
    Loose,
    /// Long vowels, doubled letters, letters for the same foreign sound.
    Close,
    /// The same letters, folded.
    Same,
}

/// How near two folded names are, their articles off. What Arabic names themselves tell apart by a long vowel (حسن,
/// حسين) is not near: those names are listed or short.
pub fn near(a: &str, b: &str) -> Option<Near> {
    let (a, b) = (without_article(a), without_article(b));
    if a == b {
        return Some(Near::Same);
    }
    if !(frame(a).eq(frame(b)) || single(a).eq(single(b))) {
        return None;
    }
    let a: Letters = a.chars().collect();
    let b: Letters = b.chars().collect();
    let short = a.len().min(b.len());
    if short < 4 || a.len().abs_diff(b.len()) > 3 {
        return None;
    }
    let arabic = a.iter().chain(&b).any(|c| matches!(c, 'ح' | 'ع' | 'ض' | 'ظ'));
    let limit = match short {
        4 => 1,
        5 | 6 => 2,
        _ => 3,
    };
    // A short word gains letters on one side, or ي on both (دميتري, ديمتري): العمودي is not العمادي.
    let sides = [(true, false), (false, true), (true, true)];
    [Near::Close, Near::Loose].into_iter().find(|&near| {
        let loose = near == Near::Loose;
        let measure = |gains| distance(&a, &b, &Rule { near, arabic, short, gains });
        !(loose && arabic) && sides.into_iter().any(|gains| measure(gains) <= limit)
    })
}

/// The letters of `word` that no rule reads for another: words that differ in these are told apart without more ado.
fn frame(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(is_fixed)
}

/// The same, a letter that is written twice counted once.
fn single(word: &str) -> impl Iterator<Item = char> {
    let mut before = None;
    word.chars().filter(move |c| before.replace(*c) != Some(*c)).filter(is_fixed)
}

fn is_fixed(c: &char) -> bool {
    matches!(c, 'ل' | 'م' | 'ن' | 'ح' | 'ع')
}

/// `word` without its article.
pub fn without_article(word: &str) -> &str {
    let stem = word.strip_prefix(['ا']).and_then(|w| w.strip_prefix(['ل']));
    stem.filter(|s| s.len() >= 6).unwrap_or(word)
}

type Letters = SmallVec<[char; 16]>;

/// More than any distance that is near.
const FAR: u32 = 9;

/// The letter that stands for all that foreign names are spelt with by turns.
fn class(c: char) -> char {
    match c {
        'ج' | 'غ' | 'ق' | 'ك' => 'ك',
        'ط' | 'ت' => 'ت',
        'ص' | 'ث' | 'س' => 'س',
        'ض' | 'د' => 'د',
        'ظ' | 'ذ' | 'ز' => 'ز',
        'ڤ' | 'ف' => 'ف',
        'پ' | 'ب' => 'ب',
        'چ' => 'ش',
        _ => c,
    }
}

fn is_weak(c: char) -> bool {
    matches!(c, 'ا' | 'و' | 'ي' | 'ء' | 'ه')
}

/// What two words are compared by.
struct Rule {
    near: Near,
    /// Whether one has a letter that foreign names lack.
    arabic: bool,
    /// The letters of the shorter.
    short: usize,
    /// Whether the first, the second gains letters.
    gains: (bool, bool),
}

impl Rule {
    /// What it costs to read `x` for `y`; `last` if both end their words.
    fn exchange(&self, x: char, y: char, last: bool) -> u32 {
        if x == y {
            return 0;
        }
        let pair = |a: char, b: char| (x, y) == (a, b) || (x, y) == (b, a);
        let heard = class(x) == class(y) && (self.short > 4 || pair('ج', 'غ'));
        let hamza = pair('ء', 'ي') || pair('ء', 'و');
        if heard && !self.arabic || hamza && !last {
            return 1;
        }
        if self.near == Near::Close {
            return FAR;
        }
        // Another vowel (هالي, هيلي), not at the end: زيلينسكي and زيلينسكا are two.
        let vowel = is_weak(x) && is_weak(y) && (!last || pair('ا', 'ه') || pair('ي', 'ه'));
        let sound = pair('ش', 'س')
            || pair('ج', 'خ')
            || pair('خ', 'ه')
            || pair('خ', 'ك')
            || pair('ر', 'غ')
            || pair('ف', 'و')
            || pair('ف', 'ب')
            || pair('ش', 'ج')
            || pair('ج', 'ي')
            || pair('ث', 'ت')
            || pair('ه', 'ت') && last
            || pair('ز', 'س');
        if vowel || sound { 1 } else { FAR }
    }

    /// What it costs that only one of the words has `word[i]`.
    fn gain(&self, word: &[char], i: usize, gains: bool) -> u32 {
        let c = word[i];
        let (first, last) = (i == 0, i + 1 == word.len());
        let loose = self.near == Near::Loose;
        if !gains || self.gains == (true, true) && self.short < 7 && c != 'ي' {
            return FAR;
        }
        let fits = match c {
            _ if !first && word[i - 1] == c => true,
            // امبابي and مبابي.
            'ا' if first => loose,
            // حجاز and حجازي, سمير and سميرة are two.
            'ا' | 'و' | 'ي' | 'ء' => !first && !last,
            // ماني and مانيه are one, سلام and سلامة two.
            'ه' => !first && (!last || loose && matches!(word[i - 1], 'ي' | 'و')),
            // The silent end of a French name, the first half of «tsch».
            'د' | 'ت' | 'ر' | 'س' if last => loose && word.len() > 5,
            'ت' => loose && matches!(word.get(i + 1), Some('ش')),
            _ => false,
        };
        if fits { 1 } else { FAR }
    }
}

/// The edit distance of two words as the letters of names allow it.
fn distance(a: &[char], b: &[char], rule: &Rule) -> u32 {
    let mut row: SmallVec<[u32; 20]> = SmallVec::new();
    row.push(0);
    for j in 0..b.len() {
        row.push((row[j] + rule.gain(b, j, rule.gains.1)).min(99));
    }
    for (i, &x) in a.iter().enumerate() {
        let gained = rule.gain(a, i, rule.gains.0);
        let mut before = row[0];
        row[0] = (row[0] + gained).min(99);
        for (j, &y) in b.iter().enumerate() {
            let last = i + 1 == a.len() && j + 1 == b.len();
            let read = before + rule.exchange(x, y, last);
            before = row[j + 1];
            row[j + 1] =
                read.min(before + gained).min(row[j] + rule.gain(b, j, rule.gains.1)).min(99);
        }
    }
    row[b.len()]
}
