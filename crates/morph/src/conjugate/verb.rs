//! A verb: its row, and what follows from it about the kind of its radicals.

use super::sounds::Vowel;

/// The verb forms, triliteral and quadriliteral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(
    missing_docs,
    clippy::upper_case_acronyms,
    reason = "the forms are named by their numbers everywhere"
)]
pub enum Form {
    I,
    II,
    III,
    IV,
    V,
    VI,
    VII,
    VIII,
    IX,
    X,
    QI,
    QII,
    QIV,
}

impl Form {
    /// The form that is written so.
    pub fn from_name(name: &str) -> Option<Form> {
        use Form::{I, II, III, IV, IX, QI, QII, QIV, V, VI, VII, VIII, X};
        let names =
            ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII", "QIV"];
        let forms = [I, II, III, IV, V, VI, VII, VIII, IX, X, QI, QII, QIV];
        names.iter().position(|n| *n == name).map(|i| forms[i])
    }
}

/// How the last two radicals behave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Every radical is heard.
    Sound,
    /// The last two radicals are the same and run together (مد).
    Doubled,
    /// The middle radical is a long vowel (قال).
    Hollow,
    /// The last radical is a long vowel (رمى).
    Defective,
}

/// A verb's row.
#[derive(Clone, Copy, Debug)]
pub struct Verb {
    /// Its form.
    pub form: Form,
    /// The radicals, hamza as ء; the fourth of a triliteral is its third.
    pub root: [char; 4],
    /// The vowels of the middle radical in perfect and imperfect, of form I.
    pub vowels: (Vowel, Vowel),
    /// The third person masculine singular of the perfect, as the row spells it.
    pub perfect: &'static str,
    /// The same of the imperfect.
    pub imperfect: &'static str,
    /// What it governs.
    pub governs: &'static str,
    /// How the last two radicals behave.
    pub kind: Kind,
}

impl Verb {
    /// The verb of a row's cells; what was expected if one cannot be read.
    pub fn read(cells: &[&'static str; 8]) -> Result<Verb, (&'static str, &'static str)> {
        let [form_name, vowels, root, perfect, imperfect, _, governs, _] = *cells;
        let form =
            Form::from_name(form_name).ok_or(("a verb form I … X, QI, QII, QIV", form_name))?;
        let vowels = match (form, vowels) {
            (Form::I, "a-u") => (Vowel::A, Vowel::U),
            (Form::I, "a-i") => (Vowel::A, Vowel::I),
            (Form::I, "a-a") => (Vowel::A, Vowel::A),
            (Form::I, "i-a") => (Vowel::I, Vowel::A),
            (Form::I, "i-i") => (Vowel::I, Vowel::I),
            (Form::I, "u-u") => (Vowel::U, Vowel::U),
            (Form::I, _) => return Err(("the vowels a-u a-i a-a i-a i-i or u-u", vowels)),
            _ => (Vowel::A, Vowel::I),
        };
        let four = matches!(form, Form::QI | Form::QII | Form::QIV);
        let mut letters = root.chars();
        let mut radicals = ['ء'; 4];
        for (at, radical) in radicals.iter_mut().enumerate() {
            *radical = match letters.next() {
                Some(letter) => letter,
                None if at == 3 && !four => 'ء',
                None => return Err(("a root of three letters, or four of a quadriliteral", root)),
            };
        }
        if letters.next().is_some() || (!four && root.chars().count() != 3) {
            return Err(("a root of three letters, or four of a quadriliteral", root));
        }
        if !four {
            radicals[3] = radicals[2];
        }
        let mut verb =
            Verb { form, root: radicals, vowels, perfect, imperfect, governs, kind: Kind::Sound };
        verb.kind = verb.kind_of_tail();
        Ok(verb)
    }

    /// Whether it has a passive: it has an object or a preposition.
    pub fn has_passive(&self) -> bool {
        self.governs != "none"
    }

    /// Whether the first radical و is dropped in the imperfect (وصل يصل).
    pub fn drops_first(&self) -> bool {
        self.form == Form::I && self.root[0] == 'و' && self.imperfect.chars().nth(1) != Some('و')
    }

    /// Whether it is the verb of seeing, whose hamza is dropped: in the imperfect, and everywhere in form IV.
    pub fn drops_hamza(&self) -> bool {
        self.root[0] == 'ر' && self.root[1] == 'ء' && self.root[2] == 'ي'
    }

    fn kind_of_tail(&self) -> Kind {
        use Form::{I, III, IV, VI, VII, VIII, X};
        let [_, middle, third, last] = self.root;
        let weak = |c: char| matches!(c, 'و' | 'ي');
        match self.form {
            Form::IX if weak(third) => return Kind::Defective,
            Form::IX | Form::QIV => return Kind::Doubled,
            Form::QI | Form::QII => {
                return if weak(last) { Kind::Defective } else { Kind::Sound };
            }
            _ => {}
        }
        let mut end = self.perfect.chars().rev();
        let (end, before_end) = (end.next(), end.next());
        if weak(third)
            && !(middle == third && end != Some('ى') && end != Some('ا') && end != Some('ي'))
        {
            Kind::Defective
        } else if middle == third
            && matches!(self.form, I | III | IV | VI | VII | VIII | X)
            && end != before_end
        {
            Kind::Doubled
        } else if weak(middle)
            && matches!(self.form, I | IV | VII | VIII | X)
            && matches!(before_end, Some('ا' | 'آ'))
        {
            Kind::Hollow
        } else {
            Kind::Sound
        }
    }
}
