//! Quotes: for every rule a text where it fires and one where it must not.

use waqai_record::Quote;
use waqai_text::Span;

use crate::name::Names;
use crate::page::At;
use crate::testing::{engine, page};

fn read(text: &str) -> (Vec<At<Quote<Span>>>, Names) {
    let page = page(text, "2024-03-05");
    let times = crate::time::find(&page, &engine().1.time);
    let names = crate::name::find(&page, &engine().1.name, &times);
    (super::find(&page, &engine().1.quote, &names), names)
}

/// The quotes of `text` must be `cue|mode|piece / piece`, one each.
fn check(text: &str, want: &[&str]) {
    let said: Vec<String> = read(text)
        .0
        .iter()
        .map(|q| {
            let pieces: Vec<&str> = q.fact.content.iter().map(|s| s.of(text)).collect();
            let cue = q.fact.cue.map_or("-", |c| c.of(text));
            format!("{cue}|{}|{}", format!("{:?}", q.fact.mode).to_lowercase(), pieces.join(" / "))
        })
        .collect();
    assert_eq!(said, want, "quotes of: {text}");
}

/// The quotes of `text` must be said by `speaker+speaker|how known|carrier`, one each.
fn check_speakers(text: &str, want: &[&str]) {
    let (quotes, names) = read(text);
    let name = |id: &waqai_record::EntityId| names.entity(*id).name.clone();
    let said: Vec<String> = quotes
        .iter()
        .map(|q| {
            let speakers: Vec<String> =
                q.fact.speaker.iter().chain(&q.fact.co_speakers).map(name).collect();
            let from = format!("{:?}", q.fact.speaker_from).to_lowercase();
            let carrier = q.fact.carrier.as_ref().map_or("-".to_owned(), name);
            format!("{}|{from}|{carrier}", speakers.join("+"))
        })
        .collect();
    assert_eq!(said, want, "speakers of: {text}");
}

#[test]
fn a_clause_behind_a_verb() {
    check("وقال الوزير إن الطريق مغلق.", &["قال|indirect|الطريق مغلق"]);
    check("وأشارت الوزارة إلى أنها أغلقت الطريق.", &["أشارت|indirect|أغلقت الطريق"]);
    check("وحذر المدير من أن السد قد ينهار.", &["حذر|indirect|السد قد ينهار"]);
    check("وشدد الوزير أمس على أن الطريق آمن.", &["شدد|indirect|الطريق آمن"]);
    // The clause belongs to another word.
    check("قال الوزير كلمته قبل أن يغادر القاعة.", &[]);
    check("ومن المتوقع أن يصل الوفد غدا.", &[]);
    check("يريد الوزير أن يزور المدينة.", &[]);
    check("ويذكر أن السد بني قبل عشر سنوات.", &[]);
    check("لم يقل الوزير إن الطريق مغلق.", &[]);
}

#[test]
fn where_a_clause_ends() {
    check(
        "وقال الوزير إن الطريق مغلق، مضيفا أن الجسر مفتوح.",
        &["قال|indirect|الطريق مغلق", "مضيفا|indirect|الجسر مفتوح"],
    );
    check(
        "وقال الوزير إن الطريق مغلق، فيما أكدت الشرطة أن الجسر مفتوح.",
        &["قال|indirect|الطريق مغلق", "أكدت|indirect|الجسر مفتوح"],
    );
    check("وقال الوزير إن الطريق مغلق، وذلك وسط أمطار.", &["قال|indirect|الطريق مغلق"]);
    check(
        "وقال الوزير إن الطريق مغلق، وإن الجسر مفتوح.",
        &["قال|indirect|الطريق مغلق، وإن الجسر مفتوح"],
    );
}

#[test]
fn marks_cut_a_clause_into_pieces() {
    check(
        "وقال الوزير إن الطريق «مغلق تماما» منذ أمس.",
        &["قال|mixed|الطريق / مغلق تماما / منذ أمس"],
    );
    check("وقال الوزير إنه «لا عودة عن القرار».", &["قال|direct|لا عودة عن القرار"]);
    // The name of a paper is no quotation.
    check("وقال الوزير إن صحيفة «النهار» أخطأت.", &["قال|indirect|صحيفة «النهار» أخطأت"]);
}

