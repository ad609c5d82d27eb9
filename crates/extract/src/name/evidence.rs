//! Evidence within the article: a surname seen with a title or given name is a name wherever it stands by itself,
//! and what was found on weak grounds stays only if something else speaks for it.

use hashbrown::HashMap;
use waqai_morph::Upos;
use waqai_record::{Form, Kind};

use super::find::Find;
use super::lists::{COUNTRY, Sort, flag};
use super::parts::{given_before, respelt, two_of_a_family};
use super::phrase::{adjective, is_foreign};
use super::scene::{Cut, Scene};
use super::short::{short, town};
use super::spelling::without_article;

/// Drops weak finds that nothing supports and adds the bare surnames of persons found elsewhere.
pub fn weigh(scene: &Scene, finds: Vec<Find>) -> Vec<Find> {
    let mut parts: HashMap<&str, [u32; 2], foldhash::fast::FixedState> = HashMap::default();
    for find in finds.iter().filter(|f| f.kind == Kind::Person && f.form == Form::Name) {
        let last = find.words.end - 1;
        // A common definite word is a surname by list or by its nisba's shape, or once only.
        let common = scene.is_definite(last)
            && scene.is_common(last)
            && !scene.letters(last).ends_with(['ي'])
            && scene.plain(last, flag::FAMILY | flag::SURNAME).is_none();
        if scene.plain(last, flag::DIVINE).is_none() && !common {
            let cut = if last == find.words.start { find.cut } else { 0 };
            let [full, all] =
                parts.entry(without_article(scene.letters_behind(last, cut))).or_default();
            *full += match (find.weak, find.words.len() > 1) {
                (false, _) => 3,
                (true, true) => 1,
                (true, false) => u32::from(acts(scene, find)),
            };
            *all += 1;
        }
        // A person's first name alone is the person too.
        if !find.weak && find.words.len() > 1 && find.listed.is_none() {
            let first = scene.letters_behind(find.words.start, find.cut);
            if scene.lists.get(first).is_none_or(|e| e.flags & SMALL == 0) {
                parts.entry(first).or_default()[0] += 3;
            }
        }
    }
    // مون جاي إن: of a name in three foreign words the first may be the family's.
    for find in finds.iter().filter(|f| f.kind == Kind::Person && f.form == Form::Name && !f.weak) {
        let first = find.words.start;
        if find.words.len() == 3 && find.cut == 0 && is_foreign(scene, first) {
            parts.entry(scene.letters(first)).or_insert([3, 1]);
        }
    }
    spoken_of(scene, &mut parts);
    // Named once without doubt, or twice in a way that could be a name, once of them in full.
    let strong = |letters: &str| {
        parts
            .get(without_article(letters))
            .is_some_and(|[full, all]| *full >= 3 || *full >= 1 && *all >= 2)
    };
    let in_full =
        |f: &&Find| f.kind == Kind::Person && f.form == Form::Name && !f.weak && f.words.len() > 1;
    let mut full: Vec<String> = Vec::new();
    for find in finds.iter().filter(in_full) {
        let last = find.words.end - 1;
        full.push(scene.letters(last).to_owned());
        // دي خيا, أبو تريكة: in one word too.
        if scene.plain(last - 1, flag::ARTICLE | flag::KUNYA).is_some() {
            full.push(format!("{}{}", scene.letters(last - 1), scene.letters(last)));
        }
    }
    full.sort_unstable();
    full.dedup();
    let mut named: Vec<u32> = finds.iter().filter(|f| !f.weak).filter_map(|f| f.listed).collect();
    let placed: Vec<&Find> =
        finds.iter().filter(|f| f.weak && f.kind != Kind::Person && placed(scene, f)).collect();
    for find in &placed {
        // A body that is a common word too: named again, or not what a noun before it is of.
        let again = placed.iter().filter(|f| f.listed == find.listed).count() > 1;
        let of_noun = scene.goes_on(find.words.start)
            && find.cut == 0
            && scene.pos(find.words.start - 1) == Some(Upos::Noun);
        if find.kind == Kind::Place || again || !of_noun {
            named.extend(find.listed);
        }
    }
    let short = short(scene, &finds);
    let mut out = Vec::with_capacity(finds.len() + 8);
    let mut next = 0;
    let mut finds = finds.into_iter().peekable();
    while next < scene.page.words.len() {
        match finds.next_if(|f| f.words.start <= next) {
            Some(mut find) => {
                if let Some(behind) = two_of_a_family(scene, &mut find) {
                    out.push(find);
                    find = behind;
                }
                given_before(scene, &mut find, out.last());
                next = next.max(find.words.end).max(find.title.as_ref().map_or(0, |t| t.end));
                let (start, before) = (find.words.start, out.len());
                settle(scene, find, &strong, &full, &named, &mut out);
                // المملكة is a channel too: what is not meant as the name may point back.
                if out.len() == before {
                    out.extend(pointer(scene, start));
                }
                continue;
            }
            None => {
                let found = surname(scene, next, &strong, &full);
                let found = found.or_else(|| short.at(scene, next));
                let found = found.or_else(|| pointer(scene, next));
                if let Some(mut find) = found {
                    given_before(scene, &mut find, out.last());
                    out.push(find);
                }
            }
        }
        next += 1;
    }
    out.extend(finds);
    out
}

