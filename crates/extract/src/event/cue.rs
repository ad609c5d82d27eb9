//! The cue: which row of the lists a word is an event by, and when it is none.

use waqai_morph::features::Voice;
use waqai_morph::{Proclitics, Upos};
use waqai_record::{EventType, Form};

use super::lexicon::{Cue, Known, Part, class};
use super::scene::{Role, Scene, Taken, may_be_verb};

/// A word that names an event.
pub struct Match<'s> {
    /// The row.
    pub cue: &'s Cue,
    /// The words behind it that the row asked for.
    pub taken: Taken,
    /// Whether it names a deal, a thing or a figure of speech here and no event.
    pub barred: bool,
}

impl Scene<'_> {
    /// The event that word `i` names.
    pub fn cue(&self, i: usize) -> Option<Match<'_>> {
        let mark = *self.marks.get(i)?;
        if mark.lemma | mark.key | mark.verb | mark.noun == 0 || self.is_named(i) {
            return None;
        }
        let verb = self.role(i) == Role::Verb;
        if self.is_source(i) {
            return None;
        }
        if verb {
            let chosen = self.row(i, mark.lemma, Part::Verb);
            if chosen.as_ref().is_some_and(|m| !m.taken.is_empty()) {
                return chosen;
            }
            // وقف إطلاق النار at a sentence's start: the words behind it make it the noun.
            let opens = i == self.page.sentence(i).start || self.stops(i - 1);
            if opens
                && let Some(noun) = self.row(i, mark.noun, Part::Noun)
                && noun.taken.len() > 1
                && noun.taken.first() == Some(&(i + 1))
            {
                return Some(noun);
            }
            if let Some(mut m) = self.other_verb(i).or(chosen) {
                m.barred = self.is_force(i, &m);
                return Some(m);
            }
            let noun = i > 0 && self.role(i - 1) == Role::Preposition;
            return if noun { self.row(i, mark.noun, Part::Noun) } else { None };
        }
        if mark.verb != 0
            && may_be_verb(self, i)
            && let Some(m) = self.row(i, mark.verb, Part::Verb)
        {
            return Some(m);
        }
        if matches!(self.role(i), Role::Nominal | Role::Preposition) {
            let row = |known: Known| {
                self.row(i, known, Part::Noun).or_else(|| self.row(i, known, Part::Participle))
            };
            let mut found = row(mark.lemma).or_else(|| row(mark.key)).or_else(|| row(mark.noun))?;
            found.barred = !self.is_event_noun(i, &found)
                || found.cue.part == Part::Participle && !self.is_circumstance(i, &found);
            return Some(found);
        }
        None
    }

    /// Whether word `i` is «according to» at the head of a clause, which a verb of the same letters is not.
    fn is_source(&self, i: usize) -> bool {
        let Some(word) = self.word(i) else { return false };
        let opens =
            word.has(Proclitics::AND) || i == self.page.sentence(i).start || self.stops(i - 1);
        let passive = word.features().voice == Some(Voice::Passive);
        let noun = self.role(i) != Role::Verb;
        opens
            && (noun || passive)
            && word.may(|r| r.pos == Upos::Adp || r.pos == Upos::Noun && r.root.is_none())
            && (passive || word.pos() != Upos::Noun || word.reading().root.is_none())
    }

    /// Whether the participle at word `i` says what a speaker does meanwhile: behind a comma or و, without article.
    fn is_circumstance(&self, i: usize, found: &Match) -> bool {
        found.cue.kind == EventType::Consult
            || !self.has(i, Proclitics::THE.with(Proclitics::BY).with(Proclitics::TO))
                && i > 0
                && (self.is_comma(i - 1) || self.has(i, Proclitics::AND))
    }

    /// Whether a power of nature or the market does what the verb of harm at word `i` says.
    fn is_force(&self, i: usize, found: &Match) -> bool {
        let near = i.saturating_sub(3)..i + 3;
        found.cue.kind == EventType::Assault
            && near.clone().any(|j| j != i && self.is_class(j, class::FORCE))
    }

    /// The row of a verb that the context did not choose, if what stands behind it asks for it.
    fn other_verb(&self, i: usize) -> Option<Match<'_>> {
        let word = self.word(i)?;
        let mut buffer = String::new();
        let verbs = word.entry.readings.iter().filter(|r| r.pos == Upos::Verb);
        verbs
            .filter_map(|r| {
                buffer.clear();
                waqai_text::fold_into(&r.lemma, &mut buffer);
                let known = self.lists.known(&buffer);
                self.row(i, known, Part::Verb).filter(|m| !m.taken.is_empty())
            })
            .next()
    }

    /// Whether a name or a title holds word `i`.
    fn is_named(&self, i: usize) -> bool {
        let names = self.found.names;
        names.meant_at(i).is_some_and(|m| {
            let mention = &names.mentions[m];
            mention.fact.form != Form::Group || mention.words.start != i
        }) || self.timed[i]
    }

    /// The row of the word `known` that fits word `i` best: the one that asks for most.
    fn row(&self, i: usize, known: Known, part: Part) -> Option<Match<'_>> {
        let reach = if part == Part::Verb { 9 } else { 4 };
        let mut best: Option<Match> = None;
        for &row in &self.lists.entry(known).cues {
            let cue = &self.lists.cues[row as usize];
            if cue.part != part {
                continue;
            }
            let found = if cue.with.is_empty() {
                Match { cue, taken: Taken::new(), barred: false }
            } else {
                let Some(taken) = self.fulfilled(&cue.with, i, reach) else { continue };
                Match { cue, taken, barred: false }
            };
            let rank = |m: &Match| (m.taken.len(), !m.cue.with.is_empty());
            if best.as_ref().is_none_or(|b| rank(&found) > rank(b)) {
                best = Some(found);
            }
        }
        best
    }

    /// Whether the noun at word `i` names an event here, and not a deal, a thing or a figure of speech.
    fn is_event_noun(&self, i: usize, found: &Match) -> bool {
        let head = i > 0
            && self.role(i - 1) == Role::Nominal
            && !self.has(i - 1, Proclitics::THE)
            && !self.is_governed(i)
            && !self.has(i, Proclitics::AND.with(Proclitics::SO))
            && self.word(i - 1).is_some_and(|w| w.pronoun().is_none());
        if head && self.is_class(i - 1, class::DEAL | class::BACK) {
            return false;
        }
        if (i + 1..i + 3).any(|j| self.is_class(j, class::FIGURATIVE) && !self.stops(j))
            && found.taken.is_empty()
        {
            return false;
        }
        // اتفاق 2018: a deal of a year points back.
        let dated = self.timed.get(i + 1) == Some(&true) && self.is_number(i + 1);
        if dated && matches!(found.cue.kind, EventType::Agree) {
            return false;
        }
        // الجولة الرابعة من المفاوضات: the talks are the event.
        let mut of = i + 1;
        while of < i + 3 && self.is_adjective(of) {
            of += 1;
        }
        if found.cue.mode.as_deref() == Some("visit")
            && found.taken.is_empty()
            && self.role(of) == Role::Preposition
            && self.row_of_noun(of + 1).is_some_and(|kind| kind == found.cue.kind)
        {
            return false;
        }
        // غارة نفذتها مسيرة: what flies, no march.
        let harm = |j: usize| self.row_of_noun(j) == Some(EventType::Assault);
        if found.cue.kind == EventType::Protest && (i.saturating_sub(4)..i).any(harm) {
            return false;
        }
        if self.word(i).is_some_and(|w| w.pos() == Upos::Adj) && found.cue.part == Part::Noun {
            return false;
        }
        true
    }

    /// The type of the event that the noun at word `i` names without any condition.
    fn row_of_noun(&self, i: usize) -> Option<EventType> {
        let mark = self.marks.get(i)?;
        let rows = self.lists.entry(mark.lemma).cues.iter().chain(&self.lists.entry(mark.key).cues);
        rows.map(|r| &self.lists.cues[*r as usize])
            .find(|c| c.part == Part::Noun && c.with.is_empty())
            .map(|c| c.kind)
    }

    /// Whether the sentence of word `i` is about play.
    pub fn is_sport(&self, sentence: std::ops::Range<usize>) -> bool {
        sentence.filter(|i| self.is_class(*i, class::SPORT)).nth(1).is_some()
    }
}
