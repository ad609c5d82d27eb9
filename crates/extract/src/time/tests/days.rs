//! Every day of 1970 to 2050, written in every way that newsrooms have and read back.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::page::{Given, Page};
use crate::testing::engine;
use crate::time::find;
use waqai_morph::Cache;

type Months = [&'static str; 12];

const GULF: Months = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];
const LEVANT: Months = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
];
const ALGERIA: Months = [
    "جانفي",
    "فيفري",
    "مارس",
    "أفريل",
    "ماي",
    "جوان",
    "جويلية",
    "أوت",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];
const MOROCCO: Months = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
];
const MAURITANIA: Months = [
    "يناير",
    "فبراير",
    "مارس",
    "ابريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغشت",
    "شتمبر",
    "أكتوبر",
    "نوفمبر",
    "دجمبر",
];
const LIBYA: Months = [
    "أي النار",
    "النوار",
    "الربيع",
    "الطير",
    "الماء",
    "الصيف",
    "ناصر",
    "هانيبال",
    "الفاتح",
    "التمور",
    "الحرث",
    "الكانون",
];
const HIJRI: Months = [
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
];
const HIJRI_TOO: Months = [
    "المحرم",
    "صفر",
    "ربيع الأول",
    "ربيع الثاني",
    "جمادى الأولى",
    "جمادى الثانية",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذي القعدة",
    "ذي الحجة",
];
const WEEKDAYS: [&str; 7] = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];

/// One day in the words of a newsroom.
struct Day {
    date: Date,
    hijri: (i32, usize, u8),
}

impl Day {
    fn in_words(&self, months: &Months) -> String {
        let month = months[self.date.month() as usize - 1];
        format!("{} {month} {}", self.date.day(), self.date.year())
    }

    fn in_both(&self, first: &Months, second: &Months, open: &str, close: &str) -> String {
        let m = self.date.month() as usize - 1;
        let (day, year) = (self.date.day(), self.date.year());
        format!("{day} {}{open}{}{close} {year}", first[m], second[m])
    }

    fn figures(&self) -> (i16, i8, i8) {
        (self.date.year(), self.date.month(), self.date.day())
    }

    fn hijri_words(&self, months: &Months) -> String {
        let (year, month, day) = self.hijri;
        format!("{day} {} {year}", months[month])
    }

    fn weekday(&self) -> &'static str {
        WEEKDAYS[self.date.weekday().to_monday_zero_offset() as usize]
    }
}

/// `text` with Arabic digits.
fn arabic(text: &str) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|d| char::from_u32(0x0660 + d)).unwrap_or(c);
    text.chars().map(digit).collect()
}

/// Every day, a line of `write` each, read back a year at a time. Every line holds this one time.
fn check(write: impl Fn(&Day) -> String) {
    check_published(write, |_| None);
}

/// The same, a page a day, published on the day that `published` says.
fn check_each(write: impl Fn(&Day) -> String, published: impl Fn(&Day) -> Date) {
    check_published(write, |day| Some(published(day)));
}

fn check_published(write: impl Fn(&Day) -> String, published: impl Fn(&Day) -> Option<Date>) {
    let (morph, tables) = engine();
    let mut cache = Cache::default();
    let mut days = Vec::new();
    let mut next = date(1970, 1, 1);
    while next.year() <= 2050 {
        let (year, month, day) = tables.time.lexicon.hijri.of(next).expect("a day of the table");
        days.push(Day { date: next, hijri: (year, usize::from(month) - 1, day) });
        next = next.checked_add(1.day()).expect("a next day");
    }
    let together = published(&days[0]).is_none();
    for days in days.chunks(if together { 365 } else { 1 }) {
        let lines: Vec<String> = days.iter().map(&write).collect();
        let text = lines.join("\n");
        let given = Given { published: published(&days[0]), outlet: None };
        let page = Page::new(&text, given, morph, &mut cache);
        let found = find(&page, &tables.time);
        let mut found = found.iter().peekable();
        let mut end = 0;
        for (line, day) in lines.iter().zip(days) {
            end += line.len() + 1;
            let time = found.next_if(|t| t.fact.span.end <= end).map(|t| &t.fact);
            let read = time.map(|t| (t.value.clone(), t.conflict.clone()));
            assert_eq!(read, Some((day.date.to_string(), None)), "{line}");
        }
        let more: Vec<&str> = found.map(|t| t.fact.span.of(&text)).collect();
        assert!(more.is_empty(), "one time a line, not {more:?}");
    }
}

#[test]
fn months_of_egypt_and_the_gulf() {
    check(|d| format!("في {}.", d.in_words(&GULF)));
    check(|d| format!("يوم {} {}.", d.weekday(), d.in_words(&GULF)));
    check(|d| format!("{}، {}.", d.weekday(), d.in_words(&GULF)));
}

#[test]
fn months_of_the_levant_and_iraq() {
    check(|d| format!("في {}.", d.in_words(&LEVANT)));
    check(|d| format!("{} {}.", d.weekday(), d.in_words(&LEVANT)));
}

#[test]
fn months_of_algeria_and_tunisia() {
    check(|d| format!("في {}.", d.in_words(&ALGERIA)));
    check(|d| format!("يوم {} {}.", d.weekday(), d.in_words(&ALGERIA)));
}

