//! Reading the lists: what each row of the tables of names says of its words.

use unicode_normalization::UnicodeNormalization;
use waqai_data::Table;
use waqai_morph::TableError;
use waqai_morph::table::{NONE, Row, rows, shaped};
use waqai_text::fold;

use super::{Entry, Held, Iso, Listed, Phrase, Sort, Tables, flag};

/// The kinds of bodies, and what else a class noun can stand for, by their bits.
const BODY_KINDS: [&str; 10] = [
    "party",
    "armed",
    "government",
    "military",
    "international",
    "agency",
    "outlet",
    "company",
    "court",
    "country",
];

impl Tables {
    /// Reads the lists from `tables`; a list that is absent knows nothing.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        let mut lists = Tables::default();
        for table in tables.iter().filter(|t| t.path == "names/endings.tsv") {
            for row in rows(table.origin, table.text, &["class", "ending", "gloss"])? {
                lists.ending(row)?;
            }
        }
        type Read = fn(&mut Tables, Row) -> Result<(), TableError>;
        let order: [(&str, Read); 15] = [
            ("names/titles.tsv", Tables::title),
            ("names/qualifiers.tsv", Tables::qualifier),
            ("names/offices.tsv", Tables::office),
            ("names/portfolios.tsv", Tables::plain),
            ("names/particles.tsv", Tables::plain),
            ("names/groups.tsv", Tables::plain),
            ("names/heads.tsv", Tables::head),
            ("names/latin.tsv", Tables::small_word),
            ("names/peoples.tsv", Tables::people),
            ("names/countries.tsv", Tables::place),
            ("names/places.tsv", Tables::place),
            ("names/bodies.tsv", Tables::body),
            ("names/people.tsv", Tables::person),
            ("names/given.tsv", Tables::given),
            ("names/family.tsv", Tables::family),
        ];
        for (path, read) in order {
            for table in tables.iter().filter(|t| t.path == path) {
                for row in shaped(table)? {
                    read(&mut lists, row)?;
                }
            }
        }
        lists.countries.sort_by_key(|c| (c.0, c.1));
        lists.countries.dedup_by_key(|c| c.0);
        lists.latin_peoples.sort();
        Ok(lists)
    }

    fn office(&mut self, row: Row) -> Result<(), TableError> {
        let names: Vec<String> = row.values(1).map(|n| n.replace('_', " ")).collect();
        for name in names {
            let words = name.split(' ').map(|w| fold(w).into_boxed_str()).collect();
            self.offices.push((words, row.cell(0).into()));
        }
        Ok(())
    }

    fn entry(&mut self, word: &str) -> &mut Entry {
        self.words.entry(fold(word).into_boxed_str()).or_default()
    }

    fn add(&mut self, word: &str, flags: u64) {
        self.entry(word).flags |= flags;
    }

    fn ending(&mut self, row: Row) -> Result<(), TableError> {
        let [class, ending, _] = row.cells();
        self.endings.push((class.into(), ending.into()));
        Ok(())
    }

    /// `word` with its ending of class `from` put into every ending of the classes that begin with `to`.
    fn inflected(&self, word: &str, from: &str, to: &str) -> Vec<(String, &str)> {
        let stem =
            self.endings.iter().filter(|e| &*e.0 == from).find_map(|e| word.strip_suffix(&*e.1));
        let Some(stem) = stem else { return Vec::new() };
        let endings = self.endings.iter().filter(|e| e.0.starts_with(to));
        endings.map(|e| (format!("{stem}{}", e.1), &*e.0)).collect()
    }

    fn plural(&mut self, word: &str, flags: u64) {
        self.add(word, flags);
        let forms: Vec<String> =
            self.inflected(word, "sound_nominative", "sound_").into_iter().map(|f| f.0).collect();
        forms.iter().for_each(|form| self.add(form, flags));
    }

    fn title(&mut self, row: Row) -> Result<(), TableError> {
        let class = match row.cell(0) {
            "office" => flag::OFFICE,
            "official" => flag::OFFICIAL,
            "rank" => flag::RANK,
            "honorific" => flag::HONORIFIC,
            "calling" => flag::CALLING,
            "chief" => flag::CHIEF,
            "kin" => flag::KIN,
            other => return Err(row.expected("a class of title", other)),
        };
        self.add(row.cell(1), class);
        row.values(2).for_each(|w| self.add(w, class | flag::FEMININE));
        row.values(3).for_each(|w| self.plural(w, flag::TITLES));
        Ok(())
    }

    fn qualifier(&mut self, row: Row) -> Result<(), TableError> {
        let class = match row.cell(0) {
            "formal" => flag::QUALIFIER | flag::FORMAL,
            "ordinal" => flag::QUALIFIER | flag::ORDINAL,
            "qualifier" => flag::QUALIFIER,
            other => return Err(row.expected("formal, ordinal or qualifier", other)),
        };
        self.add(row.cell(1), class);
        row.values(2).for_each(|w| self.add(w, class | flag::FEMININE));
        Ok(())
    }

    fn plain(&mut self, row: Row) -> Result<(), TableError> {
        let (kind, word) = (row.cell(0), row.cell(1));
        let class = match kind {
            "portfolio" => flag::PORTFOLIO,
            "article" => flag::ARTICLE,
            "credit" => flag::CREDIT,
            "divine" => flag::DIVINE,
            "everyday" => flag::EVERYDAY,
            "house" => flag::HOUSE,
            "ibn" => flag::IBN,
            "initial" => flag::INITIAL,
            "kunya" => flag::KUNYA,
            "locative" => flag::LOCATIVE,
            "partner" => flag::PARTNER,
            "policy" => flag::POLICY,
            "portal" => flag::PORTAL,
            "proper" => flag::PROPER,
            "seat" => flag::SEAT,
            "servant" => flag::SERVANT,
            "shared" => flag::SHARED,
            "side" => flag::SIDE,
            "sport" => flag::SPORT,
            "then" => flag::THEN,
            "told" => flag::TOLD,
            "venue" => flag::VENUE,
            "win" => flag::WIN,
            "within" => flag::WITHIN,
            "people" => flag::GROUP,
            "states" => flag::GROUP_STATES,
            "bodies" => flag::GROUP_BODIES,
            other => return Err(row.expected("a kind of word in names", other)),
        };
        let word = bare(word).0;
        if class & (flag::GROUP | flag::GROUP_BODIES | flag::GROUP_STATES) != 0 {
            self.plural(word, class);
        } else {
            self.add(word, class);
        }
        Ok(())
    }

    fn head(&mut self, row: Row) -> Result<(), TableError> {
        let class = match row.cell(1) {
            "act" => flag::ACT,
            "ministry" => flag::STATE | flag::MINISTRY,
            "part" => flag::PART,
            "announce" => flag::ANNOUNCE,
            "outlet" => flag::OUTLET,
            "state" => flag::STATE,
            "role" => flag::ROLE,
            "site" => flag::SITE,
            "same" => flag::SAME,
            "area" => flag::AREA,
            "settled" => flag::AREA | flag::SETTLED,
            other => return Err(row.expected("a use of a head noun", other)),
        };
        let mut stands = 0;
        for kind in row.values(4) {
            stands |= body_kind(kind).ok_or_else(|| {
                row.expected(&format!("a kind of body ({} other)", BODY_KINDS.join(" ")), kind)
            })?;
        }
        let entry = self.entry(row.cell(2));
        entry.flags |= class;
        entry.stands |= stands;
        if row.cell(0) == "body" {
            row.values(3).for_each(|w| self.add(w, flag::BODIES));
        }
        Ok(())
    }

    fn people(&mut self, row: Row) -> Result<(), TableError> {
        let iso = code(&row, 0)?;
        row.values(1).for_each(|w| self.nisba(w, iso));
        for word in row.values(2) {
            self.plural(word, flag::NISBA_PLURAL | flag::PEOPLE);
            if let Some(iso) = iso {
                self.entry(word).iso.get_or_insert(iso);
                let forms = self.inflected(word, "sound_nominative", "sound_");
                let forms: Vec<String> = forms.into_iter().map(|f| f.0).collect();
                forms.iter().for_each(|f| {
                    self.entry(f).iso.get_or_insert(iso);
                });
            }
        }
        if let (Some(iso), Some(latin)) = (iso, row.given(3)) {
            self.latin_peoples.push((iso, latin.into()));
        }
        Ok(())
    }

    fn nisba(&mut self, word: &str, iso: Option<Iso>) {
        for (form, class) in self
            .inflected(word, "nisba_masculine", "nisba_")
            .into_iter()
            .map(|(f, c)| (f, c.to_owned()))
            .collect::<Vec<_>>()
        {
            let flags = match class.as_str() {
                "nisba_plural" => flag::NISBA_PLURAL,
                "nisba_feminine" => flag::NISBA | flag::FEMININE,
                _ => flag::NISBA,
            };
            let entry = self.entry(&form);
            entry.flags |= flags;
            if let Some(iso) = iso {
                entry.iso.get_or_insert(iso);
            }
        }
    }

    fn place(&mut self, row: Row) -> Result<(), TableError> {
        let [kind, _, name, _, _, latin, lat, lon] = row.cells();
        let sort = match kind {
            "country" => Sort::Country,
            "capital" => Sort::Capital,
            "region" | "sea" => Sort::Region,
            "city" => Sort::City,
            "town" | "camp" | "crossing" | "river" | "mountain" | "island" | "site" => Sort::Spot,
            other => {
                let kinds = "a kind of place (country capital region sea city town camp crossing river mountain island site)";
                return Err(row.expected(kinds, other));
            }
        };
        for (degrees, most) in [(lat, 90.0), (lon, 180.0)] {
            let sound = |d: f64| (-most..=most).contains(&d);
            if degrees != NONE && !degrees.parse().is_ok_and(sound) {
                return Err(row.expected(&format!("degrees up to {most} or {NONE}"), degrees));
            }
        }
        let iso = code(&row, 1)?;
        let listed = self.list(sort, iso, name, latin);
        self.listed[listed as usize].has_nisba = row.given(4).is_some();
        if let (Sort::Country, Some(iso)) = (sort, iso) {
            self.countries.push((iso, listed));
        }
        several(row, 3).iter().for_each(|also| self.phrase(listed, also));
        row.values(4).for_each(|w| self.nisba(w, iso));
        Ok(())
    }

    fn body(&mut self, row: Row) -> Result<(), TableError> {
        let [kind, _, name, _, _, latin] = row.cells();
        let kind = if kind == "other" {
            0
        } else {
            body_kind(kind).ok_or_else(|| {
                row.expected(&format!("a kind of body ({} other)", BODY_KINDS.join(" ")), kind)
            })?
        };
        let listed = self.list(Sort::Body(kind), code(&row, 1)?, name, latin);
        let spellings: Vec<String> = several(row, 3).into_iter().chain(several(row, 4)).collect();
        for also in &spellings {
            // «حركة حماس» only announces a name that is listed by itself.
            let inner = also.split_once(' ').filter(|(head, _)| {
                let entry = self.get(&fold(head));
                entry.is_some_and(|e| e.flags & (flag::ANNOUNCE | flag::OUTLET) != 0)
            });
            if inner.is_none_or(|(_, rest)| !spellings.iter().any(|s| s == rest) && rest != name) {
                self.phrase(listed, also);
            }
        }
        Ok(())
    }

    fn person(&mut self, row: Row) -> Result<(), TableError> {
        let [_, from, to, name, _, _, latin] = row.cells();
        for year in [from, to].into_iter().filter(|y| *y != NONE) {
            if year.parse::<u16>().is_err() {
                return Err(row.expected(&format!("a year or {NONE}"), year));
            }
        }
        let listed = self.list(Sort::Person, code(&row, 0)?, name, latin);
        // Only an office of known years is held at a known time.
        if let (Ok(from), Some(office)) = (from.parse(), row.given(5)) {
            let words = office.split(' ').map(|w| fold(bare(w).0).into_boxed_str()).collect();
            let to = to.parse().unwrap_or(i16::MAX);
            self.listed[listed as usize].office = Some(Held { words, from, to });
        }
        let names = several(row, 4);
        for name in names.iter().map(String::as_str).chain([name]) {
            if let Some((_, last)) = name.rsplit_once(' ') {
                self.add(bare(last).0, flag::SURNAME);
            }
        }
        names.iter().for_each(|also| self.phrase(listed, also));
        Ok(())
    }

    fn given(&mut self, row: Row) -> Result<(), TableError> {
        let woman = if row.cell(0).starts_with('f') { flag::WOMAN } else { 0 };
        if !row.cell(1).contains(' ') {
            self.add(row.cell(1), flag::GIVEN | woman);
            self.latin(row.cell(1), row.given(2));
        }
        Ok(())
    }

    fn family(&mut self, row: Row) -> Result<(), TableError> {
        if !row.cell(1).contains(' ') {
            let name = bare(row.cell(1)).0;
            self.add(name, flag::FAMILY);
            self.latin(name, row.given(2));
        }
        Ok(())
    }

    /// Notes the Latin spelling of a given or family name.
    fn latin(&mut self, name: &str, latin: Option<&str>) {
        let Some(latin) = latin else { return };
        let number = number(latin);
        self.entry(name).latin = number;
        self.latins.entry(number).or_insert_with(|| latin.into());
    }

    fn small_word(&mut self, row: Row) -> Result<(), TableError> {
        self.small.insert(fold(row.cell(1)).into_boxed_str(), row.cell(0).into());
        Ok(())
    }

    fn list(&mut self, sort: Sort, iso: Option<Iso>, name: &str, latin: &str) -> u32 {
        let listed = self.listed.len() as u32;
        let latin = (latin != NONE).then(|| latin.into());
        self.listed.push(Listed {
            sort,
            iso,
            has_nisba: false,
            name: name.into(),
            latin,
            office: None,
        });
        self.phrase(listed, name);
        listed
    }

    fn phrase(&mut self, listed: u32, name: &str) {
        // صحيفة الشروق is called الشروق: the class noun only announces it.
        let outlet = name
            .split_once(' ')
            .filter(|(head, _)| self.get(&fold(head)).is_some_and(|e| e.flags & flag::OUTLET != 0));
        // So is شركة مايكروسوفت, if one word without the article follows.
        let company = name.split_once(' ').filter(|(head, rest)| {
            let announces = self.get(&fold(head)).is_some_and(|e| e.flags & flag::ANNOUNCE != 0);
            announces && !rest.contains(' ') && !bare(rest).1 && rest.chars().count() > 4
        });
        let name = outlet.or(company).map_or(name, |(_, rest)| rest);
        let mut words = name.split(' ');
        let (first, definite) = bare(words.next().unwrap_or(name));
        let rest = words.map(|w| fold(w).into_boxed_str()).collect();
        let id = self.phrases.len() as u32;
        self.phrases.push(Phrase { listed, definite, rest });
        self.entry(first).phrases.push(id);
    }
}

