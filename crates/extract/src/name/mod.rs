//! Names: who and where, the titles beside them, and which mentions name the same.

mod body;
mod credit;
mod evidence;
mod find;
mod group;
mod listed;
mod lists;
mod part;
mod parts;
mod person;
mod phrase;
mod place;
mod resolve;
mod rules;
mod scene;
mod short;
mod spelling;
mod team;
#[cfg(test)]
mod tests;
mod title;

use std::ops::Range;

use waqai_record::{Entity, EntityId, Mention, Time};
use waqai_text::Span;

use crate::page::{At, Page};
pub use lists::Tables;

/// The mentions of a page and what they mention.
#[derive(Default)]
pub struct Names {
    /// All mentions, in order, the longer first where two begin together; none inside another but bodies and
    /// countries in titles; ids are indices.
    pub mentions: Vec<At<Mention<Span>>>,
    /// All entities, by first mention; ids are indices.
    pub entities: Vec<Entity>,
    /// For each mention, the words of the title beside its name.
    pub titles: Vec<Option<Range<usize>>>,
    /// For each word of the page, the outermost and the innermost mention that hold it, from 1; 0 for none.
    holders: Vec<[u32; 2]>,
    /// For each word, the mention whose title holds it, from 1; 0 for none.
    titled: Vec<u32>,
}

impl Names {
    /// The mention whose words hold word `i`; of one inside another the inner.
    pub fn at(&self, i: usize) -> Option<&At<Mention<Span>>> {
        self.holder(i, 1).map(|m| &self.mentions[m])
    }

    /// The index of the outermost mention whose words hold word `i`.
    pub fn over(&self, i: usize) -> Option<usize> {
        self.holder(i, 0)
    }

    /// The index of the mention whose name or title holds word `i`: the person of وزير in «وزير الخارجية فلان».
    pub fn meant_at(&self, i: usize) -> Option<usize> {
        let titled = self.titled.get(i).and_then(|m| (*m as usize).checked_sub(1));
        titled.or_else(|| self.over(i))
    }

    /// The indices of the mentions that begin within `words`, in order.
    pub fn between(&self, words: Range<usize>) -> Range<usize> {
        let first = |at: usize| self.mentions.partition_point(|m| m.words.start < at);
        first(words.start)..first(words.end)
    }

    /// All words of the mention of index `mention`, its title included.
    pub fn phrase(&self, mention: usize) -> Range<usize> {
        let words = self.mentions[mention].words.clone();
        match &self.titles[mention] {
            Some(t) => words.start.min(t.start)..words.end.max(t.end),
            None => words,
        }
    }

    /// The entity of `id`.
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.0]
    }

    fn holder(&self, i: usize, which: usize) -> Option<usize> {
        self.holders.get(i).and_then(|h| (h[which] as usize).checked_sub(1))
    }

    fn index(&mut self, words: usize) {
        self.holders = vec![[0; 2]; words];
        self.titled = vec![0; words];
        for (n, mention) in self.mentions.iter().enumerate() {
            for i in mention.words.clone() {
                let holder = &mut self.holders[i];
                holder[1] = n as u32 + 1;
                if holder[0] == 0 {
                    holder[0] = n as u32 + 1;
                }
            }
            for i in self.titles[n].clone().into_iter().flatten() {
                self.titled[i] = n as u32 + 1;
            }
        }
    }
}

/// The mentions of a page, grouped. Groups ([`waqai_record::Form::Group`]) are candidates: the caller keeps those that a fact names.
pub fn find(page: &Page, tables: &Tables, times: &[At<Time<Span>>]) -> Names {
    let scene = scene::Scene::new(page, tables, times);
    let mut finds = rules::walk(&scene);
    finds.sort_by_key(|f| (f.words.start, std::cmp::Reverse(f.words.end)));
    let mut names = resolve::group(&scene, finds);
    names.index(page.words.len());
    names
}
