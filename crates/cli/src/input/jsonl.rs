//! Articles from JSONL: one JSON object a line, its keys named on the command line.

use serde_json::{Map, Value};
use waqai::record::PublishedFrom;

use super::Article;
use super::article::date;
use crate::args;

/// The article of line `number` of the file `name`; what is wrong with it, without its place.
pub fn article(
    name: &str,
    number: usize,
    line: &[u8],
    input: &args::Input,
) -> Result<Article, String> {
    let text = std::str::from_utf8(line)
        .map_err(|e| format!("not UTF-8 at byte {} of the line", e.valid_up_to()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let row: Map<String, Value> =
        serde_json::from_str(text).map_err(|e| format!("no JSON object: {e}"))?;
    let body = match row.get(&input.text_key) {
        Some(Value::String(body)) => body.clone(),
        Some(_) => return Err(format!("the key «{}» holds no text", input.text_key)),
        None => {
            return Err(format!(
                "no key «{}»; name the key of the text with --text-key",
                input.text_key
            ));
        }
    };
    let words = |key: &str| match row.get(key) {
        Some(Value::String(s)) => Some(s.clone()),
        Some(Value::Number(n)) => Some(n.to_string()),
        _ => None,
    };
    let published = match words(&input.published_key).filter(|p| !p.trim().is_empty()) {
        Some(day) => Some((
            date(&day).map_err(|e| format!("key «{}»: {e}", input.published_key))?,
            PublishedFrom::Given,
        )),
        None => None,
    };
    Ok(Article {
        id: words(&input.id_key).unwrap_or_else(|| number.to_string()),
        text: body,
        title: words("title"),
        outlet: words(&input.outlet_key),
        url: words("url"),
        source: name.to_owned(),
        published,
        bytes: line.len() as u64,
    })
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::super::Next;
    use super::*;

    fn read(lines: &[u8], arguments: &[&str]) -> Vec<Result<Article, String>> {
        let args = args::Args::parse_from(["waqai", "read"].iter().chain(arguments));
        let args::Verb::Read(read) = args.verb else { panic!("read is read") };
        let mut out = Vec::new();
        super::super::lines::each(
            "a.jsonl",
            &mut &lines[..],
            &mut |n, line| article("a.jsonl", n, line, &read.input),
            &mut |next| {
                out.push(match next {
                    Next::Article(article) => Ok(article),
                    Next::Failed(message) | Next::Unusable(message) => Err(message),
                });
                true
            },
        );
        out
    }

    #[test]
    fn keys_are_named() {
        let got = read(
            "{\"متن\":\"وصل\",\"n\":7,\"day\":\"2024-06-10T08:00:00Z\"}\n\n".as_bytes(),
            &["--text-key", "متن", "--id-key", "n", "--published-key", "day"],
        );
        let article = got[0].as_ref().unwrap();
        assert_eq!((article.id.as_str(), article.text.as_str()), ("7", "وصل"));
        assert_eq!(article.published.unwrap().0.to_string(), "2024-06-10");
        assert_eq!(got.len(), 1);
    }

    #[test]
    fn bad_lines_say_where_and_why() {
        let got = read(b"{\"text\":1}\n{\"id\":\"x\"}\nnonsense\n\xff\n{\"text\":\"a\",\"published\":\"June\"}\n{\"text\":\"b\"}\n", &[]);
        let messages: Vec<&str> =
            got.iter().filter_map(|g| g.as_ref().err().map(String::as_str)).collect();
        assert_eq!(messages.len(), 5);
        assert!(messages[0].starts_with("a.jsonl:1: the key «text» holds no text"));
        assert!(messages[1].starts_with("a.jsonl:2: no key «text»; name"));
        assert!(messages[2].starts_with("a.jsonl:3: no JSON object"));
        assert!(messages[3].starts_with("a.jsonl:4: not UTF-8 at byte 0"));
        assert!(messages[4].starts_with("a.jsonl:5: key «published»: expected a day"));
        assert_eq!(got[5].as_ref().unwrap().id, "6");
    }
}
