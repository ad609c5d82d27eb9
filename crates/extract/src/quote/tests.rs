//! Quotes: for every rule a text where it fires and one where it must not.

use crate::testing::{engine, page};

/// The quotes of `text` as `cue|mode|piece / piece`, one a line.
fn said(text: &str) -> Vec<String> {
    let page = page(text, "2024-03-05");
    let names = crate::name::find(&page, &engine().1.name, &[]);
    super::find(&page, &engine().1.quote, &names)
        .iter()
        .map(|q| {
            let pieces: Vec<&str> = q.fact.content.iter().map(|s| s.of(text)).collect();
            let cue = q.fact.cue.map_or("-", |c| c.of(text));
            format!("{cue}|{}|{}", format!("{:?}", q.fact.mode).to_lowercase(), pieces.join(" / "))
        })
        .collect()
}

fn check(text: &str, want: &[&str]) {
    assert_eq!(said(text), want, "quotes of: {text}");
}

#[test]
fn a_clause_behind_a_verb() {
    check("وقال الوزير إن الطريق مغلق.", &["قال|indirect|الطريق مغلق"]);
}
