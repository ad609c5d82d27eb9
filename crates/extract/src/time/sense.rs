//! What words of time can mean: months and units, parts of the day, turns, and the cues around them.

/// A calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    Gregorian,
    Hijri,
}

/// A month by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    pub calendar: Calendar,
    /// From 1.
    pub number: u8,
    /// How far the name can be trusted to be a month.
    pub name: MonthName,
}

/// How far a month's name can be trusted to be a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthName {
    /// Nothing else is called so.
    Sure,
    /// A common word or a person's name: it needs a day, a year or a preposition beside it.
    Doubtful,
    /// A common word that is a month only between a day and a year.
    Enclosed,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Week,
    Month,
    Year,
    Decade,
    Century,
}

/// How many of a unit its form says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    One,
    Two,
    /// A dual that a noun follows.
    Construct,
    Many,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Dawn,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
    Midnight,
    Daytime,
}

/// Where an adjective turns a time to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Past,
    /// The last ones: past in the plural, an ordinal in the singular.
    Last,
    /// Before what was told.
    Before,
    /// The one before the last.
    BeforeLast,
    Now,
    Next,
    /// The one behind the next.
    AfterNext,
    /// The year that begins or has just begun.
    New,
    /// Behind what was told.
    After,
    /// The same as what was told.
    Same,
}

impl Turn {
    /// Whether it is said by a preposition and so has no article of its own.
    pub fn is_far(self) -> bool {
        matches!(self, Turn::BeforeLast | Turn::AfterNext)
    }
}

/// The past, the present or the future as such.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Era {
    Past,
    Present,
    Future,
}

macro_rules! named {
    ($name:ident { $($variant:ident $text:literal,)* }) => {
        /// Words that stand around expressions of time; `data/time/cues.tsv` says which.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($variant,)* }

        impl $name {
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some($name::$variant),)* _ => None }
            }
        }
    };
}

named!(Cue {
    Ago "ago", After "after", Since "since", Lasting "lasting", Lasts "lasts", Of "of", In "in", To "to", Between "between", This "this",
    That "that", Every "every", Matching "matching", About "about", More "more", Less "less", Some "some",
    Few "few", Half "half", Third "third", Quarter "quarter", Minus "minus", EraCe "era_ce", EraAh "era_ah",
    Late "late", Early "early", Moment "moment", Full "full", Age "age", Zone "zone", Fiscal "fiscal",
    School "school", Weekend "weekend", Label "label", General "general", Prayer "prayer", Future "future",
    Article "article", Elapsed "elapsed", Function "function", Over "over", Same "same",
    Hereafter "hereafter", Birth "birth", Or "or", By "by", Told "told", Aged "aged", Dateline "dateline",
    Count "count", Memory "memory", MonthEnd "month_end", Death "death", Older "older", Under "under",
    Owner "owner", From "from", Holiday "holiday",
    Was "was", Particle "particle",
});

/// One thing that a word or phrase can mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sense {
    Weekday(u8),
    Month(Month),
    Unit(Unit, Count),
    Part(Part),
    /// A prayer or other word that tells the half of the day only behind an hour.
    PartOfHour(Part),
    /// Days from the day of writing.
    Offset(i8),
    Era(Era),
    Turn(Turn),
    /// `START`, `MID` or `END`.
    Edge(&'static str),
    Cardinal(u32),
    /// -1 is the last.
    Ordinal(i8),
    Season(&'static str),
    /// The last two figures of its first year.
    Decade(u8),
    Feast(Calendar, u8, u8),
    /// The length of time between, as ISO 8601.
    Recurs(u16),
    /// An index of `Lexicon::zones`.
    Zone(u16),
    Cue(Cue),
}

impl Cue {
    /// Whether an expression can begin with it.
    pub fn begins(self) -> bool {
        matches!(
            self,
            Cue::About
                | Cue::More
                | Cue::Less
                | Cue::Ago
                | Cue::After
                | Cue::Every
                | Cue::Article
                | Cue::Moment
                | Cue::MonthEnd
                | Cue::This
                | Cue::That
                | Cue::Half
                | Cue::Third
                | Cue::Quarter
                | Cue::Weekend
                | Cue::Holiday
                | Cue::Same
                | Cue::Some
                | Cue::Hereafter
        )
    }
}
