//! Files that hold an article a line.

use std::io::BufRead;

use super::{Article, Next};

/// Makes an article of a line and its number, or says what is wrong with it.
type Make<'a> = dyn FnMut(usize, &[u8]) -> Result<Article, String> + 'a;

/// Gives the article that `article` makes of every line that is not empty to `take`; false if `take` said stop.
pub fn each(
    name: &str,
    from: &mut dyn BufRead,
    article: &mut Make,
    take: &mut dyn FnMut(Next) -> bool,
) -> bool {
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        match from.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) if line.trim_ascii().is_empty() => continue,
            Ok(_) => {
                let next = match article(number, &line) {
                    Ok(article) => Next::Article(article),
                    Err(message) => Next::Failed(format!("{name}:{number}: {message}")),
                };
                if !take(next) {
                    return false;
                }
            }
            Err(e) => return take(Next::Unusable(format!("{name}:{number}: cannot be read: {e}"))),
        }
    }
    true
}
