//! Figures as they are told: what is counted, what is said of it, on whose word.

mod wars;

use super::*;
use crate::number;
use crate::testing::{engine, page};
use crate::{event, name, quote, time};

/// The figures of `text`: number, unit, measure, then source and relay.
fn read(text: &str) -> Vec<String> {
    facts(text, |_, number, rest| format!("{number} {rest}"))
}

/// The figures of `text` as `line` writes them, given the figure, its number and the rest of what is said of it.
fn facts(text: &str, line: impl Fn(&Figure<Span>, &str, &str) -> String) -> Vec<String> {
    let page = page(text, "2024-02-08");
    let tables = &engine().1;
    let times = time::find(&page, &tables.time);
    let numbers = number::find(&page, &tables.number, &times);
    let names = name::find(&page, &tables.name, &times);
    let quotes = quote::find(&page, &tables.quote, &names);
    let found = event::Found { times: &times, numbers: &numbers, names: &names, quotes: &quotes };
    let events = event::find(&page, &tables.event, found);
    find(&page, &tables.figure, found, &events)
        .iter()
        .map(|f| {
            let f = &f.fact;
            let measure = format!("{:?}", f.measure).to_lowercase();
            let mut rest = format!("{} {measure}", f.unit);
            for (mark, id) in [("<", f.claimed_by), ("<<", f.relayed_by)] {
                if let Some(id) = id {
                    rest += &format!(" {mark} {}", names.entity(id).name);
                }
            }
            if let Some(of) = f.of {
                rest += &format!(" of {}", of.0);
            }
            line(f, f.number_span.of(text), &rest)
        })
        .collect()
}

#[track_caller]
fn check(text: &str, wanted: &[&str]) {
    assert_eq!(read(text), wanted, "figures of: {text}");
}

#[test]
fn counted_people() {
    check("قتل ثلاثة جنود وأصيب خمسة", &["ثلاثة fighter killed", "خمسة person injured"]);
    check("مقتل 12 مدنيا في القصف", &["12 civilian killed"]);
    check("أدى الانفجار إلى سقوط سبعة قتلى و20 جريحا", &["سبعة person killed", "20 person injured"]);
    check("اختطف المسلحون 15 رهينة", &["15 hostage held"]);
    check("الإفراج عن 30 أسيرا", &["30 prisoner released"]);
    check("أطلقت السلطات سراح 30 معتقلا", &["30 prisoner released"]);
    check("نزوح أكثر من 200 عائلة", &["200 عائلة displaced"]);
    check("شارك في المسيرة آلاف العمال", &["آلاف worker tookpart"]);
    check("إن عشرين شخصا قتلوا", &["عشرين person killed"]);
    check("بلغ عدد القتلى 45", &["45 person killed"]);
    check("شخص واحد على الأقل", &["واحد person other"]);
    check("لم يحضر سوى شخص واحد", &[]);
    check("لقي أكثر من ستين عنصرا من المتمردين مصرعهم", &["ستين fighter killed"]);
    check("سقط عشرة قتلى و11 ألف مشرد", &["عشرة person killed", "11 ألف person displaced"]);
    check("ارتفعت حصيلة القصف إلى 90 مدنيا", &["90 civilian killed"]);
    check("أعلن أن 27 من بين القتلى مدنيون", &["27 person killed"]);
}

#[test]
fn numbers_without_a_noun() {
    check("ارتفع عدد الجرحى بعد الهجوم إلى 141 على الأقل", &["141 person injured"]);
    check("وتوقفت ستة قطارات، خمسة منها في الشمال", &["ستة قطار other", "خمسة قطار other of 0"]);
    check(
        "بلغت صادرات الأولى 7 مليارات دولار والثانية نحو 2.5 مليار",
        &["7 مليارات USD other", "2.5 مليار USD other"],
    );
    check("نزح الآلاف", &["الآلاف person displaced"]);
    check("غادر 42 من لبنان", &[]);
    check("وضع 3 على الطاولة", &[]);
}

#[test]
fn goods_and_short_units() {
    check("دخلت 25 شاحنة إلى القطاع", &["25 شاحنة delivered"]);
    check("دخل اللاعبون 3 مباريات", &["3 مباراة other"]);
    check("تبعد 60 كلم عن العاصمة", &["60 كيلومتر other"]);
    check("ضبط عدد (35) بندقية", &["35 بندقية other"]);
    check("تعرض28 مرفقا للقصف", &["28 مرفق other"]);
    check("ثمانية من أغنى رجال البلاد", &["ثمانية person other"]);
}

