//! Every row is spelt as it says of itself and found back; what a form may be and what it must not be.

use waqai_text::fold;

use super::*;
use crate::features::{Aspect, Number, Person};

fn lexicon() -> Lexicon {
    Lexicon::new(waqai_data::TABLES).unwrap_or_else(|e| panic!("{e}"))
}

#[test]
fn every_verb_is_spelt_as_its_row_says() {
    let lexicon = lexicon();
    let mut wrong = Vec::new();
    for (id, lexeme) in lexicon.lexemes().filter(|(_, l)| l.pos == Upos::Verb) {
        let Row::Verb(verb, ..) = &lexicon.rows[id.0 as usize] else { continue };
        let forms = lexicon.paradigm(id);
        for (aspect, said) in [(Aspect::Perfect, verb.perfect), (Aspect::Imperfect, verb.imperfect)]
        {
            let mut spelt = forms.iter().filter(|f| {
                let here = f.features;
                f.bare
                    && here.aspect == Some(aspect)
                    && here.voice != Some(Voice::Passive)
                    && (here.person, here.gender, here.number)
                        == (Some(Person::Third), Some(Gender::Masc), Some(Number::Singular))
            });
            if !spelt.clone().any(|f| f.text == said) {
                wrong.push(format!(
                    "{}:{}: {} {} {said}: spelt {}",
                    lexeme.table,
                    lexeme.line,
                    lexeme.pattern.unwrap_or(""),
                    lexeme.root.unwrap_or(""),
                    spelt.next().map_or("-", |f| &f.text)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} rows are spelt otherwise:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_form_of_every_row_is_found_back() {
    let lexicon = lexicon();
    let mut lost = Vec::new();
    for (id, lexeme) in lexicon.lexemes() {
        for form in lexicon.paradigm(id) {
            let core = fold(&form.text);
            let found = |ending| {
                let mut back = false;
                lexicon.affixes.splits(&core, |stem, cells| {
                    for cell in lexicon.standing(cells, ending) {
                        back |= lexicon.index.find(stem).any(|e| {
                            e.lexeme == id.0 && e.class == cell.class && e.slots.any(cell.slot)
                        });
                    }
                });
                back
            };
            if form.bare && !found(Ending::Bare) || form.joined && !found(Ending::BeforePronoun) {
                lost.push(format!("{}:{}: {}", lexeme.table, lexeme.line, form.text));
            }
        }
    }
    assert!(
        lost.is_empty(),
        "{} forms are not found back: {:?}",
        lost.len(),
        &lost[..lost.len().min(40)]
    );
}

/// The forms that `cells` asks for stand in the paradigm of the verb `lemma` of the form `form`.
///
/// A cell is `ASPECT VOICE` and then pairs of person, gender and number with a form: `3ms`, `1s`, `2d`; a form before a
/// pronoun ends in `+`. Moods are not told apart: يدعو and يدع are both `3ms`.
fn conjugates(lexicon: &Lexicon, lemma: &str, form: &str, cells: &str) {
    let (id, _) = lexicon
        .lexemes()
        .find(|(_, l)| l.lemma == lemma && l.pattern == Some(form) && l.pos == Upos::Verb)
        .unwrap_or_else(|| panic!("no row {form} {lemma}"));
    let forms = lexicon.paradigm(id);
    for line in cells.split(';') {
        let mut words = line.split_whitespace();
        let aspect = words.next().and_then(Aspect::from_name).expect("an aspect");
        let voice = words.next().and_then(Voice::from_name).expect("a voice");
        while let (Some(cell), Some(text)) = (words.next(), words.next()) {
            let person = Person::from_name(&cell[..1]);
            let gender = if cell.contains('m') {
                Some(Gender::Masc)
            } else if cell.contains('f') {
                Some(Gender::Fem)
            } else {
                None
            };
            let number = match cell.chars().last() {
                Some('s') => Number::Singular,
                Some('d') => Number::Dual,
                _ => Number::Plural,
            };
            let spelt: Vec<&str> = forms
                .iter()
                .filter(|f| {
                    f.features.aspect == Some(aspect)
                        && f.features.voice.is_none_or(|v| v == voice)
                        && (f.features.person, f.features.gender, f.features.number)
                            == (person, gender, Some(number))
                        && if text.ends_with('+') { f.joined } else { f.bare }
                })
                .map(|f| f.text.as_str())
                .collect();
            let wanted = text.trim_end_matches('+');
            assert!(
                spelt.contains(&wanted),
                "{form} {lemma} {aspect} {voice} {cell}: {text} expected, spelt {spelt:?}"
            );
        }
    }
}

#[test]
fn verbs_of_every_kind_are_conjugated() {
    let lexicon = lexicon();
    let check = |lemma, form, cells| conjugates(&lexicon, lemma, form, cells);
    // Sound.
    check(
        "كتب",
        "I",
        "perfect active 3ms كتب 3fs كتبت 3md كتبا 3fd كتبتا 3mp كتبوا 3mp كتبو+ 3fp كتبن 2mp كتبتم 2mp كتبتمو+ 1p كتبنا 1s كتبت;
         imperfect active 3ms يكتب 1s أكتب 1p نكتب 3mp يكتبون 3mp يكتبوا 3mp يكتبو+ 2fs تكتبين 3fp يكتبن 3md يكتبان;
         imperative active 2ms اكتب 2mp اكتبوا",
    );
    check(
        "كثف",
        "II",
        "perfect active 3ms كثف; imperfect active 3mp يكثفون; imperative active 2ms كثف",
    );
    check(
        "تبادل",
        "VI",
        "perfect active 3mp تبادلوا; perfect passive 3ms تبودل; imperfect active 3ms يتبادل",
    );
    check(
        "قاتل",
        "III",
        "perfect passive 3ms قوتل; imperfect active 3mp يقاتلون; imperative active 2mp قاتلوا",
    );
    check("انسحب", "VII", "imperfect active 3fs تنسحب 3mp ينسحبوا; imperative active 2ms انسحب");
    check(
        "استخدم",
        "X",
        "perfect active 3fs استخدمت; imperfect passive 3ms يستخدم; imperative active 2ms استخدم",
    );
    // Doubled.
    check(
        "مد",
        "I",
        "perfect active 3ms مد 3fs مدت 1s مددت 3mp مدوا 3fp مددن; imperfect active 3ms يمد 3ms يمدد 3mp يمدون 3fp يمددن",
    );
    check(
        "أعد",
        "IV",
        "perfect active 1p أعددنا; imperfect active 3ms يعد; imperative active 2mp أعدوا",
    );
    check("استمر", "X", "perfect active 3fs استمرت 1s استمررت; imperfect active 3ms يستمر");
    check("احتل", "VIII", "perfect active 3mp احتلوا 1p احتللنا; imperfect passive 3fs تحتل");
    check("احمر", "IX", "perfect active 3ms احمر 1s احمررت; imperfect active 3ms يحمر");
    check(
        "اطمأن",
        "QIV",
        "perfect active 3ms اطمأن 1s اطمأننت; imperfect active 3ms يطمئن 3mp يطمئنون",
    );
    // Hamza.
    check(
        "أخذ",
        "I",
        "perfect active 3ms أخذ; imperfect active 3ms يأخذ 1s آخذ; imperfect passive 3ms يؤخذ; imperative active 2ms خذ 2mp خذوا",
    );
    check(
        "آمن",
        "IV",
        "perfect active 1s آمنت 1p آمنا; perfect passive 3ms أومن; imperfect active 3ms يؤمن 1s أومن",
    );
    check(
        "سأل",
        "I",
        "perfect active 3mp سألوا; imperfect active 3ms يسأل; perfect passive 3ms سئل; imperative active 2ms اسأل",
    );
    check(
        "بدأ",
        "I",
        "perfect active 3ms بدأ 3fs بدأت 3md بدآ 3mp بدؤوا 3mp بدأوا; imperfect active 3mp يبدؤون 3mp يبدأون 2fs تبدئين 3md يبدآن 3ms يبدؤ+ 3ms يبدأ+",
    );
    check("تساءل", "VI", "perfect active 3ms تساءل 3mp تساءلوا; imperfect active 3mp يتساءلون");
    check(
        "استأنف",
        "X",
        "perfect active 3ms استأنف; perfect passive 3ms استؤنف; imperfect active 3ms يستأنف",
    );
    // Weak first radical.
    check(
        "وصل",
        "I",
        "perfect active 3fs وصلت; imperfect active 3ms يصل 1s أصل 3mp يصلون; imperative active 2ms صل",
    );
    check(
        "أوقف",
        "IV",
        "imperfect active 3ms يوقف; perfect passive 3ms أوقف; imperative active 2mp أوقفوا",
    );
    check("أيقن", "IV", "imperfect active 3ms يوقن");
    check(
        "اتصل",
        "VIII",
        "perfect active 3ms اتصل; imperfect active 3ms يتصل; imperative active 2ms اتصل",
    );
    // Form VIII that runs together.
    check("ازداد", "VIII", "perfect active 3fs ازدادت 1s ازددت; imperfect active 3ms يزداد");
    check(
        "اضطر",
        "VIII",
        "perfect passive 3ms اضطر; imperfect active 3ms يضطر; perfect active 1p اضطررنا",
    );
    check("اتخذ", "VIII", "perfect active 3mp اتخذوا; imperfect active 3ms يتخذ");
    // Hollow.
    check(
        "قال",
        "I",
        "perfect active 3ms قال 3fs قالت 1s قلت 3mp قالوا 3fp قلن; perfect passive 3ms قيل;
         imperfect active 3ms يقول 3ms يقل 3mp يقولون 3fp يقلن; imperfect passive 3ms يقال; imperative active 2ms قل 2mp قولوا",
    );
    check(
        "باع",
        "I",
        "perfect active 1s بعت; imperfect active 3ms يبيع 3ms يبع; imperfect passive 3ms يباع",
    );
    check("خاف", "I", "perfect active 1p خفنا; imperfect active 3ms يخاف 3ms يخف");
    check(
        "أراد",
        "IV",
        "perfect active 1s أردت; imperfect active 3ms يريد 3ms يرد; perfect passive 3ms أريد",
    );
    check(
        "اختار",
        "VIII",
        "perfect active 1s اخترت; perfect passive 3ms اختير; imperfect active 3ms يختار 3ms يختر",
    );
    check("استقال", "X", "perfect active 3ms استقال 1s استقلت; imperfect active 3ms يستقيل");
    check(
        "جاء",
        "I",
        "perfect active 3mp جاؤوا 1s جئت 3fs جاءت; imperfect active 3ms يجيء 3mp يجيئون",
    );
    check("شاء", "I", "imperfect active 3ms يشاء 3ms يشأ; perfect active 1s شئت");
    // Defective.
    check(
        "دعا",
        "I",
        "perfect active 3ms دعا 3ms دعا+ 3fs دعت 3mp دعوا 3md دعوا 1s دعوت; perfect passive 3ms دعي 3mp دعوا;
         imperfect active 3ms يدعو 3ms يدع 3mp يدعون 3md يدعوان; imperfect passive 3ms يدعى 3ms يدعا+; imperative active 2ms ادع",
    );
    check(
        "رمى",
        "I",
        "perfect active 3ms رمى 3ms رما+ 3fs رمت 3mp رموا 1s رميت; imperfect active 3ms يرمي 3ms يرم 3mp يرمون",
    );
    check(
        "بقي",
        "I",
        "perfect active 3ms بقي 3fs بقيت 3mp بقوا; imperfect active 3ms يبقى 3ms يبق 3mp يبقون 3md يبقيان",
    );
    check(
        "ألقى",
        "IV",
        "perfect active 3fs ألقت 3mp ألقوا; imperfect active 3ms يلقي 3mp يلقون; imperfect passive 3ms يلقى; imperative active 2ms ألق",
    );
    check(
        "تلقى",
        "V",
        "perfect active 3ms تلقى 3ms تلقا+ 3mp تلقوا; imperfect active 3ms يتلقى 3ms يتلق 3mp يتلقون",
    );
    check("ادعى", "VIII", "perfect active 3fs ادعت; imperfect active 3ms يدعي");
    check(
        "استثنى",
        "X",
        "imperfect active 3ms يستثني; imperfect passive 3ms يستثنى; perfect passive 3ms استثني",
    );
    // Doubly weak.
    check(
        "رأى",
        "I",
        "perfect active 3ms رأى 3ms رآ+ 3fs رأت 3mp رأوا 1s رأيت; imperfect active 3ms يرى 3ms ير 1s أرى 3mp يرون 3ms يرا+",
    );
    check("أتى", "I", "perfect active 3fs أتت; imperfect active 3ms يأتي 1s آتي 3ms يأت 3mp يأتون");
    check("وقى", "I", "perfect active 3fs وقت; imperfect active 3ms يقي 3mp يقون");
    check("نوى", "I", "perfect active 3ms نوى 3mp نووا; imperfect active 3ms ينوي 3mp ينوون");
    check(
        "أحيا",
        "IV",
        "perfect active 3ms أحيا 3fs أحيت 3mp أحيوا; imperfect active 3ms يحيي 3mp يحيون",
    );
    // Last radicals that melt with an ending.
    check("ثبت", "I", "perfect active 1s ثبت 2mp ثبتم 3fs ثبتت; imperfect active 3fp يثبتن");
    check(
        "كان",
        "I",
        "perfect active 3ms كان 1p كنا 1s كنت 3fp كن; imperfect active 3ms يكون 3ms يكن 3fp يكن",
    );
}

/// The forms of the nominal `lemma`, own and derived from verbs, as `nominal_forms` lists them.
fn nominals(forms: &[(String, String)], lemma: &str, expected: &str) {
    let spelt: Vec<&str> =
        forms.iter().filter(|(l, _)| l == lemma).map(|(_, form)| form.as_str()).collect();
    for form in expected.split_whitespace() {
        let (wanted, must) = form.strip_prefix('!').map_or((form, true), |f| (f, false));
        assert_eq!(spelt.contains(&wanted), must, "{lemma}: {wanted} among {spelt:?}");
    }
}

/// Every nominal form with its dictionary form; a form before a pronoun ends in `+`.
fn nominal_forms(lexicon: &Lexicon) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (id, lexeme) in lexicon.lexemes() {
        for form in lexicon.paradigm(id) {
            if form.derived_from.is_none() && lexeme.pos == Upos::Verb {
                continue;
            }
            let lemma = form.derived_from.as_deref().unwrap_or(lexeme.lemma).to_owned();
            if form.bare {
                all.push((lemma.clone(), form.text.clone()));
            }
            if form.joined {
                all.push((lemma, form.text + "+"));
            }
        }
    }
    all
}

#[test]
fn nouns_of_every_kind_are_declined() {
    let forms = nominal_forms(&lexicon());
    let check = |lemma, expected| nominals(&forms, lemma, expected);
    // With a broken plural; what must not be is marked with !.
    check("كتاب", "كتاب كتاب+ كتابا كتابان كتابين كتابي+ كتب كتب+ !كتابون !كتاب+ات");
    check("مهندس", "مهندس مهندسة مهندست+ مهندسون مهندسين مهندسو مهندسي مهندسات مهندسا");
    check("مدرسة", "مدرسة مدرست+ مدرستان مدرستين مدرستا مدارس !مدرسا !مدرسة+ !مدرستا+ا");
    check("سيارة", "سيارات سيارتين سيارت+ !سيارون");
    check("مستشفى", "مستشفى مستشفا+ مستشفيات مستشفيين !مستشفى+ !مستشفة");
    check("قاضي", "قاضي قاض قاضيا قضاة قضات+ قاضيان قاضيين !قاضا");
    check("مبدأ", "مبدأ مبدؤ+ مبدئ+ مبدأ+ مبدآن مبدأين مبادئ !مبدأا");
    check("صحراء", "صحراء صحراء+ صحراوين !صحراءا !صحرائة");
    check("أرض", "أرض أرضين أراض أراضي أراضي+");
    check("سلاح", "أسلحة أسلحت+ سلاحا");
    check("كبير", "كبير كبيرة كبيرا كبيرين كبيرات كبار");
    check("أكبر", "أكبر كبرى");
    check("شيء", "شيء أشياء شيئا");
    check("أب", "أبو أبو+ أبا+ أبي+ أبوين أبوان آباء");
    check("امرأة", "امرأة مرأة مرأت+ امرأتان نساء");
    // Participles and verbal nouns of verbs.
    check("مكثف", "مكثف مكثفة مكثفون مكثفات مكثفا");
    check("قائل", "قائل قائلا قائلة قائلون");
    check("مقام", "مقام مقامة");
    check("مستثنى", "مستثنى مستثنا+ مستثناة مستثنون مستثنيات");
    check("استئناف", "استئناف استئناف+ استئنافا استئنافات");
    check("إقالة", "إقالة إقالت+ إقالتين");
}

#[test]
fn forms_lead_to_their_lemmas() {
    let lexicon = lexicon();
    let look_up = |word: &str, ending| {
        let mut found = Vec::new();
        lexicon.look_up(&fold(word), ending, &mut found);
        found
    };
    let form = |word: &str, lemma: &str| {
        let found = look_up(word, Ending::BeforePronoun);
        let one = found.iter().find(|f| &*f.lemma == lemma);
        one.unwrap_or_else(|| panic!("{word}: {lemma} among {found:?}"))
            .form
            .as_deref()
            .map(str::to_owned)
    };
    assert_eq!(form("مدرست", "مدرسة").as_deref(), Some("مدرسة"));
    assert_eq!(form("رما", "رمى").as_deref(), Some("رمى"));
    assert_eq!(form("كتبو", "كتب").as_deref(), Some("كتبوا"));
    assert_eq!(form("كتبتمو", "كتب").as_deref(), Some("كتبتم"));
    assert_eq!(form("يتلقا", "تلقى").as_deref(), Some("يتلقى"));
    assert_eq!(form("مستشفا", "مستشفى").as_deref(), Some("مستشفى"));
    assert_eq!(form("كتاب", "كتاب"), None);
    let bare = |word: &str| look_up(word, Ending::Bare);
    assert!(bare("إستأنفت").iter().any(|f| &*f.lemma == "استأنف"));
    assert!(
        bare("يعلنون")
            .iter()
            .all(|f| f.pos == Upos::Verb && f.features.number == Some(Number::Plural))
    );
    let participle = bare("المستخدمون".trim_start_matches("ال"));
    assert!(participle.iter().any(|f| f.features.derived == Some(Derived::PassiveParticiple)));
    assert_eq!(participle[0].pattern, Some("مستفعل"));
    // What is no word, and what stands only with or without a pronoun.
    for word in [
        "يكتبت",
        "كتبونا",
        "استقالتم",
        "مدرست",
        "رميوا",
        "رميتو",
        "يقالون+",
        "تصلتم",
        "أيكتب",
        "نكتبون",
        "زقطم",
    ] {
        assert_eq!(bare(word), [], "{word} is no form");
    }
    for word in ["مدرسة", "كتبوا", "كتبتم"] {
        let found = look_up(word, Ending::BeforePronoun);
        assert!(
            found.iter().all(|f| f.pos == Upos::Verb && f.lexeme != LexemeId(u32::MAX))
                || found.is_empty(),
            "{word} before a pronoun: {found:?}"
        );
    }
}
