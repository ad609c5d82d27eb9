//! The conjugator: the stems of a verb, from its root, form and vowels.
//!
//! A verb's stems are spelt by rule: a form says which vowels stand between the radicals (`template`), weak
//! and doubled radicals change what follows from that (`tail`), and sounds are spelt with their hamza seats
//! (`sounds`). Endings are cells of `affixes/verb.tsv`: a stem says which of their slots it fills.

mod participle;
mod sounds;
mod tail;
mod template;
mod verb;

pub use verb::Verb;

use crate::lexicon::{Part, Slots, Stems};
use sounds::{Onset, Sound, Vowel, spell};
use template::Mood;

/// All stems of a verb: perfect, imperfect and imperative, in both voices.
pub fn conjugate(verb: &Verb, stems: &mut Stems) {
    let first = stems.len();
    tail::perfect(
        verb,
        &template::template(verb, Mood::Perfect, Part::Active),
        Part::Active,
        stems,
    );
    tail::imperfect(
        verb,
        &template::template(verb, Mood::Imperfect, Part::Active),
        Part::Active,
        stems,
    );
    tail::imperative(verb, &template::template(verb, Mood::Imperfect, Part::Active), stems);
    stems.melt(first);
    if verb.has_passive() {
        let passive = stems.len();
        tail::perfect(
            verb,
            &template::template(verb, Mood::Perfect, Part::Passive),
            Part::Passive,
            stems,
        );
        tail::imperfect(
            verb,
            &template::template(verb, Mood::Imperfect, Part::Passive),
            Part::Passive,
            stems,
        );
        stems.melt(passive);
        stems.join_voices(first, passive);
    }
    participle::participles(verb, stems);
}

/// Spells `sounds` for each of `slots` and its onset; stems that are spelt the same are one.
fn put(
    sounds: &[Sound],
    lead: Option<Vowel>,
    slots: &[(Slots, Onset)],
    end: &str,
    class: crate::lexicon::Class,
    part: Part,
    stems: &mut Stems,
) {
    let seated = end.is_empty() && sounds.last().is_some_and(|s| s.letter == 'ء');
    if !seated {
        let all = slots.iter().fold(Slots::NONE, |all, (s, _)| all.with(*s));
        let onset = slots.first().map_or(Onset::End, |s| s.1);
        stems.spelt(class, all, part, |out| {
            spell(sounds, lead, onset, out);
            out.push_str(end);
        });
        return;
    }
    for &(slot, onset) in slots {
        let mut text = String::new();
        spell(sounds, lead, onset, &mut text);
        let madda = slot == Slots::DUAL && text.ends_with('آ');
        stems.put(class, if madda { Slots::MADDA } else { slot }, part, &text, "");
        if slot == Slots::WAW && text.ends_with('ؤ') {
            // Copy writes the alef of the singular before the plural's ending just as often (يقرأون).
            text.pop();
            stems.put(class, slot, part, &text, "أ");
        }
    }
}