#[test]
fn counted_things() {
    check("زار الوفد أربع مدن", &["أربع مدينة other"]);
    check("دفعت الشركة 5 ملايين دولار", &["5 ملايين USD paid"]);
    check("قيمتها 20 مليون جنيه مصري", &["20 مليون EGP other"]);
    check("ثمنه 300$ فقط", &["300 USD other"]);
    check("نسبة البطالة 12 في المئة", &["12 percent other"]);
    check("قتل شخصان في 3 هجمات", &["شخصان person killed", "3 هجوم other"]);
    check("المدن الثلاث المحاصرة", &["الثلاث مدينة other"]);
}

#[test]
fn no_figures() {
    check("القرار 1234 الصادر عن المجلس", &[]);
    check("عن عمر ناهز 78 عاما", &[]);
    check("استمر القتال ستة أسابيع", &[]);
    check("بلغت الحرارة 35 درجة مئوية", &[]);
    check("فاز الفريق 3-1", &[]);
    check("للمرة الثالثة هذا العام", &[]);
    check("بثت القناة 12 الخبر", &[]);
    check("تأهل إلى نصف النهائي", &[]);
    check("بدأت عند الساعة 12,00 (09,00 ت غ)", &[]);
    check("حل في المركز 42 عالميا", &[]);
    check("أنجز في 2016 خلافا للخطة", &[]);
    check("خسر صفر-3 في مباراة الذهاب", &[]);
    check("واحدة من أفقر الدول", &[]);
}

#[test]
fn parts_of_a_whole() {
    check(
        "قتل 30 شخصا بينهم 12 طفلا و5 نساء",
        &["30 person killed", "12 child killed of 0", "5 woman killed of 0"],
    );
    check(
        "قتل 30 شخصا، بينهم 12 طفلا، ونحو 9 نساء",
        &["30 person killed", "12 child killed of 0", "9 woman killed of 0"],
    );
    // What is told behind a comma without the letter of "and" is no part.
    check(
        "قتل 30 شخصا، بينهم 12 طفلا، قرب مخيم يضم 900 خيمة",
        &["30 person killed", "12 child killed of 0", "900 خيمة other"],
    );
    check("وصول 50 مهاجرا، منهم 8 قاصرين", &["50 person other", "8 child other of 0"]);
}

#[test]
fn sources() {
    check("قتل 20 شخصا بحسب وزارة الصحة", &["20 person killed < وزارة الصحة"]);
    check("وقالت وزارة الدفاع إن 20 جنديا قتلوا", &["20 fighter killed < وزارة الدفاع"]);
    check("أعلنت وزارة الصحة مقتل 9 أشخاص", &["9 person killed < وزارة الصحة"]);
    check("انهار مبنى وقتل 9 أشخاص", &["9 person killed"]);
    // What the subject does in announcing it is told by the subject; another clause is not.
    check(
        "أعلنت وزارة الصحة انتهاء البحث، محددة الحصيلة بـ90 قتيلا",
        &["90 person killed < وزارة الصحة"],
    );
    check("أعلنت وزارة الصحة انتهاء البحث، فيما نزح 90 شخصا", &["90 person displaced"]);
    check("قال مصدر إن 9 أشخاص قتلوا", &["9 person killed"]);
    check(
        "قتل 50 شخصا وفق حصيلة أعدتها وكالة رويترز استنادا إلى وزارة الصحة",
        &["50 person killed < وزارة الصحة << وكالة رويترز"],
    );
}

#[test]
fn what_happened_to_them() {
    check("استشهاد سبعة منتسبين في الكمين", &["سبعة person killed"]);
    check("راح ضحية الفيضان 40 قرويا", &["40 person killed"]);
    check("راح 40 قرويا إلى السوق", &["40 person other"]);
    check("وصلت السفينة وعلى متنها 70 طنا من الدقيق", &["70 طن delivered"]);
    check("إطلاق جميع الموقوفين وعددهم 12 موقوفا", &["12 prisoner released"]);
    check("إطلاق حملة شملت 12 موقوفا", &["12 prisoner detained"]);
    check("رواتب لا تتجاوز 90 دولارا", &["90 USD paid"]);
}
