//! The rules of the grammar by name: what `waqai dates --explain` calls each of them.

use super::fields::Fields;
use super::lexicon::Calendar;
use super::meaning::{Expression, Meaning};
use crate::named::rules;

rules! {
    /// The rule that read an expression of time.
    Rule {
        /// 7/10/2023, 2023-10-07, 1/4/1445 هـ.
        Figures "date.figures" "a date in figures",
        /// 3 مارس 2019, السابع من أكتوبر.
        Date "date.day-month" "a day and its month, with a year or without",
        /// 9 ذي الحجة 1444 هـ, غرة رمضان.
        HijriDate "date.hijri" "a day or month of the hijri calendar",
        /// 10 محرم 1445 هـ الموافق 28 يوليو 2023.
        Matched "date.two-calendars" "a day that two calendars tell",
        /// 19 من هذا الشهر, السبت السادس عشر.
        DayOf "date.day-of-month" "a day of a month that is turned",
        /// ثالث ثلاثاء من سبتمبر.
        NthWeekday "date.nth-weekday" "a weekday by its number in a month",
        /// 5 إلى 9 نوفمبر.
        First "date.row" "a day whose month stands with a later day",
        /// أمس الأربعاء, بعد غد.
        Today "date.counted" "a day counted from the day of writing",
        /// يوم الثلاثاء, الخميس المقبل.
        Weekday "date.weekday" "a weekday",
        /// مارس الماضي, مايو 2018.
        Month "date.month" "a month, with a year or without",
        /// ثاني أيام عيد الأضحى.
        Feast "date.feast" "a feast or one of its days",
        /// عطلة نهاية الأسبوع.
        Weekend "date.weekend" "the end of a week",
        /// الشهر الماضي, هذا الأسبوع, اليوم التالي.
        Turned "date.turned" "a unit that an adjective turns",
        /// الأسبوع الأول من مايو.
        Portion "date.portion" "a portion of a month, year or century",
        /// أواخر الشهر الماضي.
        Edge "date.edge" "the beginning, middle or end of a time",
        /// عام 1979, سنة 1445 هـ, the 2018 of a tournament.
        Year "date.year" "a year",
        /// العام الدراسي المقبل.
        Session "date.session" "a school or fiscal year",
        /// الربع الأول من 2018.
        YearPart "date.year-part" "a quarter or half of a year",
        /// صيف 2014.
        Season "date.season" "a season",
        /// التسعينيات, القرن التاسع عشر.
        LongTime "date.long" "a decade or century",
        /// قبل ثلاثة أيام.
        Ago "date.ago" "so long before or after the day of writing or a day told",
        /// الآن, مؤخرا, وقت سابق.
        Era "date.era" "the past, the present or the future",
        /// الساعة 18:30 بتوقيت غرينتش.
        Hour "time.hour" "a clock time with its day or the day told last",
        /// بين الثالثة والخامسة عصرا.
        HourRow "time.row" "one of two hours that the other tells to be one",
        /// مساء الأحد, الليلة الماضية, ليلا.
        DayPart "time.part" "a part of a day",
        /// ستة أسابيع, نصف قرن.
        Length "length.counted" "a length of time",
        /// الأشهر الأربعة الماضية.
        Last "length.last" "the last or next ones of a row",
        /// نحو ستة أسابيع, أكثر من عام.
        About "about" "a time or length with a bound before it",
        /// كل يوم جمعة, يوميا.
        Every "set.every" "what recurs",
    }
}

/// The rule that an expression of a day, month or year was read by: what it says most plainly.
pub fn of_day(expression: &Expression) -> Rule {
    match &expression.meaning {
        Meaning::Fields(f) => of_fields(f),
        _ => Rule::Turned,
    }
}

fn of_fields(f: &Fields) -> Rule {
    if f.matched.is_some() {
        Rule::Matched
    } else if f.clock.is_some() {
        Rule::Hour
    } else if f.part.is_some() || f.hour_of.is_some() {
        Rule::DayPart
    } else if f.in_figures {
        Rule::Figures
    } else if f.nth.is_some() {
        Rule::NthWeekday
    } else if f.month.is_some() && f.calendar == Some(Calendar::Hijri) {
        Rule::HijriDate
    } else if f.offset.is_some() {
        Rule::Today
    } else if f.day.is_some() {
        if f.month.is_some() { Rule::Date } else { Rule::DayOf }
    } else if f.weekday.is_some() {
        Rule::Weekday
    } else {
        Rule::Month
    }
}
