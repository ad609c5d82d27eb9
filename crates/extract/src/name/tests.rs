//! Cases of names. A case is the text and, behind it, what is to be found: `words` of a name, `words=title` of a
//! person with a title, `~words` of a role, `+words` of a group, with a letter for the kind before a colon.

use waqai_record::{Form, Kind};

use super::Names;
use crate::testing::{engine, page};

fn names(text: &str) -> Names {
    super::find(&page(text, ""), &engine().1.name, &[])
}

/// The names of `text` must be `want`, in order, one space and a bar between them.
fn check(text: &str, want: &str) {
    let found = names(text);
    let show = |m: &crate::page::At<waqai_record::Mention<waqai_text::Span>>| {
        let kind = match m.fact.kind {
            Kind::Person => "p",
            Kind::Organization => "o",
            Kind::Place => "l",
            Kind::People => "n",
        };
        let form = match m.fact.form {
            Form::Name => "",
            Form::Role => "~",
            Form::Group => "+",
        };
        let title = m.fact.role.as_ref().map_or(String::new(), |r| format!("={r}"));
        format!("{kind}:{form}{}{title}", m.fact.span.of(text))
    };
    let got: Vec<String> = found.mentions.iter().map(show).collect();
    assert_eq!(got.join(" | "), want, "names of: {text}");
}

/// The mentions whose words are `a` and `b`, each its first, must be one entity, or two.
fn check_same(text: &str, a: &str, b: &str, same: bool) {
    let found = names(text);
    let entity = |words: &str| {
        let all = found.mentions.iter();
        all.filter(|m| m.fact.span.of(text) == words)
            .map(|m| m.fact.entity)
            .next()
            .unwrap_or_else(|| panic!("no mention «{words}» in: {text}"))
    };
    assert_eq!(entity(a) == entity(b), same, "«{a}» and «{b}» in: {text}");
}

#[test]
fn bodies_end_where_their_adjectives_end() {
    check("أصدرت وزارة الصحة بيانا أمس", "o:وزارة الصحة");
    check("أصدرت وزارة التربية والتعليم بيانا", "o:وزارة التربية والتعليم");
    check("قررت المحكمة الدستورية العليا تأجيل الجلسة", "o:المحكمة الدستورية العليا");
    check("زار وزارة جديدة", "");
}

#[test]
fn mentions_can_be_asked_for_by_word() {
    let text = "قال المتحدث باسم وزارة الصحة إن الوضع صعب";
    let found = names(text);
    assert_eq!(found.over(1), Some(0));
    assert_eq!(found.meant_at(3), Some(0));
    assert_eq!(found.at(3).map(|m| m.fact.span.of(text)), Some("وزارة الصحة"));
    assert_eq!(found.between(1..4), 0..2);
    assert_eq!(found.phrase(0), 1..5);
    assert_eq!(found.at(0), None);
}

#[test]
fn a_title_alone_is_a_role() {
    check("وأضاف وزير المالية أن الأسعار ترتفع", "p:~وزير المالية");
    check("هو وزير جديد في البلاد", "");
    check_same(
        "قال وزير المالية إن العام صعب. وأضاف الوزير أنه متفائل",
        "وزير المالية",
        "الوزير",
        true,
    );
}