#[test]
fn months_of_morocco_and_mauritania() {
    check(|d| format!("في {}.", d.in_words(&MOROCCO)));
    check(|d| format!("{} {}.", d.weekday(), d.in_words(&MOROCCO)));
    check(|d| format!("في {}.", d.in_words(&MAURITANIA)));
}

#[test]
fn months_of_libya() {
    check(|d| format!("في {}.", d.in_words(&LIBYA)));
}

#[test]
fn months_under_two_names() {
    check(|d| format!("في {}.", d.in_both(&LEVANT, &GULF, "/", "")));
    check(|d| format!("في {}.", d.in_both(&GULF, &LEVANT, "/", "")));
    check(|d| format!("في {}.", d.in_both(&LEVANT, &GULF, " (", ")")));
    check(|d| format!("في {}.", d.in_both(&GULF, &LEVANT, " (", ")")));
    check(|d| format!("{} {}.", d.weekday(), d.in_both(&GULF, &LEVANT, " - ", "")));
    check(|d| format!("{} {}.", d.weekday(), d.in_both(&LEVANT, &GULF, " ", "")));
    check(|d| format!("في {}.", d.in_both(&ALGERIA, &GULF, "/", "")));
}

#[test]
fn figures() {
    check(|d| {
        format!("بتاريخ {}.", {
            let (y, m, d) = d.figures();
            format!("{d}/{m}/{y}")
        })
    });
    check(|d| {
        format!("بتاريخ {}.", {
            let (y, m, d) = d.figures();
            format!("{d:02}-{m:02}-{y}")
        })
    });
    check(|d| {
        format!("بتاريخ {}.", {
            let (y, m, d) = d.figures();
            format!("{y}/{m}/{d}")
        })
    });
    check(|d| {
        format!("بتاريخ {}.", {
            let (y, m, d) = d.figures();
            format!("{y}-{m:02}-{d:02}")
        })
    });
    check(|d| {
        format!("بتاريخ {} .", {
            let (y, m, d) = d.figures();
            format!("{d:02}.{m:02}.{y}")
        })
    });
    check(|d| {
        format!("في {}م.", {
            let (y, m, d) = d.figures();
            arabic(&format!("{y}/{m}/{d}"))
        })
    });
    check(|d| {
        let (y, m, day) = d.figures();
        format!("{} {day}/{m}/{y}م.", d.weekday())
    });
}

#[test]
fn hijri_months() {
    check(|d| format!("في {} هـ.", d.hijri_words(&HIJRI)));
    check(|d| format!("{} {}هـ.", d.weekday(), d.hijri_words(&HIJRI_TOO)));
    check(|d| arabic(&format!("يوم {} {} هـ.", d.weekday(), d.hijri_words(&HIJRI))));
}

#[test]
fn hijri_figures() {
    check(|d| {
        format!("في {}.", {
            let (y, m, d) = d.hijri;
            format!("{d}/{}/{y}هـ", m + 1)
        })
    });
    check(|d| {
        format!("في {}.", {
            let (y, m, d) = d.hijri;
            format!("{y}/{}/{d} هـ", m + 1)
        })
    });
    check(|d| {
        format!("في {}.", {
            let (y, m, d) = d.hijri;
            arabic(&format!("{y}-{:02}-{d:02}هـ", m + 1))
        })
    });
}

#[test]
fn hijri_days_with_their_gregorian_ones() {
    check(|d| {
        format!("{} {} هـ الموافق {} م.", d.weekday(), d.hijri_words(&HIJRI), d.in_words(&GULF))
    });
    check(|d| format!("في {}هـ ({}م).", d.hijri_words(&HIJRI_TOO), d.in_words(&GULF)));
    check(|d| format!("{} - {} هـ - {} م.", d.weekday(), d.hijri_words(&HIJRI), d.in_words(&GULF)));
    check(|d| format!("{} {}هـ {}م.", d.weekday(), d.hijri_words(&HIJRI), d.in_words(&LEVANT)));
    check(|d| {
        let ((hy, hm, hd), (y, m, day)) = (d.hijri, d.figures());
        format!("في {hd}/{}/{hy}هـ الموافق {day}/{m}/{y}م.", hm + 1)
    });
    check(|d| {
        let (y, m, day) = d.figures();
        format!("{} ({day} {} {y}).", d.hijri_words(&HIJRI), GULF[m as usize - 1])
    });
}

#[test]
fn days_without_their_year() {
    let without = |d: &Day, months: &Months| {
        format!("{} {}", d.date.day(), months[d.date.month() as usize - 1])
    };
    check_each(|d| format!("وصل الوفد يوم {} {}.", d.weekday(), without(d, &GULF)), |d| d.date);
    let later = |d: &Day| d.date.checked_add(40.days()).expect("a later day");
    check_each(|d| format!("وصل الوفد في {}.", without(d, &LEVANT)), later);
    let earlier = |d: &Day| d.date.checked_sub(90.days()).expect("an earlier day");
    check_each(|d| format!("سوف يصل الوفد في {}.", without(d, &MOROCCO)), earlier);
}
