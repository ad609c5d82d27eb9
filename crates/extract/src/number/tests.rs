//! Numbers as they are written and what they are worth.

use super::*;
use crate::testing::{engine, page};

/// The numbers of `text`: words, then value; `#` an ordinal.
fn read(text: &str) -> Vec<String> {
    let page = page(text, "");
    find(&page, &engine().1.number, &[])
        .iter()
        .map(|n| {
            let n = &n.fact;
            let words = n.span.of(text);
            let (low, high) = (n.low.unwrap_or(f64::NAN), n.high.unwrap_or(f64::NAN));
            match n.op {
                _ if n.ordinal => format!("{words} #{low}"),
                Op::Equal => format!("{words} = {low}"),
                Op::About => format!("{words} ~ {low}"),
                Op::AtLeast => format!("{words} >= {low}"),
                Op::AtMost => format!("{words} <= {high}"),
                Op::Range => format!("{words} {low}..{high}"),
            }
        })
        .collect()
}

#[track_caller]
fn check(text: &str, wanted: &[&str]) {
    assert_eq!(read(text), wanted, "numbers of: {text}");
}

#[test]
fn digits_of_every_set() {
    check("قتل 1200 شخص", &["1200 = 1200"]);
    check("قتل ١٢٠٠ شخص", &["١٢٠٠ = 1200"]);
    check("قتل 1,200 شخص", &["1,200 = 1200"]);
    check("قتل 1.200 شخص", &["1.200 = 1200"]);
    check("قتل ١٬٢٠٠ شخص", &["١٬٢٠٠ = 1200"]);
    check("شيد 2.500.000 مسكن", &["2.500.000 = 2500000"]);
    check("شيد 2 500 000 مسكن", &["2 500 000 = 2500000"]);
    check("ارتفع 3.5 في المئة", &["3.5 = 3.5"]);
    check("نسبة ١٢٫٥٪ فقط", &["١٢٫٥ = 12.5"]);
    check("قيمتها 2,450.75 دولارا", &["2,450.75 = 2450.75"]);
    check("قيمتها 2.450,75 دينارا", &["2.450,75 = 2450.75"]);
    check("قيمتها 0.125 دينارا", &["0.125 = 0.125"]);
    check("بلغت 3.125 مليار دولار", &["3.125 مليار = 3125000000"]);
}

#[test]
fn digits_that_count_nothing() {
    check("قمة كوب28 في الإمارات", &[]);
    check("فاز الفريق 2-1 على ضيفه", &[]);
    check("للاتصال 0612345678", &[]);
    check("هاتف: 022-345-678", &[]);
    check("صاروخ إس-300", &[]);
    check("الإصدار 10.2.1 من البرنامج", &[]);
}

#[test]
fn words() {
    check("قتل ثلاثة وأربعون شخصا", &["ثلاثة وأربعون = 43"]);
    check("وأصيبت ثلاث وعشرون امرأة", &["ثلاث وعشرون = 23"]);
    check("وأربعة عشر جنديا", &["أربعة عشر = 14"]);
    check("اثنتا عشرة دولة", &["اثنتا عشرة = 12"]);
    check("إحدى عشرة قرية", &["إحدى عشرة = 11"]);
    check("مئتان وخمسون ألفا", &["مئتان وخمسون ألفا = 250000"]);
    check("ألفان من العمال", &["ألفان = 2000"]);
    check("ثلاث مئة قرية", &["ثلاث مئة = 300"]);
    check("ثلاثمئة قرية", &["ثلاثمئة = 300"]);
    check("تسعمائة وتسع وتسعون قرية", &["تسعمائة وتسع وتسعون = 999"]);
    check("ألف وثلاثمائة وخمسة وعشرون عاملا", &["ألف وثلاثمائة وخمسة وعشرون = 1325"]);
    check("مئتا ألف نازح", &["مئتا ألف = 200000"]);
    check("مليونا لاجئ", &["مليونا = 2000000"]);
    check("خمسون مليونا", &["خمسون مليونا = 50000000"]);
    check("ثلاث و ثلاثون مدرسة", &["ثلاث و ثلاثون = 33"]);
    check("وصلوا بثلاثة قوارب", &["ثلاثة = 3"]);
    check("لست نادما", &[]);
    check("عثر على كمية من الذخائر", &[]);
    check("وأثنى المدرب على لاعبيه", &[]);
}

