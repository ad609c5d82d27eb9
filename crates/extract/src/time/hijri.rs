//! The hijri calendar of Umm al-Qura, by table.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use waqai_data::Table;
use waqai_morph::TableError;
use waqai_morph::table::rows;

/// As the day of a month, its last.
pub const LAST: u8 = 0;

/// The day on which each hijri year of the table began, and the lengths of its months.
pub struct Hijri {
    first: i32,
    years: Vec<(Date, [u8; 12])>,
}

impl Hijri {
    /// Reads `data/time/umm_al_qura.tsv`; without it there are no hijri dates.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        let mut hijri = Hijri { first: 0, years: Vec::new() };
        let Some(table) = tables.iter().find(|t| t.path == "time/umm_al_qura.tsv") else {
            return Ok(hijri);
        };
        for row in rows(table.path, table.text, &["year", "first_day", "months"])? {
            let [year, day, _] = row.cells();
            let year: i32 = year.parse().map_err(|_| row.expected("a hijri year", year))?;
            let first = day.parse().map_err(|_| row.expected("a date as 1900-04-30", day))?;
            let mut lengths = [0; 12];
            let cells: Vec<&str> = row.values(2).collect();
            if cells.len() != 12 {
                return Err(row.expected("twelve lengths of months", row.cell(2)));
            }
            for (length, cell) in lengths.iter_mut().zip(cells) {
                *length = cell.parse().map_err(|_| row.expected("a number of days", cell))?;
            }
            if hijri.years.is_empty() {
                hijri.first = year;
            } else if hijri.first + hijri.years.len() as i32 != year {
                return Err(row.expected("the year behind the one before", row.cell(0)));
            }
            hijri.years.push((first, lengths));
        }
        Ok(hijri)
    }

    fn year(&self, year: i32) -> Option<&(Date, [u8; 12])> {
        self.years.get(usize::try_from(year.checked_sub(self.first)?).ok()?)
    }

    /// The first and the last day of a month.
    pub fn month(&self, year: i32, month: u8) -> Option<(Date, Date)> {
        let (start, lengths) = self.year(year)?;
        let month = usize::from(month).checked_sub(1)?;
        let length = i32::from(*lengths.get(month)?);
        let before: i32 = lengths[..month].iter().map(|l| i32::from(*l)).sum();
        let first = start.checked_add(days(before)).ok()?;
        Some((first, first.checked_add(days(length - 1)).ok()?))
    }

    /// The day of a hijri date; a thirtieth of a short month is the day behind its last.
    pub fn day(&self, year: i32, month: u8, day: u8) -> Option<Date> {
        if day == LAST {
            return Some(self.month(year, month)?.1);
        }
        if !(1..=30).contains(&day) {
            return None;
        }
        self.month(year, month)?.0.checked_add(days(i32::from(day) - 1)).ok()
    }

    /// The hijri year, month and day of a day.
    pub fn of(&self, date: Date) -> Option<(i32, u8, u8)> {
        let at = self.years.partition_point(|(first, _)| *first <= date).checked_sub(1)?;
        let (first, lengths) = self.years.get(at)?;
        let mut left = date.since(*first).ok()?.get_days();
        for (month, length) in lengths.iter().enumerate() {
            if left < i32::from(*length) {
                return Some((self.first + at as i32, month as u8 + 1, left as u8 + 1));
            }
            left -= i32::from(*length);
        }
        None
    }
}

fn days(n: i32) -> Span {
    i64::from(n).days()
}