/// Adds what verbs say of names that are common words too: نجيب محفوظ once and «كتب محفوظ», or the latter three times.
fn spoken_of<'a>(
    scene: &Scene<'a>,
    parts: &mut HashMap<&'a str, [u32; 2], foldhash::fast::FixedState>,
) {
    let mut seen: Vec<(&str, u32)> = Vec::new();
    for i in 1..scene.page.words.len() {
        let other = flag::TITLE | flag::QUALIFIER | flag::TITLES | flag::GROUP | flag::NISBA;
        let named =
            scene.plain(i, flag::GIVEN | flag::FAMILY).is_some_and(|c| !c.definite && !c.is(other));
        if named && scene.goes_on(i) && scene.is_verb(i - 1) && !scene.is_closed(i) {
            let letters = scene.letters(i);
            match seen.iter_mut().find(|s| s.0 == letters) {
                Some(s) => s.1 += 1,
                None => seen.push((letters, 1)),
            }
        }
    }
    for (letters, times) in seen {
        if let Some([_, all]) = parts.get_mut(letters) {
            *all += times;
        } else if times >= 3 {
            parts.insert(letters, [3, times]);
        }
    }
}

/// The words that open a name and are no name by themselves.
const SMALL: u64 = flag::SERVANT | flag::KUNYA | flag::IBN | flag::HOUSE | flag::ARTICLE;

/// Whether a find of one word stands where one who acts does: behind a verb, or between «that» and a verb.
fn acts(scene: &Scene, find: &Find) -> bool {
    let i = find.words.start;
    let before = i.checked_sub(1).filter(|_| scene.goes_on(i) && find.cut == 0);
    let shaped = scene.page.surface(i).ends_with(['ة', 'ً']);
    !shaped
        && before.is_some_and(|b| {
            scene.is_verb(b) || scene.is_particle(b) && scene.goes_on(i + 1) && scene.is_verb(i + 1)
        })
}

/// A definite class noun that is nothing unless something before is meant: المملكة, الدائرة.
fn pointer(scene: &Scene, i: usize) -> Option<Find> {
    scene.word(i)?;
    let realm = |c: &Cut| c.entry.is_some_and(|e| e.stands & COUNTRY != 0);
    let act = |c: &Cut| c.is(flag::ACT) && !c.is(flag::BODY & !flag::ACT);
    let fits = |c: &&Cut| c.definite && (realm(c) || act(c));
    let cut = scene.cuts(i).iter().find(fits)?;
    if adjective(scene, i + 1).is_some() || scene.is_verb(i) {
        return None;
    }
    let kind = if realm(cut) { Kind::Place } else { Kind::Organization };
    let mut find = Find::name(kind, i..i + 1, cut.start);
    (find.form, find.head, find.points_back) = (Form::Role, Some(i), true);
    Some(find)
}

/// Keeps, mends or drops one find by what the rest of the article says.
fn settle(
    scene: &Scene,
    find: Find,
    strong: &impl Fn(&str) -> bool,
    full: &[String],
    named: &[u32],
    out: &mut Vec<Find>,
) {
    if find.kind != Kind::Person {
        // An announced name that is somebody's surname: محطة فلان is no channel.
        let announced = find.kind == Kind::Organization
            && find.listed.is_none()
            && find.words.len() == 1
            && find.form == Form::Name;
        let person = announced.then(|| surname(scene, find.words.start, strong, full)).flatten();
        if let Some(person) = person.filter(|_| find.head.is_some_and(|h| h < find.words.start)) {
            out.push(person);
        } else if !find.weak
            || find.listed.is_some_and(|l| named.contains(&l)) && !described(scene, &find)
        {
            out.push(find);
        }
        return;
    }
    if !find.weak {
        out.push(find);
        return;
    }
    let surnames: Vec<Find> =
        find.words.clone().filter_map(|i| surname(scene, i, strong, full)).collect();
    if find.title.is_none() && surnames.len() == find.words.len() {
        out.extend(surnames);
    } else if supported(scene, &find, strong) {
        out.push(find);
    } else if find.words.len() == 1 && find.cut == 0 {
        out.extend(town(scene, find.words.start));
    }
}