#[test]
fn mixed() {
    check("15 ألف شخص", &["15 ألف = 15000"]);
    check("1,5 مليون لاجئ", &["1,5 مليون = 1500000"]);
    check("3 ملايين و200 ألف لاجئ", &["3 ملايين و200 ألف = 3200000"]);
    check("مليون ونصف لاجئ", &["مليون ونصف = 1500000"]);
    check("مليون ونصف المليون لاجئ", &["مليون ونصف المليون = 1500000"]);
    check("ثلاثة ملايين ونصف مليون دولار", &["ثلاثة ملايين ونصف مليون = 3500000"]);
    check("نصف مليون طفل", &["نصف مليون = 500000"]);
    check("ثلاثة أرباع السكان", &["ثلاثة أرباع = 0.75"]);
    check("ثلثا السكان", &["ثلثا = 0.666666666667"]);
    check("قتل 5 وجرح 10", &["5 = 5", "10 = 10"]);
    check("بقيمة 16.6 مليار دولار", &["16.6 مليار = 16600000000"]);
    check("خمسة آلاف مليار دينار", &["خمسة آلاف مليار = 5000000000000"]);
}

#[test]
fn vague_plurals() {
    check("عشرات القتلى", &["عشرات >= 20"]);
    check("المئات من العمال", &["المئات >= 200"]);
    check("نزح الآلاف", &["الآلاف >= 2000"]);
    check("عشرات الآلاف من العمال", &["عشرات الآلاف >= 20000"]);
    check("مئات آلاف النازحين", &["مئات آلاف >= 200000"]);
    check("ملايين السكان", &["ملايين >= 2000000"]);
    check("بعشرات الصواريخ", &["عشرات >= 20"]);
}

#[test]
fn bounds() {
    check("أكثر من 40 ألف فلسطيني", &["40 ألف >= 40000"]);
    check("بأكثر من 40 صاروخا", &["40 >= 40"]);
    check("ما لا يقل عن عشرين شخصا", &["عشرين >= 20"]);
    check("نحو 100 رهينة", &["100 ~ 100"]);
    check("ونحو 100 رهينة", &["100 ~ 100"]);
    check("بنحو مئة رهينة", &["مئة ~ 100"]);
    check("ما يناهز 300 قتيل", &["300 ~ 300"]);
    check("20 شخصا على الأقل", &["20 >= 20"]);
    check("20 فأكثر", &["20 >= 20"]);
    check("أقل من 5 بالمئة", &["5 <= 5"]);
    check("لا يتجاوز 50 شخصا", &["50 <= 50"]);
    check("نحو 500 أو أقل", &["500 <= 500"]);
}

#[test]
fn ranges() {
    check("بين 10 و15 ألفا", &["10 و15 ألفا 10000..15000"]);
    check("ما بين عشرة وعشرين شخصا", &["عشرة وعشرين 10..20"]);
    check("بين خمسة وعشرين شخصا", &["خمسة وعشرين 5..20"]);
    check("من 3 إلى 5 أشخاص", &["3 إلى 5 3..5"]);
    check("10-15 شخصا", &["10-15 10..15"]);
    check("ارتفع من 10 إلى 20 شخصا", &["10 = 10", "20 = 20"]);
    check("من 900 إلى ألف شخص", &["900 إلى ألف 900..1000"]);
    check("من عشرة لعشرين دولارا", &["عشرة لعشرين 10..20"]);
    check("خمسة أو ستة أشخاص", &["خمسة أو ستة 5..6"]);
}

#[test]
fn ordinals() {
    check("ثالث زيارة له", &["ثالث #3"]);
    check("الزيارة الثامنة للوفد", &["الثامنة #8"]);
    check("الدورة الثانية عشرة", &["الثانية عشرة #12"]);
    check("الدورة الـ74 للجمعية", &["74 #74"]);
    check("هدفه الـ40 هذا الموسم", &["40 #40"]);
    check("القتلى الـ40 في الهجوم", &["40 = 40"]);
    check("القرن الحادي والعشرين", &["الحادي والعشرين #21"]);
}