#[test]
fn words_in_marks() {
    check("وقال الوزير: «لن نعود إلى الوراء».", &["قال|direct|لن نعود إلى الوراء"]);
    check(
        "قال الوزير \"الطريق مغلق\". \"والجسر مفتوح لمن يريد\".",
        &["قال|direct|الطريق مغلق / والجسر مفتوح لمن يريد"],
    );
    check("«لن نعود إلى الوراء»، قال الوزير.", &["قال|direct|لن نعود إلى الوراء"]);
    check("وقال الوزير في مؤتمر صحفي: الطريق مغلق.", &["قال|indirect|الطريق مغلق"]);
    check("ووصف الوزير القرار بأنه «خطأ».", &["وصف|direct|خطأ"]);
    check("وجاء في البيان: «الطريق مغلق حتى الغد».", &["جاء|direct|الطريق مغلق حتى الغد"]);
    // Scare quotes and titles.
    check("أطلق الجيش عملية «الفجر» في الشمال.", &[]);
    check("عرض المخرج فيلم «ليل المدينة الطويل» في المهرجان.", &[]);
    check("ما الفرق بين «الحق» و«الواجب»؟", &[]);
}

#[test]
fn quotations_that_nothing_brings() {
    check(
        "وقال الوزير إن الطريق مغلق.\n«نعمل منذ أيام على إصلاح الطريق وسنفتحه قريبا».",
        &["قال|indirect|الطريق مغلق", "-|direct|نعمل منذ أيام على إصلاح الطريق وسنفتحه قريبا"],
    );
    check("وصل الوفد أمس.\n– «لا للحرب» –\nوغادر اليوم.", &[]);
}

#[test]
fn a_source_beside_a_clause() {
    check("وأغلقت الشرطة الطريق، بحسب وزارة الداخلية.", &["بحسب|indirect|أغلقت الشرطة الطريق"]);
    check(
        "ووقع الانفجار في السوق وأسفر عن مقتل 12 شخصا، وفقا لوزارة الصحة.",
        &["وفقا|indirect|أسفر عن مقتل 12 شخصا"],
    );
    check("وبحسب وزارة الصحة، فإن المستشفى مغلق.", &["بحسب|indirect|المستشفى مغلق"]);
    check("وأغلقت الشرطة الطريق، بحسب ما أعلنت الوزارة.", &["بحسب|indirect|أغلقت الشرطة الطريق"]);
    // No source: what is done according to a rule.
    check("ويوزع المال بحسب القانون.", &[]);
    check("وعقدت الجلسة وفقا للجدول.", &[]);
}

#[test]
fn nouns_that_report() {
    check("ورفض الاتهامات بأن جنوده نهبوا السوق.", &["الاتهامات|indirect|جنوده نهبوا السوق"]);
    check("ونقلت رويترز عن الوزير قوله إن الطريق مغلق.", &["نقلت|indirect|الطريق مغلق"]);
    check("ورفض القول.", &[]);
}

#[test]
fn who_speaks() {
    check_speakers(
        "وقال الوزير سامي الخطيب إن الطريق مغلق. وأضاف أن الجسر مفتوح.",
        &["سامي الخطيب|named|-", "سامي الخطيب|carried|-"],
    );
    check_speakers(
        "لكن الوزير سامي الخطيب قال إن الطريق مغلق، مضيفا أن الجسر مفتوح.",
        &["سامي الخطيب|named|-", "سامي الخطيب|carried|-"],
    );
    check_speakers("وقال مصدر إن الطريق مغلق.", &["|unresolved|-"]);
    check_speakers(
        "ونقلت رويترز عن الوزير سامي الخطيب قوله إن الطريق مغلق.",
        &["سامي الخطيب|named|رويترز"],
    );
    check_speakers(
        "وقال الوزير سامي الخطيب لوكالة رويترز إن الطريق مغلق.",
        &["سامي الخطيب|named|وكالة رويترز"],
    );
    check_speakers(
        "والتقى الوزير سامي الخطيب الرئيس كمال حداد، قائلا إن الطريق مغلق.",
        &["سامي الخطيب|carried|-"],
    );
}

#[test]
fn odd_text_yields_nothing_and_does_no_harm() {
    for text in
        ["", "قال", "قال:", "«", "»قال«", "بحسب", "وفقا ل", "قال إن", "على حد", ": «»", "كما"]
    {
        check(text, &[]);
    }
}

#[test]
fn headlines() {
    check(
        "الأمم المتحدة: الطريق مغلق حتى الغد\nوصل الوفد أمس.",
        &["-|indirect|الطريق مغلق حتى الغد"],
    );
    check("لبنان: ما خيارات الحكومة الجديدة؟\nوصل الوفد أمس.", &[]);
}