/// A word in careful spelling without its article, and whether it had one.
fn bare(word: &str) -> (&str, bool) {
    let stem = word.strip_prefix(['ا']).and_then(|w| w.strip_prefix(['ل']));
    match stem.filter(|s| s.chars().count() >= 3) {
        Some(stem) => (stem, true),
        None => (word, false),
    }
}

/// Letters as a number, so that two spellings can be compared; case and marks do not count (FNV-1a).
fn number(latin: &str) -> u32 {
    let letters = latin.nfd().filter(char::is_ascii_alphabetic).map(|c| c as u8);
    letters.fold(0, |hash: u32, b| {
        (hash ^ u32::from(b.to_ascii_lowercase())).wrapping_mul(16_777_619).max(1)
    })
}

fn body_kind(name: &str) -> Option<u16> {
    BODY_KINDS.iter().position(|k| *k == name).map(|n| 1 << n)
}

/// The country code of a cell, none if it says that there is none.
fn code(row: &Row, column: usize) -> Result<Option<Iso>, TableError> {
    let Some(cell) = row.given(column) else { return Ok(None) };
    let code = Iso::try_from(cell.as_bytes()).ok();
    let code = code.filter(|c| c.iter().all(u8::is_ascii_uppercase));
    code.map(Some).ok_or_else(|| row.expected("a country code of two capital letters or -", cell))
}

/// The names of a cell: apart by a bar or, where a name has several words, those words joined by `_`.
fn several(row: Row, column: usize) -> Vec<String> {
    match row.given(column) {
        Some(cell) if cell.contains(['|', ';', '،']) => {
            cell.split(['|', ';', '،']).map(|n| n.trim().replace('_', " ")).collect()
        }
        _ => row.values(column).map(|n| n.replace('_', " ")).collect(),
    }
}