/// Spells `n` below a thousand; `fem` is the gender of what is counted, `joined` writes hundreds in one word.
fn spell_small(n: u64, fem: bool, joined: bool) -> String {
    let masc = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"];
    let bare = ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"];
    let tens = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];
    let unit = |n: u64| if fem { bare[n as usize] } else { masc[n as usize] };
    let mut parts = Vec::new();
    match n / 100 {
        0 => {}
        1 => parts.push("مئة".to_owned()),
        2 => parts.push("مئتان".to_owned()),
        h if joined => parts.push(format!("{}مائة", bare[h as usize].trim_end_matches('ي'))),
        h => parts.push(format!("{} مئة", bare[h as usize])),
    }
    match n % 100 {
        0 => {}
        10 => parts.push(if fem { "عشر" } else { "عشرة" }.to_owned()),
        11 => parts.push(if fem { "إحدى عشرة" } else { "أحد عشر" }.to_owned()),
        12 => parts.push(if fem { "اثنتا عشرة" } else { "اثنا عشر" }.to_owned()),
        t @ 13..20 => {
            parts.push(format!("{} {}", unit(t - 10), if fem { "عشرة" } else { "عشر" }));
        }
        t if t < 10 => parts.push(unit(t).to_owned()),
        t if t % 10 == 0 => parts.push(tens[t as usize / 10].to_owned()),
        t => parts.push(format!("{} و{}", unit(t % 10), tens[t as usize / 10])),
    }
    parts.join(" و")
}

/// Spells `n` up to a thousand million.
fn spell(n: u64, fem: bool, joined: bool) -> String {
    let scales = [
        (1_000_000_000, ["مليار", "ملياران", "مليارات", "مليارا"]),
        (1_000_000, ["مليون", "مليونان", "ملايين", "مليونا"]),
        (1_000, ["ألف", "ألفان", "آلاف", "ألفا"]),
    ];
    let mut parts = Vec::new();
    let mut rest = n;
    for (scale, [one, two, few, many]) in scales {
        let count = rest / scale;
        rest %= scale;
        parts.push(match (count, count % 100) {
            (0, _) => continue,
            (1, _) => one.to_owned(),
            (2, _) => two.to_owned(),
            (_, 3..=10) => format!("{} {few}", spell_small(count, false, joined)),
            (_, 11..) => format!("{} {many}", spell_small(count, false, joined)),
            _ => format!("{} {one}", spell_small(count, false, joined)),
        });
    }
    if rest > 0 {
        parts.push(spell_small(rest, fem, joined));
    }
    parts.join(" و")
}

#[test]
fn numbers_spelt_out_are_read_back() {
    let mut sample: Vec<u64> = (1..=2500).collect();
    let mut n = 7;
    while n < 1_000_000_000 {
        sample.extend([n, n / 1000 * 1000, 1_000_000_000 - n]);
        n = n * 19 / 18 + 13;
    }
    sample.push(1_000_000_000);
    for n in sample.into_iter().filter(|n| *n > 0) {
        for (fem, joined) in [(false, false), (false, true), (true, false), (true, true)] {
            let words = spell(n, fem, joined);
            for text in [words.clone(), format!("بلغ {words} في المدينة")] {
                assert_eq!(read(&text), [format!("{words} = {n}")], "spelt: {text}");
            }
        }
    }
}

#[test]
fn odd_text_is_read_through() {
    for text in [
        "",
        "-",
        "و",
        "و و",
        "5-",
        "-5-",
        "1/",
        "بين",
        "بين و",
        "أكثر من",
        "١٬",
        "% 5",
        "5٬5٬5",
        "ألف ألف ألف",
    ] {
        read(text);
    }
}

#[test]
fn a_bound_that_opens_the_next_number() {
    check("أوقع نحو 60 قتيلا وأكثر من تسعين جريحا", &["60 ~ 60", "تسعين >= 90"]);
    check("عمرهم 30 عاما وأكثر", &["30 >= 30"]);
}
