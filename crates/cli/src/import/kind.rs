//! The kinds of GeoNames: feature classes and codes as kinds of place of our tables.

/// The kind of place of a feature of class `class` and code `code` with so many inhabitants; nothing for roads,
/// the sea floor and what is gone.
pub fn kind(class: &str, code: &str, population: u64) -> Option<&'static str> {
    let kind = match (class, code) {
        (_, code) if code.ends_with('H') && matches!(class, "A" | "P") => return None,
        ("P", "PPLQ" | "PPLW") => return None,
        ("A", code) if code.starts_with("PCL") => "country",
        ("A", _) => "region",
        ("P", "PPLC") => "capital",
        ("P", "PPLA") => "city",
        ("P", _) if population >= 100_000 => "city",
        ("P", _) => "town",
        ("H", code) if starts(code, &["STM", "WAD", "CNL", "CRK", "DLTA", "ESTY"]) => "river",
        ("H", code)
            if starts(code, &["SEA", "OCN", "GULF", "BAY", "BGHT", "LK", "RSV", "STRT"]) =>
        {
            "sea"
        }
        ("T", code) if starts(code, &["ISL", "ATOL"]) => "island",
        ("T", code) if starts(code, &["MT", "MTS", "PK", "HLL", "RDG", "VLC"]) => "mountain",
        ("T", code) if starts(code, &["DSRT", "PLN", "PLAT", "VAL", "PEN", "CAPE", "ISTH"]) => {
            "region"
        }
        ("S", code) if starts(code, &["CMP"]) => "camp",
        ("S", "CSTM" | "PSTB" | "PSTC") => "crossing",
        ("L", code) if starts(code, &["RGN", "CONT", "AREA", "CST", "TRB"]) => "region",
        ("H" | "L" | "S" | "T" | "V", _) => "site",
        _ => return None,
    };
    Some(kind)
}

fn starts(code: &str, with: &[&str]) -> bool {
    with.iter().any(|w| code.starts_with(w))
}

#[cfg(test)]
mod tests {
    use super::kind;

    #[test]
    fn features_are_places() {
        let cases = [
            ("A", "PCLI", "country"),
            ("A", "ADM1", "region"),
            ("P", "PPLC", "capital"),
            ("P", "PPL", "town"),
            ("H", "WAD", "river"),
            ("H", "LK", "sea"),
            ("T", "ISL", "island"),
            ("S", "CMPRF", "camp"),
            ("S", "PSTB", "crossing"),
            ("S", "AIRP", "site"),
        ];
        for (class, code, expected) in cases {
            assert_eq!(kind(class, code, 900), Some(expected), "{class}.{code}");
        }
        assert_eq!(kind("P", "PPL", 250_000), Some("city"));
        assert_eq!(
            (kind("R", "RD", 0), kind("P", "PPLQ", 0), kind("A", "ADM1H", 0)),
            (None, None, None)
        );
    }
}
