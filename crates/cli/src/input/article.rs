//! One article as it came in, and the day that it names as its own.

use std::path::Path;

use waqai::record::PublishedFrom;

/// A day of publication, ISO 8601.
pub type Day = waqai::Date;

/// An article with what its file or line says of it.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// Its id.
    pub id: String,
    /// Its text, letter by letter.
    pub text: String,
    /// Its headline, where the data has one apart.
    pub title: Option<String>,
    /// The newsroom.
    pub outlet: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// The path or stream.
    pub source: String,
    /// The day of publication and where it is known from.
    pub published: Option<(Day, PublishedFrom)>,
    /// Bytes of input that it took.
    pub bytes: u64,
}

impl Article {
    /// The article as the engine takes it; `published` is for articles that bring no day of their own.
    pub fn lend(&self, published: Option<Day>) -> waqai::Article<'_> {
        waqai::Article {
            id: &self.id,
            text: &self.text,
            title: self.title.as_deref(),
            outlet: self.outlet.as_deref(),
            url: self.url.as_deref(),
            source: Some(&self.source),
            published: self.published.or(published.map(|day| (day, PublishedFrom::Given))),
        }
    }
}

/// A day as people write it to a command: `2024-06-10`; what follows the day (a time) is left out.
pub fn date(text: &str) -> Result<Day, String> {
    let day = text.trim().get(..10).unwrap_or(text.trim());
    day.parse().map_err(|_| format!("expected a day as 2024-06-10, found «{text}»"))
}

/// The article of a text file. A file name that opens with a day (`2031-03-04-agency.txt`) dates it.
pub fn from_file(name: &str, bytes: Vec<u8>) -> Result<Article, String> {
    let size = bytes.len() as u64;
    let text = String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        format!("{name}: not UTF-8 at byte {at}; convert it first, for instance with iconv -f windows-1256 -t utf-8")
    })?;
    if text.trim().is_empty() {
        return Err(format!("{name}: no text in it"));
    }
    let stem = match name {
        "-" => "stdin".to_owned(),
        _ => Path::new(name)
            .file_stem()
            .map_or(name.to_owned(), |s| s.to_string_lossy().into_owned()),
    };
    let published = date(&stem).ok().map(|day| (day, PublishedFrom::Metadata));
    Ok(Article {
        id: stem,
        text,
        source: name.to_owned(),
        published,
        bytes: size,
        ..Article::default()
    })
}

/// The article that line `number` of the file `name` is; what is wrong with it, without its place.
pub fn from_line(name: &str, number: usize, line: &[u8]) -> Result<Article, String> {
    let text = std::str::from_utf8(line)
        .map_err(|e| format!("not UTF-8 at byte {} of the line", e.valid_up_to()))?;
    let text = text.trim_end_matches(['\n', '\r']).to_owned();
    Ok(Article {
        id: number.to_string(),
        text,
        source: name.to_owned(),
        bytes: line.len() as u64,
        ..Article::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_s_name_dates_it() {
        let article = from_file("x/2031-03-04-agency.txt", "وصل الوفد.".into()).unwrap();
        assert_eq!(
            article.published,
            Some(("2031-03-04".parse().unwrap(), PublishedFrom::Metadata))
        );
        assert_eq!(article.id, "2031-03-04-agency");
        assert_eq!(from_file("x/agency.txt", "وصل".into()).unwrap().published, None);
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        assert!(
            from_file("a.txt", vec![b'a', 0xff])
                .unwrap_err()
                .starts_with("a.txt: not UTF-8 at byte 1;")
        );
        assert_eq!(from_file("a.txt", b" \n".to_vec()).unwrap_err(), "a.txt: no text in it");
    }
}
