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

#[test]
fn both_sides() {
    check(
        "أجرى الرئيس المصري محادثات مع ملك الأردن في القاهرة.",
        expect!["محادثات CONSULT happened by الرئيس المصري، ملك الأردن"],
    );
    check(
        "أجرى أنتوني بلينكن اتصالا هاتفيا مع سامح شكري.",
        expect!["اتصالا CONSULT/phone happened by أنتوني بلينكن، سامح شكري"],
    );
    check(
        "أجرت تركيا محادثات مع اليونان أمس.",
        expect!["محادثات CONSULT happened by تركيا، اليونان"],
    );
    check(
        "بحث سامح شكري، خلال زيارته، الأزمة مع أنتوني بلينكن.",
        expect!["بحث CONSULT happened by سامح شكري، أنتوني بلينكن"],
    );
    check(
        "وقعت مصر وتركيا هدنة. وقال مصدر إن الطرفين اتفقا على لقاء.",
        expect![[r#"
        وقعت SUPPORT happened by مصر، تركيا
        اتفقا AGREE happened by مصر، تركيا
        لقاء CONSULT happened by مصر، تركيا"#]],
    );
    check(
        "استقبل سامح شكري أنتوني بلينكن في القاهرة.",
        expect!["استقبل CONSULT/visit happened by سامح شكري، أنتوني بلينكن"],
    );
    check(
        "تم تبادل الأسرى بين روسيا وأوكرانيا.",
        expect!["تبادل RETREAT/release happened by روسيا، أوكرانيا"],
    );
    check(
        "أعلنت الإمارات تبادل الأسرى بين روسيا وأوكرانيا.",
        expect!["تبادل RETREAT/release happened by روسيا، أوكرانيا"],
    );
    check(
        "عقد الوزراء اجتماعا مع خبراء في فيينا.",
        expect!["اجتماعا CONSULT happened by الوزراء، خبراء"],
    );
    check(
        "استنكرت قطر الحوار بين مصر وتركيا.",
        expect![[r#"
        استنكرت ACCUSE/disapprove happened by قطر
        الحوار CONSULT happened by مصر، تركيا"#]],
    );
}

#[test]
fn negation_ends_at_the_next_clause() {
    check(
        "رفضت إيران الهدنة وهددت بالرد.",
        expect![[r#"
        رفضت REJECT happened by إيران
        الهدنة RETREAT/ceasefire negated
        هددت THREATEN happened by إيران"#]],
    );
    check(
        "نفت كينيا قصف البلدة وطالبت بتحقيق.",
        expect![[r#"
        قصف ASSAULT/heavy-weapons negated
        طالبت REQUEST happened by كينيا"#]],
    );
    // What is tested is that the negation stops at the second verb; its doer is not carried over yet.
    check(
        "لم تنسحب القوات وقصفت البلدة.",
        expect![[r#"
        تنسحب RETREAT/withdraw negated by القوات
        قصفت ASSAULT/heavy-weapons happened"#]],
    );
    check(
        "لم تنسحب القوات ولم تقصف البلدة.",
        expect![[r#"
        تنسحب RETREAT/withdraw negated by القوات
        تقصف ASSAULT/heavy-weapons negated by القوات"#]],
    );
    check(
        "رفضت إيران وقف القتال والانسحاب من البلدة.",
        expect![[r#"
        رفضت REJECT happened by إيران
        وقف RETREAT/ceasefire negated
        الانسحاب RETREAT/withdraw negated"#]],
    );
}

#[test]
fn the_accused_does_it() {
    check(
        "اتهمت كينيا الصومال بقصف مدينة مانديرا.",
        expect![[r#"
        اتهمت ACCUSE/allege happened by كينيا to الصومال
        قصف ASSAULT/heavy-weapons happened by الصومال to مانديرا"#]],
    );
    check(
        "اتهمت تشاد السودان بدعم المتمردين.",
        expect!["اتهمت ACCUSE/allege happened by تشاد to السودان"],
    );
    check(
        "اتهمت كينيا الصومال بالهجوم على إثيوبيا.",
        expect![[r#"
        اتهمت ACCUSE/allege happened by كينيا to الصومال
        الهجوم ASSAULT happened by الصومال to إثيوبيا"#]],
    );
    check(
        "اتهمت أوكرانيا روسيا بقصف أوديسا، ورفضت موسكو الاتهام وهددت بالرد.",
        expect![[r#"
        اتهمت ACCUSE/allege happened by أوكرانيا to روسيا
        قصف ASSAULT/heavy-weapons happened by روسيا to أوديسا
        رفضت REJECT happened by روسيا
        هددت THREATEN happened by روسيا"#]],
    );
    check(
        "اتهمت كينيا الصومال بقصف نيروبي. وجاء الاتهام الجديد في بيان.",
        expect![[r#"
        اتهمت ACCUSE/allege happened by كينيا to الصومال
        قصف ASSAULT/heavy-weapons happened by الصومال to نيروبي"#]],
    );
}

#[test]
fn who_speaks_is_not_who_does() {
    check(
        "قال الجيش الأوكراني إن روسيا قصفت أوديسا.",
        expect!["قصفت ASSAULT/heavy-weapons happened by روسيا to أوديسا"],
    );
    check(
        "وقال الجيش الأوكراني إن القوات الروسية قصفت أوديسا ليلا.",
        expect!["قصفت ASSAULT/heavy-weapons happened by القوات الروسية to أوديسا"],
    );
    check(
        "قال الجيش الأوكراني إنه قصف مواقع في القرم.",
        expect!["قصف ASSAULT/heavy-weapons happened by الجيش الأوكراني"],
    );
    check(
        "وصل وزير خارجية النرويج إلى القاهرة أمس في ثالث زيارة له منذ يناير.",
        expect![[r#"
        وصل CONSULT/visit happened by وزير خارجية النرويج
        زيارة CONSULT/visit happened by وزير خارجية النرويج"#]],
    );
    check(
        "وصل أنتوني بلينكن إلى القاهرة في أول زيارة له للمنطقة.",
        expect![[r#"
        وصل CONSULT/visit happened by أنتوني بلينكن
        زيارة CONSULT/visit happened by أنتوني بلينكن"#]],
    );
    check(
        "بدأت أنغيلا ميركل جولة. وهذه أول زيارة لها إلى تونس.",
        expect![[r#"
        جولة CONSULT/visit happened by أنغيلا ميركل
        زيارة CONSULT/visit happened by أنغيلا ميركل to تونس"#]],
    );
}

#[test]
fn signing() {
    check("وقعت مصر وتركيا اتفاقا للتجارة.", expect!["وقعت SUPPORT happened by مصر، تركيا"]);
    check(
        "وقّع أحمد الصالحي وسمير الهاشمي اتفاقا في الدوحة.",
        expect!["وقّع SUPPORT happened by أحمد الصالحي، سمير الهاشمي"],
    );
    check(
        "ستوقع الصين مع باكستان اتفاقا جديدا.",
        expect!["ستوقع SUPPORT planned by الصين، باكستان"],
    );
    check(
        "وقعت الصين اتفاقية دفاع مع باكستان.",
        expect!["وقعت SUPPORT happened by الصين، باكستان"],
    );
    check("وقع انفجار في بغداد.", expect!["انفجار ASSAULT/explosives happened"]);
}
