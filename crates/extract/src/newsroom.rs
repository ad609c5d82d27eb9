//! Newsrooms and how copy of their country writes figures: what ambiguous dates and thousands are read by.

use waqai_data::Table;
use waqai_morph::TableError;
use waqai_morph::table::rows;
use waqai_text::fold;

/// What stands first in a date in figures with its year last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// 3/4/2024 is of April, as in nearly all Arabic copy.
    #[default]
    Day,
    /// 3/4/2024 is of March.
    Month,
}

/// What groups thousands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Groups {
    /// 1,200 is twelve hundred.
    #[default]
    Commas,
    /// 1.200 is.
    Dots,
}

/// How a newsroom writes figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Habit {
    /// The order of a date.
    pub order: Order,
    /// The sign between thousands.
    pub groups: Groups,
}

/// The newsrooms that are known, by their country.
#[derive(Clone, Debug, Default)]
pub struct Newsrooms {
    countries: Vec<(Box<str>, Habit)>,
    outlets: Vec<Outlet>,
}

#[derive(Clone, Debug)]
struct Outlet {
    country: Box<str>,
    /// A part of the host or Latin name, lower case.
    latin: Box<str>,
    /// The Arabic name, folded.
    name: Option<Box<str>>,
}

impl Newsrooms {
    /// Reads `data/newsrooms` from `tables`.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        let mut newsrooms = Newsrooms::default();
        for table in tables {
            match table.path {
                "newsrooms/countries.tsv" => {
                    for row in rows(table.path, table.text, &["country", "dates", "groups"])? {
                        let [country, dates, groups] = row.cells::<3>();
                        let order = match dates {
                            // What leads with the year goes on from great to small everywhere.
                            "day" | "year" => Order::Day,
                            "month" => Order::Month,
                            _ => return Err(row.expected("day, month or year", dates)),
                        };
                        let groups = match groups {
                            "commas" => Groups::Commas,
                            "dots" => Groups::Dots,
                            _ => return Err(row.expected("commas or dots", groups)),
                        };
                        newsrooms.countries.push((country.into(), Habit { order, groups }));
                    }
                }
                "newsrooms/outlets.tsv" => {
                    for row in rows(table.path, table.text, &["country", "outlet", "name"])? {
                        newsrooms.outlets.push(Outlet {
                            country: row.cell(0).into(),
                            latin: row.cell(1).into(),
                            name: row.given(2).map(|n| fold(n).into()),
                        });
                    }
                }
                _ => {}
            }
        }
        Ok(newsrooms)
    }

    /// The country (ISO 3166) of the outlet that is named so, by host, Latin or Arabic name; the longest name wins.
    pub fn country(&self, outlet: &str) -> Option<&str> {
        let (latin, arabic) = (outlet.to_lowercase(), fold(outlet));
        let is_named = |o: &Outlet| {
            latin.contains(&*o.latin)
                || o.name.as_deref().is_some_and(|n| {
                    arabic.strip_suffix(n).is_some_and(|r| r.is_empty() || r.ends_with(' '))
                })
        };
        let known = self.outlets.iter().filter(|o| is_named(o));
        known.max_by_key(|o| o.latin.len()).map(|o| &*o.country)
    }

    /// How the outlet writes figures: by its country, else as most do.
    pub fn habit(&self, outlet: Option<&str>) -> Habit {
        let country = outlet.and_then(|o| self.country(o));
        country
            .and_then(|c| self.countries.iter().find(|(name, _)| **name == *c))
            .map_or_else(Habit::default, |(_, habit)| *habit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlets_have_the_habits_of_their_country() {
        let newsrooms = Newsrooms::new(waqai_data::TABLES).expect("sound tables");
        let habit = |outlet: &str| newsrooms.habit(Some(outlet));
        assert_eq!(habit("www.hespress.com").groups, Groups::Dots);
        assert_eq!(habit("هسبريس").groups, Groups::Dots);
        assert_eq!(habit("elwatannews.com").groups, Groups::Commas);
        assert_eq!(habit("elwatan.dz").groups, Groups::Dots);
        assert_eq!(habit("وكالة سانا"), Habit::default());
        assert_eq!(habit("arabamericannews.com").order, Order::Month);
        assert_eq!(habit("نشرة القرية"), Habit::default());
        assert_eq!(newsrooms.country("موقع هسبريس"), Some("MA"));
    }
}
