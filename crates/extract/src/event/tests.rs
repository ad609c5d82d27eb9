//! Lines of our own: the event words of a text with what was read of them.

use expect_test::{Expect, expect};
use waqai_record::{Entity, EntityId};

use crate::event::{Found, find};
use crate::testing::{engine, page};

/// Reads `text` and writes one line an event: cue, type, mode, reality; who and whom where there are any.
fn check(text: &str, expected: Expect) {
    let page = page(text, "2024-02-08");
    let tables = &engine().1;
    let times = crate::time::find(&page, &tables.time);
    let numbers = crate::number::find(&page, &tables.number, &times);
    let names = crate::name::find(&page, &tables.name, &times);
    let quotes = crate::quote::find(&page, &tables.quote, &names);
    let found = Found { times: &times, numbers: &numbers, names: &names, quotes: &quotes };
    let name = |id: &EntityId| -> &str {
        let entity: &Entity = names.entity(*id);
        &entity.name
    };
    let list = |sign: &str, ids: &[EntityId]| match ids {
        [] => String::new(),
        ids => format!(" {sign} {}", ids.iter().map(name).collect::<Vec<_>>().join("، ")),
    };
    let lines = find(&page, &tables.event, found).into_iter().map(|e| {
        let e = e.fact;
        let mode = e.mode.as_deref().map_or(String::new(), |m| format!("/{m}"));
        let kind = format!("{:?}", e.kind).to_uppercase();
        let reality = format!("{:?}", e.reality).to_lowercase();
        let parties = list("by", &e.who) + &list("to", &e.whom);
        format!("{} {kind}{mode} {reality}{parties}", e.cue.of(text))
    });
    expected.assert_eq(&lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn verbs() {
    check(
        "أفرجت السلطات عن ثلاثة صحفيين.",
        expect!["أفرجت RETREAT/release happened by السلطات to صحفيين"],
    );
    check("أطلقت الشرطة سراح الموقوفين.", expect!["أطلقت RETREAT/release happened by الشرطة"]);
    check("أطلق المسلحون النار على حافلة.", expect!["أطلق ASSAULT/firearms happened by المسلحون"]);
    check(
        "أطلق سراح الوزير السابق سمير الهاشمي.",
        expect!["أطلق RETREAT/release happened to سمير الهاشمي"],
    );
    check("تجمع مئات المتظاهرين في الساحة.", expect!["تجمع PROTEST/demo happened by المتظاهرين"]);
    check("قبلت الحكومة العرض.", expect!["قبلت AGREE/accept happened by الحكومة"]);
    check("قبلت الأسرة الهدايا.", expect![[r#""#]]);
    check("أطلقت الشركة هاتفا جديدا.", expect![[r#""#]]);
    check("استقال الوزير من منصبه.", expect!["استقال RETREAT/resign happened"]);
    check("قُتل خمسة جنود في كمين.", expect!["قُتل ASSAULT happened to جنود"]);
}

#[test]
fn nouns_with_light_verbs() {
    check("شن المتمردون هجوما على القاعدة.", expect!["هجوما ASSAULT happened by المتمردون"]);
    check("تم الإفراج عن السجناء.", expect!["الإفراج RETREAT/release happened"]);
    check("وقع انفجار قرب المحطة.", expect!["انفجار ASSAULT/explosives happened"]);
}

#[test]
fn plans_and_deals_are_named_not_told() {
    check("ناقش الوفدان مقترح وقف إطلاق النار.", expect!["ناقش CONSULT happened"]);
    check("أعلن وزير الحرب عن مؤتمر صحفي.", expect![[r#""#]]);
    check("اندلعت الحرب العالمية الثانية.", expect![[r#""#]]);
}

#[test]
fn how_real() {
    check("ستنسحب القوات من البلدة.", expect!["ستنسحب RETREAT/withdraw planned by القوات"]);
    check("لم تنسحب القوات من البلدة.", expect!["تنسحب RETREAT/withdraw negated by القوات"]);
    check(
        "دعا النواب إلى وقف القتال.",
        expect![[r#"
        دعا REQUEST happened by النواب
        وقف RETREAT/ceasefire demanded"#]],
    );
    check("يعتزم العمال تنظيم إضراب.", expect!["إضراب PROTEST/strike planned by العمال"]);
    check("انهارت الهدنة.", expect!["الهدنة RETREAT/ceasefire negated"]);
}

#[test]
fn play_is_no_fight() {
    check("قاد اللاعب هجوما خطيرا على مرمى المنتخب في المباراة.", expect![[r#""#]]);
}
