//! Credits: the line that names the sources of an article, «المصدر: الجزيرة + وكالات».

use waqai_record::Kind;
use waqai_text::Kind as Token;

use super::find::Find;
use super::listed::listed_at;
use super::lists::flag;
use super::scene::Scene;

/// The longest name of a source in words.
const LONGEST: usize = 5;

/// The newsrooms behind the word `i`, if it opens a line of credits; gives the word behind them.
pub fn credits(scene: &Scene, i: usize, finds: &mut Vec<Find>) -> Option<usize> {
    let opens = scene.plain(i, flag::CREDIT).is_some_and(|c| c.definite);
    if !opens || !scene.page.is_sign(i + 1, ":") || scene.goes_on(i) {
        return None;
    }
    let mut at = i + 2;
    let mut seen = Vec::new();
    while seen.len() < LONGEST {
        let mut end = at;
        while end < at + LONGEST && word(scene, end) && (end == at || same_line(scene, end)) {
            end += 1;
        }
        if end == at {
            break;
        }
        seen.push(at..end);
        at = end;
        if !joins(scene, at) {
            break;
        }
        at += 1;
    }
    // A line of one source is a credit only if it is the whole line.
    let whole = at >= scene.page.words.len() || seen.len() > 1;
    if !whole {
        return None;
    }
    for words in seen {
        // «وكالات» names nobody.
        if scene.plain(words.start, flag::BODIES | flag::GROUP_BODIES).is_some() {
            continue;
        }
        let listed = listed_at(scene, words.start).filter(|(_, end)| *end == words.end);
        let body = |l: &u32| scene.lists.listed[*l as usize].kind() == Kind::Organization;
        let mut find = Find::name(Kind::Organization, words, 0);
        find.listed = listed.map(|(l, _)| l).filter(body);
        finds.push(find);
    }
    Some(at)
}

fn word(scene: &Scene, i: usize) -> bool {
    scene.page.word(i).is_some_and(|w| matches!(w.kind, Token::Word | Token::Latin))
}

fn same_line(scene: &Scene, i: usize) -> bool {
    scene.page.sentence_index(i) == scene.page.sentence_index(i - 1)
}

fn joins(scene: &Scene, i: usize) -> bool {
    ["+", "/", "،", "-"].iter().any(|sign| scene.page.is_sign(i, sign))
}
