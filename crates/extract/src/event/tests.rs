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
            دعا REQUEST/yield happened by النواب
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
            لقاء CONSULT planned by مصر، تركيا"#]],
    );
    check(
        "استقبل سامح شكري أنتوني بلينكن في القاهرة.",
        expect!["استقبل CONSULT happened by سامح شكري، أنتوني بلينكن"],
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
            جولة CONSULT/visit ongoing by أنغيلا ميركل
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

#[test]
fn the_two_named_last() {
    check(
        "وقعت مصر وتركيا هدنة. وتبادل الطرفان الأسرى.",
        expect![[r#"
        وقعت SUPPORT happened by مصر، تركيا
        تبادل RETREAT/release happened by مصر، تركيا"#]],
    );
    check(
        "اجتمع وزراء في لندن. وناقش الطرفان الأزمة.",
        expect![[r#"
        اجتمع CONSULT happened by وزراء
        ناقش CONSULT happened by الطرفان"#]],
    );
    check(
        "توصلت مصر وتركيا إلى اتفاق جديد بشأن وقف القتال.",
        expect![[r#"
            اتفاق AGREE happened by مصر، تركيا
            وقف RETREAT/ceasefire planned by مصر، تركيا"#]],
    );
}

#[test]
fn objects_behind_commas() {
    check(
        "استقبل سامح شكري، مساء أمس، أنتوني بلينكن في مقر الوزارة بالقاهرة.",
        expect!["استقبل CONSULT happened by سامح شكري، أنتوني بلينكن"],
    );
    check(
        "استقبل سامح شكري، وزير الخارجية، الأزمة بهدوء.",
        expect!["استقبل CONSULT happened by سامح شكري"],
    );
    check("استقبل المستشفى 14 جريحا.", expect![""]);
    check(
        "خلال لقائه أنتوني بلينكن، أكد سامح شكري دعم الهدنة.",
        expect![[r#"
            لقائه CONSULT happened by سامح شكري، أنتوني بلينكن
            أكد SUPPORT happened by سامح شكري
            الهدنة RETREAT/ceasefire happened"#]],
    );
}

#[test]
fn who_is_carried_on() {
    check(
        "حذر سامح شكري من التصعيد، واتهم الجيش الأوكراني بقصف أوديسا.",
        expect![[r#"
            اتهم ACCUSE/allege happened by سامح شكري to الجيش الأوكراني
            قصف ASSAULT/heavy-weapons happened by الجيش الأوكراني to أوديسا"#]],
    );
    check(
        "حذر سامح شكري من التصعيد، واتهمت تركيا كينيا بقصف نيروبي.",
        expect![[r#"
        اتهمت ACCUSE/allege happened by تركيا to كينيا
        قصف ASSAULT/heavy-weapons happened by كينيا to نيروبي"#]],
    );
    check(
        "قال سامح شكري إن الوضع صعب، داعيا إلى وقف القتال.",
        expect![[r#"
        داعيا REQUEST/yield happened by سامح شكري
        وقف RETREAT/ceasefire demanded"#]],
    );
    check(
        "وصف سامح شكري اللقاء بأنه مفيد، متهما كينيا بقصف مقديشو.",
        expect![[r#"
        اللقاء CONSULT happened by سامح شكري
        متهما ACCUSE/allege happened by سامح شكري to كينيا
        قصف ASSAULT/heavy-weapons happened by كينيا to مقديشو"#]],
    );
    check("ضبطت الشرطة 14 متهما في المدينة.", expect!["ضبطت COERCE/arrest happened by الشرطة"]);
}

#[test]
fn doers_of_nouns() {
    check(
        "قتل طفلان في قصف للجيش الأوكراني على أوديسا.",
        expect![[r#"
        قتل ASSAULT happened
        قصف ASSAULT/heavy-weapons happened by الجيش الأوكراني to أوديسا"#]],
    );
    check(
        "قتل طفلان في غارات شنها الجيش الأوكراني على أوديسا.",
        expect![[r#"
        قتل ASSAULT happened
        غارات ASSAULT/aerial happened by الجيش الأوكراني to أوديسا"#]],
    );
    check(
        "قتل طفلان في غارة نفذتها مسيّرة أوكرانية على أوديسا.",
        expect![[r#"
        قتل ASSAULT happened
        غارة ASSAULT/aerial happened to أوديسا"#]],
    );
    check(
        "الجيش الأوكراني: استهداف 20 موقعا في القرم",
        expect!["استهداف ASSAULT happened by الجيش الأوكراني"],
    );
    check(
        "وافقت كينيا على سحب قواتها من الصومال.",
        expect![[r#"
        وافقت AGREE/accept happened by كينيا
        سحب RETREAT/withdraw planned by كينيا"#]],
    );
    check("سيطرت كينيا على بلدة كيسمايو.", expect!["سيطرت COERCE/seize happened by كينيا"]);
}

#[test]
fn talks_and_patrons() {
    check(
        "جرت في جنيف محادثات بشأن ليبيا بين مصر وتركيا برعاية قطر.",
        expect!["محادثات CONSULT happened by مصر، تركيا"],
    );
    check(
        "أعلنت مصر وتركيا هدنة بعد محادثات طويلة بوساطة قطرية.",
        expect![[r#"
            أعلنت CONCEDE/ceasefire happened by مصر، تركيا
            هدنة RETREAT/ceasefire happened by مصر، تركيا
            محادثات CONSULT happened by مصر، تركيا
            وساطة CONSULT/third-party happened to مصر، تركيا"#]],
    );
    check(
        "توجه سامح شكري إلى أنقرة للقاء هاكان فيدان.",
        expect![[r#"
            توجه CONSULT/visit happened by سامح شكري
            لقاء CONSULT planned by سامح شكري، هاكان فيدان"#]],
    );
}

#[test]
fn cues_of_more_words() {
    check(
        "أفرجت كينيا، أمس الأحد، عن ثلاثة صيادين.",
        expect!["أفرجت RETREAT/release happened by كينيا to صيادين"],
    );
    check("ووفق وزارة الصحة، ارتفع عدد المرضى.", expect![[r#""#]]);
    check("وافقت وزارة الصحة على الخطة.", expect!["وافقت AGREE/accept happened by وزارة الصحة"]);
    check("قتل مسلحون سبعة سياح في البلدة.", expect!["قتل ASSAULT happened by مسلحون to سياح"]);
    check("عقدت الجولة الثالثة من المفاوضات في مسقط.", expect!["المفاوضات CONSULT happened"]);
    check("بدأ الوزير جولة في المنطقة.", expect!["جولة CONSULT/visit ongoing"]);
    check(
        "فرضت الحكومة الكينية حالة الطوارئ في نيروبي.",
        expect!["حالة COERCE/martial-law happened by الحكومة الكينية"],
    );
    check("كان اتفاق 2015 قد فشل.", expect![[r#""#]]);
}

#[test]
fn what_is_still_to_come() {
    check(
        "ينص المقترح على مرحلتين: تنسحب كينيا من البلدة.",
        expect!["تنسحب RETREAT/withdraw possible by كينيا"],
    );
    check("كشف الوزير عن زيارة مرتقبة إلى أنقرة.", expect!["زيارة CONSULT/visit planned"]);
    check(
        "انسحبت كينيا قبل أن تقصف إثيوبيا البلدة.",
        expect![[r#"
        انسحبت RETREAT/withdraw happened by كينيا
        تقصف ASSAULT/heavy-weapons happened by إثيوبيا"#]],
    );
    check("وقف إطلاق النار سيبدأ غدا.", expect!["وقف RETREAT/ceasefire planned"]);
}

#[test]
fn the_held_and_their_holders() {
    check(
        "خطفت كينيا أنتوني بلينكن. وطلبت مصر الإفراج عن الرهينة.",
        expect![[r#"
        خطفت ASSAULT/abduct happened by كينيا to أنتوني بلينكن
        طلبت REQUEST/yield happened by مصر
        الإفراج RETREAT/release demanded by كينيا to أنتوني بلينكن"#]],
    );
    check(
        "أفرجت كينيا عن سامح شكري بعد شهر من اعتقاله.",
        expect![[r#"
        أفرجت RETREAT/release happened by كينيا to سامح شكري
        اعتقاله COERCE/arrest happened by كينيا to سامح شكري"#]],
    );
    check(
        "شهدت الهدنة الإفراج عن مئة رهينة بعد حرب بين كينيا والصومال.",
        expect![[r#"
        الهدنة RETREAT/ceasefire happened by كينيا، الصومال
        الإفراج RETREAT/release happened
        حرب ASSAULT happened by كينيا، الصومال"#]],
    );
}

#[test]
fn phrases_between_a_verb_and_its_noun() {
    check(
        "قدم سامح شكري إلى المجلس في مايو مقترحا جديدا.",
        expect!["مقترحا AGREE/propose happened by سامح شكري"],
    );
    check("وافق سامح شكري (الوزير) على الخطة.", expect!["وافق AGREE/accept happened by سامح شكري"]);
    check(
        "تجددت الاشتباكات فجر اليوم في العاصمة بين كينيا والصومال.",
        expect!["الاشتباكات ASSAULT ongoing by كينيا، الصومال"],
    );
    check(
        "هددت مصر بقصف كينيا.",
        expect![[r#"
            هددت THREATEN/violence happened by مصر to كينيا
            قصف ASSAULT/heavy-weapons possible by مصر to كينيا"#]],
    );
    check("زار وفد من حماس القاهرة.", expect!["زار CONSULT/visit happened by حماس"]);
}

#[test]
fn outlets_do_nothing() {
    check("رويترز - القاهرة\nقال وزير إن محادثات ستعقد غدا.", expect!["محادثات CONSULT planned"]);
}

#[test]
fn what_is_put_by_nobody() {
    check("عرض على الفلسطينيين طريق واضح.", expect![[r#""#]]);
    check(
        "عرض سامح شكري على الصومال وساطة.",
        expect![[r#"
        عرض AGREE/propose happened by سامح شكري to الصومال
        وساطة CONSULT/third-party possible by سامح شكري"#]],
    );
}