#[test]
fn a_verb_that_only_tells_of_a_noun_gives_way() {
    check("وأعلنت الهيئة في بيان نشرته أمس أنها أغلقت الطريق.", &["أعلنت|indirect|أغلقت الطريق"]);
    check("وقوبل رد الحكومة، ووصفه الوزير بأنه خطأ.", &["وصفه|indirect|خطأ"]);
    check("وأوضح الموقع، نقلا عن مصدر، أن الطريق مغلق.", &["أوضح|indirect|الطريق مغلق"]);
}

#[test]
fn a_quotation_before_its_verb() {
    check("«سنرجع قريبا»، قال الوزير سامي الخطيب للصحفيين.", &["قال|direct|سنرجع قريبا"]);
    check_speakers("«سنرجع قريبا»، قال الوزير سامي الخطيب.", &["سامي الخطيب|named|-"]);
    check("«لن نرحل»، أكدت الوزيرة أمس.", &["أكدت|direct|لن نرحل"]);
    check("«سنرجع قريبا»، يقول الوزير.", &["يقول|direct|سنرجع قريبا"]);
    check("«سنرجع قريبا»، قالها الوزير أمام النواب.", &["قالها|direct|سنرجع قريبا"]);
    check("«سنرجع قريبا»، بحسب وزارة الداخلية.", &["بحسب|direct|سنرجع قريبا"]);
    // The verb has a clause of its own.
    check("وزار معرض «الفجر»، وقال إن المدينة جميلة.", &["قال|indirect|المدينة جميلة"]);
}

#[test]
fn verbal_nouns_as_content() {
    check(
        "وأعلنت الوزارة، أمس، العثور على سفينة غارقة.",
        &["أعلنت|indirect|العثور على سفينة غارقة"],
    );
    check("وأعلنت وزارة الصحة وفاة مريضين.", &["أعلنت|indirect|وفاة مريضين"]);
    check("وأعلنت الشرطة عن اعتقال لصين.", &["أعلنت|indirect|اعتقال لصين"]);
    check("وأفاد مصدر بانهيار جسر في المدينة.", &["أفاد|indirect|انهيار جسر في المدينة"]);
    check("وكشفت الشرطة عن اعتقال ثلاثة لصوص.", &["كشفت|indirect|اعتقال ثلاثة لصوص"]);
    check("وأكد الوزير ضرورة إصلاح الجسر.", &["أكد|indirect|ضرورة إصلاح الجسر"]);
    check(
        "وقال الوزير إن الطريق مغلق، مؤكدا استعداد بلاده للمساعدة.",
        &["قال|indirect|الطريق مغلق", "مؤكدا|indirect|استعداد بلاده للمساعدة"],
    );
    // Done by announcing it, or a thing.
    check("وأعلن الوزير استقالته من الحكومة.", &[]);
    check("وأعلنت الحكومة الحرب على الفساد.", &[]);
    check("وأعلنت الحركة هدنة لثلاثة أيام.", &[]);
    check("وكشفت الشركة عن سيارتها الجديدة.", &[]);
    check("وأفاد اللاعب ناديه بخبرته.", &[]);
}

#[test]
fn edges_of_content() {
    check(
        "وقال الوزير إن الطريق مغلق، ووصف الحادث بأنه «كارثة».",
        &["قال|indirect|الطريق مغلق", "وصف|direct|كارثة"],
    );
    check("وقال الوزير إن الطريق مغلق، وطالب السكان بالحذر.", &["قال|indirect|الطريق مغلق"]);
    check(
        "وقال الوزير إن الدول رفضت الخطة، وطالبت بتعديلها.",
        &["قال|indirect|الدول رفضت الخطة، وطالبت بتعديلها"],
    );
    check("وقال الوزير إن القرار قد يهدد السلام.", &["قال|indirect|القرار قد يهدد السلام"]);
    check(
        "وقال الوزير إن الطريق مغلق مضيفا أن الجسر مفتوح.",
        &["قال|indirect|الطريق مغلق", "مضيفا|indirect|الجسر مفتوح"],
    );
    check("وقال الوزير إن الطريق مغلق، وذلك بعد أن هطل المطر.", &["قال|indirect|الطريق مغلق"]);
}

#[test]
fn counts_are_figures_and_marks_weigh() {
    check("ويقدر البنك أن 40 ألف أسرة بلا كهرباء.", &[]);
    check("ويقدر البنك أن الأزمة طويلة.", &["يقدر|indirect|الأزمة طويلة"]);
    check("وبيّن الوزير أن الطريق مغلق.", &["بيّن|indirect|الطريق مغلق"]);
    check("والطريق بين القرية والمدينة مغلق.", &[]);
}

