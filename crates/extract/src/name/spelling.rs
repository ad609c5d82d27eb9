//! Spellings: whether two words can be one foreign name written down twice.

/// Whether two folded names are spellings of one: equal, or alike in their consonants and nearly alike in letters.
/// What Arabic names themselves tell apart by a long vowel (حسن, حسين) is not alike: those names are listed or short.
pub fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (without_article(a), without_article(b));
    if a == b {
        return true;
    }
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    let letters = short.chars().count();
    if letters < 4 || a.chars().next().map(class) != b.chars().next().map(class) {
        return false;
    }
    skeleton(a).eq(skeleton(b)) && distance(long, short) <= 2 + usize::from(letters > 6)
}

/// `word` without its article.
pub fn without_article(word: &str) -> &str {
    let stem = word.strip_prefix(['ا']).and_then(|w| w.strip_prefix(['ل']));
    stem.filter(|s| s.len() >= 6).unwrap_or(word)
}

/// The consonants, those that foreign names are spelt with by turns made one; a letter doubled counts once.
fn skeleton(word: &str) -> impl Iterator<Item = char> + '_ {
    let mut last = None;
    word.chars().filter(|c| !matches!(c, 'ا' | 'و' | 'ي' | 'ء' | 'ه')).map(class).filter(move |c| {
        let new = last != Some(*c);
        last = Some(*c);
        new
    })
}

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
        _ => c,
    }
}

/// The edit distance of two short words.
fn distance(a: &str, b: &str) -> usize {
    let b: smallvec::SmallVec<[char; 16]> = b.chars().collect();
    let mut row: smallvec::SmallVec<[usize; 17]> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = before + usize::from(x != *y);
            before = row[j + 1];
            row[j + 1] = cost.min(before + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