/// Whether a listed name that is a common word too is meant as the name where it stands: a town behind «في», a
/// body where no noun or adjective follows that would go with the common word and no «ب» makes an adverb of it.
fn placed(scene: &Scene, find: &Find) -> bool {
    let i = find.words.start;
    let Some(cut) = scene.cuts(i).iter().find(|c| c.start == find.cut) else { return false };
    let beside = |i: usize| {
        scene
            .cuts(i)
            .iter()
            .any(|c| c.preposition.is_none() && c.is(flag::LOCATIVE | flag::PARTNER))
    };
    let place = |i: usize| {
        scene.cuts(i).iter().any(|c| {
            scene
                .listed(i, c)
                .is_some_and(|(l, _)| scene.lists.listed[l as usize].kind() == Kind::Place)
        })
    };
    let adjective = scene.goes_on(find.words.end)
        && matches!(scene.pos(find.words.end), Some(Upos::Noun | Upos::Adj))
        && !scene.cuts(find.words.end).iter().any(|c| c.joined);
    if find.kind == Kind::Place {
        // A dateline: the city opens the text, a country or an agency follows.
        let dateline =
            !scene.goes_on(i) && cut.is_plain() && scene.page.is_any_sign(find.words.end);
        if dateline {
            return true;
        }
        if !scene.goes_on(i) || adjective {
            return false;
        }
        let country =
            find.listed.is_some_and(|l| scene.lists.listed[l as usize].sort == Sort::Country);
        return cut.is_plain()
            && (beside(i - 1) || country && !matches!(scene.pos(i - 1), Some(Upos::Noun)))
            || cut.joined && place(i - 1)
            || scene.goes_on(find.words.end)
                && place(find.words.end)
                && scene.cuts(find.words.end).iter().any(|c| c.joined);
    }
    let behind = scene.goes_on(find.words.end)
        && matches!(scene.pos(find.words.end), Some(Upos::Noun | Upos::Adj));
    !behind && !cut.definite && cut.preposition != Some('ب')
}

/// Whether a definite noun or adjective follows, which makes a common word of a definite name (البيت المجاور).
fn described(scene: &Scene, find: &Find) -> bool {
    let end = find.words.end;
    scene.goes_on(end) && scene.is_definite(end) && scene.is_definite(find.words.start)
}

fn supported(scene: &Scene, find: &Find, strong: &impl Fn(&str) -> bool) -> bool {
    let last = find.words.end - 1;
    let letters = scene.letters_behind(last, if last == find.words.start { find.cut } else { 0 });
    let behind_verb = find.cut == 0
        && find.words.start > 0
        && scene.goes_on(find.words.start)
        && scene.is_verb(find.words.start - 1)
        && !letters.ends_with(['ا'])
        && !scene.page.surface(last).ends_with(['ة', 'ً']);
    find.words.len() > 1 || strong(letters) || behind_verb || find.title.is_some()
}

/// Whether word `i` is in the lists of names, and behind a noun or preposition.
fn named_too(scene: &Scene, i: usize) -> bool {
    let noun = matches!(scene.pos(i - 1), Some(Upos::Noun | Upos::Adp));
    noun && scene.plain(i, flag::GIVEN | flag::FAMILY).is_some()
}

/// The word `i` as the surname of somebody whom the article names in full.
fn surname(
    scene: &Scene,
    i: usize,
    strong: &impl Fn(&str) -> bool,
    full: &[String],
) -> Option<Find> {
    scene.word(i)?;
    // على is nobody's name, though علي is.
    if scene.known_as(i, |p| p == Upos::Adp)
        && (scene.writes_yeh || scene.page.surface(i).ends_with(['ى']))
    {
        return None;
    }
    let whole = scene.letters(i);
    let common =
        scene.is_common(i) || scene.plain(i, flag::NISBA | flag::QUALIFIER | flag::TITLE).is_some();
    let definite = scene.is_definite(i);
    let mut starts = [Some(0), None, None, None];
    let mut letters = whole.chars();
    let (first, second) = (letters.next(), letters.next());
    if matches!(first, Some('و' | 'ف')) {
        starts[1] = Some(1);
        starts[2] = matches!(second, Some('ب' | 'ل' | 'ك')).then_some(2);
    }
    if matches!(first, Some('ب' | 'ل' | 'ك')) {
        starts[3] = Some(1);
    }
    for start in starts.into_iter().flatten() {
        let rest = scene.letters_behind(i, start);
        if rest.len() >= 6
            && (strong(rest) || start == 0 && respelt(scene, i, rest, full))
            && (!common
                || !definite
                    && start == 0
                    && i > 0
                    && scene.goes_on(i)
                    && (scene.is_verb(i - 1) || named_too(scene, i) && !scene.describes(i))
                    && (!scene.is_verb(i) || scene.plain(i, flag::GIVEN).is_some())
                || definite
                    && (scene.plain(i, flag::NISBA | flag::QUALIFIER).is_none()
                        || scene.plain(i, flag::FAMILY).is_some_and(|c| !c.is(flag::QUALIFIER))
                            && i > 0
                            && (!scene.goes_on(i) || !scene.is_definite(i - 1))))
        {
            return Some(Find::name(Kind::Person, i..i + 1, start));
        }
    }
    None
}