#[test]
fn a_paper_speaks_for_its_owner() {
    check_speakers(
        "جاء في بيان وزارة الدفاع الفرنسية: «انسحبت القوات».",
        &["وزارة الدفاع الفرنسية|named|-"],
    );
    check_speakers(
        "وأفاد بلاغ لوزارة الخارجية المغربية بأن المعبر فتح.",
        &["وزارة الخارجية المغربية|named|-"],
    );
    check_speakers(
        "وذكر بيان صادر عن وزارة الخارجية المغربية أن المعبر فتح.",
        &["وزارة الخارجية المغربية|named|-"],
    );
    // A paper of nobody, and a paper that somebody else speaks in.
    check_speakers("وذكر تقرير جديد أن المعبر فتح.", &["|unresolved|-"]);
    check_speakers(
        "وقال الوزير سامي الخطيب في بيان وزارة الدفاع الفرنسية إن القوات انسحبت.",
        &["سامي الخطيب|named|وزارة الدفاع الفرنسية"],
    );
}

#[test]
fn who_describes_what() {
    check_speakers(
        "وقال الوزير سامي الخطيب إن المعبر فتح، ووصف الاتفاق بأنه «بداية».",
        &["سامي الخطيب|named|-", "سامي الخطيب|carried|-"],
    );
    check_speakers(
        "وأكد الوزير سامي الخطيب أن فرنسا التي وصفها بأنها «شريك» باقية.",
        &["سامي الخطيب|named|-", "سامي الخطيب|carried|-"],
    );
    check_speakers("وفتح المعبر، وفق ما صرح به الوزير سامي الخطيب.", &["سامي الخطيب|named|-"]);
}

#[test]
fn who_passes_on_is_not_who_says() {
    check_speakers(
        "ونقل المتحدث باسم الحكومة سامي الخطيب عن منظمة الصحة العالمية أن الوباء انتشر.",
        &["منظمة الصحة العالمية|named|سامي الخطيب"],
    );
    check_speakers(
        "وفر الآلاف، وفق ما نقلته وكالة رويترز عن منظمة الصحة العالمية.",
        &["منظمة الصحة العالمية|named|وكالة رويترز"],
    );
    check_speakers(
        "وذكرت وكالة رويترز، نقلا عن مصدر عسكري، أن الجنود انسحبوا.",
        &["|unresolved|وكالة رويترز"],
    );
}

#[test]
fn who_stands_behind_a_preposition_does_not_speak() {
    check_speakers(
        "وقال الوزير سامي الخطيب إن المعبر مغلق. وأضاف لدى زيارته حامية تعز أن الحرب مستمرة.",
        &["سامي الخطيب|named|-", "سامي الخطيب|carried|-"],
    );
    check_speakers(
        "وقال الوزير سامي الخطيب إن المعبر مغلق. وأكد معاليه أن الطريق آمن.",
        &["سامي الخطيب|named|-", "سامي الخطيب|role|-"],
    );
}

#[test]
fn two_sources_have_a_clause_each() {
    check(
        "ووفقا لوزارة الصحة الفرنسية قتل عشرة جنود، في حين فر 23 مدنيا، بحسب منظمة الصحة العالمية.",
        &["وفقا|indirect|قتل عشرة جنود", "بحسب|indirect|فر 23 مدنيا"],
    );
    check_speakers(
        "ونقل المتحدث باسم الحكومة سامي الخطيب عن منظمة الصحة العالمية أن الوباء انتشر. وأضاف: «سنصمد».",
        &["منظمة الصحة العالمية|named|سامي الخطيب", "سامي الخطيب|carried|-"],
    );
}

#[test]
fn answers_remarks_and_topics() {
    check_speakers("ورد الوزير سامي الخطيب: «لن نقبل».", &["سامي الخطيب|named|-"]);
    check_speakers(
        "وورد في بيان وزارة الدفاع الفرنسية: «انسحبت القوات».",
        &["وزارة الدفاع الفرنسية|named|-"],
    );
    check(
        "لكن منظمة الصحة العالمية تحدثت في بيان عن أكثر من مئة قتيل.",
        &["تحدثت|indirect|أكثر من مئة قتيل"],
    );
    check("غير أن فرنسا تقول إن الطريق مغلق.", &["تقول|indirect|الطريق مغلق"]);
    // A remark of the writer's own.
    check("ويقال إن الطريق مغلق.", &[]);
    check("وورد اسم الوزير في القائمة: سامي.", &[]);
}
